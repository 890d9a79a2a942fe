"""From the file that the site's page saves, and from the audit, to decisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from daye_graph.audit.checking import audit
from daye_graph.curation.decisions import read_decisions
from daye_graph.pipeline import build_plan
from tests.cli.conftest import Run
from tests.plans import PLAN

PLAIN = build_plan(PLAN, decisions=())
SIGNED = {"reason": "核对原文", "curator": "office:science-bureau"}


@pytest.fixture(autouse=True)
def _own_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    monkeypatch.delenv("DAYE_GRAPH_DECISIONS", raising=False)


def write_file(folder: Path, **changes: object) -> Path:
    manifest = PLAIN.manifest
    content = {
        "format": "daye-graph corrections",
        "version": 1,
        "plan": manifest.id,
        "sha256": manifest.sha256,
        "corrections": [],
    }
    path = folder / "corrections.json"
    path.write_text(json.dumps({**content, **changes}, ensure_ascii=False), encoding="utf-8")
    return path


def reject(number: int, **changes: str) -> dict[str, str]:
    target = f"https://w3id.org/daye-graph/id/{PLAIN.involvements[number].id}"
    return {"verdict": "reject", "target": target, **SIGNED, **changes}


def test_corrections_become_decisions_and_notes_are_shown(daye: Run, tmp_path: Path) -> None:
    path = write_file(
        tmp_path, corrections=[reject(0), reject(1), {"verdict": "note", "text": "专栏缺一家企业"}]
    )
    done = daye("correct", "import", str(path), "--decisions", str(tmp_path / "own"))
    assert done.code == 0
    assert "专栏缺一家企业" in done.out
    decisions = read_decisions(tmp_path / "own")
    assert {decision.details["id"] for decision in decisions} == {each.id for each in PLAIN.involvements[:2]}
    assert {(decision.reason, decision.curator) for decision in decisions} == {tuple(SIGNED.values())}


def test_one_that_is_wrong_leaves_nothing_written(daye: Run, tmp_path: Path) -> None:
    path = write_file(tmp_path, corrections=[reject(0), reject(1, curator="张三")])
    done = daye("correct", "import", str(path), "--decisions", str(tmp_path / "own"))
    assert done.code == 1
    assert read_decisions(tmp_path / "own") == ()


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({"format": "other"}, 1, "format"),
        ({"plan": "another-2022"}, 2, "another-2022"),
        ({"corrections": [{"verdict": "burn"}]}, 1, "corrections.0.verdict"),
        ({"corrections": [{"verdict": "reject", "target": "involvement/none"}]}, 2, "involvement/none"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(
    daye: Run, tmp_path: Path, changes: dict[str, object], code: int, said: str
) -> None:
    done = daye("correct", "import", str(write_file(tmp_path, **changes)))
    assert (done.code, said in done.err) == (code, True)


def test_a_file_that_is_not_there_or_no_json_is_said(daye: Run, tmp_path: Path) -> None:
    assert daye("correct", "import", str(tmp_path / "none.json")).code == 3
    (tmp_path / "text.json").write_text("no", encoding="utf-8")
    assert daye("correct", "import", str(tmp_path / "text.json")).code == 1


def test_an_accepted_finding_says_so_in_every_report(
    daye: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = next(finding for finding in audit(PLAIN) if finding.rule == "geography.direction")
    own = str(tmp_path / "own")
    signed = ("--reason", "与原件一致", "--curator", "office:science-bureau", "--decisions", own)
    assert daye("correct", "accept-finding", known.id, *signed).code == 0
    monkeypatch.setenv("DAYE_GRAPH_DECISIONS", own)
    for options in (("table",), ("markdown",)):
        assert "已认可：与原件一致" in daye("audit", "--format", *options).out.replace("\n", "")
    rows = json.loads(daye("ask", "findings", "--format", "json").out)
    assert [row["subject"] for row in rows if row["accepted"]] == [known.subject]
    assert daye("correct", "accept-finding", "finding/none", *signed).code == 2
