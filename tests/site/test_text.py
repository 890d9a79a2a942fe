"""The text as it is read: every character that people read is shown, and each knows its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from daye_graph.documents.lines import is_separator_row, split_lines
from daye_graph.documents.tables import header_names
from daye_graph.model.document import Document
from daye_graph.site.shapes import Block, Spans
from daye_graph.site.text import build_blocks
from tests.plans import read_text
from tests.site.conftest import Site

MARKS = re.compile(r"\*\*|__|^#{1,6}|</?[A-Za-z][^<>]*>|^\s*(?:-{3,}|\*{3,}|_{3,})\s*$", re.MULTILINE)

SMALL = """\
# 某市创新方案（2025—2026年）

一、任务

（一）**做甲。**先做甲，
再做  乙。

专栏1 甲的要点

甲一；甲二。

表1 指标

| 指标 | 数值 |
|------|------|
| 甲<b>率</b> | 1 |
| 乙 |  |

二、保障

落实。
"""


def list_spans(blocks: list[Block]) -> list[Spans]:
    return [
        spans
        for block in blocks
        for spans in (block["spans"], *(cell["spans"] for row in block.get("rows", []) for cell in row))
    ]


def read_shown(text: str, spans: Spans) -> str:
    return "".join(text[start:end] for start, end in spans)


def find_unread(document: Document) -> set[int]:
    """Offsets of what nobody reads: blanks, marks, cell borders, repeated headers of tables."""
    text = document.version.text
    unread = {at for at, character in enumerate(text) if character.isspace() or character == "\ufeff"}
    unread |= {at for match in MARKS.finditer(text) for at in range(*match.span())}
    seen: set[tuple[str, ...]] = set()
    for line in split_lines(text):
        if line.kind != "row":
            continue
        header = header_names(text, line)
        if is_separator_row(line) or header in seen:
            unread |= set(range(line.start, line.end))
        if any(table.header == header for table in document.tables):
            seen.add(header)
        unread |= {line.start + at for at, character in enumerate(line.text) if character in "|\t"}
    return unread


def check(document: Document) -> None:
    text = document.version.text
    shown = [at for spans in list_spans(build_blocks(document)) for span in spans for at in range(*span)]
    assert len(shown) == len(set(shown)), "a character is shown twice"
    missing = set(range(len(text))) - set(shown) - find_unread(document)
    assert "".join(text[at] for at in sorted(missing)) == ""


@pytest.mark.slow
def test_every_character_of_the_shipped_plan_is_shown_once(public: Site) -> None:
    check(public.graph.document)


def test_every_character_of_a_small_plan_is_shown_once(tmp_path: Path) -> None:
    check(read_text(tmp_path, SMALL))


@pytest.mark.slow
def test_what_is_shown_is_the_clean_text(public: Site) -> None:
    document, text = public.graph.document, public.graph.document.version.text
    shown = {read_shown(text, spans) for spans in list_spans(build_blocks(document))}
    whole = [passage.text for passage in document.passages if not passage.title_end]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert {*whole, *cells} <= shown


def test_blocks_come_in_the_order_of_the_text(tmp_path: Path) -> None:
    blocks = build_blocks(read_text(tmp_path, SMALL))
    kinds = [(block["kind"], block["box"]) for block in blocks]
    assert kinds == [
        ("heading", False),
        ("heading", False),
        ("heading", False),
        ("paragraph", False),
        ("box", True),
        ("paragraph", True),
        ("heading", False),
        ("table", False),
        ("heading", False),
        ("paragraph", False),
    ]
    starts = [next(spans[0][0] for spans in list_spans([block]) if spans) for block in blocks]
    assert starts == sorted(starts)


def test_a_table_keeps_rows_cells_and_header(tmp_path: Path) -> None:
    document = read_text(tmp_path, SMALL)
    (table,) = [block for block in build_blocks(document) if block["kind"] == "table"]
    rows = [[read_shown(document.version.text, cell["spans"]) for cell in row] for row in table["rows"]]
    assert rows == [["指标", "数值"], ["甲率", "1"], ["乙", ""]]


@pytest.mark.slow
def test_headings_know_their_level(public: Site) -> None:
    document = public.graph.document
    blocks = [block for block in build_blocks(document) if block["kind"] in {"heading", "box"}]
    told = [(block["section"], block["level"]) for block in blocks]
    assert told == [(section.index, section.level) for section in document.sections]


@pytest.mark.slow
def test_a_mention_leads_to_the_thing_that_is_named(public: Site) -> None:
    text, things = public.read("text"), public.read("site")["things"]
    assert len(text["mentions"]) == len(public.graph.mentions)
    for (spans, index), mention in zip(text["mentions"], public.graph.mentions, strict=True):
        assert things[index]["key"] == mention.entity
        assert spans == [list(span) for span in mention.evidence.spans]


@pytest.mark.slow
def test_sections_are_those_of_the_question(public: Site) -> None:
    answer = public.read("site")["answers"]["sections"]
    rows = [dict(zip(answer["columns"], row, strict=True)) for row in answer["rows"]]
    told = public.read("text")["sections"]
    assert [(each["id"], each["start"], each["end"], each["title"]) for each in told] == [
        (row["id"], row["start"], row["end"], row["title"]) for row in rows
    ]


@pytest.mark.parametrize("name", ["text"])
@pytest.mark.slow
def test_the_text_is_kept_character_by_character(name: str, public: Site) -> None:
    assert public.read(name)["text"] == public.graph.document.version.text
