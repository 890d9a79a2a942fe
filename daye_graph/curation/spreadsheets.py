"""Reading the tables that offices keep: csv, tsv and Excel workbooks, as rows of trimmed text."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

from daye_graph.documents.source import decode, read_source
from daye_graph.errors import SourceError, UsageError
from daye_graph.wording import Wording

EXTRA = "pip install 'daye-graph[excel]'"
"""What installs the reader of Excel workbooks."""

_BYTE_ORDER_MARK = "\ufeff"
_DELIMITERS = ",\t;，"


class Line(NamedTuple):
    """A row of a table: its number in the file, from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


def read_lines(path: Path) -> tuple[Line, ...]:
    """Read the rows of the table at *path* that are not empty; of a workbook, those of its first sheet.

    Text may be UTF-8 or GB 18030, and divided by commas, tabs or semicolons.

    Raises:
        UsageError: the file's name ends in none of the formats, or the reader for it is not installed.
        SourceError: it can't be read.
    """
    readers: dict[str, Callable[[Path], Iterable[Iterable[object]]]] = {
        ".csv": _read_text,
        ".tsv": _read_text,
        ".txt": _read_text,
        ".xlsx": _read_workbook,
        ".xlsm": _read_workbook,
    }
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise UsageError(
            Wording(
                f"{path}：只读 {' '.join(readers)}，请另存为其中一种",
                en=f"{path}: only {' '.join(readers)} can be read; save it as one of them",
            )
        )
    lines = (
        Line(number, tuple(_write_cell(cell) for cell in row)) for number, row in enumerate(reader(path), 1)
    )
    return tuple(line for line in lines if any(line.cells))


def _read_text(path: Path) -> Iterable[Iterable[str]]:
    text = decode(read_source(path), name=str(path)).text.removeprefix(_BYTE_ORDER_MARK)
    header = text.partition("\n")[0]
    delimiter = "\t" if path.suffix.lower() == ".tsv" else max(_DELIMITERS, key=header.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _read_workbook(path: Path) -> Iterable[Iterable[object]]:
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError as error:
        raise UsageError(
            Wording(
                f"{path}：读 Excel 文件需要 openpyxl，请运行 {EXTRA}，或另存为 csv",
                en=f"{path}: workbooks are read by openpyxl; run {EXTRA}, or save the file as csv",
            )
        ) from error
    data = read_source(path)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return list(book.worksheets[0].iter_rows(values_only=True))
    except (BadZipFile, InvalidFileException, KeyError, IndexError, ValueError) as error:
        raise SourceError(
            Wording(
                f"{path}：不是 Excel 工作簿，请另存为 xlsx 或 csv",
                en=f"{path}: no Excel workbook; save it as xlsx or csv",
            )
        ) from error


def _write_cell(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
