"""The SHACL constraint components that our shapes use, each as a check of one property's values.

A check gives the values at fault; None stands for a fault of the values as a
whole (their number, say), for which SHACL names no value. `build_checks` refuses
what it doesn't know: a constraint is never left out in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from daye_graph.rdf.literals import BOOLEAN, DATE, DECIMAL, INTEGER, is_day
from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.terms import expand

Check = Callable[[NamedGraph, Node, Sequence[Term]], Iterable[Term | None]]
"""Takes the graph, the focus node and the property's values; gives those at fault."""

Test = Callable[[NamedGraph, Term], bool]
"""Says whether one value is as it should be."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """One constraint of a property shape; `component` is the local name that reports give it."""

    component: str
    find_faults: Check


class ShapeError(ValueError):
    """A shape that this validator can't read: a fault of ontology/shapes.ttl, not of the data."""


_UNKNOWN = (
    "ontology/shapes.ttl: {} has {}, which daye_graph.rdf.constraints doesn't know; use another or add it"
)

_LEXICAL = {
    INTEGER: re.compile(r"[+-]?[0-9]+"),
    DECIMAL: re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
    BOOLEAN: re.compile(r"true|false|1|0"),
}


def build_checks(shapes: NamedGraph, node: Node) -> tuple[Constraint, ...]:
    """Read the constraints of the property shape *node*. Raises `ShapeError` for what it doesn't know."""
    given = shapes.properties(node)
    found: list[Constraint] = []
    for parameter, values in given.items():
        name = parameter.value
        if name in _IGNORED:
            continue
        if name in _VALUE_TESTS:
            component, make_test = _VALUE_TESTS[name]
            found.extend(Constraint(component, _each(make_test(shapes, value))) for value in values)
        elif name in _CHECKS:
            component, make_check = _CHECKS[name]
            found.extend(Constraint(component, make_check(value)) for value in values)
        elif name == expand("sh:qualifiedValueShape"):
            found.extend(_build_qualified(shapes, values[0], given))
        else:
            message = (
                f"ontology/shapes.ttl: {node} has {parameter}, which daye_graph.rdf.constraints doesn't know"
            )
            raise ShapeError(message)
    return tuple(found)


def build_test(shapes: NamedGraph, node: Term) -> Test:
    """Read an inner shape (of sh:or or sh:qualifiedValueShape): all its tests hold for a value."""
    tests: list[Test] = []
    for parameter, values in shapes.properties(node).items():
        if parameter.value not in _VALUE_TESTS:
            raise ShapeError(_UNKNOWN.format("an inner shape", parameter))
        make_test = _VALUE_TESTS[parameter.value][1]
        tests.extend(make_test(shapes, value) for value in values)
    return lambda graph, value: all(test(graph, value) for test in tests)


def _each(test: Test) -> Check:
    """Turn a test of one value into a check of all."""
    return lambda graph, _, values: [value for value in values if not test(graph, value)]


def _is_of_class(_: NamedGraph, expected: Term) -> Test:
    return lambda graph, value: value in graph.instances(expected)


def _has_datatype(_: NamedGraph, expected: Term) -> Test:
    lexical = _LEXICAL.get(expected) if isinstance(expected, NamedNode) else None

    def test(_: NamedGraph, value: Term) -> bool:
        if not isinstance(value, Literal) or value.datatype != expected:
            return False
        if expected == DATE:
            return is_day(value.value)
        return lexical is None or lexical.fullmatch(value.value) is not None

    return test


def _is_in(shapes: NamedGraph, head: Term) -> Test:
    allowed = frozenset(shapes.list_members(head))
    return lambda _, value: value in allowed


def _is_one_of(shapes: NamedGraph, head: Term) -> Test:
    tests = [build_test(shapes, member) for member in shapes.list_members(head)]
    return lambda graph, value: any(test(graph, value) for test in tests)


def _matches(_: NamedGraph, pattern: Term) -> Test:
    search = re.compile(_text(pattern)).search
    return lambda _, value: search(_text(value)) is not None


def _is_long_enough(_: NamedGraph, limit: Term) -> Test:
    least = int(_text(limit))
    return lambda _, value: len(_text(value)) >= least


def _is_short_enough(_: NamedGraph, limit: Term) -> Test:
    most = int(_text(limit))
    return lambda _, value: len(_text(value)) <= most


def _is_at_least(_: NamedGraph, limit: Term) -> Test:
    least = Decimal(_text(limit))
    return lambda _, value: (number := _number(value)) is not None and number >= least


