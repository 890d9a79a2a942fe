"""Findings: where a plan seems to contradict itself, each with the places it rests on."""

from __future__ import annotations

from typing import Literal

from pydantic import SkipValidation

from daye_graph.model.evidence import Evidence, Noun

Severity = Literal["error", "warning", "note"]


class Finding(Noun):
    """One place, or several that belong together, that somebody should look at.

    `detail` says in Chinese what was seen and what may explain it, `detail_en` in
    English. `accepted` is the reason for which a curator let it stand, else ''.
    """

    id: str
    rule: str
    severity: Severity
    subject: str
    detail: str
    detail_en: str
    evidence: SkipValidation[tuple[Evidence, ...]]
    task: str | None = None
    accepted: str = ""


class Acceptance(Noun):
    """A curator's decision that a finding is known and may stand.

    `rule` is the finding's rule, '' for any; `quote` are words of one of its places.
    """

    decision: str
    rule: str
    subject: str
    quote: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Tell whether *finding* is the one that is meant."""
        return (
            self.rule in {"", finding.rule}
            and self.subject == finding.subject
            and any(self.quote in each.quote or each.quote in self.quote for each in finding.evidence)
        )
