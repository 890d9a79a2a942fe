"""What is derived from the shipped plan, against the gold that was read from it."""

from __future__ import annotations

import pytest

from daye_graph.model.evidence import clean
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from tests.plans import PLAN, read_gold


@pytest.fixture(scope="module")
def graph() -> PlanGraph:
    return build_plan(PLAN)


def test_the_counts_of_the_plan(graph: PlanGraph) -> None:
    units = {responsibility.unit for responsibility in graph.responsibilities}
    cells = [each for each in graph.observations if each.evidence.source == "table"]
    empty = [each for each in cells if each.value is None]
    enterprises = {involvement.enterprise for involvement in graph.involvements}
    assert (len(graph.groups), len(graph.actions), len(graph.tasks), len(graph.boxes)) == (3, 9, 29, 7)
    assert len(graph.milestones) == 87
    assert (len(graph.responsibilities), len(units)) == (147, 24)
    assert (len(graph.indicators), len(cells), len(empty)) == (26, 104, 4)
    assert (len(graph.involvements), len(enterprises)) == (113, 47)


def test_every_enterprise_statement_is_that_of_the_gold(graph: PlanGraph) -> None:
    names = {a.id: a.name for a in graph.actions} | {t.id: t.name for t in graph.tasks}
    numbers = {box.id: str(box.number) for box in graph.boxes}
    names |= {entity.key: entity.name for entity in graph.entities}
    found = [
        {
            "enterprise": names[each.enterprise],
            "action": names[each.action or ""],
            "task": names[each.task or ""],
            "box": numbers.get(each.box or "", ""),
            "industries": ";".join(names[key] for key in each.industries),
            "role": each.role,
            "objects": ";".join(names.get(key, key) for key in each.objects),
            "source": each.evidence.source,
            "year": str(each.year or ""),
            "quote": each.evidence.quote,
            "spans": ";".join(f"{start}-{end}" for start, end in each.evidence.spans),
            "direction": each.direction,
        }
        for each in graph.involvements
    ]
    gold = [{key: row[key] for key in found[0]} for row in read_gold("enterprises")]
    assert found == gold


def test_units_are_those_of_the_gold_in_their_order(graph: PlanGraph) -> None:
    names = {thing.id: thing.name for thing in graph.tasks} | {e.key: e.name for e in graph.entities}
    found = [
        (
            names[each.task],
            names[each.unit],
            str(each.position),
            each.role,
            str(each.etc).lower(),
            each.evidence.quote,
        )
        for each in graph.responsibilities
    ]
    keys = ("task", "unit", "position", "role", "etc", "quote")
    assert found == [tuple(row[key] for key in keys) for row in read_gold("units")]


def test_tasks_and_boxes_are_those_of_the_gold(graph: PlanGraph) -> None:
    actions = {action.id: action.name for action in graph.actions}
    tasks = {task.id: task.name for task in graph.tasks}
    found = [(actions[t.action or ""], str(t.number), t.name, t.schedule_name) for t in graph.tasks]
    keys = ("action", "number", "task", "appendix_name")
    assert found == [tuple(row[key] for key in keys) for row in read_gold("tasks")]
    boxes = [(str(b.number), b.title, tasks[b.task or ""], b.evidence.quote) for b in graph.boxes]
    keys = ("number", "title", "task", "quote")
    assert boxes == [tuple(row[key] for key in keys) for row in read_gold("boxes")]


def test_the_evidence_of_every_fact_holds_to_the_letter(graph: PlanGraph) -> None:
    text = graph.document.version.text
    facts = [statement.evidence for statement in graph.statements()]
    facts += [section.evidence for section in graph.document.sections]
    assert len(facts) > 1000
    for evidence in facts:
        slices = [text[start:end] for start, end in evidence.spans]
        assert clean("".join(slices)) == evidence.quote
        for piece in slices:
            assert piece == piece.strip()
            assert not {"\n", "\r", "\t"} & set(piece)
            assert not piece.startswith(("**", "#", "<"))
            assert not piece.endswith(("**", ">"))


def test_every_statement_has_its_own_key(graph: PlanGraph) -> None:
    keys = [statement.id for statement in graph.statements()] + list(graph.section_keys)
    assert len(keys) == len(set(keys))
    assert all(statement.rule for statement in graph.statements())


def test_a_milestone_that_runs_over_a_page_has_two_spans(graph: PlanGraph) -> None:
    broken = [m for m in graph.milestones if len(m.evidence.spans) > 1]
    assert {len(m.evidence.spans) for m in broken} == {2}
    assert "推动探索“互联网+”知识产权服务" in broken[0].text


def test_all_restated_values_are_those_of_the_gold(graph: PlanGraph) -> None:
    indicators = {each.id: each for each in graph.indicators}
    tasks = {task.id: task.name for task in graph.tasks}
    found = [
        {
            "number": str(indicators[each.indicator].number),
            "year": str(each.year),
            "kind": each.kind,
            "value": each.value,
            "unit": each.unit,
            "value_as_written": each.value_as_written,
            "unit_as_written": each.unit_as_written,
            "comparator": each.comparator,
            "source": each.evidence.source,
            "task": tasks.get(each.task or "", ""),
            "quote": each.evidence.quote,
        }
        for each in sorted(graph.observations, key=lambda each: each.evidence.start)
        if each.comparator is not None
    ]
    assert found == [{key: row[key] for key in found[0]} for row in read_gold("observations")]
