"""Rules over the files and the manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

from daye_graph.curation.data import CURATED_FILES, CuratedData
from daye_graph.curation.format import check_formatted
from daye_graph.curation.manifests import DOCUMENTS_FOLDER, MANIFEST_SPEC
from daye_graph.curation.problem import Fault, Place
from daye_graph.curation.records import ENTITIES_FOLDER
from daye_graph.curation.rules.fields import SLUG

TEXT_SUFFIX = ".extracted.txt"
"""Ends the name of an extracted text, which is kept beside its source and has no row of its own."""


def check_canonical_bytes(data: CuratedData) -> Iterator[Fault]:
    """Every file is in its canonical bytes, so that a change shows as what it changes."""
    for file in CURATED_FILES:
        path = data.root / file
        if not path.exists():
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue  # the check readable reports it
        for problem in check_formatted(text, file=file):
            place = Place(file, problem.line)
            yield place.fault(problem.field, problem.seen, expected=problem.expected, repair=problem.repair)


def check_known_files(data: CuratedData) -> Iterator[Fault]:
    """data/entities holds the files of the types and no other: a misspelt name would never be read."""
    folder = data.root / ENTITIES_FOLDER
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        file = f"{ENTITIES_FOLDER}/{path.name}"
        if file not in CURATED_FILES:
            known = " ".join(
                name.rpartition("/")[2] for name in CURATED_FILES if name.startswith(ENTITIES_FOLDER)
            )
            yield Place(file).fault(
                "file",
                path.name,
                expected=f"其中之一 (one of) {known}",
                repair="改名或删去 (rename or remove it)",
            )


def check_manifest_id(data: CuratedData) -> Iterator[Fault]:
    """A document's id is a slug and its own: it is part of every IRI of its graph."""
    seen: set[str] = set()
    for located in data.manifests:
        identifier = located.noun.id
        if identifier in seen or not SLUG.fullmatch(identifier):
            expected = "不重复的小写 ASCII (lowercase ASCII, used once)"
            yield located.place.fault("id", identifier, expected=expected)
        seen.add(identifier)


def check_manifest_file(data: CuratedData) -> Iterator[Fault]:
    """The file of a manifest's row lies beside it."""
    for located in data.manifests:
        if not (data.root / DOCUMENTS_FOLDER / located.noun.file).is_file():
            expected = f"{DOCUMENTS_FOLDER}/ 里的文件 (a file in that folder)"
            yield located.place.fault("file", located.noun.file, expected=expected)


def check_manifest_digest(data: CuratedData) -> Iterator[Fault]:
    """The digest is that of the file's bytes: offsets into another text would be wrong."""
    for located in data.manifests:
        path = data.root / DOCUMENTS_FOLDER / located.noun.file
        if not path.is_file():
            continue  # the check manifest-file reports it
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != located.noun.sha256:
            repair = f"恢复 {located.noun.file}，或改为新值 (restore the file, or give the new digest)"
            yield located.place.fault("sha256", located.noun.sha256, expected=digest, repair=repair)


def check_manifest_dates(data: CuratedData) -> Iterator[Fault]:
    """Dates are ISO dates that exist."""
    for located in data.manifests:
        for field, value in (("date", located.noun.date), ("retrieved", located.noun.retrieved)):
            if value and not is_date(value):
                yield located.place.fault(field, value, expected="YYYY-MM-DD")


def check_listed_documents(data: CuratedData) -> Iterator[Fault]:
    """Every document in the folder has a row in the manifest."""
    folder = data.root / DOCUMENTS_FOLDER
    listed = {located.noun.file for located in data.manifests} | {MANIFEST_SPEC.file.rpartition("/")[2]}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and path.name not in listed and not path.name.endswith(TEXT_SUFFIX):
            expected = f"{MANIFEST_SPEC.file} 里的一行 (a row in the manifest)"
            yield Place(f"{DOCUMENTS_FOLDER}/{path.name}").fault("file", path.name, expected=expected)


def is_date(value: str) -> bool:
    """Tell whether *value* is a date written YYYY-MM-DD.

    >>> is_date("2022-11-18"), is_date("2022-11-31"), is_date("20221118")
    (True, False, False)
    """
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
