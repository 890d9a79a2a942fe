"""An engine over the small plan that is written by hand."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Store

from daye_graph.query.answer import find_answer
from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.query.rows import Value
from daye_graph.settings import ID_BASE

SAMPLE = Path(__file__).with_name("plan.trig")
FACTS = PlanFacts(iri=f"{ID_BASE}plan/small", id="small", title="小镇三年方案", date="2022-05-01")


def open_sample() -> Engine:
    """Give the engine over the small plan, another plan beside it, and the words of the ontology it needs."""
    store = Store()
    store.load(path=SAMPLE, format=RdfFormat.TRIG)
    return Engine(store, FACTS)


def ask(engine: Engine, question: str, **options: str | int) -> list[dict[str, Value]]:
    """Give the rows of an answer as dictionaries."""
    return find_answer(engine, question, options).as_dicts()


def column(engine: Engine, question: str, name: str, **options: str | int) -> list[Value]:
    """Give one column of an answer."""
    return [row[name] for row in ask(engine, question, **options)]
