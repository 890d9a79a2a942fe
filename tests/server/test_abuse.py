"""What careless and hostile clients send: answered or cut off, never with a 5xx, a stack trace or a file."""

from __future__ import annotations

import json
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.server.process import Running, running

DIRECT = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"


@pytest.fixture(scope="module")
def brisk(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that waits for a second only."""
    with running(
        small_site, tmp_path_factory.mktemp("brisk"), timeout_s=1.0, max_query_bytes=2000
    ) as started:
        yield started


def talk(server: Running, *parts: bytes, pause: float = 0.0) -> bytes:
    """Send *parts* as they are, and give all that comes back until the server closes or says no more."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as sock:
        received = b""
        try:
            for part in parts:
                sock.sendall(part)
                time.sleep(pause)
            while data := sock.recv(65536):
                received += data
                if b"\r\n\r\n" in received and b"connection: close" not in received:
                    break
        except (ConnectionError, TimeoutError):
            pass
        return received


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def lives(server: Running) -> bool:
    return bool(httpx.get(f"{server.url}/health").json()["status"] == "ok")


def test_a_head_that_comes_too_slowly_is_cut_off(brisk: Running) -> None:
    began = time.monotonic()
    answer = talk(brisk, b"GET /health HTTP/1.1\r\n", b"Host: x\r\n", pause=0.1)
    assert status_of(answer) == 408
    assert 0.5 < time.monotonic() - began < 4
    assert b"timeout_s" in answer


def test_a_connection_without_a_request_is_closed(brisk: Running) -> None:
    assert talk(brisk) == b""


def test_a_body_that_comes_too_slowly_is_cut_off(brisk: Running) -> None:
    answer = talk(brisk, DIRECT + b"Content-Length: 6\r\n\r\n", b"ASK")
    assert status_of(answer) == 408
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["error"]["limit"]["name"] == "timeout_s"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /" + b"a" * 40_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 40_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 20_000 + b"\r\n", 431),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n", 400),
        (b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x\r\nContent-Length: 3\r\n\r\nabc", 400),
        (DIRECT + b"Content-Length: 99999999999999999999\r\n\r\n", 400),
    ],
    ids=["path", "header", "headers", "tls", "header name", "length", "framing", "huge length"],
)
def test_what_is_no_request_is_told_so(brisk: Running, request_: bytes, status: int) -> None:
    answer = talk(brisk, request_)
    assert status_of(answer) == status
    assert b"Traceback" not in answer
    assert lives(brisk)


def test_a_huge_body_is_refused_unread(brisk: Running) -> None:
    head = (
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
        b"Content-Length: 1000000000\r\n\r\n"
    )
    answer = talk(brisk, head)
    assert status_of(answer) == 413
    assert b"max_query_bytes" in answer


def test_a_body_without_a_length_is_bounded_as_well(brisk: Running) -> None:
    chunks = b"".join(b"400\r\n" + b"x" * 1024 + b"\r\n" for _ in range(10))
    head = (
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n"
    )
    assert status_of(talk(brisk, head + chunks)) == 413


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/things/../../pyproject.toml",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/things/..%5c..%5cx",
        "//etc/passwd",
        "/.hidden",
        "/%00",
        "/index.html%00.ttl",
        "/daye-graph/id/../../index.html",
    ],
)
def test_no_path_leads_out_of_the_site(brisk: Running, path: str) -> None:
    answer = talk(brisk, f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert status_of(answer) == 404
    assert b"root:" not in answer


@pytest.mark.parametrize(
    "path",
    [
        "/sparql?query=%0d%0aSet-Cookie:x=y",
        "/api/ask/x%0d%0aSet-Cookie:x=y",
        "/things%0d%0aSet-Cookie:x=y",
        "/daye-graph/id/enterprise/jia%0d%0aSet-Cookie:x=y.html",
        "/api/ask/%ff%fe?x=%ff",
        "/sparql?%ff=%ff",
    ],
)
def test_no_header_is_put_in_by_a_path(brisk: Running, path: str) -> None:
    answer = talk(brisk, f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert 400 <= status_of(answer) < 500
    assert b"\r\nset-cookie" not in answer.lower()


def test_pipelined_requests_are_answered_in_order(brisk: Running) -> None:
    one = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\n\r\n"
    last = b"GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", brisk.port), timeout=5) as sock:
        sock.sendall(one + one + last)
        received = b""
        while data := sock.recv(65536):
            received += data
    assert re.findall(rb"HTTP/1.1 (\d+)", received) == [b"200", b"200", b"404"]


def test_the_server_complained_of_nothing(brisk: Running) -> None:
    assert "Traceback" not in brisk.read_errors()
