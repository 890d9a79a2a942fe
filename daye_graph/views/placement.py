"""Where things stand in the picture: the plan's own order on the left, the others beside it.

Groups, actions and sub-tasks are blocks that hold one another, top to bottom as
in the plan. Every other kind of thing is a column to their right, ordered so
that its lines to the skeleton cross as little as possible. Columns that are not
shown take no room: a page moves the others up. All lengths are pixels at scale 1.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from daye_graph.views.boxes import Box, Item
from daye_graph.views.kinds import KIND_BY_NAME, KINDS, SKELETON
from daye_graph.views.measuring import measure, wrap
from daye_graph.views.ordering import order_column, spread

FONT = {"ActionGroup": 18, "Action": 15}
"""Sizes of letters by kind; all others have `BODY`."""
BODY = 14
LEADING = 1.25
"""Height of a line of letters, in ems."""
PADDING = {"ActionGroup": 24, "Action": 26, "Task": 46}
"""What a block is wider than its label; a sub-task has its number beside it."""
MARKER = 24
"""What a marker takes from the left of a label."""
HEIGHT = 640.0
"""The height that a screen offers; a longer plan takes more."""
LEAST_HEIGHT = 400.0
"""The height that even a few things are drawn out to."""
TREE_GAP = 34.0
FIRST_GAP = 158.0
"""Room for the lines between sub-tasks and the first column."""
COLUMN_GAP = 90.0
INNER_GAP = 24.0
_TASK_GAP, _ACTION_GAP, _GROUP_GAP, _ROW_GAP = 2.0, 8.0, 14.0, 5.0
_MOST_STRETCH = 22.0
_TALLER = 1.15
_BLOCK_PADDING = {"ActionGroup": 14.0, "Action": 6.0}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the picture: what its switch is, how wide it is, and the room before it."""

    switch: str
    width: float
    gap: float


@dataclass(frozen=True, slots=True)
class Placement:
    """All boxes by key in drawing order, the columns from left to right, and the height of the whole."""

    boxes: Mapping[str, Box]
    columns: tuple[Column, ...]
    height: float

    def arrange(self, switches: Collection[str]) -> dict[str, float]:
        """Give the left edge of each column when only those of *switches* are shown.

        The page does the same sum. The first column other than the skeleton has
        `FIRST_GAP` before it, whichever it is.
        """
        edges: dict[str, float] = {}
        at = 0.0
        before = ""
        for column in self.columns:
            if column.switch not in switches and column.switch not in SKELETON:
                continue
            if edges:
                at += FIRST_GAP if before in SKELETON and column.switch not in SKELETON else column.gap
            edges[column.switch] = at
            at += column.width
            before = column.switch
        return edges

    def measure_width(self, switches: Collection[str]) -> float:
        """Give the width of the picture when only the columns of *switches* are shown."""
        widths = {column.switch: column.width for column in self.columns}
        return max((edge + widths[switch] for switch, edge in self.arrange(switches).items()), default=0.0)


def place(items: Sequence[Item], links: Iterable[tuple[str, str]]) -> Placement:
    """Place *items*, joined by *links* (pairs of keys). The same items and links give the same places."""
    boxes = {item.key: _make_box(item) for item in items}
    neighbours = _find_neighbours(boxes, links)
    partners = _gather_columns(boxes.values())
    wanted = max([LEAST_HEIGHT, *map(_choose_height, partners.values())])
    blocks = [box for box in boxes.values() if box.item.kind in SKELETON]
    height = max(_place_skeleton(blocks, wanted), wanted)
    _centre(blocks, height)
    columns = [
        _make_block_column(kind, blocks) for kind in SKELETON if any(b.item.kind == kind for b in blocks)
    ]
    heights = {box.item.key: box.y for box in blocks}
    for switch, column in partners.items():
        ordered = order_column(column, neighbours, heights, middle=height / 2)
        width = _place_column(_divide(ordered, neighbours, height), height)
        heights.update((box.item.key, box.y) for box in ordered)
        columns.append(Column(switch, width, COLUMN_GAP))
    return Placement(boxes, tuple(columns), height)


def _make_box(item: Item) -> Box:
    kind = KIND_BY_NAME[item.kind]
    size = FONT.get(item.kind, BODY)
    lines = wrap(item.label, ems=kind.ems, lines=kind.lines)
    text = max(map(measure, lines), default=1.0) * size
    room = PADDING.get(item.kind, MARKER)
    return Box(item, lines, width=round(text + room, 1), height=round(len(lines) * size * LEADING + 2.5, 1))


