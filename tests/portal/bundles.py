"""Bundles of the shipped plan with the settings of the example, made once a process."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from daye_graph.portal.context import Context, build_context
from daye_graph.portal.entries import Entry
from daye_graph.portal.writing import write_files
from daye_graph.publication import Publication, read_publication
from daye_graph.release.audience import PUBLIC
from tests.plans import TOP
from tests.portal.contexts import build_shipped

EXAMPLE = TOP / "data" / "publication.example.toml"


@cache
def read_example() -> Publication:
    return read_publication(EXAMPLE)


@cache
def make_example() -> Context:
    return build_context(build_shipped(), read_example(), PUBLIC)


@cache
def write_example() -> tuple[Path, tuple[Entry, ...]]:
    folder = Path(tempfile.mkdtemp(prefix="bundle-"))
    return folder, write_files(make_example(), folder)
