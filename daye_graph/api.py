"""The Python interface: questions and SPARQL over a plan, as plain Python values.

import daye_graph

rows = daye_graph.ask("enterprises", action="创新平台提效行动")
daye_graph.sparql("SELECT (COUNT(*) AS ?n) WHERE { ?task a dg:Task }")

graph = daye_graph.build()
graph.to_networkx()
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from daye_graph.errors import UsageError
from daye_graph.query.answer import Answer, find_answer
from daye_graph.query.cache import ALL_PARTS, Built, Notice, Source, open_engine
from daye_graph.query.engine import Engine
from daye_graph.query.parts import choose_parts
from daye_graph.query.plans import find_plan_file
from daye_graph.query.question import get_question
from daye_graph.query.rows import Value
from daye_graph.settings import Settings
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pandas import DataFrame
    from rdflib import Graph

    from daye_graph.model.graph import PlanGraph

Rows = list[dict[str, Value]]
"""What a question gives: a dictionary a row, from column to text, number, truth value, list or None."""


def ask(
    question: str,
    *,
    plan: str | Path | None = None,
    store: str | Path | None = None,
    endpoint: str | None = None,
    **options: str | int,
) -> Rows:
    """Ask a question of a plan and give its rows: column to text, number, truth value, list or None.

    *plan* is the id of a shipped plan or the path of a file; None is the plan
    that ships as default. *options* narrow the question; names may be aliases.
    The graph is kept in memory, with *store* in a folder on disk; with *endpoint*
    the question goes to that SPARQL endpoint, and *plan* is the id of one it holds.

    Raises:
        UnknownNameError: no question, plan or thing bears the name; `nearest` holds those that come close.
        UsageError: an option that the question does not take.
        SourceError: the file can't be read as a plan, or the endpoint can't be asked.
        OutputError: the store can't be written.
    """
    parts = choose_parts(get_question(question).sparql)
    engine = open_source(plan, store=store, endpoint=endpoint, parts=parts)
    return find_answer(engine, question, options).as_dicts()


def sparql(
    query: str,
    *,
    plan: str | Path | None = None,
    store: str | Path | None = None,
    endpoint: str | None = None,
) -> Rows | bool | str:
    """Run SPARQL over a plan: a SELECT gives rows, an ASK a truth value, a graph comes as Turtle.

    The prefixes dg, id, rdfs, skos, dct, oa, prov, xsd and others need not be declared.
    *plan*, *store* and *endpoint* are as for `ask`.

    Raises:
        QueryError: it does not parse, or is an update.
        SourceError: the endpoint can't be asked.
    """
    return _run(open_source(plan, store=store, endpoint=endpoint), query)


def build(plan: str | Path | None = None, *, out: str | Path | None = None) -> KnowledgeGraph:
    """Build the graph of *plan* in memory, past any cache; with *out* also write all its files there.

    *plan* is the id of a shipped plan or the path of a file; None is the plan that
    ships as default. Without *out* nothing is written. With it the graph is held
    against the shapes, and RDF, pages and report go to the folder *out*.

    Raises:
        UnknownNameError, SourceError: there is no such plan, or it can't be read as one.
        DataError: the curated data, or with *out* the graph, does not validate; every fault is listed.
        OutputError: the folder can't be written.
    """
    from daye_graph.pipeline import build_all, build_plan

    source = find_plan_file(plan)
    if out is None:
        return KnowledgeGraph(build_plan(source))
    files = build_all(source, Path(out), settings=Settings())
    return KnowledgeGraph(files.graph, files=(*files.rdf, *files.pages, files.report))


class KnowledgeGraph:
    """One plan's graph in memory: ask it, query it, or take it along to another library.

    Attributes:
        plan: what the plan says, as the model has it: document, things and every statement.
        files: the files that were written when it was built; empty when none were.
    """

    def __init__(
        self, plan: PlanGraph, *, settings: Settings | None = None, files: tuple[Path, ...] = ()
    ) -> None:
        self.plan = plan
        self.files = files
        self._settings = settings or Settings()

    @cached_property
    def engine(self) -> Engine:
        """The engine over the graph and the ontology; the first question makes it."""
        from pyoxigraph import Store

        from daye_graph.query.weaving import weave

        built = weave(self.plan, self._settings)
        store = Store()
        store.extend(built.quads)
        return Engine(store, built.plan, self._settings)

    def ask(self, question: str, **options: str | int) -> Rows:
        """Ask a question, as `daye_graph.ask` does."""
        return self._answer(question, options).as_dicts()

    def sparql(self, query: str) -> Rows | bool | str:
        """Run SPARQL, as `daye_graph.sparql` does."""
        return _run(self.engine, query)

    def to_networkx(self) -> MultiDiGraph[str]:
        """Give the plan as a network: things are nodes, and each statement an edge with its quote.

        Nodes have `type`, `label`, `aliases` and more, edges `relation`, `quote`,
        `rule` and more; `daye_graph.graph.network.build_network` names them all.
        """
        from daye_graph.graph.network import build_network

        return build_network(self.plan)

    def to_rdf(self) -> Graph:
        """Give the plan's triples as an rdflib Graph: those of the built RDF files, without the ontology."""
        from pyoxigraph import NamedNode

        from daye_graph.query.rdflib_graph import build_rdflib_graph

        name = self.engine.plan.iri
        quads = self.engine.store.quads_for_pattern(None, None, None, NamedNode(name))
        return build_rdflib_graph(quads, name=name, prefixes=self.engine.prefixes)

    def to_pandas(self, question: str, **options: str | int) -> DataFrame:
        """Ask a question and give its rows as a pandas DataFrame, with the question's columns and types.

        Raises:
            UsageError: pandas is not installed; the message says how to get it.
        """
        from daye_graph.query.dataframe import build_dataframe

        return build_dataframe(self._answer(question, options))

    def __repr__(self) -> str:
        counts = self._count()
        return (
            f"<KnowledgeGraph {self.plan.manifest.id}: "
            f"{counts['things']} things, {counts['statements']} statements>"
        )

    def _repr_html_(self) -> str:
        """What Jupyter shows: the plan's title and how much the graph says."""
        from html import escape

        manifest, notice = self.plan.manifest, self.plan.document.notice
        title = manifest.title or self.plan.document.title
        cells = {
            "发文字号 Number": manifest.number or notice.number or "",
            "印发日期 Date": manifest.date or notice.printed_on or "",
            **{_HEADINGS[name]: str(count) for name, count in self._count().items()},
        }
        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(text)}</td></tr>" for name, text in cells.items() if text
        )
        return f"<table><caption>{escape(title)}</caption>{rows}</table>"

    def _answer(self, question: str, options: Mapping[str, str | int]) -> Answer:
        get_question(question)  # an unknown one is told before anything is built
        return find_answer(self.engine, question, options)

    def _count(self) -> dict[str, int]:
        return {
            "actions": len(self.plan.actions),
            "tasks": len(self.plan.tasks),
            "indicators": len(self.plan.indicators),
            "things": len(self.plan.entities),
            "statements": sum(map(len, self.plan.families().values())),
        }


