"""``daye-graph serve``."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from daye_graph.cli.program import run
from daye_graph.cli.serve import LIMITS
from daye_graph.server.limits import Limits
from tests.house.repository import ROOT


def test_the_help_tells_the_limits_that_hold() -> None:
    for name, limit in LIMITS.items():
        if limit.usual:
            assert float(limit.usual) == getattr(Limits(), name)
    assert LIMITS.keys() == vars(Limits()).keys() - {"max_depth"}


def test_it_serves_until_it_is_told_to_stop(small_site: Path, tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    options = ["--site", str(small_site), "--port", "0", "--access-log", str(log), "--max-rows", "1"]
    command = [sys.executable, "-m", "daye_graph", "serve", *options, "--lang", "en"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        said = process.stderr.readline().decode()
        found = re.search(r"serving at (http://127\.0\.0\.1:\d+) ", said)
        assert found, said
        answer = httpx.get(f"{found[1]}/sparql", params={"query": "SELECT * { ?s ?p ?o } LIMIT 2"})
        assert answer.json()["error"]["limit"] == {"name": "max_rows", "value": 1}
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
    assert '"GET /sparql" 413' in log.read_text()


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--site", "nowhere"], 3, "不是完整的 daye-graph 网站"),
        (["--site", "SITE", "--plan", "x"], 2, "不能再用 --plan"),
        (["--site", "SITE", "--audience", "internal"], 2, "不是 internal"),
        (["--base-url", "nonsense"], 2, "--base-url 需要网址"),
        (["--base-url", "http://["], 2, "--base-url 需要网址"),
        (["--port", "70000"], 2, "70000"),
        (["--host", "203.0.113.1"], 3, "不能监听"),
        (["--access-log", "nowhere/x.log", "--site", "SITE"], 3, "写不了"),
    ],
)
def test_what_does_not_fit_is_told(
    small_site: Path, capsys: pytest.CaptureFixture[str], options: list[str], code: int, words: str
) -> None:
    given = [str(small_site) if option == "SITE" else option for option in options]
    assert run(["serve", "--port", "0", *given]) == code
    assert words in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["serve", "--site", str(small_site), "--port", str(port)]) == 3
    assert f"127.0.0.1:{port}" in capsys.readouterr().err


@pytest.mark.slow
def test_without_a_site_it_makes_one(tmp_path: Path) -> None:
    plan = tmp_path / "small.md"
    plan.write_text("# 某市方案（2025年）\n\n一、任务\n\n做甲。\n", encoding="utf-8")
    command = [sys.executable, "-m", "daye_graph", "serve", "--plan", str(plan), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        said = next((line for line in process.stderr if "已启动".encode() in line), b"").decode()
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert found, said
        assert "某市方案" in httpx.get(found[0]).text
        assert httpx.get(f"{found[0]}/health").json()["status"] == "ok"
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0


@pytest.mark.slow
def test_a_plan_that_is_not_there_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--plan", "nowhere.md", "--port", "0"]) == 3
    assert "nowhere.md" in capfd.readouterr().err
