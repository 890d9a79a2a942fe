"""Answers: a question asked of an engine, as columns and rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from daye_graph.query.engine import Engine
from daye_graph.query.filters import build_query, check_required
from daye_graph.query.question import Column, get_question
from daye_graph.query.rows import Row, Solution, Value, build_rows
from daye_graph.query.walking import walk


class Answer(NamedTuple):
    """What a question gives: its columns, and rows of values in their order."""

    columns: tuple[Column, ...]
    rows: list[Row]

    @property
    def names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]

    def as_dicts(self) -> list[dict[str, Value]]:
        """Give each row as a dictionary from column to value."""
        names = self.names
        return [dict(zip(names, row, strict=True)) for row in self.rows]


def find_answer(engine: Engine, name: str, options: Mapping[str, str | int] | None = None) -> Answer:
    """Ask the question *name*, narrowed by *options*.

    Raises:
        UnknownNameError: no question, or nothing in the graph, bears the name.
        UsageError: an option that does not fit the question.
    """
    question = get_question(name)
    chosen = options or {}
    check_required(question, chosen)
    query = build_query(engine, question, chosen)
    solutions: Iterable[Solution] = engine.select(query)
    if question.walk:
        solutions = walk(engine, question, chosen, solutions)
    columns, rows = build_rows(question, solutions)
    return Answer(columns, rows)
