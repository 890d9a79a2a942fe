"""What others' lists are matched with: the named things of a plan, with all their names."""

from __future__ import annotations

import re
from typing import NamedTuple

from pyoxigraph import NamedNode

from daye_graph.query.engine import Engine, rebase
from daye_graph.query.names import normalize_name
from daye_graph.query.vocabulary import list_classes
from daye_graph.wording import Wording

TYPES = ("Enterprise", "ResearchInstitute", "University", "Platform", "GovernmentUnit", "Place")
"""The classes whose things are matched, by their local names, which are also the ids of the types."""

_NAMES = """\
PREFIX dg: <https://w3id.org/daye-graph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?class ?canonical ?form ?order WHERE {
  VALUES ?plan { %s }
  VALUES ?class { %s }
  GRAPH ?plan {
    ?thing a ?class ; dg:order ?order ; rdfs:label ?canonical ; rdfs:label|skos:altLabel ?form .
    FILTER (LANG(?canonical) = "zh")
  }
}
ORDER BY ?order ?form
"""
_DIVISION = re.compile(r"(?:省|自治区|市|自治州|县|区)$")


class Candidate(NamedTuple):
    """A thing that a query may mean: its id (the IRI without the base), type, name and other names."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """All its names, the canonical one first."""
        return (self.name, *self.aliases)


class Index(NamedTuple):
    """All candidates in the plan's order, the labels of the types, and places that names begin with."""

    candidates: tuple[Candidate, ...]
    labels: dict[str, Wording]
    places: tuple[str, ...]

    def find(self, id_: str) -> Candidate | None:
        """Give the candidate with the id *id_*; None where there is none."""
        return next((each for each in self.candidates if each.id == id_), None)


def build_index(engine: Engine) -> Index:
    """Give the index over the engine's plan."""
    classes = list_classes(engine, [f"dg:{name}" for name in TYPES])
    kinds = {each.iri: each.word for each in classes}
    values = " ".join(str(NamedNode(iri)) for iri in kinds)
    query = rebase(_NAMES, engine.settings) % (NamedNode(engine.plan.iri), values)
    found: dict[str, tuple[str, str, list[str]]] = {}
    for row in engine.select(query):
        id_ = row["thing"].removeprefix(engine.settings.id_base)
        found.setdefault(id_, (kinds[row["class"]], row["canonical"], []))[2].append(row["form"])
    candidates = tuple(
        Candidate(id_, kind, name, tuple(form for form in dict.fromkeys(forms) if form != name))
        for id_, (kind, name, forms) in found.items()
    )
    labels = {each.word: _word(each.labels, each.word) for each in classes}
    return Index(candidates, labels, _list_places(candidates))


def find_type(name: str, index: Index, *, base: str) -> str | None:
    """Give the type that *name* means: its id, its IRI, a prefixed name or a label; None where it is none.

    >>> find_type("dg:Place", Index((), {}, ()), base="urn:dg#")
    'Place'
    """
    local = name.removeprefix(base).removeprefix("dg:")
    if local in TYPES:
        return local
    wanted = normalize_name(name)
    labels = index.labels.items()
    return next((word for word, said in labels if wanted in {normalize_name(said), said.en.casefold()}), None)


def _list_places(candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
    """The names of places, also without their 省, 市 or 县: firms and units have them before their own."""
    forms = [form for each in candidates if each.type == "Place" for form in each.forms]
    stems = {_DIVISION.sub("", form) for form in forms if form.isprintable()}
    return tuple(sorted({each for each in (*forms, *stems) if len(each) > 1}))


def _word(labels: dict[str, str], word: str) -> Wording:
    return Wording(labels.get("zh", word), en=labels.get("en", word))
