"""Who publishes a plan's data, and on which terms: one TOML file for the site and for portals.

The file that ships is ``data/publication.toml``; ``--settings FILE`` or the
environment variable DAYE_GRAPH_SETTINGS name another one. A key that is left out
has its default; what is unknown stays '', and nothing is made up in its place.
"""

from __future__ import annotations

import os
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from daye_graph.errors import DataError, UsageError
from daye_graph.settings import ID_BASE, ONTOLOGY_BASE, Settings, find_shared
from daye_graph.wording import Wording

SETTINGS_VARIABLE = "DAYE_GRAPH_SETTINGS"
SHIPPED = Path("data", "publication.toml")

STATUS = {
    "official": Wording("官方发布", en="Official publication"),
    "third_party": Wording("第三方整理", en="Compiled by a third party"),
}
"""What is said of each status."""

PublisherType = Literal[
    "",
    "Academia-ScientificOrganisation",
    "Company",
    "IndustryConsortium",
    "LocalAuthority",
    "NationalAuthority",
    "NonGovernmentalOrganisation",
    "NonProfitOrganisation",
    "PrivateIndividual(s)",
    "RegionalAuthority",
    "StandardisationBody",
    "SupraNationalAuthority",
]
"""Ends of ``http://purl.org/adms/publishertype/…``, which DCAT-AP 3.0.1 names for the type of an agent."""
Availability = Literal["AVAILABLE", "EXPERIMENTAL", "STABLE", "TEMPORARY"]
Frequency = Literal[
    "", "CONT", "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "ANNUAL_2", "ANNUAL", "IRREG", "NEVER"
]
ShareType = Literal["", "无条件共享", "有条件共享", "不予共享"]
OpenType = Literal["", "是", "否"]
Secrecy = Literal["", "非涉密", "涉密"]

_SEEN = 60
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


class Publication(BaseModel):
    """What the publisher of a plan's data says; '' is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    publisher: str = ""
    """The office that publishes the data."""
    contact: str = ""
    """How to reach that office: an office's address or telephone number, never a person's."""
    status: Literal["official", "third_party"] = "third_party"
    """``official`` (官方发布) or ``third_party`` (第三方整理)."""
    data_licence: str = ""
    """Licence of the data and the annotations."""
    text_terms: str = ""
    """Terms of the plan's own text."""
    review_number: str = ""
    """审图号 of the layout drawing."""
    data_date: str = ""
    """ISO date of the data."""
    access_url: str = ""
    """Where the data is published."""
    publisher_en: str = ""
    """The office's name in English."""
    publisher_url: str = ""
    """The office's IRI or home page, which identifies it in catalogues."""
    publisher_type: PublisherType = ""
    """What kind of office it is: the end of an IRI of ADMS' publisher types."""
    credit_code: str = ""
    """统一社会信用代码 of the office."""
    provider_code: str = ""
    """信息资源提供方代码, as the local catalogue of 政务信息资源 gives it."""
    contact_email: str = ""
    """The office's mailbox."""
    contact_phone: str = ""
    """The office's telephone number."""
    contact_url: str = ""
    """A page by which to reach the office."""
    licence_url: str = ""
    """IRI of the licence of the data; that of a well-known `data_licence` is known."""
    endpoint_url: str = ""
    """Address of a SPARQL endpoint that holds the data; a catalogue has a service only with it."""
    endpoint_description: str = ""
    """Address of the endpoint's service description."""
    availability: Availability = "AVAILABLE"
    """How long the files are meant to stay: the end of an IRI of the EU's planned availability."""
    frequency: Frequency = ""
    """How often the data changes: the end of an IRI of the EU's frequencies."""
    bbox: str = ""
    """West, south, east and north of the plan's place in degrees of WGS 84: ``114.5,29.6,115.3,30.2``."""
    version: str = ""
    """Version of the data; '' is the package's own."""
    changes: str = ""
    """What is new in this version."""
    directory: str = ""
    """Path of a local template of the 政务信息资源目录; '' is data/portal/directory.toml."""
    classification: str = ""
    """信息资源分类: the code of class, item, entry and sub-entry."""
    industry: str = ""
    """所属行业, by GB/T 4754."""
    share_type: ShareType = ""
    """共享类型."""
    share_condition: str = ""
    """共享条件, where sharing has conditions."""
    share_way: str = ""
    """共享方式."""
    open_type: OpenType = ""
    """是否向社会开放."""
    open_condition: str = ""
    """开放条件, where it is open."""
    secrecy: Secrecy = ""
    """涉密属性."""
    neutralise_csv: bool = False
    """Whether CSV text that a spreadsheet would take for a formula gets an apostrophe before it."""
    id_base: str = ID_BASE
    """Begins the IRIs of all things and statements."""
    ontology_base: str = ONTOLOGY_BASE
    """Begins the IRIs of classes and properties."""

    @field_validator("bbox")
    @classmethod
    def _is_box(cls, value: str) -> str:
        if value and not is_box(value):
            message = "four numbers"
            raise ValueError(message)
        return value

    @field_validator("publisher_url", "licence_url", "endpoint_url", "endpoint_description", "contact_url")
    @classmethod
    def _is_iri(cls, value: str) -> str:
        if value and not _IRI.fullmatch(value):
            message = "an IRI"
            raise ValueError(message)
        return value

    @field_validator("data_date")
    @classmethod
    def _is_date(cls, value: str) -> str:
        if value:
            date.fromisoformat(value)
        return value

    @field_validator("id_base", "ontology_base")
    @classmethod
    def _ends_as_a_base(cls, value: str) -> str:
        scheme, colon, _ = value.partition(":")
        if not (scheme.isalpha() and colon and value.endswith(("/", "#"))) or set(value) & set('<>"{}|\\^` '):
            message = "an IRI that ends in / or #"
            raise ValueError(message)
        return value

    @property
    def settings(self) -> Settings:
        """The bases of the IRIs."""
        return Settings(ontology_base=self.ontology_base, id_base=self.id_base)


