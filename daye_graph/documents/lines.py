"""Lines of a text version with their offsets, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

LineKind = Literal["blank", "rule", "row", "text"]

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|$)")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_PIPE_ROW = re.compile(r"\s*\|.*\|\s*")
_INDENT = " \u3000\ufeff"


class Line(NamedTuple):
    """One line: ``[start, end)`` in code points without its line end; `number` counts from 1."""

    number: int
    start: int
    end: int
    kind: LineKind
    text: str


def split_lines(text: str) -> Iterator[Line]:
    """Give the lines of *text*; only CR, LF and CRLF end a line."""
    for number, match in enumerate(_LINE.finditer(text), start=1):
        if match.start() == len(text):
            return
        line = match.group(1)
        yield Line(number, match.start(1), match.end(1), _find_kind(line), line)


def split_cells(line: Line) -> list[tuple[int, int]]:
    """Give the ranges of the cells of a table row (tabs, or Markdown pipes)."""
    text = line.text
    separator, low, high = "\t", 0, len(text)
    if "\t" not in text:
        separator, low, high = "|", text.index("|") + 1, text.rindex("|")
    cells, at = [], low
    for piece in text[low:high].split(separator):
        cells.append((line.start + at, line.start + at + len(piece)))
        at += len(piece) + 1
    return cells


def is_separator_row(line: Line) -> bool:
    """Tell whether a pipe row only separates a Markdown header (|---|:--:|)."""
    return "\t" not in line.text and not line.text.strip(" |:-")


def _find_kind(text: str) -> LineKind:
    if not text.strip(_INDENT + "\t"):
        return "row" if text.count("\t") > 1 else "blank"
    if _RULE.fullmatch(text):
        return "rule"
    tabs = text.strip(_INDENT).count("\t")
    if tabs > 1 or (tabs == 1 and "\t" in text.strip()) or _PIPE_ROW.fullmatch(text):
        return "row"
    return "text"
