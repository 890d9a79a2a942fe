"""Files for office programs: what they hold, that they print, and that they are the same each time."""

from __future__ import annotations

import io

import pytest

from daye_graph.audit.checking import audit
from daye_graph.audit.report import group_findings
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.views.duties import list_duties, write_duties
from daye_graph.views.gap_report import write_gap_report
from daye_graph.views.sheets import Sheet
from daye_graph.views.worddoc import write_word
from daye_graph.views.workbook import write_workbook
from tests.plans import PLAN

SHEET = Sheet(
    name="a:b",
    headings=("序号", "内容", "进展"),
    rows=[[1, "=1+1", None], [2, "5-10项", None]],
    widths=(6, 30, 10),
    title="清单",
    notes=("据方案整理。",),
)


@pytest.fixture(scope="module")
def graph() -> PlanGraph:
    return build_plan(PLAN)


def read_cells(data: bytes) -> dict[str, list[list[object]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def read_word(data: bytes) -> tuple[list[str], list[list[list[str]]]]:
    from docx import Document

    document = Document(io.BytesIO(data))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    return [paragraph.text for paragraph in document.paragraphs], tables


def test_a_workbook_keeps_text_as_text_and_prints_its_heading_on_every_page() -> None:
    from openpyxl import load_workbook

    data = write_workbook([SHEET, SHEET], stamp="内部资料")
    assert data == write_workbook([SHEET, SHEET], stamp="内部资料")
    cells = read_cells(data)
    assert list(cells) == ["a b", "a b 2"]
    assert cells["a b"][4:] == [[1, "=1+1", None], [2, "5-10项", None]]
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet["B5"].data_type == "s"
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A5", "$4:$4")
    assert sheet["A1"].value == "内部资料"


def test_a_word_document_lies_on_a4_with_its_tables_and_its_stamp() -> None:
    from docx import Document

    data = write_word("报告", [SHEET], notes=("待核实。",), stamp="内部资料")
    assert data == write_word("报告", [SHEET], notes=("待核实。",), stamp="内部资料")
    lines, tables = read_word(data)
    assert lines[:4] == ["报告", "待核实。", "清单", "据方案整理。"]
    assert tables == [[["序号", "内容", "进展"], ["1", "=1+1", ""], ["2", "5-10项", ""]]]
    section = Document(io.BytesIO(data)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert section.header.paragraphs[0].text == "内部资料"


def test_the_duties_of_a_unit_are_its_sub_tasks_by_year_in_the_plans_words(graph: PlanGraph) -> None:
    for unit in (entity for entity in graph.entities if entity.type == "GovernmentUnit"):
        own = {each.task for each in graph.responsibilities if each.unit == unit.key}
        expected = [
            (each.year, each.text)
            for year in sorted({each.year for each in graph.milestones})
            for each in graph.milestones
            if each.year == year and each.task in own
        ]
        found = [
            (int(sheet.name[:4]), row[3]) for sheet in list_duties(graph, unit.key) for row in sheet.rows
        ]
        assert sorted(found, key=str) == sorted(expected, key=str)
        assert all(
            row[5:] == [None, None, None] for sheet in list_duties(graph, unit.key) for row in sheet.rows
        )


def test_duties_list_all_units_in_the_plans_order(graph: PlanGraph) -> None:
    first = graph.responsibilities[0]
    names = [graph.entity_by_key[r.unit].name for r in graph.responsibilities if r.task == first.task]
    row = list_duties(graph, first.unit)[0].rows[0]
    assert str(row[4]).startswith("、".join(names))
    assert row[0] == 1


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_duties_are_the_same_bytes_each_time_and_hold_every_row(graph: PlanGraph, form: str) -> None:
    unit = graph.responsibilities[0].unit
    data = write_duties(graph, unit, form)
    assert data == write_duties(graph, unit, form)
    rows = [row for sheet in list_duties(graph, unit) for row in sheet.rows]
    if form == "xlsx":
        texts = {str(cell) for table in read_cells(data).values() for line in table for cell in line}
    else:
        texts = {cell for table in read_word(data)[1] for line in table for cell in line}
    assert {str(row[3]) for row in rows} <= texts


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_a_gap_report_holds_every_finding_under_every_unit_that_has_it(graph: PlanGraph, form: str) -> None:
    groups = group_findings(graph, audit(graph), by="unit", language="zh")
    data = write_gap_report("方案", groups, form, language="zh", date="2022-11-18")
    if form == "xlsx":
        tables = [[[str(cell) for cell in line] for line in table] for table in read_cells(data).values()]
    else:
        tables = read_word(data)[1]
    assert len(tables) == len(groups)
    for table, (_, findings) in zip(tables, groups, strict=True):
        subjects = [line[2] for line in table[-len(findings) :]]
        assert subjects == [finding.subject for finding in findings]
