"""The page as a file: one, whole, the same each time, and safe whatever the plan says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from daye_graph.errors import OutputError, UnknownNameError, UsageError
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.views.network import write_network
from tests.plans import PLAN, build_changed, read_gold
from tests.views.conftest import read_page

Render = Callable[..., dict[str, Any]]


def test_the_same_plan_gives_the_same_bytes(plan: PlanGraph, tmp_path: Path) -> None:
    write_network(plan, tmp_path / "one.html")
    write_network(build_plan(PLAN), tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.html", "two.html"]


def test_the_page_names_nothing_to_load(plan: PlanGraph, tmp_path: Path) -> None:
    write_network(plan, tmp_path / "network.html")
    text = (tmp_path / "network.html").read_text(encoding="utf-8")
    for tag in re.findall(r"<(?:link|script|img|iframe|object|embed)\b[^>]*>", text):
        assert not re.search(r"\s(?:src|href)=", tag), tag
    assert not re.search(
        r"url\((?!\"?data:)|@import|sourceMappingURL", re.sub(r"<script.*?</script>", "", text)
    )
    assert "sourceMappingURL" not in text
    assert "bootstrap" not in text.lower()
    assert len(re.findall("<h1[ >]", text)) == 1


def test_the_page_holds_what_the_gold_holds(render: Render) -> None:
    page = render()
    told = page["told"]
    names = [node["name"] for node in told["nodes"]]
    facts = [
        (names[fact["about"][0]], fact["quote"]) for fact in told["facts"] if fact["kind"] == "Involvement"
    ]
    assert facts == [(row["enterprise"], row["quote"]) for row in read_gold("enterprises")]
    drawn = {node["id"] for node in page["drawn"]["nodes"]}
    assert {node["id"] for node in told["nodes"] if node.get("drawn")} == drawn
    assert page["drawn"]["options"]["physics"] == {"enabled": False}


def test_lines_lead_to_their_facts(render: Render) -> None:
    page = render()
    facts = {fact["id"] for fact in page["told"]["facts"]}
    nodes = {node["id"] for node in page["drawn"]["nodes"]}
    for line in page["drawn"]["edges"]:
        assert {line["from"], line["to"]} <= nodes
        assert line["statements"]
        assert set(line["statements"]) <= facts


def test_a_firm_that_is_only_supported_hangs_on_a_broken_line(render: Render) -> None:
    page = render()
    names = {node["id"]: node["name"] for node in page["told"]["nodes"]}
    lines = {(names[line["from"]], names[line["to"]]): line["dash"] for line in page["drawn"]["edges"]}
    directions: dict[tuple[str, str], set[str]] = {}
    for row in read_gold("enterprises"):
        directions.setdefault((row["task"], row["enterprise"]), set()).add(row["direction"])
    for pair, found in directions.items():
        assert lines[pair] == ("long" if found == {"supported"} else ""), pair


def test_offsets_lead_into_the_text_that_the_page_carries(render: Render) -> None:
    told = render()["told"]
    for fact in told["facts"]:
        if fact["kind"] == "Mention":
            raw = "".join(told["text"][start:end] for start, end in fact["spans"])
            assert re.sub(r"\s", "", raw).replace("*", "") == re.sub(r"\s", "", fact["quote"])


def test_around_draws_a_part_and_opens_on_it(render: Render) -> None:
    page = render(around="劲牌公司", depth=1)
    told = page["told"]
    (centre,) = told["centres"]
    assert told["part"] == "劲牌"
    assert {node["name"] for node in told["nodes"] if node["kind"] == "Enterprise"} == {"劲牌"}
    assert centre in {node["id"] for node in page["drawn"]["nodes"]}
    assert "Enterprise" in told["on"]
    assert len(page["drawn"]["nodes"]) < 40


def test_a_part_tells_the_names_of_what_it_leaves_out(render: Render) -> None:
    told = render(around="劲牌", depth=1)["told"]
    outside = [each for fact in told["facts"] for each in fact["about"] if isinstance(each, str)]
    assert "迪峰" not in {node["name"] for node in told["nodes"]}
    assert outside


def test_an_action_draws_its_own(render: Render) -> None:
    told = render(action="知识产权示范行动")["told"]
    tasks = [node["name"] for node in told["nodes"] if node["kind"] == "Task"]
    assert tasks == [row["task"] for row in read_gold("tasks") if row["action"] == "知识产权示范行动"]


def test_never_all_at_once(render: Render) -> None:
    for options in ({}, {"around": "劲牌", "depth": 3}, {"action": "产业创新提能行动"}):
        page = render(**options)
        kinds = {kind["name"]: kind for kind in page["told"]["kinds"]}
        shown = [
            node
            for node in page["told"]["nodes"]
            if node.get("drawn") and kinds[node["kind"]]["switch"] in page["told"]["on"]
        ]
        assert 0 < len(shown) <= page["told"]["most"] == 150


def test_english_is_a_switch_of_the_page(plan: PlanGraph, tmp_path: Path) -> None:
    write_network(plan, tmp_path / "network.html", lang="en")
    assert read_page(tmp_path / "network.html")["told"]["lang"] == "en"
    assert '<html lang="en">' in (tmp_path / "network.html").read_text(encoding="utf-8")


def test_wrong_use_is_told(plan: PlanGraph, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    with pytest.raises(UnknownNameError, match="劲牌"):
        write_network(plan, path, around="劲脾")
    with pytest.raises(UsageError, match="只能用一个"):
        write_network(plan, path, around="劲牌", action="知识产权示范行动")
    with pytest.raises(UsageError, match="0"):
        write_network(plan, path, around="劲牌", depth=0)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told_and_left_clean(plan: PlanGraph, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(OutputError, match="taken"):
        write_network(plan, tmp_path / "taken")
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file"):
        write_network(plan, tmp_path / "file" / "network.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "taken"]


def test_a_changed_plan_changes_the_page(tmp_path: Path) -> None:
    graph = build_changed(tmp_path, ("斯瑞尔", "恒远机电"), ("创新平台提效行动", "创新平台跃升行动"))
    write_network(graph, tmp_path / "network.html")
    names = {node["name"] for node in read_page(tmp_path / "network.html")["told"]["nodes"]}
    assert {"恒远机电", "创新平台跃升行动"} <= names
    assert "斯瑞尔" not in names


HOSTILE = "提效</script><script>document.title='坏'</script>\"'&<!--行动"


def test_what_a_plan_says_stays_text(plan: PlanGraph, tmp_path: Path) -> None:
    write_network(plan, tmp_path / "calm.html")
    calm = (tmp_path / "calm.html").read_text(encoding="utf-8")
    graph = build_changed(
        tmp_path,
        ("# 大冶市创新型县（市）建设三年工作方案 (2022—2024 年)", "# 大冶<script>alert(1)</script>\"'& 方案"),
        ("创新平台提效行动", "创新平台" + HOSTILE),
    )
    write_network(graph, tmp_path / "network.html")
    text = (tmp_path / "network.html").read_text(encoding="utf-8")
    for tag in ("<script", "</script", "<!--"):
        assert text.count(tag) == calm.count(tag)
    assert "<script>document" not in text
    assert "<script>alert" not in text
    told = read_page(tmp_path / "network.html")["told"]
    assert HOSTILE in told["text"]
