"""Holds a graph against the shapes: what is wrong, where, and what to do about it.

The shapes are SHACL Core. pyshacl takes longer over one plan than all other
steps of a build together, so the build checks the few components that our
shapes use by itself; the tests hold both against the same clean and broken
graphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from pyoxigraph import Literal, NamedNode

from daye_graph.rdf.constraints import Constraint, build_checks
from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.ontology import read_shapes
from daye_graph.rdf.terms import expand
from daye_graph.settings import Settings

QUOTE_LENGTH = 40
"""Characters of a statement's quote that a report shows."""

_NODE_SHAPE = NamedNode(expand("sh:NodeShape"))
_TARGET_CLASS = NamedNode(expand("sh:targetClass"))
_PROPERTY = NamedNode(expand("sh:property"))
_PATH = NamedNode(expand("sh:path"))
_MESSAGE = NamedNode(expand("sh:message"))


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """What the values of one property must be; `messages` say so by language."""

    iri: str
    path: NamedNode
    constraints: tuple[Constraint, ...]
    messages: dict[str, str]


@dataclass(frozen=True, slots=True)
class NodeShape:
    """What all things of some classes must have."""

    iri: str
    targets: tuple[Term, ...]
    properties: tuple[PropertyShape, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """One fault of the graph: IRIs of the node, the property, the shape and SHACL's component.

    `value` is the value at fault as N-Triples writes it, None where the fault is
    that of no single value; `about` is what helps to find the node: its label,
    its rule and its quote.
    """

    focus: str
    path: str
    value: str | None
    component: str
    shape: str
    messages: dict[str, str]
    about: str = ""

    def describe(self, language: str = "zh") -> str:
        """Give the fault as one line: where, what is wrong, what to do."""
        found = {"zh": "见到", "en": "found"}[language]
        seen = f"；{found} {self.value}" if self.value is not None else ""
        component = self.component.rpartition("#")[2].removesuffix("ConstraintComponent")
        return f"{self.focus}{self.about}: {self.messages[language]}{seen} [{component}]"

    def __str__(self) -> str:
        """Give the fault in Chinese."""
        return self.describe()


def validate(graph: NamedGraph, settings: Settings) -> list[Violation]:
    """Hold *graph* against ontology/shapes.ttl, and list every fault, shape by shape."""
    return [
        violation for shape in _load_shapes(settings) for violation in _check_shape(graph, shape, settings)
    ]


@lru_cache(maxsize=2)
def _load_shapes(settings: Settings) -> tuple[NodeShape, ...]:
    return parse_shapes(read_shapes(settings))


def parse_shapes(shapes: NamedGraph) -> tuple[NodeShape, ...]:
    """Read the node shapes with their property shapes. Raises `ShapeError` for what is unknown."""
    parsed: dict[Term, PropertyShape] = {}
    found = []
    for node in shapes.instances(_NODE_SHAPE):
        given = shapes.properties(node)
        for each in given[_PROPERTY]:
            if each not in parsed:
                parsed[each] = _parse_property(shapes, cast("NamedNode", each))
        properties = tuple(parsed[each] for each in given[_PROPERTY])
        found.append(NodeShape(node.value, tuple(given[_TARGET_CLASS]), properties))
    return tuple(found)


def _parse_property(shapes: NamedGraph, node: NamedNode) -> PropertyShape:
    given = shapes.properties(node)
    return PropertyShape(
        iri=node.value,
        path=cast("NamedNode", given[_PATH][0]),
        constraints=build_checks(shapes, node),
        messages={m.language or "zh": m.value for m in given[_MESSAGE] if isinstance(m, Literal)},
    )


def _check_shape(graph: NamedGraph, shape: NodeShape, settings: Settings) -> Iterator[Violation]:
    for target in shape.targets:
        for focus in graph.instances(target):
            about = graph.properties(focus)
            for each in shape.properties:
                values = about.get(each.path, ())
                for constraint in each.constraints:
                    for value in constraint.find_faults(graph, focus, values):
                        yield _report(graph, (focus, value), (each, constraint), settings)


def _report(
    graph: NamedGraph,
    fault: tuple[Node, Term | None],
    against: tuple[PropertyShape, Constraint],
    settings: Settings,
) -> Violation:
    (focus, value), (shape, constraint) = fault, against
    return Violation(
        focus=focus.value,
        path=shape.path.value,
        value=None if value is None else str(value),
        component=expand("sh:") + constraint.component,
        shape=shape.iri,
        messages=shape.messages,
        about=_describe_focus(graph, focus, settings),
    )


def _describe_focus(graph: NamedGraph, focus: Node, settings: Settings) -> str:
    """Give what helps a curator to find the node: its label, the rule that made it, its quote."""
    about = graph.properties(focus)
    found = []
    for iri in (expand("rdfs:label"), f"{settings.ontology_base}rule", f"{settings.ontology_base}quote"):
        values = [value for value in about.get(NamedNode(iri), ()) if isinstance(value, Literal)]
        if values:
            found.append(values[0].value[:QUOTE_LENGTH])
    return f"（{' · '.join(found)}）" if found else ""
