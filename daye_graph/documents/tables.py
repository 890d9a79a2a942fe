"""Tables: continued parts joined, repeated headers dropped, broken rows made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from daye_graph.documents.lines import Line, is_separator_row, split_cells
from daye_graph.errors import SourceError
from daye_graph.model.document import Row, Table
from daye_graph.model.evidence import Source, clean
from daye_graph.model.passage import build_passage
from daye_graph.wording import Wording

UNIT_HEADER = "单位"
Fragments = list[tuple[int, int]]


@dataclass(slots=True)
class _OpenRow:
    line: int
    cells: list[Fragments]
    starts_part: bool


def header_names(raw: str, line: Line) -> tuple[str, ...]:
    """Give the clean names of a header row, without blanks."""
    return tuple("".join(clean(raw[start:end]).split()) for start, end in split_cells(line))


def is_schedule(header: Sequence[str]) -> bool:
    """Tell whether a header names responsible units, so that its table is a schedule of tasks."""
    return any(name.endswith(UNIT_HEADER) for name in header) and len(header) > 2


def build_table(raw: str, lines: Sequence[Line], *, section: int, source: Source) -> Table:
    """Build one table from its row *lines*, the first being the header.

    Raises `SourceError` naming line and cells when a row has another number of
    cells than the header.
    """
    header = header_names(raw, lines[0])
    rows: list[_OpenRow] = []
    starts_part = False
    for line in lines[1:]:
        if is_separator_row(line):
            continue
        cells = split_cells(line)
        _check_width(raw, line, cells, header)
        if _is_header(line, header):
            starts_part = True
            continue
        rows.append(_OpenRow(line.number, [[cell] for cell in cells], starts_part))
        starts_part = False
    joined = _join_broken(raw, rows)
    return Table(section, header, tuple(_close(raw, row, section, source) for row in joined))


def _is_header(line: Line, header: Sequence[str]) -> bool:
    """Whether a row repeats the header: as one text, since most rows differ at once."""
    return "".join(clean(line.text).replace("|", "").split()) == "".join(header)


def _check_width(raw: str, line: Line, cells: Sequence[tuple[int, int]], header: Sequence[str]) -> None:
    if len(cells) == len(header):
        return
    first = next((raw[start:end].strip() for start, end in cells if raw[start:end].strip()), "")
    names, wanted, seen = "｜".join(header), len(header), len(cells)
    raise SourceError(
        Wording(
            f"第 {line.number} 行：表格行（“{first[:20]}”…）有 {seen} 个单元格，"
            f"表头“{names}”有 {wanted} 个；请补齐或删去多余的制表符",
            en=f"line {line.number}: the table row “{first[:20]}”… has {seen} cells, "
            f"its header “{names}” has {wanted}; add or take out tabs",
        )
    )


def _join_broken(raw: str, rows: Sequence[_OpenRow]) -> list[_OpenRow]:
    """Join a row that opens a table part without a label of its own to the row before it."""
    label = _find_label_column(raw, rows)
    joined: list[_OpenRow] = []
    for row in rows:
        if joined and row.starts_part and not any(_is_filled(raw, cell) for cell in row.cells[: label + 1]):
            for cell, more in zip(joined[-1].cells, row.cells, strict=True):
                cell.extend(more)
        else:
            joined.append(row)
    return joined


def _find_label_column(raw: str, rows: Sequence[_OpenRow]) -> int:
    """The leftmost column that is filled in every row inside a part: the one that names the row."""
    inside = [row for row in rows if not row.starts_part]
    for column in range(len(inside[0].cells) if inside else 0):
        if all(_is_filled(raw, row.cells[column]) for row in inside):
            return column
    return 0


def _is_filled(raw: str, fragments: Fragments) -> bool:
    return any(raw[start:end].strip(" \t\u3000\u00a0*") for start, end in fragments)


def _close(raw: str, row: _OpenRow, section: int, source: Source) -> Row:
    cells = tuple(build_passage(raw, cell, section=section, source=source) for cell in row.cells)
    return Row(cells, row.line)
