"""``daye-graph validate``: the table, the reports and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from daye_graph.cli.program import run
from daye_graph.portal.validating.checking import ALL_CHECKS

if TYPE_CHECKING:
    import pytest


def test_a_whole_bundle_ends_with_a_table_and_zero(
    bundle: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert run(["validate", str(bundle)]) == 0
    shown = capfd.readouterr().out
    assert all(str(check.title) in shown for check in ALL_CHECKS)
    assert shown.count("通过") == len(ALL_CHECKS) - 2
    assert shown.count("未检查（未给出 --peers）") == 2


def test_every_problem_is_listed_before_the_table(
    bundle: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    (bundle / "void.ttl").unlink()
    (bundle / "rdf" / "daye.nt").write_text("<broken\n", encoding="utf-8")
    assert run(["validate", str(bundle), "--lang", "en"]) == 1
    problems, _, table = capfd.readouterr().out.partition("\n\n")
    assert "[checksums] void.ttl: the file is missing; expected" in problems
    assert "[syntax] rdf/daye.nt:1: syntax error" in problems
    assert table.splitlines()[0].split() == ["check", "looked", "at", "problems", "verdict"]
    assert [line.split()[-1] for line in table.splitlines() if line.startswith("RDF syntax")] == ["problems"]


def test_json_has_every_check_with_its_problems_in_both_languages(
    bundle: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (bundle / "void.ttl").unlink()
    assert run(["validate", str(bundle), "--format", "json"]) == 1
    outcomes = {each["check"]: each for each in json.loads(capfd.readouterr().out)}
    assert list(outcomes) == [check.key for check in ALL_CHECKS]
    (problem,) = outcomes["checksums"]["problems"]
    assert problem["where"] == "void.ttl"
    assert problem["seen"] == {"zh": "文件不在", "en": "the file is missing"}
    assert outcomes["checksums"]["verdict"] == "problems"
    assert outcomes["dcat-official"]["reason"]["en"] == "no --peers was given"


def test_the_word_report_has_the_table_and_the_problems(
    bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from docx import Document

    (bundle / "README.md").write_bytes(b"\xff\x00\n")
    output = tmp_path / "report.docx"
    assert run(["validate", str(bundle), "--output", str(output)]) == 1
    assert "文件完整" in capfd.readouterr().out
    first, second = Document(str(output)).tables
    assert len(first.rows) == len(ALL_CHECKS) + 1
    assert any("README.md:1" in row.cells[1].text for row in second.rows)
    again = tmp_path / "again.docx"
    assert run(["validate", str(bundle), "--output", str(again)]) == 1
    assert again.read_bytes() == output.read_bytes()


def test_another_file_takes_what_the_screen_would_show(
    bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "report.json"
    assert run(["validate", str(bundle), "-f", "json", "-o", str(output)]) == 0
    assert len(json.loads(output.read_text(encoding="utf-8"))) == len(ALL_CHECKS)
    assert capfd.readouterr().out == ""


def test_no_bundle_ends_with_three(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(tmp_path)]) == 3
    assert str(tmp_path) in capfd.readouterr().err


def test_peers_that_are_no_folder_are_wrong_use(
    bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = str(tmp_path / "nowhere")
    assert run(["validate", str(bundle), "--peers", nowhere]) == 2
    monkeypatch.setenv("DAYE_GRAPH_PEERS", nowhere)
    assert run(["validate", str(bundle)]) == 2
    assert nowhere in capfd.readouterr().err