def _find_neighbours(boxes: Mapping[str, Box], links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {key: [] for key in boxes}
    for source, target in dict.fromkeys(links):
        if source in found and target in found:
            found[source].append(target)
            found[target].append(source)
    return found


def _gather_columns(boxes: Iterable[Box]) -> dict[str, list[Box]]:
    """Give the boxes beside the skeleton by their switch, columns in the order of `KINDS`."""
    columns: dict[str, list[Box]] = {kind.switch: [] for kind in KINDS if kind.name not in SKELETON}
    for box in boxes:
        if box.item.kind not in SKELETON:
            columns[KIND_BY_NAME[box.item.kind].switch].append(box)
    return {switch: column for switch, column in columns.items() if column}


def _measure_stack(column: Sequence[Box]) -> float:
    return sum(box.height + _ROW_GAP for box in column) - _ROW_GAP


def _choose_height(column: Sequence[Box]) -> float:
    """Give the height for *column*: a little more than the screen's is better than a second sub-column."""
    stack = _measure_stack(column)
    return stack if stack <= HEIGHT * _TALLER else HEIGHT


# the skeleton


def _place_skeleton(blocks: Sequence[Box], wanted: float) -> float:
    """Stack the blocks, drawn out towards *wanted* where there is room; gives their height."""
    height = _stack(blocks, stretch=0.0)
    rows = sum(box.item.kind == "Task" for box in blocks) or len(blocks)
    if rows and height < wanted:
        height = _stack(blocks, stretch=min(_MOST_STRETCH, (wanted - height) / rows))
    return height


def _stack(blocks: Sequence[Box], *, stretch: float) -> float:
    children: dict[str | None, list[Box]] = {}
    known = {box.item.key for box in blocks}
    for box in blocks:
        children.setdefault(box.item.parent if box.item.parent in known else None, []).append(box)
    at = 0.0
    before = ""
    for box in sorted(children.get(None, ()), key=lambda box: _find_first(box, children, blocks)):
        at += _gap(box.item.kind, stretch) if before else 0.0
        at = _stack_block(box, children, at=at, stretch=stretch)
        before = box.item.kind
    return at


def _find_first(box: Box, children: Mapping[str | None, list[Box]], blocks: Sequence[Box]) -> float:
    """Give the rank in *blocks* of the first sub-task in *box*: the plan's own order."""
    inside = children.get(box.item.key, ())
    first = min((_find_first(child, children, blocks) for child in inside), default=math.inf)
    return blocks.index(box) if box.item.kind == "Task" else first


def _stack_block(box: Box, children: Mapping[str | None, list[Box]], *, at: float, stretch: float) -> float:
    """Place *box* with what it holds from *at* downwards; gives where it ends."""
    inside = children.get(box.item.key, [])
    label = len(box.lines) * FONT.get(box.item.kind, BODY) * LEADING + 2.5
    label += _BLOCK_PADDING.get(box.item.kind, 0.0)
    end = at
    for index, child in enumerate(inside):
        end += _gap(child.item.kind, stretch) if index else 0.0
        end = _stack_block(child, children, at=end, stretch=stretch)
    box.height = max(end - at, label)
    missing = box.height - (end - at)
    if inside and missing > 0:
        _shift(inside, children, missing / 2)
    box.x, box.y = box.width / 2, at + box.height / 2
    return at + box.height


def _shift(boxes: Iterable[Box], children: Mapping[str | None, list[Box]], by: float) -> None:
    for box in boxes:
        box.y += by
        _shift(children.get(box.item.key, ()), children, by)


def _gap(kind: str, stretch: float) -> float:
    return {"ActionGroup": _GROUP_GAP, "Action": _ACTION_GAP}.get(kind, _TASK_GAP) + stretch


def _centre(blocks: Sequence[Box], height: float) -> None:
    """Centre the skeleton in *height*, and make the blocks of a kind equally wide."""
    low = min((box.y - box.height / 2 for box in blocks), default=0.0)
    high = max((box.y + box.height / 2 for box in blocks), default=0.0)
    for kind in SKELETON:
        same = [box for box in blocks if box.item.kind == kind]
        width = max((box.width for box in same), default=0.0)
        for box in same:
            box.width, box.x = width, width / 2
            box.y = round(box.y + (height - (high - low)) / 2 - low, 1)


def _make_block_column(kind: str, blocks: Iterable[Box]) -> Column:
    return Column(kind, next(box.width for box in blocks if box.item.kind == kind), TREE_GAP)


# the columns beside it


def _divide(
    ordered: Sequence[Box], neighbours: Mapping[str, Sequence[str]], height: float
) -> list[list[Box]]:
    """Divide a column into the sub-columns it needs; what has most lines comes first, so fewer pass by."""
    count = max(1, -int(-(_measure_stack(ordered) + _ROW_GAP) // (height + _ROW_GAP)))
    busiest = sorted(ordered, key=lambda box: -len(neighbours[box.item.key]))
    size = -(-len(ordered) // count)
    part = {box.item.key: index // size for index, box in enumerate(busiest)}
    return [[box for box in ordered if part[box.item.key] == index] for index in range(count)]


def _place_column(parts: Sequence[Sequence[Box]], height: float) -> float:
    """Place a column's boxes, sub-column by sub-column; gives its width."""
    left = 0.0
    for index, part in enumerate(parts):
        if len(parts) == 1:
            room = (height - sum(box.height for box in part)) / len(part)
            spread(part, height, gap=max(0.0, min(room, _MOST_STRETCH / 2)))
        else:
            _justify(part, height, late=index / len(parts))
        width = max(box.width for box in part)
        for box in part:
            box.x = round(left + box.width / 2, 1)
        left += width + INNER_GAP
    return round(left - INNER_GAP, 1)


def _justify(part: Sequence[Box], height: float, *, late: float) -> None:
    """Spread *part* over the height; *late* moves it by that share of a row, so that neighbours alternate."""
    room = height - sum(box.height for box in part)
    step = room / len(part)
    at = step * late
    for box in part:
        box.y = round(at + box.height / 2, 1)
        at += box.height + step
