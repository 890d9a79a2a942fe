"""Which queries the server answers itself."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.server.limits import Limits
from daye_graph.server.lookups import MOST, Lookups, find_heavy
from daye_graph.server.negotiation import choose_formats
from daye_graph.server.tasks import Query


@pytest.fixture
def lookups() -> Lookups:
    store = Store()
    store.extend(Quad(NamedNode("urn:heavy"), NamedNode("urn:p"), Literal(n)) for n in range(MOST + 1))
    store.add(Quad(NamedNode("urn:a"), NamedNode("urn:p"), Literal("x"), NamedNode("urn:g")))
    return Lookups(Engine(store, PlanFacts("", "", "")), Limits())


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?p ?o WHERE { <urn:a> ?p ?o }",
        "select * { <urn:a> <urn:p> ?o . } limit 3",
        "SELECT DISTINCT ?o\nWHERE\n{ GRAPH <urn:g> { <urn:a> a ?o } }",
        "PREFIX dg: <urn:x#> PREFIX x: <urn:y> SELECT ?o { <urn:a> dg:name ?o }",
        'ASK { <urn:a> rdfs:label "x"@zh }',
    ],
)
def test_a_pattern_about_one_thing_is_a_lookup(lookups: Lookups, query: str) -> None:
    assert lookups.has(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s <urn:p> ?o }",
        "SELECT * { <urn:a> ?p ?o . ?x ?y ?z }",
        "SELECT * { <urn:a> ?p ?o ; ?q ?r }",
        "SELECT * { <urn:a> <urn:p>+ ?o }",
        "SELECT * { <urn:a> ^<urn:p> ?o }",
        "SELECT * { <urn:a> <urn:p>/<urn:q> ?o }",
        "SELECT (COUNT(*) AS ?n) { <urn:a> ?p ?o }",
        "SELECT * { <urn:a> ?p ?o } ORDER BY ?o",
        "SELECT * FROM <urn:g> { <urn:a> ?p ?o }",
        "SELECT * { <urn:a> ?p ?o FILTER(?o > 1) }",
        "SELECT * { <urn:a> ?p ?o } VALUES ?o { 1 }",
        "SELECT * { { <urn:a> ?p ?o } UNION { ?s ?p ?o } }",
        "CONSTRUCT WHERE { <urn:a> ?p ?o }",
        "DESCRIBE <urn:a>",
        "SELECT * { <urn:heavy> ?p ?o }",
        "SELECT * { <urn:a> ?p ?o }" + " " * 3000,
    ],
)
def test_all_else_is_a_workers(lookups: Lookups, query: str) -> None:
    assert not lookups.has(query)
    assert lookups.answer(Query(query, choose_formats(None))) is None


def test_a_lookup_sees_all_graphs(lookups: Lookups) -> None:
    reply = lookups.answer(Query("SELECT ?o { <urn:a> ?p ?o }", choose_formats("text/csv")))
    assert reply is not None
    assert reply.body == b"o\r\nx\r\n"


def test_what_has_many_triples_is_heavy() -> None:
    assert find_heavy(Store()) == frozenset()
