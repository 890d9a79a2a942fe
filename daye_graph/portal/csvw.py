"""What CSV on the Web says of a table: titles, datatypes, keys, dialect and notes.

After the W3C Recommendations “Model for Tabular Data and Metadata on the Web” and
“Metadata Vocabulary for Tabular Data” of 2015-12-17; section numbers below are those
of the second.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from daye_graph.portal.csvw_facts import find_key, list_required
from daye_graph.query.answer import Answer
from daye_graph.query.question import Column, Question
from daye_graph.query.vocabulary import CLASSES, Word
from daye_graph.views.answer_sheets import NAMES, name_heading
from daye_graph.wording import Wording

CSVW = "http://www.w3.org/ns/csvw"
SEPARATOR = ";"
"""What parts the members of a list and the spans of a quotation in a cell."""

Json = dict[str, Any]
Words = Mapping[str, Sequence[Word]]
"""The words of vocabularies, by the vocabulary that columns name."""

_DIALECT: Json = {
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "encoding": "utf-8",
    "header": True,
    "headerRowCount": 1,
    "lineTerminators": ["\r\n"],
    "commentPrefix": None,  # or a cell that begins with # would begin a comment
    "skipInitialSpace": False,
    "trim": False,
}
_DATATYPES: dict[str, str | Json] = {
    "string": "string",
    "integer": "integer",
    "number": "decimal",
    "boolean": {"base": "boolean", "format": "true|false"},
    "list": "string",
    "set": "string",
    "spans": {"base": "string", "format": "[0-9]+-[0-9]+"},
}
_LISTS = frozenset({"list", "set", "spans"})
_OFFSETS = Wording(
    "start、end、spans 以方案文本解码后的字符（Unicode 码点）计，从 0 起，止处不含；多段以分号隔开。",
    en="start, end and spans count the characters (Unicode code points) of the plan's decoded text from 0, "
    "ends exclusive; several spans are parted by semicolons.",
)
_LISTED = Wording(
    "列表各项以分号隔开；项内原有的半角分号写作全角。",
    en="Members of a list are parted by semicolons; a semicolon inside a member is written full-width.",
)
_NEUTRALISED = Wording(
    "以 = + - @ 开头的文字前加了一个撇号（'），以免电子表格当作公式；读取时请去掉它。",
    en="Text that begins with = + - @ has an apostrophe (') before it, so that no spreadsheet takes it for a "
    "formula; take it off when reading.",
)


class About(NamedTuple):
    """What is said of all tables: the plan's title, terms, date, stamp and publisher, '' where unknown."""

    title: Wording
    licence: str = ""
    date: str = ""
    stamp: str = ""
    publisher: str = ""
    neutralised: bool = False


def write_metadata(question: Question, answer: Answer, words: Words, about: About) -> bytes:
    """Give the metadata of the file ``<question>.csv`` beside it, as JSON."""
    metadata = describe_table(question, answer, words, about)
    return (json.dumps(metadata, ensure_ascii=False, indent=2) + "\n").encode()


def describe_table(question: Question, answer: Answer, words: Words, about: About) -> Json:
    """Describe the table of *answer* (section 5.4)."""
    name = NAMES[question.name]
    title = Wording(f"{about.title}：{name}", en=f"{about.title.en}: {name.en}")
    said: Json = {
        "@context": [CSVW, {"@language": "zh"}],
        "url": f"{question.name}.csv",
        "dc:title": _say(title),
        "dc:description": _say(question.meaning),
        "dc:license": about.licence,
        "dc:publisher": about.publisher,
        "dc:modified": {"@value": about.date, "@type": "xsd:date"} if about.date else "",
        "dc:accessRights": about.stamp,
        "notes": [{"zh": str(note), "en": note.en} for note in _list_notes(answer, about)],
        "dialect": _DIALECT,
        "tableSchema": _describe_schema(question, answer, words),
    }
    return {key: value for key, value in said.items() if value not in ("", [])}


def _describe_schema(question: Question, answer: Answer, words: Words) -> Json:
    required = list_required(question.name, answer)
    schema: Json = {
        "columns": [
            describe_column(column, words.get(column.vocabulary, ()), required=column.name in required)
            for column in answer.columns
        ]
    }
    key = find_key(question.name, answer)
    if key:
        schema["primaryKey"] = list(key)
    if key == ("id",):
        schema["aboutUrl"] = "{+id}"
    return schema


def describe_column(column: Column, words: Sequence[Word], *, required: bool) -> Json:
    """Describe a column (section 5.6).

    The heading in the file is the column's name. A header row matches a description by its
    titles (section 5.5.1), so the name is one of them, of no language.
    """
    heading = name_heading(column, _label(words, "zh"), _label(words, "en"))
    described: Json = {
        "name": column.name,
        "titles": {"zh": str(heading), "en": heading.en, "und": column.name},
        "datatype": find_datatype(column, words),
        "required": required,
    }
    if column.type in _LISTS:
        described["separator"] = SEPARATOR
    if words and _is_closed(column):
        described["dc:description"] = _say(_list_words(words))
    return described


def _list_words(words: Sequence[Word]) -> Wording:
    zh, en = _label(words, "zh"), _label(words, "en")
    return Wording(
        "；".join(f"{each.word}：{zh.get(each.word, each.word)}" for each in words),
        en="; ".join(f"{each.word}: {en.get(each.word, each.word)}" for each in words),
    )


def find_datatype(column: Column, words: Sequence[Word]) -> str | Json:
    """Give a column's datatype; one with a closed vocabulary takes its words only (section 5.11.2)."""
    if column.name == "id":
        return "anyURI"
    if words and _is_closed(column):
        return {"base": "string", "format": "|".join(re.escape(word.word) for word in words)}
    return _DATATYPES[column.type]


def _is_closed(column: Column) -> bool:
    return column.type == "string" and column.vocabulary not in {"", CLASSES}


def _label(words: Sequence[Word], language: str) -> dict[str, str]:
    return {word.word: word.labels[language] for word in words if language in word.labels}


def _list_notes(answer: Answer, about: About) -> list[Wording]:
    kinds = {column.type for column in answer.columns}
    notes = []
    if "spans" in kinds:
        notes.append(_OFFSETS)
    if kinds & {"list", "set"}:
        notes.append(_LISTED)
    if about.neutralised:
        notes.append(_NEUTRALISED)
    return notes


def _say(text: Wording) -> list[Json]:
    """Give a text of both languages as JSON-LD has it (section 6.4)."""
    return [{"@value": str(text), "@language": "zh"}, {"@value": text.en, "@language": "en"}]
