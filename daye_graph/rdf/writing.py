"""One graph in six syntaxes that hold the same triples, byte-identical from build to build."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pyoxigraph import Literal, Quad, RdfFormat, Triple, serialize

from daye_graph.errors import DataError, OutputError
from daye_graph.rdf.evidence import NO_XML
from daye_graph.rdf.jsonld import write_jsonld
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.terms import DATA_PREFIXES
from daye_graph.settings import Settings

NAME = "daye"
"""Stem of all six files."""

_XML_ROOT = re.compile(rb"<rdf:RDF [^>]*>")
_SUBJECT = re.compile(rb"\n(?=[^\t])")
_SUBJECT_IN_GRAPH = re.compile(rb"\n(?=\t[^\t])")

Writer = Callable[[NamedGraph, Settings], bytes]


def write_all(graph: NamedGraph, folder: Path, *, settings: Settings) -> tuple[Path, ...]:
    """Write *graph* to *folder* in all six syntaxes.

    N-Quads, TriG and JSON-LD name the graph, the others hold its triples only.
    All six are made before the first takes its name, and each takes it at once.
    Raises `OutputError` when the folder can't be written, and `DataError` for
    text that RDF/XML can't hold.
    """
    contents = {f"{NAME}.{suffix}": write(graph, settings) for suffix, write in WRITERS.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_write_at_once(folder / name, content) for name, content in contents.items())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(
            f"{folder}：写不了 ({reason})，请换一个可写的文件夹 (cannot be written; choose another folder)"
        ) from error


def write_turtle(
    graph: NamedGraph, settings: Settings, *, prefixes: Mapping[str, str] | None = None
) -> bytes:
    """Give the triples as Turtle: a block a subject, *prefixes* else those for all that occurs often."""
    prefixes = dict(prefixes) if prefixes is not None else find_prefixes(graph, settings)
    body = _serialize(graph.triples, RdfFormat.TURTLE, prefixes)
    return _write_header(prefixes) + _SUBJECT.sub(b"\n\n", _without_header(body))


def write_trig(graph: NamedGraph, settings: Settings) -> bytes:
    """Give the quads as TriG, laid out like Turtle."""
    prefixes = find_prefixes(graph, settings)
    body = _serialize(graph.quads, RdfFormat.TRIG, prefixes)
    return _write_header(prefixes) + _SUBJECT_IN_GRAPH.sub(b"\n\n", _without_header(body))


def write_ntriples(graph: NamedGraph, _: Settings) -> bytes:
    """Give the triples as N-Triples."""
    return _serialize(graph.triples, RdfFormat.N_TRIPLES)


def write_nquads(graph: NamedGraph, _: Settings) -> bytes:
    """Give the quads as N-Quads."""
    return _serialize(graph.quads, RdfFormat.N_QUADS)


def write_rdfxml(
    graph: NamedGraph, settings: Settings, *, prefixes: Mapping[str, str] | None = None
) -> bytes:
    """Give the triples as RDF/XML, with *prefixes* else those of the data.

    Raises `DataError` for text with characters that XML can't hold.
    """
    _check_for_xml(graph)
    prefixes = dict(prefixes) if prefixes is not None else {**DATA_PREFIXES, "dg": settings.ontology_base}
    body = _serialize(graph.triples, RdfFormat.RDF_XML, prefixes)
    # XML reads a bare carriage return as a line feed
    body = body.replace(b"\r", b"&#13;")
    # the serializer orders its prefixes as it likes
    names = "".join(f'\n\txmlns:{name}="{iri}"' for name, iri in sorted(prefixes.items()))
    return _XML_ROOT.sub(f"<rdf:RDF{names}>".encode(), body, count=1)


WRITERS: dict[str, Writer] = {
    "ttl": write_turtle,
    "nt": write_ntriples,
    "nq": write_nquads,
    "trig": write_trig,
    "jsonld": write_jsonld,
    "rdf": write_rdfxml,
}
"""The writer of each syntax, by the suffix of its file."""


def find_prefixes(graph: NamedGraph, settings: Settings) -> dict[str, str]:
    """Give the standards' prefixes, ours, and one for each kind of thing that occurs (``task:``)."""
    base = settings.id_base
    kinds: set[str] = set()
    for node, _ in graph.descriptions:
        iri = node.value
        if iri.startswith(base):
            kinds.add(iri[len(base) : iri.find("/", len(base))])
    own = {kind: f"{base}{kind}/" for kind in kinds}
    return dict(sorted((own | DATA_PREFIXES | {"dg": settings.ontology_base, "id": base}).items()))


def _serialize(
    statements: list[Triple] | list[Quad], syntax: RdfFormat, prefixes: dict[str, str] | None = None
) -> bytes:
    return serialize(statements, format=syntax, prefixes=prefixes) or b""


def _without_header(body: bytes) -> bytes:
    """Take the lines of prefixes off: the serializer orders them as it likes."""
    # literals hold no line break as such, so no line of theirs can look like this
    last = max(body.rfind(b"\n@prefix ") + 1, 0)
    return body[body.index(b"\n", last) + 1 :]


def _write_header(prefixes: dict[str, str]) -> bytes:
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items()).encode() + b"\n"


def _check_for_xml(graph: NamedGraph) -> None:
    problems = [
        f"{node.value}: {predicate.value}：U+{ord(match[0]):04X} 不能写进 RDF/XML，"
        "请在方案文件中删去这个控制字符 "
        "(a control character that RDF/XML cannot hold; take it out of the plan's file)"
        for node, properties in graph.descriptions
        for predicate, values in properties
        for value in values
        if isinstance(value, Literal) and (match := NO_XML.search(value.value))
    ]
    if problems:
        raise DataError(problems)


def _write_at_once(path: Path, content: bytes) -> Path:
    """Write *content* beside *path* and give it that name when it is complete."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return path
