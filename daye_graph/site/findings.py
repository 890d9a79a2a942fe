"""The findings for an internal site: where the plan may contradict itself, with all places side by side."""

from __future__ import annotations

from daye_graph.model.finding import Finding as Found
from daye_graph.release.preparing import Prepared
from daye_graph.site.facts import list_spans
from daye_graph.site.shapes import Finding, Findings


def build_findings(prepared: Prepared) -> Findings:
    """Give all findings, in the order of the checks and of the text."""
    return {"findings": [_describe(found) for found in prepared.findings]}


def _describe(found: Found) -> Finding:
    return {
        "id": found.id,
        "rule": found.rule,
        "severity": found.severity,
        "subject": found.subject,
        "task": found.task,
        "detail": found.detail,
        "detail_en": found.detail_en,
        "accepted": bool(found.accepted),
        "reason": found.accepted,
        "quotes": [evidence.quote for evidence in found.evidence],
        "spans": [list_spans(evidence) for evidence in found.evidence],
    }
