"""StratML: valid by the schema, and what stands where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from daye_graph.model.graph import PlanGraph
from daye_graph.portal.stratml import build_stratml, write_stratml
from daye_graph.portal.stratml_xml import NAMESPACE, make_id
from daye_graph.publication import Publication
from tests.peers import PEERS, need_peers
from tests.plans import build_changed
from tests.portal.contexts import build_shipped, make_internal, make_shipped, make_small
from tests.rdf.sample import build_plan_graph

pytestmark = pytest.mark.slow

SCHEMA = PEERS / "stratml" / "PerformancePlanOrReport20160216.xsd"


def read_plan(graph: PlanGraph, publication: Publication | None = None) -> Any:  # noqa: ANN401 an element
    return etree.fromstring(write_stratml(graph, publication or Publication()))


def find(root: Any, path: str) -> list[Any]:  # noqa: ANN401 an element
    found: list[Any] = root.findall("/".join(f"{{{NAMESPACE}}}{step}" for step in path.split("/")))
    return found


def texts(root: Any, path: str) -> list[str]:  # noqa: ANN401 an element
    return [each.text for each in find(root, path)]


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    need_peers("stratml")
    return etree.XMLSchema(etree.parse(str(SCHEMA)))


def check(schema: etree.XMLSchema, root: Any) -> None:  # noqa: ANN401 an element
    schema.assertValid(root)


def test_the_plan_is_valid(schema: etree.XMLSchema) -> None:
    check(schema, read_plan(build_shipped()))


def test_the_schema_refuses_a_plan_that_is_damaged(schema: etree.XMLSchema) -> None:
    root = read_plan(build_shipped())
    goal = find(root, "StrategicPlanCore/Goal")[0]
    goal.remove(find(goal, "Name")[0])
    assert not schema.validate(root)


def test_other_plans_are_valid(schema: etree.XMLSchema) -> None:
    small, plan = build_plan_graph(), build_shipped()
    without_actions = replace(plan, groups=(), actions=())
    without_indicators = replace(plan, indicators=(), observations=())
    without_groups = replace(plan, groups=())
    odd = replace(plan, manifest=plan.manifest.model_copy(update={"id": "方案 2:a/b", "date": "2022年"}))
    for graph in (small, without_actions, without_indicators, without_groups, odd):
        check(schema, read_plan(graph))
    assert len(find(read_plan(without_actions), "StrategicPlanCore/Goal")) == 2


def test_groups_and_actions_are_goals_and_sub_tasks_are_objectives() -> None:
    plan, root = build_shipped(), read_plan(build_shipped())
    names = texts(root, "StrategicPlanCore/Goal/Name")
    assert names[:-1] == [
        name
        for group in plan.groups
        for name in (group.name, *(action.name for action in plan.actions if action.group == group.id))
    ]
    objectives = texts(root, "StrategicPlanCore/Goal/Objective/Identifier")
    assert objectives == [make_id(task.id) for task in plan.tasks]


def test_units_are_stakeholders_in_their_order() -> None:
    plan, root = build_shipped(), read_plan(build_shipped())
    names = texts(root, "StrategicPlanCore/Goal/Objective/Stakeholder/Name")
    assert names == [plan.entity_by_key[each.unit].name for each in plan.responsibilities]


def test_indicators_have_dated_targets() -> None:
    plan, root = build_shipped(), read_plan(build_shipped())
    table = find(root, "StrategicPlanCore/Goal")[-1]
    assert texts(table, "Objective/Name") == list(dict.fromkeys(each.group for each in plan.indicators))
    assert texts(table, "Objective/PerformanceIndicator/MeasurementDimension") == [
        each.name for each in plan.indicators
    ]
    first = find(table, "Objective/PerformanceIndicator")[0]
    told = [
        (texts(result, "EndDate")[0], texts(result, "NumberOfUnits")[0])
        for result in find(first, "MeasurementInstance/TargetResult")
    ]
    wanted = [
        (f"{each.year}-12-31", each.value)
        for each in plan.observations
        if each.indicator == plan.indicators[0].id
        and each.kind == "target"
        and each.evidence.source == "table"
    ]
    assert told == wanted
    assert len(find(first, "MeasurementInstance/ActualResult")) == 1


def test_an_indicator_without_a_number_has_no_measurement() -> None:
    plan, root = build_shipped(), read_plan(build_shipped())
    empty = {each.indicator for each in plan.observations if each.value is None}
    assert empty
    for element in find(root, "StrategicPlanCore/Goal/Objective/PerformanceIndicator"):
        if set(texts(element, "Identifier")) & {make_id(key) for key in empty}:
            assert find(element, "MeasurementInstance") == []
            break
    else:
        pytest.fail("the indicator is not there")


def test_restated_values_refer_to_the_indicator() -> None:
    root = read_plan(build_shipped())
    path = "StrategicPlanCore/Goal/Objective/PerformanceIndicator"
    referred = texts(root, f"{path}/Relationship/ReferentIdentifier")
    assert referred
    assert set(referred) <= set(texts(root, f"{path}/Identifier"))


def test_yearly_tasks_are_qualitative_targets() -> None:
    plan, root = build_shipped(), read_plan(build_shipped())
    told = [
        text
        for element in find(root, "StrategicPlanCore/Goal/Objective/PerformanceIndicator")
        if element.get("PerformanceIndicatorType") == "Qualitative"
        for text in texts(element, "MeasurementInstance/TargetResult/Description")
    ]
    assert sorted(told) == sorted(each.text for each in plan.milestones)


def test_a_range_has_no_single_number() -> None:
    plan, root = build_shipped(), read_plan(build_shipped())
    ranges = {each.evidence.quote for each in plan.targets if each.value_min != each.value_max}
    assert ranges
    results = find(
        root, "StrategicPlanCore/Goal/Objective/PerformanceIndicator/MeasurementInstance/TargetResult"
    )
    for result in results:
        if set(texts(result, "Description")) & ranges:
            assert find(result, "NumberOfUnits") == []


def test_the_mission_is_the_plans_own_words() -> None:
    (mission,) = texts(read_plan(build_shipped()), "StrategicPlanCore/Mission/Description")
    assert mission in "".join(each.text for each in build_shipped().document.passages)


def test_a_renamed_action_is_a_renamed_goal(tmp_path: Path) -> None:
    name = build_shipped().actions[0].name
    graph = build_changed(tmp_path, (name, "某某提升行动"))
    assert "某某提升行动" in texts(read_plan(graph), "StrategicPlanCore/Goal/Name")


def test_a_plan_without_goals_has_no_file(tmp_path: Path) -> None:
    assert list(build_stratml(make_small(tmp_path))) == []


def test_the_stamp_is_told_and_the_bytes_are_the_same_each_time() -> None:
    (file,) = build_stratml(make_internal())
    assert texts(etree.fromstring(file.data), "OtherInformation") == [make_internal().stamp]
    assert list(build_stratml(make_shipped())) == list(build_stratml(make_shipped()))
