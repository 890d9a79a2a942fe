"""The READMEs show what the commands really print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.repository import ROOT

READMES = ("README.md", "README.en.md")
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def shown_runs() -> list[tuple[str, str, str]]:
    """Give file, command and output of each console block that shows an output."""
    runs = []
    for name in READMES:
        for block in _BLOCK.findall((ROOT / name).read_text(encoding="utf-8")):
            command, _, output = block.partition("\n")
            if output.strip() and not output.startswith("$ "):
                runs.append((name, command.removeprefix("$ "), output))
    return runs


def test_five_things_are_shown_in_both_languages() -> None:
    assert len(shown_runs()) == 8
    assert [run[1] for run in shown_runs()[:4]] == [run[1] for run in shown_runs()[4:]]


@pytest.mark.parametrize(("file", "command", "output"), shown_runs()[:4])
def test_a_command_prints_what_is_shown(file: str, command: str, output: str, tmp_path: Path) -> None:
    program = tmp_path / "daye-graph"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m daye_graph "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONUTF8": "1"}
    found = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, env=environment, check=False
    )
    assert found.stdout.replace("\r\n", "\n") == output, file
