"""Looking things up in RDF by short names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.rdf.terms import PREFIXES
from daye_graph.settings import ID_BASE, ONTOLOGY_BASE

if TYPE_CHECKING:
    import rdflib

_BASES = PREFIXES | {"dg": ONTOLOGY_BASE, "id": ID_BASE, "s": "https://w3id.org/daye-graph/shapes#"}

Row = tuple[str, str, str]


def iri(name: str) -> NamedNode:
    """Give the IRI that ``dg:Task`` or ``id:task/a`` stands for."""
    prefix, _, local = name.partition(":")
    return NamedNode(_BASES[prefix] + local)


def read(graph: NamedGraph, subject: str, name: str) -> list[str]:
    """Give the values of a property: short names of things, plain values, texts with their language."""
    return [_write(value) for value in graph.properties(iri(subject)).get(iri(name), ())]


def used_terms(graph: NamedGraph) -> set[str]:
    """Give the short names of all classes and properties that occur in *graph*."""
    properties = {predicate for _, about in graph.descriptions for predicate, _ in about}
    classes = {
        kind for node, _ in graph.descriptions for kind in graph.properties(node).get(iri("rdf:type"), ())
    }
    return {shorten(each.value) for each in properties | classes}


def shorten(full: str) -> str:
    """Give the short name of an IRI."""
    for prefix, base in _BASES.items():
        if full.startswith(base):
            return f"{prefix}:{full[len(base) :]}"
    return full


def as_rows(quads: Iterable[Quad]) -> set[Row]:
    """Give quads as comparable rows, without their graphs."""
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads}


def as_ntriples(term: rdflib.term.Node) -> str:
    """Write a term of rdflib's as pyoxigraph does; rdflib has its own way with ill-typed literals."""
    import rdflib

    if not isinstance(term, rdflib.Literal):
        return str(NamedNode(str(term)))
    if term.language:
        return str(Literal(str(term), language=term.language))
    return str(Literal(str(term), datatype=NamedNode(str(term.datatype)) if term.datatype else None))


def _write(value: Term) -> str:
    written = str(value)
    if isinstance(value, NamedNode):
        return shorten(value.value)
    return value.value if not written.endswith(("@zh", "@en")) else f"{value.value}{written[-3:]}"
