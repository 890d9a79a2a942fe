"""Names without overlaps: each takes one of many places around what it names, where it is in nobody's way."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, NamedTuple

from daye_graph.views.layout_geometry import Box, Point
from daye_graph.views.measuring import measure

Align = Literal["start", "middle", "end"]

LEADING = 1.28
"""Height of a line of letters, in its size."""
_OVERLAP = 4000.0
_SWEEPS = 12
_RINGS = (0.0, 14.0, 30.0, 52.0, 80.0)
"""How much further than need be a name may stand from its place."""


class TextLine(NamedTuple):
    """A line of a name: its text, its size, and the key of what it names."""

    text: str
    size: float
    key: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A name to be placed around any of *anchors*, at *clearance* from them.

    `turns` are the directions it may take. They are counted in eighths from the right, clockwise; those
    named first are liked best, each next one costs `strictness` more.
    """

    key: str
    lines: tuple[TextLine, ...]
    anchors: tuple[Point, ...]
    clearance: float
    turns: tuple[int, ...] = (2, 0, 4, 6, 1, 3, 7, 5)
    strictness: float = 3.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the text."""
        width = max(measure(line.text) * line.size for line in self.lines)
        return width, sum(line.size * LEADING for line in self.lines)


class Placed(NamedTuple):
    """A placed name: the box that its text takes, how its lines align, and where it belongs."""

    sign: Sign
    box: Box
    align: Align
    anchor: Point


@dataclass(frozen=True)
class Obstacles:
    """What names keep clear of: the page's end, boxes and discs; `areas` they keep out of if they can.

    Areas are given by key of the names that belong there: a hull is no obstacle to its own members.
    """

    region: Box
    boxes: tuple[Box, ...]
    discs: tuple[tuple[Point, float, float], ...]
    """Centre, radius, and what it costs to cover it."""
    areas: tuple[tuple[frozenset[str], tuple[tuple[Point, float], ...]], ...] = ()


class _Choice(NamedTuple):
    placed: Placed
    cost: float


def place_signs(signs: Sequence[Sign], obstacles: Obstacles) -> dict[str, Placed]:
    """Place all *signs*, by key: one by one in the order given, then moved while that helps."""
    choices = {sign.key: sorted(_list_choices(sign, obstacles), key=lambda each: each.cost) for sign in signs}
    chosen: dict[str, Placed] = {}
    for _ in range(_SWEEPS):
        before = dict(chosen)
        for sign in signs:
            others = [placed.box for key, placed in chosen.items() if key != sign.key]
            chosen[sign.key] = _choose(choices[sign.key], others)
        if chosen == before:
            break
    return chosen


def _choose(choices: Sequence[_Choice], others: Sequence[Box]) -> Placed:
    best, least = choices[0], math.inf
    for choice in choices:
        if choice.cost >= least:
            break
        area = sum(choice.placed.box.grow(3).overlap(other) for other in others)
        cost = choice.cost + (_OVERLAP + area if area else 0.0)
        if cost < least:
            best, least = choice, cost
    return best.placed


def _list_choices(sign: Sign, obstacles: Obstacles) -> Iterator[_Choice]:
    for (at, anchor), (ring, extra), (rank, turn) in product(
        enumerate(sign.anchors), enumerate(_RINGS), enumerate(sign.turns)
    ):
        placed = _put(sign, anchor, clearance=sign.clearance + extra, turn=turn)
        liking = sign.strictness * rank + 30.0 * ring + 2.0 * at
        yield _Choice(placed, round(liking + _weigh(placed, obstacles), 3))


def _put(sign: Sign, anchor: Point, *, clearance: float, turn: int) -> Placed:
    """Give *sign* beside *anchor*: its box touches the circle of *clearance* in the direction *turn*."""
    width, height = sign.size
    angle = turn * math.pi / 4
    across, down = round(math.cos(angle)), round(math.sin(angle))
    # a corner's own distance from the anchor is what counts in diagonal directions
    reach = clearance * (0.74 if across and down else 1.0)
    x = anchor.x + across * (reach + width / 2)
    y = anchor.y + down * (reach + height / 2)
    align: Align = ("middle", "start", "end")[across]
    return Placed(sign, Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2), align, anchor)


def _weigh(placed: Placed, obstacles: Obstacles) -> float:
    """What is in the way of a name at this place, in points."""
    box = placed.box
    cost = 0.0 if obstacles.region.holds(box) else 1e6
    cost += sum(_OVERLAP for other in obstacles.boxes if box.overlap(other))
    for centre, radius, price in obstacles.discs:
        distance = box.distance(centre)
        if distance < radius:
            cost += price * (2 - distance / radius)
    keys = {line.key for line in placed.sign.lines}
    for members, discs in obstacles.areas:
        if keys.isdisjoint(members):
            cost += 24.0 * _count_inside(box, discs)
    return cost


def _count_inside(box: Box, discs: Iterable[tuple[Point, float]]) -> int:
    return sum(box.distance(centre) < radius for centre, radius in discs)


def check_overlaps(placed: Mapping[str, Placed]) -> list[tuple[str, str]]:
    """Give the pairs of names that cover each other."""
    keys = list(placed)
    return [
        (first, second)
        for at, first in enumerate(keys)
        for second in keys[at + 1 :]
        if placed[first].box.overlap(placed[second].box)
    ]
