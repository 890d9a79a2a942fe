"""What the plan is made of: sections, groups, actions, sub-tasks, boxes and the indicator table's rows."""

from __future__ import annotations

from daye_graph.model.identifiers import slugify
from daye_graph.rdf.evidence import cite
from daye_graph.rdf.literals import chinese, integer, string
from daye_graph.rdf.statements import common
from daye_graph.rdf.weaving import Values, Weaver

SECTION_RULE = "document.sections"
"""The rule that sections name: the document's own numbering makes them."""


def add_sections(weaver: Weaver) -> None:
    """Describe the headings; each is part of the one above it, the outermost of the plan."""
    keys = weaver.graph.section_keys
    for order, (section, key) in enumerate(zip(weaver.graph.document.sections, keys, strict=True), start=1):
        node = weaver.thing(key)
        values: dict[str, Values] = {
            "rdfs:label": chinese(section.title or section.number),
            "dct:title": chinese(section.title),
            "sectionKind": weaver.vocabulary.concept("section-kind", section.kind),
            "level": integer(section.level),
            "number": string(section.number),
            "order": integer(order),
            "dct:isPartOf": weaver.plan if section.parent is None else weaver.thing(keys[section.parent]),
            "rule": string(SECTION_RULE),
            "origin": string("text"),
        }
        weaver.describe(node, "Section", values | cite(weaver, node, section.evidence))


def add_groups(weaver: Weaver) -> None:
    """Describe the groups of actions."""
    for order, group in enumerate(weaver.graph.groups, start=1):
        node = weaver.thing(group.id)
        values: dict[str, Values] = {
            "rdfs:label": chinese(group.name),
            "number": integer(group.number),
            "dct:isPartOf": weaver.plan,
        }
        weaver.describe(node, "ActionGroup", values | common(weaver, group, order))


def add_actions(weaver: Weaver) -> None:
    """Describe the actions; each is part of its group, or of the plan."""
    for order, action in enumerate(weaver.graph.actions, start=1):
        node = weaver.thing(action.id)
        values: dict[str, Values] = {
            "rdfs:label": chinese(action.name),
            "skos:altLabel": map(chinese, action.aliases),
            "number": integer(action.number),
            "dct:isPartOf": weaver.optional(action.group) or weaver.plan,
        }
        weaver.describe(node, "Action", values | common(weaver, action, order))


def add_tasks(weaver: Weaver) -> None:
    """Describe the sub-tasks; the schedule's wording is an alias where it differs."""
    for order, task in enumerate(weaver.graph.tasks, start=1):
        node = weaver.thing(task.id)
        other = task.schedule_name if task.schedule_name != task.name else None
        values: dict[str, Values] = {
            "rdfs:label": chinese(task.name),
            "skos:altLabel": chinese(other),
            "scheduleName": string(task.schedule_name),
            "number": integer(task.number),
            "dct:isPartOf": weaver.optional(task.action) or weaver.plan,
        }
        weaver.describe(node, "Task", values | common(weaver, task, order))


def add_boxes(weaver: Weaver) -> None:
    """Describe the boxes; each belongs to the sub-task under which it is printed."""
    for order, box in enumerate(weaver.graph.boxes, start=1):
        node = weaver.thing(box.id)
        values: dict[str, Values] = {
            "rdfs:label": chinese(box.title or box.label),
            "boxNumber": string(box.label),
            "number": integer(box.number),
            "boxOf": weaver.optional(box.task),
            "dct:isPartOf": weaver.optional(box.task) or weaver.optional(box.action) or weaver.plan,
        }
        weaver.describe(node, "Box", values | common(weaver, box, order))


def add_indicators(weaver: Weaver) -> None:
    """Describe the indicators and, numbered by their first indicator, the groups they stand in."""
    groups = list(dict.fromkeys(each.group for each in weaver.graph.indicators if each.group))
    nodes = {name: weaver.thing(f"indicator-group/{slugify(name)}") for name in groups}
    for order, name in enumerate(groups, start=1):
        values = {"rdfs:label": chinese(name), "number": integer(order), "order": integer(order)}
        weaver.describe(nodes[name], "IndicatorGroup", values)
    for order, indicator in enumerate(weaver.graph.indicators, start=1):
        node = weaver.thing(indicator.id)
        described: dict[str, Values] = {
            "rdfs:label": chinese(indicator.name),
            "skos:prefLabel": chinese(indicator.name),
            "number": integer(indicator.number),
            "unitLabel": string(indicator.unit),
            "attributeLabel": string(indicator.attribute),
            "inGroup": nodes.get(indicator.group),
        }
        weaver.describe(node, "Indicator", described | common(weaver, indicator, order))
