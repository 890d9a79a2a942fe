"""All curated data of a folder, each noun with the line it stands on: what the checks look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from daye_graph.curation.decisions import (
    DECISIONS_FOLDER,
    DECISIONS_SPEC,
    Decision,
    build_decision,
    find_unknown_verdicts,
    read_decision_table,
)
from daye_graph.curation.manifests import (
    DOCUMENTS_FOLDER,
    MANIFEST_SPEC,
    build_manifest,
    read_manifest_table,
)
from daye_graph.curation.problem import Place, Problem
from daye_graph.curation.records import ENTITIES_FOLDER, RECORD_FILES, build_record, read_record_tables
from daye_graph.documents.source import decode
from daye_graph.errors import SourceError
from daye_graph.model.entity import EntityRecord
from daye_graph.model.evidence import clean
from daye_graph.model.graph import Manifest

T = TypeVar("T")

CURATED_FILES = (*(file.spec.file for file in RECORD_FILES), MANIFEST_SPEC.file, DECISIONS_SPEC.file)
"""All curated files, relative to the folder that holds data/."""


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A noun and the line it stands on."""

    noun: T
    place: Place


@dataclass(frozen=True, slots=True)
class CuratedData:
    """Records, manifests and decisions as far as they can be read.

    `problems` are the lines that can't; `texts` holds the clean text of each
    document whose file is there and is text, by the document's id.
    """

    root: Path
    records: tuple[Located[EntityRecord], ...]
    manifests: tuple[Located[Manifest], ...]
    decisions: tuple[Located[Decision], ...]
    problems: tuple[Problem, ...]
    texts: dict[str, str]


def read_data(root: Path, *, more: Mapping[str, Path] | None = None) -> CuratedData:
    """Read all curated data under *root*, the folder that holds data/; raises nothing for faulty data.

    *more* are further folders of decisions, each by the name that their file is given.
    """
    entities = tuple(read_record_tables(root / ENTITIES_FOLDER))
    documents = read_manifest_table(root / DOCUMENTS_FOLDER)
    verdicts = (
        read_decision_table(root / DECISIONS_FOLDER),
        *(read_decision_table(folder, shown=name) for name, folder in (more or {}).items()),
    )
    unknown = tuple(problem for table in verdicts for problem in find_unknown_verdicts(table))
    bad = {(problem.file, problem.line) for problem in unknown}
    manifests = tuple(
        Located(build_manifest(row), Place(MANIFEST_SPEC.file, row.line)) for row in documents.rows
    )
    return CuratedData(
        root=root,
        records=tuple(
            Located(build_record(file, row), Place(file.spec.file, row.line))
            for file, table in entities
            for row in table.rows
        ),
        manifests=manifests,
        decisions=tuple(
            Located(build_decision(row), Place(table.spec.file, row.line))
            for table in verdicts
            for row in table.rows
            if (table.spec.file, row.line) not in bad
        ),
        problems=tuple(
            problem
            for table in (*(t for _, t in entities), documents, *verdicts)
            for problem in table.problems
        )
        + unknown,
        texts=dict(_read_texts(root / DOCUMENTS_FOLDER, manifests)),
    )


def _read_texts(folder: Path, manifests: tuple[Located[Manifest], ...]) -> Iterator[tuple[str, str]]:
    for manifest in (located.noun for located in manifests):
        path = folder / manifest.file
        if not path.is_file():
            continue  # the check manifest-file reports it
        try:
            text = decode(path.read_bytes(), name=manifest.file).text
        except SourceError:
            continue  # a format of its own: its reader says what is wrong with it
        yield manifest.id, clean(text)
