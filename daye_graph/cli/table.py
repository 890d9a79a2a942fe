"""Tables for people: columns as wide as the screen allows, Chinese counted as two places."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDE = 160
"""Width where no screen tells one."""

_GAP = "  "
_NARROWEST = 6
_FEW_WORDS = 28
"""A column that needs no more keeps its width while longer ones are wrapped."""

_NEVER_FIRST = frozenset("，。、；：？！）》〉」』】”’…,.;:?!)")
_NEVER_LAST = frozenset("（《〈「『【“‘(")
_BREAKS = frozenset(" -/;|#")
_SELDOM = 3
"""Rows stand apart where more than one in so many is wrapped."""

_CONTROLS = {code: 0x2400 + code for code in range(32) if code != 10} | {127: 0x2421}


class Style(NamedTuple):
    """How wide a table may be, and whether it may use the screen's bold and faint."""

    width: int
    styled: bool = False


def choose_style(*, terminal: bool) -> Style:
    """Give the style for the screen, or for a file; COLUMNS tells the width of either."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return Style(int(told), styled=terminal)
    return Style(os.get_terminal_size().columns if terminal else WIDE, styled=terminal)


def render_table(headings: Sequence[str], rows: Sequence[Sequence[str]], style: Style) -> str:
    """Give the table with its lines; cells too long for it are wrapped, never cut.

    Where not even narrow columns fit, each row becomes a block of its own.
    """
    cells = [[cell.translate(_CONTROLS) for cell in row] for row in rows]
    widths = fit_widths(headings, cells, style.width)
    if widths is None:
        return "".join(_render_blocks(headings, cells, style))
    return "".join(f"{line.rstrip()}\n" for line in _render_lines(headings, cells, widths, style))


def render_pairs(pairs: Sequence[tuple[str, str]], style: Style, *, margin: int = 0) -> str:
    """Give a line for each heading with its value, the values one below the other; long ones are wrapped.

    Headings take at least *margin* places.
    """
    margin = max(margin, *(measure(heading) for heading, _ in pairs)) if pairs else margin
    width = max(style.width - margin - len(_GAP), 2 * _NARROWEST)
    lines = []
    for heading, value in pairs:
        for number, line in enumerate(wrap(value.translate(_CONTROLS), width)):
            label = _emphasize(_pad(heading, margin), style) if number == 0 else " " * margin
            lines.append(f"{label}{_GAP}{line}".rstrip() + "\n")
    return "".join(lines)


def fit_widths(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """Give each column's width so that all fit into *width*; None when they can't.

    Columns of few words keep their width; longer ones share what is left so
    that each needs about as many lines.
    """
    natural = [_measure_column(column) for column in zip(headings, *rows, strict=True)]
    room = width - len(_GAP) * (len(headings) - 1)
    least = [max(_NARROWEST, measure(heading)) for heading in headings]
    for few in range(_FEW_WORDS, _NARROWEST, -2):
        for lines in range(1, 9):
            widths = [
                min(whole, max(few, low, -(-whole // lines)))
                for whole, low in zip(natural, least, strict=True)
            ]
            if sum(widths) <= room:
                return _spend(room - sum(widths), widths, natural)
    return None


class _Widths(dict[str, int]):
    """How many places each character takes on the screen, looked up once."""

    def __missing__(self, character: str) -> int:
        wide = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        self[character] = width = 0 if unicodedata.combining(character) else wide
        return width


_WIDTHS = _Widths()


def measure(text: str) -> int:
    """Give how many places *text* takes on the screen.

    >>> measure("鼎晟 2022")
    9
    """
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, text))


def wrap(text: str, width: int) -> list[str]:
    """Break *text* into lines of at most *width* places.

    Between ideographs anywhere, but no line begins with a closing mark; words
    in Latin letters are broken only when they are longer than a line.

    >>> wrap("依托鼎晟等企业，推进", 12)
    ['依托鼎晟等企', '业，推进']
    """
    if "\n" not in text and measure(text) <= width:
        return [text]
    return [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, width)]


def _wrap_paragraph(text: str, width: int) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = _find_cut(text, start, width=width)
        yield text[start:end].rstrip()
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    if not text:
        yield ""


def _find_cut(text: str, start: int, *, width: int) -> int:
    """Where the line that begins at *start* ends."""
    end, used = start, 0
    while end < len(text) and (used := used + _WIDTHS[text[end]]) <= width:
        end += 1
    if end == len(text):
        return end
    cut = end
    while cut > start and not _may_break(text[cut - 1], text[cut]):
        cut -= 1
    # a word longer than the line is broken where the line ends
    return cut if cut > start else max(end, start + 1)


def _spend(left: int, widths: list[int], natural: list[int]) -> list[int]:
    """Give what is left of the room to the columns that were cut the most."""
    for _ in range(left):
        at = max(range(len(widths)), key=lambda column: natural[column] / widths[column])
        if widths[at] >= natural[at]:
            break
        widths[at] += 1
    return widths


def _measure_column(cells: Sequence[str]) -> int:
    return max(measure(line) for cell in cells for line in cell.split("\n"))


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return before in _BREAKS or after == " " or _WIDTHS[before] == 2 or _WIDTHS[after] == 2


def _render_lines(
    headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], style: Style
) -> Iterator[str]:
    head = _render_row(headings, widths)
    yield from (_emphasize(line, style) for line in head)
    yield "─" * (sum(widths) + len(_GAP) * (len(widths) - 1))
    rendered = [_render_row(row, widths) for row in rows]
    spaced = sum(len(lines) > 1 for lines in rendered) > len(rendered) / _SELDOM
    for number, lines in enumerate(rendered):
        if spaced and number:
            yield ""
        yield from lines


def _render_row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return [
        _GAP.join(
            _pad(lines[number] if number < len(lines) else "", width)
            for lines, width in zip(wrapped, widths, strict=True)
        )
        for number in range(max(map(len, wrapped)))
    ]


def _render_blocks(headings: Sequence[str], rows: Sequence[Sequence[str]], style: Style) -> Iterator[str]:
    margin = max(map(measure, headings))
    for row in rows:
        pairs = [(heading, cell) for heading, cell in zip(headings, row, strict=True) if cell]
        yield render_pairs(pairs, style, margin=margin) + "\n"


def _pad(text: str, width: int) -> str:
    return text + " " * (width - measure(text))


def _emphasize(text: str, style: Style) -> str:
    return f"\x1b[1m{text}\x1b[0m" if style.styled else text
