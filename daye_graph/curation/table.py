"""Tab-separated tables with a fixed header: the one form of all curated files.

A cell is taken as it stands: there is no quoting and no escape, for no cell
may hold a tab or a line break.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from daye_graph.curation.problem import Place, Problem
from daye_graph.errors import DataError

BYTE_ORDER_MARK = "\ufeff"
READABLE = "readable"
"""The check that a file and its lines can be read at all."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """What a curated file is called, its columns in order, and those that may not be empty."""

    file: str
    columns: tuple[str, ...]
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its number from 1 and its cells by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows in file order; `problems` are the lines that are no row, and why."""

    spec: TableSpec
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_table(path: Path, spec: TableSpec) -> Table:
    """Read the table at *path*, which is the one that *spec* describes."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Table(
            spec, problems=(_fault(spec, 0, seen=reason, expected="读得了的文件 (a readable file)"),)
        )
    return parse_table(data, spec)


def parse_table(data: bytes, spec: TableSpec) -> Table:
    """Parse *data* as the table that *spec* describes; a line that is no row is a problem."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        seen = f"0x{data[error.start]:02x}"
        return Table(spec, problems=(_fault(spec, line, seen=seen, expected="UTF-8 编码 (UTF-8)"),))
    header, *lines = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").split("\n")
    if tuple(header.split("\t")) != spec.columns:
        expected = f"这些列 (these columns) {' '.join(spec.columns)}"
        seen = " ".join(header.split("\t"))
        return Table(spec, problems=(_fault(spec, 1, field="header", seen=seen, expected=expected),))
    parsed = [
        _parse_line(line, number, spec=spec) for number, line in enumerate(lines, start=2) if line.strip()
    ]
    rows = tuple(row for row in parsed if isinstance(row, Row))
    return Table(spec, rows, tuple(fault for fault in parsed if isinstance(fault, Problem)))


def raise_if_any(problems: Iterable[Problem]) -> None:
    """Raise `DataError` with all *problems*, or do nothing when there is none."""
    found = [str(problem) for problem in problems]
    if found:
        raise DataError(found)


def _parse_line(line: str, number: int, *, spec: TableSpec) -> Row | Problem:
    cells = line.split("\t")
    wanted = len(spec.columns)
    if len(cells) != wanted:
        expected = f"{wanted} 格 ({wanted} cells)"
        return _fault(spec, number, field="row", seen=f"{len(cells)} 格", expected=expected)
    by_column = dict(zip(spec.columns, cells, strict=True))
    for column in spec.required:
        if not by_column[column].strip():
            return _fault(spec, number, field=column, seen="", expected="非空的值 (a value)")
    return Row(number, by_column)


def _fault(spec: TableSpec, line: int, *, seen: str, expected: str, field: str = "file") -> Problem:
    return Place(spec.file, line).fault(field, seen, expected=expected).name(READABLE)
