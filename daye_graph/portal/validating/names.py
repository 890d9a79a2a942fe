"""The standards' names that the checks look for, and what a graph says under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.terms import PREFIXES
from daye_graph.wording import Wording

NAMES: dict[str, str] = {
    **PREFIXES,
    "adms": "http://www.w3.org/ns/adms#",
    "csvw": "http://www.w3.org/ns/csvw#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
}


def node(name: str) -> NamedNode:
    """Give a standard's term.

    >>> node("dcat:Dataset").value
    'http://www.w3.org/ns/dcat#Dataset'
    """
    prefix, _, local = name.partition(":")
    return NamedNode(NAMES[prefix] + local)


def gather(quads: Iterable[Quad]) -> NamedGraph:
    """Give *quads* as one graph to look things up in; it bears no name that means anything."""
    return NamedGraph.from_triples(node("dcat:Catalog"), quads)


def values(graph: NamedGraph, subject: Term, name: str) -> list[Term]:
    """Give the values that *subject* has for a standard's property."""
    return list(graph.properties(subject).get(node(name), ()))


def texts(graph: NamedGraph, subject: Term, name: str) -> Iterator[Literal]:
    """Give the literals among the values."""
    return (value for value in values(graph, subject, name) if isinstance(value, Literal))


def instances(graph: NamedGraph, name: str) -> list[Node]:
    """Give the things of a standard's class, sorted."""
    return sorted(graph.instances(node(name)), key=str)


def tell(term: Term) -> str:
    """Give a term as a reader sees it in the file.

    >>> tell(NamedNode("http://a/b")), tell(Literal("甲", language="zh"))
    ('<http://a/b>', '"甲"@zh')
    """
    return str(term)


def at(file: str, subject: Term, name: str = "") -> str:
    """Give where in *file* a fault is: the thing, and the property where it is one's."""
    thing = "[ ]" if isinstance(subject, BlankNode) else tell(subject)
    return f"{file} {thing} {name}".rstrip()


NOTHING = Wording("没有", en="there is none")
"""What is seen where a value is missing."""
