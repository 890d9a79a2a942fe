"""Belts as bands: from where a belt leads, through the places that it connects, on to where it leads."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

from daye_graph.views.layout_canvas import Canvas
from daye_graph.views.layout_elements import Belt, Layout
from daye_graph.views.layout_geometry import Box, Point, find_middle, smooth
from daye_graph.views.layout_places import Fix

_MOST_TRIED = 6
"""Up to this many places, every order of a belt is tried; beyond that the text's own order is kept."""
_SLANT = 78.0
"""How far two belts part at their ends where no place tells them apart."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A break in a band: the way beyond is longer than it is drawn."""

    at: Point
    angle: float
    width: float


@dataclass(frozen=True, slots=True)
class Band:
    """A drawn belt: its middle line with a width at each point, breaks, and thin ties to places beside it."""

    belt: Belt
    line: tuple[Point, ...]
    widths: tuple[float, ...]
    cuts: tuple[Cut, ...]
    ties: tuple[tuple[Point, Point], ...]


def draw_belts(layout: Layout, fixes: Mapping[str, Fix], canvas: Canvas) -> tuple[Band, ...]:
    """Give the bands of all belts, in document order."""
    return tuple(_draw_belt(layout, number, fixes, canvas=canvas) for number in range(len(layout.belts)))


def _draw_belt(layout: Layout, number: int, fixes: Mapping[str, Fix], *, canvas: Canvas) -> Band:
    belt = layout.belts[number]
    arranged = not any(fix.real for fix in fixes.values())
    connects = belt.connects or tuple(key for _, key in layout.cores)
    through = [key for key in connects if not arranged or layout.sites[key].role in {"core", "stop"}]
    far = [key for key in belt.towards if layout.sites[key].role == "towards"]
    route = _order(through, far[:2], fixes)
    points = _extend([fixes[key].at for key in route], layout, number, fixes=fixes, canvas=canvas)
    points = _step_aside(points, layout, number, canvas)
    anchors = _list_widths(points, [fixes[key].at for key in far], canvas)
    line = smooth(points)
    widths = _spread_widths(line, points, anchors)
    beside = [key for key in (*connects, *far[2:]) if key not in route]
    ties = [(min(line, key=fixes[key].at.distance), fixes[key].at) for key in beside]
    cuts = [_cut(line, widths, fixes[key].at) for key in route if fixes[key].cut]
    return Band(belt, tuple(line), tuple(widths), tuple(cuts), tuple(ties))


def _order(through: Sequence[str], far: Sequence[str], fixes: Mapping[str, Fix]) -> list[str]:
    """The shortest way: far places at the ends, the others between them."""
    if len(through) > _MOST_TRIED:
        return [*far[:1], *through, *far[1:]]
    ends = [*permutations(far)] if far else [()]
    routes = [[*end[:1], *order, *end[1:]] for order in permutations(through) for end in ends]
    return min(routes, key=lambda keys: round(_measure([fixes[key].at for key in keys]), 3), default=[])


def _measure(points: Sequence[Point]) -> float:
    return sum(first.distance(second) for first, second in pairwise(points))


def _extend(
    points: list[Point], layout: Layout, number: int, *, fixes: Mapping[str, Fix], canvas: Canvas
) -> list[Point]:
    """Let a belt go on beyond ends that lead nowhere; with one place or none it crosses the page."""
    far = {fixes[key].at for key in layout.belts[number].towards if layout.sites[key].role == "towards"}
    box = canvas.region.grow(-canvas.edge / 2)
    if not points:
        middle = find_middle([fix.at for fix in fixes.values()]) if fixes else box.centre
        return _cross(Point(middle.x, middle.y + 2.6 * canvas.belt * (number or -1)), box, -0.4 * _SLANT)
    if len(points) == 1:
        alone = sum(bool(each.connects or layout.cores) for each in layout.belts) < 2
        slant = -0.4 * _SLANT if alone else _SLANT * (1 if number % 2 else -1)
        (at,) = points
        return points if at in far else _cross(at, box, slant)
    first = [] if points[0] in far else [_go_on(points[1], points[0], box)]
    last = [] if points[-1] in far else [_go_on(points[-2], points[-1], box)]
    return [*first, *points, *last]


def _step_aside(points: list[Point], layout: Layout, number: int, canvas: Canvas) -> list[Point]:
    """Let a belt that connects what an earlier one does run beside it."""
    belt = layout.belts[number]
    route = set(belt.connects), set(belt.towards)
    earlier = sum((set(each.connects), set(each.towards)) == route for each in layout.belts[:number])
    if not earlier or not any(route):
        return points
    across = points[0].angle(points[-1]) + math.pi / 2
    return [point.towards(across, earlier * canvas.belt * 1.5) for point in points]


def _cross(at: Point, box: Box, slant: float) -> list[Point]:
    """From one side of *box* to the other through *at*; `slant` is how much lower it ends than *at*."""
    return [Point(box.left, at.y - slant), at, Point(box.right, at.y + slant)]


def _go_on(before: Point, end: Point, box: Box) -> Point:
    angle = before.angle(end)
    for length in (150.0, 110.0, 70.0):
        beyond = end.towards(angle, length)
        if box.distance(beyond) == 0:
            return beyond
    return end.towards(angle, 40.0)


def _list_widths(points: Sequence[Point], far: Sequence[Point], canvas: Canvas) -> list[float]:
    """Full width through the places connected, narrower towards the ends."""
    last = len(points) - 1
    return [
        canvas.belt * (0.42 if point in far else 0.3 if at in {0, last} else 1.0)
        for at, point in enumerate(points)
    ]


def _spread_widths(line: Sequence[Point], points: Sequence[Point], anchors: Sequence[float]) -> list[float]:
    """Widths along *line*, eased from each of *points* to the next."""
    marks = [min(range(len(line)), key=lambda at: line[at].distance(point)) for point in points]
    widths = []
    for at in range(len(line)):
        after = next((i for i, mark in enumerate(marks) if mark >= at and i), len(marks) - 1)
        low, high = marks[after - 1], marks[after]
        share = (at - low) / (high - low) if high > low else 1.0
        eased = (1 - math.cos(math.pi * max(0.0, min(1.0, share)))) / 2
        widths.append(anchors[after - 1] + (anchors[after] - anchors[after - 1]) * eased)
    return widths


def _cut(line: Sequence[Point], widths: Sequence[float], far: Point) -> Cut:
    """A break a third of the way from the far place to the middle of the line."""
    end = 0 if line[0].distance(far) < line[-1].distance(far) else len(line) - 1
    step = max(3, min(len(line) // 5, 13))
    at = end + step if end == 0 else end - step
    angle = line[at - 1].angle(line[min(at + 1, len(line) - 1)])
    return Cut(line[at], angle, widths[at])
