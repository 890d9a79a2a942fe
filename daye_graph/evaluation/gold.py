"""A gold: a folder with one TSV a question, made by reading a plan."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from daye_graph.errors import DataError, SourceError, UsageError
from daye_graph.wording import Wording

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

SUBJECT: Mapping[str, tuple[str, str]] = {
    "platforms": ("platform", "Platform"),
    "industries": ("industry", "Industry"),
    "technologies": ("technology", "Technology"),
    "places": ("place", "Place"),
}
"""The column whose name may be borderline, and the type of the things that it names."""

ENTITIES = "entities"
"""The table that gives the aliases, and which names are borderline."""

_SPANS = re.compile(r"(?:\d+-\d+(?:;\d+-\d+)*)?")


class GoldRow(NamedTuple):
    """One fact of the gold: the values of its identity as text, and its spans (empty where it has none)."""

    values: tuple[str, ...]
    spans: Spans


class Gold(NamedTuple):
    """What people read: facts by question, the canonical name of every form, and the borderline names.

    Forms are known by their type, and under the type '' for columns that hold
    things of several; what is borderline is known by type and form.
    """

    facts: dict[str, list[GoldRow]]
    canonical: dict[tuple[str, str], str]
    borderline: frozenset[tuple[str, str]]

    def find_canonical(self, form: str, kind: str = "") -> str:
        """Give the canonical name of *form*, itself where it is no form of anything."""
        return self.canonical.get((kind, form), form)


def read_gold(folder: Path) -> Gold:
    """Read the gold in *folder*: each table whose name is that of a question.

    Raises:
        SourceError: there is no such folder, or a table can't be read.
        UsageError: it holds no table.
        DataError: columns are missing, or spans are none; every fault is listed.
    """
    tables = {name: _read_table(folder / f"{name}.tsv") for name in _list_tables(folder)}
    problems = [problem for name, rows in tables.items() for problem in _check(folder, name, rows=rows)]
    if problems:
        raise DataError(problems)
    entities = tables.get(ENTITIES, [])
    return Gold(
        facts={name: [_build_row(row, IDENTITY[name]) for row in rows] for name, rows in tables.items()},
        canonical=_list_forms(entities) | _list_schedule_names(tables.get("tasks", [])),
        borderline=frozenset(
            (row["type"], form)
            for row in entities
            if row.get("borderline") == "yes"
            for form in _split_forms(row)
        ),
    )


def parse_spans(text: str) -> Spans:
    """Parse ``start-end;start-end``.

    >>> parse_spans("3-9;11-12")
    ((3, 9), (11, 12))
    """
    pairs = (part.split("-") for part in text.split(";") if part)
    return tuple((int(start), int(end)) for start, end in pairs)


def _list_tables(folder: Path) -> list[str]:
    if not folder.is_dir():
        raise SourceError(
            Wording(
                f"{folder}：没有这个文件夹，需要一个金标准文件夹",
                en=f"{folder}: no such folder; a folder with a gold was expected",
            )
        )
    names = [name for name in IDENTITY if (folder / f"{name}.tsv").is_file()]
    if not names:
        raise UsageError(
            Wording(
                f"{folder}：其中没有金标准的表；表名为问题名，例如 enterprises.tsv",
                en=f"{folder}: holds no table of a gold; a table bears a question's name, as enterprises.tsv",
            )
        )
    return names


def _read_table(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restkey="", restval=""))
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            Wording(
                f"{path}：读不了（{error}）；需要 UTF-8 的 TSV",
                en=f"{path}: cannot be read ({error}); a TSV in UTF-8 was expected",
            )
        ) from error
    return rows


def _check(folder: Path, name: str, *, rows: list[dict[str, str]]) -> Iterator[Wording]:
    """Say what is wrong with a table; its first row is line 2."""
    path = folder / f"{name}.tsv"
    needed = IDENTITY[name]
    missing = [column for column in needed if rows and column not in rows[0]]
    if missing:
        yield Wording(
            f"{path}：缺少列 {'、'.join(missing)}；需要 {'、'.join(needed)}",
            en=f"{path}: the columns {', '.join(missing)} are missing; needed are {', '.join(needed)}",
        )
    for line, row in enumerate(rows, start=2):
        spans = row.get("spans") or ""
        if not _SPANS.fullmatch(spans):
            yield Wording(
                f"{path} 第 {line} 行：spans 应为“起-止;起-止”，得到的是“{spans}”",
                en=f"{path} line {line}: spans should be “start-end;start-end”, not “{spans}”",
            )
        if "" in row:
            yield Wording(
                f"{path} 第 {line} 行：列比表头多", en=f"{path} line {line}: has more cells than the header"
            )


def _build_row(row: Mapping[str, str], columns: tuple[str, ...]) -> GoldRow:
    return GoldRow(tuple(row[column] for column in columns), parse_spans(row.get("spans") or ""))


def _split_forms(row: Mapping[str, str]) -> list[str]:
    return [row["name"], *filter(None, row.get("aliases", "").split(";"))]


def _list_forms(entities: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    """Canonical names by type and form; without a type, a form of two things means the first of them."""
    canonical: dict[tuple[str, str], str] = {}
    for row in entities:
        for form in _split_forms(row):
            canonical[row["type"], form] = row["name"]
            canonical.setdefault(("", form), row["name"])
    return canonical


def _list_schedule_names(tasks: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    return {("", row["appendix_name"]): row["task"] for row in tasks if row["appendix_name"]}
