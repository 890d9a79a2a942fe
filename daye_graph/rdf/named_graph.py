"""The triples of one named graph: looked up by subject and class, and always in the same order.

One table serves all: the mapping fills it, validation looks things up in it, and
every writer takes its triples in the order that it gives. The terms are kept as
they were made, for a Python object per term and look-up would cost more than
the rest of a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from daye_graph.rdf.terms import expand

Node = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal

_TYPE = NamedNode(expand("rdf:type"))
_FIRST = NamedNode(expand("rdf:first"))
_REST = NamedNode(expand("rdf:rest"))
_NIL = NamedNode(expand("rdf:nil"))


class NamedGraph:
    """A set of triples under one name.

    `first_classes` is the base of the classes that stand before others among a
    node's types, so that the more telling type comes first.
    """

    def __init__(self, name: NamedNode, *, first_classes: str = "") -> None:
        self.name = name
        self._first_classes = f"<{first_classes}"
        self._nodes: dict[Node, dict[NamedNode, list[Term]]] = {}

    @classmethod
    def from_triples(cls, name: NamedNode, triples: Iterable[Triple | Quad]) -> NamedGraph:
        """Give *triples* under *name*, without regard to the graphs they may have stood in."""
        graph = cls(name)
        for each in triples:
            if not isinstance(each.subject, Triple) and not isinstance(each.object, Triple):
                graph.add(each.subject, each.predicate, each.object)
        return graph

    def add(self, subject: Node, predicate: NamedNode, value: Term) -> None:
        """Add a triple; one that is there already stays the only one."""
        node = self._nodes.get(subject)
        if node is None:
            node = self._nodes[subject] = {}
        values = node.get(predicate)
        if values is None:
            node[predicate] = [value]
        elif value not in values:
            values.append(value)

    def properties(self, subject: Term) -> Mapping[NamedNode, list[Term]]:
        """Give what is said of *subject*: values by predicate, nothing when it is unknown."""
        return {} if isinstance(subject, Literal) else self._nodes.get(subject, {})

    def instances(self, kind: Term) -> AbstractSet[Node]:
        """Give the nodes that are said to be of the class *kind*, in the order of their description."""
        return self._instances.get(kind, {}).keys()

    def list_members(self, head: Term) -> Iterator[Term]:
        """Give the members of the RDF list that begins at *head*."""
        while head != _NIL:
            cell = self.properties(head)
            yield cell[_FIRST][0]
            head = cell[_REST][0]

    @cached_property
    def descriptions(self) -> list[tuple[Node, list[tuple[NamedNode, list[Term]]]]]:
        """All nodes with their properties and these with their values, sorted by IRI; types come first.

        The graph must be complete: what is added later is not in it.
        """
        keys: dict[NamedNode, str] = {}
        described = []
        for node in sorted(self._nodes, key=lambda node: node.value):
            about = self._nodes[node]
            for predicate in about:
                if predicate not in keys:
                    keys[predicate] = "" if predicate == _TYPE else predicate.value
            ordered = sorted(about.items(), key=lambda item: keys[item[0]])
            described.append((node, [(predicate, self._sort(values)) for predicate, values in ordered]))
        return described

    @cached_property
    def triples(self) -> list[Triple]:
        """All triples in the order of `descriptions`."""
        return [quad.triple for quad in self.quads]

    @cached_property
    def quads(self) -> list[Quad]:
        """All triples as quads of the named graph, in the order of `descriptions`."""
        return [
            Quad(node, predicate, value, self.name)
            for node, properties in self.descriptions
            for predicate, values in properties
            for value in values
        ]

    @cached_property
    def _instances(self) -> dict[Term, dict[Node, None]]:
        found: dict[Term, dict[Node, None]] = {}
        for node, about in self._nodes.items():
            for kind in about.get(_TYPE, ()):
                found.setdefault(kind, {})[node] = None
        return found

    def _sort(self, values: list[Term]) -> list[Term]:
        if len(values) == 1:
            return values
        keyed = {str(value): value for value in values}
        return [
            keyed[key]
            for key in sorted(keyed, key=lambda key: (not key.startswith(self._first_classes), key))
        ]
