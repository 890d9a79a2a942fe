"""The Python interface: questions and SPARQL over a plan, as plain Python values.

import daye_graph

rows = daye_graph.ask("enterprises", action="创新平台提效行动")
daye_graph.sparql("SELECT (COUNT(*) AS ?n) WHERE { ?task a dg:Task }")
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from daye_graph.query.answer import find_answer
from daye_graph.query.cache import ALL_PARTS, Built, Notice, Source, open_engine
from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.query.parts import choose_parts
from daye_graph.query.plans import find_plan_file
from daye_graph.query.question import get_question
from daye_graph.query.rows import Value
from daye_graph.query.wording import Wording
from daye_graph.settings import Settings

if TYPE_CHECKING:
    from daye_graph.model.graph import PlanGraph
    from daye_graph.pipeline import BuiltFiles


def ask(question: str, *, plan: str | Path | None = None, **options: str | int) -> list[dict[str, Value]]:
    """Ask a question of a plan and give its rows: column to text, number, truth value, list or None.

    *plan* is the id of a shipped plan or the path of a file; None is the plan
    that ships as default. *options* narrow the question; names may be aliases.

    Raises:
        UnknownNameError: no question, plan or thing bears the name; `nearest` holds those that come close.
        UsageError: an option that the question does not take.
        SourceError: the file can't be read as a plan.
    """
    engine = open_plan(plan, sparql=get_question(question).sparql)
    return find_answer(engine, question, options).as_dicts()


def sparql(query: str, *, plan: str | Path | None = None) -> list[dict[str, Value]] | bool | str:
    """Run SPARQL over a plan: a SELECT gives rows, an ASK a truth value, a graph comes as Turtle.

    The prefixes dg, id, rdfs, skos, dct, oa, prov, xsd and others need not be declared.

    Raises:
        QueryError: it does not parse, or is an update.
    """
    from daye_graph.query.results import convert_results

    engine = open_plan(plan)
    return convert_results(engine.run(query), engine=engine)


def build(out: str | Path = "build", *, plan: str | Path | None = None) -> BuiltFiles:
    """Write everything that a plan gives (RDF, pages, report) to the folder *out*.

    Raises:
        SourceError: the file can't be read as a plan.
        DataError: the graph does not validate; every fault is listed.
        OutputError: the folder can't be written.
    """
    from daye_graph.pipeline import build_all

    return build_all(find_plan_file(plan), Path(out), settings=Settings())


def open_plan(
    plan: str | Path | None = None, *, sparql: str | None = None, notice: Notice | None = None
) -> Engine:
    """Give the engine for a plan, built when nothing in the cache agrees with its source, data and rules.

    It answers everything, or, when *sparql* is given, at least that question's query.
    """
    source = Source(find_plan_file(plan), Settings(), build=_build, notice=notice or _warn)
    return open_engine(source, choose_parts(sparql) if sparql is not None else ALL_PARTS)


def _build(source: Path, settings: Settings) -> Built:
    # these pull in the whole house, which an answer from the cache does without
    from daye_graph.pipeline import build_plan
    from daye_graph.rdf.mapping import build_named_graph
    from daye_graph.rdf.ontology import read_ontology

    graph = build_plan(source)
    named = build_named_graph(graph, settings)
    return Built(_describe(graph, settings), [*named.quads, *read_ontology(settings).quads])


def _describe(graph: PlanGraph, settings: Settings) -> PlanFacts:
    manifest = graph.manifest
    return PlanFacts(
        iri=f"{settings.id_base}plan/{manifest.id}",
        id=manifest.id,
        title=manifest.title or graph.document.title,
        date=manifest.date,
    )


def _warn(message: Wording) -> None:
    warnings.warn(message, stacklevel=2)
