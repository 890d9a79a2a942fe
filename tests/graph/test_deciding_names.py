"""Decisions on names: accepted, rejected, merged and kept apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.curation.rulings import NO_EFFECT
from tests.graph.deciding import RELIED, assert_holds, build, decide, plain, things, without
from tests.plans import write_changed


def test_an_accepted_name_is_a_thing_wherever_it_stands(tmp_path: Path) -> None:
    path = write_changed(tmp_path, (RELIED, f"推广小暖卡。{RELIED}"))
    before = build(path=path)
    assert "小暖卡" not in things(before, "FinancialProduct")
    decision = decide("accept", "entities", "小暖卡", fact="type=FinancialProduct", quote="推广小暖卡")
    graph = build(decision, path=path)
    thing = things(graph, "FinancialProduct")["小暖卡"]
    mentions = [each for each in graph.mentions if each.entity == thing.key]
    assert [(each.evidence.quote, each.rule, each.origin) for each in mentions] == [
        ("小暖卡", decision.rule, "decision")
    ]
    assert thing.discovered == decision.rule
    assert_holds(graph)


def test_rules_build_on_an_accepted_enterprise(tmp_path: Path) -> None:
    path = write_changed(tmp_path, (RELIED, f"支持星星田参与数字化转型。{RELIED}"))
    assert "星星田" not in things(build(path=path), "Enterprise")
    graph = build(
        decide("accept", "entities", "星星田", fact="type=Enterprise", quote="支持星星田参与"), path=path
    )
    firm = things(graph, "Enterprise")["星星田"]
    (involvement,) = [each for each in graph.involvements if each.enterprise == firm.key]
    assert (involvement.role, involvement.origin) == ("pilots", "text")
    assert_holds(graph)


def test_an_accepted_alias_joins_the_thing_that_is_known(tmp_path: Path) -> None:
    path = write_changed(tmp_path, (RELIED, f"学习小劲酿造。{RELIED}"))
    decision = decide(
        "accept", "entities", "劲牌", fact="type=Enterprise|aliases=小劲酿造", quote="学习小劲酿造"
    )
    graph = build(decision, path=path)
    thing = things(graph, "Enterprise")["小劲酿造"]
    assert thing == things(graph, "Enterprise")["劲牌"]
    (mention,) = [each for each in graph.mentions if each.rule == decision.rule]
    assert (mention.entity, mention.evidence.quote, mention.origin) == (thing.key, "小劲酿造", "decision")
    others = [each for each in graph.mentions if each.entity == thing.key and each.id != mention.id]
    assert {each.origin for each in others} == {"text"}


def test_an_accepted_name_outranks_another_type_of_the_same_name() -> None:
    decision = decide("accept", "entities", "晨信光电", fact="type=Platform", quote="晨信光电")
    graph = build(decision)
    assert "晨信光电" in things(graph, "Platform")
    assert_holds(graph)


def test_a_rejected_name_stands_for_nothing() -> None:
    for kind, name in (
        ("Enterprise", "斯瑞尔"),
        ("GovernmentUnit", "市科技局"),
        ("Technology", "后处理技术"),
    ):
        thing = things(plain(), kind)[name]
        names = ";".join((thing.name, *thing.aliases))
        graph = build(decide("reject", "entities", name, fact=f"type={kind}|aliases={names}", quote=name))
        assert thing.key not in graph.entity_by_key
        assert thing.key not in {key for each in graph.statements() for key in vars(each).values() if key}
        assert graph.rulings[0].effects > 0
        assert_holds(graph)


def test_a_name_that_discovery_finds_can_be_rejected() -> None:
    found = next(e for e in plain().entities if e.discovered and e.type == "Platform")
    graph = build(decide("reject", "entities", found.name, fact="type=Platform", quote=found.name))
    assert found.key not in graph.entity_by_key
    assert_holds(graph)


def test_merged_names_are_one_thing_and_the_curated_one_of_them_stays() -> None:
    one, two = (things(plain(), "Enterprise")[name] for name in ("瑞信科技", "瑞信养生"))
    assert one.key != two.key
    decision = decide("merge", "entities", "瑞信养生", fact="other=瑞信科技", quote="瑞信养生")
    graph = build(decision)
    merged = things(graph, "Enterprise")["瑞信科技"]
    assert merged.key == two.key
    assert {merged.name, *merged.aliases} == {one.name, *one.aliases, two.name, *two.aliases}
    assert sum(e.type == "Enterprise" for e in graph.entities) == 46
    assert len(graph.involvements) == len(plain().involvements)
    moved = [each for each in graph.mentions if each.rule == decision.rule]
    assert {each.evidence.quote for each in moved} <= {one.name, *one.aliases}
    assert moved
    assert_holds(graph)


def test_names_that_a_record_joins_are_kept_apart() -> None:
    before = things(plain(), "Enterprise")["顺富纺织"]
    assert "富顺纺织" in before.aliases
    decision = decide("apart", "entities", "顺富纺织", fact="other=富顺纺织", quote="富顺纺织")
    graph = build(decision)
    one, two = (things(graph, "Enterprise")[name] for name in ("顺富纺织", "富顺纺织"))
    assert (one.key, two.discovered) == (before.key, decision.rule)
    assert one.key != two.key
    assert sum(e.type == "Enterprise" for e in graph.entities) == 48
    assert_holds(graph)


def test_names_that_linking_joins_are_kept_apart(tmp_path: Path) -> None:
    path = write_changed(tmp_path, (RELIED, f"依托霁曜科技有限公司、霁曜科技等龙头企业，推进升级。{RELIED}"))
    joined = things(build(path=path), "Enterprise")
    assert joined["霁曜科技"] == joined["霁曜科技有限公司"]
    graph = build(
        decide("apart", "entities", "霁曜科技", fact="other=霁曜科技有限公司", quote="霁曜科技有限公司"),
        path=path,
    )
    kept = things(graph, "Enterprise")
    assert kept["霁曜科技"] != kept["霁曜科技有限公司"]
    assert graph.rulings[0].effects == 1
    assert_holds(graph)


@pytest.mark.parametrize(
    ("verdict", "subject", "fact", "problem"),
    [
        ("merge", "劲牌", "other=无名", "nothing is called"),
        ("merge", "劲牌", "other=市科技局", "different types"),
        ("merge", "劲牌", "other=劲牌公司", NO_EFFECT),
        ("apart", "劲牌", "other=晨信光电", NO_EFFECT),
        ("apart", "劲牌", "other=无名", "nothing is called"),
        ("reject", "无名", "", NO_EFFECT),
        ("accept", "无名", "type=Product", "no such name"),
    ],
)
def test_a_decision_on_names_that_changes_nothing_says_why(
    verdict: str, subject: str, fact: str, problem: str
) -> None:
    graph = build(decide(verdict, "entities", subject, fact=fact, quote="劲牌"))
    assert without(graph.statements()) == without(plain().statements())
    assert problem in graph.rulings[0].problem


def test_a_name_of_two_types_asks_which_is_meant() -> None:
    fact = "other=临空经济区"
    graph = build(decide("merge", "entities", "高新区", fact=fact, quote="高新区"))
    assert "type=" in graph.rulings[0].problem
    graph = build(decide("merge", "entities", "高新区", fact=f"{fact}|type=GovernmentUnit", quote="高新区"))
    assert things(graph, "GovernmentUnit")["临空经济区"] == things(graph, "GovernmentUnit")["高新区"]
    assert things(graph, "Place")["临空经济区"] != things(graph, "Place")["高新区"]
    assert_holds(graph)
