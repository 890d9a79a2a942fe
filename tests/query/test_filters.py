"""Options: any name finds its thing, words of closed vocabularies have labels, and the rest is refused."""

from __future__ import annotations

import pytest
from pyoxigraph import QuerySolutions

from daye_graph.errors import UnknownNameError, UsageError
from daye_graph.query.answer import find_answer
from daye_graph.query.engine import Engine
from daye_graph.query.filters import build_query
from daye_graph.query.question import ALL_QUESTIONS, Question, get_question
from tests.query.sample import NEEDED_OF_SHIPPED, ask, column


@pytest.mark.parametrize("name", ["甲酒业", "甲公司", "甲酒", "Jia Spirits", "JIA spirits", " 甲 酒 业 "])
def test_canonical_name_and_alias_find_the_same(engine: Engine, name: str) -> None:
    assert column(engine, "enterprises", "enterprise", enterprise=name) == ["甲酒业", "甲酒业"]


@pytest.mark.parametrize("name", ["三提升", "“三提升”", "“三提升”行动"])
def test_quotation_marks_are_overlooked(engine: Engine, name: str) -> None:
    assert column(engine, "actions", "action", group=name) == ["强企行动"]


def test_an_alias_that_is_written_out_wins_over_one_that_is_only_alike(engine: Engine) -> None:
    assert column(engine, "tasks", "action", action="强企提效行动") == ["强企行动", "强企行动"]


@pytest.mark.parametrize(
    ("question", "options", "count"),
    [
        ("boxes", {"action": "强企行动"}, 1),
        ("boxes", {"action": "兴镇行动"}, 0),
        ("enterprises", {"action": "强企行动"}, 2),
        ("enterprises", {"task": "建设平台"}, 1),
        ("enterprises", {"industry": "食品"}, 1),
        ("enterprises", {"role": "other"}, 1),
        ("enterprises", {"role": "引领产业"}, 1),
        ("enterprises", {"role": "Leads an industry"}, 1),
        ("enterprises", {"direction": "支持"}, 2),
        ("enterprises", {"direction": "supported", "enterprise": "甲公司"}, 1),
        ("units", {"task": "培育企业"}, 2),
        ("units", {"unit": "新区"}, 2),
        ("units", {"unit": "新区", "action": "兴镇行动"}, 1),
        ("milestones", {"year": 2022}, 2),
        ("milestones", {"year": "2022", "action": "强企提效行动"}, 2),
        ("milestones", {"unit": "经信办"}, 2),
        ("milestones", {"year": 1999}, 0),
        ("indicators", {"group": "投入"}, 2),
        ("observations", {"indicator": "支出比重"}, 2),
        ("observations", {"kind": "目标值", "year": 2022}, 3),
        ("observations", {"source": "body"}, 1),
        ("observations", {"source": "指标表"}, 4),
        ("entities", {"type": "企业"}, 2),
        ("entities", {"type": "place"}, 1),
    ],
)
def test_an_option_narrows(engine: Engine, question: str, options: dict[str, str | int], count: int) -> None:
    assert len(ask(engine, question, **options)) == count


def test_rows_that_lack_what_is_asked_for_stay_out(engine: Engine) -> None:
    assert None not in column(engine, "enterprises", "action", action="强企行动")
    assert None not in column(engine, "enterprises", "task", task="培育企业")


def test_a_name_that_two_things_bear_finds_both(engine: Engine) -> None:
    assert column(engine, "mentions", "type", entity="新区") == ["GovernmentUnit", "Place"]


def test_an_unknown_name_comes_with_the_nearest(engine: Engine) -> None:
    with pytest.raises(UnknownNameError, match=r"没有名为“甲酿酒业”的企业；相近的有：甲酒业") as caught:
        ask(engine, "enterprises", enterprise="甲酿酒业")
    assert caught.value.nearest[0] == "甲酒业"
    assert caught.value.exit_code == 2


def test_a_name_of_another_kind_of_thing_is_told_as_such(engine: Engine) -> None:
    with pytest.raises(UnknownNameError, match="“食品”的企业，它是产业的名称"):
        ask(engine, "enterprises", enterprise="食品")


def test_a_word_that_no_vocabulary_has_lists_those_allowed(engine: Engine) -> None:
    with pytest.raises(
        UnknownNameError, match=r"hosts_platform（承建平台）、leads_industry.*、other"
    ) as caught:
        ask(engine, "enterprises", role="hosts")
    assert caught.value.nearest[0] == "hosts_platform"


@pytest.mark.parametrize("year", ["二〇二二", "2022.5", "", "-1", "２０２２"])
def test_a_year_is_an_integer(engine: Engine, year: str) -> None:
    with pytest.raises(UsageError, match="--year 需要一个整数"):
        ask(engine, "milestones", year=year)


def test_an_option_that_a_question_has_not_is_refused(engine: Engine) -> None:
    with pytest.raises(UsageError, match="没有选项“enterprize”；相近的有：enterprise"):
        ask(engine, "enterprises", enterprize="甲公司")


def test_a_needed_option_is_missed(engine: Engine) -> None:
    with pytest.raises(UsageError, match="需要 --entity"):
        ask(engine, "mentions")


@pytest.mark.parametrize("name", ['"} ?s ?p ?o {"', "甲\\酒", "a>b", "甲'酿", "\n"])
def test_a_name_is_never_read_as_sparql(engine: Engine, name: str) -> None:
    with pytest.raises(UnknownNameError):
        ask(engine, "enterprises", enterprise=name)


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_what_is_shown_of_a_query_gives_the_same_rows_anywhere(shipped: Engine, name: str) -> None:
    question, options = get_question(name), NEEDED_OF_SHIPPED.get(name, {})
    shown = build_query(shipped, question, options)
    assert shown.startswith(f"# question: {name} |")
    solutions = shipped.store.query(shown)  # no prefixes, no union of graphs
    assert isinstance(solutions, QuerySolutions)
    given = [solution["id" if "id" in shown_names(question) else 0] for solution in solutions]
    rows = find_answer(shipped, name, options).rows
    if question.walk:  # the query gives every link, and the walk takes those within reach
        at = shown_names(question).index("id")
        assert {row[at] for row in rows} < {str(term).strip("<>") for term in given}
    else:
        assert len(given) == (4 * len(rows) if question.pivot else len(rows))


def shown_names(question: Question) -> list[str]:
    return [column.name for column in question.columns]
