"""JSON-LD that reads well: a context of plain names, one node a line, numbers as numbers."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from pyoxigraph import Literal, NamedNode

from daye_graph.rdf.literals import BOOLEAN, INTEGER, LANG_STRING, STRING
from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.terms import DATA_PREFIXES, PROPERTIES, STANDARD_PROPERTIES, ValueKind, expand
from daye_graph.settings import Settings

_COERCIONS: dict[ValueKind, dict[str, str]] = {
    "iri": {"@type": "@id"},
    "zh": {"@container": "@language"},
    "decimal": {"@type": "xsd:decimal"},
    "date": {"@type": "xsd:date"},
}
"""What a context says of properties whose values are no plain JSON; integers and truth values are."""

Json = Any
"""A JSON value."""

Properties = Sequence[tuple[NamedNode, Sequence[Term]]]


def write_jsonld(graph: NamedGraph, settings: Settings) -> bytes:
    """Give the graph under its name as JSON-LD, a node a line."""
    compact = Compactor(settings)
    context = json.dumps(build_context(settings), ensure_ascii=False, indent=2)
    name = json.dumps(compact.iri(graph.name))
    encode = json.JSONEncoder(ensure_ascii=False).encode
    lines = ",\n".join(encode(compact.describe(*each)) for each in graph.descriptions)
    return f'{{\n"@context": {context},\n"@id": {name},\n"@graph": [\n{lines}\n]\n}}\n'.encode()


def build_context(settings: Settings) -> dict[str, Json]:
    """Give the context: prefixes, our names as they are, standard names without their prefix."""
    context: dict[str, Json] = {"@vocab": settings.ontology_base, **DATA_PREFIXES}
    context |= {"dg": settings.ontology_base, "id": settings.id_base}
    for name, kind in sorted(PROPERTIES.items()):
        if kind in _COERCIONS:
            context[name] = {"@id": f"dg:{name}", **_COERCIONS[kind]}
    for name, kind in sorted(STANDARD_PROPERTIES.items()):
        if name != "rdf:type":
            context[_alias(name)] = {"@id": name, **_COERCIONS.get(kind, {})}
    return context


def _alias(name: str) -> str:
    """Give a standard's name without its prefix, unless one of our own names is the same."""
    local = name.partition(":")[2]
    return name if local in PROPERTIES else local


class Compactor:
    """Turns terms into the short forms that the context gives them."""

    def __init__(self, settings: Settings) -> None:
        self._prefixes = [(settings.id_base, "id"), (settings.ontology_base, "dg")]
        self._prefixes += sorted(((iri, name) for name, iri in DATA_PREFIXES.items()), reverse=True)
        self._iris: dict[Term, str] = {}
        own = {NamedNode(settings.ontology_base + name): (name, kind) for name, kind in PROPERTIES.items()}
        standard = {
            NamedNode(expand(name)): (_alias(name), kind) for name, kind in STANDARD_PROPERTIES.items()
        }
        self._properties = own | standard
        self._type = NamedNode(expand("rdf:type"))

    def iri(self, node: Term) -> str:
        """Give the IRI with its prefix, in full where there is none."""
        found = self._iris.get(node)
        if found is None:
            found = self._iris[node] = self._shorten(node.value)
        return found

    def describe(self, node: Node, properties: Properties) -> dict[str, Json]:
        """Give the node with its properties under the names of the context; one value stands alone."""
        described: dict[str, Json] = {"@id": self.iri(node)}
        for predicate, values in properties:
            if predicate == self._type:
                described["@type"] = _unwrap([self.iri(each).removeprefix("dg:") for each in values])
                continue
            name, kind = self._properties[predicate]
            if kind != "zh":
                described[name] = _unwrap([self._value(value, kind) for value in values])
            elif all(isinstance(value, Literal) and value.language for value in values):
                described[name] = _group_by_language(values)
            else:
                # a language map holds texts with a language only; under its full name the property has none
                described[self.iri(predicate)] = [self._value(value, "mixed") for value in values]
        return described

    def _value(self, value: Term, kind: ValueKind) -> Json:
        """Give a value as the coercion of its property lets it stand, else spelled out."""
        if not isinstance(value, Literal):
            return self.iri(value) if kind == "iri" else {"@id": self.iri(value)}
        datatype = value.datatype
        if kind not in _COERCIONS and datatype in _PLAIN:
            return _PLAIN[datatype](value.value)
        short = self.iri(datatype)
        if _COERCIONS.get(kind) == {"@type": short}:
            return value.value
        if datatype == LANG_STRING:
            return {"@value": value.value, "@language": value.language}
        return {"@value": value.value} if datatype == STRING else {"@value": value.value, "@type": short}

    def _shorten(self, iri: str) -> str:
        for base, name in self._prefixes:
            if iri.startswith(base):
                return f"{name}:{iri[len(base) :]}"
        return iri


def _group_by_language(values: Sequence[Term]) -> dict[str, Json]:
    """Give texts by their language, as a language map has them."""
    grouped: dict[str, list[str]] = {}
    for value in values:
        language = value.language if isinstance(value, Literal) else None
        grouped.setdefault(language or "", []).append(value.value)
    return {language: _unwrap(texts) for language, texts in grouped.items()}


def _unwrap(values: list[Any]) -> Json:
    return values[0] if len(values) == 1 else values


_PLAIN: dict[NamedNode, Callable[[str], Json]] = {
    STRING: str,
    INTEGER: int,
    BOOLEAN: lambda written: written == "true",
}
"""Datatypes whose values JSON itself has."""
