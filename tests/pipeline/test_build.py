"""The whole build: the same bytes twice, in another process, hash seed, locale and folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from daye_graph.pipeline import build_all
from daye_graph.settings import Settings
from tests.plans import PLAN, TOP

pytestmark = pytest.mark.slow


def build(out: Path, **environment: str) -> dict[str, bytes]:
    """Run a build in a process of its own and give its files by name, timings left out."""
    subprocess.run(
        [sys.executable, "-m", "daye_graph", "build", "--plan", str(PLAN), "--out", str(out)],
        check=True,
        capture_output=True,
        cwd=TOP,
        env={**os.environ, **environment},
    )
    files = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert json.loads(files.pop("timings.json"))
    return files


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    first = build(tmp_path / "one", PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="Asia/Shanghai")
    second = build(
        tmp_path / "another" / "two", PYTHONHASHSEED="2", LC_ALL="C", LANG="C", TZ="America/New_York"
    )
    assert first.keys() == second.keys()
    assert {name for name in first if first[name] != second[name]} == set()
    assert {f"rdf/daye.{suffix}" for suffix in ("ttl", "nt", "nq", "trig", "jsonld", "rdf")} <= first.keys()
    assert {"html/network.html", "report.json"} <= first.keys()


def test_the_report_counts_what_was_built(tmp_path: Path) -> None:
    report = json.loads(build(tmp_path / "build")["report.json"])
    assert report["plan"]["number"] == "冶政发〔2022〕15号"
    assert report["counts"]["involvements"] == 113
    assert report["violations"] == []
    assert sum(report["rules"].values()) == report["counts"]["statements"]


def test_the_text_of_a_page_is_kept_beside_the_other_files(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><p>某市方案（2025年）</p><p>一、任务</p><p>做甲。</p></html>", encoding="utf-8")
    build_all(page, tmp_path / "build", settings=Settings())
    kept = (tmp_path / "build" / "text" / "page.txt").read_bytes().decode()
    assert kept == "某市方案（2025年）\n一、任务\n做甲。\n"
