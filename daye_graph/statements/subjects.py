"""What a statement is about, and by which names people may mean it."""

from __future__ import annotations

from functools import cached_property

from daye_graph.model.entity import Entity, EntityType
from daye_graph.model.statement import (
    Indicator,
    IndustryProfile,
    Involvement,
    LayoutElement,
    LayoutMembership,
    Mention,
    Milestone,
    Observation,
    Partnership,
    PlatformProfile,
    Responsibility,
    Statement,
    Target,
    Task,
    TechnologyProfile,
    Upgrade,
)
from daye_graph.statements.context import Context

SUBJECTS: dict[type[Statement], str] = {
    Involvement: "enterprise",
    Responsibility: "unit",
    Milestone: "task",
    Observation: "indicator",
    Target: "subject",
    PlatformProfile: "platform",
    Upgrade: "subject",
    Partnership: "institute",
    LayoutElement: "name",
    LayoutMembership: "member",
    IndustryProfile: "industry",
    TechnologyProfile: "technology",
    Mention: "entity",
}
"""The field of each kind of statement that says what it is about."""


class Names:
    """The names of a plan's things, by key and the other way round."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, key: str) -> frozenset[str]:
        """Give the names of the thing with this key; a subject that is no thing is its own name."""
        return self._by_key.get(key, frozenset({key}))

    def find_entity(self, name: str, types: frozenset[EntityType]) -> Entity | None:
        """Give the first thing of *types* that bears *name*; None where nothing does."""
        return next(
            (e for e in self._context.mentions.entities if e.type in types and name in (e.name, *e.aliases)),
            None,
        )

    def find_task(self, name: str) -> Task | None:
        """Give the sub-task called *name* in the plan's body or schedule; None where none is."""
        return next((task for task in self._context.tasks if name in _task_names(task)), None)

    @cached_property
    def _by_key(self) -> dict[str, frozenset[str]]:
        entities = self._context.mentions.entities
        indicators: list[Indicator] = self._context.indicators
        return (
            {entity.key: frozenset((entity.name, *entity.aliases)) for entity in entities}
            | {task.id: frozenset(_task_names(task)) for task in self._context.tasks}
            | {indicator.id: frozenset({indicator.name}) for indicator in indicators}
        )


def _task_names(task: Task) -> tuple[str, ...]:
    return (task.name, task.schedule_name) if task.schedule_name else (task.name,)
