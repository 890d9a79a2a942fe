"""The terms of the vocabulary as IRIs, under the bases that the settings choose."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from daye_graph.rdf.terms import (
    CLASSES,
    EVIDENCE_CLASSES,
    FINDING,
    FINDING_PROPERTIES,
    FINDING_STANDARD,
    LEVEL_SLUGS,
    PROPERTIES,
    SHACL_SEVERITIES,
    STANDARD_PROPERTIES,
    expand,
)
from daye_graph.settings import Settings

_OWN = (*CLASSES, *PROPERTIES, FINDING, *FINDING_PROPERTIES)
_NOT_IN_NAME = re.compile(r"[^\w-]+")


class Vocabulary:
    """The terms as IRIs, under the bases that the settings choose."""

    def __init__(self, settings: Settings) -> None:
        self.base = settings.ontology_base
        self.id_base = settings.id_base
        self.ontology = NamedNode(settings.ontology_base.rstrip("#/"))
        self._terms = {name: NamedNode(self.base + name) for name in _OWN}
        standard = (*STANDARD_PROPERTIES, *EVIDENCE_CLASSES, *FINDING_STANDARD, *SHACL_SEVERITIES.values())
        self._terms |= {name: NamedNode(expand(name)) for name in standard}
        self._types = {
            name: (self._terms[name], *(NamedNode(expand(each)) for each in standards))
            for name, standards in CLASSES.items()
        }
        self._concepts: dict[tuple[str, str], NamedNode] = {}

    def term(self, name: str) -> NamedNode:
        """Give the IRI of a declared term: ``ofTask`` is ours, ``dct:title`` a standard's.

        Raises `KeyError` for a name that stands in none of this module's lists.
        """
        return self._terms[name]

    def types(self, name: str) -> tuple[NamedNode, ...]:
        """Give the class *name* of ours and the standard classes that go with it."""
        return self._types.get(name) or (self._terms[name],)

    def concept(self, stem: str, word: str) -> NamedNode:
        """Give the concept that the contract's *word* means in the scheme of *stem*.

        A word that the scheme doesn't have gives an IRI that validation reports.
        """
        found = self._concepts.get((stem, word))
        if found is None:
            slug = LEVEL_SLUGS.get(word, word) if stem == "level" else word
            found = NamedNode(f"{self.base}{stem}-{_NOT_IN_NAME.sub('_', slug)}")
            self._concepts[stem, word] = found
        return found
