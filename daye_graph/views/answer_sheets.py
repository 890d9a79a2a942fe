"""Answers as sheets for people: Chinese names, headings and words instead of those of the contract."""

from __future__ import annotations

from collections.abc import Mapping

from daye_graph.query.answer import Answer
from daye_graph.query.engine import Engine
from daye_graph.query.formats import format_cell
from daye_graph.query.question import Column, Question
from daye_graph.query.rows import Value
from daye_graph.query.vocabulary import list_labels
from daye_graph.views.sheets import Cell, Sheet
from daye_graph.wording import Wording

NAMES: Mapping[str, Wording] = {
    "actions": Wording("行动", en="Actions"),
    "tasks": Wording("建设内容", en="Sub-tasks"),
    "boxes": Wording("专栏", en="Boxes"),
    "enterprises": Wording("企业", en="Enterprises"),
    "units": Wording("责任单位", en="Responsible units"),
    "milestones": Wording("年度任务", en="Yearly tasks"),
    "indicators": Wording("指标", en="Indicators"),
    "observations": Wording("指标数值", en="Values of the indicators"),
    "targets": Wording("量化目标", en="Numeric targets"),
    "platforms": Wording("平台", en="Platforms"),
    "upgrades": Wording("升级目标", en="Upgrades"),
    "institutes": Wording("研究院", en="Research institutes"),
    "layout": Wording("布局", en="Layout"),
    "places": Wording("地点", en="Places"),
    "industries": Wording("产业", en="Industries"),
    "technologies": Wording("技术", en="Technologies"),
    "entities": Wording("名称", en="Names"),
    "mentions": Wording("提及", en="Mentions"),
    "sections": Wording("章节", en="Sections"),
    "findings": Wording("核查", en="Findings"),
    "neighbours": Wording("关联", en="Links"),
}
"""What the sheet of each question is called."""

_WIDTHS = {"string": 18, "integer": 8, "number": 12, "boolean": 8, "list": 24, "set": 24}
_OTHER_WIDTH = 16
_LONG_TEXT = frozenset({"quote", "quotes", "text", "detail", "detail_en"})
_LONG_WIDTH = 60


def make_sheet(question: Question, answer: Answer, engine: Engine) -> Sheet:
    """Give *answer* with what its columns and words are called in Chinese."""
    labels = {
        column.vocabulary: list_labels(engine, column.vocabulary, language="zh")
        for column in answer.columns
        if column.vocabulary
    }
    words = [labels.get(column.vocabulary, {}) for column in answer.columns]
    return Sheet(
        name=NAMES.get(question.name, question.name),
        headings=tuple(
            name_heading(column, known, known) for column, known in zip(answer.columns, words, strict=True)
        ),
        rows=[
            [_convert(value, known) for value, known in zip(row, words, strict=True)] for row in answer.rows
        ],
        widths=tuple(_choose_width(column) for column in answer.columns),
    )


def name_heading(column: Column, chinese: Mapping[str, str], english: Mapping[str, str]) -> Wording:
    """Give a column's heading; that of a pivot's column is made of what its word is called.

    *chinese* and *english* are the labels of the words of the column's vocabulary.

    >>> column = Column("target_2024", "number", Wording("target_2024", en="target_2024"), "dg:KindScheme")
    >>> heading = name_heading(column, {"target": "目标值"}, {"target": "target"})
    >>> print(heading, "/", heading.en)
    目标值 2024 / target 2024
    """
    word, _, rest = column.name.rpartition("_")
    if column.heading != column.name or word not in chinese:
        return column.heading
    return Wording(f"{chinese[word]} {rest}", en=f"{english.get(word, word)} {rest}")


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
