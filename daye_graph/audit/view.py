"""What checks ask of a plan's graph: what stands under a sub-task, in the body and in the schedule."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from daye_graph.model.entity import Entity
from daye_graph.model.evidence import Evidence
from daye_graph.model.finding import Finding, Severity
from daye_graph.model.graph import PlanGraph
from daye_graph.model.identifiers import KeyMaker
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Mention, Task

MOST_QUOTES = 40


@dataclass
class View:
    """A plan's graph with the look-ups that checks share."""

    graph: PlanGraph
    keys: KeyMaker = field(default_factory=KeyMaker)

    def find(  # noqa: PLR0913 - a finding is its rule, grade, subject, places and words in two languages
        self,
        rule: str,
        severity: Severity,
        subject: str,
        evidence: Iterable[Evidence],
        *,
        zh: str,
        en: str,
        task: str | None = None,
    ) -> Finding:
        """Make a finding; its key joins rule, subject and quotes. At most 40 places are cited."""
        cited = tuple(dict.fromkeys(evidence))[:MOST_QUOTES]
        key = self.keys.make(
            "finding", self.graph.manifest.id, rule, subject, *(each.quote for each in cited)
        )
        return Finding(
            id=key,
            rule=rule,
            severity=severity,
            subject=subject,
            detail=zh,
            detail_en=en,
            evidence=cited,
            task=task,
        )

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by key."""
        return self.graph.entity_by_key

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """Sub-tasks by key."""
        return {task.id: task for task in self.graph.tasks}

    @cached_property
    def running(self) -> tuple[Passage, ...]:
        """The passages of body and boxes."""
        return tuple(p for p in self.graph.document.passages if p.source in ("body", "box"))

    @cached_property
    def cells(self) -> tuple[Passage, ...]:
        """The filled cells of all tables."""
        tables = self.graph.document.tables
        return tuple(cell for table in tables for row in table.rows for cell in row.cells if cell.text)

    def name(self, key: str | None) -> str:
        """Give the display name of a thing, sub-task or action."""
        return self._names.get(key or "", key or "")

    @cached_property
    def _names(self) -> dict[str, str]:
        names = {entity.key: entity.name for entity in self.graph.entities}
        names |= {task.id: task.name for task in self.graph.tasks}
        names |= {action.id: action.name for action in self.graph.actions}
        return names | {indicator.id: indicator.name for indicator in self.graph.indicators}

    @cached_property
    def _starts(self) -> tuple[list[int], list[str | None]]:
        """Offsets of body headings with the sub-task that begins there (None where one ends)."""
        own = {task.evidence.start: task.id for task in self.graph.tasks}
        marks: list[tuple[int, str | None]] = []
        for section in self.graph.document.sections:
            at = section.evidence.start
            if at in own:
                marks.append((at, own[at]))
            elif section.level <= self._task_level and section.kind in ("heading", "title", "appendix"):
                marks.append((at, None))
        marks.sort(key=lambda mark: mark[0])
        return [mark[0] for mark in marks], [mark[1] for mark in marks]

    @cached_property
    def _task_level(self) -> int:
        starts = {task.evidence.start for task in self.graph.tasks}
        levels = [s.level for s in self.graph.document.sections if s.evidence.start in starts]
        return max(levels, default=4)

    @cached_property
    def _schedule(self) -> list[tuple[int, int, str]]:
        return sorted((s.start, s.end, m.task) for m in self.graph.milestones for s in m.evidence.spans)

    def task_at(self, offset: int) -> tuple[str | None, str]:
        """Give the sub-task at an offset of the text version, and the part: body or appendix."""
        index = bisect_right(self._schedule, (offset, len(self.graph.document.version.text), "~")) - 1
        if index >= 0 and self._schedule[index][0] <= offset < self._schedule[index][1]:
            return self._schedule[index][2], "appendix"
        starts, tasks = self._starts
        at = bisect_right(starts, offset) - 1
        return (tasks[at] if at >= 0 else None), "body"

    @cached_property
    def mentions_by_task(self) -> dict[tuple[str, str], list[Mention]]:
        """Mentions under each sub-task, body (with its boxes) and schedule apart."""
        found: dict[tuple[str, str], list[Mention]] = {}
        for mention in self.graph.mentions:
            task, part = self.task_at(mention.evidence.start)
            if task is not None:
                found.setdefault((task, part), []).append(mention)
        return found

    def body_of(self, task: str) -> Iterator[Passage]:
        """Give the body passages under a sub-task."""
        for passage in self.running:
            if passage.offsets and self.task_at(passage.offsets[0]) == (task, "body"):
                yield passage
