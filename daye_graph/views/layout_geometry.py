"""Shapes of the layout drawing: boxes, rounded hulls, smooth lines and ribbons, in units of the page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Point(NamedTuple):
    """A point of the page; `y` grows downwards."""

    x: float
    y: float

    def towards(self, angle: float, length: float) -> Point:
        """Give the point at *length* in the direction *angle* (radians, from the right, clockwise)."""
        return Point(self.x + length * math.cos(angle), self.y + length * math.sin(angle))

    def distance(self, other: Point) -> float:
        """Give the distance to *other*."""
        return math.hypot(other.x - self.x, other.y - self.y)

    def angle(self, other: Point) -> float:
        """Give the direction in which *other* lies."""
        return math.atan2(other.y - self.y, other.x - self.x)


class Box(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Its four corners."""
        left, top, right, bottom = self
        return Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)

    def grow(self, by: float) -> Box:
        """Give the box that is larger by *by* on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlap(self, other: Box) -> float:
        """Give the area that both cover; 0.0 where they only touch."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def distance(self, point: Point) -> float:
        """Give how far *point* is from the box; 0.0 inside."""
        across = max(self.left - point.x, point.x - self.right, 0.0)
        down = max(self.top - point.y, point.y - self.bottom, 0.0)
        return math.hypot(across, down)

    def holds(self, other: Box) -> bool:
        """Whether *other* lies inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


def bound(points: Iterable[Point]) -> Box:
    """Give the smallest box around *points*, of which there is at least one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def find_middle(points: Sequence[Point]) -> Point:
    """Give the mean of *points*, of which there is at least one."""
    return Point(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))


def find_hull(points: Iterable[Point]) -> list[Point]:
    """Give the corners of the convex hull, clockwise on the page; one or two points are their own hull."""
    ordered = sorted(set(points))
    if len(ordered) <= 2:
        return ordered
    lower, upper = _half_hull(ordered), _half_hull(ordered[::-1])
    return lower[:-1] + upper[:-1]


def _half_hull(ordered: Sequence[Point]) -> list[Point]:
    half: list[Point] = []
    for point in ordered:
        while len(half) >= 2 and _turn(half[-2], half[-1], point) <= 0:
            half.pop()
        half.append(point)
    return half


def _turn(first: Point, second: Point, third: Point) -> float:
    return (second.x - first.x) * (third.y - first.y) - (second.y - first.y) * (third.x - first.x)


def measure_outside(point: Point, hull: Sequence[Point]) -> float:
    """Give how far *point* is outside the convex *hull*; 0.0 inside."""
    if len(hull) == 1:
        return point.distance(hull[0])
    edges = list(pairwise([*hull, hull[0]]))
    if len(hull) > 2 and all(_turn(a, b, point) >= 0 for a, b in edges):
        return 0.0
    return min(_measure_from_edge(point, a, b) for a, b in edges)


def _measure_from_edge(point: Point, start: Point, end: Point) -> float:
    length = start.distance(end) ** 2
    along = (point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)
    share = max(0.0, min(1.0, along / length)) if length else 0.0
    return point.distance(Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y)))


def write_rounded(hull: Sequence[Point], radius: float) -> str:
    """Give the SVG path around *hull* at the distance *radius*: a circle, a capsule, a rounded polygon."""
    if len(hull) == 1:
        half, across = show(radius), show(2 * radius)
        left = write_point(Point(hull[0].x - radius, hull[0].y))
        return f"M{left}a{half} {half} 0 1 1 {across} 0a{half} {half} 0 1 1 -{across} 0Z"
    path: list[str] = []
    for start, end in pairwise([*hull, hull[0]]):
        outward = start.angle(end) - math.pi / 2
        near, far = start.towards(outward, radius), end.towards(outward, radius)
        move = f"A{show(radius)} {show(radius)} 0 0 1 " if path else "M"
        path.append(f"{move}{write_point(near)}L{write_point(far)}")
    first = hull[0].towards(hull[0].angle(hull[1]) - math.pi / 2, radius)
    return f"{''.join(path)}A{show(radius)} {show(radius)} 0 0 1 {write_point(first)}Z"


_TENSION = 0.25
"""0 bends most, 0.5 is the centripetal line, 1 the one that follows chords."""


def smooth(points: Sequence[Point], *, step: float = 8.0) -> list[Point]:
    """Give points about *step* apart on a smooth line through *points* (Catmull-Rom)."""
    if len(points) < 3:
        return _fill(points[0], points[-1], step)
    around = [_mirror(points[1], points[0]), *points, _mirror(points[-2], points[-1])]
    line: list[Point] = []
    for at in range(len(points) - 1):
        before, start, end, after = around[at : at + 4]
        count = max(2, round(start.distance(end) / step))
        line.extend(_bend((before, start, end, after), share / count) for share in range(count))
    return [*line, points[-1]]


def _fill(start: Point, end: Point, step: float) -> list[Point]:
    count = max(2, round(start.distance(end) / step))
    return [
        Point(start.x + (end.x - start.x) * share / count, start.y + (end.y - start.y) * share / count)
        for share in range(count + 1)
    ]


def _mirror(point: Point, at: Point) -> Point:
    return Point(2 * at.x - point.x, 2 * at.y - point.y)


def _bend(knots: tuple[Point, Point, Point, Point], share: float) -> Point:
    """Barry and Goldman's pyramid for the segment between the middle two of *knots*."""
    times = [0.0]
    for first, second in pairwise(knots):
        times.append(times[-1] + max(first.distance(second), 1e-6) ** _TENSION)
    now = times[1] + share * (times[2] - times[1])
    level = list(knots)
    for width in (1, 2):
        level = [
            _mix(first, second, (now - times[at]) / (times[at + width] - times[at]))
            for at, (first, second) in enumerate(pairwise(level))
        ]
    return _mix(level[0], level[1], share)


def _mix(first: Point, second: Point, share: float) -> Point:
    return Point(first.x + (second.x - first.x) * share, first.y + (second.y - first.y) * share)


def write_ribbon(line: Sequence[Point], widths: Sequence[float]) -> str:
    """Give the SVG path of a ribbon along *line*, which is as wide as *widths* say, with round ends."""
    sides: tuple[list[Point], list[Point]] = ([], [])
    for at, point in enumerate(line):
        angle = line[max(0, at - 1)].angle(line[min(len(line) - 1, at + 1)])
        sides[0].append(point.towards(angle - math.pi / 2, widths[at] / 2))
        sides[1].append(point.towards(angle + math.pi / 2, widths[at] / 2))
    first, last = show(widths[0] / 2), show(widths[-1] / 2)
    there = "L".join(map(write_point, sides[0]))
    back = "L".join(map(write_point, reversed(sides[1])))
    start = write_point(sides[0][0])
    return f"M{there}A{last} {last} 0 0 1 {back}A{first} {first} 0 0 1 {start}Z"


def write_line(line: Sequence[Point]) -> str:
    """Give the SVG path of *line*."""
    return "M" + "L".join(map(write_point, line))


def write_point(point: Point) -> str:
    """Give *point* as two numbers."""
    return f"{show(point.x)} {show(point.y)}"


def show(number: float) -> str:
    """Give *number* with at most one decimal.

    >>> show(12.0), show(3.14), show(-0.04)
    ('12', '3.1', '0')
    """
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
