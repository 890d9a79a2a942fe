"""The cache of built graphs: one folder a graph, named by all that the graph depends on.

The name is a digest of the source's bytes and name, the curated data, the
ontology, the package itself, the versions of what is installed beside it, and
the settings. So an answer is never stale, and nothing is built twice: whoever
finds no entry builds one in a folder of its own and renames it, which either
succeeds whole or finds that another process was quicker.

An entry holds the parts of the graph as N-Quads and ``entry.json`` with the plan's
facts and the digest of each part; what does not agree with its digest is built anew.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Quad, RdfFormat, Store, serialize

from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.query.inputs import digest_inputs
from daye_graph.query.parts import PARTS, divide
from daye_graph.settings import Settings, find_cache
from daye_graph.wording import Wording

KEPT = 16
"""How many entries stay: the ones used last."""

ALL_PARTS = frozenset(PARTS)

_FACTS = "entry.json"
_UNFINISHED = ".building-"
_HOUR = 3600


class Built(NamedTuple):
    """What building gives: the plan's facts and all quads that questions may need."""

    plan: PlanFacts
    quads: Iterable[Quad]


Builder = Callable[[Path, Settings], Built]
"""Builds the graph of the plan at a path. Called only when no entry is there."""

Notice = Callable[[Wording], None]
"""Takes what the reader should know though it is no fault: the cache can't be used."""


class Source(NamedTuple):
    """A plan's file, how its graph is built, and who is told that the cache can't be used."""

    path: Path
    settings: Settings
    build: Builder
    notice: Notice


def open_engine(source: Source, parts: frozenset[str] = ALL_PARTS) -> Engine:
    """Give the engine over *parts* of the plan's graph: from the cache, else built and put there.

    Where the cache folder can't be written, the graph is built in memory and the notice is given.

    Raises:
        SourceError: the source can't be read.
    """
    folder = find_cache()
    key = digest_inputs(source.path, source.settings)
    entry = folder / key
    engine = _find_engine(entry, parts, source.settings)
    if engine is not None:
        return engine
    try:
        with lock_folder(folder):
            # by now another process may have built it
            engine = _find_engine(entry, parts, source.settings)
            if engine is not None:
                return engine
            built = source.build(source.path, source.settings)
            if digest_inputs(source.path, source.settings) == key:
                _write_entry(entry, built, source.settings)
    except OSError as error:
        source.notice(_describe_fault(folder, error))
        built = source.build(source.path, source.settings)
    store = Store()
    store.extend(built.quads)
    return Engine(store, built.plan, source.settings)


def _find_engine(entry: Path, parts: frozenset[str], settings: Settings) -> Engine | None:
    """The engine over an entry; None when there is none or it is not what was written."""
    try:
        engine = _load_engine(entry, parts, settings)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    with contextlib.suppress(OSError):
        os.utime(entry)  # the entries used last are kept
    return engine


@lru_cache(maxsize=2)
def _load_engine(entry: Path, parts: frozenset[str], settings: Settings) -> Engine:
    facts = json.loads((entry / _FACTS).read_bytes())
    store = Store()
    for part in sorted(parts):
        data = (entry / part).read_bytes()
        if hashlib.sha256(data).hexdigest() != facts["digests"][part]:
            raise ValueError(part)
        # checked when it was written, and not changed since
        store.load(data, format=RdfFormat.N_QUADS, lenient=True)
    return Engine(store, PlanFacts(**facts["plan"]), settings)


def _write_entry(entry: Path, built: Built, settings: Settings) -> None:
    # an answer from the cache does without these
    import shutil
    import tempfile

    work = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=entry.parent))
    try:
        _fill_entry(work, built, settings)
        shutil.rmtree(entry, ignore_errors=True)  # one that did not agree with its digests
        work.rename(entry)
        for aged in _list_aged(entry.parent):
            shutil.rmtree(aged, ignore_errors=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _fill_entry(work: Path, built: Built, settings: Settings) -> None:
    digests = {}
    for part, quads in divide(built.quads, settings).items():
        data = serialize(quads, format=RdfFormat.N_QUADS) or b""
        (work / part).write_bytes(data)
        digests[part] = hashlib.sha256(data).hexdigest()
    facts = {"plan": built.plan._asdict(), "digests": digests}
    (work / _FACTS).write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


def _list_aged(folder: Path) -> list[Path]:
    """What may go: all but the entries used last, and what an interrupted process left an hour ago."""
    aged = []
    for entry in folder.iterdir():
        with contextlib.suppress(OSError):
            if entry.is_dir():
                aged.append((entry.stat().st_mtime, entry))
    aged.sort()
    unfinished = [entry for at, entry in aged if _is_unfinished(entry) and time.time() - at > _HOUR]
    entries = [entry for _, entry in aged if (entry / _FACTS).is_file() and not _is_unfinished(entry)]
    return [*unfinished, *entries[:-KEPT]]


def _is_unfinished(entry: Path) -> bool:
    return entry.name.startswith(_UNFINISHED)


@contextlib.contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, so that what two processes need at once is built once."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("wb") as file:
        # a file system without locks only means that both may build
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _describe_fault(folder: Path, error: OSError) -> Wording:
    reason = error.strerror or str(error)
    return Wording(
        f"缓存用不了（{folder}：{reason}），本次在内存中构建；可用 DAYE_GRAPH_CACHE 另指一个文件夹",
        en=f"no cache ({folder}: {reason}), so the graph is built in memory; "
        "DAYE_GRAPH_CACHE may name another folder",
    )
