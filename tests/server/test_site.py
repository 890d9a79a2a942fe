"""The site, the headers that go with everything, health, VoID and the access log."""

from __future__ import annotations

import base64
import hashlib
import time
from pathlib import Path

import httpx
import pytest
from pyoxigraph import RdfFormat, parse

from daye_graph.server.guard import choose_hosts
from tests.server.process import Running, running
from tests.server.small import PAGE, SCRIPT, write_small_site


def test_files_come_with_their_types(client: httpx.Client) -> None:
    types = {
        path: client.get(path).headers["content-type"]
        for path in ("/", "/assets/app.js", "/downloads/daye.ttl")
    }
    assert types == {
        "/": "text/html; charset=utf-8",
        "/assets/app.js": "text/javascript; charset=utf-8",
        "/downloads/daye.ttl": "text/turtle; charset=utf-8",
    }
    assert client.get("/").text == PAGE
    assert client.get("/things").headers["location"] == "/things/"
    assert client.get("/things/").status_code == 200


def test_files_are_packed_for_those_who_unpack(client: httpx.Client) -> None:
    packed = client.get("/assets/app.js", headers={"accept-encoding": "gzip"})
    plain = client.get("/assets/app.js", headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text


def test_what_a_client_has_already_is_not_sent_again(client: httpx.Client) -> None:
    etag = client.get("/").headers["etag"]
    answer = client.get("/", headers={"if-none-match": etag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_only_the_scripts_of_a_page_may_run(client: httpx.Client) -> None:
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    policy = client.get("/").headers["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts.split() == ["script-src", "'self'", "'wasm-unsafe-eval'", f"'sha256-{digest}'"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("path", ["/", "/health", "/sparql", "/nothing", "/sparql?query=ASK%7B%7D"])
def test_every_answer_is_guarded(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["access-control-allow-origin"] == "*"
    assert "server" not in headers


def test_other_pages_may_ask(client: httpx.Client) -> None:
    asked = {"origin": "https://example.org", "access-control-request-method": "POST"}
    answer = client.options("/sparql", headers=asked)
    assert answer.status_code == 204
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert "content-type" in answer.headers["access-control-allow-headers"]


def test_void_counts_what_is_there(client: httpx.Client) -> None:
    answer = client.get("/.well-known/void", headers={"accept": "application/n-triples"})
    said = {
        quad.predicate.value.rpartition("#")[2]: quad.object
        for quad in parse(answer.content, format=RdfFormat.N_TRIPLES)
    }
    count = client.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}).json()
    assert {"sparqlEndpoint", "uriSpace", "dataDump", "class", "property", "distinctSubjects"} <= said.keys()
    total = count["results"]["bindings"][0]["n"]["value"]
    assert f'<http://rdfs.org/ns/void#triples> "{total}"' in answer.text
    assert client.get("/.well-known/void", headers={"accept": "text/html"}).status_code == 406


def test_the_access_log_points_to_no_one(server: Running, client: httpx.Client) -> None:
    client.get("/nothing?name=somebody")
    time.sleep(0.8)
    log = server.read_log()
    assert "127.0.0.0 2" in log
    assert '"GET /nothing" 404' in log
    assert "127.0.0.1" not in log
    assert "somebody" not in log


def test_internal_data_is_for_no_other_page(tmp_path: Path) -> None:
    site = write_small_site(tmp_path / "site", audience="internal")
    with running(site, tmp_path / "logs") as server, httpx.Client(base_url=server.url) as client:
        headers = client.get("/sparql?query=ASK%7B%7D").headers
        assert "access-control-allow-origin" not in headers
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert client.get("/health", headers={"host": "evil.example"}).status_code == 421
        assert client.get("/api/ask/findings").status_code == 200
        assert "access-control-allow-methods" not in client.options("/sparql").headers


def test_a_server_goes_by_its_own_names() -> None:
    assert choose_hosts("127.0.0.1", "", internal=False) is None
    own = choose_hosts("::1", "https://Data.example.org:8443/x", internal=True)
    assert own is not None
    assert {"localhost", "[::1]", "data.example.org"} <= own
