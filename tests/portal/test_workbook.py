"""The workbook: a sheet a question, in Chinese, ready to filter, without a formula."""

from __future__ import annotations

import io

import openpyxl
import pytest

from daye_graph.portal.context import Context, build_context
from daye_graph.portal.tables_answers import QUESTIONS, find_answers
from daye_graph.portal.workbook import build_workbook
from daye_graph.publication import Publication
from daye_graph.release.audience import PUBLIC
from daye_graph.views.answer_sheets import NAMES
from tests.portal.contexts import build_shipped, make_internal, make_shipped

pytestmark = pytest.mark.slow


def read_book(context: Context) -> openpyxl.Workbook:
    (file,) = build_workbook(context)
    return openpyxl.load_workbook(io.BytesIO(file.data))


def test_each_question_has_a_sheet_with_frozen_heading_filter_and_widths() -> None:
    book = read_book(make_shipped())
    assert book.sheetnames == [NAMES[name] for name in QUESTIONS]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        assert all(sheet.column_dimensions[letter].width >= 8 for letter in ("A", "B", "C"))
        assert all(isinstance(cell.value, str) and not cell.value.isascii() for cell in sheet[1]), sheet.title


def test_cells_are_text_numbers_and_truth_values() -> None:
    answers = find_answers(make_shipped().engine)
    book = read_book(make_shipped())
    for name, answer in answers.items():
        sheet = book[NAMES[name]]
        assert sheet.max_row == len(answer.rows) + 1
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b"}
    quotes = {cell.value for cell in book[NAMES["observations"]]["G"]}
    assert "-" in quotes


def test_text_that_looks_like_a_range_or_date_stays_text() -> None:
    book = read_book(make_shipped())
    answer = find_answers(make_shipped().engine)["targets"]
    at = answer.names.index("quote")
    sheet = book[NAMES["targets"]]
    for number, row in enumerate(answer.rows, start=2):
        cell = sheet.cell(number, at + 1)
        assert (cell.value, cell.data_type, cell.number_format) == (row[at], "s", "@")


def test_words_are_labelled() -> None:
    sheet = read_book(make_shipped())[NAMES["enterprises"]]
    answer = find_answers(make_shipped().engine)["enterprises"]
    at = answer.names.index("direction")
    assert {cell.value for cell in list(sheet.columns)[at][1:]} == {"依托", "受扶持"}
    headings = [cell.value for cell in read_book(make_shipped())[NAMES["indicators"]][1]]
    assert "基期值 2021" in headings


def test_the_stamp_is_on_every_sheet_of_what_is_internal() -> None:
    stamp = make_internal().stamp
    assert stamp
    for sheet in read_book(make_internal()):
        assert sheet["A1"].value == stamp
        assert sheet.freeze_panes == "A3"
    assert all(sheet["A1"].value != stamp for sheet in read_book(make_shipped()))


def test_the_bytes_are_the_same_each_time() -> None:
    again = build_context(build_shipped(), Publication(), PUBLIC)
    assert list(build_workbook(make_shipped())) == list(build_workbook(again))
