"""The loom of the mapping: turns records of values into the triples of one plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from daye_graph.model.graph import PlanGraph
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.vocabulary import Vocabulary
from daye_graph.settings import Settings

Value = NamedNode | Literal
Values = Value | None | Iterable[Value | None]
"""One object, several, or none: None is left out."""


class Weaver:
    """Collects the triples of one plan in the plan's named graph, or in one whose name adds *part* to it."""

    def __init__(self, graph: PlanGraph, settings: Settings, *, part: str = "") -> None:
        self.graph = graph
        self.vocabulary = Vocabulary(settings)
        self._things: dict[str, NamedNode] = {}
        self.plan = self.thing(f"plan/{graph.manifest.id}")
        self.text_version = self.thing(f"text/{graph.document.version.sha256}")
        self.triples = NamedGraph(NamedNode(self.plan.value + part), first_classes=settings.ontology_base)
        self._type = self.vocabulary.term("rdf:type")

    def thing(self, key: str) -> NamedNode:
        """Give the IRI of the thing or statement that bears *key* in the model."""
        found = self._things.get(key)
        if found is None:
            found = self._things[key] = NamedNode(self.vocabulary.id_base + key)
        return found

    def optional(self, key: str | None) -> NamedNode | None:
        """Give the IRI for *key*, None for None."""
        return self.thing(key) if key else None

    def describe(self, subject: NamedNode, kind: str, values: Mapping[str, Values]) -> None:
        """Say that *subject* is a *kind* (a class of `terms`), and what its properties are."""
        for each in self.vocabulary.types(kind):
            self.triples.add(subject, self._type, each)
        self.add(subject, values)

    def add(self, subject: NamedNode, values: Mapping[str, Values]) -> None:
        """Say what the properties of *subject* are."""
        for name, value in values.items():
            if value is None:
                continue
            predicate = self.vocabulary.term(name)
            if isinstance(value, (NamedNode, Literal)):
                self.triples.add(subject, predicate, value)
                continue
            for each in value:
                if each is not None:
                    self.triples.add(subject, predicate, each)
