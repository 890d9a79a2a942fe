"""All rules in their order: structure first, since the others ask what stands under what."""

from __future__ import annotations

from dataclasses import dataclass

from daye_graph.mentions.index import MentionIndex
from daye_graph.model.document import Document
from daye_graph.model.statement import (
    Action,
    ActionGroup,
    Box,
    Indicator,
    Involvement,
    Mention,
    Milestone,
    Observation,
    Responsibility,
    Task,
)
from daye_graph.statements.context import Context
from daye_graph.statements.outline import find_outline, read_schedule
from daye_graph.statements.rules.brackets import derive_bracket_responsibilities, derive_bracket_tasks
from daye_graph.statements.rules.indicators import derive_indicators, derive_observations
from daye_graph.statements.rules.involvement import derive_involvements
from daye_graph.statements.rules.naming import derive_mentions
from daye_graph.statements.rules.restated import derive_restated
from daye_graph.statements.rules.schedule import derive_milestones, derive_responsibilities
from daye_graph.statements.rules.structure import derive_structure


@dataclass(frozen=True)
class Statements:
    """Every statement of one plan, family by family, each in document order."""

    groups: tuple[ActionGroup, ...]
    actions: tuple[Action, ...]
    tasks: tuple[Task, ...]
    boxes: tuple[Box, ...]
    indicators: tuple[Indicator, ...]
    milestones: tuple[Milestone, ...]
    responsibilities: tuple[Responsibility, ...]
    observations: tuple[Observation, ...]
    involvements: tuple[Involvement, ...]
    mentions: tuple[Mention, ...]


def derive(document: Document, plan: str, mentions: MentionIndex) -> Statements:
    """Derive all statements of *document*; *plan* is its id, part of every statement's key."""
    schedule = read_schedule(document)
    context = Context(document, plan, find_outline(document, schedule), schedule, mentions)
    derive_structure(context)
    derive_bracket_tasks(context)
    context.indicators.extend(derive_indicators(context))
    context.cells.extend(derive_observations(context))
    return Statements(
        groups=tuple(context.groups),
        actions=tuple(context.actions),
        tasks=tuple(context.tasks),
        boxes=tuple(context.boxes),
        indicators=tuple(context.indicators),
        milestones=tuple(derive_milestones(context)),
        responsibilities=(*derive_responsibilities(context), *derive_bracket_responsibilities(context)),
        observations=(*context.cells, *derive_restated(context)),
        involvements=tuple(derive_involvements(context)),
        mentions=tuple(derive_mentions(context)),
    )
