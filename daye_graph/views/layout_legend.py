"""The column beside the drawing: title, source, legend and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from daye_graph.views import layout_words as words
from daye_graph.views.layout_canvas import TALL, WIDE
from daye_graph.views.layout_elements import Part
from daye_graph.views.layout_markup import (
    LANGUAGES,
    fill,
    join_languages,
    stroke,
    tag,
    write_text,
)
from daye_graph.views.layout_model import Drawing
from daye_graph.views.layout_swatches import (
    Swatch,
    draw_belt,
    draw_cluster,
    draw_core,
    draw_cut,
    draw_diamond,
    draw_ring,
)
from daye_graph.views.layout_title import Title
from daye_graph.views.measuring import measure, wrap
from daye_graph.wording import Language, Wording, pick

_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
"""Sizes of the legend's letters, the first that fits is taken."""
_SWATCH = 44.0
_DASHES = "—–-－"
_GEONAMES = "GeoNames"
_BEHIND_TITLE = re.compile(r"(?<=》)(?=[^》]+$)")
_LEADING = 1.62


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the legend: a swatch (given its middle), a bold head, text, and a remark on the plan."""

    swatch: Swatch | None
    text: str = ""
    head: str = ""
    remark: str = ""
    space: float = 0.0
    indent: bool = True


def write_column(drawing: Drawing, title: Title, *, lang: Language, review_number: str) -> str:
    """Give the title, and in the wide format source, legend and credits, each in both languages."""
    if drawing.canvas.name != WIDE.name:
        return _write_head(drawing, title, lang)
    heading, top = _write_title(drawing, title)
    sides = [
        (each, _write_side(drawing, title, top, lang=each, review_number=review_number)) for each in LANGUAGES
    ]
    return heading + join_languages(sides, lang)


def _write_head(drawing: Drawing, title: Title, lang: Language) -> str:
    """The tall format: title above, one line below; its legend is the page's list."""
    left, top, right, _ = drawing.canvas.column
    first = f"{title.area}{title.quoted}"
    size = min(52.0, (right - left) / measure(first))
    y = top + size * 0.9
    lines = [(each, _write_tall_notes(drawing, title, y=y + 82, lang=each)) for each in LANGUAGES]
    return "".join(
        (
            write_text(first, (left - size * 0.4 * (not title.area), y), size, bold=True),
            write_text(title.rest, (left, y + 44), 32, bold=True),
            join_languages(lines, lang),
        )
    )


def _write_tall_notes(drawing: Drawing, title: Title, *, y: float, lang: Language) -> str:
    """The source from *y* on, and at the foot that it is no original."""
    left, _, right, _ = drawing.canvas.column
    source = break_lines(pick(words.SOURCE, lang).replace("{}", title.source), (right - left) / TALL.small)
    foot = pick(words.REDRAWN, lang), drawing.canvas.height - 22
    lines = [*((line, y + 28 * at) for at, line in enumerate(source)), foot]
    return "".join(write_text(line, (left, at), TALL.small, colour="quiet") for line, at in lines)


def _write_title(drawing: Drawing, title: Title) -> tuple[str, float]:
    """The title in three lines; gives where it ends too."""
    left, top, right, _ = drawing.canvas.column
    size = min(46.0, (right - left) / (measure(title.quoted) - 0.5))
    small = 29.0
    y = top + small * 0.9
    markup = [tag("rect", x=left, y=top - 26, width=54, height=6, rx=3, **fill("copper"))]
    if title.area:
        markup.append(write_text(title.area, (left, y), small, bold=True))
        y += size * 1.26
    else:
        y = top + size * 0.9
    # an opening quotation mark hangs, so that the letters stand in line
    markup.append(write_text(title.quoted, (left - size * 0.5, y), size, colour="deep", bold=True))
    if title.rest:
        y += small * 1.56
        markup.append(write_text(title.rest, (left, y), small, bold=True))
    return "".join(markup), y + 20


def _write_side(drawing: Drawing, title: Title, top: float, *, lang: Language, review_number: str) -> str:
    left, _, right, bottom = drawing.canvas.column
    width = right - left
    source = pick(words.SOURCE, lang).replace("{}", title.source)
    lines = break_lines(source, width / 15.5)
    markup = [
        write_text(line, (left, top + 18 + 24 * at), 15.5, colour="quiet") for at, line in enumerate(lines)
    ]
    start = top + 18 + 24 * len(lines) + 14
    credits_ = _list_credits(drawing, lang=lang, review_number=review_number)
    notes = [line for text in credits_ for line in wrap(text, ems=width / 14.5, lines=2)]
    end = bottom - 22 * len(notes) - 10
    markup.append(tag("path", d=f"M{left} {start}H{right}", fill="none", stroke_width=1.2, **stroke("rule")))
    markup.append(
        _write_rows(list(_list_rows(drawing, lang)), (left, start + 16), width=width, height=end - start - 26)
    )
    markup += [
        write_text(line, (left, bottom - 22 * (len(notes) - 1 - at)), 14.5, colour="quiet")
        for at, line in enumerate(notes)
    ]
    return "".join(markup)


def break_lines(text: str, ems: float) -> tuple[str, ...]:
    """Break *text* into lines of about *ems* ems: behind the last 》, and if it can be not beside a dash."""
    lines: list[str] = []
    for piece in _BEHIND_TITLE.split(text):
        tries = [wrap(piece, ems=ems - less, lines=6) for less in (0.0, 1.0, 2.0, 3.0, 4.0, 6.0)]
        good = (each for each in tries if not any(line[0] in _DASHES or line[-1] in _DASHES for line in each))
        lines += next(good, tries[0])
    return tuple(lines)


