"""What tables show: headings and words in the reader's language, and how many rows there are."""

from __future__ import annotations

from collections.abc import Sequence

from daye_graph.cli.language import get_language, tell
from daye_graph.cli.table import Style, render_table
from daye_graph.query.answer import Answer
from daye_graph.query.engine import Engine
from daye_graph.query.formats import format_cell
from daye_graph.query.question import Column, Question
from daye_graph.query.rows import Value
from daye_graph.query.vocabulary import list_labels
from daye_graph.wording import pick

MACHINE_COLUMNS = frozenset({"start", "end", "spans", "id", "rule", "origin"})
"""Columns beside a quote that people seldom read; tables show them on demand."""


def view_answer(engine: Engine, answer: Answer, *, style: Style, wide: bool) -> str:
    """Give an answer as a table with a line that counts its rows."""
    hidden = MACHINE_COLUMNS if "quote" in answer.names and not wide else frozenset()
    shown = [at for at, name in enumerate(answer.names) if name not in hidden]
    columns = [answer.columns[at] for at in shown]
    vocabularies = {column.vocabulary for column in columns if column.vocabulary}
    labels = {name: list_labels(engine, name, language=get_language()) for name in vocabularies}
    cells = [
        [
            _view_value(row[at], labels.get(column.vocabulary, {}))
            for at, column in zip(shown, columns, strict=True)
        ]
        for row in answer.rows
    ]
    headings = [_view_heading(column, labels.get(column.vocabulary, {})) for column in columns]
    omitted = len(answer.columns) - len(columns)
    return render_table(headings, cells, style) + count_rows(len(cells), omitted=omitted)


def view_rows(names: Sequence[str], rows: Sequence[Sequence[Value]], *, style: Style) -> str:
    """Give any rows as a table with a line that counts them."""
    cells = [[_view_value(value, {}) for value in row] for row in rows]
    return render_table(names, cells, style) + count_rows(len(cells))


def view_questions(questions: Sequence[Question], style: Style) -> str:
    """Give the list of questions, in both languages."""
    headings = [tell("问题", "Question"), "中文", "English"]
    return render_table(headings, [[q.name, str(q.meaning), q.meaning.en] for q in questions], style)


def count_rows(count: int, *, omitted: int = 0) -> str:
    """Give the line under a table."""
    note = tell(
        f"（省去 {omitted} 列，--wide 全部显示）", f" ({omitted} columns left out, --wide shows them)"
    )
    rows = tell(f"共 {count} 行", f"{count} {'row' if count == 1 else 'rows'}")
    return f"\n{rows}{note if omitted else ''}\n"


def _view_heading(column: Column, labels: dict[str, str]) -> str:
    if column.type == "number" and labels:
        kind, _, year = column.name.partition("_")
        return f"{labels.get(kind, kind)} {year}"
    return pick(column.heading, get_language())


def _view_value(value: Value, labels: dict[str, str]) -> str:
    match value:
        case bool():
            return tell("是", "yes") if value else tell("否", "no")
        case str():
            return labels.get(value, value)
        case list():
            members = [member for member in value if isinstance(member, str)]
            return tell("、", ", ").join(members) or format_cell(value)
        case _:
            return format_cell(value)
