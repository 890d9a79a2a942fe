"""Other layouts than the plan's own: the formula is parsed, its parts are read from the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.statements.rules.layout import parse_formula


def build(folder: Path, *sentences: str) -> PlanGraph:
    path = folder / "plan.md"
    path.write_text(
        "# 某市行动方案（2025—2027年）\n一、任务\n" + "\n".join(sentences) + "\n", encoding="utf-8"
    )
    return build_plan(path)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“一带双核多组团”的区域创新格局", [(1, "belt"), (2, "core"), (None, "cluster")]),
        ("“一核一带多极”发展格局", [(1, "core"), (1, "belt"), (None, "cluster")]),
        ("“一心两带多点”空间布局", [(1, "core"), (2, "belt"), (None, "cluster")]),
        ("“两组团四片区”布局", [(2, "cluster"), (4, "cluster")]),
    ],
)
def test_a_formula_is_parsed(text: str, parts: list[tuple[int | None, str]]) -> None:
    formula = parse_formula(text)
    assert formula is not None
    assert [(count, kind) for count, kind, _ in formula.parts] == parts


def test_a_mode_is_no_layout() -> None:
    assert parse_formula("以“一区多园”模式，建设聚集区") is None


def test_elements_and_members_of_another_plan(tmp_path: Path) -> None:
    graph = build(
        tmp_path,
        "打造沿江科创走廊；以青石镇为核心，打造“单核引擎”，构建“一核一廊多组团”的发展格局。",
        "打造沿江科创走廊。串联青石镇、白沙镇。形成“青石镇、白沙镇”“北河乡”三大组团。",
    )
    elements = {e.name: (e.kind, e.announced) for e in graph.layout_elements}
    names = {e.key: e.name for e in graph.entities}
    assert elements == {
        "沿江科创走廊": ("belt", 1),
        "青石镇": ("core", 1),
        "青石镇、白沙镇": ("cluster", 3),
        "北河乡": ("cluster", 3),
    }
    members = [(names[m.member], m.relation) for m in graph.memberships]
    assert members == [
        ("青石镇", "member"),
        ("白沙镇", "member"),
        ("北河乡", "member"),
        ("青石镇", "connects"),
        ("白沙镇", "connects"),
    ]


def test_each_belt_keeps_its_own_places(tmp_path: Path) -> None:
    graph = build(
        tmp_path,
        "打造东部智造带，串联青石镇、白沙镇，打造西部生态带，串联北河乡、南河乡，形成“两带多组团”的空间布局。",
    )
    names = {e.key: e.name for e in graph.entities} | {e.id: e.name for e in graph.layout_elements}
    assert {(names[m.element], names[m.member]) for m in graph.memberships} == {
        ("东部智造带", "青石镇"),
        ("东部智造带", "白沙镇"),
        ("西部生态带", "北河乡"),
        ("西部生态带", "南河乡"),
    }
