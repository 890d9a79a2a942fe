"""Mentions as statements: this thing is named here."""

from __future__ import annotations

from collections.abc import Iterator

from daye_graph.model.statement import Mention
from daye_graph.statements.context import Context
from daye_graph.statements.frames import find_sentence

NAMED = "naming.mention"


def derive_mentions(context: Context) -> Iterator[Mention]:
    """Give one statement for each mention; its key joins the thing, the surface and the sentence."""
    for found in context.mentions.mentions:
        start, end = find_sentence(found.passage.text, found.start)
        evidence = found.evidence
        decided = context.mentions.surfaces.get((found.entity.key, evidence.quote))
        yield Mention(
            id=context.key("mention", found.entity.key, evidence.quote, found.passage.text[start:end]),
            rule=decided or found.entity.discovered or NAMED,
            origin="decision" if decided else "text",
            evidence=evidence,
            entity=found.entity.key,
            section=found.passage.section,
        )
