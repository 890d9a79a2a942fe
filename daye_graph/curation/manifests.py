"""data/documents/manifest.tsv: what is known of each shipped document beside its text."""

from __future__ import annotations

from pathlib import Path

from daye_graph.curation.table import Row, Table, TableSpec, raise_if_any, read_table
from daye_graph.model.graph import Manifest

DOCUMENTS_FOLDER = "data/documents"
MANIFEST_FILE = "manifest.tsv"
MANIFEST_SPEC = TableSpec(
    f"{DOCUMENTS_FOLDER}/{MANIFEST_FILE}",
    tuple(Manifest.model_fields),
    required=("id", "file", "title", "sha256"),
)


def read_manifests(folder: Path) -> tuple[Manifest, ...]:
    """Read the manifest of *folder*, one `Manifest` a document, in file order; '' is unknown.

    Raises `DataError` with every line that can't be read.
    """
    table = read_manifest_table(folder)
    raise_if_any(table.problems)
    return tuple(build_manifest(row) for row in table.rows)


def read_manifest_table(folder: Path) -> Table:
    """Give the manifest of *folder* as a table."""
    return read_table(folder / MANIFEST_FILE, MANIFEST_SPEC)


def build_manifest(row: Row) -> Manifest:
    """Give the manifest that *row* stands for."""
    return Manifest.model_validate(row.cells)
