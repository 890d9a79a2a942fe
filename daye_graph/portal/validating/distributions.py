"""Distributions and files are the same: every one exists, with the digest, size and type that are told.

A distribution's file is told by its download address, which ends with the file's
path in the bundle, wherever the portal puts the bundle.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from urllib.parse import unquote

from pyoxigraph import Literal

from daye_graph.portal.validating.bundle import PACKED, Bundle, find_suffix
from daye_graph.portal.validating.names import (
    NOTHING,
    at,
    gather,
    instances,
    tell,
    values,
)
from daye_graph.portal.validating.problem import (
    MAKE_ANEW,
    Check,
    Conditions,
    Looked,
    Problem,
    looked,
    not_checked,
    show,
)
from daye_graph.portal.validating.reading import UnreadableError
from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.terms import expand
from daye_graph.wording import Wording

IANA = "://www.iana.org/assignments/media-types/"
MEDIA_TYPES: dict[str, tuple[str, ...]] = {
    "ttl": ("text/turtle",),
    "nt": ("application/n-triples",),
    "nq": ("application/n-quads",),
    "trig": ("application/trig",),
    "jsonld": ("application/ld+json",),
    "rdf": ("application/rdf+xml",),
    "csv": ("text/csv",),
    "json": ("application/json", "application/csvm+json", "application/ld+json"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    "graphml": ("application/graphml+xml", "application/xml", "text/xml"),
    "xml": ("application/xml", "text/xml"),
    "zip": ("application/zip",),
    "html": ("text/html",),
    "md": ("text/markdown",),
}
"""IANA's media types of a file's content by its suffix."""
PACKINGS = ("application/gzip",)
DATA_FOLDERS = ("rdf/", "tables/", "cube/", "skos/", "graph/", "stratml/")
"""Folders whose files are data: each must be a distribution. What describes a table is none."""
NO_DATA = (".csv-metadata.json",)
SHA256 = "checksumAlgorithm_sha256"


def _look(bundle: Bundle, _: Conditions) -> Looked:
    if bundle.catalogue is None:
        return not_checked("没有可读的 catalogue.*", "there is no catalogue.* that can be read")
    file, quads = bundle.catalogue
    graph = gather(quads)
    things = instances(graph, "dcat:Distribution")
    problems: list[Problem] = []
    found: dict[str, Node] = {}
    for thing in things:
        problems += _hold(bundle, _Told(file, graph, thing), found)
    problems += _find_uncatalogued(bundle, file, found)
    return looked(len(things), "个分发", "distributions", problems)


CHECK = Check("distributions", Wording("目录与文件一致", en="catalogue and files agree"), _look)


class _Told:
    """What the catalogue says of one distribution."""

    def __init__(self, file: str, graph: NamedGraph, thing: Node) -> None:
        self.file, self.graph, self.thing = file, graph, thing

    def values(self, name: str) -> list[Term]:
        return values(self.graph, self.thing, name)

    def at(self, name: str) -> str:
        return at(self.file, self.thing, name)


def find_file(bundle: Bundle, address: str) -> str | None:
    """Give the file of the bundle that *address* ends with, the longest; None when there is none."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    pieces = path.split("/")
    for start in range(len(pieces)):
        name = "/".join(pieces[start:])
        if name and bundle.holds(name):
            return name
    return None


def _hold(bundle: Bundle, told: _Told, found: dict[str, Node]) -> Iterator[Problem]:
    """Hold one distribution against its file, and note in *found* whose file it is."""
    addresses = told.values("dcat:downloadURL") or told.values("dcat:accessURL")
    if _is_of_service(told):
        return
    for address in addresses:
        name = find_file(bundle, _iri(address))
        if name is None:
            seen = Wording(
                f"{tell(address)} 在数据包中没有文件", en=f"{tell(address)} has no file in the bundle"
            )
            yield Problem(told.at("dcat:downloadURL"), seen, _FILE, MAKE_ANEW)
            continue
        other = found.setdefault(name, told.thing)
        if other != told.thing:
            seen = Wording(
                f"{name} 也是 {tell(other)} 的文件", en=f"{name}, which is the file of {tell(other)} too"
            )
            yield Problem(told.at("dcat:downloadURL"), seen, _ITS_OWN, MAKE_ANEW)
        yield from _hold_file(bundle, told, name)


