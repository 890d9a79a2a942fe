"""What every rule may ask: the document, its outline, its names, and a maker of keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from daye_graph.mentions.index import MentionIndex
from daye_graph.model.document import Document
from daye_graph.model.entity import Entity
from daye_graph.model.identifiers import KeyMaker, slugify
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Action, ActionGroup, Box, Indicator, Observation, ObservationKind, Task
from daye_graph.statements.outline import PlanOutline, ScheduleRow


@dataclass
class Context:
    """The state that rules read; `structure` is filled by the structure rules, which run first."""

    document: Document
    plan: str
    """The plan's id: part of every digest, so that two plans never share a statement."""
    outline: PlanOutline
    schedule: tuple[ScheduleRow, ...]
    mentions: MentionIndex
    keys: KeyMaker = field(default_factory=KeyMaker)
    groups: list[ActionGroup] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    cells: list[Observation] = field(default_factory=list)
    """The table's own values."""
    restated: list[Observation] = field(default_factory=list)
    """Values restated in the text."""
    action_of_section: dict[int, str] = field(default_factory=dict)
    task_of_section: dict[int, str] = field(default_factory=dict)
    box_of_section: dict[int, Box] = field(default_factory=dict)
    rows: dict[str, ScheduleRow] = field(default_factory=dict)
    """The schedule's rows by sub-task."""
    task_of_passage: dict[int, str] = field(default_factory=dict)
    """Sub-tasks that are single paragraphs, by the passage's identity."""

    def key(self, kind: str, *parts: str) -> str:
        """Make the key of a statement of this plan."""
        return self.keys.make(kind, self.plan, *parts)

    def find_collective_towns(self) -> Entity | None:
        """Give the collective unit of the towns (各乡镇) where the plan names one."""
        return next(
            (e for e in self.mentions.entities if e.type == "GovernmentUnit" and e.name == "各乡镇"), None
        )

    def running_passages(self) -> Iterator[Passage]:
        """Give the paragraphs, and the cells of the schedule's year columns: where values are restated."""
        yield from self.document.passages
        for row in self.schedule:
            for _, column in row.year_columns:
                yield row.row.cells[column]

    def thing_key(self, kind: str, name: str) -> str:
        """Make the key of a thing that its name identifies; a second one of that name gets an ordinal."""
        return self.keys.tie(f"{kind}/{slugify(name)}")

    def find_task(self, passage: Passage) -> str | None:
        """Give the sub-task under which *passage* stands."""
        own = self.task_of_passage.get(id(passage)) or self.task_of_row.get(id(passage))
        return own or self._find_above(passage, self.task_of_section)

    def find_action(self, passage: Passage) -> str | None:
        """Give the action under which *passage* stands."""
        task = self.find_task(passage)
        action = self._action_of_task.get(task) if task else None
        return action or self._find_above(passage, self.action_of_section)

    def find_box(self, passage: Passage) -> Box | None:
        """Give the box in which *passage* stands."""
        for section in self.document.ancestors(passage.section):
            if section.index in self.box_of_section:
                return self.box_of_section[section.index]
        return None

    def find_year(self, passage: Passage) -> int | None:
        """Give the year of the schedule's column in which *passage* stands."""
        return self.year_of_cell.get(id(passage))

    @cached_property
    def _action_of_task(self) -> dict[str, str | None]:
        return {task.id: task.action for task in self.tasks}

    @cached_property
    def task_of_row(self) -> dict[int, str]:
        """Sub-tasks by the identity of the cells of their schedule rows."""
        return {id(cell): task for task, row in self.rows.items() for cell in row.row.cells}

    @cached_property
    def kind_of_cell(self) -> dict[tuple[str, int], ObservationKind]:
        """The kinds of the table's columns, by indicator and year; asked when its values are there."""
        return {(cell.indicator, cell.year): cell.kind for cell in self.cells}

    @cached_property
    def year_of_cell(self) -> dict[int, int]:
        """Years by the identity of the schedule's cells."""
        return {id(row.row.cells[column]): year for row in self.schedule for year, column in row.year_columns}

    def _find_above(self, passage: Passage, keys: dict[int, str]) -> str | None:
        for section in self.document.ancestors(passage.section):
            if section.index in keys:
                return keys[section.index]
        return None
