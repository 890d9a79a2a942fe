"""Swatches of the legend: each draws a sample of what the drawing shows, around its middle."""

from __future__ import annotations

from collections.abc import Callable

from daye_graph.views.layout_markup import fill, fill_cluster, on_card, stroke, tag

Swatch = Callable[[float, float], str]


def draw_belt(x: float, y: float) -> str:
    """Give a piece of belt."""
    return tag("rect", x=x - 16, y=y - 6, width=32, height=12, rx=6, fill_opacity="0.85", **fill("copper"))


def draw_core(x: float, y: float) -> str:
    """Give a small core."""
    return tag("circle", cx=x, cy=y, r=8.5, **fill("core")) + tag(
        "circle", cx=x, cy=y, r=11.5, fill="none", stroke_width=1.4, stroke_opacity="0.8", **stroke("copper")
    )


def draw_cluster(number: int) -> Swatch:
    """Give what draws a shade of the cluster with this *number*."""

    def draw(x: float, y: float) -> str:
        return tag(
            "rect", x=x - 16, y=y - 8, width=32, height=16, rx=8, fill_opacity="0.42", **fill_cluster(number)
        )

    return draw


def draw_ring(dashes: str | None) -> Swatch:
    """Give what draws a place's ring, broken by *dashes* where its position is schematic."""

    def draw(x: float, y: float) -> str:
        return tag(
            "circle",
            cx=x,
            cy=y,
            r=7.5,
            stroke_width=3.4,
            stroke_dasharray=dashes,
            **on_card(stroke("quiet")),
        )

    return draw


def draw_diamond(x: float, y: float) -> str:
    """Give the mark of a featured town."""
    return tag("path", d=f"M{x} {y - 7}l7 7l-7 7l-7 -7z", **fill("quiet"))


def draw_cut(x: float, y: float) -> str:
    """Give a piece of belt with a break."""
    lines = tag(
        "path",
        d=f"M{x - 1} {y - 9}l-6 18M{x + 7} {y - 9}l-6 18",
        fill="none",
        stroke_width=2.4,
        stroke_linecap="round",
        **stroke("core"),
    )
    return (
        tag("rect", x=x - 16, y=y - 4, width=32, height=8, rx=4, fill_opacity="0.4", **fill("copper")) + lines
    )
