"""``daye-graph entities import``: a list becomes a table for review, and what is confirmed becomes data."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from daye_graph.cli.entities import REASONS
from daye_graph.curation.checks import check_data
from daye_graph.curation.credit_code import compute_check_character
from daye_graph.curation.importing import REVIEW_COLUMNS
from daye_graph.mentions.resembling import SCORES
from tests.cli.conftest import Run
from tests.plans import TOP

CODE = "91420281MA0000001" + compute_check_character("91420281MA0000001")
LIST = f"""企业名称,统一社会信用代码,法定代表人,乡镇
湖北虚构劲牌有限公司,{CODE},某甲,
湖北斯尔瑞换热器有限公司,91420281MA00000010,某乙,
远方霁曜饮品有限公司,,某丙,
"""
FILE = "data/entities/enterprises.tsv"


@pytest.fixture
def firms(tmp_path: Path) -> Path:
    path = tmp_path / "firms.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(TOP / "data", tmp_path / "root" / "data")
    return tmp_path / "root"


def review(daye: Run, firms: Path) -> list[dict[str, str]]:
    done = daye("entities", "import", str(firms), "-f", "csv")
    assert done.code == 0
    return list(csv.DictReader(io.StringIO(done.out)))


def test_each_firm_comes_with_candidates_reasons_and_an_empty_verdict(daye: Run, firms: Path) -> None:
    rows = review(daye, firms)
    assert tuple(rows[0]) == REVIEW_COLUMNS
    assert {row["verdict"] for row in rows} == {""}
    first, second, *_, last = rows
    assert (first["candidate"], first["entity"], first["code_fault"]) == ("劲牌", "enterprise/jinpai", "")
    assert (second["candidate"], second["reason"]) == ("斯瑞尔", "有两字颠倒")
    assert "校验码" in second["code_fault"]
    assert (last["full_name"], last["candidate"], last["score"]) == ("远方霁曜饮品有限公司", "", "")
    assert "某" not in "".join("".join(row.values()) for row in rows)


def test_the_table_can_be_a_workbook_and_speaks_english(daye: Run, firms: Path, tmp_path: Path) -> None:
    out = tmp_path / "review.xlsx"
    assert daye("entities", "import", str(firms), "-f", "xlsx", "-o", str(out)).code == 0
    sheet = load_workbook(out).active
    assert sheet is not None
    assert tuple(cell.value for cell in next(sheet.iter_rows())) == REVIEW_COLUMNS
    done = daye("entities", "import", str(firms), "-f", "tsv", "--lang", "en")
    assert "two characters exchanged" in done.out
    assert "3 firms, 2 with candidates" in done.err


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_is_confirmed_is_entered_and_holds(
    daye: Run, firms: Path, root: Path, tmp_path: Path, form: str
) -> None:
    table = tmp_path / f"review.{form}"
    assert daye("entities", "import", str(firms), "-f", form, "-o", str(table)).code == 0
    if form == "csv":
        lines = table.read_text(encoding="utf-8").splitlines()
        table.write_text("\n".join([lines[0], f"{lines[1]}是", *lines[2:]]), encoding="gb18030")
    else:
        book = load_workbook(table)
        assert book.active is not None
        book.active.cell(row=2, column=len(REVIEW_COLUMNS), value="是")
        book.save(table)
    before = (root / FILE).read_text(encoding="utf-8").splitlines()
    done = daye("entities", "import", "--apply", str(table), "--root", str(root), "--source", "虚构名单")
    assert (done.code, len(done.out.splitlines())) == (0, 2)
    after = (root / FILE).read_text(encoding="utf-8").splitlines()
    (changed,) = set(after) - set(before)
    assert len(after) == len(before)
    assert changed.startswith("jinpai\t")
    assert f"|湖北虚构劲牌有限公司\t\t正文未用：湖北虚构劲牌有限公司\t虚构名单\t{CODE}" in changed
    assert check_data(root) == []


def test_a_review_without_confirmations_changes_nothing(
    daye: Run, firms: Path, root: Path, tmp_path: Path
) -> None:
    table = tmp_path / "review.csv"
    daye("entities", "import", str(firms), "-f", "csv", "-o", str(table))
    before = (root / FILE).read_bytes()
    done = daye("entities", "import", "--apply", str(table), "--root", str(root), "--source", "虚构名单")
    assert (done.code, done.out) == (0, "")
    assert (root / FILE).read_bytes() == before


def test_a_wrong_code_is_not_entered(daye: Run, firms: Path, root: Path, tmp_path: Path) -> None:
    table = tmp_path / "review.csv"
    daye("entities", "import", str(firms), "-f", "csv", "-o", str(table))
    lines = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([*lines[:2], f"{lines[2]}y", *lines[3:]]), encoding="utf-8")
    before = (root / FILE).read_bytes()
    done = daye("entities", "import", "--apply", str(table), "--root", str(root), "--source", "虚构名单")
    assert (done.code, "credit-code" in done.err) == (1, True)
    assert (root / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "--apply"),
        (("list.csv", "--apply", "review.csv"), 2, "--apply"),
        (("--apply", "review.csv"), 2, "--source"),
        (("list.doc",), 2, "xlsx"),
        (("none.csv",), 3, "none.csv"),
        (("list.csv", "--bom"), 2, "--bom"),
    ],
)
def test_wrong_use_is_said(daye: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    done = daye("entities", "import", *arguments)
    assert (done.code, done.out, said in done.err) == (code, "", True)


def test_every_reason_has_its_words() -> None:
    assert list(REASONS) == list(SCORES)
