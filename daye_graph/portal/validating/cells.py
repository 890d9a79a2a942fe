"""What CSVW says of a column, and whether a cell's text is a value of it.

Cells are parsed as "Model for Tabular Data and Metadata" (section 6.4, Parsing Cells)
says: null first, then the separator, then each piece by its datatype.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from daye_graph.wording import Wording


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `titles` by language, `datatype` by its base, `form` its format or pattern.

    `unknown` are properties that this check doesn't know.
    """

    name: str
    titles: dict[str, list[str]]
    datatype: str = "string"
    form: str = ""
    required: bool = False
    null: tuple[str, ...] = ("",)
    separator: str | None = None
    virtual: bool = False
    bounds: dict[str, float] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def find_fault(cell: str, column: Column) -> Wording | None:
    """Say what was expected in *cell*; None where it is a value of its column.

    >>> find_fault("7", Column("n", {}, datatype="integer")) is None
    True
    >>> find_fault("7a", Column("n", {}, datatype="integer")).en
    'a value of integer'
    """
    if cell in column.null:
        return Wording("必填的值", en="a value, which is required") if column.required else None
    if column.separator is None:
        return _find_fault(cell, column)
    pieces = [piece.strip() for piece in cell.split(column.separator)]
    return next((fault for piece in pieces if (fault := _find_fault(piece, column)) is not None), None)


def _find_fault(piece: str, column: Column) -> Wording | None:
    told = f"{column.datatype} {column.form}".rstrip()
    parse = _TYPES.get(column.datatype)
    if parse is None:
        return Wording("本检查认得的数据类型", en=f"a datatype that this check knows, not {column.datatype}")
    fits = parse(piece, column) and _is_within(piece, column)
    return None if fits else Wording(f" {told} 类型的值", en=f"a value of {told}")


def _is_text(piece: str, column: Column) -> bool:
    try:
        return not column.form or re.fullmatch(column.form, piece) is not None
    except re.error:
        return False  # the format itself is at fault


def _is(pattern: str) -> Callable[[str, Column], bool]:
    compiled = re.compile(pattern)
    return lambda piece, _: compiled.fullmatch(piece) is not None


def _is_boolean(piece: str, column: Column) -> bool:
    """The format names both words: ``Y|N``."""
    return piece in (column.form.split("|") if column.form else ("true", "false", "1", "0"))


def _is_date(piece: str, _: Column) -> bool:
    try:
        return date.fromisoformat(piece).isoformat() == piece
    except ValueError:
        return False


def _is_moment(piece: str, _: Column) -> bool:
    try:
        datetime.fromisoformat(piece)
    except ValueError:
        return False
    return "T" in piece


def _is_within(piece: str, column: Column) -> bool:
    """Bounds of numbers and of a text's length."""
    for key, bound in column.bounds.items():
        if key in _LENGTHS:
            measured: float = len(piece)
        elif _NUMBER(piece, column):
            measured = float(piece)
        else:
            continue
        if not BOUNDS[key](measured, bound):
            return False
    return True


BOUNDS: dict[str, Callable[[float, float], bool]] = {
    "minimum": lambda value, bound: value >= bound,
    "minInclusive": lambda value, bound: value >= bound,
    "maximum": lambda value, bound: value <= bound,
    "maxInclusive": lambda value, bound: value <= bound,
    "minExclusive": lambda value, bound: value > bound,
    "maxExclusive": lambda value, bound: value < bound,
    "length": lambda value, bound: value == bound,
    "minLength": lambda value, bound: value >= bound,
    "maxLength": lambda value, bound: value <= bound,
}
_LENGTHS = frozenset({"length", "minLength", "maxLength"})
_INTEGER = _is(r"[+-]?\d+")
_NUMBER = _is(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
_TYPES: dict[str, Callable[[str, Column], bool]] = {
    **dict.fromkeys(("string", "normalizedString", "token", "json", "xml", "html"), _is_text),
    **dict.fromkeys(("integer", "int", "long", "short"), _INTEGER),
    **dict.fromkeys(("nonNegativeInteger", "unsignedInt", "gYear"), _is(r"\+?\d+")),
    "positiveInteger": _is(r"\+?0*[1-9]\d*"),
    "decimal": _is(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"),
    **dict.fromkeys(("number", "double", "float"), _NUMBER),  # no table of ours has NaN or INF
    "boolean": _is_boolean,
    "date": _is_date,
    **dict.fromkeys(("dateTime", "datetime", "dateTimeStamp"), _is_moment),
    "anyURI": _is(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*"),
}
