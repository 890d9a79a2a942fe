"""Evidence: what clean takes out, and how passages keep their offsets."""

from __future__ import annotations

import pytest

from daye_graph.model.evidence import clean
from daye_graph.model.passage import build_passage


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("生产方\n\n式绿色", "生产方式绿色"),
        ("市法院，  \n市检察院", "市法院，市检察院"),
        ("一行\r\n　　二行", "一行二行"),
        ("**（一）** 标题", "（一） 标题"),
        ("# 标题 一", "标题一"),
        ("<b>建设任务</b>", "建设任务"),
        ("大数 据管理局", "大数据管理局"),
        ("达 6.0 件/万人", "达 6.0 件/万人"),
        ("斜面研磨&双面 <5 μm", "斜面研磨&双面 <5 μm"),
    ],
)
def test_clean_takes_out_breaks_marks_and_blanks_between_ideographs(raw: str, expected: str) -> None:
    assert clean(raw) == expected


def test_a_slice_over_a_page_break_has_one_span_a_side() -> None:
    raw = "前文生产方\n\n式后文"
    passage = build_passage(raw, [(2, 5), (7, 8)], section=0, source="body")
    evidence = passage.evidence(0, len(passage.text))
    assert passage.text == "生产方式"
    assert evidence.spans == ((2, 5), (7, 8))
    assert evidence.quote == "生产方式"


def test_marks_inside_stay_in_the_slice_and_leave_the_quote() -> None:
    raw = "1. **产业支撑。**强化"
    passage = build_passage(raw, [(0, len(raw))], section=0, source="body")
    ((start, end),) = passage.evidence(0, passage.text.index("。")).spans
    assert raw[start:end] == "1. **产业支撑"
    assert clean(raw[start:end]) == "1. 产业支撑"


def test_spans_have_no_blanks_at_their_edges() -> None:
    raw = "甲 、 乙"
    passage = build_passage(raw, [(0, len(raw))], section=0, source="body")
    assert passage.spans(0, 2) == ((0, 1),)
