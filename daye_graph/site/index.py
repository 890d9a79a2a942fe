"""``data/site.js``: what every page needs, from the plan's title to the answers of all questions."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from typing import NamedTuple

from daye_graph.model.graph import PlanGraph
from daye_graph.query.answer import Answer as Answered
from daye_graph.query.filters import build_query
from daye_graph.query.question import ALL_QUESTIONS, get_question
from daye_graph.query.question import Column as DeclaredColumn
from daye_graph.query.question import Option as DeclaredOption
from daye_graph.query.question import Question as Declared
from daye_graph.release.audience import INTERNAL
from daye_graph.release.preparing import Prepared
from daye_graph.site.shapes import Column, Download, Meta, Option, Plan, Question, Site
from daye_graph.site.things import Named, describe_thing
from daye_graph.site.words import as_pair, build_classes, build_details, build_relations, build_schemes

FINDINGS = "findings"
CODE_LICENCE = "MIT"
"""Licence of the package, and so of the code of the pages."""

_COUNTED = (
    "Enterprise",
    "GovernmentUnit",
    "Platform",
    "ResearchInstitute",
    "University",
    "Place",
    "Industry",
    "Technology",
)


class Contents(NamedTuple):
    """What a site holds: named things, answers of the questions that need no argument, files.

    `plain` is the path of the plain page that lists all things; '' where there are no such pages.
    """

    things: Sequence[Named]
    answers: Mapping[str, Answered]
    downloads: Sequence[Download]
    payloads: Sequence[str]
    plain: str


def build_site(prepared: Prepared, contents: Contents) -> Site:
    """Give what every page needs."""
    return {
        "meta": _describe_site(prepared, contents),
        "words": build_schemes(prepared),
        "classes": build_classes(prepared),
        "relations": build_relations(prepared),
        "details": build_details(),
        "questions": [_describe_question(get_question(name), prepared) for name in list_questions(prepared)],
        "answers": {
            name: {"columns": answer.names, "rows": [list(row) for row in answer.rows]}
            for name, answer in contents.answers.items()
        },
        "things": [describe_thing(named, prepared, plain=bool(contents.plain)) for named in contents.things],
        "downloads": list(contents.downloads),
    }


def list_questions(prepared: Prepared) -> list[str]:
    """Give the questions of a site: that for findings only on an internal one."""
    return [name for name in ALL_QUESTIONS if name != FINDINGS or prepared.audience == INTERNAL]


def find_version() -> str:
    """Give the version of this package, as it was installed."""
    return version("daye-graph")


def _describe_site(prepared: Prepared, contents: Contents) -> Meta:
    publication, graph = prepared.publication, prepared.graph
    return {
        "plan": _describe_plan(prepared),
        "version": find_version(),
        "data_date": publication.data_date or _read_epoch(),
        "audience": prepared.audience,
        "status": publication.status,
        "publisher": publication.publisher,
        "contact": publication.contact,
        "access_url": publication.access_url,
        "review_number": publication.review_number,
        "licences": {
            "data": publication.data_licence,
            "code": CODE_LICENCE,
            "text": publication.text_terms,
        },
        "id_base": publication.id_base,
        "ontology_base": publication.ontology_base,
        "counts": _count(graph),
        "formula": next((each.formula for each in graph.layout_elements), None),
        "internal_stamp": prepared.stamp,
        "payloads": list(contents.payloads),
        "plain_pages": contents.plain,
    }


def _describe_plan(prepared: Prepared) -> Plan:
    manifest, document = prepared.graph.manifest, prepared.graph.document
    return {
        "id": manifest.id,
        "iri": prepared.engine.plan.iri,
        "title": prepared.title,
        "title_en": manifest.title_en,
        "issuer": manifest.issuer or document.notice.issuer or "",
        "number": manifest.number or document.notice.number or "",
        "date": prepared.date,
        "source": manifest.source,
        "sha256": document.version.sha256,
        "characters": len(document.version.text),
        "years": list(document.years),
    }


def _read_epoch() -> str:
    """The day that SOURCE_DATE_EPOCH says; '' where it says none."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), tz=UTC).date().isoformat() if epoch.isdecimal() else ""


def _count(graph: PlanGraph) -> dict[str, int]:
    """Count statements by family, named things by class, and what a plan is made of."""
    families = {name: len(found) for name, found in graph.families().items()}
    return {
        **families,
        **{kind: sum(entity.type == kind for entity in graph.entities) for kind in _COUNTED},
        "entities": len(graph.entities),
        "statements": sum(families.values()),
        "responsible_units": len({each.unit for each in graph.responsibilities}),
        "sections": len(graph.document.sections),
    }


def _describe_question(question: Declared, prepared: Prepared) -> Question:
    return {
        "name": question.name,
        "meaning": as_pair(question.meaning),
        "sparql": build_query(prepared.engine, question, {}),
        "options": [_describe_option(option) for option in question.options],
        "columns": [_describe_column(column) for column in question.columns],
    }


def _describe_option(option: DeclaredOption) -> Option:
    return {
        "name": option.name,
        "kind": option.kind,
        "terms": [_localise(term) for term in option.terms],
        "variable": option.variable,
        "pattern": option.pattern,
        "meaning": as_pair(option.meaning),
        "required": option.required,
    }


def _describe_column(column: DeclaredColumn) -> Column:
    return {
        "name": column.name,
        "type": column.type,
        "heading": as_pair(column.heading),
        "vocabulary": _localise(column.vocabulary),
    }


def _localise(name: str) -> str:
    """Give the local name of a term of ours: schemes and classes are known by it in the site's data."""
    return name.removeprefix("dg:")
