"""``/sparql`` over HTTP: every form of request and answer, and what is refused."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, parse

from daye_graph.settings import ID_BASE
from tests.server.small import ENTERPRISE, LOOKUP

if TYPE_CHECKING:
    import httpx

LABELS = "SELECT ?label WHERE { ?s a dg:Enterprise ; rdfs:label ?label FILTER(LANG(?label) = 'zh') }"
JOIN = "SELECT ?a ?b WHERE { ?i dg:enterprise ?e ; dg:ofTask ?t . ?e rdfs:label ?a . ?t rdfs:label ?b }"
GRAPH = "CONSTRUCT { ?s a dg:Enterprise } WHERE { ?s a dg:Enterprise }"


def error_of(answer: httpx.Response) -> dict[str, object]:
    """Give what a refusal says; it says it in both languages."""
    assert answer.headers["content-type"] == "application/json"
    error: dict[str, object] = answer.json()["error"]
    assert error["status"] == answer.status_code
    assert error["message"]
    assert error["message_en"]
    return error


@pytest.mark.parametrize("query", [LOOKUP, LABELS, JOIN], ids=["inline", "worker", "join"])
@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_each_way_of_asking_gives_the_same(client: httpx.Client, query: str, way: str) -> None:
    expected = client.get("/sparql", params={"query": query})
    assert expected.headers["content-type"] == "application/sparql-results+json"
    assert expected.json()["results"]["bindings"]
    if way == "get":
        answer = client.get("/sparql/", params={"query": query})
    elif way == "form":
        answer = client.post("/sparql", data={"query": query})
    else:
        headers = {"content-type": "application/sparql-query; charset=UTF-8"}
        answer = client.post("/sparql", content=query.encode(), headers=headers)
    assert (answer.status_code, answer.content) == (200, expected.content)
    assert "accept" in answer.headers["vary"]


@pytest.mark.parametrize("query", [LOOKUP, JOIN], ids=["inline", "worker"])
def test_solutions_come_in_four_formats(client: httpx.Client, query: str) -> None:
    def ask(media: str) -> httpx.Response:
        answer = client.get("/sparql", params={"query": query}, headers={"accept": media})
        assert answer.headers["content-type"].partition(";")[0] == media
        return answer

    count = len(ask("application/sparql-results+json").json()["results"]["bindings"])
    assert count > 0
    assert len(list(csv.reader(io.StringIO(ask("text/csv").text)))) == count + 1
    assert len(ask("text/tab-separated-values").text.splitlines()) == count + 1
    xml = ET.fromstring(ask("application/sparql-results+xml").text)
    assert len(xml.findall(".//{*}result")) == count


@pytest.mark.parametrize(
    ("media", "form"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/rdf+xml", RdfFormat.RDF_XML),
    ],
)
def test_graphs_come_in_four_formats(client: httpx.Client, media: str, form: RdfFormat) -> None:
    answer = client.get("/sparql", params={"query": GRAPH}, headers={"accept": media})
    assert answer.headers["content-type"].partition(";")[0] == media
    subjects = {quad.subject.value for quad in parse(answer.content, format=form)}
    assert ENTERPRISE in subjects


def test_ask_and_describe(client: httpx.Client) -> None:
    assert (
        client.get("/sparql", params={"query": f"ASK {{ <{ENTERPRISE}> ?p ?o }}"}).json()["boolean"] is True
    )
    described = client.get("/sparql", params={"query": f"DESCRIBE <{ENTERPRISE}>"})
    assert described.headers["content-type"].startswith("text/turtle")


def test_a_parameter_names_the_format_as_well(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": LABELS, "format": "csv"}, headers={"accept": "text/html"})
    assert answer.text.startswith("label\r\n")
    assert client.get("/sparql", params={"query": LABELS, "format": "ttl"}).status_code == 406
    assert client.get("/sparql", params={"query": LABELS, "format": "doc"}).status_code == 400


def test_relative_iris_are_things(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "ASK { <enterprise/jia> a dg:Enterprise }"})
    assert answer.json()["boolean"] is True


def test_from_names_the_graph_and_the_protocol_has_the_last_word(client: httpx.Client) -> None:
    def count(query: str, **graphs: str) -> int:
        answer = client.get("/sparql", params={"query": query, **graphs})
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    whole = count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    own = count(f"SELECT (COUNT(*) AS ?n) FROM <{ID_BASE}plan/small> {{ ?s ?p ?o }}")
    assert 0 < own < whole
    assert count("SELECT (COUNT(*) AS ?n) FROM <urn:none> { ?s ?p ?o }") == 0
    told = {"default-graph-uri": f"{ID_BASE}plan/small"}
    assert count("SELECT (COUNT(*) AS ?n) FROM <urn:none> { ?s ?p ?o }", **told) == own
    assert count("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", **told) == 0
    # a string, a comment and a variable are no clause
    assert count('SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER("FROM" != "") } # FROM <urn:none>') == whole


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT * { ?a ?b }", "line 1, column 18"),
        ("SELECT * WHERE {", "not complete"),
        ("SELECT ?x { <urn:a> nope:x ?x }", "not declared"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "read-only"),
        ("LOAD <http://example.org/x>", "read-only"),
        ("DROP ALL", "read-only"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }", "no network"),
        ("", "not complete"),
    ],
)
def test_bad_queries_are_told_what_is_wrong(client: httpx.Client, query: str, words: str) -> None:
    answer = client.post(
        "/sparql", content=query.encode(), headers={"content-type": "application/sparql-query"}
    )
    assert answer.status_code == 400
    assert words in str(error_of(answer)["message_en"])


def test_what_the_protocol_does_not_allow_is_refused(client: httpx.Client) -> None:
    statuses = {
        "two queries": client.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").status_code,
        "no query": client.post("/sparql", data={"x": "y"}).status_code,
        "no type": client.post("/sparql", content=b"ASK {}").status_code,
        "put": client.put("/sparql", content=b"ASK {}").status_code,
        "update": client.post("/sparql", data={"update": "CLEAR ALL"}).status_code,
        "format": client.get("/sparql?query=ASK%7B%7D", headers={"accept": "image/png"}).status_code,
        "graph": client.get("/sparql?query=ASK%7B%7D&default-graph-uri=no%20iri").status_code,
        "utf-8": client.get("/sparql?query=%FF").status_code,
    }
    assert statuses == {
        "two queries": 400,
        "no query": 400,
        "no type": 415,
        "put": 405,
        "update": 403,
        "format": 406,
        "graph": 400,
        "utf-8": 400,
    }
    assert client.put("/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"


def test_head_gives_the_headers_only(client: httpx.Client) -> None:
    answer = client.head("/sparql", params={"query": LABELS})
    assert (answer.status_code, answer.content) == (200, b"")


def test_xml_that_could_not_be_read_is_refused(client: httpx.Client) -> None:
    control = r'SELECT ("\u0001" AS ?x) {}'
    assert client.get("/sparql", params={"query": control, "format": "xml"}).status_code == 406
    assert (
        client.get("/sparql", params={"query": control}).json()["results"]["bindings"][0]["x"]["value"]
        == "\x01"
    )
    name = "CONSTRUCT { <urn:a> <urn:b:1> 1 } {}"
    assert client.get("/sparql", params={"query": name, "format": "rdf"}).status_code == 406
    assert client.get("/sparql", params={"query": name}).status_code == 200


def test_a_carriage_return_comes_through_xml(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": r'SELECT ("a\rb" AS ?x) {}', "format": "xml"})
    (literal,) = ET.fromstring(answer.text).findall(".//{*}literal")
    assert literal.text == "a\rb"


def test_without_a_query_it_describes_itself(client: httpx.Client) -> None:
    answer = client.get("/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    said = {
        (quad.predicate.value.rpartition("#")[2], getattr(quad.object, "value", ""))
        for quad in parse(answer.content, format=RdfFormat.TURTLE)
    }
    assert ("endpoint", f"{str(client.base_url).rstrip('/')}/sparql") in said
    assert ("supportedLanguage", "http://www.w3.org/ns/sparql-service-description#SPARQL11Query") in said
    assert ("name", f"{ID_BASE}plan/small") in said


def test_readers_get_a_page_that_works_without_scripts(client: httpx.Client) -> None:
    answer = client.get("/sparql", headers={"accept": "text/html"})
    assert '<form action="/sparql" method="get">' in answer.text
    assert "script" not in answer.text
    assert "script-src" not in answer.headers["content-security-policy"]
