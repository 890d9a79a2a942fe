"""What tests of decisions share: drawing one up, and the plan's graph with and without it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from daye_graph.curation.decisions import Decision
from daye_graph.model.entity import Entity
from daye_graph.model.evidence import clean
from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import Statement
from daye_graph.pipeline import build_plan
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.rdf.validation import validate
from daye_graph.settings import Settings
from tests.plans import PLAN

RELIED = "依托劲牌等龙头企业，推进食品饮料和生物医药向生命健康产业升级"
EDGES = " \t\u3000*#"


@cache
def plain() -> PlanGraph:
    """The plan without any decision."""
    return build_plan(PLAN, decisions=())


def decide(verdict: str, question: str, subject: str, *, quote: str, fact: str = "", **more: str) -> Decision:
    """Give a decision on the shipped plan."""
    cells = {"plan": "daye-2022", "occurrence": "", "reason": "试验", "curator": "role:editor"}
    given = {"verdict": verdict, "question": question, "subject": subject, "fact": fact, "quote": quote}
    return Decision.model_validate({**cells, **given, "date": "2026-11-24", **more})


def build(*decisions: Decision, path: Path = PLAN) -> PlanGraph:
    return build_plan(path, decisions=decisions)


def things(graph: PlanGraph, kind: str) -> dict[str, Entity]:
    return {name: e for e in graph.entities if e.type == kind for name in (e.name, *e.aliases)}


def without(statements: Iterable[Statement], *left_out: str) -> list[dict[str, object]]:
    return [each.model_dump(exclude={*left_out}) for each in statements]


def assert_holds(graph: PlanGraph) -> None:
    """Every statement's evidence holds to the letter, ids are unique, and the graph validates."""
    text = graph.document.version.text
    ids = [statement.id for statement in graph.statements()]
    assert len(set(ids)) == len(ids)
    for statement in graph.statements():
        pieces = [text[start:end] for start, end in statement.evidence.spans]
        assert clean("".join(pieces)) == statement.evidence.quote
        assert all(piece == piece.strip(EDGES) and "\n" not in piece for piece in pieces)
    assert validate(build_named_graph(graph, Settings()), Settings()) == []
