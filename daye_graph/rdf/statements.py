"""Statements: nodes that join things, with the direct triples beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from daye_graph.model.entity import KIND_SLUGS
from daye_graph.model.statement import Statement
from daye_graph.rdf.evidence import cite
from daye_graph.rdf.literals import boolean, decimal, integer, string
from daye_graph.rdf.weaving import Values, Weaver

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

_KEY = re.compile(rf"(?:{'|'.join(KIND_SLUGS.values())})/[a-z0-9-]+")


def common(weaver: Weaver, statement: Statement, order: int) -> dict[str, Values]:
    """Give what all statements have: rule, origin, evidence, and the rank in document order."""
    node = weaver.thing(statement.id)
    values: dict[str, Values] = {
        "rule": string(statement.rule),
        "origin": string(statement.origin),
        "order": integer(order),
    }
    return values | cite(weaver, node, statement.evidence)


def add_milestones(weaver: Weaver) -> None:
    """Describe what the schedule sets for each sub-task and year."""
    for order, milestone in enumerate(weaver.graph.milestones, start=1):
        node = weaver.thing(milestone.id)
        values: dict[str, Values] = {
            "ofTask": weaver.thing(milestone.task),
            "year": integer(milestone.year),
            "text": string(milestone.text),
        }
        weaver.describe(node, "Milestone", values | common(weaver, milestone, order))


def add_responsibilities(weaver: Weaver) -> None:
    """Describe which unit is responsible for which sub-task, in which place of the list."""
    for order, each in enumerate(weaver.graph.responsibilities, start=1):
        node, unit, task = weaver.thing(each.id), weaver.thing(each.unit), weaver.thing(each.task)
        values: dict[str, Values] = {
            "unit": unit,
            "ofTask": task,
            "position": integer(each.position),
            "role": weaver.vocabulary.concept("unit-role", each.role),
            "etc": boolean(value=each.etc),
        }
        weaver.describe(node, "Responsibility", values | common(weaver, each, order))
        weaver.add(unit, {"responsibleFor": task})


def add_observations(weaver: Weaver) -> None:
    """Describe the values of the indicators: table cells and restatements."""
    for order, each in enumerate(weaver.graph.observations, start=1):
        node, indicator = weaver.thing(each.id), weaver.thing(each.indicator)
        task, concept = weaver.optional(each.task), weaver.vocabulary.concept
        values: dict[str, Values] = {
            "indicator": indicator,
            "year": integer(each.year),
            "kind": concept("kind", each.kind),
            "value": decimal(each.value),
            "unitLabel": string(each.unit),
            "valueAsWritten": string(each.value_as_written),
            "unitAsWritten": string(each.unit_as_written),
            "comparator": concept("comparator", each.comparator) if each.comparator else None,
            "ofTask": task,
        }
        weaver.describe(node, "Observation", values | common(weaver, each, order))
        if task is not None:
            weaver.add(task, {"contributesTo": indicator})


def add_involvements(weaver: Weaver) -> None:
    """Describe in which action and sub-task an enterprise stands, in which role, for what."""
    for order, each in enumerate(weaver.graph.involvements, start=1):
        node, enterprise = weaver.thing(each.id), weaver.thing(each.enterprise)
        action, task = weaver.optional(each.action), weaver.optional(each.task)
        values: dict[str, Values] = {
            "enterprise": enterprise,
            "ofAction": action,
            "ofTask": task,
            "inBox": weaver.optional(each.box),
            "role": weaver.vocabulary.concept("role", each.role),
            "direction": weaver.vocabulary.concept("direction", each.direction),
            "industry": _find_things(weaver, each.industries),
            "industryList": string(list_names(weaver, each.industries)),
            "object": _find_things(weaver, each.objects),
            "objectList": string(list_names(weaver, each.objects)),
            "year": integer(each.year) if each.year is not None else None,
        }
        weaver.describe(node, "Involvement", values | common(weaver, each, order))
        weaver.add(enterprise, {"involvedIn": (action, task)})


def add_mentions(weaver: Weaver) -> None:
    """Describe where in the text each thing is named."""
    sections = weaver.graph.section_keys
    for order, mention in enumerate(weaver.graph.mentions, start=1):
        node = weaver.thing(mention.id)
        inside = 0 <= mention.section < len(sections)
        values: dict[str, Values] = {
            "entity": weaver.thing(mention.entity),
            "inSection": weaver.thing(sections[mention.section]) if inside else None,
        }
        weaver.describe(node, "Mention", values | common(weaver, mention, order))


def _find_things(weaver: Weaver, members: Sequence[str]) -> list[NamedNode]:
    """Give the IRIs of those members that are keys; the others are titles as written.

    A key that no thing bears keeps its IRI, so that validation reports it.
    """
    return [weaver.thing(member) for member in dict.fromkeys(members) if _KEY.fullmatch(member)]


def list_names(weaver: Weaver, members: Sequence[str]) -> str | None:
    """Give the display names as a JSON array, in their order: RDF's own links have none."""
    things = weaver.graph.entity_by_key
    names = [things[member].name if member in things else member for member in members]
    return json.dumps(names, ensure_ascii=False) if names else None
