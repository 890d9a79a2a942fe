"""The order of a column, and the heights of what stands in it: short lines, few crossings, no overlaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from daye_graph.views.boxes import Box

_SWEEPS = 6


def order_column(
    column: Sequence[Box],
    neighbours: Mapping[str, Sequence[str]],
    heights: Mapping[str, float],
    *,
    middle: float,
) -> list[Box]:
    """Order *column* by the mean height of each one's neighbours, then swap what crosses less the other way.

    `y` of each becomes that mean; what has no neighbour of known height takes
    the mean of those that its neighbours have, else *middle*. Ties keep their order.
    """
    tied: dict[str, list[float]] = {}
    for box in column:
        key = box.item.key
        tied[key] = sorted(heights[each] for each in neighbours[key] if each in heights)
        box.y = sum(tied[key]) / len(tied[key]) if tied[key] else middle
    ordered = sorted(column, key=lambda box: box.y)
    for _ in range(_SWEEPS):
        if not _sweep(ordered, tied):
            break
    return ordered


def _sweep(ordered: list[Box], tied: Mapping[str, Sequence[float]]) -> bool:
    swapped = False
    for index in range(len(ordered) - 1):
        upper, lower = (tied[box.item.key] for box in ordered[index : index + 2])
        if _count_crossings(upper, lower) > _count_crossings(lower, upper):
            ordered[index : index + 2] = ordered[index + 1], ordered[index]
            swapped = True
    return swapped


def _count_crossings(upper: Sequence[float], lower: Sequence[float]) -> int:
    """Count how many lines of the one above cross lines of the one below; both sorted."""
    return sum(bisect_left(lower, height) for height in upper)


def spread(ordered: Sequence[Box], height: float, *, gap: float) -> None:
    """Move boxes as little as may be from where they want to be, so that none overlap; all within *height*.

    Boxes that push one another form a block, which stands where its members
    are best off on average.
    """
    blocks: list[list[float]] = []  # of each: where its first box wants to begin, its length, its members
    for box in ordered:
        blocks.append([box.y - box.height / 2, box.height, 1])
        while len(blocks) > 1 and _bound(blocks[-2], height) + blocks[-2][1] + gap > _bound(
            blocks[-1], height
        ):
            start, length, members = blocks.pop()
            first = blocks[-1]
            first[0] = (first[0] * first[2] + (start - first[1] - gap) * members) / (first[2] + members)
            first[1] += gap + length
            first[2] += members
    index = 0
    for block in blocks:
        at = _bound(block, height)
        for box in ordered[index : index + int(block[2])]:
            box.y = round(at + box.height / 2, 1)
            at += box.height + gap
        index += int(block[2])


def _bound(block: Sequence[float], height: float) -> float:
    return max(0.0, min(block[0], height - block[1]))
