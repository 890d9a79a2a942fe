"""``daye-graph correct list`` and ``remove``: the decisions so far, and taking one back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from daye_graph.cli.deciding import Desk
from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.options import TABLE, make_format_option, make_output_option, make_plan_option
from daye_graph.cli.output import emit, encode, is_terminal, note
from daye_graph.cli.signing import make_decisions_option
from daye_graph.errors import UsageError
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from daye_graph.curation.recording import Stored

_COLUMNS = (
    ("n", "序号", "No."),
    ("id", "编号", "Id"),
    ("state", "状态", "State"),
    ("plan", "方案", "Plan"),
    ("verdict", "裁定", "Verdict"),
    ("question", "问题", "Question"),
    ("subject", "主体", "Subject"),
    ("fact", "内容", "Fact"),
    ("quote", "引文", "Quote"),
    ("occurrence", "第几处", "Occurrence"),
    ("reason", "理由", "Reason"),
    ("curator", "署名", "Curator"),
    ("date", "日期", "Date"),
    ("file", "文件", "File"),
)
_IN_TABLES = ("n", "state", "verdict", "question", "subject", "fact", "quote", "reason", "curator", "date")
"""Columns that a table shows; the other forms have all."""


def make_list() -> click.Command:
    """Make ``correct list``."""
    return make_command(
        "list",
        _list,
        about=tell(
            "列出全部决定，以及在方案里是否生效。", "List all decisions, and whether they hold on the plan."
        ),
        params=[
            make_plan_option(),
            make_decisions_option(),
            make_format_option((TABLE, "csv", "tsv", "json")),
            make_output_option(),
        ],
    )


def make_remove() -> click.Command:
    """Make ``correct remove``."""
    return make_command(
        "remove",
        _remove,
        about=tell(
            "撤销一条决定：N 是 correct list 的序号或编号。",
            "Take a decision back: N is its number in correct list, or its id.",
        ),
        params=[click.Argument(["which"], metavar="N"), make_plan_option(), make_decisions_option()],
    )


def _list(*, plan: str | None, decisions: Path | None, form: str, output: Path | None) -> None:
    desk = Desk(plan, decisions)
    stored = desk.store.read()
    judged = desk.judge_all() if stored else {}
    rows = [_describe(number, each, judged) for number, each in enumerate(stored, start=1)]
    emit(_write(rows, form, terminal=output is None and is_terminal()), output)


def _describe(number: int, stored: Stored, judged: dict[str, str]) -> dict[str, str]:
    decision = stored.decision
    problem = judged.get(decision.id)
    state = problem or tell("生效", "in force")
    if problem is None:
        state = tell("属于另一方案", "about another plan")
    cells = {name: str(value) for name, value in decision.model_dump().items()}
    return {"n": str(number), "id": decision.id, "state": state, "file": str(stored.folder), **cells}


def _write(rows: list[dict[str, str]], form: str, *, terminal: bool) -> bytes:
    from daye_graph.cli.table import choose_style
    from daye_graph.cli.view import view_rows
    from daye_graph.query.formats import write_csv, write_tsv

    if form == "json":
        return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
    names = [name for name, _, _ in _COLUMNS if form != TABLE or name in _IN_TABLES]
    cells = [[row[name] for name in names] for row in rows]
    if form != TABLE:
        return (write_csv if form == "csv" else write_tsv)(names, cells).encode()
    headings = [tell(zh, en) for name, zh, en in _COLUMNS if name in names]
    return encode(view_rows(headings, cells, style=choose_style(terminal=terminal)))


def _remove(*, which: str, plan: str | None, decisions: Path | None) -> None:
    desk = Desk(plan, decisions)
    stored = desk.store.read()
    found = [each for number, each in enumerate(stored, start=1) if which in (str(number), each.decision.id)]
    if not found:
        raise UsageError(
            Wording(
                f"没有第“{which}”条决定，共 {len(stored)} 条，见 correct list",
                en=f"there is no decision “{which}” among {len(stored)}; see correct list",
            )
        )
    desk.store.remove(found[0])
    decision = found[0].decision
    emit(encode(f"{decision.rule}  {decision.verdict}  {decision.question}  {decision.subject}\n"), None)
    note(tell(f"已从 {found[0].folder} 撤销", f"taken back from {found[0].folder}"))
