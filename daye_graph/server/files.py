"""The site's files. Only what was found in its folder at the start is served, so no path leads out of it."""

from __future__ import annotations

import asyncio
import base64
import gzip
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from daye_graph.server.reading import find_header
from daye_graph.server.refusing import Reply
from daye_graph.server.replying import DATA_POLICY

if TYPE_CHECKING:
    from starlette.types import Scope

_MEDIA = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".ttl": "text/turtle; charset=utf-8",
    ".nt": "application/n-triples; charset=utf-8",
    ".nq": "application/n-quads; charset=utf-8",
    ".trig": "application/trig; charset=utf-8",
    ".jsonld": "application/ld+json",
    ".rdf": "application/rdf+xml",
    ".xml": "application/xml",
}
_PACKED = frozenset(
    {
        ".html",
        ".css",
        ".js",
        ".json",
        ".svg",
        ".txt",
        ".csv",
        ".ttl",
        ".nt",
        ".nq",
        ".trig",
        ".jsonld",
        ".rdf",
        ".xml",
        ".wasm",
    }
)
_GZIP = ((b"content-encoding", b"gzip"),)
_INDEX = "index.html"
_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)

Loaded = tuple[bytes, tuple[tuple[bytes, bytes], ...]]
"""A file's bytes, and the headers that say how they are encoded."""


class File(NamedTuple):
    """A file of the site, and the policy that its answer carries."""

    path: Path
    media: str
    etag: bytes
    policy: bytes


class Files:
    """The files of the site in *folder*, by their path as addresses have it."""

    def __init__(self, folder: Path) -> None:
        self._files = dict(_list_files(folder))
        self._packed: dict[bytes, bytes] = {}

    def __contains__(self, path: str) -> bool:
        return path in self._files

    def has_folder(self, path: str) -> bool:
        """Whether *path*, with a slash after it, is a folder that has a page of its own."""
        return f"{path}/" in self._files

    async def read(self, path: str, scope: Scope) -> Reply | None:
        """Give the file at *path*; None where there is none, or none any more."""
        file = self._files.get(path)
        if file is None:
            return None
        headers = (
            (b"etag", file.etag),
            (b"vary", b"accept-encoding"),
            (DATA_POLICY[0], file.policy),
            (b"cache-control", b"no-cache"),
        )
        if find_header(scope, b"if-none-match") == file.etag.decode():
            return Reply(304, file.media, b"", headers)
        takes = "gzip" in (find_header(scope, b"accept-encoding") or "")
        load = self._load_packed if takes and file.path.suffix in _PACKED else self._load
        try:
            data, encoding = await asyncio.get_running_loop().run_in_executor(None, load, file)
        except OSError:
            # the site was replaced while it was served
            return None
        return Reply(200, file.media, data, (*headers, *encoding))

    def _load(self, file: File) -> Loaded:
        return file.path.read_bytes(), ()

    def _load_packed(self, file: File) -> Loaded:
        if file.etag not in self._packed:
            self._packed[file.etag] = gzip.compress(file.path.read_bytes(), compresslevel=6, mtime=0)
        return self._packed[file.etag], _GZIP


def _list_files(folder: Path) -> list[tuple[str, File]]:
    found = []
    top = folder.resolve()
    for path in sorted(top.rglob("*")):
        if not path.is_file() or path.is_symlink() or path.name.startswith("."):
            continue
        name = "/" + path.relative_to(top).as_posix()
        file = _describe(path)
        found.append((name, file))
        if path.name == _INDEX:
            found.append((name.removesuffix(_INDEX), file))
    return found


def _describe(path: Path) -> File:
    stat = path.stat()
    etag = f'W/"{stat.st_mtime_ns:x}-{stat.st_size:x}-{hashlib.sha256(str(path).encode()).hexdigest()[:8]}"'
    media = _MEDIA.get(path.suffix, "application/octet-stream")
    policy = _make_policy(path.read_bytes()) if path.suffix == ".html" else DATA_POLICY[1]
    return File(path, media, etag.encode(), policy)


def _make_policy(page: bytes) -> bytes:
    """Give the policy of a page: of the scripts in it only those that are in it now may run."""
    hashes = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in _SCRIPT.findall(page)]
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *(f"'sha256-{each}'" for each in hashes)])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ).encode()
