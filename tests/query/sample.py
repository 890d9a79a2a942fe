"""Engines: over the small plan that is written by hand, and over the graph of the shipped plan."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.query.answer import find_answer
from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.query.rows import Value
from daye_graph.query.weaving import weave
from daye_graph.settings import ID_BASE, Settings
from tests.plans import PLAN

SAMPLE = Path(__file__).with_name("plan.trig")
FACTS = PlanFacts(iri=f"{ID_BASE}plan/small", id="small", title="小镇三年方案", date="2022-05-01")
NEEDED: dict[str, dict[str, str | int]] = {
    "mentions": {"entity": "甲公司"},
    "neighbours": {"entity": "甲公司"},
}
"""The options without which the small plan gives no answer, by question."""

NEEDED_OF_SHIPPED: dict[str, dict[str, str | int]] = {name: {"entity": "劲牌"} for name in NEEDED}
"""The same for the shipped plan."""


def open_sample() -> Engine:
    """Give the engine over the small plan, another plan beside it, and the words of the ontology it needs."""
    store = Store()
    store.load(path=SAMPLE, format=RdfFormat.TRIG)
    return Engine(store, FACTS)


@cache
def build_shipped() -> PlanGraph:
    """Give the graph of the shipped plan, built once."""
    return build_plan(PLAN)


@cache
def open_shipped(settings: Settings | None = None) -> Engine:
    """Give the engine over the shipped plan's own graph, past any cache, under the IRIs of *settings*."""
    chosen = settings or Settings()
    built = weave(build_shipped(), chosen)
    store = Store()
    store.extend(built.quads)
    return Engine(store, built.plan, chosen)


def ask(engine: Engine, question: str, **options: str | int) -> list[dict[str, Value]]:
    """Give the rows of an answer as dictionaries."""
    return find_answer(engine, question, options).as_dicts()


def column(engine: Engine, question: str, name: str, **options: str | int) -> list[Value]:
    """Give one column of an answer."""
    return [row[name] for row in ask(engine, question, **options)]
