"""data/decisions: human verdicts where rules cannot decide. They outrank the rules.

A row says which plan it is about, the verdict, the question whose rows it
concerns (``enterprises``, ``entities`` …), the thing by one of its names, what
else there is to say (``role=other|direction=supported``), the words of the plan
that it rests on, why, who and when.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from daye_graph.curation.facts import (
    FACTS,
    KNOWN_FACT,
    KNOWN_OCCURRENCE,
    KNOWN_QUESTION,
    KNOWN_VERDICT,
    LIST,
    PAIR,
    FactField,
    Verdict,
    read_pair,
    split_pairs,
)
from daye_graph.curation.problem import Place, Problem
from daye_graph.curation.table import Row, Table, TableSpec, raise_if_any, read_table
from daye_graph.errors import UsageError
from daye_graph.model.evidence import Noun
from daye_graph.settings import DECISIONS_VARIABLE, find_more_decisions, find_shared
from daye_graph.wording import Wording

DECISIONS_FOLDER = "data/decisions"
DECISIONS_FILE = "decisions.tsv"
RULE_PREFIX = "decision."
"""Begins the rule of all that a decision made."""

_NUMBER = re.compile(r"[1-9][0-9]*")


class Decision(Noun):
    """A verdict on one thing or fact of one plan, with the words it rests on.

    `plan` is a document's id in the manifest, `quote` stands in that plan's clean
    text (`occurrence` says which of several places, from 1; '' is the only one),
    `curator` is an office or a role code and never a person, `date` is ISO.
    """

    plan: str
    verdict: Verdict
    question: str
    subject: str
    fact: str
    quote: str
    occurrence: str
    reason: str
    curator: str
    date: str

    @property
    def id(self) -> str:
        """Eight hex digits over what is decided; who, when and why make no other decision of it."""
        decided = (self.plan, self.verdict, self.question, self.subject, self.fact, self.quote)
        return hashlib.sha256("\x1f".join((*decided, self.occurrence)).encode()).hexdigest()[:8]

    @property
    def rule(self) -> str:
        """What stands as the rule of all that it makes."""
        return RULE_PREFIX + self.id

    @property
    def details(self) -> dict[str, str]:
        """What `fact` says, by name; pairs that can't be read are left out."""
        return dict(pair for piece in split_pairs(self.fact) if (pair := read_pair(piece)) is not None)

    def list_values(self, name: str) -> tuple[str, ...]:
        """Give the members of the list called *name*; empty where the fact has none."""
        value = self.details.get(name, "")
        return tuple(value.split(LIST)) if value else ()


DECISIONS_SPEC = TableSpec(
    f"{DECISIONS_FOLDER}/{DECISIONS_FILE}",
    tuple(Decision.model_fields),
    required=tuple(name for name in Decision.model_fields if name not in {"fact", "occurrence"}),
)


def read_decisions(folder: Path, *, shown: str = DECISIONS_SPEC.file) -> tuple[Decision, ...]:
    """Read the decisions of *folder*, in file order; no file holds no decisions.

    Raises `DataError` with every line that can't be read or says what no decision can;
    *shown* is how problems name the file.
    """
    table = read_decision_table(folder, shown=shown)
    raise_if_any((*table.problems, *find_unknown_verdicts(table)))
    decisions = tuple(build_decision(row) for row in table.rows)
    raise_if_any(
        fault.to_problem(Place(shown, row.line))
        for row, decision in zip(table.rows, decisions, strict=True)
        for fault in find_faults(decision)
    )
    return decisions


def read_all_decisions() -> tuple[Decision, ...]:
    """Read the decisions that ship with the package, then those of DAYE_GRAPH_DECISIONS's folder.

    Raises `DataError` as `read_decisions` does, and `UsageError` where there is no such folder.
    """
    shipped = read_decisions(find_shared() / DECISIONS_FOLDER)
    more = find_more_decisions()
    if more is None:
        return shipped
    if not more.is_dir():
        raise UsageError(
            Wording(
                f"{DECISIONS_VARIABLE}：没有文件夹 {more}", en=f"{DECISIONS_VARIABLE}: no such folder: {more}"
            )
        )
    return (*shipped, *read_decisions(more, shown=str(more / DECISIONS_FILE)))


def read_decision_table(folder: Path, *, shown: str = DECISIONS_SPEC.file) -> Table:
    """Give the decisions of *folder* as a table; *shown* is how its problems name the file."""
    path = folder / DECISIONS_FILE
    spec = TableSpec(shown, DECISIONS_SPEC.columns, DECISIONS_SPEC.required)
    return read_table(path, spec) if path.exists() else Table(spec)


def build_decision(row: Row) -> Decision:
    """Give the decision that *row* stands for; its verdict must be a known one."""
    return Decision.model_validate(row.cells)


def find_unknown_verdicts(table: Table) -> tuple[Problem, ...]:
    """Give a problem for each row whose verdict is none of the closed list."""
    expected = f"其中之一 (one of) {' '.join(get_args(Verdict))}"
    return tuple(
        Place(table.spec.file, row.line)
        .fault("verdict", row.cells["verdict"], expected=expected)
        .name(KNOWN_VERDICT)
        for row in table.rows
        if row.cells["verdict"] not in get_args(Verdict)
    )


class DecisionFault(NamedTuple):
    """Something that no decision can say: which check it breaks, in which column, what was expected."""

    check: str
    field: str
    seen: str
    expected: str

    def to_problem(self, place: Place) -> Problem:
        """Give the fault as a problem at *place*."""
        return place.fault(self.field, self.seen, expected=self.expected).name(self.check)


def find_faults(decision: Decision) -> Iterator[DecisionFault]:
    """Give what *decision* says that its verdict and question don't take."""
    if decision.occurrence and not _NUMBER.fullmatch(decision.occurrence):
        expected = "从 1 起的数 (a number from 1)"
        yield DecisionFault(KNOWN_OCCURRENCE, "occurrence", decision.occurrence, expected)
    fields = FACTS.get((decision.verdict, decision.question))
    if fields is None:
        questions = " ".join(question for verdict, question in FACTS if verdict == decision.verdict)
        yield DecisionFault(KNOWN_QUESTION, "question", decision.question, f"其中之一 (one of) {questions}")
        return
    yield from _find_wrong_pairs(decision, fields)


def _find_wrong_pairs(decision: Decision, fields: tuple[FactField, ...]) -> Iterator[DecisionFault]:
    known = {field.name: field for field in fields}
    seen: set[str] = set()
    for piece in split_pairs(decision.fact):
        pair = read_pair(piece)
        if pair is None or pair[0] not in known or pair[0] in seen:
            names = " ".join(f"{name}=" for name in known)
            expected = f"各一次的 (each once) {names}，以 {PAIR} 相连 (joined with {PAIR})"
            yield DecisionFault(KNOWN_FACT, "fact", piece, expected)
            continue
        seen.add(pair[0])
        values = known[pair[0]].values
        if values and pair[1] not in values:
            yield DecisionFault(KNOWN_FACT, "fact", piece, f"其中之一 (one of) {' '.join(values)}")
    for field in fields:
        if field.required and field.name not in seen:
            yield DecisionFault(KNOWN_FACT, "fact", decision.fact, f"有 {field.name}= (with {field.name}=)")
