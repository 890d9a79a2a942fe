"""The lock files: complete, pinned, hashed and in step with pyproject.toml; scripts/lock remakes them."""

from __future__ import annotations

import re
from functools import cache

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.repository import ROOT, pyproject

LOCKS = ("build", "run", "test")
PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)"
    r"(?: ; [^\\]+)?"  # for which platforms
    r"(?: \\\n    --hash=sha256:[0-9a-f]{64})+$"
)


@cache
def pins(lock: str) -> dict[str, str]:
    """Give each package's version; every entry of the file must be a pin with hashes."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"(?<!\\)\n", text) if entry and not entry.startswith("#")]
    matches = {entry: PIN.match(entry) for entry in entries}
    assert [entry for entry, match in matches.items() if match is None] == []
    return {match["name"]: match["version"] for match in matches.values() if match}


def declared(lock: str) -> list[Requirement]:
    """Give the requirements of pyproject.toml that the lock file must satisfy."""
    table = pyproject()
    project, groups = table["project"], table["dependency-groups"]
    lines = {
        "build": table["build-system"]["requires"] + groups["build"],
        "run": project["dependencies"],
        "test": project["dependencies"] + project["optional-dependencies"]["pandas"] + groups["test"],
    }[lock]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_has_all_that_is_declared_in_a_version_that_fits(lock: str) -> None:
    locked = pins(lock)
    unmet = [
        str(requirement)
        for requirement in declared(lock)
        if not requirement.specifier.contains(locked.get(canonicalize_name(requirement.name), "0"))
        or canonicalize_name(requirement.name) not in locked
    ]
    assert unmet == [], "run: scripts/lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_address(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert "//" not in text
    assert "@" not in text


@pytest.mark.parametrize(("smaller", "larger"), [("build", "run"), ("build", "test"), ("run", "test")])
def test_a_package_has_one_version_in_all_lock_files(smaller: str, larger: str) -> None:
    shared = pins(smaller).keys() & pins(larger).keys()
    assert {name: pins(smaller)[name] for name in shared} == {name: pins(larger)[name] for name in shared}


def test_what_runs_is_part_of_what_is_tested() -> None:
    assert pins("run").keys() <= pins("test").keys()
