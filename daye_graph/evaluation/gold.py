"""A gold: a folder with one TSV a question, made by reading a plan."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from daye_graph.errors import SourceError, UsageError

Spans = tuple[tuple[int, int], ...]

IDENTITY: Mapping[str, tuple[str, ...]] = {
    "sections": ("level", "number", "title", "kind"),
    "tasks": ("action", "number", "task", "appendix_name"),
    "boxes": ("number", "title", "action", "task"),
    "units": ("action", "task", "unit", "position", "role", "etc"),
    "enterprises": (
        "enterprise",
        "action",
        "task",
        "box",
        "industries",
        "role",
        "objects",
        "source",
        "year",
        "direction",
    ),
    "observations": (
        "number",
        "year",
        "kind",
        "value",
        "value_as_written",
        "unit_as_written",
        "comparator",
        "source",
        "task",
    ),
    "upgrades": ("subject", "from_level", "target_level", "target_title", "year", "source"),
    "institutes": ("institute", "relation", "organization"),
    "layout": ("element", "kind", "member", "relation"),
    "platforms": ("platform", "level", "target_level", "hosts", "place", "action", "task"),
    "industries": ("industry", "parent"),
    "technologies": ("industry", "technology"),
    "targets": ("action", "task", "subject", "value_min", "value_max", "unit", "comparator", "year"),
    "places": ("place", "kind"),
    "entities": ("type", "name"),
}
"""The columns that make a fact what it is, by question; names count under any alias."""

SUBJECT: Mapping[str, str] = {
    "platforms": "platform",
    "industries": "industry",
    "technologies": "technology",
    "places": "place",
    "entities": "name",
}
"""The column with the name that may be borderline."""


class GoldRow(NamedTuple):
    """One fact of the gold: the values of its identity as text, and its spans (empty where it has none)."""

    values: tuple[str, ...]
    spans: Spans


class Gold(NamedTuple):
    """What people read: facts by question, canonical names by alias, and the borderline names."""

    facts: dict[str, list[GoldRow]]
    canonical: dict[str, str]
    neutral: frozenset[str]


def read_gold(folder: Path) -> Gold:
    """Read the gold in *folder*.

    `entities.tsv` gives the aliases and the column `borderline`. Raises
    `SourceError` where there is no such folder, `UsageError` for a table without
    a column that its question needs.
    """
    if not folder.is_dir():
        raise SourceError(
            f"{folder}：没有这个文件夹，需要一个金标准文件夹 (no such folder; a gold was expected)"
        )
    entities = _read_table(folder / "entities.tsv") if (folder / "entities.tsv").is_file() else []
    canonical, neutral = {}, set()
    for row in entities:
        forms = [row["name"], *filter(None, row.get("aliases", "").split(";"))]
        canonical.update(dict.fromkeys(forms, row["name"]))
        if row.get("borderline") == "yes":
            neutral.update(forms)
    facts = {}
    for name, columns in IDENTITY.items():
        path = folder / f"{name}.tsv"
        if path.is_file():
            facts[name] = [_build_row(row, columns, path) for row in _read_table(path)]
    return Gold(facts, canonical, frozenset(neutral))


def parse_spans(text: str) -> Spans:
    """Parse ``start-end;start-end``.

    >>> parse_spans("3-9;11-12")
    ((3, 9), (11, 12))
    """
    pairs = (part.split("-") for part in text.split(";") if part)
    return tuple((int(start), int(end)) for start, end in pairs)


def _read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _build_row(row: Mapping[str, str], columns: tuple[str, ...], path: Path) -> GoldRow:
    missing = [column for column in columns if column not in row]
    if missing:
        raise UsageError(f"{path}：缺少列 {'、'.join(missing)} (missing columns); 见 docs/evaluation.md")
    return GoldRow(tuple(row[column] for column in columns), parse_spans(row.get("spans") or ""))
