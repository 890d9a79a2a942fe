"""The facts of a site: every statement of the plan, by what it joins, with the words it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from daye_graph.graph.links import Link, list_links
from daye_graph.model.document import Section
from daye_graph.model.evidence import Evidence
from daye_graph.model.statement import Statement
from daye_graph.rdf.structure import SECTION_RULE
from daye_graph.release.preparing import Prepared
from daye_graph.site.shapes import Detail, Fact, Facts, Spans
from daye_graph.site.things import Named

MENTIONED = "mentionedIn"

_ALONE: dict[str, tuple[tuple[str, ...], str]] = {
    "groups": (("id",), "named"),
    "actions": (("id",), "named"),
    "tasks": (("id",), "named"),
    "boxes": (("id",), "named"),
    "indicators": (("id",), "named"),
    "milestones": (("task",), "milestone"),
    "responsibilities": (("unit",), "responsibleFor"),
    "observations": (("indicator",), "observation"),
    "involvements": (("enterprise",), "involvedIn"),
    "mentions": (("entity",), MENTIONED),
    "upgrades": (("subject",), "upgrade"),
    "partnerships": (("institute",), "named"),
    "layout_elements": (("id",), "named"),
    "memberships": (("element",), "named"),
    "targets": (("task", "action"), "target"),
    "platforms": (("platform",), "profile"),
    "industries": (("industry",), "profile"),
    "technologies": (("technology",), "profile"),
    "tenets": (("id",), "named"),
}
"""Whom a statement that joins nothing is about (the first of these fields that is filled), and how."""

_NO_DETAILS = frozenset({"id", "rule", "evidence", "origin", "section"})


class _Told(NamedTuple):
    """What a statement says: of whom, in which relation, of what else."""

    subject: str
    relation: str
    object: str


def build_facts(prepared: Prepared, things: Collection[Named]) -> Facts:
    """Give every statement, family by family in document order, then the headings.

    A statement that joins several pairs gives a fact for each; one that joins
    nothing gives one about its subject alone.
    """
    keys = {named.key for named in things}
    statements = list(_list_statements(prepared, keys))
    return {"facts": [*statements, *_list_headings(prepared)]}


def _list_statements(prepared: Prepared, keys: Collection[str]) -> Iterator[Fact]:
    graph = prepared.graph
    links: dict[str, list[Link]] = {}
    for link in list_links(graph, prepared.whereabouts):
        if link.source in keys and link.target in keys:
            links.setdefault(link.statement.id, []).append(link)
    boxes = {box.id: box.task or box.action for box in graph.boxes}
    for family, statements in graph.families().items():
        for statement in statements:
            told = [_Told(each.source, each.relation, each.target) for each in links.get(statement.id, ())]
            above = boxes.get(statement.id) if family == "boxes" else None
            if above:
                told.append(_Told(statement.id, "boxOf", above))
            for each in told or [_tell_alone(family, statement)]:
                yield _build_fact(prepared, statement, each, keys)


def _tell_alone(family: str, statement: Statement) -> _Told:
    fields, relation = _ALONE[family]
    about = (getattr(statement, name) for name in fields)
    return _Told(next(filter(None, about), ""), relation, "")


def _build_fact(prepared: Prepared, statement: Statement, told: _Told, keys: Collection[str]) -> Fact:
    return {
        "id": prepared.iri(statement.id),
        "subject": told.subject,
        "relation": told.relation,
        "object": told.object,
        "spans": list_spans(statement.evidence),
        "quote": statement.evidence.quote,
        "source": statement.evidence.source,
        "place": prepared.cite(statement.evidence),
        "rule": statement.rule,
        "origin": statement.origin,
        "details": dict(_list_details(statement, keys)),
    }


def list_spans(evidence: Evidence) -> Spans:
    """Give the spans of *evidence* as pairs."""
    return [(span.start, span.end) for span in evidence.spans]


def _list_details(statement: Statement, keys: Collection[str]) -> Iterator[tuple[str, Detail]]:
    """The statement's own qualities: what is neither evidence nor a thing, nor just the quote again."""
    for name in type(statement).model_fields:
        value = getattr(statement, name)
        if name in _NO_DETAILS or value in (None, "") or value == statement.evidence.quote:
            continue
        if isinstance(value, tuple):
            value = "、".join(each for each in value if each not in keys)
        if isinstance(value, (str, int)) and value != "" and value not in keys:
            yield name, value


def _list_headings(prepared: Prepared) -> Iterator[Fact]:
    graph = prepared.graph
    for section, key in zip(graph.document.sections, graph.section_keys, strict=True):
        yield _build_heading(prepared, section, key)


def _build_heading(prepared: Prepared, section: Section, key: str) -> Fact:
    details: dict[str, Detail] = {"number": section.number, "title": section.title}
    return {
        "id": prepared.iri(key),
        "subject": "",
        "relation": "section",
        "object": "",
        "spans": list_spans(section.evidence),
        "quote": section.evidence.quote,
        "source": section.evidence.source,
        "place": prepared.cite(section.evidence),
        "rule": SECTION_RULE,
        "origin": "text",
        "details": details,
    }
