"""Closed vocabularies: the contract's words, and their labels in the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from daye_graph.errors import UnknownNameError
from daye_graph.query.engine import Engine, rebase
from daye_graph.query.nearest import find_nearest
from daye_graph.wording import Language, Wording

CLASSES = "classes"
"""The vocabulary whose words are the local names of the ontology's classes."""

_CONCEPTS = """\
PREFIX dg: <https://w3id.org/daye-graph/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?iri ?word ?label (LANG(?label) AS ?language) WHERE {
  GRAPH <https://w3id.org/daye-graph/ontology> {
    ?iri skos:inScheme %s ; skos:notation ?word ; skos:prefLabel ?label .
    OPTIONAL { ?iri dg:rank ?rank }
  }
}
ORDER BY ?rank ?iri
"""
_CLASSES = """\
PREFIX dg: <https://w3id.org/daye-graph/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?iri (STRAFTER(STR(?iri), STR(dg:)) AS ?word) ?label (LANG(?label) AS ?language) WHERE {
  GRAPH <https://w3id.org/daye-graph/ontology> { ?iri a owl:Class ; rdfs:label ?label }
  FILTER (STRSTARTS(STR(?iri), STR(dg:)))
}
ORDER BY ?iri
"""


class Word(NamedTuple):
    """A word of a closed vocabulary: the concept or class it stands for, and its labels by language."""

    iri: str
    word: str
    labels: dict[str, str]

    def is_called(self, name: str) -> bool:
        """Whether *name* is the word or one of its labels; case does not matter."""
        wanted = name.strip().casefold()
        return wanted in {self.word.casefold(), *(label.casefold() for label in self.labels.values())}


def list_words(engine: Engine, vocabulary: str) -> tuple[Word, ...]:
    """Give the words of *vocabulary* (a scheme as ``dg:LevelScheme``, or ``classes``), in their own order."""
    query = _CLASSES if vocabulary == CLASSES else _CONCEPTS.replace("%s", vocabulary)
    words: dict[str, Word] = {}
    for row in engine.select(rebase(query, engine.settings)):
        word = words.setdefault(row["iri"], Word(row["iri"], row["word"], {}))
        word.labels[row["language"]] = row["label"]
    return tuple(words.values())


def list_classes(engine: Engine, names: Sequence[str]) -> tuple[Word, ...]:
    """Give the classes *names* (as ``dg:Place``), in this order."""
    by_word = {word.word: word for word in list_words(engine, CLASSES)}
    wanted = [name.partition(":")[2] for name in names]
    return tuple(by_word.get(name) or Word(engine.settings.ontology_base + name, name, {}) for name in wanted)


def list_labels(engine: Engine, vocabulary: str, *, language: Language) -> dict[str, str]:
    """Give the label of each word of *vocabulary* in *language*."""
    return {
        word.word: word.labels[language] for word in list_words(engine, vocabulary) if language in word.labels
    }


def get_words(value: str, words: Iterable[Word]) -> tuple[Word, ...]:
    """Give those of *words* that *value* means.

    Raises:
        UnknownNameError: it means none of them; the message lists what is allowed.
    """
    words = tuple(words)
    found = tuple(word for word in words if word.is_called(value))
    if found:
        return found
    allowed = [f"{word.word}（{word.labels['zh']}）" if "zh" in word.labels else word.word for word in words]
    raise UnknownNameError(
        Wording(
            f"“{value}”不在可用的词之中：{'、'.join(allowed)}",
            en=f"“{value}” is none of the words allowed here: {', '.join(word.word for word in words)}",
        ),
        nearest=find_nearest(value, [word.word for word in words]),
    )
