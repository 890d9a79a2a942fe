"""``daye-graph build`` and ``render`` write what they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.slow

RDF = ["daye.jsonld", "daye.nq", "daye.nt", "daye.rdf", "daye.trig", "daye.ttl"]


def test_a_build_writes_its_files_and_names_them(daye: Run, tmp_path: Path) -> None:
    out = tmp_path / "出处"
    done = daye("build", "--out", str(out))
    assert (done.code, done.err) == (0, "")
    named = [Path(line) for line in done.out.splitlines()]
    assert all(path.is_file() for path in named)
    assert sorted(path.name for path in (out / "rdf").iterdir()) == RDF
    assert set(named) == {
        *(out / "rdf").iterdir(),
        out / "html" / "network.html",
        out / "html" / "layout.html",
        out / "report.json",
    }
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["counts"]["tasks"] == 29
    assert (out / "timings.json").is_file()


def test_a_folder_that_cannot_be_written_ends_with_3(daye: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for command in (["build", "--out"], ["render", "--out"]):
        done = daye(*command, str(tmp_path / "file" / "below"))
        assert (done.code, done.out) == (3, "")
        assert str(tmp_path / "file") in done.err


def test_a_picture_of_a_part(daye: Run, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    done = daye("render", "--around", "劲牌公司", "--depth", "1", "--out", str(path))
    assert (done.code, done.out) == (0, f"{path}\n")
    part = path.read_bytes()
    assert "劲牌".encode() in part
    assert daye("render", "--out", str(path)).code == 0
    assert len(path.read_bytes()) > len(part)


def test_an_unknown_name_draws_nothing(daye: Run, tmp_path: Path) -> None:
    done = daye("render", "--action", "没有的行动", "--out", str(tmp_path / "network.html"))
    assert (done.code, done.out) == (2, "")
    assert "没有的行动" in done.err
    assert list(tmp_path.iterdir()) == []
