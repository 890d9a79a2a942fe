"""Where in the plan an evidence stands: its passage, its section, its sub-task and its action."""

from __future__ import annotations

from functools import cached_property

from daye_graph.model.document import Section
from daye_graph.model.evidence import Evidence
from daye_graph.model.graph import PlanGraph
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Milestone, Responsibility


class Whereabouts:
    """Looks up what an evidence stands under; everything is found from offsets, nothing from wording."""

    def __init__(self, graph: PlanGraph) -> None:
        self._graph = graph
        self._document = graph.document

    def find_section(self, evidence: Evidence) -> Section | None:
        """Give the innermost section in which *evidence* begins."""
        passage = self._passage_at.get(evidence.start)
        if passage is None or passage.section >= len(self._document.sections):
            return None
        return self._document.sections[passage.section]

    def find_task(self, evidence: Evidence) -> str | None:
        """Give the sub-task under which *evidence* stands: by heading, or by the schedule's row."""
        passage = self._passage_at.get(evidence.start)
        if passage is None:
            return None
        return self._task_of_passage.get(id(passage)) or self._find_above(passage, self._task_of_section)

    def find_action(self, evidence: Evidence) -> str | None:
        """Give the action under which *evidence* stands."""
        task = self.find_task(evidence)
        action = self._action_of_task.get(task) if task else None
        passage = self._passage_at.get(evidence.start)
        if action or passage is None:
            return action
        return self._find_above(passage, self._action_of_section)

    def _find_above(self, passage: Passage, keys: dict[int, str]) -> str | None:
        above = (keys.get(section.index) for section in self._document.ancestors(passage.section))
        return next((key for key in above if key), None)

    @cached_property
    def _passage_at(self) -> dict[int, Passage]:
        return {offset: passage for passage in self._document.all_passages() for offset in passage.offsets}

    @cached_property
    def _section_at(self) -> dict[int, int]:
        """Sections by the offset at which their heading begins."""
        return {section.evidence.start: section.index for section in self._document.sections}

    @cached_property
    def _task_of_section(self) -> dict[int, str]:
        return {
            self._section_at[task.evidence.start]: task.id
            for task in self._graph.tasks
            if task.evidence.start in self._section_at
        }

    @cached_property
    def _action_of_section(self) -> dict[int, str]:
        return {
            self._section_at[action.evidence.start]: action.id
            for action in self._graph.actions
            if action.evidence.start in self._section_at
        }

    @cached_property
    def _action_of_task(self) -> dict[str, str | None]:
        return {task.id: task.action for task in self._graph.tasks}

    @cached_property
    def _task_of_passage(self) -> dict[int, str]:
        """Sub-tasks by passage: those that are single paragraphs, and the cells of the schedule's rows."""
        found: dict[int, str] = {}
        for task in self._graph.tasks:
            passage = self._passage_at.get(task.evidence.start)
            if passage is not None and task.evidence.start not in self._section_at:
                found[id(passage)] = task.id
        rows = {
            id(cell): row.cells for table in self._document.tables for row in table.rows for cell in row.cells
        }
        scheduled: tuple[Milestone | Responsibility, ...] = (
            *self._graph.milestones,
            *self._graph.responsibilities,
        )
        for each in scheduled:
            cells = rows.get(id(self._passage_at.get(each.evidence.start)), ())
            found.update((id(cell), each.task) for cell in cells)
        return found
