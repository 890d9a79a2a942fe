"""The W3C's tests of the SPARQL 1.1 Protocol: what only reads passes, what would write is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

import httpx
import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from tests.peers import PEERS, need_peers
from tests.server.process import Running, running
from tests.server.small import write_small_site

SUITE = PEERS / "sparql-protocol"
MANIFEST = SUITE / "manifest.ttl"
BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/manifest#"
GRAPHS = "http://kasei.us/2009/09/sparql/data/"
PREFIXES = """
PREFIX mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#>
PREFIX ht: <http://www.w3.org/2011/http#>
PREFIX cnt: <http://www.w3.org/2011/content#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
"""
REQUESTS = """SELECT ?test ?request ?path ?method ?body ?encoding ?name ?value ?status ?format ?truth {
  ?test mf:action/ht:requests ?list . ?list rdf:rest*/rdf:first ?request .
  ?request ht:absolutePath ?path ; ht:methodName ?method ; ht:resp ?response .
  OPTIONAL { ?request ht:body ?content . ?content cnt:chars ?body ; cnt:characterEncoding ?encoding }
  OPTIONAL { ?request ht:headers/rdf:rest*/rdf:first ?header .
    ?header ht:fieldName ?name ; ht:fieldValue ?value }
  OPTIONAL { ?response mf:expectedStatus ?status }
  OPTIONAL { ?response mf:expectedFormat ?format }
  OPTIONAL { ?response mf:expectedBoolean ?truth }
}"""
READS = 27
"""Tests that a server which only reads can pass."""

MEDIA = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"},
    "RDF": {"text/turtle", "application/rdf+xml", "application/n-triples"},
}


class Request(NamedTuple):
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    statuses: set[str]
    format: str
    truth: str
    """'' where it does not matter."""


def read_manifest() -> dict[str, list[Request]]:
    """Give the requests of each test, by its name."""
    store = Store()
    text = MANIFEST.read_text(encoding="utf-8")
    store.load(text, format=RdfFormat.TURTLE, base_iri=BASE.rstrip("#"))
    rows: dict[str, dict[str, list[dict[str, str]]]] = {}
    results = store.query(PREFIXES + REQUESTS)
    assert isinstance(results, QuerySolutions)
    names = [variable.value for variable in results.variables]
    for solution in results:
        row = {name: solution[name].value for name in names if solution[name]}
        rows.setdefault(row["test"].partition("#")[2], {}).setdefault(row["request"], []).append(row)
    return {test: [build_request(each) for each in requests.values()] for test, requests in rows.items()}


def build_request(rows: list[dict[str, str]]) -> Request:
    first = rows[0]
    return Request(
        method=first["method"],
        path=first["path"],
        headers={row["name"]: row["value"] for row in rows if "name" in row},
        body=first.get("body", "").encode(first.get("encoding", "UTF-8")),
        statuses={row["status"][-3:] for row in rows if "status" in row},
        format=first.get("format", ""),
        truth=first.get("truth", ""),
    )


def is_update(test: str) -> bool:
    """Whether the test's own success would be a change."""
    return test.startswith("update_")


@pytest.fixture(scope="module")
def manifest() -> dict[str, list[Request]]:
    need_peers(SUITE.name)
    return read_manifest()


@pytest.fixture(scope="module")
def peer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that holds the graphs of the tests."""
    folder = tmp_path_factory.mktemp("w3c")
    quads = [
        Quad(triple.subject, triple.predicate, triple.object, NamedNode(f"{GRAPHS}{path.stem}.rdf"))
        for path in sorted(SUITE.glob("data*.nt"))
        for triple in parse(path=path, format=RdfFormat.N_TRIPLES)
    ]
    with running(write_small_site(folder / "site", more=quads), folder / "logs") as started:
        yield started


def test_the_manifest_is_read_whole(manifest: dict[str, list[Request]]) -> None:
    assert len(manifest) == 34
    assert len([test for test in manifest if not is_update(test)]) == READS


def test_what_only_reads_passes(manifest: dict[str, list[Request]], peer: Running) -> None:
    failed = [
        (test, request.path, reason)
        for test, requests in manifest.items()
        for request in requests
        if not is_update(test) and (reason := judge(request, send(request, peer)))
    ]
    assert failed == []


def test_what_would_write_is_refused_and_changes_nothing(
    manifest: dict[str, list[Request]], peer: Running
) -> None:
    count = {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}
    before = httpx.get(f"{peer.url}/sparql", params=count).json()
    for test, requests in manifest.items():
        if is_update(test):
            # the other requests of the test look at what has changed
            updates = [request for request in requests if asks_for_update(request)]
            assert updates, test
            answers = [send(request, peer) for request in updates]
            assert [answer.status_code for answer in answers] == [403] * len(updates), test
    assert httpx.get(f"{peer.url}/sparql", params=count).json() == before


def asks_for_update(request: Request) -> bool:
    """Whether the request itself, and not the test, is for a change."""
    return "update" in request.headers.get("content-type", "") or request.body.startswith(b"update=")


def send(request: Request, peer: Running) -> httpx.Response:
    """Send *request*; httpx itself would add no Content-Type."""
    return httpx.request(
        request.method, f"{peer.url}{request.path}", headers=request.headers, content=request.body
    )


def judge(request: Request, answer: httpx.Response) -> str:
    """Give why *answer* is not what is expected, '' where it is."""
    status = f"{answer.status_code // 100}xx"
    if status not in request.statuses:
        return f"{answer.status_code}, not {request.statuses}: {answer.text}"
    media = answer.headers["content-type"].partition(";")[0]
    if request.format and media not in MEDIA[request.format]:
        return f"{media}, not {request.format}"
    if request.truth and json.loads(answer.text)["boolean"] is not (request.truth == "true"):
        return f"{answer.text}, not {request.truth}"
    return ""
