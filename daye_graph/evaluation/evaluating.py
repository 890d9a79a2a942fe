"""Evaluating: the answers of a plan's graph held against a gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from daye_graph.evaluation.gold import ENTITIES, read_gold
from daye_graph.evaluation.scoring import Row, Score, add_up, score, score_types
from daye_graph.query.answer import find_answer
from daye_graph.query.engine import Engine

TOGETHER = "together"
"""The name of the score over all statements."""

_NO_STATEMENTS = frozenset({ENTITIES, "places"})
"""Questions whose rows are things."""

_RULES = """\
SELECT ?rule ?origin (COUNT(DISTINCT ?id) AS ?facts) WHERE {
  VALUES ?plan { <%s> } GRAPH ?plan { ?id dg:rule ?rule ; dg:origin ?origin }
} GROUP BY ?rule ?origin ORDER BY ?rule
"""
_DISCOVERED = """\
SELECT ?type ?name ?rule WHERE {
  VALUES ?plan { <%s> }
  GRAPH ?plan { ?thing dg:discoveredBy ?rule ; a ?class ; rdfs:label ?name }
  FILTER (LANG(?name) = "zh") BIND (STRAFTER(STR(?class), STR(dg:)) AS ?type)
}
"""


class RuleCount(NamedTuple):
    """How many facts a rule has made, how many of them the gold can judge, and how many are wrong."""

    rule: str
    facts: int
    compared: int
    wrong: int


class Evaluation(NamedTuple):
    """What an evaluation found: scores by question, over all statements, by type of entity, and rules."""

    gold: str
    plan: str
    scores: tuple[Score, ...]
    together: Score
    types: tuple[Score, ...]
    rules: tuple[RuleCount, ...]
    statements: int
    decided: int

    @property
    def decided_share(self) -> float:
        """The share of all statements that rest on data/decisions."""
        return self.decided / self.statements if self.statements else 0.0


def evaluate(engine: Engine, folder: Path) -> Evaluation:
    """Hold the graph in *engine* against the gold in *folder*.

    Of the observations only those restated in the text are scored: the gold leaves the table's cells out.

    Raises:
        SourceError, UsageError, DataError: the gold can't be used; see `read_gold`.
    """
    gold = read_gold(folder)
    answers = {name: _ask(engine, name) for name in gold.facts}
    scores = tuple(score(name, rows, gold) for name, rows in answers.items())
    statements = [each for each in scores if each.question not in _NO_STATEMENTS]
    made = list(engine.select(_RULES % engine.plan.iri))
    return Evaluation(
        gold=folder.resolve().name,
        plan=engine.plan.id,
        scores=scores,
        together=add_up(TOGETHER, statements),
        types=score_types(answers[ENTITIES], gold) if ENTITIES in answers else (),
        rules=_count_rules(made, answers, scores=scores),
        statements=sum(int(row["facts"]) for row in made),
        decided=sum(int(row["facts"]) for row in made if row["origin"] == "decision"),
    )


def _ask(engine: Engine, name: str) -> list[Row]:
    rows: list[Row] = [*find_answer(engine, name).as_dicts()]
    if name == "observations":
        return [row for row in rows if row["source"] != "table"]
    if name != ENTITIES:
        return rows
    # the contract's row of a thing names no rule; where one has discovered it, the rule answers for it
    rules = {(row["type"], row["name"]): row["rule"] for row in engine.select(_DISCOVERED % engine.plan.iri)}
    return [{**row, "rule": rules.get((str(row["type"]), str(row["name"])))} for row in rows]


def _count_rules(
    made: Sequence[Mapping[str, str]], answers: Mapping[str, Sequence[Row]], *, scores: Sequence[Score]
) -> tuple[RuleCount, ...]:
    facts: Counter[str] = Counter()
    for row in made:
        facts[row["rule"]] += int(row["facts"])
    compared = Counter(str(row["rule"]) for rows in answers.values() for row in rows if row.get("rule"))
    wrong = Counter(found.rule for each in scores for found in each.wrong)
    return tuple(RuleCount(rule, facts[rule], compared[rule], wrong[rule]) for rule in sorted(facts))
