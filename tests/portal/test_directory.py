"""政务信息资源目录: a row an information item, blanks for what nobody knows, local templates."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import openpyxl
import pytest

from daye_graph.errors import DataError, UsageError
from daye_graph.portal.directory import build_directory, list_resources, make_directory_sheet
from daye_graph.portal.directory_template import read_template
from daye_graph.portal.missing import check_settings, find_missing
from daye_graph.portal.tables_answers import QUESTIONS, find_answers
from daye_graph.publication import Publication
from tests.portal.bundles import make_example, read_example, write_example
from tests.portal.contexts import make_shipped

pytestmark = pytest.mark.slow

LOCAL = """name = "某市模板"
root = "目录"
resource = "资源"
item = "项"
namespace = "urn:x"
format_class = "电子表格"
format_type = "csv"
[types]
string = "C"
[sequence]
[related]
[[column]]
field = "item_name"
heading = "数据项"
element = "数据项"
width = 10
[[column]]
field = "provider_code"
heading = "部门代码"
element = "部门代码"
width = 10
"""


def test_there_is_a_row_for_each_column_of_each_table() -> None:
    template = read_template()
    resources = list_resources(make_example(), write_example()[1], template)
    answers = find_answers(make_example().engine)
    assert [len(each.items) for each in resources] == [
        len(answers[name].columns) for name in sorted(QUESTIONS, key=lambda name: template.sequence[name])
    ]
    rows = make_directory_sheet(template, resources).rows
    assert len(rows) == sum(len(answer.columns) for answer in answers.values())


def test_xml_and_workbook_say_the_same() -> None:
    folder, _ = write_example()
    template = read_template()
    root = ET.parse(folder / "directory" / "directory.xml").getroot()
    space = f"{{{template.namespace}}}"
    names = [each.text for each in root.iter(f"{space}itemName")]
    book = openpyxl.load_workbook(folder / "directory" / "directory.xlsx")
    table = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    head = next(place for place, row in enumerate(table) if "信息项名称" in row)
    assert table[head] == [column.heading for column in template.column]
    column = table[head].index("信息项名称")
    assert [row[column] for row in table[head + 1 :]] == names
    codes = {each.text for each in root.iter(f"{space}code")}
    assert len(codes) == len(QUESTIONS)
    assert {each.text for each in root.iter(f"{space}creditCode")} == {read_example().credit_code}


def test_what_the_office_must_say_is_blank_and_listed() -> None:
    resources = list_resources(make_shipped(), (), read_template())
    asked = {"provider", "provider_code", "credit_code", "classification", "code", "share_type", "secrecy"}
    assert {each.values[field] for each in resources for field in asked} == {""}
    missing = {each.key for each in find_missing(make_shipped()) if each.catalogue == "目录"}
    assert {"provider_code", "credit_code", "classification", "share_type", "secrecy", "open_type"} <= missing


def test_a_local_template_chooses_columns_names_and_order(tmp_path: Path) -> None:
    path = tmp_path / "local.toml"
    path.write_text(LOCAL, encoding="utf-8")
    context = make_example()
    local = type(context)(
        **{name: getattr(context, name) for name in context.__slots__}
        | {"publication": context.publication.model_copy(update={"directory": str(path)})}
    )
    xml, workbook = build_directory(local, ())
    assert "<部门代码>420281-KJJ</部门代码>" in xml.data.decode()
    assert "信息资源名称" not in xml.data.decode()
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.data)).worksheets[0]
    assert ["数据项", "部门代码"] in [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('field = "item_name"', 'field = "nothing"'), "column.0.field"),
        (('element = "部门代码"', 'element = "1 x"'), "1 x"),
        (('element = "部门代码"', 'element = "数据项"'), "数据项"),
        (("root = ", "rood = "), "rood"),
    ],
)
def test_a_template_with_a_fault_is_told_where(change: tuple[str, str], said: str, tmp_path: Path) -> None:
    path = tmp_path / "local.toml"
    path.write_text(LOCAL.replace(*change), encoding="utf-8")
    with pytest.raises(DataError) as fault:
        read_template(path)
    assert any(said in problem and "local.toml" in problem for problem in fault.value.problems)


def test_a_template_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml"):
        read_template(tmp_path / "none.toml")


def test_a_credit_code_is_checked_and_secrets_are_not_open() -> None:
    good = read_example().credit_code
    check_settings(Publication(credit_code=good))
    with pytest.raises(DataError, match=r"校验码应为 U"):
        check_settings(Publication(credit_code=f"{good[:-1]}7"))
    with pytest.raises(DataError, match="涉密"):
        check_settings(Publication(secrecy="涉密", open_type="是"))