def _is_of_service(told: _Told) -> bool:
    """A distribution that a service gives has no file."""
    return bool(told.values("dcat:accessService")) and not told.values("dcat:downloadURL")


def _iri(term: Term) -> str:
    return str(getattr(term, "value", ""))


def _hold_file(bundle: Bundle, told: _Told, name: str) -> Iterator[Problem]:
    try:
        data = bundle.read(name)
    except UnreadableError:
        return  # the check of the files tells
    yield from _hold_checksum(told, name, hashlib.sha256(data).hexdigest())
    yield from _hold_size(told, name, len(data))
    yield from _hold_type(told, name)


def _hold_checksum(told: _Told, name: str, digest: str) -> Iterator[Problem]:
    sums = told.values("spdx:checksum")
    expected = Wording(f" {name} 的 SHA-256：{digest}", en=f"the SHA-256 of {name}: {digest}")
    if not sums:
        yield Problem(told.at("spdx:checksum"), NOTHING, expected, MAKE_ANEW)
    for each in sums:
        stated = [_iri(value) for value in values(told.graph, each, "spdx:checksumValue")]
        if any(value.lower() != digest for value in stated):
            seen = "、".join(stated)
            yield Problem(told.at("spdx:checksum"), Wording(seen, en=seen), expected, MAKE_ANEW)
        for algorithm in values(told.graph, each, "spdx:algorithm"):
            if not _iri(algorithm).endswith(SHA256):
                seen = tell(algorithm)
                wanted = f"spdx:{SHA256}"
                yield Problem(
                    told.at("spdx:algorithm"), Wording(seen, en=seen), Wording(wanted, en=wanted), MAKE_ANEW
                )


def _hold_size(told: _Told, name: str, size: int) -> Iterator[Problem]:
    found = told.values("dcat:byteSize")
    expected = Wording(
        f"{size}（{name} 的字节数，xsd:nonNegativeInteger）",
        en=f"{size} as xsd:nonNegativeInteger, the bytes of {name}",
    )
    if not found:
        yield Problem(told.at("dcat:byteSize"), NOTHING, expected, MAKE_ANEW)
    for value in found:
        fits = isinstance(value, Literal) and value.value == str(size)
        typed = isinstance(value, Literal) and value.datatype.value == expand("xsd:nonNegativeInteger")
        if not (fits and typed):
            yield Problem(told.at("dcat:byteSize"), Wording(tell(value), en=tell(value)), expected, MAKE_ANEW)


def _hold_type(told: _Told, name: str) -> Iterator[Problem]:
    expected = MEDIA_TYPES.get(find_suffix(name), ())
    yield from _hold_media(told, "dcat:mediaType", name, expected)
    packed = told.values("dcat:compressFormat")
    if name.endswith(PACKED):
        yield from _hold_media(told, "dcat:compressFormat", name, PACKINGS)
    elif packed:
        seen = tell(packed[0])
        plain = Wording(f"没有：{name} 未压缩", en=f"none: {name} is not packed")
        yield Problem(told.at("dcat:compressFormat"), Wording(seen, en=seen), plain, MAKE_ANEW)


def _hold_media(told: _Told, prop: str, name: str, allowed: tuple[str, ...]) -> Iterator[Problem]:
    """Hold a media type, an IRI of IANA's register, against those that fit the file."""
    names = " / ".join(allowed)
    expected = Wording(f" {name} 的类型 {names}", en=f"the type of {name}: {names}")
    found = told.values(prop)
    if not found:
        yield Problem(told.at(prop), NOTHING, expected, MAKE_ANEW)
    for value in found:
        _, mark, media = _iri(value).partition(IANA)
        if not mark or (allowed and media not in allowed):
            seen = show(tell(value))
            yield Problem(told.at(prop), Wording(seen, en=seen), expected, MAKE_ANEW)


def _find_uncatalogued(bundle: Bundle, file: str, found: dict[str, Node]) -> Iterator[Problem]:
    for name in bundle.names:
        if name.startswith(DATA_FOLDERS) and not name.endswith(NO_DATA) and name not in found:
            seen = Wording(f"不是 {file} 中任何分发的文件", en=f"no distribution in {file} has it")
            yield Problem(
                name,
                seen,
                Wording("每个数据文件都是一个分发", en="a distribution for every file of data"),
                MAKE_ANEW,
            )


_FILE = Wording("数据包中的一个文件", en="a file of the bundle")
_ITS_OWN = Wording("各自的文件", en="a file of its own")
