"""The answers that a bundle holds: all that need no argument, every mention and every direct link.

Findings are in no bundle: they are the office's own work on the plan, not what the plan says.
"""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from daye_graph.query.answer import Answer
from daye_graph.query.engine import Engine
from daye_graph.query.filters import build_query
from daye_graph.query.question import ALL_QUESTIONS, Question, get_question
from daye_graph.query.rows import Solution, build_rows
from daye_graph.wording import Wording

QUESTIONS = tuple(name for name in ALL_QUESTIONS if name != "findings")
"""The questions whose answers are in a bundle."""

_WHOLE = {
    "mentions": Wording("各事物在哪些地方被提到", en="Where is each thing named?"),
    "neighbours": Wording("哪些事物直接相连", en="Which things are directly linked?"),
}
"""What is asked where a question about one thing is answered for all."""

_KNOWN: WeakKeyDictionary[Engine, Mapping[str, Answer]] = WeakKeyDictionary()
"""Answers by the engine that gave them: the tables and the workbook are made of the same."""


def get_whole_question(name: str) -> Question:
    """Give the question *name* as a bundle asks it: of the whole plan."""
    question = get_question(name)
    return question._replace(meaning=_WHOLE.get(name, question.meaning))


def find_answers(engine: Engine) -> Mapping[str, Answer]:
    """Give the whole answers by question; a question about one thing is answered for all things."""
    if engine not in _KNOWN:
        _KNOWN[engine] = {name: _find_answer(engine, get_question(name)) for name in QUESTIONS}
    return _KNOWN[engine]


def _find_answer(engine: Engine, question: Question) -> Answer:
    solutions = list(engine.select(build_query(engine, question, {})))
    return Answer(*build_rows(question, _keep_first(question, solutions) if question.walk else solutions))


def _keep_first(question: Question, solutions: list[Solution]) -> list[Solution]:
    """Give a link once, with the first statement that makes it, as the question itself does."""
    assert question.walk is not None
    subject, object_ = question.walk
    first: dict[tuple[str, str, str], Solution] = {}
    for solution in solutions:
        first.setdefault((solution[subject], solution["relation"], solution[object_]), solution)
    return list(first.values())
