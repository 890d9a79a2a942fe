"""A graph of metadata: described by the standards' short names, without a blank node, in three syntaxes.

Every node has an IRI that the plan's id and its own part make, so that a harvester finds
under the same name what it found the last time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from daye_graph.portal.context import Context
from daye_graph.rdf.literals import DATE, STRING, chinese, english
from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.rdf.terms import PREFIXES as DATA_PREFIXES
from daye_graph.rdf.writing import write_rdfxml, write_turtle
from daye_graph.settings import Settings
from daye_graph.wording import Wording

Said = NamedNode | Literal | Iterable[NamedNode | Literal | None] | None
"""One object, several, or none: None is left out."""

PREFIXES: dict[str, str] = {
    name: DATA_PREFIXES[name] for name in ("dct", "foaf", "geo", "owl", "prov", "rdf", "rdfs", "skos", "xsd")
} | {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "locn": "http://www.w3.org/ns/locn#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
}
"""Bases of the standards that metadata uses."""


def term(curie: str) -> NamedNode:
    """Give the IRI of a standard's term.

    >>> term("dcat:Dataset").value
    'http://www.w3.org/ns/dcat#Dataset'
    """
    prefix, _, local = curie.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def both(text: Wording) -> tuple[Literal, Literal]:
    """Give *text* in Chinese and in English."""
    return Literal(str(text), language="zh"), Literal(text.en, language="en")


def entitle(text: Wording) -> dict[str, Said]:
    """Give *text* as a title in Chinese, with the English beside it as another name.

    CKAN takes one title, and among several that in its own locale, else any: a Chinese portal,
    whose locale no language tag equals, would show either. The data is Chinese, so that its title is.
    """
    return {"dct:title": chinese(str(text)), "dct:alternative": english(text.en)}


def plain(text: str) -> Literal | None:
    """Give *text* in no language, None for ''."""
    return Literal(text) if text else None


def date(value: str) -> Literal | None:
    """Give an ISO date, None for ''."""
    return Literal(value, datatype=DATE) if value else None


def number(value: int, kind: str) -> Literal:
    """Give a number of an XML Schema type (``nonNegativeInteger``)."""
    return Literal(str(value), datatype=term(f"xsd:{kind}"))


def link(iri: str) -> NamedNode | None:
    """Give *iri* as a node, None for ''."""
    return NamedNode(iri) if iri else None


class Metadata:
    """Collects descriptions about one plan's bundle."""

    def __init__(self, context: Context, name: str) -> None:
        self.context = context
        self.triples = NamedGraph(self.own(name))

    def own(self, kind: str, *parts: str) -> NamedNode:
        """Give the IRI of a thing of the bundle: its kind, the plan's id, and what tells it from others.

        Characters that IRIs lack are written as percent signs do.
        """
        tail = "/".join(quote(part, safe="/.-_~") for part in (self.context.plan_id, *parts))
        return NamedNode(self.context.iri(f"{kind}/{tail}"))

    def describe(self, subject: NamedNode, kinds: str | Iterable[str], said: Mapping[str, Said]) -> NamedNode:
        """Say what *subject* is and what its properties are; give it back."""
        for kind in (kinds,) if isinstance(kinds, str) else kinds:
            self.triples.add(subject, term("rdf:type"), term(kind))
        for name, values in said.items():
            for value in (values,) if isinstance(values, (NamedNode, Literal)) else values or ():
                if value is not None:
                    self.triples.add(subject, term(name), value)
        return subject

    def write(self, suffix: str) -> bytes:
        """Give all that was said in the syntax of *suffix*: ``ttl``, ``rdf`` or ``jsonld``."""
        settings = self.context.settings
        if suffix == "jsonld":
            return _write_jsonld(self.triples)
        prefixes = self._find_prefixes(settings)
        if suffix == "ttl":
            return write_turtle(self.triples, settings, prefixes=prefixes)
        return write_rdfxml(self.triples, settings, prefixes=prefixes)

    def _find_prefixes(self, settings: Settings) -> dict[str, str]:
        return dict(sorted({**PREFIXES, "dg": settings.ontology_base, "id": settings.id_base}.items()))


def _write_jsonld(graph: NamedGraph) -> bytes:
    """Give the graph as JSON-LD with prefixes for its context, a node a line: harvesters need no more."""
    context = json.dumps(dict(sorted(PREFIXES.items())), ensure_ascii=False, indent=2)
    encode = json.JSONEncoder(ensure_ascii=False).encode
    nodes = []
    for node, properties in graph.descriptions:
        described: dict[str, object] = {"@id": node.value}
        for predicate, values in properties:
            if predicate == term("rdf:type"):
                described["@type"] = [_shorten(value.value) for value in values]
            else:
                described[_shorten(predicate.value)] = [_tell(value) for value in values]
        nodes.append(encode(described))
    lines = ",\n".join(nodes)
    return f'{{\n"@context": {context},\n"@graph": [\n{lines}\n]\n}}\n'.encode()


def _tell(value: Term) -> dict[str, str]:
    if not isinstance(value, Literal):
        return {"@id": value.value}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype == STRING:
        return {"@value": value.value}
    return {"@value": value.value, "@type": _shorten(value.datatype.value)}


def _shorten(iri: str) -> str:
    for name, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{name}:{iri[len(base) :]}"
    return iri
