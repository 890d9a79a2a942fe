"""The folder that is held against the rules: its files by name, unpacked and parsed as asked for."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse

from daye_graph.errors import SourceError
from daye_graph.portal.validating.reading import UnreadableError, decode, parse_xml
from daye_graph.wording import Wording

CHECKSUMS = "SHA256SUMS"
CATALOGUE = "catalogue"
"""Stem of the catalogue's files."""
WHOLE = "rdf/daye"
"""Stem of the whole graph's dumps."""
SYNTAXES: dict[str, RdfFormat] = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}
"""RDF syntaxes by the suffix of their files; the quickest to read are `nt` and `ttl`."""
PACKED = ".gz"

_NO_BASE = "https://nowhere.invalid/"
"""What relative IRIs are read against: the dumps have none, and one that did would show."""


@dataclass(frozen=True)
class Bundle:
    """A folder with its files; `names` are POSIX paths inside it, sorted."""

    folder: Path

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All files, also hidden ones."""
        found = (path for path in self.folder.rglob("*") if path.is_file() or path.is_symlink())
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in found))

    def holds(self, name: str) -> bool:
        """Whether there is a file called *name*."""
        return name in self._known

    def read(self, name: str) -> bytes:
        """Give a file's bytes as they are. Raises `UnreadableError`."""
        try:
            return (self.folder / name).read_bytes()
        except OSError as error:
            cause = error.strerror or type(error).__name__
            raise UnreadableError(Wording(f"读不了（{cause}）", en=f"cannot be read ({cause})")) from error

    def unpack(self, name: str) -> bytes:
        """Give a file's content, unpacked when its name ends in .gz. Raises `UnreadableError`."""
        data = self.read(name)
        if not name.endswith(PACKED):
            return data
        try:
            return gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadableError(
                Wording(f"gzip 打不开（{error}）", en=f"gzip cannot be unpacked ({error})")
            ) from error

    def read_text(self, name: str) -> str:
        """Give a file's text, a byte-order mark taken off. Raises `UnreadableError`."""
        return decode(self.unpack(name))

    def parse(self, name: str) -> list[Quad]:
        """Give the triples of an RDF file, with the graphs they stand in. Raises `UnreadableError`."""
        data = self.unpack(name)
        if find_suffix(name) == "rdf":
            parse_xml(data)  # the parser of RDF/XML takes a file that ends too early for a whole one
        try:
            return list(parse(data, format=SYNTAXES[find_suffix(name)], base_iri=_NO_BASE))
        except SyntaxError as error:
            reason = str(error.msg)
            raise UnreadableError(
                Wording(f"语法错误：{reason}", en=f"syntax error: {reason}"), error.lineno or 0
            ) from error

    def find_first(self, stem: str) -> tuple[str, list[Quad]] | None:
        """Give the first of *stem*'s dumps that can be parsed, with its name; None when none can."""
        for suffix in SYNTAXES:
            for name in (f"{stem}.{suffix}", f"{stem}.{suffix}{PACKED}"):
                if self.holds(name):
                    try:
                        return name, self.parse(name)
                    except UnreadableError:
                        continue
        return None

    @cached_property
    def catalogue(self) -> tuple[str, list[Quad]] | None:
        """The catalogue with the name of the file that it was read from."""
        return self.find_first(CATALOGUE)

    @cached_property
    def whole(self) -> tuple[str, list[Quad]] | None:
        """The whole graph with the name of the file that it was read from."""
        return self.find_first(WHOLE)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.names)


def open_bundle(folder: Path) -> Bundle:
    """Give the bundle in *folder*. Raises `SourceError` when there is none."""
    bundle = Bundle(folder)
    if not folder.is_dir():
        raise SourceError(
            Wording(
                f"{folder}：没有这个文件夹，请先运行 daye-graph export --portal",
                en=f"{folder}: no such folder; run daye-graph export --portal first",
            )
        )
    if not any(name == CHECKSUMS or name.startswith((f"{CATALOGUE}.", "rdf/")) for name in bundle.names):
        raise SourceError(
            Wording(
                f"{folder}：不是开放数据包，既无 {CHECKSUMS} 又无目录（{CATALOGUE}.ttl）和 rdf/，请检查路径",
                en=f"{folder}: no portal bundle: it has neither {CHECKSUMS} nor {CATALOGUE}.ttl nor rdf/; "
                "check the path",
            )
        )
    return bundle


def find_suffix(name: str) -> str:
    """Give what a file's name ends in, without .gz.

    >>> find_suffix("rdf/daye.ttl.gz"), find_suffix("README")
    ('ttl', '')
    """
    base = name.rpartition("/")[2].removesuffix(PACKED)
    return base.rpartition(".")[2] if "." in base else ""


def list_rdf(bundle: Bundle) -> Iterator[str]:
    """Give the RDF files of a bundle, packed ones as well; a table's description in JSON-LD is none."""
    return (name for name in bundle.names if find_suffix(name) in SYNTAXES)


def place(name: str, line: int) -> str:
    """Give a file with its line.

    >>> place("a.ttl", 3), place("a.ttl", 0)
    ('a.ttl:3', 'a.ttl')
    """
    return f"{name}:{line}" if line else name
