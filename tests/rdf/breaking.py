"""Breaks a clean graph at one constraint of one shape, for every constraint that ontology/shapes.ttl has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.ontology import read_shapes
from daye_graph.settings import Settings
from tests.rdf.reading import iri, shorten

SHAPES = read_shapes(Settings())
NOWHERE = iri("id:nothing/nowhere")


@dataclass(frozen=True)
class Case:
    """A constraint of a property shape, as a node shape applies it to the things of its first class."""

    target: Term
    shape: Node
    path: NamedNode
    parameter: str
    argument: Term
    component: str

    def __str__(self) -> str:
        return f"{shorten(self.target.value)}-{shorten(self.shape.value)}-{self.parameter}"


def list_cases() -> list[Case]:
    """Give every constraint of every property shape, once for each node shape that applies it."""
    return [
        Case(
            SHAPES.properties(node)[iri("sh:targetClass")][0], shape, _path(shape), name, argument, component
        )
        for node in SHAPES.instances(iri("sh:NodeShape"))
        for shape in map(_as_node, SHAPES.properties(node)[iri("sh:property")])
        for name, argument, component in _list_constraints(shape)
    ]


def break_at(graph: NamedGraph, case: Case) -> tuple[NamedGraph, Node]:
    """Give a copy of *graph* in which one thing breaks the constraint, and that thing."""
    focus = next(iter(graph.instances(case.target)))
    values = list(graph.properties(focus).get(case.path, ()))
    put, others = BREAKERS[case.parameter](graph, case, values)
    changed = NamedGraph(graph.name)
    for quad in graph.quads:
        if quad.subject != focus or quad.predicate != case.path:
            changed.add(_as_node(quad.subject), quad.predicate, _as_term(quad.object))
    for value in put:
        changed.add(focus, case.path, value)
    for node, kind in others:
        changed.add(node, iri("rdf:type"), kind)
    return changed, focus


def _list_constraints(shape: Node) -> Iterator[tuple[str, Term, str]]:
    for predicate, arguments in SHAPES.properties(shape).items():
        name = shorten(predicate.value).removeprefix("sh:")
        if name in BREAKERS:
            component = f"{name[0].upper()}{name[1:]}ConstraintComponent"
            yield from ((name, argument, component) for argument in arguments)


Broken = tuple[list[Term], list[tuple[NamedNode, Term]]]
"""The values to put in place of the old ones, and types to give to other nodes."""

Breaker = Callable[[NamedGraph, Case, list[Term]], Broken]


def _take_away(_: NamedGraph, __: Case, ___: list[Term]) -> Broken:
    return [], []


def _take_value_away(_: NamedGraph, case: Case, values: list[Term]) -> Broken:
    return [value for value in values if value != case.argument], []


def _add_more(_: NamedGraph, case: Case, values: list[Term]) -> Broken:
    more: list[Term] = [Literal(f"多余{number}") for number in range(int(case.argument.value) + 1)]
    return [*values, *more], []


def _put(*values: Term) -> Breaker:
    return lambda _, __, ___: (list(values), [])


def _put_other_datatype(_: NamedGraph, case: Case, __: list[Term]) -> Broken:
    if case.argument == iri("xsd:string"):
        return [Literal("7", datatype=iri("xsd:integer"))], []
    wrong: list[Term] = [Literal("不是")]
    # pyshacl goes by the letters where an ill-typed decimal has bounds; a test of its own covers those
    if case.argument != iri("xsd:decimal"):
        wrong.append(Literal("不是", datatype=_as_name(case.argument)))
    return wrong, []


def _put_number(step: int) -> Breaker:
    def put(_: NamedGraph, case: Case, __: list[Term]) -> Broken:
        number = str(int(case.argument.value) + step)
        datatype = SHAPES.properties(case.shape)[iri("sh:datatype")][0]
        return [Literal(number, datatype=_as_name(datatype))], []

    return put


def _add_conforming(_: NamedGraph, case: Case, values: list[Term]) -> Broken:
    inner = SHAPES.properties(case.shape)[iri("sh:qualifiedValueShape")][0]
    kind = SHAPES.properties(inner)[iri("sh:class")][0]
    return [*values, NOWHERE], [(NOWHERE, kind)]


BREAKERS: dict[str, Breaker] = {
    "minCount": _take_away,
    "maxCount": _add_more,
    "datatype": _put_other_datatype,
    "class": _put(NOWHERE),
    "or": _put(NOWHERE),
    "in": _put(NOWHERE, Literal("别的")),
    "pattern": _put(Literal("？")),
    "minLength": _put(Literal("", language="zh"), Literal("")),
    "maxLength": _put(Literal("长" * 99)),
    "minInclusive": _put_number(-1),
    "maxInclusive": _put_number(+1),
    "lessThan": _put(Literal("9999999", datatype=iri("xsd:integer"))),
    "languageIn": _put(Literal("名", language="fr"), Literal("名")),
    "uniqueLang": _put(Literal("一", language="zh"), Literal("二", language="zh")),
    "hasValue": _take_value_away,
    "qualifiedMinCount": _take_away,
    "qualifiedMaxCount": _add_conforming,
}


def _path(shape: Node) -> NamedNode:
    return _as_name(SHAPES.properties(shape)[iri("sh:path")][0])


def _as_name(term: Term) -> NamedNode:
    assert isinstance(term, NamedNode)
    return term


def _as_node(term: object) -> NamedNode:
    assert isinstance(term, NamedNode)
    return term


def _as_term(term: object) -> NamedNode | Literal:
    assert isinstance(term, NamedNode | Literal)
    return term
