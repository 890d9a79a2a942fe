"""Workbooks for people: a sheet a table, ready to filter, to fill in and to print on A4."""

from __future__ import annotations

import io
import os
import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from daye_graph.views.sheets import Cell, Sheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format as CellFormat
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_NO_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
"""Excel takes no longer name of a sheet."""
_A4 = 9
_LINE_HEIGHT = 15.0
"""Points that a line of the default font takes."""


def write_workbook(sheets: Sequence[Sheet], *, date: str = "", stamp: str = "") -> bytes:
    """Give *sheets* as a workbook: frozen heading row, filter, text typed as text, A4 landscape.

    *stamp* stands in the header of every printed page and above every table. Nothing becomes a
    formula or a link. The bytes are the same each time: the workbook was made on
    SOURCE_DATE_EPOCH, else on *date* (ISO), else in 1980.
    """
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": find_date(date)})
        formats = _make_formats(book)
        for name, sheet in zip(name_sheets([sheet.name for sheet in sheets]), sheets, strict=True):
            _write_sheet(book.add_worksheet(name), sheet, formats, stamp)
    return out.getvalue()


def find_date(date: str) -> datetime:
    """Give when a file was made: SOURCE_DATE_EPOCH, else *date* (ISO), else the start of 1980."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC)
    return datetime.fromisoformat(date).replace(tzinfo=UTC) if date else _EARLIEST


def name_sheets(names: Sequence[str]) -> list[str]:
    """Give names that Excel takes: without its marks, at most 31 characters, none twice.

    >>> name_sheets(["a/b", "A b", "a b"])
    ['a b', 'A b 2', 'a b 3']
    """
    given: list[str] = []
    for name in names:
        plain = _NO_NAME.sub(" ", name).strip("' ")[:_LONGEST_NAME] or "1"
        chosen, number = plain, 1
        while chosen.casefold() in {each.casefold() for each in given}:
            number += 1
            tail = f" {number}"
            chosen = plain[: _LONGEST_NAME - len(tail)] + tail
        given.append(chosen)
    return given


def count_lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    r"""Give how many lines the fullest cell needs; an ideograph takes two of a column's units.

    Programs do not all measure wrapped text by themselves when a file is opened.

    >>> count_lines(["科技局", "a"], [4, 9]), count_lines(["一\n二", None], [4, 9])
    (2, 2)
    """
    return max(
        (
            sum(max(1, -(-_measure(line) // width)) for line in str(value).split("\n"))
            for value, width in zip(row, widths, strict=True)
            if value is not None
        ),
        default=1,
    )


def _measure(text: str) -> int:
    if text.isascii():  # most cells are
        return len(text)
    return sum(2 if unicodedata.east_asian_width(mark) in "WFA" else 1 for mark in text)


def _make_formats(book: Workbook) -> dict[str, CellFormat]:
    line = {"border": 1, "border_color": "#b8b2a6", "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "note": book.add_format({"font_color": "#5f5a52", "text_wrap": False}),
        "head": book.add_format(line | {"bold": True, "bg_color": "#efe7da", "text_wrap": True}),
        "text": book.add_format(line | {"num_format": "@", "text_wrap": True}),
        "plain": book.add_format(line),
    }


def _write_sheet(to: Worksheet, sheet: Sheet, formats: dict[str, CellFormat], stamp: str) -> None:
    above = [*filter(None, (stamp, sheet.title)), *sheet.notes]
    for line, text in enumerate(above):
        to.write_string(line, 0, text, formats["title" if text == sheet.title else "note"])
    head = len(above)
    for at, (heading, width) in enumerate(zip(sheet.headings, sheet.widths, strict=True)):
        to.set_column(at, at, width)
        to.write_string(head, at, heading, formats["head"])
    for line, row in enumerate(sheet.rows, start=head + 1):
        to.set_row(line, _LINE_HEIGHT * count_lines(row, sheet.widths))
        for at, value in enumerate(row):
            _write_cell(to, (line, at), value=value, formats=formats)
    to.freeze_panes(head + 1, 0)
    to.autofilter(head, 0, head + max(len(sheet.rows), 1), len(sheet.headings) - 1)
    _set_page(to, head, stamp)


def _write_cell(
    to: Worksheet, place: tuple[int, int], *, value: Cell, formats: dict[str, CellFormat]
) -> None:
    match value:
        case None:
            to.write_blank(*place, None, formats["text"])
        case bool():
            to.write_boolean(*place, value, formats["plain"])
        case int() | float():
            to.write_number(*place, value, formats["plain"])
        case _:
            to.write_string(*place, value, formats["text"])


def _set_page(to: Worksheet, head: int, stamp: str) -> None:
    to.set_paper(_A4)
    to.set_landscape()
    to.fit_to_pages(1, 0)
    to.repeat_rows(head)
    to.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    if stamp:
        to.set_header(f"&R{stamp}")
    to.set_footer("&C&P / &N")
