"""The plan's text as it is read: headings, paragraphs, boxes and tables, each character in its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from daye_graph.documents.lines import is_separator_row, split_cells, split_lines
from daye_graph.documents.tables import header_names
from daye_graph.model.document import Document, Table
from daye_graph.model.passage import Passage, build_passage
from daye_graph.release.preparing import Prepared
from daye_graph.site.facts import list_spans
from daye_graph.site.shapes import Block, Cell, Section, Spans, Text
from daye_graph.site.things import Named


def build_text(prepared: Prepared, things: Collection[Named]) -> Text:
    """Give the text, its blocks in document order, its headings, and where things are named."""
    graph = prepared.graph
    numbers = {named.key: index for index, named in enumerate(things)}
    mentions = [
        (list_spans(mention.evidence), numbers[mention.entity])
        for mention in graph.mentions
        if mention.entity in numbers
    ]
    return {
        "text": graph.document.version.text,
        "blocks": build_blocks(graph.document),
        "sections": _list_sections(prepared),
        "mentions": mentions,
    }


def build_blocks(document: Document) -> list[Block]:
    """Give the blocks of *document*: what is read of it, and nothing but it, stands in one of their spans."""
    placed = [
        (passage.offsets[0], blocks)
        for passage in document.passages
        if passage.offsets and (blocks := list(_build_passage(passage, document)))
    ]
    headers = _find_headers(document)
    for table, header in zip(document.tables, headers, strict=True):
        block = _build_table(table, header, document)
        starts = [cell["spans"][0][0] for row in block["rows"] for cell in row if cell["spans"]]
        if starts:
            placed.append((min(starts), [block]))
    return [block for _, blocks in sorted(placed, key=lambda each: each[0]) for block in blocks]


def find_runs(offsets: Iterable[int]) -> Spans:
    """Give the stretches that *offsets* make, in their order.

    >>> find_runs([4, 5, 6, 9, 2])
    [(4, 7), (9, 10), (2, 3)]
    """
    runs: Spans = []
    for _, group in groupby(enumerate(offsets), key=lambda each: each[1] - each[0]):
        members = [offset for _, offset in group]
        runs.append((members[0], members[-1] + 1))
    return runs


def _build_passage(passage: Passage, document: Document) -> Iterator[Block]:
    """A heading and what stands behind it on the same line are two blocks."""
    end = passage.title_end
    inside = 0 <= passage.section < len(document.sections)
    section = document.sections[passage.section] if inside else None
    if end:
        yield Block(
            kind="box" if section and section.kind == "box" else "heading",
            level=section.level if section else 0,
            section=section.index if section else None,
            box=passage.source == "box",
            spans=find_runs(passage.offsets[:end]),
        )
    if end < len(passage.text):
        loose = not end and (section is None or section.kind == "title")
        yield Block(
            kind="note" if loose else "paragraph",
            level=None,
            section=section.index if section else None,
            box=passage.source == "box",
            spans=find_runs(passage.offsets[end:]),
        )


def _build_table(table: Table, header: Sequence[Passage], document: Document) -> Block:
    rows = [header, *(row.cells for row in table.rows)] if header else [row.cells for row in table.rows]
    cells = [cell for row in rows for cell in row]
    inside = 0 <= table.section < len(document.sections)
    return Block(
        kind="table",
        level=None,
        section=table.section if inside else None,
        box=any(cell.source == "box" for cell in cells),
        spans=[],
        rows=[[Cell(spans=find_runs(cell.offsets)) for cell in row] for row in rows],
    )


def _find_headers(document: Document) -> list[list[Passage]]:
    """Give the header cells of each table, of which the document keeps the names only."""
    raw = document.version.text
    lines = [line for line in split_lines(raw) if line.kind == "row" and not is_separator_row(line)]
    found: list[list[Passage]] = []
    at = 0
    for table in document.tables:
        number = next((n for n in range(at, len(lines)) if header_names(raw, lines[n]) == table.header), None)
        if number is None:
            found.append([])
            continue
        at = number + 1
        section = max(table.section, 0)
        found.append(
            [
                build_passage(raw, [cell], section=section, source="table")
                for cell in split_cells(lines[number])
            ]
        )
    return found


def _list_sections(prepared: Prepared) -> list[Section]:
    graph = prepared.graph
    return [
        Section(
            id=prepared.iri(key),
            start=section.evidence.start,
            end=section.evidence.end,
            level=section.level,
            number=section.number,
            title=section.title,
            kind=section.kind,
            parent=section.parent,
        )
        for section, key in zip(graph.document.sections, graph.section_keys, strict=True)
    ]
