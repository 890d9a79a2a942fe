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