def _is_at_most(_: NamedGraph, limit: Term) -> Test:
    most = Decimal(_text(limit))
    return lambda _, value: (number := _number(value)) is not None and number <= most


def _is_in_language(shapes: NamedGraph, head: Term) -> Test:
    allowed = frozenset(_text(member) for member in shapes.list_members(head))
    return lambda _, value: isinstance(value, Literal) and value.language in allowed


def _has_at_least(limit: Term) -> Check:
    least = int(_text(limit))
    return lambda _graph, _focus, values: () if len(values) >= least else (None,)


def _has_at_most(limit: Term) -> Check:
    most = int(_text(limit))
    return lambda _graph, _focus, values: () if len(values) <= most else (None,)


def _has_value(expected: Term) -> Check:
    return lambda _graph, _focus, values: () if expected in values else (None,)


def _has_unique_languages(_: Term) -> Check:
    def check(_graph: NamedGraph, _focus: Node, values: Sequence[Term]) -> Iterable[None]:
        if len(values) < 2:
            return ()
        counts = Counter(value.language for value in values if isinstance(value, Literal))
        return [None for language, count in counts.items() if language and count > 1]

    return check


def _is_less_than(other: Term) -> Check:
    predicate = NamedNode(other.value)

    def check(graph: NamedGraph, focus: Node, values: Sequence[Term]) -> Iterable[Term]:
        bounds = [_number(bound) for bound in graph.properties(focus).get(predicate, ())]
        for value in values:
            number = _number(value)
            if any(number is None or bound is None or number >= bound for bound in bounds):
                yield value

    return check


def _build_qualified(
    shapes: NamedGraph, inner: Term, given: Mapping[NamedNode, list[Term]]
) -> Iterable[Constraint]:
    """Count the values that conform to the inner shape against the limits beside it."""
    test = build_test(shapes, inner)
    limits = {
        name: int(_text(given[NamedNode(expand(f"sh:qualified{name}Count"))][0]))
        for name in ("Min", "Max")
        if NamedNode(expand(f"sh:qualified{name}Count")) in given
    }

    def too_few(graph: NamedGraph, _: Node, values: Sequence[Term]) -> Iterable[None]:
        return () if sum(test(graph, value) for value in values) >= limits["Min"] else (None,)

    def too_many(graph: NamedGraph, _: Node, values: Sequence[Term]) -> Iterable[None]:
        return () if sum(test(graph, value) for value in values) <= limits["Max"] else (None,)

    for name, check in (("Min", too_few), ("Max", too_many)):
        if name in limits:
            yield Constraint(f"Qualified{name}CountConstraintComponent", check)


def _text(term: Term) -> str:
    return term.value


@lru_cache(maxsize=1 << 16)
def _number(term: Term) -> Decimal | None:
    if not isinstance(term, Literal) or term.datatype not in {INTEGER, DECIMAL}:
        return None
    try:
        return Decimal(term.value)
    except InvalidOperation:
        return None


_IGNORED = {
    expand(name)
    for name in ("rdf:type", "sh:path", "sh:message", "sh:qualifiedMinCount", "sh:qualifiedMaxCount")
}

_VALUE_TESTS: dict[str, tuple[str, Callable[[NamedGraph, Term], Test]]] = {
    expand(f"sh:{parameter}"): (f"{component}ConstraintComponent", make)
    for parameter, component, make in (
        ("class", "Class", _is_of_class),
        ("datatype", "Datatype", _has_datatype),
        ("in", "In", _is_in),
        ("or", "Or", _is_one_of),
        ("pattern", "Pattern", _matches),
        ("minLength", "MinLength", _is_long_enough),
        ("maxLength", "MaxLength", _is_short_enough),
        ("minInclusive", "MinInclusive", _is_at_least),
        ("maxInclusive", "MaxInclusive", _is_at_most),
        ("languageIn", "LanguageIn", _is_in_language),
    )
}

_CHECKS: dict[str, tuple[str, Callable[[Term], Check]]] = {
    expand(f"sh:{parameter}"): (f"{component}ConstraintComponent", make)
    for parameter, component, make in (
        ("minCount", "MinCount", _has_at_least),
        ("maxCount", "MaxCount", _has_at_most),
        ("hasValue", "HasValue", _has_value),
        ("uniqueLang", "UniqueLang", _has_unique_languages),
        ("lessThan", "LessThan", _is_less_than),
    )
}
