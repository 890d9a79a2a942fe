"""The template of the 政务信息资源目录: which fields, under which headings, in which order.

It is data/portal/directory.toml unless the settings' ``directory`` names another file: cities
and provinces have templates of their own.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from daye_graph.errors import DataError, UsageError
from daye_graph.settings import find_shared
from daye_graph.wording import Wording

SHIPPED = Path("data", "portal", "directory.toml")

ResourceField = Literal[
    "classification", "name", "code", "provider", "provider_code", "credit_code", "abstract",
    "format_class", "format_type", "storage", "records", "share_type", "share_condition", "share_way",
    "open_type", "open_condition", "secrecy", "update_cycle", "industry", "published", "related",
]  # fmt: skip
ItemField = Literal["item_name", "item_type", "item_length"]
ITEM_FIELDS = frozenset({"item_name", "item_type", "item_length"})
"""What is told of each information item; all else is told of the resource."""

_XML_NAME = re.compile(r"[A-Za-z_\u4e00-\u9fff][\w.\-\u4e00-\u9fff]*")


class TemplateColumn(BaseModel):
    """A column of the sheet, and the element of the XML."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    field: ResourceField | ItemField
    heading: str
    element: str
    width: int

    @field_validator("element")
    @classmethod
    def _is_name(cls, value: str) -> str:
        return check_name(value)


class Template(BaseModel):
    """A template: its name, the names of XML elements, words of its own, and its columns in order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    root: str
    resource: str
    item: str
    namespace: str
    format_class: str
    format_type: str
    types: dict[str, str]
    sequence: dict[str, str]
    related: dict[str, list[str]]
    column: tuple[TemplateColumn, ...]

    @field_validator("root", "resource", "item")
    @classmethod
    def _is_name(cls, value: str) -> str:
        return check_name(value)

    @model_validator(mode="after")
    def _tells_apart(self) -> Template:
        for kind, values in (
            ("element", [each.element for each in self.column]),
            ("sequence", [*self.sequence.values()]),
        ):
            twice = sorted({value for value in values if values.count(value) > 1})
            if twice:
                message = f"{kind}: {', '.join(twice)} 出现多次 (twice)"
                raise ValueError(message)
        return self


def check_name(value: str) -> str:
    """Give *value* where it is a name that XML takes. Raises `ValueError`."""
    if not _XML_NAME.fullmatch(value):
        message = f"“{value}” 不能作 XML 元素名 (is no name for an XML element)"
        raise ValueError(message)
    return value


@cache
def read_template(path: Path | None = None) -> Template:
    """Read the template at *path*, else that which ships.

    Raises:
        UsageError: there is no such file, or it can't be read.
        DataError: it is no TOML, or no template; every fault is listed.
    """
    shown = str(path) if path else SHIPPED.as_posix()
    try:
        content = tomllib.loads((path or find_shared() / SHIPPED).read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError([Wording(f"{shown}：不是 TOML：{error}", en=f"{shown}: no TOML: {error}")]) from error
    except OSError as error:
        raise UsageError(
            Wording(
                f"{shown}：目录模板读不了（{error.strerror}），请检查路径",
                en=f"{shown}: the template cannot be read ({error.strerror}); check the path",
            )
        ) from error
    try:
        return Template.model_validate(content)
    except ValidationError as error:
        raise DataError([_explain(fault["loc"], fault["msg"], shown) for fault in error.errors()]) from error


def _explain(location: tuple[int | str, ...], said: str, shown: str) -> Wording:
    place = ".".join(map(str, location)) or "—"
    return Wording(f"{shown}：{place}：{said}；请对照随附的模板改正", en=f"{shown}: {place}: {said}")
