"""The questions, asked of a small plan: the contract's columns and options, and right rows in order."""

from __future__ import annotations

import re

import pytest

from daye_graph.errors import UnknownNameError
from daye_graph.query.answer import find_answer
from daye_graph.query.engine import Engine
from daye_graph.query.question import ALL_QUESTIONS, FILTERS_LINE, QUESTIONS, get_question
from tests.query.contract import COLUMNS, INDICATORS, OPTIONS
from tests.query.sample import NEEDED, ask, column


def test_all_questions_of_the_contract_are_there_and_no_file_is_left_over() -> None:
    assert set(ALL_QUESTIONS) == {*COLUMNS, "indicators"}
    assert {path.stem for path in QUESTIONS.iterdir()} == set(ALL_QUESTIONS)


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_contract_in_its_order(engine: Engine, name: str) -> None:
    assert find_answer(engine, name, NEEDED.get(name)).names == COLUMNS[name].split()


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_options_are_those_of_the_contract(name: str) -> None:
    assert [option.name for option in get_question(name).options] == OPTIONS[name].split()


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_the_header_declares_what_the_query_selects(name: str) -> None:
    question = get_question(name)
    assert question.name == name
    selected = question.sparql.split("SELECT", 1)[1].split("WHERE", 1)[0]
    selected = re.sub(r"\((?:[^()]|\([^()]*\))* AS (\?\w+)\)", r"\1", selected)
    declared = [column.name for column in question.columns if not column.name.startswith("<")]
    assert re.findall(r"\?(\w+)", selected) == [
        *declared,
        *(question.pivot or ()),
        *(question.walk or ()),
    ]


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_every_pattern_names_its_graph(name: str) -> None:
    """Without its GRAPH blocks a query has no triple pattern left."""
    text = get_question(name).sparql.split("WHERE", 1)[1]
    while found := re.search(r"GRAPH (?:\?plan|\?findings|<[^>]*>) \{", text):
        end, depth = found.end(), 1
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        text = text[: found.start()] + text[end:]
    assert not re.search(r"\?\w+ +(?:a|dg:\S+|dct:\S+|rdfs:\S+|skos:\S+) +\?", text)
    assert get_question(name).sparql.count(FILTERS_LINE) == 1


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_a_file_without_a_plan_put_in_is_a_query_of_its_own(shipped: Engine, name: str) -> None:
    assert list(shipped.select(get_question(name).sparql))


def test_an_unknown_question_comes_with_the_nearest_names() -> None:
    with pytest.raises(UnknownNameError, match="enterprize") as caught:
        get_question("enterprize")
    assert caught.value.nearest[0] == "enterprises"


def test_sections_come_in_document_order_and_have_no_number_where_none_stands(engine: Engine) -> None:
    first, second = ask(engine, "sections")
    assert (first["level"], first["number"], first["title"], first["kind"]) == (
        0,
        None,
        "小镇三年方案",
        "title",
    )
    assert (second["level"], second["number"], second["title"], second["kind"]) == (
        1, "一、", "重点任务", "heading",
    )  # fmt: skip
    assert first["spans"] == [[2, 5], [6, 9]]
    assert (first["start"], first["end"]) == (2, 9)


def test_actions_count_distinct_things(engine: Engine) -> None:
    assert find_answer(engine, "actions").rows == [
        ("三提升", 1, "强企行动", 2, 2, 2),
        (None, 2, "兴镇行动", 1, 0, 1),
    ]


def test_tasks_know_group_action_and_boxes(engine: Engine) -> None:
    rows = [row[:6] for row in find_answer(engine, "tasks").rows]
    assert rows == [
        ("三提升", "强企行动", 1, "培育企业", "培育“企业”", 0),
        ("三提升", "强企行动", 2, "建设平台", None, 1),
        (None, "兴镇行动", 3, "修路", None, 0),
    ]


def test_boxes_belong_to_a_task(engine: Engine) -> None:
    assert find_answer(engine, "boxes").rows[0][:5] == (
        1,
        "平台名单",
        "强企行动",
        "建设平台",
        "专栏1：平台名单",
    )


def test_enterprises_have_lists_a_box_and_a_direction(engine: Engine) -> None:
    first, second, third = ask(engine, "enterprises")
    assert (first["enterprise"], first["industries"], first["objects"]) == ("甲酒业", ["食品"], [])
    assert (first["box"], first["year"], first["direction"]) == (None, None, "relied_on")
    assert (second["box"], second["year"], second["role"]) == (1, 2023, "hosts_platform")
    assert (second["objects"], second["source"]) == (["铝业中心", "省级平台"], "box")
    assert (second["rule"], second["origin"]) == ("list", "decision")
    assert second["id"] == "https://w3id.org/daye-graph/id/involvement/i2"
    assert (third["action"], third["task"], third["industries"]) == (None, None, [])


def test_units_keep_the_plans_order(engine: Engine) -> None:
    rows = [row[:6] for row in find_answer(engine, "units").rows]
    assert rows == [
        ("强企行动", "培育企业", "新区", 1, "lead", True),
        ("强企行动", "培育企业", "经信办", 2, "cooperate", True),
        ("兴镇行动", "修路", "新区", 1, "responsible", False),
    ]


def test_milestones_have_a_year_and_a_text(engine: Engine) -> None:
    assert [row[1:4] for row in find_answer(engine, "milestones").rows] == [
        ("培育企业", 2022, "新增2家。"),
        ("培育企业", 2023, "新增3家。"),
        ("建设平台", 2022, "开工。"),
    ]


def test_indicators_have_a_column_for_each_of_the_plans_years(engine: Engine) -> None:
    answer = find_answer(engine, "indicators")
    assert answer.names == [*INDICATORS.split(), "baseline_2021", "target_2022"]
    assert answer.rows == [
        (1, "投入", "支出占比", "%", "约束性", 3.4, 6),
        (2, "投入", "企业数", "家", "预期性", None, 350),
    ]
    assert isinstance(answer.rows[0][-1], int)


def test_observations_tell_cells_from_restatements(engine: Engine) -> None:
    rows = ask(engine, "observations")
    assert [row["value"] for row in rows] == [3.4, 6, None, 350, 350]
    assert [row["value_as_written"] for row in rows] == ["3.40", "6", "/", "350", "0.035"]
    assert [row["comparator"] for row in rows] == [None, None, None, None, "at_least"]
    assert [row["unit_as_written"] for row in rows] == [None, None, None, None, "万家"]
    assert [row["task"] for row in rows][-2:] == [None, "培育企业"]


def test_entities_have_aliases_and_are_counted(engine: Engine) -> None:
    rows = find_answer(engine, "entities").rows
    assert rows[0] == ("Enterprise", "甲酒业", ["甲公司", "甲酒"], 2, 32)
    assert [row[:2] for row in rows[3:5]] == [("GovernmentUnit", "新区"), ("Place", "新区")]
    assert rows[5] == ("GovernmentUnit", "经信办", [], 0, None)


def test_mentions_name_the_innermost_section(engine: Engine) -> None:
    rows = ask(engine, "mentions", entity="甲公司")
    assert [(row["surface"], row["quote"], row["section"]) for row in rows] == [
        ("甲酒业", "甲酒业", "重点任务"),
        ("甲酒", "甲酒", "重点任务"),
    ]


@pytest.mark.parametrize("name", ["actions", "tasks"])
def test_another_plan_in_the_same_store_stays_out(engine: Engine, name: str) -> None:
    assert not any(str(value).startswith("别的") for row in find_answer(engine, name).rows for value in row)
    assert column(engine, "actions", "tasks") == [2, 1]
