"""data/decisions: human verdicts where rules cannot decide. They outrank the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from daye_graph.curation.problem import Place, Problem
from daye_graph.curation.table import Row, Table, TableSpec, raise_if_any, read_table
from daye_graph.model.evidence import Noun

Verdict = Literal["accept", "reject", "merge", "apart", "accept_finding"]
DECISIONS_FOLDER = "data/decisions"
DECISIONS_FILE = "decisions.tsv"
KNOWN_VERDICT = "decision-verdict"
"""The check that a verdict is one of the closed list."""


class Decision(Noun):
    """A verdict on one thing or fact of one plan, with the words it rests on.

    `plan` is a document's id in the manifest, `quote` stands in that plan's clean
    text, `curator` is an office or a role code and never a person, `date` is ISO.
    """

    plan: str
    verdict: Verdict
    subject: str
    quote: str
    reason: str
    curator: str
    date: str


DECISIONS_SPEC = TableSpec(
    f"{DECISIONS_FOLDER}/{DECISIONS_FILE}",
    tuple(Decision.model_fields),
    required=tuple(Decision.model_fields),
)


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """Read the decisions of *folder*, in file order; no file holds no decisions.

    Raises `DataError` with every line that can't be read or has an unknown verdict.
    """
    table = read_decision_table(folder)
    raise_if_any((*table.problems, *find_unknown_verdicts(table)))
    return tuple(build_decision(row) for row in table.rows)


def read_decision_table(folder: Path) -> Table:
    """Give the decisions of *folder* as a table."""
    path = folder / DECISIONS_FILE
    return read_table(path, DECISIONS_SPEC) if path.exists() else Table(DECISIONS_SPEC)


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
