"""The layout drawing as SVG: shapes with plain attributes, so that slides and editors read it too."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape

from daye_graph.views import layout_words as words
from daye_graph.views.layout_belts import Band, Cut
from daye_graph.views.layout_geometry import (
    Point,
    find_middle,
    show,
    write_line,
    write_point,
    write_ribbon,
    write_rounded,
)
from daye_graph.views.layout_legend import write_column
from daye_graph.views.layout_markup import (
    COLOURS,
    FONT,
    fill,
    fill_cluster,
    in_both,
    join_lines,
    stroke,
    tag,
    write_item,
)
from daye_graph.views.layout_model import Drawing, Hull, Spot
from daye_graph.views.layout_spots import write_belt_sign, write_spot
from daye_graph.views.layout_title import Title
from daye_graph.wording import Language

_GLOW = ((40.0, 0.05), (24.0, 0.07), (11.0, 0.10))
"""Widths and opacities of what shines around a belt; stacked strokes, for not every program knows filters."""


_SOFT = ((14.0, 0.06), (7.0, 0.07), (0.0, 0.17))
"""Layers of a hull: how far each reaches beyond it, and its opacity."""


def write_svg(drawing: Drawing, title: Title, *, lang: Language, review_number: str = "") -> str:
    """Give *drawing* as an SVG element, with title and legend in the wide format.

    Whatever can be opened is a group with ``data-key``; remarks on the plan have
    the class ``remark``. Texts of the page's own are there in both languages.
    """
    canvas = drawing.canvas
    return tag(
        "svg",
        "\n",
        join_lines(
            [
                tag("title", escape(title.whole, quote=False)),
                _write_definitions(drawing),
                tag("rect", width=canvas.width, height=canvas.height, **fill("paper")),
                _write_light(drawing),
                write_column(drawing, title, lang=lang, review_number=review_number),
                *(_write_hull(hull, lang) for hull in drawing.hulls),
                *(_write_band(band, drawing, lang) for band in drawing.bands),
                *(write_spot(spot, drawing, lang) for spot in _in_order(drawing)),
                *(write_belt_sign(placed) for placed in drawing.belt_signs),
                _write_north(drawing.north, lang) if drawing.has_real else "",
            ]
        ),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {show(canvas.width)} {show(canvas.height)}",
        class_=f"drawing {canvas.name}",
        font_family=FONT,
        role="group",
        aria_label=title.whole,
    )


def _in_order(drawing: Drawing) -> Iterator[Spot]:
    """Cores last, for their discs lie above everything."""
    for last in (False, True):
        yield from (spot for spot in drawing.spots.values() if (spot.site.role == "core") is last)


def _write_definitions(drawing: Drawing) -> str:
    name = drawing.canvas.name
    shades = [_write_shade(band, number, name) for number, band in enumerate(drawing.bands)]
    core = tag(
        "radialGradient",
        tag("stop", offset="0", stop_color=COLOURS["core"]),
        tag("stop", offset="1", stop_color="#d0532a"),
        id=f"{name}-core",
        cx="40%",
        cy="34%",
        r="72%",
    )
    halo = tag(
        "radialGradient",
        tag("stop", offset="0.35", stop_color=COLOURS["copper"], stop_opacity="0.30"),
        tag("stop", offset="1", stop_color=COLOURS["copper"], stop_opacity="0"),
        id=f"{name}-halo",
    )
    light = tag(
        "radialGradient",
        tag("stop", offset="0", stop_color="#f0b78f", stop_opacity="0.26"),
        tag("stop", offset="1", stop_color="#f0b78f", stop_opacity="0"),
        id=f"{name}-light",
    )
    return tag("defs", core, halo, light, *shades)


def _write_shade(band: Band, number: int, name: str) -> str:
    """The belt's colour from its start to its end: strong where it is wide, faint where it fades out."""
    start, end = band.line[0], band.line[-1]
    length = start.distance(end) ** 2 or 1.0
    widest = max(band.widths)
    stops: dict[float, float] = {}
    for point, width in zip(band.line, band.widths, strict=True):
        along = (point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)
        share = round(max(0.0, min(1.0, along / length)), 2)
        stops[share] = max(stops.get(share, 0.0), 0.16 + 0.78 * (width / widest - 0.3) / 0.7)
    marks = sorted(stops)[:: max(1, len(stops) // 8)]
    return tag(
        "linearGradient",
        *(
            tag("stop", offset=f"{share:g}", stop_color=COLOURS["copper"], stop_opacity=f"{stops[share]:.2f}")
            for share in dict.fromkeys([*marks, max(stops)])
        ),
        id=f"{name}-belt{number}",
        gradientUnits="userSpaceOnUse",
        x1=start.x,
        y1=start.y,
        x2=end.x,
        y2=end.y,
    )


def _write_light(drawing: Drawing) -> str:
    """Warm light behind the cores."""
    cores = [spot.fix.at for spot in drawing.spots.values() if spot.site.role == "core"]
    middle = find_middle(cores) if cores else drawing.canvas.region.centre
    radius = drawing.canvas.height * 0.46
    return tag("circle", cx=middle.x, cy=middle.y, r=radius, fill=f"url(#{drawing.canvas.name}-light)")


def _write_hull(hull: Hull, lang: Language) -> str:
    number = hull.cluster.number
    layers = [
        tag(
            "path",
            d=write_rounded(hull.corners, hull.radius + more),
            fill_opacity=f"{opacity:g}",
            **fill_cluster(number),
        )
        for more, opacity in _SOFT
    ]
    return write_item(
        hull.cluster.element.id,
        hull.cluster.element.name,
        lang,
        *layers,
    )


def _write_band(band: Band, drawing: Drawing, lang: Language) -> str:
    name, number = drawing.canvas.name, drawing.bands.index(band)
    path = write_ribbon(band.line, band.widths)
    ties = [
        tag(
            "path",
            d=write_line(tie),
            fill="none",
            stroke_width=3,
            stroke_dasharray="2 9",
            stroke_linecap="round",
            **stroke("copper"),
        )
        for tie in band.ties
    ]
    glow = [
        tag(
            "path",
            d=path,
            fill="none",
            stroke_width=width,
            stroke_opacity=f"{opacity:g}",
            stroke_linejoin="round",
            **stroke("copper"),
        )
        for width, opacity in _GLOW
    ]
    return write_item(
        band.belt.element.id,
        band.belt.element.name,
        lang,
        *ties,
        *glow,
        tag("path", d=path, fill=f"url(#{name}-belt{number})", class_="belt"),
        tag(
            "path",
            d=write_line(band.line),
            fill="none",
            stroke_width=1.6,
            stroke_opacity="0.55",
            **stroke("paper"),
        ),
        *(_write_cut(cut) for cut in band.cuts),
    )


def _write_cut(cut: Cut) -> str:
    """Two slanted strokes with nothing between them."""
    half = cut.width / 2 + 9
    turn = f"translate({write_point(cut.at)}) rotate({show(math.degrees(cut.angle))}) skewX(-16)"
    return tag(
        "g",
        tag("rect", x=-5, y=-half, width=10, height=2 * half, **fill("paper")),
        tag(
            "path",
            d=f"M-5 {show(-half)}V{show(half)}M5 {show(-half)}V{show(half)}",
            fill="none",
            stroke_width=2.4,
            stroke_linecap="round",
            **stroke("core"),
        ),
        transform=turn,
    )


def _write_north(at: Point, lang: Language) -> str:
    arrow = tag("path", d=f"M{write_point(at)}m0-42l11 42l-11-8l-11 8z", **fill("quiet"))
    letter = tag("text", "{}", x=at.x, y=at.y + 28, font_size=20, text_anchor="middle", **fill("quiet"))
    return tag("g", arrow, in_both(words.NORTH, lang, letter), class_="north")
