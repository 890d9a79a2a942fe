"""All rules in their order: structure first, since the others ask what stands under what."""

from __future__ import annotations

from dataclasses import dataclass

from daye_graph.curation.rulings import Rulings
from daye_graph.mentions.index import MentionIndex
from daye_graph.model.document import Document
from daye_graph.model.statement import (
    Action,
    ActionGroup,
    Box,
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
    Target,
    Task,
    TechnologyProfile,
    Tenet,
    Upgrade,
)
from daye_graph.statements.accepting import build_involvement, build_partnership, build_upgrade
from daye_graph.statements.context import Context
from daye_graph.statements.deciding import Judge
from daye_graph.statements.outline import find_outline, read_schedule
from daye_graph.statements.rules.brackets import derive_bracket_responsibilities, derive_bracket_tasks
from daye_graph.statements.rules.indicators import derive_indicators, derive_observations
from daye_graph.statements.rules.industries import derive_industries
from daye_graph.statements.rules.institutes import derive_partnerships
from daye_graph.statements.rules.involvement import derive_involvements
from daye_graph.statements.rules.layout import derive_layout
from daye_graph.statements.rules.naming import derive_mentions
from daye_graph.statements.rules.platforms import derive_platforms
from daye_graph.statements.rules.restated import derive_restated
from daye_graph.statements.rules.schedule import derive_milestones, derive_responsibilities
from daye_graph.statements.rules.structure import derive_boxes, derive_structure
from daye_graph.statements.rules.targets import derive_targets
from daye_graph.statements.rules.technologies import derive_technologies
from daye_graph.statements.rules.tenets import derive_tenets
from daye_graph.statements.rules.upgrades import derive_upgrades


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
    upgrades: tuple[Upgrade, ...]
    partnerships: tuple[Partnership, ...]
    layout_elements: tuple[LayoutElement, ...]
    memberships: tuple[LayoutMembership, ...]
    targets: tuple[Target, ...]
    platforms: tuple[PlatformProfile, ...]
    industries: tuple[IndustryProfile, ...]
    technologies: tuple[TechnologyProfile, ...]
    tenets: tuple[Tenet, ...]


def derive(
    document: Document, plan: str, mentions: MentionIndex, rulings: Rulings | None = None
) -> Statements:
    """Derive all statements of *document*; *plan* is its id, part of every statement's key.

    What the decisions of *rulings* take out or add shows in all that is drawn from it.
    """
    schedule = read_schedule(document)
    context = Context(document, plan, find_outline(document, schedule), schedule, mentions)
    derive_structure(context)
    derive_bracket_tasks(context)
    derive_boxes(context)
    context.indicators.extend(derive_indicators(context))
    context.cells.extend(derive_observations(context))
    context.restated.extend(derive_restated(context))
    judge = Judge(context, rulings)
    involvements = judge.complete("enterprises", derive_involvements(context), build_involvement)
    upgrades = judge.complete("upgrades", derive_upgrades(context), build_upgrade)
    layout = derive_layout(context)
    elements, memberships = judge.rule_layout(layout.elements, layout.memberships)
    return Statements(
        groups=tuple(context.groups),
        actions=tuple(context.actions),
        tasks=tuple(context.tasks),
        boxes=tuple(context.boxes),
        indicators=tuple(context.indicators),
        milestones=judge.rule("milestones", derive_milestones(context)),
        responsibilities=judge.rule(
            "units", (*derive_responsibilities(context), *derive_bracket_responsibilities(context))
        ),
        observations=judge.rule(
            "observations",
            sorted((*context.cells, *context.restated), key=lambda each: each.evidence.start),
        ),
        involvements=involvements,
        mentions=judge.rule("mentions", derive_mentions(context)),
        upgrades=upgrades,
        partnerships=judge.complete("institutes", derive_partnerships(context), build_partnership),
        layout_elements=elements,
        memberships=memberships,
        targets=judge.rule("targets", derive_targets(context)),
        platforms=judge.rule("platforms", derive_platforms(context, upgrades)),
        industries=judge.rule("industries", derive_industries(context, involvements)),
        technologies=judge.rule("technologies", derive_technologies(context)),
        tenets=tuple(derive_tenets(context)),
    )
