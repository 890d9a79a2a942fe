"""A graph of concept schemes: described by the standards' short names, every tie said both ways.

What is in a scheme, and which concepts stand at its top, is said from both ends:
SKOS lets software look from either (SKOS Reference, sections 4 and 8), and what
reads a file without reasoning finds only what is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode

from daye_graph.portal.schemes_labels import Called
from daye_graph.rdf.literals import chinese, english
from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.rdf.terms import PREFIXES
from daye_graph.settings import Settings
from daye_graph.wording import Wording

Said = NamedNode | Literal | Iterable[NamedNode | Literal] | None
"""One object, several, or none."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme: its names, what is wider than it, if anything, and all else that is said."""

    node: NamedNode
    called: Called
    broader: NamedNode | None = None
    more: Sequence[tuple[str, Said]] = ()


class ConceptGraph:
    """Collects descriptions in one graph; `CURIE` names are those of `terms.PREFIXES` and ``dg``."""

    def __init__(self, key: str, settings: Settings, ontology: NamedGraph) -> None:
        self._settings = settings
        self._prefixes = {**PREFIXES, "dg": settings.ontology_base}
        self._ontology = ontology
        self.triples = NamedGraph(self.thing(key), first_classes=settings.ontology_base)

    def thing(self, key: str) -> NamedNode:
        """Give the IRI of *key* under the base of things."""
        return NamedNode(self._settings.id_base + key)

    def term(self, curie: str) -> NamedNode:
        """Give the IRI of a term by its short name (``skos:inScheme``)."""
        prefix, _, local = curie.partition(":")
        return NamedNode(self._prefixes[prefix] + local)

    def describe(self, subject: NamedNode, said: Mapping[str, Said]) -> None:
        """Say what the properties of *subject* are; None is left out."""
        for name, values in said.items():
            if values is None:
                continue
            for value in (values,) if isinstance(values, (NamedNode, Literal)) else values:
                self.triples.add(subject, self.term(name), value)

    def copy(self, source: NamedGraph, subject: NamedNode) -> None:
        """Take over all that *source* says of *subject*."""
        for predicate, values in source.properties(subject).items():
            for value in values:
                self.triples.add(subject, predicate, value)

    def copy_scheme(self, scheme: NamedNode) -> None:
        """Take over a scheme of the ontology with its concepts, which all stand at its top."""
        self.copy(self._ontology, scheme)
        for concept in self._members.get(scheme, ()):
            self.copy(self._ontology, concept)
            self._tie(scheme, concept)

    def add_scheme(self, scheme: NamedNode, title: Wording, concepts: Iterable[Concept]) -> None:
        """Describe a scheme and its *concepts*; those that have nothing wider stand at its top."""
        self.describe(scheme, {"rdf:type": self.term("skos:ConceptScheme"), "skos:prefLabel": both(title)})
        self.describe(scheme, {"rdfs:label": both(title), "dct:title": both(title)})
        for concept in concepts:
            self._add_concept(scheme, concept)

    def _add_concept(self, scheme: NamedNode, concept: Concept) -> None:
        called = concept.called
        self.describe(
            concept.node,
            {
                "rdf:type": self.term("skos:Concept"),
                "skos:inScheme": scheme,
                "skos:prefLabel": filter(None, (chinese(called.zh), english(called.en))),
                "skos:altLabel": filter(None, map(chinese, called.others)),
                **dict(concept.more),
            },
        )
        if concept.broader is None:
            self._tie(scheme, concept.node)
        else:
            self.describe(concept.node, {"skos:broader": concept.broader})
            self.describe(concept.broader, {"skos:narrower": concept.node})

    def _tie(self, scheme: NamedNode, concept: NamedNode) -> None:
        self.describe(concept, {"skos:topConceptOf": scheme})
        self.describe(scheme, {"skos:hasTopConcept": concept})

    @cached_property
    def _members(self) -> dict[Term, list[NamedNode]]:
        found: dict[Term, list[NamedNode]] = {}
        in_scheme = self.term("skos:inScheme")
        for node in self._ontology.instances(self.term("skos:Concept")):
            if isinstance(node, NamedNode):
                for scheme in self._ontology.properties(node).get(in_scheme, ()):
                    found.setdefault(scheme, []).append(node)
        return found


def both(text: Wording) -> tuple[Literal, Literal]:
    """Give *text* in Chinese and in English."""
    return Literal(str(text), language="zh"), Literal(text.en, language="en")
