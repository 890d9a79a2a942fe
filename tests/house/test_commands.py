"""What the READMEs, the docs and the changelog tell people: every command in them exists."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shlex

import click
import pytest

import daye_graph
from daye_graph.cli import main
from tests.house.repository import ROOT, kept_files, pyproject

READMES = ("README.md", "README.en.md")
GUIDES = sorted(
    str(path.relative_to(ROOT))
    for path in kept_files()
    if path.suffix == ".md" and path.parent in (ROOT, ROOT / "docs")
)
BLOCK = re.compile(r"^ *```(?:sh|bash|shell|console)?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
END_OF_COMMAND = {"|", ">", ">>", "<", "&&", ";", "||"}
VARIABLE = re.compile(r"\w+=.*")


def shown_commands(text: str) -> list[list[str]]:
    """Give the commands in the code blocks of *text*, each as its words."""
    lines = [line for block in BLOCK.findall(text) for line in block.replace("\\\n", " ").splitlines()]
    commands: list[list[str]] = []
    for line in lines:
        words = shlex.split(line.strip().removeprefix("$ "), comments=True)
        while words and VARIABLE.fullmatch(words[0]):
            words = words[1:]
        end = next((index for index, word in enumerate(words) if word in END_OF_COMMAND), len(words))
        commands += [words[:end]] if words[:end] else []
    return commands


def find_fault(words: list[str]) -> str | None:
    """Say what of a command of ours does not exist; None for a good one and for those of others."""
    program, arguments = words[0].removeprefix("./").removeprefix(".venv/bin/"), words[1:]
    if program == "make":
        return next((f"no target {name}" for name in arguments if name not in make_targets()), None)
    if program.startswith("scripts/"):
        return None if os.access(ROOT / program, os.X_OK) else f"no program {program}"
    return find_fault_of_daye_graph(arguments) if program == "daye-graph" else None


def make_targets() -> list[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^(\w+):(?!=)", makefile, re.MULTILINE)


def find_fault_of_daye_graph(arguments: list[str]) -> str | None:
    command: click.Command = main
    options = opts(command)
    for word in arguments:
        name = word.partition("=")[0]
        if name.startswith("--"):
            if name not in options:
                return f"{command.name}: no option {name}"
        elif isinstance(command, click.Group):
            found = command.get_command(click.Context(command), name)
            if found is None:
                return f"no command {name}"
            command, options = found, options | opts(found)
    return None


def opts(command: click.Command) -> set[str]:
    context = click.Context(command)
    return {name for option in command.get_params(context) for name in (*option.opts, *option.secondary_opts)}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_that_a_guide_shows_exists(guide: str) -> None:
    commands = shown_commands((ROOT / guide).read_text(encoding="utf-8"))
    assert {shlex.join(words): fault for words in commands if (fault := find_fault(words))} == {}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("make nothing", "no target nothing"),
        ("$ ./scripts/nothing", "no program scripts/nothing"),
        ("daye-graph nothing", "no command nothing"),
        ("LANG=C .venv/bin/daye-graph build --nothing | head", "no option --nothing"),
        ("make demo  # make nothing", None),
        ("ls nothing", None),
    ],
)
def test_a_command_that_does_not_exist_is_caught(line: str, fault: str | None) -> None:
    (words,) = shown_commands(f"```sh\n{line}\n```\n")
    found = find_fault(words)
    assert (found or "").endswith(fault or "")
    assert (found is None) == (fault is None)


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_shows_the_two_commands_that_set_all_up(readme: str) -> None:
    commands = shown_commands((ROOT / readme).read_text(encoding="utf-8"))
    assert ["make", "demo"] in commands
    assert ["make", "test"] in commands


def test_the_changelog_has_this_version() -> None:
    version = pyproject()["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## .*\b{re.escape(version)}\b", changelog, re.MULTILINE)


def test_the_version_is_the_same_everywhere() -> None:
    version = pyproject()["project"]["version"]
    assert daye_graph.__version__ == version
    assert importlib.metadata.version("daye-graph") == version, "run: scripts/setup test"
