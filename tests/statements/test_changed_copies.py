"""Code that follows the text: changed copies of the plan give changed answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from tests.plans import PLAN, build_changed


@pytest.fixture(scope="module")
def plan() -> PlanGraph:
    return build_plan(PLAN)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("斯瑞尔", "博科斯"),
        ("晨信光电", "辰耀光电"),
        ("健身医疗", "百瑞医疗"),
        ("灵祥食品", "味鲜食品"),
        ("高新投公司", "城发投公司"),
    ],
)
def test_a_company_renamed_to_one_that_no_file_lists(
    tmp_path: Path, plan: PlanGraph, old: str, new: str
) -> None:
    graph = build_changed(tmp_path, (old, new))
    before = next(e for e in plan.entities if e.name == old)
    after = next(e for e in graph.entities if e.name == new)
    assert after.discovered
    assert all(entity.name != old for entity in graph.entities)

    def facts(of: PlanGraph, key: str) -> list[tuple[str | None, str, str, str]]:
        return [
            (i.task, i.role, i.direction, i.evidence.quote.replace(new, old))
            for i in of.involvements
            if i.enterprise == key
        ]

    assert facts(graph, after.key) == facts(plan, before.key)


def test_a_target_raised(tmp_path: Path) -> None:
    graph = build_changed(tmp_path, ("29692\t33060", "29692\t35000"))
    values = [o.value for o in graph.observations if o.evidence.quote == "35000"]
    assert values == ["35000"]
    restated = [o.value for o in graph.observations if o.indicator == graph.indicators[0].id]
    assert restated == ["33060", "23878", "26613", "29692", "35000"]


def test_a_unit_added(tmp_path: Path) -> None:
    old = "市金融办、市经信局、市科技局、市财政局"
    graph = build_changed(tmp_path, (old, "市金融办、市审计监督局、市经信局、市科技局、市财政局"))
    unit = next(e for e in graph.entities if e.name == "市审计监督局")
    (added,) = [r for r in graph.responsibilities if r.unit == unit.key]
    assert (added.position, added.etc) == (2, True)
    assert len(graph.responsibilities) == 148


def test_a_unit_split_by_a_page_break_is_one(tmp_path: Path) -> None:
    graph = build_changed(
        tmp_path,
        (
            "市市场监督管理局、市科技局、市金融办、市经信局、\n",
            "市市场监督管理局、市科技局、市金融办、市经信局、高\n",
        ),
        ("新模式。\t务。优化", "新模式。\t务。优化"),
        ("风险承担机制。\t高新区等", "风险承担机制。\t新区等"),
    )
    split = [r for r in graph.responsibilities if len(r.evidence.spans) == 2]
    assert [r.evidence.quote for r in split] == ["高新区"]
    assert len(graph.responsibilities) == 147


def test_a_sub_task_added_in_body_and_schedule(tmp_path: Path) -> None:
    graph = build_changed(
        tmp_path,
        (
            "## **2. 成果转化提速行动**",
            "**（3）建设科技人才社区。**建设一批人才社区。\n\n## **2. 成果转化提速行动**",
        ),
        (
            "成果转化提速行动\t积蓄科技成果储备",
            "\t建设科技人才社区\t建设1个社区。\t建设2个社区。\t建设3个社区。\t市人社局、市科技局等\n成果转化提速行动\t积蓄科技成果储备",
        ),
    )
    task = next(t for t in graph.tasks if t.name == "建设科技人才社区")
    assert (len(graph.tasks), task.number) == (30, 14)
    action = next(a for a in graph.actions if a.id == task.action)
    assert action.name == "创新资源汇聚行动"
    assert [m.text for m in graph.milestones if m.task == task.id] == [f"建设{n}个社区。" for n in (1, 2, 3)]
    assert len(graph.milestones) == 90


def test_an_action_renamed_in_body_and_table(tmp_path: Path) -> None:
    graph = build_changed(tmp_path, ("知识产权示范行动", "知识产权强基行动"))
    assert [a.name for a in graph.actions if "知识产权" in a.name] == ["知识产权强基行动"]
    assert (
        len(
            [
                t
                for t in graph.tasks
                if t.action == next(a.id for a in graph.actions if a.name == "知识产权强基行动")
            ]
        )
        == 3
    )


def test_a_paragraph_inserted_above_changes_no_key(tmp_path: Path, plan: PlanGraph) -> None:
    heading = "### （一）指导思想。"
    graph = build_changed(tmp_path, (heading, f"新增一段与各项工作无关的说明文字。\n\n{heading}"))
    assert [s.id for s in graph.statements()] == [s.id for s in plan.statements()]
    assert graph.section_keys == plan.section_keys
    assert graph.manifest.id == plan.manifest.id
    assert graph.involvements[0].evidence.start != plan.involvements[0].evidence.start
