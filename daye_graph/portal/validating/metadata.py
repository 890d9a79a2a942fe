"""Reads CSVW metadata: the table that it describes, with its columns and its key.

"Metadata Vocabulary for Tabular Data" (W3C Recommendation, 17 December 2015), as far
as our tables use it: one table a file. What a column says that this module does not
know is kept in `Column.unknown`, for the check to name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from daye_graph.portal.validating.cells import BOUNDS, Column
from daye_graph.portal.validating.reading import UnreadableError
from daye_graph.wording import Wording

CONTEXT = "http://www.w3.org/ns/csvw"
UNDETERMINED = "und"

_Texts = str | list[str]


class _Inherited(BaseModel):
    """Properties that a column has from its schema or table when it says nothing itself."""

    model_config = ConfigDict(strict=True, extra="allow", populate_by_name=True)

    datatype: str | dict[str, Any] | None = None
    null: _Texts | None = None
    required: bool | None = None
    separator: str | None = None
    lang: str | None = None


class _Column(_Inherited):
    name: str = ""
    titles: _Texts | dict[str, _Texts] = Field(default_factory=dict)
    virtual: bool = False
    ordered: bool = False
    default: str = ""
    property_url: str = Field("", alias="propertyUrl")
    value_url: str = Field("", alias="valueUrl")
    about_url: str = Field("", alias="aboutUrl")
    suppress_output: bool = Field(False, alias="suppressOutput")  # noqa: FBT003 a default
    text_direction: str = Field("", alias="textDirection")
    id_: str = Field("", alias="@id")
    type_: str = Field("", alias="@type")


class _Schema(_Inherited):
    columns: list[_Column]
    primary_key: _Texts = Field(default_factory=list, alias="primaryKey")


class _Dialect(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow")

    delimiter: str = Field(",", min_length=1, max_length=1)


class _Table(_Inherited):
    context: str | list[Any] = Field(alias="@context")
    url: str
    schema_: _Schema = Field(alias="tableSchema")
    dialect: _Dialect = Field(default_factory=_Dialect)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a metadata file says: `url` is the table's, beside the file."""

    url: str
    delimiter: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def parse_metadata(text: str) -> Metadata:
    """Read the JSON of a metadata file. Raises `UnreadableError` for the first thing that can't be."""
    try:
        table = _Table.model_validate_json(text)
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(map(str, fault["loc"]))
        raise UnreadableError(Wording(f"{where}：{fault['msg']}", en=f"{where}: {fault['msg']}")) from error
    if table.context != CONTEXT and CONTEXT not in table.context:
        raise UnreadableError(Wording(f"@context 不是 {CONTEXT}", en=f"@context is not {CONTEXT}"))
    return Metadata(
        url=table.url,
        delimiter=table.dialect.delimiter,
        columns=tuple(_read_column(each, (each, table.schema_, table)) for each in table.schema_.columns),
        key=tuple(_list(table.schema_.primary_key)),
    )


def _read_column(column: _Column, inherited: tuple[_Inherited, ...]) -> Column:
    def find(name: str) -> Any:  # noqa: ANN401 a value of the field called name
        return next((value for each in inherited if (value := getattr(each, name)) is not None), None)

    datatype = find("datatype") or "string"
    plain = {"base": datatype} if isinstance(datatype, str) else datatype
    null = find("null")
    return Column(
        name=column.name,
        titles=_read_titles(column.titles, find("lang") or UNDETERMINED),
        datatype=str(plain.get("base", "string")),
        form=str(plain.get("format", "")),
        required=bool(find("required")),
        null=tuple(_list("" if null is None else null)),
        separator=find("separator"),
        virtual=column.virtual,
        bounds={key: float(value) for key, value in plain.items() if key in BOUNDS and _is_number(value)},
        unknown=tuple(key for key in column.model_extra or () if ":" not in key),
    )


def _read_titles(titles: _Texts | dict[str, _Texts], language: str) -> dict[str, list[str]]:
    if not isinstance(titles, dict):
        return {language: _list(titles)} if titles else {}
    return {key.partition("-")[0]: _list(value) for key, value in titles.items()}


def _list(value: _Texts) -> list[str]:
    return [value] if isinstance(value, str) else value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) or (
        isinstance(value, str) and value.replace(".", "", 1).isdecimal()
    )
