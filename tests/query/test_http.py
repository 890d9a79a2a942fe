"""Requests to others: whatever comes back, or does not, ends within its limits and with clear words."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from daye_graph.errors import DayeGraphError, QueryError, SourceError, UsageError
from daye_graph.query.endpoint import EndpointBackend
from daye_graph.query.http import Access, check_url, send

Answer = Callable[[BaseHTTPRequestHandler], None]
JSON = "application/sparql-results+json"
SELECT = "SELECT ?x WHERE { ?x ?y ?z }"


@contextmanager
def answering(answer: Answer, seen: list[tuple[str, dict[str, str], bytes]] | None = None) -> Iterator[str]:
    """Run a server that answers every request in the same way, and give its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if seen is not None:
                seen.append((self.path, dict(self.headers), body))
            answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/sparql"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def reply(status: int, body: bytes, kind: str = JSON, *, length: int | None = None, **headers: str) -> Answer:
    """An answer with *body*, of which *length* bytes are promised."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Send a byte every tenth of a second, for long."""
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.1)
    except OSError:
        pass  # whoever asked has gone


FULL = b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"uri","value":"urn:a"}}]}}'


@pytest.mark.parametrize(
    ("answer", "error", "message"),
    [
        (reply(400, b"no such function"), QueryError, "no such function"),
        (reply(401, b"who?"), SourceError, "DAYE_GRAPH_ENDPOINT_TOKEN"),
        (reply(302, b"", Location="http://localhost/"), SourceError, "302"),
        (reply(503, b"busy"), SourceError, "503.*busy"),
        (reply(200, b"<html></html>", "text/html"), SourceError, "text/html"),
        (reply(200, FULL[:-1]), SourceError, "SPARQL"),
        (reply(200, FULL[:60], length=len(FULL)), SourceError, "问不到"),
        (reply(200, b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":1}]}}'), SourceError, "SPARQL"),
        (reply(200, b" " * 3000), SourceError, "2000"),
    ],
)
def test_what_is_no_answer_is_an_error(answer: Answer, error: type[DayeGraphError], message: str) -> None:
    with answering(answer) as url, pytest.raises(error, match=message):
        EndpointBackend(url, Access(max_bytes=2000)).run(SELECT, {})


def test_a_whole_answer_is_one() -> None:
    with answering(reply(200, FULL)) as url:
        assert len(list(EndpointBackend(url, Access(max_bytes=2000)).run(SELECT, {}))) == 1  # type: ignore[arg-type]


def test_an_answer_that_drips_in_ends_with_the_time() -> None:
    began = time.monotonic()
    with answering(drip) as url, pytest.raises(SourceError, match=r"0\.5 秒"):
        EndpointBackend(url, Access(timeout_s=0.5)).run(SELECT, {})
    assert time.monotonic() - began < 5


def test_nobody_there_is_told() -> None:
    with answering(reply(200, FULL)) as url:
        pass
    with pytest.raises(SourceError, match="问不到"):
        send("POST", url, Access(), body=b"", headers={})


@pytest.mark.parametrize(
    "url",
    [
        "", "localhost:7878/query", "ftp://host/x", "file:///etc/passwd", "http://", "http://host:x/",
        "http://host/a b", "http://host/\r\nX: 1", "http://u:p@host/", "http://[::1/", "http://主机/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError):
        check_url(url)


@pytest.mark.parametrize(
    ("environment", "header"),
    [
        ({}, None),
        ({"DAYE_GRAPH_ENDPOINT_TOKEN": "t"}, "Bearer t"),
        ({"DAYE_GRAPH_ENDPOINT_USER": "u", "DAYE_GRAPH_ENDPOINT_PASSWORD": "口"}, "Basic dTrlj6M="),
    ],
)
def test_credentials_come_from_the_environment(environment: dict[str, str], header: str | None) -> None:
    seen: list[tuple[str, dict[str, str], bytes]] = []
    with answering(reply(200, FULL), seen) as url:
        EndpointBackend(url, Access.from_environment(environment)).run(SELECT, {})
    assert seen[0][1].get("Authorization") == header


@pytest.mark.parametrize("seconds", ["x", "0", "-1", "nan", "inf"])
def test_a_time_that_is_none_is_refused(seconds: str) -> None:
    with pytest.raises(UsageError, match="DAYE_GRAPH_ENDPOINT_TIMEOUT_S"):
        Access.from_environment({"DAYE_GRAPH_ENDPOINT_TIMEOUT_S": seconds})


def test_only_a_query_that_names_no_graph_is_sent_with_graphs() -> None:
    seen: list[tuple[str, dict[str, str], bytes]] = []
    with answering(reply(200, FULL), seen) as url:
        backend = EndpointBackend(f"{url}?key=1", Access(), ("urn:g",))
        backend.run(SELECT, {})
        backend.run("SELECT ?x WHERE { GRAPH ?g { ?x ?y ?z } }", {})
        backend.run("SELECT ?x FROM <urn:h> WHERE { ?x ?y ?z }", {})
    assert [b"default-graph-uri=urn%3Ag" in body for _, _, body in seen] == [True, False, False]
    assert {path for path, _, _ in seen} == {"/sparql?key=1"}
