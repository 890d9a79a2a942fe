"""The plan's graph as a network: things as nodes, statements as edges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from daye_graph.graph.links import Link, list_links
from daye_graph.graph.whereabouts import Whereabouts
from daye_graph.model.graph import PlanGraph

if TYPE_CHECKING:
    from networkx import MultiDiGraph

LAYOUT_CLASSES = {"belt": "Belt", "core": "Core", "cluster": "Cluster"}
"""Classes of the elements of the layout, by their kind."""


def build_network(graph: PlanGraph) -> MultiDiGraph[str]:
    """Give *graph* as a network whose nodes are keys of things and whose edges are statements.

    Nodes have `type` (the local name of their class in the ontology), `label`,
    `label_en` and `note` ('' where unknown), `aliases`, `number` (None where the
    plan gives none), `statements` (how many join the node) and `mentions` (how
    often it is named). An edge's key is its statement's with the relation
    before it; edges have `relation`, `statement`, `rule`, `origin`, `quote`,
    `source`, `spans`, and what qualifies the relation (`role`, `direction`,
    `year`, `position`, …). A statement that joins three things has an edge for
    each pair. Nodes and edges come in document order, family by family.
    """
    from networkx import MultiDiGraph

    network: MultiDiGraph[str] = MultiDiGraph(plan=graph.manifest.id)
    network.add_nodes_from(_list_nodes(graph))
    links = [
        link
        for link in list_links(graph, Whereabouts(graph))
        if link.source in network and link.target in network
    ]
    _count(network, graph, links)
    for link in links:
        network.add_edge(
            link.source, link.target, key=f"{link.relation}:{link.statement.id}", **_describe(link)
        )
    return network


def _list_nodes(graph: PlanGraph) -> Iterator[tuple[str, dict[str, Any]]]:
    for group in graph.groups:
        yield group.id, _node("ActionGroup", group.name, number=group.number)
    for action in graph.actions:
        yield action.id, _node("Action", action.name, number=action.number, aliases=action.aliases)
    for task in graph.tasks:
        other = task.schedule_name
        aliases = (other,) if other and other != task.name else ()
        yield task.id, _node("Task", task.name, number=task.number, aliases=aliases)
    for indicator in graph.indicators:
        yield indicator.id, _node("Indicator", indicator.name, number=indicator.number)
    for element in graph.layout_elements:
        yield element.id, _node(LAYOUT_CLASSES[element.kind], element.name)
    for entity in graph.entities:
        about = _node(entity.type, entity.name, aliases=entity.aliases)
        yield entity.key, about | {"label_en": entity.name_en, "note": entity.note}


def _node(
    kind: str, label: str, *, number: int | None = None, aliases: tuple[str, ...] = ()
) -> dict[str, Any]:
    return {
        "type": kind,
        "label": label,
        "label_en": "",
        "note": "",
        "aliases": aliases,
        "number": number,
    }


def _count(network: MultiDiGraph[str], graph: PlanGraph, links: list[Link]) -> None:
    joined = {
        (key, link.statement.id)
        for link in links
        if link.relation != "mentionedIn"
        for key in (link.source, link.target)
    }
    statements = Counter(key for key, _ in joined)
    mentions = Counter(mention.entity for mention in graph.mentions)
    for key, node in network.nodes.items():
        node["statements"] = statements[key]
        node["mentions"] = mentions[key]


def _describe(link: Link) -> dict[str, Any]:
    statement, evidence = link.statement, link.statement.evidence
    return {
        "relation": link.relation,
        "statement": statement.id,
        "rule": statement.rule,
        "origin": statement.origin,
        "quote": evidence.quote,
        "source": evidence.source,
        "spans": evidence.spans,
        **link.details,
    }
