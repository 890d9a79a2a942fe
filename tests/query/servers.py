"""SPARQL servers of others, each in a process of its own on a free port."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.house.repository import ROOT

OXIGRAPH = Path(sys.executable).with_name("oxigraph")
RDFLIB_SERVER = ROOT / "tests" / "query" / "rdflib_server.py"
_PATIENCE = 60


@contextmanager
def oxigraph(*arguments: str) -> Iterator[str]:
    """Run ``oxigraph serve``, empty and in memory, and give its address."""
    port = _find_port()
    with _running([str(OXIGRAPH), "serve", "--bind", f"127.0.0.1:{port}", *arguments], port):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def rdflib_endpoint() -> Iterator[str]:
    """Run rdflib-endpoint, empty, and give the address that takes queries and updates."""
    port = _find_port()
    with _running([sys.executable, str(RDFLIB_SERVER), str(port)], port):
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def _running(command: Sequence[str], port: int) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _wait(process, port)
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        finally:
            process.kill()
            process.communicate()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                said = process.communicate(timeout=5)[1] if process.poll() is not None else b"(no answer)"
                raise AssertionError(f"{process.args!r} did not start: {said.decode()}") from None
            time.sleep(0.05)
        else:
            return


def _find_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port
