"""The spatial layout: belts, cores and clusters, and the places that belong to them."""

from __future__ import annotations

from daye_graph.rdf.literals import chinese, integer, string
from daye_graph.rdf.statements import common
from daye_graph.rdf.weaving import Values, Weaver

LAYOUT_CLASSES = {"belt": "Belt", "core": "Core", "cluster": "Cluster"}

DIRECT_PROPERTIES = {"member": "hasMember", "connects": "connects", "towards": "leadsTowards"}
"""The direct triple from an element to a place, by the relation that the statement has."""


def add_elements(weaver: Weaver) -> None:
    """Describe the elements of the layout, each where the text introduces it."""
    for order, each in enumerate(weaver.graph.layout_elements, start=1):
        values: dict[str, Values] = {
            "rdfs:label": chinese(each.name),
            "kind": weaver.vocabulary.concept("layout-kind", each.kind),
            "place": weaver.optional(each.place),
            "formula": string(each.formula),
            "announced": integer(each.announced) if each.announced is not None else None,
            "dct:isPartOf": weaver.plan,
        }
        node = weaver.thing(each.id)
        weaver.describe(node, LAYOUT_CLASSES[each.kind], values | common(weaver, each, order))


def add_memberships(weaver: Weaver) -> None:
    """Describe which place belongs to an element, is connected by it, or lies in its direction."""
    for order, each in enumerate(weaver.graph.memberships, start=1):
        node, element, member = map(weaver.thing, (each.id, each.element, each.member))
        values: dict[str, Values] = {
            "element": element,
            "member": member,
            "relation": weaver.vocabulary.concept("layout-relation", each.relation),
        }
        weaver.describe(node, "LayoutMembership", values | common(weaver, each, order))
        weaver.add(element, {DIRECT_PROPERTIES[each.relation]: member})
