"""Results of any SPARQL in the standards' formats and as plain values."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from daye_graph.errors import UsageError
from daye_graph.query.engine import Engine
from daye_graph.query.results import BINDINGS_FORMATS, GRAPH_FORMATS, convert_results, list_rows, serialize

SELECT = "SELECT ?t ?number WHERE { ?t a dg:Task ; dg:number ?number } ORDER BY ?number"
CONSTRUCT = "CONSTRUCT { ?t dg:number ?n } WHERE { ?t a dg:Task ; dg:number ?n }"


def test_bindings_in_every_format(engine: Engine) -> None:
    written = {form: serialize(engine.run(SELECT), form, engine=engine) for form in BINDINGS_FORMATS}
    assert written["csv"].startswith(b"t,number\r\n")
    assert written["tsv"].startswith(b"?t\t?number\n")
    assert len(json.loads(written["json"])["results"]["bindings"]) == 4
    assert b"<sparql" in written["xml"]
    read = parse_query_results(written["xml"], format=QueryResultsFormat.XML)
    assert isinstance(read, QuerySolutions)
    assert len(list(read)) == 4


def test_a_graph_in_every_format_holds_the_same_triples(engine: Engine) -> None:
    formats = {
        "ttl": RdfFormat.TURTLE,
        "nt": RdfFormat.N_TRIPLES,
        "nq": RdfFormat.N_QUADS,
        "trig": RdfFormat.TRIG,
        "jsonld": RdfFormat.JSON_LD,
        "rdf": RdfFormat.RDF_XML,
    }
    assert set(formats) == set(GRAPH_FORMATS)
    read = {
        form: {
            str(quad) for quad in parse(serialize(engine.run(CONSTRUCT), form, engine=engine), format=each)
        }
        for form, each in formats.items()
    }
    assert len(read["ttl"]) == 4
    assert all(triples == read["nt"] for triples in read.values())


def test_turtle_declares_the_prefixes_that_it_uses(engine: Engine) -> None:
    turtle = serialize(engine.run(CONSTRUCT), "ttl", engine=engine).decode()
    assert "@prefix dg: <https://w3id.org/daye-graph/ontology#>" in turtle
    assert "@prefix oa:" not in turtle


@pytest.mark.parametrize(
    ("query", "form"), [(SELECT, "ttl"), (CONSTRUCT, "csv"), ("ASK { }", "csv"), ("ASK { }", "nt")]
)
def test_a_format_that_does_not_fit_is_refused_with_those_that_do(
    engine: Engine, query: str, form: str
) -> None:
    with pytest.raises(UsageError, match="可用的有"):
        serialize(engine.run(query), form, engine=engine)


def test_plain_values(engine: Engine) -> None:
    results = engine.run(
        "SELECT ?i ?d ?b ?s ?n ?u WHERE { BIND(1 AS ?i) BIND(2.5 AS ?d) BIND(true AS ?b) BIND('x'@en AS ?s) "
        "BIND(dg:Task AS ?n) }"
    )
    assert isinstance(results, QuerySolutions)
    names, rows = list_rows(results)
    assert names == ["i", "d", "b", "s", "n", "u"]
    assert rows == [[1, 2.5, True, "x", "https://w3id.org/daye-graph/ontology#Task", None]]


def test_what_python_gets(engine: Engine) -> None:
    assert convert_results(engine.run("ASK { ?s ?p ?o }"), engine=engine) is True
    rows = convert_results(engine.run("SELECT (COUNT(*) AS ?n) { ?t a dg:Task }"), engine=engine)
    assert rows == [{"n": 4}]
    turtle = convert_results(engine.run(CONSTRUCT), engine=engine)
    assert isinstance(turtle, str)
    assert "dg:number" in turtle
