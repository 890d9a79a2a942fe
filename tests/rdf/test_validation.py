from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse, serialize

from daye_graph.pipeline import build_plan
from daye_graph.rdf.constraints import ShapeError
from daye_graph.rdf.named_graph import NamedGraph, Node, Term
from daye_graph.rdf.ontology import read_shapes
from daye_graph.rdf.validation import parse_shapes, validate
from daye_graph.settings import Settings
from tests.rdf.breaking import BREAKERS, SHAPES, Case, break_at, list_cases
from tests.rdf.reading import as_ntriples, iri
from tests.rdf.sample import build_plan_graph, build_sample

if TYPE_CHECKING:
    import rdflib

CASES = list_cases()
Finding = tuple[str, str, str, str, str | None]
"""Focus node, path, component, shape, value."""


def find_faults(graph: NamedGraph) -> set[Finding]:
    return {
        (each.focus, each.path, each.component, each.shape, each.value)
        for each in validate(graph, Settings())
    }


def as_rdflib(graph: NamedGraph) -> rdflib.Graph:
    import rdflib

    data = serialize(graph.triples, format=RdfFormat.N_TRIPLES) or b""
    return rdflib.Graph().parse(data=data, format="nt")


def ask_pyshacl(graph: NamedGraph) -> set[Finding]:
    import pyshacl
    from rdflib.namespace import RDF, SH

    _, report, _ = pyshacl.validate(
        as_rdflib(graph), shacl_graph=as_rdflib(read_shapes(Settings())), inference="none"
    )
    assert not isinstance(report, bytes | Exception)
    found: set[Finding] = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        value = report.value(result, SH.value)
        keys = (SH.focusNode, SH.resultPath, SH.sourceConstraintComponent, SH.sourceShape)
        focus, path, component, shape = (str(report.value(result, key)) for key in keys)
        found.add((focus, path, component, shape, None if value is None else as_ntriples(value)))
    return found


def test_a_clean_plan_has_no_fault() -> None:
    assert validate(build_sample(), Settings()) == []


@pytest.mark.parametrize("parameter", BREAKERS)
def test_every_constraint_reports_a_record_that_breaks_it(parameter: str) -> None:
    sample, cases = build_sample(), [case for case in CASES if case.parameter == parameter]
    assert cases
    silent = []
    for case in cases:
        broken, focus = break_at(sample, case)
        found = {(focus, component, shape) for focus, _, component, shape, _ in find_faults(broken)}
        if (focus.value, f"http://www.w3.org/ns/shacl#{case.component}", case.shape.value) not in found:
            silent.append(str(case))
    assert silent == []


def test_no_shape_is_without_a_constraint() -> None:
    tried = {case.shape for case in CASES}
    assert tried == SHAPES.instances(iri("sh:PropertyShape"))


def test_pyshacl_finds_the_sample_clean() -> None:
    assert ask_pyshacl(build_sample()) == set()


def one_case_a_constraint() -> dict[str, list[Case]]:
    """Give the cases by parameter; each property shape once, for its first class."""
    seen: set[tuple[Node, str, Term]] = set()
    chosen: dict[str, list[Case]] = defaultdict(list)
    for case in CASES:
        key = (case.shape, case.parameter, case.argument)
        if key not in seen:
            seen.add(key)
            chosen[case.parameter].append(case)
    return chosen


@pytest.mark.soak
@pytest.mark.slow
@pytest.mark.parametrize("parameter", one_case_a_constraint())
def test_pyshacl_finds_just_the_same_faults(parameter: str) -> None:
    broken = build_sample()
    for case in one_case_a_constraint()[parameter]:
        broken, _ = break_at(broken, case)
    found = find_faults(broken)
    assert found
    assert found == ask_pyshacl(broken)


@pytest.mark.slow
def test_pyshacl_finds_the_shapes_well_formed() -> None:
    import pyshacl

    conforms, _, text = pyshacl.validate(
        as_rdflib(build_sample()), shacl_graph=as_rdflib(SHAPES), inference="none", meta_shacl=True
    )
    assert conforms, text


def test_an_ill_typed_decimal_breaks_its_datatype_and_its_bounds() -> None:
    graph = build_sample()
    graph.add(iri("id:place/gaoxinqu"), iri("dg:latitude"), Literal("北", datatype=iri("xsd:decimal")))
    found = sorted(each.component.rpartition("#")[2] for each in validate(graph, Settings()))
    assert found == [
        f"{name}ConstraintComponent" for name in ("Datatype", "MaxCount", "MaxInclusive", "MinInclusive")
    ]


def test_the_shipped_plan_has_no_fault() -> None:
    from daye_graph.rdf.mapping import build_named_graph

    assert [str(each) for each in validate(build_named_graph(build_plan(), Settings()), Settings())] == []


def test_a_report_says_where_what_and_what_to_do() -> None:
    task = build_plan_graph().tasks[0].model_copy(update={"number": 0})
    (fault,) = validate(build_sample(tasks=(task,)), Settings())
    assert str(fault) == (
        "https://w3id.org/daye-graph/id/task/a（建设研究院 · structure.task · （1）建设研究院）: "
        "编号（dg:number）：应有且只有一个从 1 起的整数。请检查原文的标题编号或表格的序号列。"
        '；见到 "0"^^<http://www.w3.org/2001/XMLSchema#integer> [MinInclusive]'
    )
    assert "Check the numbering of the headings" in fault.describe("en")


def test_every_message_is_in_both_languages_and_says_what_to_do() -> None:
    for node in SHAPES.instances(iri("sh:PropertyShape")):
        messages = SHAPES.properties(node)[iri("sh:message")]
        by_language = {each.language: each.value for each in messages if isinstance(each, Literal)}
        assert set(by_language) == {"zh", "en"}
        assert "请" in by_language["zh"]
        assert any(word in by_language["en"] for word in ("Check", "check", "Fill in", "report"))


@pytest.mark.parametrize(
    "constraint",
    [
        "sh:closed true",
        "sh:or ( [ sh:minCount 1 ] )",
    ],
)
def test_a_shape_that_is_not_understood_is_refused(constraint: str) -> None:
    turtle = (
        "PREFIX s: <http://s.example/> PREFIX sh: <http://www.w3.org/ns/shacl#> "
        f"s:A a sh:NodeShape ; sh:targetClass s:B ; sh:property s:P . s:P sh:path s:p ; {constraint} ."
    )
    triples = parse(turtle, format=RdfFormat.TURTLE)
    with pytest.raises(ShapeError, match="doesn't know"):
        parse_shapes(NamedGraph.from_triples(NamedNode("http://s.example/"), triples))
