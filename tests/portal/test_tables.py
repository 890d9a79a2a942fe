"""Tables: CSV that its metadata fits, JSON of the contract, and what a spreadsheet could run."""

from __future__ import annotations

import csv
import io
import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW  # type: ignore[import-untyped]

from daye_graph.portal.context import build_context
from daye_graph.portal.csvw_facts import REQUIRED, find_key, list_required
from daye_graph.portal.files import DATASETS
from daye_graph.portal.tables import build_tables, write_table
from daye_graph.portal.tables_answers import QUESTIONS, find_answers
from daye_graph.publication import Publication
from daye_graph.query.answer import Answer, find_answer
from daye_graph.query.formats import write_answer
from daye_graph.query.question import ALL_QUESTIONS, Column, get_question
from daye_graph.release.audience import PUBLIC
from daye_graph.views.answer_sheets import NAMES
from daye_graph.wording import Wording
from tests.portal.contexts import build_shipped, make_internal, make_shipped, make_small, write_files
from tests.rdf.sample import build_plan_graph

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("tables")
    write_files(tuple(build_tables(make_shipped())), made)
    return made / "tables"


def read_metadata(folder: Path, name: str) -> Any:  # noqa: ANN401 JSON
    return json.loads((folder / f"{name}.csv-metadata.json").read_text(encoding="utf-8"))


def list_faults(folder: Path, name: str) -> list[str]:
    """Give what the peer's validator says; an empty list is a table that fits."""
    with warnings.catch_warnings():
        warnings.simplefilter("default")  # it tells faults as warnings, which it collects itself
        found = CSVW(str(folder / f"{name}.csv-metadata.json"), validate=True)
        return [] if found.is_valid else [str(warning.message) for warning in found.warnings]


def test_there_is_every_question_but_that_for_findings(folder: Path) -> None:
    assert set(QUESTIONS) == set(ALL_QUESTIONS) - {"findings"}
    names = {path.name for path in folder.iterdir()}
    suffixes = ("csv", "csv-metadata.json", "json")
    assert names == {f"{name}.{suffix}" for name in QUESTIONS for suffix in suffixes}


def test_an_internal_bundle_has_no_findings_either() -> None:
    files = list(build_tables(make_internal()))
    assert "findings" not in "".join(file.path for file in files)
    metadata = json.loads(files[1].data)
    assert metadata["dc:accessRights"] == make_internal().stamp


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_peers_validator_has_nothing_to_say(name: str, folder: Path) -> None:
    assert list_faults(folder, name) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("units", "true", "maybe"),
        ("observations", "baseline", "guess"),
        ("milestones", "2023", "soon"),
    ],
)
def test_the_peers_validator_finds_a_cell_that_is_wrong(
    name: str, old: str, new: str, folder: Path, tmp_path: Path
) -> None:
    metadata, table = f"{name}.csv-metadata.json", f"{name}.csv"
    (tmp_path / metadata).write_bytes((folder / metadata).read_bytes())
    text = (folder / table).read_bytes().decode()
    assert f",{old}," in text
    (tmp_path / table).write_bytes(text.replace(f",{old},", f",{new},", 1).encode())
    assert list_faults(tmp_path, name)


@pytest.mark.parametrize("name", QUESTIONS)
def test_csv_and_json_are_those_of_the_contract(name: str, folder: Path) -> None:
    answer = find_answers(make_shipped().engine)[name]
    if not any(option.required for option in get_question(name).options):
        assert answer == find_answer(make_shipped().engine, name)
    assert (folder / f"{name}.csv").read_bytes() == write_answer(answer, "csv")
    assert (folder / f"{name}.json").read_bytes() == write_answer(answer, "json")


def test_all_mentions_and_all_links_are_there() -> None:
    context = make_shipped()
    answers = find_answers(context.engine)
    assert len(answers["mentions"].rows) == len(context.graph.mentions)
    name = next(each.name for each in context.graph.entities if each.type == "Enterprise")
    some = find_answer(context.engine, "neighbours", {"entity": name}).rows
    assert some
    assert {repr(row) for row in some} <= {repr(row) for row in answers["neighbours"].rows}


@pytest.mark.parametrize("name", QUESTIONS)
def test_titles_are_in_both_languages(name: str, folder: Path) -> None:
    metadata = read_metadata(folder, name)
    header = next(csv.reader(io.StringIO((folder / f"{name}.csv").read_text(encoding="utf-8"))))
    columns = metadata["tableSchema"]["columns"]
    assert [column["name"] for column in columns] == header
    for column in columns:
        assert column["titles"]["und"] == column["name"]
        assert any("\u4e00" <= mark <= "\u9fff" for mark in column["titles"]["zh"]), column
        assert column["titles"]["en"].isascii()
    languages = [said["@language"] for said in metadata["dc:title"]]
    assert languages == ["zh", "en"]
    assert str(NAMES[name]) in metadata["dc:title"][0]["@value"]


