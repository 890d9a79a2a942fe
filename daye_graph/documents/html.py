"""Web pages to text: paragraphs as lines, table rows as cells between tabs, merged cells laid open.

The text that comes out is the text version: offsets count in it, and a build
keeps it beside its other files (build/text/).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "title")
_BOXES = ("div", "section", "article", "header", "footer", "blockquote", "center", "pre")
_ITEMS = ("p", "li", "dd", "dt", "ul", "ol")
_BLOCKS = frozenset({*_HEADINGS, *_BOXES, *_ITEMS})
_HIDDEN = frozenset({"script", "style", "head", "noscript", "template"})
_SPACE = re.compile(r"[ \t\r\n\u00a0]+")
_MARKUP = re.compile(
    r"\s*(?:<!doctype|<html|<\?xml|<!--|<(?:body|div|table|tbody|p|meta|head)\b)", re.IGNORECASE
)

Cell = tuple[str, int, int]
"""A cell's text, and how many columns and rows it spans."""


def is_html(text: str) -> bool:
    """Tell whether *text* is a page: it begins with markup.

    >>> is_html("<html><body><p>一、任务</p></body></html>"), is_html("# 一、任务")
    (True, False)
    """
    return _MARKUP.match(text) is not None


def extract_text(page: str) -> str:
    r"""Give the words of *page*, a line for each paragraph and table row.

    >>> extract_text("<p>一、任务</p><table><tr><td>甲</td><td>乙</td></tr></table>")
    '一、任务\n甲\t乙\n'
    """
    extractor = _Extractor()
    extractor.feed(page)
    extractor.close()
    extractor.end_line()
    return "".join(line + "\n" for line in extractor.lines)


class _Extractor(HTMLParser):
    """Collects lines; a table is collected whole before its rows become lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._text: list[str] = []
        self._hidden = 0
        self._rows: list[list[Cell]] | None = None
        self._spans = (1, 1)
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a table, a row or a cell."""
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "table" and self._rows is None:
            self.end_line()
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            given = dict(attrs)
            self._spans = (_count(given.get("colspan")), _count(given.get("rowspan")))
            self._in_cell, self._text = True, []
        elif (tag in _BLOCKS or tag == "br") and not self._in_cell:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        """End what a tag began."""
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in ("td", "th") and self._in_cell and self._rows:
            self._rows[-1].append((_SPACE.sub("", "".join(self._text)), *self._spans))
            self._in_cell, self._text = False, []
        elif tag == "table" and self._rows is not None:
            self.lines.extend(_lay_open(self._rows))
            self._rows, self._text = None, []
        elif tag in _BLOCKS and not self._in_cell:
            self.end_line()

    def handle_data(self, data: str) -> None:
        """Take words that are shown."""
        if not self._hidden and (self._rows is None or self._in_cell):
            self._text.append(data)

    def end_line(self) -> None:
        """Close the line that is open, if it holds words."""
        line = _SPACE.sub(" ", "".join(self._text)).strip()
        self._text = []
        if line:
            self.lines.append(line)


def _lay_open(rows: list[list[Cell]]) -> list[str]:
    """Give the rows of a table as lines: every row as wide as the table, header rows joined to one."""
    grid: dict[tuple[int, int], str] = {}
    for y, row in enumerate(rows):
        x = 0
        for text, across, down in row:
            while (x, y) in grid:
                x += 1
            for dx in range(across):
                for dy in range(down):
                    grid[x + dx, y + dy] = text if dy == 0 or y == 0 else ""
            x += across
    if not grid:
        return []
    width, height = max(x for x, _ in grid) + 1, len(rows)
    table = [[grid.get((x, y), "") for x in range(width)] for y in range(height)]
    depth = max((down for _, _, down in rows[0]), default=1)
    header = ["".join(dict.fromkeys(row[x] for row in table[:depth])) for x in range(width)]
    return (
        ["\t".join(row) for row in [header, *table[depth:]] if any(row)]
        if width > 1
        else [r[0] for r in table]
    )


def _count(value: str | None) -> int:
    return min(int(value), 100) if value and value.isdigit() and int(value) else 1
