"""``daye-graph data``: the curated data is checked and formatted where it lies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.plans import TOP


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(TOP / "data", tmp_path / "data")
    return tmp_path


def test_the_shipped_data_holds(daye: Run) -> None:
    assert daye("data", "check").code == 0
    done = daye("data", "format", "--check")
    assert (done.code, done.out) == (0, "")


def test_every_problem_is_listed(daye: Run, root: Path) -> None:
    units = root / "data" / "entities" / "units.tsv"
    units.write_bytes(units.read_bytes().replace(b"\n", b"\r\n"))
    funds = root / "data" / "entities" / "funds.tsv"
    funds.write_bytes(funds.read_bytes() + b"Bad Slug\n")
    done = daye("data", "check", "--root", str(root))
    assert (done.code, done.out) == (1, "")
    assert "units.tsv" in done.err
    assert "funds.tsv" in done.err


def test_what_formatting_changes_is_listed_and_only_written_when_asked(daye: Run, root: Path) -> None:
    units = root / "data" / "entities" / "units.tsv"
    sound = units.read_bytes()
    units.write_bytes(sound.replace(b"\n", b"\r\n"))
    done = daye("data", "format", "--check", "--root", str(root))
    assert (done.code, done.out) == (1, "data/entities/units.tsv\n")
    assert units.read_bytes() != sound
    done = daye("data", "format", "--root", str(root))
    assert (done.code, done.out) == (0, "data/entities/units.tsv\n")
    assert units.read_bytes() == sound
