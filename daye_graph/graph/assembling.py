"""Assembling: document, entities and statements become one plan's graph."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from daye_graph.curation.rulings import Rulings
from daye_graph.mentions.index import MentionIndex
from daye_graph.model.document import Document
from daye_graph.model.graph import FAMILIES, Manifest, PlanGraph
from daye_graph.model.identifiers import KeyMaker, slugify
from daye_graph.statements.deriving import Statements


def build_manifest(document: Document, known: Sequence[Manifest]) -> Manifest:
    """Give the manifest of *document*: the known one of the same bytes, else what the text itself says.

    A changed copy of a known plan (same 发文字号 and title) keeps the plan's id, so that
    its unchanged statements keep their IRIs; what was known of the other bytes is not carried over.
    """
    for manifest in known:
        if manifest.sha256 == document.version.sha256:
            return manifest
    notice = document.notice
    same = next(
        (m for m in known if m.number and m.number == notice.number and m.title == document.title), None
    )
    return Manifest(
        id=same.id if same else slugify(notice.number or document.title),
        file=Path(document.name).name,
        title=document.title,
        issuer=notice.issuer or "",
        number=notice.number or "",
        date=notice.printed_on or "",
        sha256=document.version.sha256,
    )


def assemble(
    document: Document,
    manifest: Manifest,
    mentions: MentionIndex,
    statements: Statements,
    *,
    rulings: Rulings,
) -> PlanGraph:
    """Put everything of one plan together, with what became of the decisions about it."""
    return PlanGraph(
        manifest=manifest,
        document=document,
        entities=mentions.entities,
        **{name: getattr(statements, name) for name in FAMILIES},
        section_keys=_make_section_keys(document, manifest.id),
        rulings=rulings.close(),
        acceptances=rulings.list_acceptances(),
    )


def _make_section_keys(document: Document, plan: str) -> tuple[str, ...]:
    """A section's key joins its number, its title and its parent's key."""
    maker = KeyMaker()
    keys: list[str] = []
    for section in document.sections:
        above = keys[section.parent] if section.parent is not None else ""
        keys.append(maker.make("section", plan, above, section.number, section.title))
    return tuple(keys)
