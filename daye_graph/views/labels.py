"""What the ontology calls its classes and the words of its schemes, in Chinese and English."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from daye_graph.rdf.ontology import read_ontology
from daye_graph.rdf.terms import SCHEMES, expand
from daye_graph.settings import ONTOLOGY_BASE, Settings
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from daye_graph.rdf.named_graph import NamedGraph, Term

LAYOUT = Wording("空间布局", en="Layout")
"""What belts, cores and clusters are called together."""


class Labels:
    """Looks labels up; what the ontology doesn't know keeps its own name."""

    def name_class(self, name: str) -> Wording:
        """Give the label of the class with the local name *name*."""
        if name == "Layout":
            return LAYOUT
        return self._classes.get(name) or Wording(name, en=name)

    def name_word(self, scheme: str, word: str) -> Wording:
        """Give the label of *word* in the scheme with the stem *scheme* (``role``, ``direction``, …)."""
        return self._words.get((scheme, word)) or Wording(word, en=word)

    @cached_property
    def _classes(self) -> dict[str, Wording]:
        return {
            node.value.removeprefix(ONTOLOGY_BASE): self._read(node, "rdfs:label")
            for node in self._ontology.instances(self._term("owl:Class"))
        }

    @cached_property
    def _words(self) -> dict[tuple[str, str], Wording]:
        stems = {ONTOLOGY_BASE + name: stem for stem, name in SCHEMES.items()}
        found: dict[tuple[str, str], Wording] = {}
        for node in self._ontology.instances(self._term("skos:Concept")):
            about = self._ontology.properties(node)
            schemes = about.get(self._term("skos:inScheme"), ())
            words = about.get(self._term("skos:notation"), ())
            for scheme in schemes:
                for word in words:
                    found[stems.get(scheme.value, ""), word.value] = self._read(node, "skos:prefLabel")
        return found

    @cached_property
    def _ontology(self) -> NamedGraph:
        return read_ontology(Settings())

    def _read(self, node: Term, name: str) -> Wording:
        values = self._ontology.properties(node).get(self._term(name), ())
        by_language = {getattr(value, "language", None): value.value for value in values}
        local = node.value.removeprefix(ONTOLOGY_BASE)
        return Wording(by_language.get("zh", local), en=by_language.get("en", local))

    @staticmethod
    def _term(name: str) -> NamedNode:
        return NamedNode(expand(name))
