"""The shipped plan, changed copies of it, and the gold that was read from it."""

from __future__ import annotations

import csv
from pathlib import Path

from daye_graph.documents.reader import read_document
from daye_graph.mentions.finder import find_mentions
from daye_graph.model.document import Document
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan

TOP = Path(__file__).resolve().parent.parent
PLAN = TOP / "data" / "documents" / "daye-plan-2022.md"
GOLD = TOP / "tests" / "gold" / "daye-2022"


def read_gold(name: str) -> list[dict[str, str]]:
    """Read one table of the gold."""
    with (GOLD / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write a copy of the plan with every *old* replaced by *new*; each old text must be there."""
    text = PLAN.read_bytes().decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = folder / "changed.md"
    path.write_bytes(text.encode())
    return path


def build_changed(folder: Path, *changes: tuple[str, str]) -> PlanGraph:
    """Build the graph of a changed copy."""
    return build_plan(write_changed(folder, *changes))


def read_text(folder: Path, text: str) -> Document:
    """Read a small plan from *text*."""
    path = folder / "plan.md"
    path.write_bytes(text.encode())
    return read_document(path)


def names_in(document: Document, kind: str) -> list[str]:
    """Give the names of one type that are found without any curated record."""
    return [entity.name for entity in find_mentions(document, []).entities if entity.type == kind]
