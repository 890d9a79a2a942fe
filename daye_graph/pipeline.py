"""The whole way through the house: source text → document → mentions → statements → graph."""

from __future__ import annotations

from pathlib import Path

from daye_graph.curation.manifests import read_manifests
from daye_graph.curation.records import read_records
from daye_graph.documents.reader import read_document
from daye_graph.graph.assembling import assemble, build_manifest
from daye_graph.mentions.finder import find_mentions
from daye_graph.model.graph import PlanGraph
from daye_graph.settings import find_shared
from daye_graph.statements.deriving import derive


def build_plan(path: Path | None = None) -> PlanGraph:
    """Build the graph of the plan at *path* (default: the plan that ships with the package)."""
    shared = find_shared()
    manifests = read_manifests(shared / "data" / "documents")
    source = path if path is not None else shared / "data" / "documents" / manifests[0].file
    document = read_document(source)
    manifest = build_manifest(document, manifests)
    mentions = find_mentions(document, read_records(shared / "data" / "entities"))
    return assemble(document, manifest, mentions, derive(document, manifest.id, mentions))
