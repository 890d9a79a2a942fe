"""The things of a site: everything of a plan that has a name and a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import NamedNode

from daye_graph.graph.network import LAYOUT_CLASSES
from daye_graph.model.graph import PlanGraph
from daye_graph.query.labels import Node
from daye_graph.release.preparing import Prepared
from daye_graph.site.shapes import Pair, Thing
from daye_graph.site.words import as_pair, name_node

PAGES = "things"
"""Folder of the plain pages."""

_PLACES_OF_EVIDENCE = frozenset(
    {"quote", "start", "end", "spans", "rule", "origin", "sourceKind", "order", "discoveredBy", "aimsAt"}
)
"""Properties that tell where something is written, or what a statement tells better."""
_IDENTIFIER = "http://purl.org/dc/terms/identifier"
_VALUES: dict[str, dict[str, Pair]] = {
    "positionKind": {"real": ("实际位置", "real"), "schematic": ("示意位置", "schematic")},
    "confidence": {"high": ("高", "high"), "medium": ("中", "medium"), "low": ("低", "low")},
}
"""What words are called that have no scheme in the ontology, by the property that has them."""
_UPWARDS = frozenset({"inGroup"})
"""Properties that lead to another thing and yet say what this one is."""


class Named(NamedTuple):
    """A named thing in short: what it is, what it is called, and what it is part of."""

    key: str
    type: str
    name: str
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    start: int | None = None
    parent: str | None = None
    number: int | None = None

    @property
    def page(self) -> str:
        """The path of its plain page inside the site."""
        return f"{PAGES}/{self.key}.html"


def list_named(graph: PlanGraph) -> tuple[Named, ...]:
    """Give all named things: the plan's structure first, then entities, each in document order."""
    return (*_list_structure(graph), *_list_parts(graph), *_list_entities(graph))


def _list_structure(graph: PlanGraph) -> Iterator[Named]:
    for group in graph.groups:
        yield Named(group.id, "ActionGroup", group.name, start=group.evidence.start, number=group.number)
    for action in graph.actions:
        yield Named(
            action.id,
            "Action",
            action.name,
            aliases=action.aliases,
            start=action.evidence.start,
            parent=action.group,
            number=action.number,
        )
    for task in graph.tasks:
        other = task.schedule_name
        yield Named(
            task.id,
            "Task",
            task.name,
            aliases=(other,) if other and other != task.name else (),
            start=task.evidence.start,
            parent=task.action,
            number=task.number,
        )


def _list_parts(graph: PlanGraph) -> Iterator[Named]:
    for box in graph.boxes:
        yield Named(
            box.id,
            "Box",
            box.title or box.label,
            start=box.evidence.start,
            parent=box.task or box.action,
            number=box.number,
        )
    for indicator in graph.indicators:
        start = indicator.evidence.start
        yield Named(indicator.id, "Indicator", indicator.name, start=start, number=indicator.number)
    for element in graph.layout_elements:
        yield Named(element.id, LAYOUT_CLASSES[element.kind], element.name, start=element.evidence.start)
    for tenet in graph.tenets:
        yield Named(tenet.id, tenet.kind, tenet.name, start=tenet.evidence.start)


def _list_entities(graph: PlanGraph) -> Iterator[Named]:
    starts: dict[str, int] = {}
    for mention in graph.mentions:
        start = mention.evidence.start
        starts[mention.entity] = min(start, starts.get(mention.entity, start))
    for entity in sorted(
        graph.entities, key=lambda each: (starts.get(each.key, len(graph.document.version.text)), each.key)
    ):
        yield Named(
            entity.key,
            entity.type,
            entity.name,
            name_en=entity.name_en,
            aliases=tuple(entity.aliases),
            note=entity.note,
            source=entity.source,
            start=starts.get(entity.key),
        )


def describe_thing(named: Named, prepared: Prepared, *, plain: bool) -> Thing:
    """Give *named* as the site's data tells it; *plain* tells whether the site has plain pages."""
    return {
        "key": named.key,
        "iri": prepared.iri(named.key),
        "type": named.type,
        "name": named.name,
        "name_en": named.name_en,
        "aliases": list(named.aliases),
        "note": named.note,
        "source": named.source,
        "page": named.page if plain else "",
        "attributes": list(_list_attributes(named, prepared)),
        "start": named.start,
        "parent": named.parent,
        "number": named.number,
    }


def _list_attributes(named: Named, prepared: Prepared) -> Iterator[tuple[Pair, Pair]]:
    """What the graph says of the thing itself in words and values; no links, no evidence."""
    labels = prepared.labels
    for predicate, values in labels.list_properties(prepared.iri(named.key)).items():
        local = labels.find_local(predicate)
        if local in _PLACES_OF_EVIDENCE or (local is None and predicate != _IDENTIFIER):
            continue
        own = [
            value
            for value in values
            if not isinstance(value, NamedNode) or local in _UPWARDS or labels.find_local(value.value)
        ]
        label = as_pair(labels.read_label(predicate)) if local else ("代码", "Identifier")
        for value in own:
            yield label, _name_value(local or "", value, prepared)


def _name_value(property_name: str, value: Node, prepared: Prepared) -> Pair:
    if isinstance(value, NamedNode):
        return name_node(prepared, value)
    told = as_pair(prepared.labels.read_term(value).label)
    return _VALUES.get(property_name, {}).get(told[0], told)
