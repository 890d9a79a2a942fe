"""A table for each question: CSV with its metadata, and JSON.

CSV is that of the contract: RFC 4180, UTF-8 without a byte-order mark, nothing
changed. An export may be told (`neutralise_csv` in the settings) to write an
apostrophe before text that a spreadsheet would run as a formula; then the metadata
says so. Numbers are never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from daye_graph.portal.context import Context
from daye_graph.portal.csvw import SEPARATOR, About, Words, write_metadata
from daye_graph.portal.files import BundleFile
from daye_graph.portal.tables_answers import find_answers, get_whole_question
from daye_graph.query.answer import Answer
from daye_graph.query.engine import Engine
from daye_graph.query.formats import write_answer, write_csv
from daye_graph.query.rows import Value
from daye_graph.query.vocabulary import CLASSES, list_words
from daye_graph.views.answer_sheets import NAMES
from daye_graph.wording import Wording

FOLDER = "tables"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take text for a formula (OWASP, CSV Injection)."""
APOSTROPHE = "'"
_CSV_STANDARD = "https://www.rfc-editor.org/info/rfc4180"
_CSVW_STANDARD = "http://www.w3.org/TR/tabular-metadata/"
_JSON_STANDARD = "https://www.rfc-editor.org/info/rfc8259"


def build_tables(context: Context) -> Iterator[BundleFile]:
    """Give three files a question: CSV, its CSVW metadata, JSON."""
    answers = find_answers(context.engine)
    words, about = find_words(context.engine, answers.values()), describe_all(context)
    for name, answer in answers.items():
        question, title = get_whole_question(name), NAMES[name]
        table = write_table(answer, neutralise=about.neutralised).encode()
        yield BundleFile(
            path=f"{FOLDER}/{name}.csv",
            data=table,
            media_type="text/csv",
            title=Wording(f"{title}，CSV", en=f"{title.en}, CSV"),
            dataset="tables",
            description=question.meaning,
            conforms_to=(_CSV_STANDARD,),
        )
        yield BundleFile(
            path=f"{FOLDER}/{name}.csv-metadata.json",
            data=write_metadata(question, answer, words, about),
            media_type="application/csvm+json",
            title=Wording(f"{title}，CSV 的元数据（CSVW）", en=f"{title.en}, metadata of the CSV (CSVW)"),
            dataset="tables",
            conforms_to=(_CSVW_STANDARD,),
        )
        yield BundleFile(
            path=f"{FOLDER}/{name}.json",
            data=write_answer(answer, "json"),
            media_type="application/json",
            title=Wording(f"{title}，JSON", en=f"{title.en}, JSON"),
            dataset="tables",
            description=question.meaning,
            conforms_to=(_JSON_STANDARD,),
        )


def write_table(answer: Answer, *, neutralise: bool = False) -> str:
    """Give *answer* as CSV whose lists can be taken apart again, without formulas if asked for.

    What looks like a formula gets an apostrophe, in a list each member that does.
    """
    rows = (tuple(_prepare(value, neutralise=neutralise) for value in row) for row in answer.rows)
    return write_csv(answer.names, rows)


def _prepare(value: Value, *, neutralise: bool) -> Value:
    if isinstance(value, str):
        return _guard(value) if neutralise else value
    if not isinstance(value, list):
        return value
    members: list[str] = [str(each).replace(SEPARATOR, "；") for each in value if not isinstance(each, list)]
    if len(members) < len(value):  # spans
        return value
    return [_guard(member) for member in members] if neutralise else members


def _guard(text: str) -> str:
    """Give *text* with an apostrophe before it where a spreadsheet would run it.

    >>> _guard("-3项"), _guard("3-5项")
    ("'-3项", '3-5项')
    """
    return APOSTROPHE + text if text.startswith(FORMULA_STARTS) else text


def find_words(engine: Engine, answers: Iterable[Answer]) -> Words:
    """Give the words of the closed vocabularies that columns of *answers* have."""
    names = {column.vocabulary for answer in answers for column in answer.columns} - {"", CLASSES}
    return {name: list_words(engine, name) for name in sorted(names)}


def describe_all(context: Context) -> About:
    """Give what the metadata of every table says."""
    publication = context.publication
    return About(
        title=Wording(context.title, en=context.title_en),
        licence=publication.licence_url or publication.data_licence,
        date=context.date,
        stamp=context.stamp,
        publisher=publication.publisher,
        neutralised=publication.neutralise_csv,
    )
