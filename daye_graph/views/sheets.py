"""Tables for people: what a sheet of a workbook, or a table of a Word document, shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | float | bool | None
"""Text stays text, numbers are numbers, None is an empty cell to be filled in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its heading row; `widths` are relative, one a column.

    `name` is what the sheet is called, `title` and `notes` stand above the table.
    """

    name: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    widths: tuple[int, ...]
    title: str = ""
    notes: tuple[str, ...] = ()