def fill_lines(names: str, ems: float) -> list[str]:
    """Break a list of names into one or more lines of at most *ems* ems, between names where that can be.

    >>> fill_lines("白沙河镇、红岩镇、临水乡", 9)
    ['白沙河镇、红岩镇、', '临水乡']
    """
    lines = [""]
    for name in names.replace("、", "、\0").split("\0"):
        if lines[-1] and measure((lines[-1] + name).rstrip("、")) > ems:
            lines.append("")
        lines[-1] += name
    return [piece for line in lines for piece in (wrap(line, ems=ems, lines=3) or ("",))]


def _list_credits(drawing: Drawing, *, lang: Language, review_number: str) -> list[str]:
    credits_ = [pick(words.REDRAWN, lang)]
    credits_.insert(0, pick(credit_positions(drawing), lang))
    if review_number:
        credits_.append(pick(words.REVIEW, lang).replace("{}", review_number))
    return credits_


def credit_positions(drawing: Drawing) -> Wording:
    """Say where the real positions come from, or that there are none."""
    named = [_GEONAMES in source for source in drawing.sources]
    if not named:
        return words.ALL_SCHEMATIC
    if any(named):
        return words.GEONAMES if all(named) else words.GEONAMES_AND_OTHERS
    return words.OTHERS


def _list_rows(drawing: Drawing, lang: Language) -> Iterator[_Row]:
    yield _Row(None, head=pick(words.LEGEND, lang), indent=False)
    for part in drawing.layout.parts:
        yield from _list_part(part, drawing, lang)
    yield from _list_marks(drawing, lang)


def _list_part(part: Part, drawing: Drawing, lang: Language) -> Iterator[_Row]:
    remark = describe_difference(part, lang)
    if part.kind != "cluster":
        swatch = draw_belt if part.kind == "belt" else draw_core
        names = "、".join(each.name for each in part.elements)
        yield _Row(swatch, names, head=part.text, remark=remark, space=0.35)
        return
    first = next(each for each in drawing.layout.parts if each.kind == "cluster") is part
    note = pick(words.NOT_AREAS, lang) if first else ""
    yield _Row(None, note, head=part.text, remark=remark, space=0.5, indent=False)
    for cluster in drawing.layout.clusters:
        if cluster.element in part.elements:
            yield _Row(draw_cluster(cluster.number), cluster.element.name)


def describe_difference(part: Part, lang: Language) -> str:
    """Give the remark on a part of which more or fewer are named than announced; '' where they agree."""
    if not part.differs:
        return ""
    if part.announced is None:
        return pick(words.UNNAMED, lang)
    return pick(words.MISMATCH, lang).format(announced=part.announced, named=len(part.elements))


def _list_marks(drawing: Drawing, lang: Language) -> Iterator[_Row]:
    marks: list[tuple[bool, Swatch, Wording]] = [
        (drawing.has_real, draw_ring(None), words.REAL),
        (drawing.has_schematic, draw_ring("2.9 1.8"), words.SCHEMATIC),
        (drawing.has_featured, draw_diamond, words.FEATURED),
        (drawing.has_cut, draw_cut, words.CUT),
    ]
    shown = [(swatch, text) for there, swatch, text in marks if there]
    for at, (swatch, text) in enumerate(shown):
        yield _Row(swatch, pick(text, lang), space=0.0 if at else 0.5)


def _write_rows(rows: list[_Row], start: tuple[float, float], *, width: float, height: float) -> str:
    """The rows in the largest letters that fit *height*."""
    markup = ""
    for size in _SIZES:
        markup, used = _stack_rows(rows, start, width=width, size=size)
        if used <= height:
            break
    return markup


def _stack_rows(
    rows: list[_Row], start: tuple[float, float], *, width: float, size: float
) -> tuple[str, float]:
    left, y = start
    markup: list[str] = []
    for row in rows:
        indent = _SWATCH if row.indent else 0.0
        y += row.space * size
        after = (measure(row.head) + 0.7) * size if row.head else 0.0
        lines = fill_lines(row.text, (width - indent - after) / size)
        if row.head:
            markup.append(write_text(row.head, (left + indent, y + size * 1.14), size, bold=True))
        if row.swatch:
            markup.append(row.swatch(left + _SWATCH / 2 - 6, y + size * _LEADING / 2))
        for line in lines:
            markup.append(write_text(line, (left + indent + after, y + size * 1.14), size))
            y += size * _LEADING
        if row.remark:
            y = _write_remark(markup, row.remark, (left + indent, y), size)
        y += size * 0.12
    return "".join(markup), y - start[1]


def _write_remark(markup: list[str], remark: str, at: tuple[float, float], size: float) -> float:
    """A badge under its row; gives where it ends."""
    left, y = at
    small = size * 0.86
    width = measure(remark) * small + small * 1.2
    badge = tag(
        "rect",
        x=left,
        y=y,
        width=width,
        height=small * 1.6,
        rx=small * 0.8,
        fill="none",
        stroke_width=1.4,
        **stroke("core"),
    )
    text = tag(
        "text",
        escape(remark, quote=False),
        x=left + small * 0.6,
        y=y + small * 1.16,
        font_size=small,
        **fill("core"),
    )
    markup.append(tag("g", badge, text, class_="remark"))
    return y + small * 1.6 + size * 0.3