_HEADINGS = {
    "actions": "行动 Actions",
    "tasks": "子任务 Sub-tasks",
    "indicators": "指标 Indicators",
    "things": "命名事物 Named things",
    "statements": "语句 Statements",
}


def open_plan(
    plan: str | Path | None = None, *, parts: frozenset[str] = ALL_PARTS, notice: Notice | None = None
) -> Engine:
    """Give the engine over *parts* of a plan's graph; what is built already comes from the cache.

    It is built when nothing in the cache agrees with its source, data and rules;
    then, and by default, it answers everything.
    """
    source = Source(find_plan_file(plan), Settings(), build=_build, notice=notice or _warn)
    return open_engine(source, parts)


def open_source(
    plan: str | Path | None = None,
    *,
    store: str | Path | None = None,
    endpoint: str | None = None,
    parts: frozenset[str] = ALL_PARTS,
    notice: Notice | None = None,
) -> Engine:
    """Give the engine over a plan's graph: in memory, in the folder *store*, or at the address *endpoint*.

    Raises:
        UsageError: both *store* and *endpoint* are given, or the one that is given is none.
    """
    if store is None and endpoint is None:
        return open_plan(plan, parts=parts, notice=notice)
    if store is not None and endpoint is not None:
        raise UsageError(
            Wording("--store 和 --endpoint 只能用一个", en="--store and --endpoint do not go together")
        )
    if endpoint is not None:
        from daye_graph.query.endpoint import open_endpoint

        return open_endpoint(endpoint, plan)
    from daye_graph.query.stored import open_stored

    source = Source(find_plan_file(plan), Settings(), build=_build, notice=notice or _warn)
    return open_stored(source, Path(store or ""))


def _run(engine: Engine, query: str) -> Rows | bool | str:
    from daye_graph.query.results import convert_results

    return convert_results(engine.run(query), engine=engine)


def _build(source: Path, settings: Settings) -> Built:
    # this pulls in the whole house, which an answer from the cache does without
    from daye_graph.pipeline import build_plan
    from daye_graph.query.weaving import weave

    return weave(build_plan(source), settings)


def _warn(message: Wording) -> None:
    warnings.warn(message, stacklevel=2)
