"""The end of a server: what runs may finish, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.server.process import Running, running
from tests.server.small import SLOW

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f }"


def is_alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


def wait_for_children(server: Running) -> list[int]:
    for _ in range(60):
        if len(server.children()) == 5:
            break
        time.sleep(0.05)
    return server.children()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_query_that_runs_may_finish(small_site: Path, tmp_path: Path, number: signal.Signals) -> None:
    with running(small_site, tmp_path, timeout_s=60.0) as server, ThreadPoolExecutor(1) as threads:
        children = wait_for_children(server)
        asked = threads.submit(httpx.post, f"{server.url}/sparql", data={"query": COUNT}, timeout=90)
        time.sleep(0.3)
        server.process.send_signal(number)
        assert asked.result().status_code == 200
        assert server.process.wait(timeout=30) == 0
        assert [pid for pid in children if is_alive(pid)] == []
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", server.port), timeout=1)


def test_a_server_that_is_killed_leaves_no_process_behind(small_site: Path, tmp_path: Path) -> None:
    with running(small_site, tmp_path, timeout_s=20.0) as server, ThreadPoolExecutor(1) as threads:
        children = wait_for_children(server)
        asked = threads.submit(httpx.post, f"{server.url}/sparql", data={"query": SLOW}, timeout=20)
        time.sleep(0.3)
        os.kill(server.process.pid, signal.SIGKILL)
        assert isinstance(asked.exception(), httpx.TransportError)
        for _ in range(60):
            if not any(map(is_alive, children)):
                break
            time.sleep(0.05)
        assert [pid for pid in children if is_alive(pid)] == []


def test_a_worker_that_is_killed_is_replaced(small_site: Path, tmp_path: Path) -> None:
    with running(small_site, tmp_path) as server:
        nursery, *workers = wait_for_children(server)
        for pid in workers:
            os.kill(pid, signal.SIGKILL)
        for _ in range(60):
            if len(server.children()) == 5 and not {*workers} & {*server.children()}:
                break
            time.sleep(0.05)
        assert server.children()[0] == nursery
        answer = httpx.post(f"{server.url}/sparql", data={"query": COUNT})
        assert answer.status_code == 200
