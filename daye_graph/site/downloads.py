"""Files to take along: every question as CSV and XLSX, each unit's 责任清单, and the graph as RDF.

On an internal site the name of every file begins with the stamp, and so does
every printed page of a workbook or document: a file that has left the site still
says what it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from daye_graph.query.answer import Answer
from daye_graph.query.formats import BYTE_ORDER_MARK, write_answer
from daye_graph.query.question import get_question
from daye_graph.rdf.writing import NAME, WRITERS
from daye_graph.release.preparing import Prepared
from daye_graph.site.shapes import Download
from daye_graph.views.answer_sheets import make_sheet
from daye_graph.views.duties import write_duties
from daye_graph.views.workbook import write_workbook

FOLDER = "downloads"
ALL = "all.xlsx"
DUTIES = ("xlsx", "docx")


class File(NamedTuple):
    """A file to take along: its bytes, and of what it is (a question, a thing, or '' for the whole)."""

    download: Download
    data: bytes


def build_downloads(prepared: Prepared, answers: Mapping[str, Answer]) -> Iterator[File]:
    """Give all files: tables, duties, then RDF."""
    yield from _write_tables(prepared, answers)
    yield from _write_duties(prepared)
    for suffix, write in WRITERS.items():
        yield make_file(prepared, f"{NAME}.{suffix}", write(prepared.named, prepared.engine.settings))


def make_file(prepared: Prepared, name: str, data: bytes, *, question: str = "", thing: str = "") -> File:
    """Give the file *name* (which may have a folder) of the folder of downloads."""
    folder, slash, own = name.rpartition("/")
    stamped = f"{prepared.stamp}-{own}" if prepared.stamp else own
    download: Download = {
        "file": f"{FOLDER}/{folder}{slash}{stamped}",
        "format": own.rpartition(".")[2],
        "question": question,
        "thing": thing,
        "bytes": len(data),
    }
    return File(download, data)


def _write_tables(prepared: Prepared, answers: Mapping[str, Answer]) -> Iterator[File]:
    engine = prepared.engine
    sheets = {name: make_sheet(get_question(name), answer, engine) for name, answer in answers.items()}
    for name, answer in answers.items():
        table = BYTE_ORDER_MARK + write_answer(answer, "csv")
        yield make_file(prepared, f"{name}.csv", table, question=name)
        book = write_workbook([sheets[name]], date=prepared.date, stamp=prepared.stamp)
        yield make_file(prepared, f"{name}.xlsx", book, question=name)
    everything = write_workbook(list(sheets.values()), date=prepared.date, stamp=prepared.stamp)
    yield make_file(prepared, ALL, everything)


def _write_duties(prepared: Prepared) -> Iterator[File]:
    """The 责任清单 of each responsible unit, in the order in which the schedule first names them."""
    for key in dict.fromkeys(each.unit for each in prepared.graph.responsibilities):
        for form in DUTIES:
            data = write_duties(prepared.graph, key, form, stamp=prepared.stamp)
            yield make_file(prepared, f"units/{key.rpartition('/')[2]}.{form}", data, thing=key)
