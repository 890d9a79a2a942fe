"""The Python interface, on the shipped plan and on changed copies of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import daye_graph
from daye_graph import api
from daye_graph.errors import QueryError, SourceError, UnknownNameError, UsageError
from daye_graph.query.answer import find_answer
from daye_graph.query.formats import format_cell
from daye_graph.query.parts import PARTS, choose_parts
from daye_graph.query.question import ALL_QUESTIONS, get_question
from tests.plans import PLAN, read_gold, write_changed
from tests.query.contract import COLUMNS, INDICATORS
from tests.query.sample import NEEDED_OF_SHIPPED


@pytest.fixture(scope="module", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of these tests' own, which all of them share."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAYE_GRAPH_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.mark.parametrize("name", ["sections", "tasks", "boxes", "enterprises", "units"])
def test_answers_are_those_of_the_gold(name: str) -> None:
    gold = read_gold(name)
    rows = daye_graph.ask(name)
    columns = [column for column in gold[0] if column in COLUMNS[name].split()]
    assert [{column: format_cell(row[column]) for column in columns} for row in rows] == [
        {column: row[column] for column in columns} for row in gold
    ]


@pytest.mark.parametrize(
    ("name", "count"),
    [("actions", 9), ("tasks", 29), ("boxes", 7), ("enterprises", 113), ("units", 147), ("milestones", 87),
     ("indicators", 26), ("sections", 123)],
)  # fmt: skip
def test_how_many_rows_the_plan_has(name: str, count: int) -> None:
    assert len(daye_graph.ask(name)) == count


def test_table_cells_and_the_plans_own_years() -> None:
    cells = daye_graph.ask("observations", source="table")
    assert len(cells) == 104
    empty = [row for row in cells if row["value"] is None]
    assert [row["value_as_written"] for row in empty] == ["/", "-", "-", "-"]
    assert {row["unit_as_written"] for row in cells} == {row["comparator"] for row in cells} == {None}
    years = ["baseline_2021", "target_2022", "target_2023", "target_2024"]
    assert list(daye_graph.ask("indicators")[0]) == [*INDICATORS.split(), *years]


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_contract(name: str) -> None:
    rows = find_answer(api.open_plan(), name, NEEDED_OF_SHIPPED.get(name)).as_dicts()
    assert rows
    assert all(list(row) == COLUMNS[name].split() for row in rows)


def test_rows_come_in_document_order() -> None:
    for name in ("sections", "tasks", "boxes", "units", "milestones"):
        starts = [row["start"] for row in daye_graph.ask(name)]
        assert starts == sorted(starts, key=lambda start: start or 0), name
    starts = [row["start"] for row in daye_graph.ask("entities") if row["mentions"]]
    assert starts == sorted(starts, key=lambda start: start or 0)


def test_every_quote_stands_at_its_spans() -> None:
    text = PLAN.read_bytes().decode()
    for name in ("tasks", "boxes", "enterprises", "units", "milestones", "observations", "sections"):
        for row in daye_graph.ask(name):
            spans = [list(map(int, span.split("-"))) for span in format_cell(row["spans"]).split(";")]
            assert spans == row["spans"]
            assert (row["start"], row["end"]) == (spans[0][0], spans[-1][1])
            assert all(text[start:end].strip() == text[start:end] for start, end in spans)


def test_an_alias_finds_what_the_canonical_name_finds() -> None:
    assert daye_graph.ask("enterprises", enterprise="劲牌公司") == daye_graph.ask(
        "enterprises", enterprise="劲牌"
    )
    wanted = daye_graph.ask("enterprises", action="创新平台提效行动")
    assert wanted == daye_graph.ask("enterprises", action="创新平台提质增效行动")
    assert {row["action"] for row in wanted} == {"创新平台提效行动"}


def test_a_name_that_two_things_bear_finds_both() -> None:
    assert {row["type"] for row in daye_graph.ask("mentions", entity="高新区")} == {"GovernmentUnit", "Place"}


def test_what_cannot_be_found_or_does_not_fit_is_an_error() -> None:
    with pytest.raises(UnknownNameError) as caught:
        daye_graph.ask("enterprises", action="创新平台提速行动")
    assert "创新平台提效行动" in caught.value.nearest
    with pytest.raises(UsageError):
        daye_graph.ask("enterprises", colour="red")
    with pytest.raises(UnknownNameError):
        daye_graph.ask("enterprises", plan="daye-2023")
    with pytest.raises(SourceError):
        daye_graph.ask("enterprises", plan=Path("nothing.md"))
    with pytest.raises(QueryError):
        daye_graph.sparql("SELECT")


def test_sparql_gives_plain_values() -> None:
    assert daye_graph.sparql("SELECT (COUNT(?t) AS ?n) WHERE { ?t a dg:Task }") == [{"n": 29}]
    assert daye_graph.sparql("ASK { ?t a dg:Task }") is True
    assert "dg:Task" in str(daye_graph.sparql("CONSTRUCT WHERE { ?t a dg:Task }"))


def test_levels_are_in_order() -> None:
    """国家级 > 省级 > 市级 > 县级 is a query, for levels are concepts and no strings."""
    rows = daye_graph.sparql(
        "SELECT ?word WHERE { ?level skos:inScheme dg:LevelScheme ; skos:notation ?word ; dg:rank ?rank } "
        "ORDER BY DESC(?rank)"
    )
    assert isinstance(rows, list)
    words = [row["word"] for row in rows]
    assert words in (["国家级", "省级", "市级", "县级"], ["县级", "市级", "省级", "国家级"])


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_a_part_of_the_graph_gives_the_same_answer_as_all_of_it(name: str) -> None:
    options = NEEDED_OF_SHIPPED.get(name)
    question = get_question(name)
    part = api.open_plan(parts=choose_parts(question.sparql))
    assert choose_parts(question.sparql) < set(PARTS)
    answer = find_answer(part, name, options)
    assert answer == find_answer(api.open_plan(), name, options)
    assert answer.rows


def test_a_changed_copy_gives_changed_answers(tmp_path: Path) -> None:
    changed = write_changed(tmp_path, ("劲牌", "劲松"))
    assert {row["enterprise"] for row in daye_graph.ask("enterprises", enterprise="劲松", plan=changed)} == {
        "劲松"
    }
    with pytest.raises(UnknownNameError):
        daye_graph.ask("enterprises", enterprise="劲牌", plan=changed)
    assert daye_graph.ask("enterprises", enterprise="劲牌")


def test_the_answer_follows_when_a_file_changes_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(PLAN.read_bytes())
    before = path.stat()
    assert len(daye_graph.ask("enterprises", enterprise="迪峰", plan=path)) > 0
    path.write_bytes(PLAN.read_bytes().replace("迪峰".encode(), "迪丰".encode()))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert len(daye_graph.ask("enterprises", enterprise="迪丰", plan=path)) > 0


def test_the_package_gives_its_names_and_no_others() -> None:
    assert daye_graph.ask is api.ask
    assert set(daye_graph.__all__) == {"KnowledgeGraph", "__version__", "ask", "build", "sparql"}
    with pytest.raises(AttributeError, match="nothing"):
        daye_graph.nothing  # noqa: B018 it is the look-up that must fail


def test_without_a_cache_the_reader_is_warned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("DAYE_GRAPH_CACHE", str(tmp_path / "file"))
    with pytest.warns(UserWarning, match="DAYE_GRAPH_CACHE"):
        assert len(daye_graph.ask("actions")) == 9
