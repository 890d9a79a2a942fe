"""All that a plan's graph depends on, as one digest."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph

from daye_graph.errors import SourceError
from daye_graph.query.plans import MANIFEST
from daye_graph.settings import Settings, find_more_decisions, find_shared
from daye_graph.wording import Wording

LAYOUT = "3"
"""Changes with the way in which the cache keeps a graph."""

_PACKAGE = Path(__file__).resolve().parent.parent
_SHARED = ("data/entities", "data/decisions", "ontology")
_MORE_DECISIONS = "decisions.tsv"
_PASSED_OVER = frozenset({"__pycache__", "_shared"})


def digest_inputs(source: Path, settings: Settings) -> str:
    """Give a digest over the source's bytes and name, the data, the ontology, the package and the settings.

    Names are relative, so that two copies of the same project agree.

    Raises:
        SourceError: the source can't be read.
    """
    try:
        data = source.read_bytes()
    except OSError as error:
        raise _unreadable(source, error) from error
    digest = hashlib.sha256()
    parts = [LAYOUT, source.name, settings.ontology_base, settings.id_base, sys.version, *_list_installed()]
    for part in parts:
        digest.update(part.encode() + b"\0")
    digest.update(hashlib.sha256(data).digest())
    for name, path in _list_files():
        digest.update(name.encode() + b"\0")
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()[:32]


def _list_files() -> list[tuple[str, str]]:
    """Names and paths of the files that make the graph what it is, sorted."""
    shared = find_shared()
    files = dict(_walk(str(_PACKAGE), "daye_graph"))
    for name in _SHARED:
        files.update(_walk(str(shared / name), name))
    files[str(MANIFEST)] = str(shared / MANIFEST)
    more = find_more_decisions()
    if more is not None and not more.is_dir():
        files["no more decisions"] = os.devnull  # a fault, which building finds
    elif more is not None and (more / _MORE_DECISIONS).is_file():
        files["more decisions"] = str(more / _MORE_DECISIONS)
    return sorted(files.items())


def _walk(folder: str, name: str) -> Iterator[tuple[str, str]]:
    # plain strings and os.scandir: this runs before every answer
    with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in _PASSED_OVER or entry.name.startswith("."):
                continue
            inner = f"{name}/{entry.name}"
            if entry.is_dir():
                yield from _walk(entry.path, inner)
            else:
                yield inner, entry.path


def _list_installed() -> list[str]:
    """Names with versions of what is installed beside the store's library: words are cut by some of them."""
    folder = Path(pyoxigraph.__file__).parent.parent
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if entry.name.endswith(".dist-info"))


def _unreadable(source: Path, error: OSError) -> SourceError:
    if source.is_dir():
        return SourceError(
            Wording(
                f"{source}：是一个文件夹，需要一个文本文件",
                en=f"{source}: a directory, a text file was expected",
            )
        )
    reason = error.strerror or type(error).__name__
    return SourceError(
        Wording(
            f"{source}：读不了（{reason}）；请检查路径和权限",
            en=f"{source}: cannot be read ({reason}); check the path and its permissions",
        )
    )
