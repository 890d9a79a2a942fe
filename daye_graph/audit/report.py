"""Findings as reports: a list, and a gap report by responsible unit or by action."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from daye_graph.model.finding import Finding
from daye_graph.model.graph import PlanGraph
from daye_graph.wording import Language, Wording, pick

TITLE = Wording("一致性核对", en="Consistency check")
INTERNAL = Wording(
    "内部资料。以下为疑似之处，是否有误待核实；文字问题待与原件核对。",
    en="Internal. These places may be wrong and are to be checked; spellings with the original.",
)
ELSEWHERE = Wording("不属于某一子任务", en="Of no single sub-task")
SEVERITIES = {
    "error": Wording("矛盾", en="contradiction"),
    "warning": Wording("疑似", en="probable"),
    "note": Wording("提示", en="note"),
}
HEADINGS = (
    Wording("等级", en="Severity"),
    Wording("规则", en="Rule"),
    Wording("对象", en="Subject"),
    Wording("说明", en="Detail"),
    Wording("原文", en="Quotes"),
)


def list_rows(findings: Sequence[Finding], language: Language, rules: Mapping[str, str]) -> list[list[str]]:
    """Give a table's cells: severity, rule (by what *rules* call it), subject, detail, the first quotes."""
    return [
        [
            pick(SEVERITIES[finding.severity], language),
            rules.get(finding.rule, finding.rule),
            finding.subject,
            describe(finding, language),
            " ｜ ".join(evidence.quote for evidence in finding.evidence[:3]),
        ]
        for finding in findings
    ]


def describe(finding: Finding, language: Language) -> str:
    """Give what a finding says, and the reason for which it is accepted."""
    text = finding.detail if language == "zh" else finding.detail_en
    if not finding.accepted:
        return text
    return text + (
        f"（已认可：{finding.accepted}）" if language == "zh" else f" (accepted: {finding.accepted})"
    )


def group_findings(
    graph: PlanGraph, findings: Sequence[Finding], *, by: str, language: Language
) -> list[tuple[str, list[Finding]]]:
    """Give the findings by unit or by action, in the plan's own order; those of no sub-task come last.

    A finding about a sub-task stands with every unit that answers for it.
    """
    names = {entity.key: entity.name for entity in graph.entities}
    actions = {action.id: action.name for action in graph.actions}
    owners: dict[str | None, list[str]] = {}
    if by == "unit":
        for each in graph.responsibilities:
            owners.setdefault(each.task, []).append(names[each.unit])
    else:
        for task in graph.tasks:
            owners[task.id] = [actions[task.action]] if task.action else []
    groups: dict[str, list[Finding]] = {name: [] for own in owners.values() for name in own}
    rest: list[Finding] = []
    for finding in findings:
        own = owners.get(finding.task, [])
        for name in own:
            groups[name].append(finding)
        if not own:
            rest.append(finding)
    elsewhere = [(pick(ELSEWHERE, language), rest)] if rest else []
    return [*((name, found) for name, found in groups.items() if found), *elsewhere]


def write_markdown(title: str, groups: Sequence[tuple[str, Sequence[Finding]]], language: Language) -> str:
    """Write grouped findings as Markdown, each with its quotes and offsets."""
    lines = [f"# {pick(TITLE, language)} · {title}", "", pick(INTERNAL, language)]
    for name, findings in groups:
        lines += ["", f"## {name}（{len(findings)}）" if name else "", ""]
        lines += [line for finding in findings for line in _write_finding(finding, language)]
    return "\n".join(lines) + "\n"


def write_json(findings: Sequence[Finding]) -> str:
    """Write findings as JSON: the columns of the contract, and both languages."""
    rows = [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "subject": finding.subject,
            "detail": finding.detail,
            "detail_en": finding.detail_en,
            "quotes": [evidence.quote for evidence in finding.evidence],
            "spans": [[list(span) for span in evidence.spans] for evidence in finding.evidence],
            "id": finding.id,
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _write_finding(finding: Finding, language: Language) -> Iterator[str]:
    severity = pick(SEVERITIES[finding.severity], language)
    yield f"- **{severity}** {finding.subject}：{describe(finding, language)} `{finding.rule}`"
    for evidence in finding.evidence:
        yield f"  - “{evidence.quote}” ({evidence.start}–{evidence.end})"
