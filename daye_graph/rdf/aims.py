"""What the plan aims at beside its indicators: ranks, numbers, and the tenets it sets out from."""

from __future__ import annotations

from daye_graph.rdf.literals import chinese, decimal, integer, string
from daye_graph.rdf.statements import common
from daye_graph.rdf.weaving import Values, Weaver


def add_upgrades(weaver: Weaver) -> None:
    """Describe what is to reach which level, from which, under which title."""
    for order, each in enumerate(weaver.graph.upgrades, start=1):
        node, subject = weaver.thing(each.id), weaver.thing(each.subject)
        target = weaver.vocabulary.concept("level", each.target_level)
        values: dict[str, Values] = {
            "subject": subject,
            "fromLevel": weaver.vocabulary.concept("level", each.from_level) if each.from_level else None,
            "targetLevel": target,
            "targetTitle": string(each.target_title),
            "year": integer(each.year) if each.year is not None else None,
        }
        weaver.describe(node, "Upgrade", values | common(weaver, each, order))
        weaver.add(subject, {"aimsAt": target})


def add_targets(weaver: Weaver) -> None:
    """Describe the numbers to be reached that are no indicator of the table."""
    for order, each in enumerate(weaver.graph.targets, start=1):
        values: dict[str, Values] = {
            "ofAction": weaver.optional(each.action),
            "ofTask": weaver.optional(each.task),
            "subjectLabel": string(each.subject),
            "valueMin": decimal(each.value_min),
            "valueMax": decimal(each.value_max),
            "unitLabel": string(each.unit),
            "comparator": weaver.vocabulary.concept("comparator", each.comparator),
            "year": integer(each.year) if each.year is not None else None,
        }
        weaver.describe(weaver.thing(each.id), "Target", values | common(weaver, each, order))


def add_tenets(weaver: Weaver) -> None:
    """Describe positionings, principles and safeguards, each ranked within its class."""
    ranks = dict.fromkeys((each.kind for each in weaver.graph.tenets), 0)
    for each in weaver.graph.tenets:
        ranks[each.kind] += 1
        values: dict[str, Values] = {"rdfs:label": chinese(each.name), "dct:isPartOf": weaver.plan}
        weaver.describe(weaver.thing(each.id), each.kind, values | common(weaver, each, ranks[each.kind]))
