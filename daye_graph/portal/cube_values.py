"""Which of a plan's values stand in the cube: one for each indicator, year and kind.

A plan says many values more than once: in the indicator table, in the text and in
the schedule. A cube may have an observation only once for the same dimensions
(RDF Data Cube, IC-12), so the table's cell stands for all, and where the table has
none the first place in the text does. A cell without a number is no observation,
for every observation has a value (IC-14).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from daye_graph.model.statement import Comparator, Indicator, Observation

Cell = tuple[str, int, str]
"""Indicator, year and kind: where in the cube a value stands."""


class CubeValue(NamedTuple):
    """The observation that stands in the cube, the comparator it has there, and those that say the same."""

    observation: Observation
    comparator: Comparator | None
    restated: tuple[Observation, ...]


class CubeValues(NamedTuple):
    """The values of a cube in document order, and the cells that the plan left without a number."""

    values: tuple[CubeValue, ...]
    empty: tuple[Cell, ...]


def choose_values(indicators: Iterable[Indicator], observations: Iterable[Observation]) -> CubeValues:
    """Give what stands in the cube; only values of *indicators* do."""
    known = {indicator.id for indicator in indicators}
    cells: dict[Cell, list[Observation]] = {}
    for each in observations:
        if each.indicator in known:
            cells.setdefault((each.indicator, each.year, each.kind), []).append(each)
    chosen = {cell: _choose(found) for cell, found in cells.items()}
    return CubeValues(
        tuple(value for value in chosen.values() if value is not None),
        tuple(cell for cell, value in chosen.items() if value is None),
    )


def _choose(found: list[Observation]) -> CubeValue | None:
    """Give the table's value, else the first; None where no place has a number."""
    told = sorted(
        (each for each in found if each.value is not None), key=lambda each: each.evidence.source != "table"
    )
    if not told:
        return None
    first, *others = told
    same = tuple(each for each in others if each.value == first.value)
    return CubeValue(first, first.comparator or _agree(same), same)


def _agree(restated: tuple[Observation, ...]) -> Comparator | None:
    """Give the comparator that all restatements of a value write; None where they differ or write none."""
    written = {each.comparator for each in restated}
    return written.pop() if len(written) == 1 else None
