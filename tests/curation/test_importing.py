"""Lists of firms: which columns are read, what a review confirms, and what is entered of it."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from daye_graph.curation.checks import check_data
from daye_graph.curation.credit_code import compute_check_character
from daye_graph.curation.enrolling import apply_review
from daye_graph.curation.importing import REVIEW_COLUMNS, Confirmed, FirmRow, read_firms, read_review
from daye_graph.curation.records import read_records
from daye_graph.errors import DataError, SourceError, UsageError
from tests.curation.conftest import Town

ENTERPRISES = "data/entities/enterprises.tsv"
CODE = "91429999MA0000001" + compute_check_character("91429999MA0000001")
OTHER = "91429999MA0000002" + compute_check_character("91429999MA0000002")
TABLE = [
    ["云泽市企业名单", "", "", ""],
    ["序号", "企业名称（全称）", "法定代表人", "统一社会信用代码", "所在乡镇（街道）"],
    ["1", "云泽市云峰机械有限公司", "某甲", CODE.lower(), "青石镇"],
    ["2", "湖北春山 农业有限公司", "某乙", "", ""],
    ["", "", "", "", ""],
    ["3", "", "某丙", "", "临水乡"],
]
FIRMS = (
    FirmRow(3, "云泽市云峰机械有限公司", CODE, "青石镇"),
    FirmRow(4, "湖北春山农业有限公司", "", ""),
)


def write_text(path: Path, *, delimiter: str, encoding: str) -> Path:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(TABLE)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def write_workbook(path: Path, rows: Sequence[Sequence[object]] = TABLE) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell if cell != "" else None for cell in row])
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("name", "delimiter", "encoding"),
    [
        ("list.csv", ",", "utf-8"),
        ("list.csv", ",", "utf-8-sig"),
        ("list.csv", ",", "gb18030"),
        ("list.csv", ";", "utf-8"),
        ("list.tsv", "\t", "utf-8"),
        ("LIST.TXT", "\t", "gb18030"),
    ],
)
def test_a_text_is_read_whatever_its_encoding_and_delimiter(
    tmp_path: Path, name: str, delimiter: str, encoding: str
) -> None:
    assert read_firms(write_text(tmp_path / name, delimiter=delimiter, encoding=encoding)) == FIRMS


def test_a_workbook_gives_the_same(tmp_path: Path) -> None:
    assert read_firms(write_workbook(tmp_path / "list.xlsx")) == FIRMS


def test_figures_in_a_workbook_are_read_as_they_are_shown(tmp_path: Path) -> None:
    rows: list[list[object]] = [["名称", "信用代码"], ["甲公司", 12.0], ["乙公司", 910000]]
    firms = read_firms(write_workbook(tmp_path / "list.xlsx", rows))
    assert [firm.credit_code for firm in firms] == ["12", "910000"]


def test_persons_are_never_carried_on(tmp_path: Path) -> None:
    firms = read_firms(write_workbook(tmp_path / "list.xlsx"))
    assert not any("某" in cell for firm in firms for cell in map(str, firm))


def test_without_the_reader_of_workbooks_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(UsageError, match=r"daye-graph\[excel\]"):
        read_firms(write_workbook(tmp_path / "list.xlsx"))


def test_what_is_no_list_says_what_is_wrong(tmp_path: Path) -> None:
    broken = tmp_path / "list.xlsx"
    broken.write_bytes(b"PK no workbook")
    with pytest.raises(SourceError, match="xlsx"):
        read_firms(broken)
    with pytest.raises(SourceError, match=r"none\.csv"):
        read_firms(tmp_path / "none.csv")
    with pytest.raises(UsageError, match="只读"):
        read_firms(tmp_path / "list.xls")
    persons = tmp_path / "persons.csv"
    persons.write_text("姓名,联系电话\n某甲,1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="企业名称"):
        read_firms(persons)


def confirm(
    full_name: str = "云泽市云峰机械有限公司", code: str = CODE, entity: str = "enterprise/yunfeng"
) -> Confirmed:
    return Confirmed(3, full_name, code, "云峰机械", entity)


def write_review(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, REVIEW_COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def reviewed(verdict: str, **more: str) -> dict[str, str]:
    cells = {"line": "3", "full_name": "云泽市云峰机械有限公司", "credit_code": CODE, "verdict": verdict}
    return cells | {"candidate": "云峰机械", "entity": "enterprise/yunfeng", **more}


@pytest.mark.parametrize("verdict", ["是", "Y", "yes", "√", "1"])
def test_what_is_confirmed_is_read(tmp_path: Path, verdict: str) -> None:
    path = write_review(tmp_path / "r.csv", reviewed("否"), reviewed(""), reviewed(verdict))
    assert read_review(path) == (confirm(),)


def test_unclear_reviews_are_refused_with_every_row(tmp_path: Path) -> None:
    path = write_review(
        tmp_path / "r.csv",
        reviewed("也许"),
        reviewed("是"),
        reviewed("是", entity="enterprise/chunshan"),
        reviewed("是", line="4", credit_code=OTHER),
        reviewed("是", line="5", entity=""),
    )
    with pytest.raises(DataError) as error:
        read_review(path)
    places = [problem.removeprefix(str(path)).split("：")[0] for problem in error.value.problems]
    assert places == [":2: verdict", ":6: entity", ":4: verdict", ":5: credit_code"]


def test_a_table_without_the_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="verdict"):
        read_review(write_text(tmp_path / "r.csv", delimiter=",", encoding="utf-8"))


def test_a_confirmed_firm_gets_its_full_name_and_its_code(town: Town) -> None:
    changes = apply_review(town.root, [confirm()], source="市场主体名单")
    assert changes == ("yunfeng: names + 云泽市云峰机械有限公司", f"yunfeng: credit_code = {CODE}")
    assert check_data(town.root) == []
    record = next(r for r in read_records(town.root / "data/entities") if r.slug == "yunfeng")
    assert record.names == ("云峰机械", "云峰机械厂", "云泽市云峰机械有限公司")
    assert record.attributes == (("credit_code", CODE),)
    assert (record.note, record.source) == (
        "正文未用：云峰机械厂、云泽市云峰机械有限公司",
        "市场主体名单",
    )
    before = (town.root / ENTERPRISES).read_bytes()
    assert apply_review(town.root, [confirm()], source="市场主体名单") == ()
    assert (town.root / ENTERPRISES).read_bytes() == before


def test_a_firm_that_no_record_knows_gets_one(town: Town) -> None:
    (town.root / ENTERPRISES).write_bytes(
        (town.root / ENTERPRISES).read_bytes().replace("chunshan\t春山农业\t\t\t\t\n".encode(), b"")
    )
    found = Confirmed(4, "湖北春山农业有限公司", "", "春山农业", "enterprise/chun-shan-nong-ye-0a1b2c")
    changes = apply_review(town.root, [found], source="名单")
    assert [change.partition(":")[0] for change in changes] == ["chun-shan-nong-ye-0a1b2c"] * 2
    assert check_data(town.root) == []


@pytest.mark.parametrize(
    ("confirmed", "check"),
    [
        ([confirm(code=CODE[:-1] + "0")], "credit-code"),
        ([confirm(), confirm("湖北春山农业有限公司", entity="enterprise/chunshan")], "credit-code-once"),
        ([confirm("云泽（云峰机械")], "form-brackets"),
        ([Confirmed(3, "甲有限公司", "", "不在正文", "enterprise/nobody")], "form-in-text"),
    ],
)
def test_what_breaks_a_rule_is_not_entered(town: Town, confirmed: list[Confirmed], check: str) -> None:
    before = (town.root / ENTERPRISES).read_bytes()
    with pytest.raises(DataError, match=check):
        apply_review(town.root, confirmed, source="名单")
    assert (town.root / ENTERPRISES).read_bytes() == before
