"""A list of made-up and of likely names beside the plan's enterprises."""

from __future__ import annotations

from pathlib import Path

from daye_graph.curation.importing import FirmRow
from daye_graph.graph.firms import Match, match_firms
from tests.graph.deciding import RELIED, plain
from tests.plans import build_changed


def match(full_name: str, *, code: str = "", town: str = "", most: int = 3) -> Match:
    (found,) = match_firms(plain(), [FirmRow(2, full_name, code, town)], most=most)
    return found


def test_every_enterprise_of_the_plan_is_the_first_candidate_of_its_own_full_name() -> None:
    for entity in plain().entities:
        if entity.type == "Enterprise":
            for name in (f"湖北省{entity.name}有限公司", entity.name):
                best = match(name).candidates[0]
                assert best.entity == entity, name


def test_a_spelling_turned_round_and_one_that_sounds_alike_are_found() -> None:
    reasons = {
        name: (match(name).candidates[0].entity.name, match(name).candidates[0].reason)
        for name in ("湖北斯尔瑞换热器有限公司", "湖北尘新光电有限公司")
    }
    assert reasons == {
        "湖北斯尔瑞换热器有限公司": ("斯瑞尔", "transposed"),
        "湖北尘新光电有限公司": ("晨信光电", "pinyin"),
    }


def test_firms_that_share_a_brand_are_both_shown_the_closer_first() -> None:
    found = match("湖北瑞信养生有限公司").candidates
    assert [(each.entity.name, each.reason) for each in found] == [
        ("瑞信养生", "core"),
        ("瑞信科技", "brand"),
    ]


def test_a_firm_that_the_plan_does_not_name_has_no_candidate() -> None:
    assert match("远方霁曜饮品有限公司").candidates == ()


def test_the_town_counts_where_the_plan_names_it_with_the_candidate(tmp_path: Path) -> None:
    graph = build_changed(tmp_path, (RELIED, f"在灵乡镇，{RELIED}"))
    firms = [
        FirmRow(at, "湖北劲牌实验有限公司", "", town) for at, town in enumerate(("灵乡", "灵乡镇", "无此镇"))
    ]
    found = [each.candidates[0] for each in match_firms(graph, firms)]
    assert [each.same_town for each in found] == [True, True, False]
    assert found[0].score == found[1].score > found[2].score


def test_a_wrong_code_is_said_and_no_more_candidates_are_given_than_asked_for() -> None:
    assert match("湖北瑞信养生有限公司", code="91000000000000000A").code_fault
    assert match("湖北瑞信养生有限公司", code="91000000000000000K").code_fault == ""
    assert len(match("湖北瑞信养生有限公司", most=1).candidates) == 1
