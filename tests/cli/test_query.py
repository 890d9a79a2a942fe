"""``daye-graph query`` on the shipped plan."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

COUNT = "SELECT (COUNT(?task) AS ?tasks) WHERE { ?task a dg:Task }"
BUILD = "CONSTRUCT { ?task dg:number ?number } WHERE { ?task a dg:Task ; dg:number ?number }"


def test_bindings_come_as_a_table(daye: Run) -> None:
    done = daye("query", COUNT)
    assert (done.code, done.out, done.err) == (0, "tasks\n─────\n29\n\n共 1 行\n", "")


@pytest.mark.parametrize(("form", "out"), [("csv", "tasks\r\n29\r\n"), ("tsv", "?tasks\n29\n")])
def test_bindings_in_the_standards_formats(daye: Run, form: str, out: str) -> None:
    assert daye("query", COUNT, "--format", form).out == out


def test_json_is_that_of_the_standard(daye: Run) -> None:
    found = json.loads(daye("query", COUNT, "--format", "json").out)
    assert found["results"]["bindings"][0]["tasks"]["value"] == "29"


def test_an_answer_to_ask(daye: Run) -> None:
    assert daye("query", "ASK { ?task a dg:Task }").out == "true\n"
    assert json.loads(daye("query", "ASK { ?task a dg:Nothing }", "--format", "json").out)["boolean"] is False


def test_a_graph_comes_as_turtle(daye: Run) -> None:
    out = daye("query", BUILD).out
    assert out.startswith("@prefix dg:")
    assert out == daye("query", BUILD, "--format", "ttl").out
    assert daye("query", BUILD, "--format", "nt").out.count("\n") == 29
    assert "共 29 行" in daye("query", BUILD, "--format", "table").out


def test_a_query_from_a_file_and_from_stdin(
    daye: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "查询.rq"
    path.write_text(f"\ufeff{COUNT}\n", encoding="utf-8")
    assert daye("query", "--file", str(path), "--format", "csv").out == "tasks\r\n29\r\n"
    for arguments in (["-"], ["--file", "-"]):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(COUNT.encode())))
        assert daye("query", *arguments, "--format", "csv").out == "tasks\r\n29\r\n"


def test_a_file_in_another_encoding_is_told(daye: Run, tmp_path: Path) -> None:
    path = tmp_path / "query.rq"
    path.write_bytes("SELECT * { ?s ?p '企业' }".encode("gb18030"))
    done = daye("query", "--file", str(path))
    assert done.code == 2
    assert "UTF-8" in done.err


def test_output_to_a_file(daye: Run, tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    assert daye("query", BUILD, "--format", "nt", "--output", str(path)).out == ""
    assert path.read_text(encoding="utf-8") == daye("query", BUILD, "--format", "nt").out


def test_a_line_break_in_a_value_stays_inside_its_column(daye: Run) -> None:
    lines = daye("query", "SELECT ('一\\n二' AS ?a) ('三' AS ?b) {}").out.splitlines()
    assert lines[2:4] == ["一  三", "二"]
