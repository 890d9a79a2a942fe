"""The ontology's pages, docs/ontology.md and docs/ontology.en.md, made from the files in ontology/.

``python -m daye_graph.rdf.documentation`` makes them anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from daye_graph.model.entity import ENTITY_TYPES
from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.ontology import read_ontology, read_shapes
from daye_graph.rdf.terms import EVIDENCE_CLASSES, PREFIXES, SCHEMES, SUPERCLASSES
from daye_graph.rdf.wording import WORDINGS, Wording
from daye_graph.settings import ONTOLOGY_BASE, Settings, find_shared

_PREFIXES = PREFIXES | {"dg": ONTOLOGY_BASE, "vann": "http://purl.org/vocab/vann/"}

Given = Mapping[NamedNode, list[Term]]
"""What the shapes graph says of one property shape."""


def write_pages(folder: Path) -> tuple[Path, ...]:
    """Write the pages below *folder*, the top of a checkout."""
    written = []
    for wording in WORDINGS:
        path = folder / wording.file
        path.write_text(build_page(wording), encoding="utf-8")
        written.append(path)
    return tuple(written)


def build_page(wording: Wording) -> str:
    """Give the page in the language of *wording* as Markdown."""
    page = _Page(wording)
    parts = (page.write_head(), page.write_classes(), page.write_properties(), page.write_schemes())
    return "\n".join(line for part in parts for line in part) + "\n"


class _Page:
    """The ontology and the shapes, told in one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.ontology: NamedGraph = read_ontology(Settings())
        self.shapes: NamedGraph = read_shapes(Settings())

    def write_head(self) -> Iterator[str]:
        about = self.ontology.properties(self.ontology.name)
        yield from (f"# {self._read(self.ontology.name, 'dct:title')}", "")
        yield from (f"{self.wording.links} · {self.wording.made_by}", "")
        yield from (self._read(self.ontology.name, "dct:description"), "")
        for name, label in self.wording.about.items():
            yield f"- {label}{self.wording.between}{about[_iri(name)][0].value}"

    def write_classes(self) -> Iterator[str]:
        yield from ("", f"## {self.wording.classes}", "", self.wording.classes_intro)
        for node in (*self.ontology.instances(_iri("owl:Class")), *map(_iri, EVIDENCE_CLASSES)):
            yield from ("", f"### {self._label(node)} `{_shorten(node)}`")
            comment = self._read(node, "rdfs:comment")
            if comment:
                yield from ("", comment)
            above = [f"`{_shorten(each)}`" for each in self._get(node, "rdfs:subClassOf")]
            if above:
                yield from ("", f"{self.wording.is_also} {self.wording.separator.join(above)}")
            yield from _table(self.wording.class_head, self._list_properties(node))

    def write_properties(self) -> Iterator[str]:
        yield from ("", f"## {self.wording.properties}")
        kinds = ("owl:ObjectProperty", "owl:DatatypeProperty")
        nodes = [node for kind in kinds for node in self.ontology.instances(_iri(kind))]
        yield from _table(
            self.wording.property_head,
            (
                (f"`{_shorten(node)}`", self._label(node), self._read(node, "rdfs:comment"))
                for node in sorted(nodes, key=lambda node: node.value.casefold())
            ),
        )

    def write_schemes(self) -> Iterator[str]:
        yield from ("", f"## {self.wording.schemes}", "", self.wording.schemes_intro)
        for name in SCHEMES.values():
            scheme = _iri(f"dg:{name}")
            yield from ("", f"### {self._read(scheme, 'skos:prefLabel')} `dg:{name}`")
            yield from ("", self._read(scheme, "skos:definition"))
            yield from _table(self.wording.scheme_head, self._list_concepts(scheme))

    def _list_concepts(self, scheme: NamedNode) -> Iterator[tuple[str, ...]]:
        members = [
            node
            for node in self.ontology.instances(_iri("skos:Concept"))
            if scheme in self._get(node, "skos:inScheme")
        ]
        for node in sorted(members, key=lambda node: int(self._get(node, "dg:rank")[0].value)):
            word = self._get(node, "skos:notation")[0].value
            label, meaning = (self._read(node, f"skos:{name}") for name in ("prefLabel", "definition"))
            yield f"`{word}`", label, meaning, f"`{_shorten(node)}`"

    def _list_properties(self, kind: NamedNode | Node) -> Iterator[tuple[str, ...]]:
        """Give a row for each property that the shapes know for things of class *kind*."""
        for shape in self.shapes.instances(_iri("sh:NodeShape")):
            about = self.shapes.properties(shape)
            if kind not in _told_under(shape, about):
                continue
            for each in about[_iri("sh:property")]:
                given = self.shapes.properties(each)
                path = given[_iri("sh:path")][0]
                if path != _iri("rdf:type"):
                    yield (
                        f"`{_shorten(path)}`",
                        self._label(path),
                        self._count(given),
                        self._describe_value(given),
                    )

    def _describe_value(self, given: Given) -> str:
        """Say what values a property shape allows."""
        if _iri("sh:datatype") in given:
            return self.wording.kinds[_shorten(given[_iri("sh:datatype")][0])]
        if _iri("sh:languageIn") in given:
            languages = self.shapes.list_members(given[_iri("sh:languageIn")][0])
            return self.wording.separator.join(self.wording.kinds[each.value] for each in languages)
        if _iri("sh:in") in given:
            return self._describe_choice(list(self.shapes.list_members(given[_iri("sh:in")][0])))
        inner = [given] + [
            self.shapes.properties(each)
            for head in given.get(_iri("sh:or"), ())
            for each in self.shapes.list_members(head)
        ]
        inner += [self.shapes.properties(each) for each in given.get(_iri("sh:qualifiedValueShape"), ())]
        found = [self._label(kind) for each in inner for kind in each.get(_iri("sh:class"), ())]
        if len(found) == len(ENTITY_TYPES):
            return self._label(_iri("dg:Entity"))
        return self.wording.alternative.join(found)

    def _count(self, given: Given) -> str:
        """Say how often a property may occur (0–1, 1, 1–∞)."""
        least = given.get(_iri("sh:minCount")) or given.get(_iri("sh:qualifiedMinCount"))
        most = given.get(_iri("sh:qualifiedMaxCount")) or given.get(_iri("sh:maxCount"))
        low, high = (least[0].value if least else "0"), (most[0].value if most else "∞")
        if most is None and _iri("sh:uniqueLang") in given:
            high = str(len(list(self.shapes.list_members(given[_iri("sh:languageIn")][0]))))
        return low if low == high else f"{low}–{high}"

    def _describe_choice(self, allowed: list[Term]) -> str:
        scheme = self._get(allowed[0], "skos:inScheme")
        if scheme:
            return self._read(scheme[0], "skos:prefLabel")
        return self.wording.alternative.join(f"`{each.value}`" for each in allowed)

    def _label(self, node: Term) -> str:
        return self._read(node, "rdfs:label") or self.wording.standard[_shorten(node)]

    def _get(self, node: Term, name: str) -> list[Term]:
        return list(self.ontology.properties(node).get(_iri(name), ()))

    def _read(self, node: Term, name: str) -> str:
        """Give the text in the page's language, '' where there is none."""
        texts = (value for value in self._get(node, name) if isinstance(value, Literal))
        return next((text.value for text in texts if text.language == self.wording.language), "")


def _told_under(shape: Node, about: Given) -> list[Term]:
    """Give the classes under which a shape is told: what all statements have, once."""
    stem = shape.value.rpartition("#")[2].removesuffix("Shape")
    return [_iri(f"dg:{stem}")] if stem in SUPERCLASSES else list(about[_iri("sh:targetClass")])


def _table(head: str, rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Give a Markdown table with an empty line before it, nothing where there are no rows."""
    rows = list(rows)
    if rows:
        columns = head.split(" | ")
        yield from ("", f"| {head} |", f"|{'---|' * len(columns)}")
        for row in rows:
            yield f"| {' | '.join(row)} |"


def _iri(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(_PREFIXES[prefix] + local)


def _shorten(node: Term) -> str:
    for name, iri in _PREFIXES.items():
        if node.value.startswith(iri):
            return f"{name}:{node.value[len(iri) :]}"
    return node.value


if __name__ == "__main__":
    write_pages(find_shared())
