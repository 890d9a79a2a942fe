"""Web pages as sources: the words, the numbering and the merged cells."""

from __future__ import annotations

from pathlib import Path

from daye_graph.documents.html import extract_text
from daye_graph.documents.reader import read_document

PAGE = """<!DOCTYPE html><html><head><title>不要</title><style>p{}</style></head><body>
<p><span style="font-weight:bold">某市</span>行动方案（2025—2026年）</p>
<p>一、目标&nbsp;任务</p><p>（一）做甲。做得好。</p><script>var x = "一、假标题"</script>
<table><tr><td rowspan="2">指标名称</td><td rowspan="2">2024年数据</td><td colspan="2">目标</td></tr>
<tr><td>2025年</td><td>2026年</td></tr>
<tr><td><p>1.甲数（个）</p></td><td>5</td><td>6</td><td>7</td></tr></table>
<p>（二）做乙。</p></body></html>"""


def test_paragraphs_rows_and_merged_headers() -> None:
    assert extract_text(PAGE).splitlines() == [
        "某市行动方案（2025—2026年）",
        "一、目标 任务",
        "（一）做甲。做得好。",
        "指标名称\t2024年数据\t目标2025年\t目标2026年",
        "1.甲数（个）\t5\t6\t7",
        "（二）做乙。",
    ]


def test_a_page_is_read_like_a_text(tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    path.write_bytes(PAGE.encode("gb18030"))
    document = read_document(path)
    assert [s.title for s in document.sections if s.kind == "heading"] == ["目标任务", "做甲", "做乙"]
    assert len(document.tables[0].rows) == 1
    for section in document.sections:
        start, end = section.evidence.spans[0]
        assert document.version.text[start:end] in extract_text(PAGE)
