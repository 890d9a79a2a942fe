"""The document as it was read: sections, passages, tables, notice and colophon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from pydantic import SkipValidation

from daye_graph.model.evidence import Evidence, Noun, TextVersion
from daye_graph.model.passage import Passage

SectionKind = Literal["title", "heading", "run_in", "box", "table", "appendix"]


class Section(Noun):
    """A heading with what stands under it.

    `level` is 0 for titles, 1-4 by the Chinese numbering, one below the parent
    for boxes, tables and run-ins; `number` is raw with its brackets.
    """

    index: int
    level: int
    number: str
    title: str
    kind: SectionKind
    parent: int | None
    evidence: SkipValidation[Evidence]


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; a cell that goes on in the next table part is one cell. `line` counts from 1."""

    cells: tuple[Passage, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its continued parts joined; `header` holds clean names without blanks."""

    section: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]


class Notice(Noun):
    """What the letterhead and the colophon say; None or empty where they say nothing."""

    issuer: str | None = None
    number: str | None = None
    addressees: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    printed_by: str | None = None
    printed_on: str | None = None


@dataclass(frozen=True)
class Document:
    """One plan's text, read. Sections and passages come in document order."""

    version: TextVersion
    title: str
    years: tuple[int, ...]
    notice: Notice
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    name: str = field(default="")

    def ancestors(self, index: int) -> Iterator[Section]:
        """Give the section at *index*, its parent, and so on up to a title."""
        at: int | None = index
        while at is not None and at >= 0:
            section = self.sections[at]
            yield section
            at = section.parent

    @cached_property
    def children(self) -> dict[int | None, list[Section]]:
        """Sections by their parent's index, in document order."""
        found: dict[int | None, list[Section]] = {}
        for section in self.sections:
            found.setdefault(section.parent, []).append(section)
        return found

    def all_passages(self) -> Iterator[Passage]:
        """Give the passages of the running text, then the cells of the tables, each once."""
        yield from self.passages
        for table in self.tables:
            for row in table.rows:
                yield from row.cells
