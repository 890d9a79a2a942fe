from __future__ import annotations

from pyoxigraph import Literal, RdfFormat, parse

from daye_graph.rdf.named_graph import NamedGraph
from tests.rdf.reading import iri


def build() -> NamedGraph:
    graph = NamedGraph(iri("id:plan/a"), first_classes=iri("dg:").value)
    graph.add(iri("id:task/b"), iri("dg:number"), Literal("2"))
    graph.add(iri("id:task/a"), iri("dg:number"), Literal("1"))
    graph.add(iri("id:task/a"), iri("dct:title"), Literal("乙"))
    graph.add(iri("id:task/a"), iri("dct:title"), Literal("甲"))
    graph.add(iri("id:task/a"), iri("rdf:type"), iri("p-plan:Step"))
    graph.add(iri("id:task/a"), iri("rdf:type"), iri("dg:Task"))
    return graph


def test_a_triple_counts_once() -> None:
    graph = build()
    graph.add(iri("id:task/a"), iri("dg:number"), Literal("1"))
    assert len(graph.triples) == 6


def test_nodes_stand_by_iri_types_first_and_our_own_class_before_others() -> None:
    assert build().descriptions == [
        (
            iri("id:task/a"),
            [
                (iri("rdf:type"), [iri("dg:Task"), iri("p-plan:Step")]),
                (iri("dct:title"), [Literal("乙"), Literal("甲")]),
                (iri("dg:number"), [Literal("1")]),
            ],
        ),
        (iri("id:task/b"), [(iri("dg:number"), [Literal("2")])]),
    ]


def test_triples_and_quads_follow_that_order() -> None:
    graph = build()
    assert [quad.triple for quad in graph.quads] == graph.triples
    assert graph.triples[0].object == iri("dg:Task")
    assert {quad.graph_name for quad in graph.quads} == {graph.name}


def test_things_are_found_by_class_and_by_subject() -> None:
    graph = build()
    assert list(graph.instances(iri("dg:Task"))) == [iri("id:task/a")]
    assert not graph.instances(iri("dg:Box"))
    assert graph.properties(iri("id:task/b")) == {iri("dg:number"): [Literal("2")]}
    assert graph.properties(iri("id:task/c")) == {}
    assert graph.properties(Literal("1")) == {}


def test_a_list_is_read_in_its_order() -> None:
    triples = list(parse("<a:a> <a:b> ( <a:c> 'd' ) .", format=RdfFormat.TURTLE))
    graph = NamedGraph.from_triples(iri("id:plan/a"), triples)
    (head,) = graph.properties(next(t.subject for t in triples if str(t.predicate) == "<a:b>"))[
        next(t.predicate for t in triples if str(t.predicate) == "<a:b>")
    ]
    assert [member.value for member in graph.list_members(head)] == ["a:c", "d"]
