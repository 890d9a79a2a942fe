"""What the terms of a graph are called: things have their names, all else is labelled by the ontology."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from daye_graph.query.engine import Engine
from daye_graph.query.formats import format_cell
from daye_graph.query.results import convert_term
from daye_graph.query.rows import Value
from daye_graph.wording import Wording

Node: TypeAlias = NamedNode | BlankNode | Literal | Triple
Properties: TypeAlias = dict[str, list[Node]]
"""What is said of a node: values by predicate, both in a fixed order."""

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SKOS = "http://www.w3.org/2004/02/skos/core#"

_FIRST = ("number", "year", "role", "direction", "relation", "kind", "indicator", "subject", "fromLevel")
"""Properties that are told first; the others follow by their IRI."""


class Term(NamedTuple):
    """A value: a thing's name, a word of a vocabulary or a plain value, and what people call it."""

    word: Value
    label: Wording


class Labels:
    """Looks up what the terms of an engine's plan and of its ontology are called."""

    def __init__(self, engine: Engine) -> None:
        self._store = engine.store
        self._base = engine.settings.ontology_base
        self._ontology = NamedNode(self._base.rstrip("#/"))
        self._known: dict[tuple[str, str], Properties] = {}
        self.plan = NamedNode(engine.plan.iri)

    def list_properties(self, iri: str, *, of_ontology: bool = False) -> Properties:
        """Give what the plan, or the ontology, says of the node *iri*."""
        graph = self._ontology if of_ontology else self.plan
        key = iri, graph.value
        if key not in self._known:
            said: Properties = {}
            for quad in self._store.quads_for_pattern(NamedNode(iri), None, None, graph):
                said.setdefault(quad.predicate.value, []).append(quad.object)
            ordered = sorted(said, key=self._rank)
            self._known[key] = {predicate: sorted(said[predicate], key=str) for predicate in ordered}
        return self._known[key]

    def read_term(self, value: Node) -> Term:
        """Give a word of a vocabulary with its labels, a thing's name, or a plain value."""
        if not isinstance(value, NamedNode):
            plain = convert_term(value)
            return Term(plain, _word_value(plain))
        if self.find_local(value.value) is None:
            name = self.read_name(value.value)
            return Term(name, Wording(name, en=name))
        said = self.list_properties(value.value, of_ontology=True)
        word = read_text(said[f"{SKOS}notation"][0]) if f"{SKOS}notation" in said else value.value
        labels = read_labels(said, f"{SKOS}prefLabel")
        return Term(word, Wording(labels.get("zh", word), en=labels.get("en", word)))

    def read_class(self, iri: str) -> Term:
        """Give the class of the node *iri*, of those that the ontology declares."""
        for kind in self.list_properties(iri).get(RDF_TYPE, []):
            name = self.find_local(read_text(kind))
            if name is not None:
                return Term(name, self.read_label(read_text(kind)))
        return Term("", Wording("", en=""))

    def read_name(self, iri: str) -> str:
        """Give the Chinese name of the thing *iri*; '' where it has none."""
        return read_labels(self.list_properties(iri), LABEL).get("zh", "")

    def read_label(self, iri: str) -> Wording:
        """Give what the ontology calls its property or class *iri*, its local name where it says nothing."""
        labels = read_labels(self.list_properties(iri, of_ontology=True), LABEL)
        local = self.find_local(iri) or iri
        return Wording(labels.get("zh", local), en=labels.get("en", local))

    def build_iri(self, local: str) -> str:
        """Give the IRI of a term of the ontology by its local name."""
        return self._base + local

    def find_local(self, iri: str) -> str | None:
        """Give the local name of a term of the ontology; None for all other terms."""
        return iri.removeprefix(self._base) if iri.startswith(self._base) else None

    def _rank(self, predicate: str) -> tuple[int, str]:
        name = self.find_local(predicate)
        return (_FIRST.index(name) if name in _FIRST else len(_FIRST), predicate)


def read_text(node: Node) -> str:
    """Give a node's IRI, or a literal's text."""
    return str(node) if isinstance(node, Triple) else node.value


def read_labels(said: Properties, predicate: str) -> dict[str, str]:
    """Give the texts of *predicate* by their language."""
    found = (value for value in said.get(predicate, []) if isinstance(value, Literal))
    return {value.language: value.value for value in found if value.language}


def _word_value(value: Value) -> Wording:
    if isinstance(value, bool):
        return Wording("是", en="yes") if value else Wording("否", en="no")
    return Wording(format_cell(value), en=format_cell(value))
