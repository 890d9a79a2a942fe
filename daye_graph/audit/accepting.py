"""Findings that a curator knows and lets stand: they stay findings, and say so with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from daye_graph.model.finding import Acceptance, Finding
from daye_graph.model.ruling import Ruling

NO_FINDING = "没有这样的核对发现 (there is no such finding)"


def mark_accepted(finding: Finding, acceptances: Sequence[Acceptance]) -> Finding:
    """Give *finding* with the reason of the first of *acceptances* that covers it."""
    for acceptance in acceptances:
        if acceptance.covers(finding):
            return finding.model_copy(update={"accepted": acceptance.reason})
    return finding


def settle_rulings(
    rulings: Sequence[Ruling], acceptances: Sequence[Acceptance], findings: Sequence[Finding]
) -> tuple[Ruling, ...]:
    """Give *rulings* with the number of *findings* that each acceptance covers; without one it is ignored."""
    covered = {each.decision: sum(map(each.covers, findings)) for each in acceptances}
    return tuple(
        ruling.model_copy(
            update={
                "effects": covered[ruling.decision],
                "problem": "" if covered[ruling.decision] else NO_FINDING,
            }
        )
        if ruling.decision in covered
        else ruling
        for ruling in rulings
    )
