"""Which thing is meant by what others write, and why; only whole names of three characters match alone."""

from __future__ import annotations

import pytest

from daye_graph.server.reconcile_match import REASONS
from tests.server.reconciling import reconcile


@pytest.mark.parametrize(
    ("written", "name", "reason", "score"),
    [
        ("宏泰铝业", "宏泰铝业", "name", 100),
        (" 宏泰 铝业 ", "宏泰铝业", "name", 100),
        ("宏泰", "宏泰铝业", "alias", 98),
        ("迪峰换热器", "迪峰", "alias", 98),
        ("湖北宏泰铝业有限公司", "宏泰铝业", "core", 95),
        ("大冶市科技局", "市科技局", "with_place", 94),
        ("湖北融通高科先进材料集团股份有限公司", "融通高科", "contained", 70),
        ("灵乡", "灵乡镇", "contained", 70),
        ("融高通科", "融通高科", "transposed", 65),
        ("斯瑞而", "斯瑞尔", "sound", 60),
        ("jinpai", "劲牌", "letters", 75),
        ("jp", "劲牌", "initials", 60),
        ("donghuadaxue", "东华大学", "letters", 75),
        ("Donghua University", "东华大学", "alias", 98),
    ],
)
def test_a_thing_is_found_and_the_reason_is_shown(written: str, name: str, reason: str, score: float) -> None:
    first = reconcile(query=written)[0]
    assert (first["name"], first["score"]) == (name, score)
    assert {"id": reason, "value": True} in first["features"]
    assert str(REASONS[reason]) in first["description"]


@pytest.mark.parametrize("written", ["宏泰铝业", "迪峰换热器", "富顺纺织", "大冶湖高新区", "市科技局"])
def test_a_whole_name_or_alias_of_one_thing_alone_is_a_match(written: str) -> None:
    first, *others = reconcile(query=written)
    assert first["match"] is True
    assert not any(each["match"] for each in others)


@pytest.mark.parametrize(
    "written", ["宏泰", "劲牌", "迪峰", "大冶", "湖北宏泰铝业有限公司", "融高通科", "jinpai", "大冶市科技局"]
)
def test_short_and_similar_names_never_match_by_themselves(written: str) -> None:
    results = reconcile(query=written)
    assert results
    assert not any(each["match"] for each in results)


def test_that_a_short_name_must_be_looked_at_is_said() -> None:
    (first, *_) = reconcile(query="宏泰")
    assert {"id": "short_name", "value": True} in first["features"]
    assert "须人工确认" in first["description"]


def test_a_name_that_two_things_bear_matches_only_with_its_type() -> None:
    both = reconcile(query="高新区")
    assert {each["type"][0]["id"] for each in both[:2]} == {"GovernmentUnit", "Place"}
    assert not any(each["match"] for each in both)
    (place, *_) = reconcile(query="高新区", type="Place")
    assert (place["match"], place["type"][0]["id"]) == (True, "Place")


@pytest.mark.parametrize(
    "type_",
    ["Place", "dg:Place", "https://w3id.org/daye-graph/ontology#Place", "地点", ["Place", "Platform"]],
)
def test_a_type_may_be_named_in_any_way(type_: str | list[str]) -> None:
    assert {each["type"][0]["id"] for each in reconcile(query="高新区", type=type_)} <= {"Place", "Platform"}


def test_types_that_only_should_be_put_others_behind() -> None:
    first, second, *_ = reconcile(query="高新区", type="Place", type_strict="should")
    assert (first["type"][0]["id"], second["type"][0]["id"]) == ("Place", "GovernmentUnit")
    assert (first["match"], second["match"]) == (True, False)


def test_a_value_that_agrees_confirms_and_one_that_does_not_forbids() -> None:
    known = reconcile(query="灵乡镇", properties=[{"pid": "kind", "v": "镇"}])[0]
    wrong = reconcile(query="灵乡镇", properties=[{"pid": "kind", "v": ["市", "县"]}])[0]
    assert (known["match"], wrong["match"]) == (True, False)
    assert known["score"] > wrong["score"]
    assert {"id": "properties", "value": False} in wrong["features"]


def test_a_thing_is_found_by_its_values_alone() -> None:
    (only,) = reconcile(properties=[{"pid": "code", "v": "420281108"}])
    assert (only["id"], only["match"]) == ("place/chengui", False)


def test_a_firm_is_not_taken_for_the_place_in_its_name() -> None:
    results = reconcile(query="大冶铜都酒业有限公司")
    places = [each["score"] for each in results if each["type"][0]["id"] == "Place"]
    assert all(score <= 50 for score in places)


@pytest.mark.parametrize("written", ["有限公司", "？", "zzzz", "北京大学", "q"])
def test_what_means_nothing_here_gets_no_good_result(written: str) -> None:
    assert all(each["score"] < 60 for each in reconcile(query=written))


def test_no_more_results_than_are_asked_for_and_the_best_first() -> None:
    results = reconcile(query="大冶湖", limit=2)
    assert len(results) == 2
    assert results[0]["score"] >= results[1]["score"]
