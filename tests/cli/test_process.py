"""The program as a process of its own: pipes, full disks, signals, and two at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "daye_graph"]
ENDLESS = """\
SELECT (COUNT(*) AS ?n)
WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STR(?c) < STR(?f) && STR(?f) < STR(?i)) }"""

pytestmark = pytest.mark.slow


def start(
    *arguments: str, stdout: int = subprocess.PIPE, cache: Path | None = None
) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **({"DAYE_GRAPH_CACHE": str(cache)} if cache else {})}
    return subprocess.Popen([*PROGRAM, *arguments], stdout=stdout, stderr=subprocess.PIPE, env=environment)


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, (out or b"").decode(), err.decode()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ask", "actions", "--format", "csv"], 0),
        (["ask", "nothing"], 2),
        (["ask", "enterprises", "--enterprise", "没有的企业"], 2),
        (["query", "SELECT * {"], 2),
        (["ask", "actions", "--plan", "no/such/file.md"], 3),
        (["ask", "actions", "--output", "no/such/folder/file"], 3),
        (["data", "check", "--root", "no/such/folder"], 1),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    returned, out, err = finish(start(*arguments))
    assert returned == code, err
    assert "Traceback" not in err
    assert bool(out) == (code == 0)
    assert bool(err) == (code != 0)


def test_a_reader_who_has_seen_enough_is_no_fault() -> None:
    process = start("ask", "enterprises", "--format", "json")
    assert process.stdout is not None
    assert process.stdout.read(2) == b"[\n"
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


@pytest.mark.parametrize("arguments", [["ask", "enterprises", "--format", "csv"], ["ask", "--list"]])
def test_a_full_disk_is_an_output_that_cannot_be_written(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        returned, _, err = finish(start(*arguments, stdout=full.fileno()))
    assert returned == 3
    assert err.count("\n") == 1
    assert "标准输出" in err


def test_an_endless_query_is_interrupted_at_once() -> None:
    finish(start("query", "ASK {}"))  # builds
    process = start("query", ENDLESS)
    time.sleep(4)  # a busy machine takes its time to begin
    assert process.poll() is None
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    returned, out, err = finish(process)
    assert time.monotonic() - began < 5
    assert (returned, out) == (130, "")
    assert "Traceback" not in err


def test_two_that_start_at_once_give_the_same(tmp_path: Path) -> None:
    processes = [start("ask", "enterprises", "--format", "csv", cache=tmp_path) for _ in range(2)]
    first, second = map(finish, processes)
    assert first == second
    assert (first[0], first[2]) == (0, "")
    assert len([entry for entry in tmp_path.iterdir() if entry.is_dir()]) == 1
