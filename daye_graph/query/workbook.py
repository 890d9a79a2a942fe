"""Answers as an Excel workbook."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from daye_graph.query.answer import Answer
from daye_graph.query.formats import format_cell
from daye_graph.query.rows import Value

if TYPE_CHECKING:
    from xlsxwriter.format import Format as CellFormat
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_WIDTHS = {
    "string": 18,
    "integer": 8,
    "number": 12,
    "boolean": 8,
    "list": 24,
    "set": 24,
    "spans": 16,
    "places": 24,
}
_LONG_TEXT = frozenset({"quote", "text"})
_LONG_WIDTH = 60


def write_xlsx(answer: Answer, *, date: str = "") -> bytes:
    """Give *answer* as a workbook of one sheet: frozen header, filter, text typed as text.

    Nothing becomes a formula or a link. The bytes are the same each time: the
    workbook was made on SOURCE_DATE_EPOCH, else on *date* (ISO), else in 1980.
    """
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": _choose_date(date)})
        sheet = book.add_worksheet()
        _write_cells(book, sheet, answer)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(answer.rows), 1), len(answer.columns) - 1)
    return out.getvalue()


def _write_cells(book: Workbook, sheet: Worksheet, answer: Answer) -> None:
    head = book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    plain = book.add_format({"valign": "top"})
    for at, column in enumerate(answer.columns):
        width = _LONG_WIDTH if column.name in _LONG_TEXT else _WIDTHS[column.type]
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, column.name, head)
    for line, row in enumerate(answer.rows, start=1):
        for at, value in enumerate(row):
            _write_cell(sheet, (line, at), value=value, formats=(text, plain))


def _write_cell(
    sheet: Worksheet, place: tuple[int, int], *, value: Value, formats: tuple[CellFormat, CellFormat]
) -> None:
    text, plain = formats
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(*place, value, plain)
        case int() | float():
            sheet.write_number(*place, value, plain)
        case _:
            sheet.write_string(*place, format_cell(value), text)


def _choose_date(date: str) -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC)
    return datetime.fromisoformat(date).replace(tzinfo=UTC) if date else _EARLIEST
