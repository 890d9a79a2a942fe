"""``daye-graph audit``: the plan held against itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import TABLE, make_format_option, make_output_option, make_plan_option
from daye_graph.cli.output import OFFICE_FORMATS, emit, encode, is_terminal, refuse_screen
from daye_graph.cli.progress import showing
from daye_graph.query.plans import find_plan_file
from daye_graph.wording import pick

if TYPE_CHECKING:
    from daye_graph.model.finding import Finding
    from daye_graph.model.graph import PlanGraph

FORMATS = (TABLE, "markdown", "json", *OFFICE_FORMATS)
SEVERITIES = ("error", "warning", "note")


def make_audit() -> click.Command:
    """Make ``audit``."""
    command = make_command(
        "audit",
        _audit,
        about=tell(
            "一致性核对：方案与自身有哪些疑似不一致之处，每处附原文。供内部使用，不进入公开数据。",
            "Hold the plan against itself: where it may contradict itself, with the words. For internal use.",
        ),
        params=[
            make_plan_option(),
            click.Option(
                ["--by"],
                type=click.Choice(["unit", "action"]),
                help=tell("按责任单位或行动分组", "grouped by responsible unit or by action"),
            ),
            click.Option(
                ["--severity"],
                type=click.Choice(SEVERITIES),
                help=tell("只看这一等级", "only this severity"),
            ),
            click.Option(["--rule"], metavar="RULE", help=tell("只看这一规则", "only this rule")),
            make_format_option(FORMATS),
            make_output_option(),
        ],
    )
    command.short_help = tell("一致性核对", "hold the plan against itself")
    return command


def _audit(
    *,
    plan: str | None,
    by: str | None,
    severity: str | None,
    rule: str | None,
    form: str,
    output: Path | None,
) -> None:
    refuse_screen(form, output)
    source = find_plan_file(plan)
    # --help does without
    from daye_graph.audit.checking import audit
    from daye_graph.pipeline import build_plan

    with showing(tell("正在核对", "checking")):
        graph = build_plan(source)
        findings = [
            finding
            for finding in audit(graph)
            if severity in (None, finding.severity) and (rule is None or finding.rule.startswith(rule))
        ]
    if form in OFFICE_FORMATS:
        emit(_write_file(graph, findings, by=by, form=form), output)
        return
    text = _write(graph, findings, by=by, form=form, terminal=output is None and is_terminal())
    emit(encode(text) if output is None else text.encode(), output)


def _write_file(graph: PlanGraph, findings: list[Finding], *, by: str | None, form: str) -> bytes:
    from daye_graph.audit.report import group_findings
    from daye_graph.views.gap_report import write_gap_report

    language = get_language()
    groups = group_findings(graph, findings, by=by, language=language) if by else [("", findings)]
    title, date = graph.document.title, graph.manifest.date
    return write_gap_report(title, groups, form, language=language, date=date)


def _write(graph: PlanGraph, findings: list[Finding], *, by: str | None, form: str, terminal: bool) -> str:
    from daye_graph.audit import report

    language = get_language()
    if form == "json":
        return report.write_json(findings)
    groups = report.group_findings(graph, findings, by=by, language=language) if by else [("", findings)]
    if form == "markdown":
        return report.write_markdown(graph.document.title, groups, language)
    return _view(groups, terminal=terminal) + tell(
        f"共 {len(findings)} 处，待核实。\n", f"{len(findings)} places, to be checked.\n"
    )


def _view(groups: list[tuple[str, list[Finding]]], *, terminal: bool) -> str:
    from daye_graph.audit import report
    from daye_graph.cli.table import choose_style, render_table
    from daye_graph.rdf.findings import read_rule_labels

    style, language = choose_style(terminal=terminal), get_language()
    headings = [pick(heading, language) for heading in report.HEADINGS]
    rules = read_rule_labels(language)
    parts = []
    for name, findings in groups:
        parts.append(
            (f"{name}\n" if name else "")
            + render_table(headings, report.list_rows(findings, language, rules), style)
        )
    return "\n".join(parts) + "\n"
