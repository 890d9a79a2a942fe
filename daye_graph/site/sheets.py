"""Answers as sheets for people: Chinese names, headings and words instead of those of the contract."""

from __future__ import annotations

from daye_graph.query.answer import Answer
from daye_graph.query.formats import format_cell
from daye_graph.query.question import Column, Question
from daye_graph.query.rows import Value
from daye_graph.query.vocabulary import list_labels
from daye_graph.site.preparing import Prepared
from daye_graph.views.sheets import Cell, Sheet

NAMES = {
    "actions": "行动",
    "tasks": "建设内容",
    "boxes": "专栏",
    "enterprises": "企业",
    "units": "责任单位",
    "milestones": "年度任务",
    "indicators": "指标",
    "observations": "指标数值",
    "targets": "量化目标",
    "platforms": "平台",
    "upgrades": "升级目标",
    "institutes": "研究院",
    "layout": "布局",
    "places": "地点",
    "industries": "产业",
    "technologies": "技术",
    "entities": "名称",
    "mentions": "提及",
    "sections": "章节",
    "findings": "核查",
    "neighbours": "关联",
}
"""What the sheet of each question is called."""

_WIDTHS = {"string": 18, "integer": 8, "number": 12, "boolean": 8, "list": 24, "set": 24}
_OTHER_WIDTH = 16
_LONG_TEXT = frozenset({"quote", "quotes", "text", "detail", "detail_en"})
_LONG_WIDTH = 60


def make_sheet(question: Question, answer: Answer, prepared: Prepared) -> Sheet:
    """Give *answer* with what its columns and words are called in Chinese."""
    labels = {
        column.vocabulary: list_labels(prepared.engine, column.vocabulary, language="zh")
        for column in answer.columns
        if column.vocabulary
    }
    words = [labels.get(column.vocabulary, {}) for column in answer.columns]
    return Sheet(
        name=NAMES.get(question.name, question.name),
        headings=tuple(str(column.heading) for column in answer.columns),
        rows=[
            [_convert(value, known) for value, known in zip(row, words, strict=True)] for row in answer.rows
        ],
        widths=tuple(_choose_width(column) for column in answer.columns),
    )


def _convert(value: Value, words: dict[str, str]) -> Cell:
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return words.get(value, value)
        case _:
            return format_cell(value)


def _choose_width(column: Column) -> int:
    return _LONG_WIDTH if column.name in _LONG_TEXT else _WIDTHS.get(column.type, _OTHER_WIDTH)
