"""A layout without coordinates: cores and belts through the middle, clusters in rows above and below."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from daye_graph.views.layout_canvas import Canvas
from daye_graph.views.layout_elements import Cluster, Layout
from daye_graph.views.layout_geometry import Box, Point
from daye_graph.views.measuring import measure

_LINE = 3.4
"""Height of a row of places in a cluster, in the size of their names."""
_BOW = 34.0
"""How far the ends of a row bend towards the middle."""
_ROOM = 2.2
"""What a cluster takes beside its names, in the same size."""


def arrange(layout: Layout, canvas: Canvas) -> dict[str, Point]:
    """Give a neat place for every site, by key; the same layout gives the same places."""
    box = canvas.region.grow(-canvas.edge)
    slots = _list_slots(layout, canvas)
    needs = [_measure_slot(row, layout, canvas) for row in slots]
    spare = (box.bottom - box.top - sum(needs)) / max(1, len(slots))
    middle = [key for key, site in layout.sites.items() if site.role in {"core", "stop"}]
    places: dict[str, Point] = {}
    top, belt = box.top, box.centre.y
    for at, (row, need) in enumerate(zip(slots, needs, strict=True)):
        y = top + (need + spare) / 2
        top += need + spare
        if row is None:
            belt = y
            places |= _spread_middle(middle, box, y)
        else:
            line = Box(box.left, y, box.right, y)
            bow = min(_BOW, max(0.0, spare / 2)) * _bow(at, slots)
            places |= _spread_row(row, layout, box=line, canvas=canvas, bow=bow)
    far = [key for key, site in layout.sites.items() if site.role == "towards"]
    return places | {key: _find_end(number, box, belt) for number, key in enumerate(far)}


def measure_need(layout: Layout, canvas: Canvas) -> float:
    """Give how much more height the rows need than the canvas has; 0.0 or less where they fit."""
    slots = _list_slots(layout, canvas)
    height = canvas.region.bottom - canvas.region.top - 2 * canvas.edge
    return sum(_measure_slot(row, layout, canvas) for row in slots) - height


def _list_slots(layout: Layout, canvas: Canvas) -> list[list[Cluster] | None]:
    """Rows of clusters from the top, None for the line of cores and belts between them."""
    through = bool(layout.belts) or any(site.role in {"core", "stop"} for site in layout.sites.values())
    rows = _make_rows(layout.clusters, layout, canvas=canvas, least=2 if through else 1)
    upper = (len(rows) + 1) // 2
    return [*rows[:upper], *([None] if through else []), *rows[upper:]]


def _measure_slot(row: list[Cluster] | None, layout: Layout, canvas: Canvas) -> float:
    """The height that a row takes: its longest cluster with its hull, or cores with belts side by side."""
    if row is None:
        return 2 * canvas.core + canvas.text * 2 + 1.5 * canvas.belt * max(0, len(layout.belts) - 1)
    lines = max(math.ceil(len(each.members) / _count_columns(each)) for each in row)
    return canvas.text * (_LINE * lines + _ROOM)


def _make_rows(
    clusters: Sequence[Cluster], layout: Layout, *, canvas: Canvas, least: int
) -> list[list[Cluster]]:
    """Divide the clusters into rows that fit, as equally as can be; at least *least* of them if possible."""
    room = canvas.region.right - canvas.region.left - 2 * canvas.edge
    for count in range(min(least, len(clusters)) or 0, len(clusters) + 1):
        rows = [list(row) for row in _divide(clusters, count)]
        if all(sum(_measure_width(each, layout, canvas) for each in row) <= room for row in rows):
            return rows
    return [[cluster] for cluster in clusters]


def _divide(clusters: Sequence[Cluster], count: int) -> Iterator[Sequence[Cluster]]:
    for row in range(count):
        yield clusters[len(clusters) * row // count : len(clusters) * (row + 1) // count]


def _measure_width(cluster: Cluster, layout: Layout, canvas: Canvas) -> float:
    step = _measure_step(cluster, layout, canvas)
    return step * _count_columns(cluster) + _ROOM * canvas.text


def _measure_step(cluster: Cluster, layout: Layout, canvas: Canvas) -> float:
    longest = max((measure(layout.sites[key].name) for key in cluster.members), default=1.0)
    return (longest + 1.2) * canvas.text


def _count_columns(cluster: Cluster) -> int:
    return max(1, math.ceil(math.sqrt(len(cluster.members))))


def _bow(at: int, slots: Sequence[object]) -> int:
    """Whether a row's ends bend down (1, above the middle) or up (-1, below it)."""
    if len(slots) == 1:
        return 0
    return 1 if at < len(slots) // 2 else -1


def _spread_middle(keys: Sequence[str], box: Box, y: float) -> dict[str, Point]:
    count = len(keys)
    width = box.right - box.left
    return {
        key: Point(box.left + width * (at + 1) / (count + 1), y + 26 * (-1 if at % 2 else 1) * (count > 1))
        for at, key in enumerate(keys)
    }


def _spread_row(
    row: Sequence[Cluster], layout: Layout, *, box: Box, canvas: Canvas, bow: float
) -> dict[str, Point]:
    widths = [_measure_width(each, layout, canvas) for each in row]
    spare = (box.right - box.left - sum(widths)) / len(row)
    places: dict[str, Point] = {}
    left = box.left
    for cluster, width in zip(row, widths, strict=True):
        x = left + (width + spare) / 2
        share = 2 * (x - box.left) / (box.right - box.left) - 1
        places |= _spread_members(
            cluster, layout, centre=Point(x, box.top + bow * share * share), canvas=canvas
        )
        left += width + spare
    return places


def _spread_members(cluster: Cluster, layout: Layout, *, centre: Point, canvas: Canvas) -> dict[str, Point]:
    """Members in rows of equal length, every other one shifted a little, so that it reads as a group."""
    keys = [key for key in cluster.members if layout.sites[key].role == "member"]
    columns, step, line = _count_columns(cluster), _measure_step(cluster, layout, canvas), canvas.text * _LINE
    lines = math.ceil(len(keys) / columns)
    places = {}
    for at, key in enumerate(keys):
        down, across = divmod(at, columns)
        inside = min(columns, len(keys) - down * columns)
        tilt = canvas.text * 0.5 * (-1 if across % 2 else 1) * (inside > 1)
        places[key] = Point(
            centre.x + (across - (inside - 1) / 2) * step,
            centre.y + (down - (lines - 1) / 2) * line + tilt - canvas.text * 0.6,
        )
    return places


def _find_end(number: int, box: Box, y: float) -> Point:
    """The ends of the middle line, then the corners."""
    ends = (
        Point(box.right, y - 60),
        Point(box.left, y + 60),
        Point(box.right, box.top),
        Point(box.left, box.bottom),
    )
    lap, at = divmod(number, len(ends))
    return Point(ends[at].x, ends[at].y + 80 * lap)
