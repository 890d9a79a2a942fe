"""``daye-graph evaluate``: tables, Markdown and JSON, and what is wrong with a gold."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.plans import GOLD, TOP, write_changed


def test_the_table_has_scores_types_rules_and_the_share_of_decisions(daye: Run) -> None:
    done = daye("evaluate", str(GOLD))
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].split()[:3] == ["问题", "金标准", "得出"]
    rows = {line.split()[0]: line.split() for line in lines if line}
    assert rows["enterprises"][1:] == ["113", "113", *["1.000"] * 6]
    assert rows["Enterprise"][1:] == ["47", "47", *["1.000"] * 6]
    assert rows["schedule.unit-cell"][1:] == ["147", "147", "0"]
    assert "data/decisions" in lines[-1]
    assert daye("evaluate", str(GOLD), "--lang", "en").out.split()[0] == "Question"


def test_markdown_is_the_page_in_docs(daye: Run, tmp_path: Path) -> None:
    for language, name in (("zh", "evaluation.md"), ("en", "evaluation.en.md")):
        output = tmp_path / name
        done = daye(
            "evaluate", str(GOLD), "--format", "markdown", "--lang", language, "--output", str(output)
        )
        assert (done.code, done.out) == (0, "")
        assert output.read_bytes() == (TOP / "docs" / name).read_bytes()


def test_json_of_another_plan(daye: Run, tmp_path: Path) -> None:
    changed = write_changed(tmp_path, ("迪峰", "迪丰"))
    content = json.loads(daye("evaluate", str(GOLD), "--plan", str(changed), "-f", "json").out)
    firms = next(each for each in content["questions"] if each["question"] == "enterprises")
    assert firms["overlap"]["f"] < 1
    assert "迪丰" in {fact["enterprise"] for fact in firms["wrong"]}


def test_a_gold_of_one_table_is_enough(daye: Run, tmp_path: Path) -> None:
    (tmp_path / "boxes.tsv").write_bytes((GOLD / "boxes.tsv").read_bytes())
    done = daye("evaluate", str(tmp_path))
    assert done.code == 0
    assert "boxes" in done.out
    assert "enterprises" not in done.out


def test_a_gold_with_missing_columns_is_told_and_ends_with_1(daye: Run, tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text("name\n云湖镇\n", encoding="utf-8")
    (tmp_path / "boxes.tsv").write_text(
        "number\ttitle\taction\ttask\tspans\n1\t名\t甲\t乙\t从3到4\n", encoding="utf-8"
    )
    done = daye("evaluate", str(tmp_path))
    assert (done.code, done.out) == (1, "")
    assert "places.tsv：缺少列 place、kind；需要 place、kind" in done.err
    assert "boxes.tsv 第 2 行" in done.err
    english = daye("evaluate", str(tmp_path), "--lang", "en")
    assert "the columns place, kind are missing" in english.err


def test_a_gold_that_is_not_there_ends_with_3_and_a_folder_without_tables_with_2(
    daye: Run, tmp_path: Path
) -> None:
    missing = daye("evaluate", str(tmp_path / "nothing"))
    assert (missing.code, missing.out) == (3, "")
    assert "没有这个文件夹" in missing.err
    assert daye("evaluate", str(tmp_path)).code == 2
