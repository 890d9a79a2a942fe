"""All answers in one workbook, a sheet a question, for those who work in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from daye_graph.portal.context import Context
from daye_graph.portal.files import BundleFile
from daye_graph.portal.tables_answers import find_answers
from daye_graph.query.question import get_question
from daye_graph.views.answer_sheets import make_sheet
from daye_graph.views.workbook import write_workbook
from daye_graph.wording import Wording

PATH = "tables/all.xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def build_workbook(context: Context) -> Iterator[BundleFile]:
    """Give the workbook: Chinese sheet names, headings and words; text typed as text, and no formula."""
    sheets = [
        make_sheet(get_question(name), answer, context.engine)
        for name, answer in find_answers(context.engine).items()
    ]
    yield BundleFile(
        path=PATH,
        data=write_workbook(sheets, date=context.date, stamp=context.stamp),
        media_type=MEDIA_TYPE,
        title=Wording("全部问题表，XLSX", en="All tables, XLSX"),
        dataset="tables",
        description=Wording(
            "每个问题一张工作表，表名、列名与用词均为中文；文字单元格按文字存放。",
            en="A sheet a question, named, headed and worded in Chinese; cells of text are typed as text.",
        ),
    )
