"""Places of the layout drawing as SVG: markers by what a place is, names, and marks of featured towns."""

from __future__ import annotations

import math
from html import escape

from daye_graph.views.layout_geometry import Point, write_point
from daye_graph.views.layout_labels import LEADING, Placed, TextLine
from daye_graph.views.layout_markup import (
    fill,
    fill_cluster,
    on_card,
    stroke,
    stroke_cluster,
    tag,
    write_item,
    write_text,
)
from daye_graph.views.layout_model import MARK_ROOM, Drawing, Spot, measure_marker
from daye_graph.views.measuring import measure
from daye_graph.wording import Language

PLANE = (
    "M0-12C1-12 1.7-10.8 1.7-9.2V-3.4L11 2.3V5L1.7 2.1V7.3L4.6 9.5V11.6L0 10.3L-4.6 11.6V9.5L-1.7 7.3V2.1"
    "L-11 5V2.3L-1.7-3.4V-9.2C-1.7-10.8-1-12 0-12Z"
)
_ASCENT = 0.88
"""Where the baseline of a line of Chinese letters lies below its top, in its size."""


def write_spot(spot: Spot, drawing: Drawing, lang: Language) -> str:
    """Give the marker and the name of a place, and beside them its featured towns."""
    site = spot.site
    marker = _write_core(spot, drawing) if site.role == "core" else _write_marker(spot, drawing)
    own = [line for line in spot.sign.sign.lines if line.key == site.key]
    others = [line for line in spot.sign.sign.lines if line.key != site.key]
    item = write_item(
        site.key, site.name, lang, marker, *(_write_line(spot.sign, line, spot) for line in own)
    )
    small = [
        write_item(line.key, line.text.strip(MARK_ROOM), lang, _write_featured(spot.sign, line, spot))
        for line in others
    ]
    if not others:
        small = [
            write_item(
                each.key, each.name, lang, _write_mark(_find_mark(spot, at), own[0].size * 0.7, spot.cluster)
            )
            for at, each in enumerate(site.featured)
        ]
    return item + "".join(small)


def _write_core(spot: Spot, drawing: Drawing) -> str:
    canvas, at = drawing.canvas, spot.fix.at
    part = next((part for part in drawing.layout.parts if part.kind == "core"), None)
    word = part.word if part else ""
    size = canvas.core * (0.86 if len(word) == 1 else 0.6)
    ring = {} if spot.fix.real else {"stroke_dasharray": "3 7", "stroke_linecap": "round"}
    return "".join(
        (
            tag("circle", cx=at.x, cy=at.y, r=canvas.core * 2.1, fill=f"url(#{canvas.name}-halo)"),
            tag(
                "circle",
                cx=at.x,
                cy=at.y,
                r=canvas.core + 9,
                fill="none",
                stroke_width=2.4,
                stroke_opacity="0.8",
                **stroke("copper"),
                **ring,
            ),
            tag("circle", cx=at.x, cy=at.y, r=canvas.core, fill=f"url(#{canvas.name}-core)"),
            write_text(word, (at.x, at.y + size * 0.36), size, colour="white", anchor="middle", bold=True),
        )
    )


def _write_marker(spot: Spot, drawing: Drawing) -> str:
    at, radius = spot.fix.at, measure_marker(spot.site, drawing.canvas)
    if spot.site.role == "towards":
        return _write_far(spot, radius)
    dashes = None if spot.fix.real else _dash(radius)
    return tag("circle", cx=at.x, cy=at.y, r=radius + 4, **fill("paper")) + tag(
        "circle",
        cx=at.x,
        cy=at.y,
        r=radius - 1,
        stroke_width=4.4 if spot.fix.real else 3.2,
        stroke_dasharray=dashes,
        **on_card(stroke_cluster(spot.cluster)),
    )


def _dash(radius: float) -> str:
    """Ten dashes around a circle of a marker."""
    period = 2 * math.pi * (radius - 1) / 10
    return f"{period * 0.62:.2f} {period * 0.38:.2f}"


def _write_far(spot: Spot, radius: float) -> str:
    at = spot.fix.at
    dashes = None if spot.fix.real else "3 6"
    disc = tag(
        "circle",
        cx=at.x,
        cy=at.y,
        r=radius,
        stroke_width=2.6,
        stroke_dasharray=dashes,
        **on_card(stroke("core")),
    )
    if spot.site.kind == "airport":
        turn = f"translate({write_point(at)}) rotate(45) scale({radius / 17:.2f})"
        return disc + tag("path", d=PLANE, transform=turn, **fill("core"))
    return disc + tag("circle", cx=at.x, cy=at.y, r=radius * 0.36, **fill("core"))


def write_belt_sign(placed: Placed) -> str:
    """A belt's name belongs to the belt, which is reached by its band."""
    lines = (_write_letters(placed, line, colour="deep", bold=True) for line in placed.sign.lines)
    return tag("g", *lines, class_="item", data_key=placed.sign.key, aria_hidden="true")


def _write_line(placed: Placed, line: TextLine, spot: Spot) -> str:
    if spot.site.role == "core":
        return _write_letters(placed, line, colour="deep", bold=True)
    return _write_letters(placed, line, colour="ink", bold=spot.site.role == "member")


def _write_featured(placed: Placed, line: TextLine, spot: Spot) -> str:
    start = _find_start(placed, line)
    mark = Point(start.x + line.size * 0.44, start.y - line.size * 0.36)
    letters = _write_letters(placed, line, colour="quiet", bold=False)
    return letters + _write_mark(mark, line.size, spot.cluster)


def _find_mark(spot: Spot, number: int) -> Point:
    """Where the mark stands that follows a name."""
    line = spot.sign.sign.lines[0]
    start = _find_start(spot.sign, line)
    return Point(start.x + (measure(spot.site.name) + number + 0.42) * line.size, start.y - line.size * 0.36)


def _write_mark(at: Point, size: float, cluster: int | None) -> str:
    diamond = "L".join(write_point(at.towards(turn * math.pi / 2, size * 0.34)) for turn in range(4))
    return tag("path", d=f"M{diamond}Z", **fill_cluster(cluster))


def _write_letters(placed: Placed, line: TextLine, *, colour: str, bold: bool) -> str:
    """A line of a name, with paper around its letters so that it reads on anything."""
    x, y = _find_start(placed, line)
    room = measure(line.text) - measure(line.text.lstrip(MARK_ROOM))
    text = line.text.strip(MARK_ROOM)
    x += room * line.size
    width = measure(text) * line.size
    x += {"start": 0.0, "middle": width / 2, "end": width}[placed.align]
    shared = {"x": x, "y": y, "font_size": line.size, "font_weight": "700" if bold else "500"}
    anchor = None if placed.align == "start" else placed.align
    halo = tag(
        "text",
        escape(text, quote=False),
        aria_hidden="true",
        stroke_width=5,
        stroke_linejoin="round",
        stroke_opacity="0.86",
        fill="none",
        text_anchor=anchor,
        **shared,
        **stroke("paper"),
    )
    return halo + tag("text", escape(text, quote=False), text_anchor=anchor, **shared, **fill(colour))


def _find_start(placed: Placed, line: TextLine) -> Point:
    """Where the letters of *line* begin: left end of its baseline."""
    box, y = placed.box, placed.box.top
    for each in placed.sign.lines:
        if each == line:
            break
        y += each.size * LEADING
    width = measure(line.text) * line.size
    left = {"start": box.left, "middle": box.centre.x - width / 2, "end": box.right - width}[placed.align]
    return Point(left, y + line.size * (_ASCENT + (LEADING - 1) / 2))
