"""Reading: sections by Chinese numbering, stitched sentences, tables with continued parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.documents.reader import read_document
from daye_graph.errors import SourceError
from tests.plans import PLAN, read_gold, read_text, write_changed


def test_all_sections_are_those_of_the_gold() -> None:
    document = read_document(PLAN)
    found = [
        {
            "level": str(section.level),
            "number": section.number,
            "title": section.title,
            "kind": section.kind,
            "spans": ";".join(f"{start}-{end}" for start, end in section.evidence.spans),
        }
        for section in document.sections
    ]
    gold = read_gold("sections")
    assert [{key: row[key] for key in found[0]} for row in gold] == found


def test_the_notice_and_the_colophon_are_read() -> None:
    notice = read_document(PLAN).notice
    assert notice.issuer == "大冶市人民政府"
    assert notice.number == "冶政发〔2022〕15号"
    assert notice.addressees[1] == "临空经济区·还地桥镇"
    assert notice.copies_to[-2:] == ("市法院", "市检察院")
    assert (notice.printed_by, notice.printed_on) == ("大冶市人民政府办公室", "2022-11-18")


def test_no_character_of_the_text_version_is_changed() -> None:
    assert read_document(PLAN).version.text.encode() == PLAN.read_bytes()


@pytest.mark.parametrize("ending", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_other_line_ends_give_the_same_sections(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(PLAN.read_bytes().decode().replace("\n", ending).encode())
    other, plan = read_document(path), read_document(PLAN)
    assert [s.title for s in other.sections] == [s.title for s in plan.sections]
    assert [s.evidence.quote for s in other.sections] == [s.evidence.quote for s in plan.sections]
    assert [len(t.rows) for t in other.tables] == [len(t.rows) for t in plan.tables]


def test_gb18030_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    text = PLAN.read_bytes().decode()
    for name, data in (("gb.md", text.encode("gb18030")), ("bom.md", ("\ufeff" + text).encode())):
        (tmp_path / name).write_bytes(data)
        document = read_document(tmp_path / name)
        assert len(document.sections) == 123
        start, end = document.sections[3].evidence.spans[0]
        assert document.version.text[start:end] == "一、总体思路"


def test_numbering_in_half_and_full_width_and_without_marks(tmp_path: Path) -> None:
    lines = [
        "某市行动方案（2025—2027年）",
        "一、重点任务",
        "(一)首项工作",
        "１．甲任务。做甲。",
        "（2）乙任务。做乙。",
        "4.2026年底前做丁。",
        "3.5亿元不是标题。",
    ]
    document = read_text(tmp_path, "\n".join(lines))
    assert [(s.level, s.number, s.title) for s in document.sections] == [
        (0, "", "某市行动方案（2025—2027年）"),
        (1, "一、", "重点任务"),
        (2, "(一)", "首项工作"),
        (3, "１．", "甲任务"),
        (4, "（2）", "乙任务"),
        (3, "4.", "2026年底前做丁"),
    ]
    assert document.years == (2025, 2026, 2027)


def test_a_box_ends_at_the_next_numbered_heading(tmp_path: Path) -> None:
    text = "一、任务\n（1）甲。做甲。\n专栏1：乙\n**丙。**做丙。\n（2）丁。做丁。\n"
    document = read_text(tmp_path, text)
    assert [(s.kind, s.level, s.title) for s in document.sections] == [
        ("heading", 1, "任务"),
        ("heading", 4, "甲"),
        ("box", 5, "乙"),
        ("run_in", 6, "丙"),
        ("heading", 4, "丁"),
    ]
    assert [p.source for p in document.passages] == ["body", "body", "box", "box", "body"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", ["空"]),
        (b" \n\n", ["空"]),
        (b"\x00\x01\x02", ["二进制", "0x00"]),
        ("一、标题".encode("utf-16"), ["二进制"]),
        (b"\xff\xff\xff\xfe", ["UTF-8", "GB 18030"]),
        ("没有标题的文字。".encode(), ["编号"]),
    ],
)
def test_what_is_no_plan_is_named(tmp_path: Path, data: bytes, words: list[str]) -> None:
    path = tmp_path / "bad.md"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_document(path)
    message = caught.value.args[0]
    assert "bad.md" in message
    assert all(word in message for word in words)
    assert "bad.md" in message.en


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="没有这个文件"):
        read_document(tmp_path / "none.md")
    with pytest.raises(SourceError, match="文件夹"):
        read_document(tmp_path)


def test_a_row_with_wrong_cells_is_named_with_its_line(tmp_path: Path) -> None:
    path = write_changed(tmp_path, ("16354.5\t17663", "16354.5 17663"))
    with pytest.raises(SourceError, match=r"第 \d+ 行.*11\. 高新技术企业所得税优惠额.*6 个单元格.*7 个"):
        read_document(path)
