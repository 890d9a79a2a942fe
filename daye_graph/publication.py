"""Who publishes a plan's data, and on which terms: one TOML file for the site and for portals.

The file that ships is ``data/publication.toml``; ``--settings FILE`` or the
environment variable DAYE_GRAPH_SETTINGS name another one. A key that is left out
has its default; what is unknown stays '', and nothing is made up in its place.
"""

from __future__ import annotations

import os
import tomllib
from datetime import date
from pathlib import Path
from typing import Literal

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

_SEEN = 60


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
    id_base: str = ID_BASE
    """Begins the IRIs of all things and statements."""
    ontology_base: str = ONTOLOGY_BASE
    """Begins the IRIs of classes and properties."""

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
_EXPECTED = {
    "status": Wording("“official”或“third_party”", en="“official” or “third_party”"),
    "data_date": Wording(
        "“2022-11-18”这样的日期（带引号）", en="a date such as “2022-11-18”, in quotation marks"
    ),
    "id_base": _BASE,
    "ontology_base": _BASE,
}
