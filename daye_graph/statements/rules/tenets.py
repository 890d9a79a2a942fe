"""Positioning, principles and safeguards: the headings under the sections that are called so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from daye_graph.model.statement import Tenet
from daye_graph.statements.context import Context

HEADING = "tenets.heading"

_PARENTS: tuple[tuple[str, Literal["Positioning", "Principle", "Safeguard"]], ...] = (
    ("定位", "Positioning"),
    ("原则", "Principle"),
    ("保障", "Safeguard"),
)


def derive_tenets(context: Context) -> Iterator[Tenet]:
    """Give one tenet for each heading or run-in right under 定位, 原则 and 保障措施."""
    document = context.document
    for section in document.sections:
        if section.parent is None or section.kind not in ("heading", "run_in"):
            continue
        parent = document.sections[section.parent]
        for word, kind in _PARENTS:
            if parent.title.endswith((word, f"{word}措施", f"{word}机制")) and parent.kind == "heading":
                yield Tenet(
                    id=context.thing_key(kind.lower(), section.title),
                    rule=HEADING,
                    evidence=section.evidence,
                    kind=kind,
                    name=section.title,
                )
