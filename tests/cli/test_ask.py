"""``daye-graph ask`` on the shipped plan."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from daye_graph.query.question import ALL_QUESTIONS
from tests.cli.conftest import Run
from tests.plans import write_changed
from tests.query.contract import COLUMNS
from tests.query.sample import NEEDED_OF_SHIPPED


def test_the_list_shows_every_question_in_both_languages(daye: Run) -> None:
    done = daye("ask", "--list")
    assert (done.code, done.err) == (0, "")
    assert all(f"\n{name} " in done.out for name in ALL_QUESTIONS)
    assert "每项子任务每年要完成什么" in done.out
    assert "What is to be done each year for each sub-task?" in done.out


@pytest.mark.parametrize("name", COLUMNS)
def test_csv_has_the_columns_of_the_contract(daye: Run, name: str) -> None:
    entity = ["--entity", "劲牌"] if name in NEEDED_OF_SHIPPED else []
    done = daye("ask", name, *entity, "--format", "csv")
    assert (done.code, done.err) == (0, "")
    assert next(csv.reader(io.StringIO(done.out))) == COLUMNS[name].split()


def test_a_table_has_headings_and_words_in_the_readers_language_and_counts(daye: Run) -> None:
    done = daye("ask", "enterprises", "--enterprise", "劲牌公司", "--task", "科技赋能主导产业转型")
    assert done.out.split("\n", 1)[0].split()[:3] == ["企业", "行动", "子任务"]
    assert "引领产业" in done.out
    assert "leads_industry" not in done.out
    rows = daye(
        "ask", "enterprises", "--enterprise", "劲牌", "--task", "科技赋能主导产业转型", "-f", "jsonl"
    ).out
    count = len(rows.splitlines())
    assert f"\n共 {count} 行（省去 6 列，--wide 全部显示）\n" in done.out
    english = daye("--lang", "en", "ask", "indicators").out
    assert english.split("\n", 1)[0].split()[:2] == ["Number", "Group"]
    assert "target 2024" in english
    assert "\n26 rows\n" in english


def test_a_wide_table_shows_all_columns(daye: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    narrow, wide = daye("ask", "boxes").out, daye("ask", "boxes", "--wide").out
    assert "https://" not in narrow
    assert wide.split("\n", 1)[0].split()[-6:] == ["起", "止", "位置", "语句", "规则", "来历"]
    assert wide.count("https://") == 7
    assert "--wide" not in wide


def test_a_table_of_nothing_says_so(daye: Run) -> None:
    done = daye("ask", "milestones", "--year", "1999")
    assert done.code == 0
    assert "共 0 行" in done.out


def test_a_table_is_as_wide_as_columns_says(daye: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    out = daye("ask", "units").out
    assert max(len(line) for line in out.splitlines()) <= 60


def test_a_byte_order_mark_only_on_demand(daye: Run) -> None:
    assert daye("ask", "tasks", "--format", "csv").out.startswith("group,")
    assert daye("ask", "tasks", "--format", "csv", "--bom").out.startswith("\ufeffgroup,")


def test_an_output_file_has_what_stdout_would_have(daye: Run, tmp_path: Path) -> None:
    path = tmp_path / "tasks.csv"
    done = daye("ask", "tasks", "--format", "csv", "--output", str(path))
    assert (done.code, done.out) == (0, "")
    assert done.err == f"已写入 {path}\n"
    assert path.read_bytes().decode() == daye("ask", "tasks", "--format", "csv").out


def test_a_workbook(daye: Run, tmp_path: Path) -> None:
    paths = [tmp_path / "one.xlsx", tmp_path / "two.xlsx"]
    for path in paths:
        assert daye("ask", "actions", "--format", "xlsx", "--output", str(path)).code == 0
    assert paths[0].read_bytes() == paths[1].read_bytes()
    sheet = load_workbook(paths[0]).active
    assert sheet is not None
    assert sheet.max_row == 10


@pytest.mark.parametrize("name", ["tasks", "enterprises", "mentions"])
def test_the_shown_sparql_gives_the_same_answer(daye: Run, name: str, tmp_path: Path) -> None:
    options = ["--entity", "高新区"] if name == "mentions" else ["--action", "创新平台提质增效行动"]
    shown = daye("ask", name, *options, "--show-sparql")
    assert shown.code == 0
    assert shown.out.startswith(f"# question: {name} |")
    (tmp_path / "question.rq").write_text(shown.out, encoding="utf-8")
    rows = list(
        csv.reader(io.StringIO(daye("query", "--file", str(tmp_path / "question.rq"), "--format", "csv").out))
    )
    asked = list(csv.reader(io.StringIO(daye("ask", name, *options, "--format", "csv").out)))
    assert len(rows) == len(asked) > 2
    shared = [at for at, column in enumerate(asked[0]) if column in {"quote", "start", "end", "spans", "id"}]
    assert [[row[at] for at in shared] for row in rows] == [[row[at] for at in shared] for row in asked]


def test_sparql_is_shown_without_the_option_that_an_answer_needs(daye: Run) -> None:
    assert "dg:Mention" in daye("ask", "mentions", "--show-sparql").out


def test_another_file_is_a_plan(daye: Run, tmp_path: Path) -> None:
    changed = write_changed(tmp_path, ("33060", "34060"))
    values = [json.loads(daye("ask", "indicators", *plan, "--format", "json").out)[0]["target_2024"]
              for plan in ([], ["--plan", str(changed)])]  # fmt: skip
    assert values == [33060, 34060]
    assert daye("ask", "tasks", "--plan", "daye-2022").code == 0


def test_a_cache_that_cannot_be_used_is_told_on_stderr(
    daye: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("DAYE_GRAPH_CACHE", str(tmp_path / "file"))
    done = daye("ask", "actions", "--format", "jsonl")
    assert (done.code, len(done.out.splitlines())) == (0, 9)
    assert "DAYE_GRAPH_CACHE" in done.err
