"""A plan's triples as an rdflib graph, term by term: parsing what was written takes many times as long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, NamedNode, Quad, Triple
from pyoxigraph import Literal as OxLiteral

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def build_rdflib_graph(quads: Iterable[Quad], *, name: str, prefixes: Mapping[str, str]) -> Graph:
    """Give the triples of *quads* as a graph whose identifier is the IRI *name*, with *prefixes* bound."""
    from rdflib import Graph, URIRef

    graph = Graph(identifier=URIRef(name), bind_namespaces="none")
    for prefix, base in prefixes.items():
        graph.bind(prefix, base)
    terms: dict[NamedNode | BlankNode | OxLiteral | Triple, Node] = {}
    for quad in quads:
        for term in (quad.subject, quad.predicate, quad.object):
            if term not in terms:
                terms[term] = _convert(term)
        graph.add((terms[quad.subject], terms[quad.predicate], terms[quad.object]))
    return graph


def _convert(term: NamedNode | BlankNode | OxLiteral | Triple) -> Node:
    from rdflib import BNode, Literal, URIRef

    match term:
        case NamedNode():
            return URIRef(term.value)
        case BlankNode():
            return BNode(term.value)
        case OxLiteral():
            kind = term.datatype.value
            datatype = None if term.language or kind == _STRING else URIRef(kind)
            # the lexical form stays as it was written
            return Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
        case _:
            raise TypeError(f"{term}: a triple inside a triple, which no plan's graph has")
