"""Reads text, XML and CSV strictly; whatever is not whole is told with its line."""

from __future__ import annotations

import csv
import io
from typing import Any

from daye_graph.wording import Wording


class UnreadableError(Exception):
    """A file that can't be read as what it says it is; `line` counts from 1, 0 is unknown."""

    def __init__(self, reason: Wording, line: int = 0) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.line = line


def decode(data: bytes) -> str:
    """Give UTF-8 as text, a byte-order mark taken off. Raises `UnreadableError`."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(Wording("不是 UTF-8", en="no UTF-8"), line) from error


def parse_xml(data: bytes) -> Any:  # noqa: ANN401 lxml's element
    """Parse XML without reaching for anything outside. Raises `UnreadableError`."""
    from lxml import etree

    # huge_tree stays off: a file that is a bomb must fail here
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            Wording(f"不是 XML：{error.msg}", en=f"no XML: {error.msg}"), error.lineno or 0
        ) from error


def read_csv(text: str, *, delimiter: str = ",") -> list[list[str]]:
    """Give the rows of a CSV text: quotes closed, the last line ended, all rows of one length.

    Raises `UnreadableError` with the line where a row is not so.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(row) != len(rows[0]):
                raise UnreadableError(_tell_lengths(len(row), len(rows[0])), reader.line_num)
    except csv.Error as error:
        raise UnreadableError(
            Wording(f"不是 CSV：{error}", en=f"no CSV: {error}"), reader.line_num
        ) from error
    if text and not text.endswith(("\n", "\r")):
        unfinished = Wording("最后一行没有写完（没有换行）", en="the last line is not finished (no line end)")
        raise UnreadableError(unfinished, reader.line_num)
    return rows


def _tell_lengths(found: int, wanted: int) -> Wording:
    return Wording(f"这一行有 {found} 格，表头有 {wanted} 格", en=f"{found} cells under {wanted} headings")
