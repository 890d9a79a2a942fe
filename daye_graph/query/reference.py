"""The page about all questions, made from the headers of their files and the ontology's vocabularies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from daye_graph.query.engine import Engine
from daye_graph.query.question import ALL_QUESTIONS, Column, Option, Question, get_question
from daye_graph.query.vocabulary import CLASSES, Word, list_classes, list_words
from daye_graph.wording import Language, Wording, pick

Words = Mapping[str, tuple[Word, ...]]
"""The words of each vocabulary."""

_TITLE = Wording("问题一览", en="The questions")
_INTRODUCTION = Wording(
    "由 `daye_graph/query/questions/` 中各文件的开头生成，请勿手改。\n\n"
    "    daye-graph ask 问题 [--选项 值 …] [--plan 编号|路径] [--format 格式] [--output 文件]\n\n"
    "格式有 table、csv、tsv、json、jsonl、xlsx。"
    '在 Python 中：`daye_graph.ask("问题", 选项="值")`，每行一个字典。'
    "名称可用规范名称，也可用任何别名；带词表的选项可用词表中的词，也可用其中文名。",
    en="Made from the headers of the files in `daye_graph/query/questions/`; not to be edited.\n\n"
    "    daye-graph ask QUESTION [--option VALUE …] [--plan ID|PATH] [--format FORMAT] [--output FILE]\n\n"
    "The formats are table, csv, tsv, json, jsonl and xlsx. In Python: "
    '`daye_graph.ask("QUESTION", option="VALUE")`, a dictionary a row. A name may be the canonical one or '
    "any alias; where a vocabulary is closed, its words and their labels will do.",
)
_KINDS = {
    "thing": Wording("名称或别名", en="any name"),
    "concept": Wording("词表", en="vocabulary"),
    "word": Wording("词表", en="vocabulary"),
    "class": Wording("词表", en="vocabulary"),
    "integer": Wording("整数", en="integer"),
    "start": Wording("名称或别名", en="any name"),
    "steps": Wording("步数", en="steps"),
}
_TYPES = {
    "string": Wording("文字", en="string"),
    "integer": Wording("整数", en="integer"),
    "number": Wording("数", en="number"),
    "boolean": Wording("真假", en="boolean"),
    "list": Wording("列表", en="list"),
    "set": Wording("列表", en="list"),
    "spans": Wording("位置：起-止，从 0 数起的字符", en="spans: start-end, characters from 0"),
    "places": Wording("各处的位置，各处之间以 | 隔开", en="spans of several places, parted by |"),
}
_OPTIONS = Wording("选项", en="Option"), Wording("值", en="Value"), Wording("含义", en="Meaning")
_COLUMNS = Wording("列", en="Column"), Wording("类型", en="Type"), Wording("标题", en="Heading")
_VOCABULARIES = Wording("词表", en="Vocabularies")
_WORDS = Wording("词", en="Word"), Wording("中文", en="Chinese"), Wording("英文", en="English")
_REQUIRED = Wording("（必填）", en=" (required)")


def write_page(engine: Engine, language: Language) -> str:
    """Give the page in *language*; *engine* need only hold the ontology."""
    questions = [get_question(name) for name in ALL_QUESTIONS]
    words = _list_vocabularies(engine, questions)
    lines = [f"# {pick(_TITLE, language)}", "", pick(_INTRODUCTION, language)]
    for question in questions:
        lines += ["", f"## {question.name}", "", pick(question.meaning, language)]
        if question.options:
            lines += ["", *_tabulate(_OPTIONS, map(_describe_option, question.options), language)]
        lines += ["", *_tabulate(_COLUMNS, map(_describe_column, question.columns), language)]
    lines += ["", f"## {pick(_VOCABULARIES, language)}"]
    for name, members in words.items():
        rows = ((f"`{word.word}`", word.labels.get("zh", ""), word.labels.get("en", "")) for word in members)
        lines += ["", f"### {name}", "", *_tabulate(_WORDS, rows, language)]
    return "\n".join(lines) + "\n"


def _describe_option(option: Option) -> tuple[str, ...]:
    name = f"`--{option.name}`"
    kind = _KINDS[option.kind]
    scheme = _name_vocabulary(option.terms[0]) if option.kind in {"concept", "word"} else ""
    value = Wording(f"{kind} {scheme}".strip(), en=f"{kind.en} {scheme}".strip())
    if option.kind == "class":
        value = Wording(f"{kind} {CLASSES}", en=f"{kind.en} {CLASSES}")
    if option.required:
        value = Wording(value + _REQUIRED, en=value.en + _REQUIRED.en)
    return name, value, option.meaning


def _describe_column(column: Column) -> tuple[str, ...]:
    kind = _TYPES[column.type]
    scheme = _name_vocabulary(column.vocabulary)
    return (
        f"`{column.name}`",
        Wording(f"{kind} {scheme}".strip(), en=f"{kind.en} {scheme}".strip()),
        column.heading,
    )


def _name_vocabulary(term: str) -> str:
    return term.rpartition(":")[2]


def _list_vocabularies(engine: Engine, questions: list[Question]) -> Words:
    words: dict[str, tuple[Word, ...]] = {}
    for question in questions:
        for option in question.options:
            if option.kind in {"concept", "word"}:
                words[_name_vocabulary(option.terms[0])] = list_words(engine, option.terms[0])
            elif option.kind == "class":
                words[CLASSES] = list_classes(engine, option.terms)
        for column in question.columns:
            if column.vocabulary and column.vocabulary != CLASSES:
                words[_name_vocabulary(column.vocabulary)] = list_words(engine, column.vocabulary)
    return dict(sorted(words.items()))


def _tabulate(
    headings: tuple[Wording, ...], rows: Iterable[tuple[str, ...]], language: Language
) -> list[str]:
    table = [headings, ("---",) * len(headings), *rows]
    return [f"| {' | '.join(_escape(pick(cell, language)) for cell in line)} |" for line in table]


def _escape(cell: str) -> str:
    return cell.replace("|", r"\|")