def test_a_pivots_columns_are_called_by_their_words(folder: Path) -> None:
    titles = [column["titles"] for column in read_metadata(folder, "indicators")["tableSchema"]["columns"]]
    assert {"zh": "目标值 2024", "en": "target 2024", "und": "target_2024"} in titles


@pytest.mark.parametrize("name", QUESTIONS)
def test_rows_are_told_apart(name: str, folder: Path) -> None:
    assert read_metadata(folder, name)["tableSchema"]["primaryKey"]


def test_what_is_declared_names_columns_of_the_question() -> None:
    assert set(REQUIRED) == set(QUESTIONS)
    for name, columns in REQUIRED.items():
        assert set(columns) <= {column.name for column in get_question(name).columns}
        assert set(columns) <= list_required(name, find_answers(make_shipped().engine)[name]), name


def make_answer(*rows: tuple[str | None, ...]) -> Answer:
    names = ("industry", "technology", "id")
    return Answer(tuple(Column(each, "string", Wording(each, en=each)) for each in names), list(rows))


def test_rows_that_contradict_the_declaration_change_it() -> None:
    twice = make_answer(("甲", "乙", "urn:a"), ("甲", "丙", "urn:a"))
    assert find_key("technologies", twice) == ()
    assert list_required("technologies", twice) == {"technology", "id"}
    unnamed = make_answer((None, None, "urn:a"))
    assert find_key("technologies", unnamed) == ("id",)
    assert list_required("technologies", unnamed) == {"id"}


def test_pandas_reads_what_is_meant(folder: Path) -> None:
    import pandas as pd

    frame = pd.read_csv(folder / "observations.csv")
    assert len(frame) == len(build_shipped().observations)
    assert frame["value"].dtype == float
    assert frame["year"].dtype == int
    targets = pd.read_csv(folder / "upgrades.csv", dtype=str)
    answer = find_answers(make_shipped().engine)["upgrades"]
    assert list(targets["quote"]) == [row[answer.names.index("quote")] for row in answer.rows]
    assert len(pd.read_json(folder / "units.json")) == len(build_shipped().responsibilities)


FORMULAS = ("=1+1", "+1", "-3项", "@甲", "\t=1")


def make_formulas() -> Answer:
    columns = (
        Column("text", "string", Wording("文字", en="text")),
        Column("members", "list", Wording("列表", en="list")),
        Column("value", "number", Wording("值", en="value")),
    )
    return Answer(columns, [(text, ["甲", text], -1) for text in FORMULAS])


def test_formulas_stay_as_they_are_unless_asked_for() -> None:
    rows = list(csv.reader(io.StringIO(write_table(make_formulas()))))[1:]
    assert [row[0] for row in rows] == list(FORMULAS)


def test_formulas_can_be_neutralised() -> None:
    rows = list(csv.reader(io.StringIO(write_table(make_formulas(), neutralise=True))))[1:]
    assert [row[0] for row in rows] == [f"'{text}" for text in FORMULAS]
    assert [row[1].split(";")[1] for row in rows] == [f"'{text}" for text in FORMULAS]
    assert {row[2] for row in rows} == {"-1"}


def test_the_setting_neutralises_and_the_metadata_says_so(tmp_path: Path) -> None:
    plain = {file.path: file.data for file in build_tables(make_shipped())}
    publication = Publication(neutralise_csv=True)
    context = build_context(build_shipped(), publication, PUBLIC)
    files = {file.path: file.data for file in build_tables(context)}
    path = "tables/observations.csv"
    assert ",-," in plain[path].decode()
    assert ",'-," in files[path].decode()
    metadata = f"{path}-metadata.json"
    assert "撇号" in files[metadata].decode()
    assert "撇号" not in plain[metadata].decode()
    write_files(tuple(build_tables(context)), tmp_path)
    assert list_faults(tmp_path / "tables", "observations") == []


def test_a_semicolon_inside_a_member_does_not_part_it() -> None:
    answer = Answer((Column("members", "list", Wording("列表", en="list")),), [(["甲;乙", "丙"],)])
    assert write_table(answer) == "members\r\n甲；乙;丙\r\n"


def test_files_are_distributions_of_a_dataset_and_the_same_each_time() -> None:
    files = list(build_tables(make_shipped()))
    assert {file.dataset for file in files} <= set(DATASETS)
    assert files == list(build_tables(build_context(build_shipped(), Publication(), PUBLIC)))


def test_other_plans_give_what_they_have(tmp_path: Path) -> None:
    for number, context in enumerate(
        (make_small(tmp_path), build_context(build_plan_graph(), Publication(), PUBLIC))
    ):
        write_files(tuple(build_tables(context)), tmp_path / str(number))
        for name in QUESTIONS:
            assert list_faults(tmp_path / str(number) / "tables", name) == []
