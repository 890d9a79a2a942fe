"""The gap report: findings of the audit by unit or action, as a workbook or a Word document."""

from __future__ import annotations

from collections.abc import Sequence

from daye_graph.audit.report import HEADINGS, INTERNAL, SEVERITIES, TITLE, describe
from daye_graph.model.finding import Finding
from daye_graph.rdf.findings import read_rule_labels
from daye_graph.views.sheets import Cell, Sheet
from daye_graph.views.worddoc import write_word
from daye_graph.views.workbook import write_workbook
from daye_graph.wording import Language, Wording, pick

STAMP = Wording("内部资料", en="Internal")
PLACES = Wording("位置", en="Places")
WIDTHS = (8, 18, 22, 44, 60, 16)

Group = tuple[str, Sequence[Finding]]


def write_gap_report(
    title: str, groups: Sequence[Group], form: str, *, language: Language, date: str = ""
) -> bytes:
    """Give the findings in *groups* (name, findings) as a file: *form* is ``xlsx`` or ``docx``.

    A workbook has a sheet a group, a document a heading; both are stamped 内部资料.
    """
    whole = f"{pick(TITLE, language)} · {title}"
    internal, stamp = pick(INTERNAL, language), pick(STAMP, language)
    sheets = [_build_sheet(name or pick(TITLE, language), found, language) for name, found in groups]
    if form == "docx":
        return write_word(whole, sheets, notes=(internal,), date=date, stamp=stamp)
    return write_workbook(sheets, date=date, stamp=f"{stamp} · {internal}")


def _build_sheet(name: str, findings: Sequence[Finding], language: Language) -> Sheet:
    headings = (*(pick(heading, language) for heading in HEADINGS), pick(PLACES, language))
    return Sheet(
        name=name,
        title=f"{name}（{len(findings)}）",
        headings=headings,
        rows=[_list_cells(finding, language) for finding in findings],
        widths=WIDTHS,
    )


def _list_cells(finding: Finding, language: Language) -> list[Cell]:
    return [
        pick(SEVERITIES[finding.severity], language),
        read_rule_labels(language)[finding.rule],
        finding.subject,
        describe(finding, language),
        "\n".join(f"“{each.quote}”" for each in finding.evidence),
        "\n".join(f"{each.start}–{each.end}" for each in finding.evidence),
    ]
