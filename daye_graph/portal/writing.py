"""Writes a bundle: a folder and a zip of it, both whole or not at all, the same bytes each time."""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from daye_graph.errors import OutputError
from daye_graph.model.graph import PlanGraph
from daye_graph.portal import (
    catalogue,
    citation,
    cube,
    directory,
    dumps,
    graphml,
    provenance,
    readme,
    review,
    schemes,
    stratml,
    tables,
    void,
    workbook,
)
from daye_graph.portal.context import Context, build_context
from daye_graph.portal.entries import Entry, make_entry
from daye_graph.portal.files import BundleFile
from daye_graph.portal.missing import Missing, check_settings, find_missing
from daye_graph.publication import Publication
from daye_graph.release.audience import PUBLIC, Audience
from daye_graph.release.placing import check_folder, explain, read_mask, replacing
from daye_graph.wording import Wording

MARK = "bundle.json"
"""The file by which a folder, or a zip, is known to be a bundle of ours, so that it may be replaced."""

SUMS = "SHA256SUMS"
KIND = Wording("开放数据包", en="bundle")

Part = Callable[[Context], Iterator[BundleFile]]
Closing = Callable[[Context, Sequence[Entry]], Iterator[BundleFile]]
"""A part that tells of the files before it."""

Progress = Callable[[str], None]

PARTS: tuple[Part, ...] = (
    dumps.build_dumps,
    cube.build_cube,
    schemes.build_schemes,
    tables.build_tables,
    workbook.build_workbook,
    graphml.build_graphml,
    stratml.build_stratml,
)
"""What makes the data, in the order in which it is written."""

CLOSING: tuple[Closing, ...] = (
    void.build_void,
    provenance.build_provenance,
    catalogue.build_catalogue,
    directory.build_directory,
    citation.build_citation,
    readme.build_readme,
    review.build_review,
)
"""What tells of the data; each sees all files that were written before its own."""

_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive holds, which all members bear."""
_UNIX = 3
"""What a ZIP archive calls the system that its modes are of; else the bytes tell where it was made."""
_PACKED = (".gz", ".xlsx", ".docx")


class Written(NamedTuple):
    """Where a bundle stands, what is in it, and what the settings lack."""

    folder: Path
    archive: Path
    entries: tuple[Entry, ...]
    missing: tuple[Missing, ...]


def write_portal(
    graph: PlanGraph,
    output: Path,
    publication: Publication,
    *,
    audience: Audience = PUBLIC,
    progress: Progress = lambda _: None,
) -> Written:
    """Write the bundle of *graph* to the folder *output*, and ``<output>.zip`` beside it.

    A bundle that stands there is replaced when the new one is whole; the same graph and
    settings give the same bytes.

    Raises:
        DataError: what the graph says does not validate, or the settings contradict themselves.
        OutputError: the folder can't be written, or holds something else.
    """
    check_output(output)
    check_settings(publication)
    progress("rdf")
    context = build_context(graph, publication, audience)
    archive = find_archive(output)
    with _replacing_file(archive) as packed, replacing(output) as work:
        entries = write_files(context, work, progress)
        progress("zip")
        _write_zip(work, packed, entries)
    return Written(output, archive, entries, find_missing(context))


def write_files(context: Context, folder: Path, progress: Progress = lambda _: None) -> tuple[Entry, ...]:
    """Write all files to *folder*, one at a time so that no two are in memory; give what they are."""
    entries: list[Entry] = []

    def write(file: BundleFile) -> None:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
        entries.append(make_entry(file))

    for part in PARTS:
        progress(part.__name__.removeprefix("build_"))
        for file in part(context):
            write(file)
    progress("catalogue")
    for closing in CLOSING:
        for file in closing(context, tuple(entries)):
            write(file)
    write(_build_mark(context))
    write(_build_sums(entries))
    return tuple(entries)


def check_output(output: Path) -> None:
    """Raise `OutputError` where *output*, or the zip beside it, is there and no bundle."""
    check_folder(output, mark=MARK, kind=KIND)
    archive = find_archive(output)
    if archive.exists() and not _is_bundle(archive):
        raise OutputError(
            Wording(
                f"{archive}：不是 daye-graph 生成的{KIND}，不会替换；请先移走它，或另选 --output",
                en=f"{archive}: no {KIND.en} of daye-graph, and so not replaced; "
                "move it away or choose another --output",
            )
        )


def find_archive(output: Path) -> Path:
    """Give the path of the zip beside the folder *output*."""
    return output.with_name(f"{output.resolve().name}.zip")


def _is_bundle(archive: Path) -> bool:
    try:
        with zipfile.ZipFile(archive) as held:
            return any(name.rpartition("/")[2] == MARK for name in held.namelist())
    except (zipfile.BadZipFile, OSError):
        return False


def _build_mark(context: Context) -> BundleFile:
    content = {
        "plan": context.plan_id,
        "audience": context.audience,
        "date": context.date,
        "version": version("daye-graph"),
    }
    return BundleFile(
        MARK,
        (json.dumps(content, ensure_ascii=False) + "\n").encode(),
        "application/json",
        Wording("数据包标记", en="mark of the bundle"),
    )


def _build_sums(entries: Sequence[Entry]) -> BundleFile:
    """Give the digests as ``sha256sum --check`` reads them."""
    lines = [f"{entry.sha256}  {entry.path}\n" for entry in sorted(entries, key=lambda each: each.path)]
    return BundleFile(SUMS, "".join(lines).encode(), "text/plain", Wording("校验和", en="checksums"))


@contextmanager
def _replacing_file(target: Path) -> Iterator[Path]:
    """Give a path that takes the name *target* when the block is done; a fault leaves all as it was."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        os.close(handle)
        work = Path(name)
        try:
            yield work
            work.chmod(0o666 & ~read_mask())
            work.replace(target)
        finally:
            work.unlink(missing_ok=True)
    except OSError as error:
        raise explain(target, error) from error


def _write_zip(folder: Path, target: Path, entries: Sequence[Entry]) -> None:
    """Pack the files sorted, each with the same date and mode."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(entry.path for entry in entries):
            member = zipfile.ZipInfo(path, _FIRST_DATE)
            member.create_system = _UNIX
            member.external_attr = 0o644 << 16
            member.compress_type = zipfile.ZIP_STORED if path.endswith(_PACKED) else zipfile.ZIP_DEFLATED
            archive.writestr(member, (folder / path).read_bytes())
