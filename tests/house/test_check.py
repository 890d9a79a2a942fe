"""scripts/check with stand-ins for the tools: every step runs, and one that fails is not forgotten."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.repository import ROOT

TOOLS = (".venv/bin/ruff", ".venv/bin/mypy", ".venv/bin/lint-imports", ".venv/bin/pytest")
WEB_TOOLS = ("web/node_modules/.bin/biome", "web/node_modules/.bin/tsc", "web/node_modules/.bin/vitest")
STEPS = ("ruff format", "ruff check", "mypy", "lint-imports", "biome check", "tsc", "vitest run", "pytest")
TOOL = """#!/usr/bin/env bash
echo "${0##*/} $*" >>"$LOG"
[[ "${0##*/} $*" != ${FAIL:-nothing}* ]]
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/check", tmp_path / "scripts")
    for tool in TOOLS + WEB_TOOLS:
        path = tmp_path / tool
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TOOL)
        path.chmod(0o755)
    return tmp_path


def check(checkout: Path, *arguments: str, fail: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / "scripts/check", *arguments],
        env={"PATH": "/usr/bin:/bin", "FAIL": fail, "LOG": str(checkout / "log")},
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def steps(checkout: Path) -> list[str]:
    return (checkout / "log").read_text("utf-8").splitlines()


def test_all_is_checked_in_order(checkout: Path) -> None:
    assert check(checkout).returncode == 0
    assert [step[: len(name)] for step, name in zip(steps(checkout), STEPS, strict=True)] == list(STEPS)
    assert steps(checkout)[-1].endswith("-m not soak")


@pytest.mark.parametrize("fail", STEPS)
def test_a_step_that_fails_fails_the_whole_and_stops_nothing(checkout: Path, fail: str) -> None:
    done = check(checkout, fail=fail)
    assert done.returncode == 1
    assert len(steps(checkout)) == len(STEPS)
    assert done.stdout.count("FAILED") == 1


def test_the_fast_check_leaves_out_browser_and_slow_tests(checkout: Path) -> None:
    assert check(checkout, "--fast").returncode == 0
    assert steps(checkout)[-1].endswith("-m not browser and not slow and not soak")


def test_an_unknown_option_is_wrong_use(checkout: Path) -> None:
    done = check(checkout, "--quick")
    assert done.returncode == 2
    assert "expected: scripts/check [--fast]" in done.stderr


def test_without_a_set_up_the_command_to_run_is_named(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv")
    done = check(checkout)
    assert done.returncode == 2
    assert "run: make test" in done.stderr
