"""Canonical bytes: the same records have one spelling, and nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daye_graph.curation.format import check_formatted, format_data, format_records
from daye_graph.errors import DataError, OutputError
from tests.curation.conftest import Town

UNITS = "data/entities/units.tsv"
CELLS = st.text(alphabet=st.sampled_from("甲乙é e\u0301|-a"), min_size=1, max_size=6).filter(
    lambda cell: cell.strip(" |")
)


def test_rows_are_sorted_and_cells_trimmed_and_forms_given_once() -> None:
    text = "slug\tnames\tnote\n b \t 乙|丙|乙| \t 说明 \r\n\r\na\t甲\t\r\n"
    assert format_records(text) == "slug\tnames\tnote\na\t甲\t\nb\t乙|丙\t说明\n"


def test_forms_keep_the_order_they_were_given_in() -> None:
    assert format_records("slug\tnames\na\t乙|甲\n") == "slug\tnames\na\t乙|甲\n"


def test_letters_are_composed_and_a_byte_order_mark_is_dropped() -> None:
    assert format_records("\ufeffslug\tname_en\na\tcafe\u0301\n") == "slug\tname_en\na\tcaf\u00e9\n"


def test_full_width_characters_stay_as_they_are() -> None:
    text = "slug\tnames\na\t青石（集团）“联合体”\n"
    assert format_records(text) == text


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_formatting_twice_changes_nothing(rows: list[tuple[str, str]]) -> None:
    text = "slug\tnames\n" + "".join(f"{slug}\t{names}\n" for slug, names in rows)
    once = format_records(text)
    assert format_records(once) == once
    assert check_formatted(once, file="f") == ()


@pytest.mark.parametrize("row", ["a", "a\tb\tc", "a\tb\u200b", "a\tb\rc", "a\tb\u2028c"])
def test_a_row_that_needs_a_guess_is_an_error_with_its_line(row: str) -> None:
    with pytest.raises(DataError, match=r"f\.tsv:3: row"):
        format_records(f"slug\tnames\n甲\t乙\n{row}\n", file="f.tsv")


def test_the_first_line_that_differs_is_named() -> None:
    (problem,) = check_formatted("slug\tnames\nb\t乙\na\t甲\n", file="f.tsv")
    assert (problem.line, problem.seen, problem.expected) == (2, "b\t乙", "“a\t甲”")


def test_a_missing_last_line_break_is_seen() -> None:
    (problem,) = check_formatted("slug\tnames\na\t甲", file="f.tsv")
    assert problem.line == 3


def test_formatting_a_folder_names_and_writes_what_changes(town: Town) -> None:
    before = (town.root / UNITS).read_bytes()
    assert format_data(town.root, write=True) == []
    town.replace(UNITS, "市科技局\t\t", new="市科技局\t\t ")
    assert format_data(town.root, write=False) == [UNITS]
    assert (town.root / UNITS).read_bytes() != before
    assert format_data(town.root, write=True) == [UNITS]
    assert (town.root / UNITS).read_bytes() == before
    assert sorted(path.name for path in (town.root / "data/entities").iterdir() if path.name[0] == ".") == []


def test_nothing_is_written_while_a_file_has_a_doubtful_line(town: Town) -> None:
    town.replace(UNITS, "市科技局\t\t", new="市科技局\t\t ")
    town.replace("data/entities/places.tsv", "WGS84", new="WGS84\t")
    (town.root / "data/entities/industries.tsv").write_bytes(b"slug\xff\n")
    before = (town.root / UNITS).read_bytes()
    with pytest.raises(DataError) as error:
        format_data(town.root, write=True)
    assert len(error.value.problems) == 2
    assert (town.root / UNITS).read_bytes() == before


def test_a_file_that_cannot_be_written_is_an_output_error(town: Town) -> None:
    town.replace(UNITS, "市科技局\t\t", new="市科技局\t\t ")
    (town.root / "data/entities/.units.tsv.part").mkdir()
    with pytest.raises(OutputError, match=r"units\.tsv"):
        format_data(town.root, write=True)