def is_box(value: str) -> bool:
    """Say whether *value* is west, south, east and north in degrees, in their order.

    >>> is_box("114.5,29.6,115.3,30.2"), is_box("115.3,29.6,114.5,30.2"), is_box("1,2,3")
    (True, False, False)
    """
    try:
        west, south, east, north = (float(each) for each in value.split(","))
    except ValueError:
        return False
    return -180 <= west < east <= 180 and -90 <= south < north <= 90


def read_publication(path: Path | None = None) -> Publication:
    """Read the settings of *path*, else of DAYE_GRAPH_SETTINGS, else those that ship.

    Raises:
        UsageError: there is no such file, or it can't be read.
        DataError: it is no TOML, or says what it can't; every fault is listed.
    """
    chosen = path or _find_chosen()
    shown = str(chosen) if chosen else SHIPPED.as_posix()
    return parse_publication(_read(chosen or find_shared() / SHIPPED, shown), shown=shown)


def parse_publication(text: str, *, shown: str) -> Publication:
    """Parse settings from *text*; *shown* is how faults name the file. Raises `DataError`."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError([Wording(f"{shown}：不是 TOML：{error}", en=f"{shown}: no TOML: {error}")]) from error
    try:
        return Publication.model_validate(content)
    except ValidationError as error:
        problems = [_explain(fault["loc"], fault["input"], shown) for fault in error.errors()]
        raise DataError(problems) from error


def _find_chosen() -> Path | None:
    chosen = os.environ.get(SETTINGS_VARIABLE)
    return Path(chosen) if chosen else None


def _read(path: Path, shown: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DataError([Wording(f"{shown}：不是 UTF-8 文本", en=f"{shown}: no UTF-8 text")]) from error
    except OSError as error:
        raise UsageError(
            Wording(
                f"{shown}：设置文件读不了（{error.strerror}），请检查路径",
                en=f"{shown}: the settings cannot be read ({error.strerror}); check the path",
            )
        ) from error


def _explain(location: tuple[int | str, ...], seen: object, shown: str) -> Wording:
    """Say which key is wrong, what it has and what it takes."""
    key = ".".join(map(str, location))
    if key not in Publication.model_fields:
        names = "、".join(Publication.model_fields)
        return Wording(
            f"{shown}：没有设置项“{key}”，可用的是：{names}",
            en=f"{shown}: no setting is called “{key}”; there are {names.replace('、', ', ')}",
        )
    value, expected = repr(seen)[:_SEEN], _EXPECTED.get(key, _TEXT)
    return Wording(
        f"{shown}：{key} 的值是 {value}，应为{expected}",
        en=f"{shown}: {key} is {value}, expected {expected.en}",
    )


_TEXT = Wording("带引号的文字", en="text in quotation marks")
_BASE = Wording("以 / 或 # 结尾的 IRI", en="an IRI that ends in / or #")
_LINK = Wording("IRI，如 “https://…”", en="an IRI such as “https://…”")


def _choose(kind: object) -> Wording:
    names = [str(each) or "空" for each in get_args(kind)]
    return Wording("、".join(names), en=", ".join(each.replace("空", "nothing") for each in names))


_EXPECTED = {
    "status": Wording("“official”或“third_party”", en="“official” or “third_party”"),
    "data_date": Wording(
        "“2022-11-18”这样的日期（带引号）", en="a date such as “2022-11-18”, in quotation marks"
    ),
    "bbox": Wording(
        "“西,南,东,北”四个度数，如“114.5,29.6,115.3,30.2”",
        en="west, south, east and north in degrees, such as “114.5,29.6,115.3,30.2”",
    ),
    "publisher_type": _choose(PublisherType),
    "availability": _choose(Availability),
    "frequency": _choose(Frequency),
    "share_type": _choose(ShareType),
    "open_type": _choose(OpenType),
    "secrecy": _choose(Secrecy),
    "publisher_url": _LINK,
    "licence_url": _LINK,
    "contact_url": _LINK,
    "endpoint_url": _LINK,
    "endpoint_description": _LINK,
    "neutralise_csv": Wording("true 或 false（不带引号）", en="true or false, without quotation marks"),
    "id_base": _BASE,
    "ontology_base": _BASE,
}
