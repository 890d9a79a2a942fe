"""Links: what each statement joins, as pairs with a relation.

One function a family of statements; `list_links` gives them all, family by
family and in document order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from daye_graph.graph.whereabouts import Whereabouts
from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import Statement

Detail = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Link:
    """A statement joins *source* and *target*, both keys; `details` are the statement's own qualities."""

    source: str
    relation: str
    target: str
    statement: Statement
    details: dict[str, Detail] = field(default_factory=dict)


def list_links(graph: PlanGraph, whereabouts: Whereabouts) -> Iterator[Link]:
    """Give the links of all statements; a statement that joins nothing gives none."""
    return chain(
        _link_structure(graph),
        _link_responsibilities(graph),
        _link_observations(graph),
        _link_involvements(graph),
        _link_upgrades(graph, whereabouts),
        _link_partnerships(graph),
        _link_layout(graph, whereabouts),
        _link_profiles(graph),
        _link_mentions(graph, whereabouts),
    )


def _link_structure(graph: PlanGraph) -> Iterator[Link]:
    for action in graph.actions:
        if action.group:
            yield Link(action.group, "hasAction", action.id, action)
    for task in graph.tasks:
        if task.action:
            yield Link(task.action, "hasTask", task.id, task)


def _link_responsibilities(graph: PlanGraph) -> Iterator[Link]:
    for each in graph.responsibilities:
        details: dict[str, Detail] = {"role": each.role, "position": each.position, "etc": each.etc}
        yield Link(each.unit, "responsibleFor", each.task, each, details)


def _link_observations(graph: PlanGraph) -> Iterator[Link]:
    """Only values that a sub-task restates join anything."""
    for each in graph.observations:
        if each.task:
            details: dict[str, Detail] = {"year": each.year, "kind": each.kind, "value": each.value}
            yield Link(each.task, "contributesTo", each.indicator, each, details)


def _link_involvements(graph: PlanGraph) -> Iterator[Link]:
    for each in graph.involvements:
        details: dict[str, Detail] = {"role": each.role, "direction": each.direction, "year": each.year}
        scene = each.task or each.action
        if scene:
            yield Link(each.enterprise, "involvedIn", scene, each, details)
        for industry in each.industries:
            yield Link(each.enterprise, "industry", industry, each, details)
        for thing in each.objects:  # titles as written are no things
            if thing in graph.entity_by_key:
                yield Link(each.enterprise, "object", thing, each, details)


def _link_upgrades(graph: PlanGraph, whereabouts: Whereabouts) -> Iterator[Link]:
    for each in graph.upgrades:
        scene = whereabouts.find_task(each.evidence) or whereabouts.find_action(each.evidence)
        if scene:
            details: dict[str, Detail] = {"level": each.target_level, "year": each.year}
            yield Link(each.subject, "upgradedIn", scene, each, details)


def _link_partnerships(graph: PlanGraph) -> Iterator[Link]:
    for each in graph.partnerships:
        yield Link(each.institute, each.relation, each.organization, each)


def _link_layout(graph: PlanGraph, whereabouts: Whereabouts) -> Iterator[Link]:
    for element in graph.layout_elements:
        scene = whereabouts.find_task(element.evidence) or whereabouts.find_action(element.evidence)
        if scene:
            yield Link(element.id, "standsUnder", scene, element)
        if element.place:
            yield Link(element.id, "isPlace", element.place, element)
    for each in graph.memberships:
        yield Link(each.element, each.relation, each.member, each)


def _link_profiles(graph: PlanGraph) -> Iterator[Link]:
    for platform in graph.platforms:
        scene = platform.task or platform.action
        if scene:
            yield Link(platform.platform, "standsUnder", scene, platform)
        for host in platform.hosts:
            yield Link(platform.platform, "host", host, platform)
        if platform.place:
            yield Link(platform.platform, "place", platform.place, platform)
    for industry in graph.industries:
        if industry.parent:
            yield Link(industry.industry, "broader", industry.parent, industry)
    for technology in graph.technologies:
        if technology.industry:
            yield Link(technology.technology, "industry", technology.industry, technology)


def _link_mentions(graph: PlanGraph, whereabouts: Whereabouts) -> Iterator[Link]:
    for mention in graph.mentions:
        scene = whereabouts.find_task(mention.evidence) or whereabouts.find_action(mention.evidence)
        if scene:
            yield Link(mention.entity, "mentionedIn", scene, mention)
