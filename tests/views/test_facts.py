"""Facts: every statement told once, in both languages, with where it stands."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from daye_graph.model.document import Section, SectionKind
from daye_graph.model.evidence import Evidence
from daye_graph.model.graph import FAMILIES, PlanGraph
from daye_graph.views.citation import cite_place
from daye_graph.views.facts import Fact, tell_facts
from daye_graph.views.labels import Labels
from daye_graph.views.sayings import SAYINGS
from tests.plans import read_gold

UNTOLD = {"tenets"}
"""What stands outside the actions and names nothing."""


@pytest.fixture(scope="module")
def facts(plan: PlanGraph) -> list[Fact]:
    return list(tell_facts(plan, Labels()))


def test_every_family_is_told(plan: PlanGraph, facts: list[Fact]) -> None:
    assert SAYINGS.keys() | UNTOLD == set(FAMILIES)
    wanted = Counter(each.id for name in SAYINGS for each in plan.families()[name])
    assert Counter(fact.statement.id for fact in facts) == wanted


def test_every_fact_is_about_something_the_plan_has(plan: PlanGraph, facts: list[Fact]) -> None:
    keys = {*plan.entity_by_key, *(each.id for each in plan.statements())}
    for fact in facts:
        assert fact.about
        assert set(fact.about) <= keys


def test_what_is_said_is_said_in_both_languages(facts: list[Fact]) -> None:
    for fact in facts:
        assert bool(fact.words) == bool(fact.words.en)


def test_an_involvement_tells_direction_role_and_year(plan: PlanGraph, facts: list[Fact]) -> None:
    rows = read_gold("enterprises")
    told = [fact for fact in facts if fact.kind == "Involvement"]
    for row, fact in zip(rows, told, strict=True):
        assert plan.entity_by_key[fact.about[0]].name == row["enterprise"]
        assert ("依托" in fact.words) == (row["direction"] == "relied_on")
        assert ("relied on" in fact.words.en) == (row["direction"] == "relied_on")
        assert not row["year"] or row["year"] in fact.words


def test_a_fact_in_a_box_cites_the_box(plan: PlanGraph, facts: list[Fact]) -> None:
    labels = {box.id: box.label for box in plan.boxes}
    inside = [fact for fact in facts if getattr(fact.statement, "box", None)]
    assert inside
    for fact in inside:
        assert labels[getattr(fact.statement, "box", "")] in fact.place
        assert re.match(r"三（[一二三]）\d（\d）· 专栏\d", fact.place)


def test_every_fact_of_an_action_has_its_scene(plan: PlanGraph, facts: list[Fact]) -> None:
    tasks = {task.id for task in plan.tasks}
    for fact in facts:
        if fact.kind in {"Involvement", "Responsibility", "Milestone"}:
            assert fact.scene in tasks


def make_section(number: str, title: str, kind: SectionKind = "heading") -> Section:
    evidence = Evidence(spans=(), quote=title, source="body")
    return Section(index=0, level=1, number=number, title=title, kind=kind, parent=None, evidence=evidence)


def test_a_place_is_cited_as_officials_do() -> None:
    path = [
        make_section("", "某市工作方案", "title"),
        make_section("三、", "重点任务"),
        make_section("(一)", "“三提升”"),
        make_section("2.", "创新平台提效行动", "run_in"),
        make_section("（2）", "加快建设企业研发平台"),
        make_section("专栏5", "企业研发平台建设", "box"),
        make_section("", "国家企业技术中心", "run_in"),
    ]
    assert cite_place(path) == "三（一）2（2）· 专栏5 · 国家企业技术中心"
    assert cite_place(path[:5]) == "三（一）2（2）"
    assert cite_place(path[:1]) == ""
    assert cite_place([make_section("", "附件", "appendix"), make_section("", "安排表", "table")]) == (
        "附件 · 安排表"
    )
