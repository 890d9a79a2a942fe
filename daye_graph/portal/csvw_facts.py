"""What tells a table's rows apart, and which cells are never empty: declared here, kept only where true.

What the questions promise holds for every plan that is complete; a plan that lacks
something (a table without numbers, a sub-task under no action) must not get
metadata that its own rows contradict.
"""

from __future__ import annotations

from collections.abc import Mapping

from daye_graph.query.answer import Answer
from daye_graph.query.rows import Value

EVIDENCE = ("quote", "start", "end", "spans", "id", "rule", "origin")
"""Columns that every row with evidence has (contract: Evidence)."""

KEYS: Mapping[str, tuple[str, ...]] = {
    "actions": ("number",),
    "indicators": ("number",),
    "entities": ("type", "name"),
    "places": ("place", "kind"),
    "neighbours": ("subject_type", "subject", "relation", "object_type", "object"),
}
"""What tells rows apart where they are no single statement; all others have the statement's IRI."""

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "actions": ("number", "action", "tasks", "enterprises", "units"),
    "tasks": ("number", "task", "boxes"),
    "boxes": ("number", "title"),
    "enterprises": ("enterprise", "role", "source", "direction"),
    "units": ("task", "unit", "position", "role", "etc"),
    "milestones": ("task", "year", "text"),
    "indicators": ("number", "indicator"),
    "observations": ("number", "indicator", "year", "kind", "value_as_written", "source"),
    "targets": ("subject", "value_min", "value_max", "comparator"),
    "platforms": ("platform",),
    "upgrades": ("subject", "subject_type", "target_level", "source"),
    "institutes": ("institute", "relation", "organization", "organization_type"),
    "layout": ("element", "kind"),
    "places": ("place",),
    "industries": ("industry",),
    "technologies": ("technology",),
    "entities": ("type", "name", "mentions"),
    "mentions": ("type", "entity", "surface"),
    "sections": ("level", "kind"),
    "neighbours": ("subject_type", "subject", "relation", "object_type", "object"),
}
"""Columns without which a row of the question would say nothing, beside those of its evidence."""


def find_key(name: str, answer: Answer) -> tuple[str, ...]:
    """Give the columns whose values tell the rows of the question *name* apart; none where they don't."""
    key = KEYS.get(name, ("id",))
    if not set(key) <= set(answer.names):
        return ()
    at = [answer.names.index(column) for column in key]
    seen = {tuple(str(row[each]) for each in at) for row in answer.rows}
    is_whole = all(not is_missing(row[each]) for row in answer.rows for each in at)
    return key if is_whole and len(seen) == len(answer.rows) else ()


def list_required(name: str, answer: Answer) -> frozenset[str]:
    """Give the columns of the question *name* in which no cell may be empty."""
    evidence = EVIDENCE if "id" in answer.names else ()
    declared = {*REQUIRED[name], *evidence, *find_key(name, answer)}
    return frozenset(
        column
        for at, column in enumerate(answer.names)
        if column in declared and not any(is_missing(row[at]) for row in answer.rows)
    )


def is_missing(value: Value) -> bool:
    """Say whether a cell has nothing: its text would be empty."""
    return value is None or value in ("", [])
