"""Rows: a query's solutions as plain values in the columns that a question declares."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from daye_graph.query.question import Column, Question
from daye_graph.wording import Wording

Value: TypeAlias = str | int | float | bool | list[str] | list[list[int]] | list[list[list[int]]] | None
"""What a cell holds; None is missing, a list of pairs are spans, a list of such lists the spans of places."""

Row: TypeAlias = tuple[Value, ...]
"""The values of one row, in the order of the columns."""

Solution: TypeAlias = Mapping[str, str]
"""A solution of a query: the text of its bound variables."""

MEMBER_SEPARATOR = "\x1f"
"""What parts the members of a ``set``: no text holds it."""


def parse_number(text: str) -> int | float:
    """Give a decimal as the shortest number that is equal.

    >>> parse_number("350"), parse_number("3.40"), parse_number("6.0")
    (350, 3.4, 6)
    """
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def parse_spans(text: str) -> list[list[int]]:
    """Give spans as pairs of offsets.

    >>> parse_spans("10705-10718;10720-10723")
    [[10705, 10718], [10720, 10723]]
    """
    return [[int(offset) for offset in span.split("-")] for span in text.split(";")]


def parse_places(text: str) -> list[list[list[int]]]:
    """Give the spans of several places.

    >>> parse_places("10-20;22-25|30-40")
    [[[10, 20], [22, 25]], [[30, 40]]]
    """
    return [parse_spans(place) for place in text.split("|")]


def _parse_list(text: str) -> list[str]:
    members: list[str] = json.loads(text)
    return members


_PARSERS: dict[str, Callable[[str], Value]] = {
    "string": lambda text: text or None,
    "integer": int,
    "number": parse_number,
    "boolean": lambda text: text in {"true", "1"},
    "spans": parse_spans,
    "places": parse_places,
    "list": _parse_list,
    "set": lambda text: sorted(filter(None, text.split(MEMBER_SEPARATOR))),
}
_LISTS = frozenset({"list", "set"})


def parse_value(text: str | None, kind: str) -> Value:
    """Give the value of a column of type *kind*: None for what is missing, but lists are empty.

    >>> parse_value(None, "string"), parse_value(None, "list"), parse_value("true", "boolean")
    (None, [], True)
    """
    if text is None:
        return [] if kind in _LISTS else None
    return _PARSERS[kind](text)


def build_rows(question: Question, solutions: Iterable[Solution]) -> tuple[tuple[Column, ...], list[Row]]:
    """Give the columns and rows of a question's answer, in the order of *solutions*."""
    if question.pivot:
        return _pivot(question, solutions)
    columns = question.columns
    return columns, [_build_row(columns, solution) for solution in solutions]


def _build_row(columns: Sequence[Column], solution: Solution) -> Row:
    return tuple(parse_value(solution.get(column.name), column.type) for column in columns)


def _pivot(question: Question, solutions: Iterable[Solution]) -> tuple[tuple[Column, ...], list[Row]]:
    assert question.pivot is not None
    prefix, suffix, value = question.pivot
    fixed = [column for column in question.columns if not column.name.startswith("<")]
    (pattern,) = (column for column in question.columns if column.name.startswith("<"))
    wide: dict[tuple[str | None, ...], dict[tuple[str, str], Value]] = {}
    for solution in solutions:
        cells = wide.setdefault(tuple(solution.get(column.name) for column in fixed), {})
        if prefix in solution and suffix in solution:
            cells[solution[prefix], solution[suffix]] = parse_value(solution.get(value), pattern.type)
    pairs = sorted({pair for cells in wide.values() for pair in cells})
    columns = (*fixed, *(_name_column(pattern, *pair) for pair in pairs))
    return columns, [
        (
            *(parse_value(text, column.type) for text, column in zip(key, fixed, strict=True)),
            *(cells.get(pair) for pair in pairs),
        )
        for key, cells in wide.items()
    ]


def _name_column(pattern: Column, prefix: str, suffix: str) -> Column:
    name = f"{prefix}_{suffix}"
    return pattern._replace(name=name, heading=Wording(name, en=name))
