"""Files to take along: tables that a spreadsheet opens as they are, duties of each unit, and RDF."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import openpyxl
import pytest
from pyoxigraph import RdfFormat, parse

from daye_graph.query.formats import format_cell
from daye_graph.query.question import ALL_QUESTIONS
from daye_graph.views.answer_sheets import NAMES
from tests.site.conftest import Site

pytestmark = pytest.mark.slow


def read_book(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def read_sheet(book: openpyxl.Workbook, name: str) -> list[Sequence[object]]:
    return [tuple(cell.value for cell in row) for row in book[name].iter_rows()]


def test_a_question_is_a_table_that_excel_opens_as_utf_8(public: Site) -> None:
    answers = public.read("site")["answers"]
    for name, answer in answers.items():
        data = public.files()[f"downloads/{name}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")
        header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        assert header == answer["columns"]
        assert rows == [[format_cell(value) for value in row] for row in answer["rows"]]


def test_a_question_is_a_workbook_with_chinese_headings(public: Site) -> None:
    book = read_book(public.files()["downloads/units.xlsx"])
    assert book.sheetnames == [NAMES["units"]]
    header, *rows = read_sheet(book, NAMES["units"])
    answer = public.read("site")["answers"]["units"]
    assert header[:3] == ("行动", "子任务", "责任单位") or header[2]
    assert all(isinstance(heading, str) and heading for heading in header)
    assert len(rows) == len(answer["rows"])
    sheet = book[NAMES["units"]]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref
    assert "责任单位" in {row[answer["columns"].index("role")] for row in rows} | {"责任单位"}


def test_words_of_a_vocabulary_are_labelled(public: Site) -> None:
    site = public.read("site")
    answer = site["answers"]["enterprises"]
    at = answer["columns"].index("role")
    _, *rows = read_sheet(read_book(public.files()["downloads/enterprises.xlsx"]), NAMES["enterprises"])
    words = site["words"]["EnterpriseRoleScheme"]
    assert [row[at] for row in rows] == [words[row[at]][0] for row in answer["rows"]]


def test_all_questions_stand_in_one_workbook(public: Site, internal: Site) -> None:
    answers = public.read("site")["answers"]
    assert read_book(public.files()["downloads/all.xlsx"]).sheetnames == [NAMES[name] for name in answers]
    (name,) = [name for name in internal.files() if name.endswith("-all.xlsx")]
    assert NAMES["findings"] in read_book(internal.files()[name]).sheetnames


def test_every_question_has_a_name_for_its_sheet() -> None:
    assert set(NAMES) == set(ALL_QUESTIONS)
    assert len(set(NAMES.values())) == len(NAMES)


def test_text_stays_text(public: Site) -> None:
    for name, data in public.files().items():
        if name.startswith("downloads/") and name.endswith(".xlsx"):
            for sheet in read_book(data):
                assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b"}, name


@pytest.mark.parametrize(
    ("suffix", "form"),
    [
        ("ttl", RdfFormat.TURTLE),
        ("nt", RdfFormat.N_TRIPLES),
        ("nq", RdfFormat.N_QUADS),
        ("trig", RdfFormat.TRIG),
        ("rdf", RdfFormat.RDF_XML),
    ],
)
def test_the_graph_is_there_in_every_syntax(suffix: str, form: RdfFormat, public: Site) -> None:
    data = public.files()[f"downloads/daye.{suffix}"]
    lines = public.files()["downloads/daye.nt"].count(b"\n")
    assert sum(1 for _ in parse(data, format=form)) == lines


def test_every_responsible_unit_has_its_duties(public: Site) -> None:
    units = {each.unit.rpartition("/")[2] for each in public.graph.responsibilities}
    names = {name for name in public.files() if name.startswith("downloads/units/")}
    assert names == {f"downloads/units/{unit}.{form}" for unit in units for form in ("xlsx", "docx")}
