"""Findings as reports: grouped by unit in the plan's order, in both languages, quotes with offsets."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from daye_graph.audit.checking import audit
from daye_graph.audit.report import group_findings, list_rows, write_json, write_markdown
from daye_graph.model.finding import Finding
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from tests.plans import PLAN, TOP


@pytest.fixture(scope="module")
def graph() -> PlanGraph:
    return build_plan(PLAN)


@pytest.fixture(scope="module")
def findings(graph: PlanGraph) -> tuple[Finding, ...]:
    return audit(graph)


def test_a_finding_stands_with_every_unit_that_answers_for_its_sub_task(
    graph: PlanGraph, findings: tuple[Finding, ...]
) -> None:
    groups = dict(group_findings(graph, findings, by="unit", language="zh"))
    names = {e.key: e.name for e in graph.entities}
    units = list(dict.fromkeys(names[r.unit] for r in graph.responsibilities))
    assert [name for name in groups if name in units] == [name for name in units if name in groups]
    box = next(f for f in findings if f.rule == "structure.box-under-another-task")
    responsible = {names[r.unit] for r in graph.responsibilities if r.task == box.task}
    assert {name for name, own in groups.items() if box in own} == responsible


def test_no_finding_is_lost_by_grouping(graph: PlanGraph, findings: tuple[Finding, ...]) -> None:
    for by in ("unit", "action"):
        groups = group_findings(graph, findings, by=by, language="en")
        assert {finding.id for _, own in groups for finding in own} == {finding.id for finding in findings}


def test_every_way_of_writing_holds_all_findings(findings: tuple[Finding, ...]) -> None:
    rows = json.loads(write_json(findings))
    assert [row["id"] for row in rows] == [finding.id for finding in findings]
    assert all(len(row["quotes"]) == len(row["spans"]) for row in rows)
    page = write_markdown("方案", [("", findings)], "zh")
    assert page.count("\n- **") == len(findings)
    assert "待核实" in page
    rules = {finding.rule: finding.rule.upper() for finding in findings}
    rows = list_rows(findings, "en", rules)
    assert [row[1] for row in rows] == [finding.rule.upper() for finding in findings]


def test_words_are_those_of_a_check_and_never_of_a_verdict(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        assert not {"审计", "错误"} & {finding.detail[i : i + 2] for i in range(len(finding.detail))}


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        (["--by", "unit"], "一地两属"),
        (["--severity", "note", "--format", "json"], "structure.place-in-two-parts"),
    ],
)
def test_the_command_prints_them(options: list[str], rule: str) -> None:
    command = [sys.executable, "-m", "daye_graph", "audit", *options]
    found = subprocess.run(command, capture_output=True, text=True, cwd=TOP, check=True, encoding="utf-8")
    assert rule in found.stdout
