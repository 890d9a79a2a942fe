"""What stands on a node and on an edge of GraphML: names, types, and the words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from daye_graph.query.engine import Engine
from daye_graph.query.labels import Labels
from daye_graph.query.vocabulary import list_words
from daye_graph.rdf.terms import SCHEMES
from daye_graph.views.relations import name_relations
from daye_graph.wording import Wording

NODE_TYPES: Mapping[str, str] = {
    "label": "string",
    "label_en": "string",
    "type": "string",
    "type_zh": "string",
    "type_en": "string",
    "aliases": "string",
    "note": "string",
    "number": "int",
    "statements": "int",
    "mentions": "int",
    "iri": "string",
}
"""Attributes of nodes with their type in GraphML, in order. ``label`` is what Gephi writes on a node."""

EDGE_TYPES: Mapping[str, str] = {
    "label": "string",
    "label_en": "string",
    "relation": "string",
    "role": "string",
    "role_zh": "string",
    "role_en": "string",
    "direction": "string",
    "direction_zh": "string",
    "direction_en": "string",
    "kind": "string",
    "kind_zh": "string",
    "kind_en": "string",
    "level": "string",
    "level_zh": "string",
    "level_en": "string",
    "year": "int",
    "position": "int",
    "etc": "boolean",
    "value": "double",
    "quote": "string",
    "source": "string",
    "spans": "string",
    "statement": "string",
    "rule": "string",
    "origin": "string",
}
"""Attributes of edges with their type in GraphML, in order."""

SCHEMES_BY_DETAIL: Mapping[str, tuple[str, ...]] = {
    "role": ("role", "unit-role"),
    "direction": ("direction",),
    "kind": ("kind",),
    "level": ("level",),
}
"""The schemes, by their stems, that the words of an edge's details are of."""

_JOIN = "；"


class Describer:
    """Describes nodes and edges as attributes of plain types; what is unknown has no attribute."""

    def __init__(self, engine: Engine) -> None:
        self._labels = Labels(engine)
        self._base = engine.settings.id_base
        self._relations = name_relations(engine)
        self._types: dict[str, Wording] = {}
        self._words = {
            detail: {
                word.word: word.labels for stem in stems for word in list_words(engine, f"dg:{SCHEMES[stem]}")
            }
            for detail, stems in SCHEMES_BY_DETAIL.items()
        }

    def describe_node(self, key: str, node: Mapping[str, Any]) -> dict[str, Any]:
        """Give the attributes of the node *key* of the network."""
        kind = self._name_type(node["type"])
        return {
            **node,
            "type_zh": str(kind),
            "type_en": kind.en,
            "aliases": _JOIN.join(node["aliases"]),
            "iri": self._base + key,
        }

    def describe_edge(self, edge: Mapping[str, Any]) -> dict[str, Any]:
        """Give the attributes of an edge of the network."""
        relation = self._relations.get(edge["relation"]) or Wording(edge["relation"], en=edge["relation"])
        described = {
            **edge,
            "label": str(relation),
            "label_en": relation.en,
            "spans": ";".join(f"{start}-{end}" for start, end in edge["spans"]),
            "statement": self._base + edge["statement"],
        }
        for detail, words in self._words.items():
            labels = words.get(edge.get(detail, ""), {})
            described |= {f"{detail}_{language}": label for language, label in labels.items()}
        return described

    def _name_type(self, name: str) -> Wording:
        if name not in self._types:
            self._types[name] = self._labels.read_label(self._labels.build_iri(name))
        return self._types[name]
