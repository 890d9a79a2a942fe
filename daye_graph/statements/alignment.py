"""Matching two lists of names that run in the same order but are worded a little differently."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

_ALIKE = 0.3


def align(left: Sequence[str], right: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Pair the items of *left* and *right* in order; None where one has no partner.

    Equal names are paired first; between two such pairs the rest is paired by
    likeness (at least 0.3 by `difflib`), in order. All of *left* comes in its
    order, unpaired items of *right* after their neighbours.

    >>> align(["甲任务", "推动新型机构", "丙"], ["甲任务", "升级新型机构", "丁工作"])
    [(0, 0), (1, 1), (2, None), (None, 2)]
    """
    pairs: list[tuple[int | None, int | None]] = []
    matcher = SequenceMatcher(a=list(left), b=list(right), autojunk=False)
    for tag, low, high, low_b, high_b in matcher.get_opcodes():
        if tag == "equal":
            pairs.extend(zip(range(low, high), range(low_b, high_b), strict=True))
        else:
            pairs.extend(_align_gap(left, right, range(low, high), range(low_b, high_b)))
    return pairs


def _align_gap(
    left: Sequence[str], right: Sequence[str], rows: range, columns: range
) -> list[tuple[int | None, int | None]]:
    """Pair the most alike first, keeping the order on both sides."""
    if not rows or not columns:
        return [*((row, None) for row in rows), *((None, column) for column in columns)]
    score, row, column = max(
        (SequenceMatcher(a=left[r], b=right[c], autojunk=False).ratio(), -r, -c)
        for r in rows
        for c in columns
    )
    row, column = -row, -column
    if score < _ALIKE:
        return [*((r, None) for r in rows), *((None, c) for c in columns)]
    before = _align_gap(left, right, range(rows.start, row), range(columns.start, column))
    after = _align_gap(left, right, range(row + 1, rows.stop), range(column + 1, columns.stop))
    return [*before, (row, column), *after]
