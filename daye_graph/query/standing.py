"""Where a statement stands: its section, its sub-task and its action, told from where it begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from daye_graph.query.engine import Engine

_SECTIONS = """\
SELECT ?node ?start ?end ?title ?above WHERE {
  VALUES ?plan { <%s> }
  GRAPH ?plan { ?node a dg:Section ; dg:start ?start ; dg:end ?end ; dct:title ?title ; dct:isPartOf ?above }
} ORDER BY ?start
"""
_HEADED = """\
SELECT ?node ?start ?above WHERE {
  VALUES ?plan { <%s> } VALUES ?class { %s }
  GRAPH ?plan { ?node a ?class ; dg:start ?start ; dct:isPartOf ?above }
} ORDER BY ?start
"""
_CELLS = """\
SELECT ?start ?end ?task WHERE {
  VALUES ?plan { <%s> } VALUES ?class { dg:Milestone dg:Responsibility }
  GRAPH ?plan { ?cell a ?class ; dg:ofTask ?task ; dg:start ?start ; dg:end ?end }
} ORDER BY ?start
"""


class Standing(NamedTuple):
    """What an offset stands under: action and sub-task by their IRI, the innermost heading; or None."""

    action: str | None = None
    task: str | None = None
    section: str | None = None


class Outline:
    """The plan's headings and the cells of its schedule, in the order of the text."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(self, start: int) -> Standing:
        """Give what the offset *start* stands under."""
        section = self._find_section(start)
        task = (
            self._find_cell(start)
            or self._find_headed(start, section, headed=self._tasks)
            or self._find_row(start, section)
        )
        action = self.find_action(task) or self._find_headed(start, section, headed=self._actions)
        return Standing(action, task, self._sections[section]["title"] if section is not None else None)

    def find_action(self, task: str | None) -> str | None:
        """Give the action that a sub-task is part of."""
        above = self._above_task.get(task) if task else None
        return above if above in self._actions.values() else None

    def _find_section(self, start: int) -> int | None:
        at = bisect_right(self._section_starts, start) - 1
        return at if at >= 0 else None

    def _find_cell(self, start: int) -> str | None:
        at = bisect_right(self._cell_starts, start) - 1
        if at >= 0 and start < int(self._cells[at]["end"]):
            return self._cells[at]["task"]
        return None

    def _find_row(self, start: int, section: int | None) -> str | None:
        """In the schedule a sub-task's name stands before its cells: the next cell is its own."""
        at = bisect_right(self._cell_starts, start)
        if section is None or start < int(self._sections[section]["end"]):
            return None  # the table's own heading
        if at < len(self._cells) and self._find_section(self._cell_starts[at]) == section:
            return self._cells[at]["task"]
        return None

    def _find_headed(self, start: int, section: int | None, *, headed: Mapping[int, str]) -> str | None:
        """The innermost of the things that *headed* gives by the start of their heading or paragraph."""
        if section is None:
            return None
        begun = [begin for begin in headed if self._section_starts[section] <= begin <= start]
        if begun:
            return headed[max(begun)]
        above = self._numbers.get(self._sections[section]["above"])
        while above is not None:
            found = headed.get(self._section_starts[above])
            if found:
                return found
            above = self._numbers.get(self._sections[above]["above"])
        return None

    @cached_property
    def _sections(self) -> Sequence[Mapping[str, str]]:
        return list(self._engine.select(_SECTIONS % self._engine.plan.iri))

    @cached_property
    def _section_starts(self) -> list[int]:
        return [int(row["start"]) for row in self._sections]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {row["node"]: number for number, row in enumerate(self._sections)}

    @cached_property
    def _cells(self) -> Sequence[Mapping[str, str]]:
        return list(self._engine.select(_CELLS % self._engine.plan.iri))

    @cached_property
    def _cell_starts(self) -> list[int]:
        return [int(row["start"]) for row in self._cells]

    @cached_property
    def _tasks(self) -> dict[int, str]:
        return self._list_headed("dg:Task")

    @cached_property
    def _actions(self) -> dict[int, str]:
        return self._list_headed("dg:Action")

    @cached_property
    def _above_task(self) -> dict[str, str]:
        rows = self._engine.select(_HEADED % (self._engine.plan.iri, "dg:Task"))
        return {row["node"]: row["above"] for row in rows}

    def _list_headed(self, kind: str) -> dict[int, str]:
        rows = self._engine.select(_HEADED % (self._engine.plan.iri, kind))
        return {int(row["start"]): row["node"] for row in rows}
