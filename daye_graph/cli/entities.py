"""``daye-graph entities``: lists of firms that offices keep, beside the names of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from daye_graph.cli.group import Group, make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import (
    OUTPUT_PATH,
    TABLE,
    make_format_option,
    make_output_option,
    make_plan_option,
)
from daye_graph.cli.output import emit, encode, is_terminal, note, refuse_screen
from daye_graph.cli.progress import showing
from daye_graph.errors import UsageError
from daye_graph.query.plans import find_plan_file
from daye_graph.settings import find_shared
from daye_graph.wording import Wording, pick

if TYPE_CHECKING:
    from daye_graph.graph.firms import Match
    from daye_graph.query.answer import Answer
    from daye_graph.query.rows import Row

REASONS = {
    "exact": ("与名称相同", "the same name"),
    "core": ("去掉地名和组织形式后相同", "the same without places and legal form"),
    "brand_and_trade": ("字号和行业都含在内", "holds brand and trade"),
    "contained": ("一方含另一方", "one holds the other"),
    "transposed": ("有两字颠倒", "two characters exchanged"),
    "pinyin": ("读音相同", "spoken alike"),
    "brand": ("字号相同，行业不同", "the same brand, another trade"),
}
_FORMATS = (TABLE, "csv", "tsv", "xlsx")


def make_entities() -> click.Group:
    """Make ``entities``."""
    return Group(
        "entities",
        {"import": make_import},
        about=tell(
            "把部门的企业名单与方案里的企业对上。", "Match lists of firms with the plan's enterprises."
        ),
    )


def make_import() -> click.Command:
    """Make ``entities import``."""
    command = make_command(
        "import",
        _import,
        about=tell(
            "把名单（全称、统一社会信用代码、乡镇）与方案里的企业名称逐一比对，给出核对表；"
            "在 verdict 列填“是”，再用 --apply 写入 data/entities/enterprises.tsv。从不自动改动。",
            "Compare a list (full names, credit codes, towns) with the plan's enterprises and give a table "
            "for review; write yes in the column verdict, then --apply it to data/entities/enterprises.tsv. "
            "Nothing is changed by itself.",
        ),
        params=_make_params(),
    )
    command.short_help = tell("比对企业名单，给出核对表", "compare a list of firms, for review")
    return command


def _make_params() -> list[click.Parameter]:
    return [
        click.Argument(["file"], metavar="[FILE.xlsx|csv|tsv]", required=False, type=OUTPUT_PATH),
        click.Option(
            ["--apply", "reviewed"],
            type=OUTPUT_PATH,
            metavar="FILE",
            help=tell("写入核对表中确认的全称和代码", "enter what this reviewed table confirms"),
        ),
        click.Option(
            ["--source"],
            metavar="TEXT",
            help=tell("名单的出处，与 --apply 同用", "where the list is from; goes with --apply"),
        ),
        click.Option(
            ["--root"],
            type=OUTPUT_PATH,
            metavar="DIR",
            help=tell(
                "含有 data/ 的文件夹，默认为本项目的", "folder that holds data/, default the project's own"
            ),
        ),
        click.Option(
            ["--most"],
            type=click.IntRange(min=1),
            default=3,
            metavar="N",
            help=tell("每家至多列几个候选，默认 3", "candidates for a firm at most, default 3"),
        ),
        make_plan_option(),
        make_format_option(_FORMATS),
        make_output_option(),
        click.Option(
            ["--bom"],
            is_flag=True,
            help=tell(
                "csv、tsv 以字节顺序标记开头，供 Excel 打开", "begin csv and tsv with a byte-order mark"
            ),
        ),
    ]


def _import(**given: object) -> None:
    params: Mapping[str, Any] = given
    if (params["file"] is None) == (params["reviewed"] is None):
        raise UsageError(
            Wording(
                "请给出一份名单，或用 --apply 给出一份核对过的表",
                en="give a list, or a reviewed table with --apply",
            )
        )
    if params["reviewed"] is not None:
        _apply(params["reviewed"], params["root"] or find_shared(), source=params["source"])
    else:
        _review(params)


def _apply(reviewed: Path, root: Path, *, source: str | None) -> None:
    from daye_graph.curation.enrolling import apply_review
    from daye_graph.curation.importing import read_review

    if not source or not source.strip():
        raise UsageError(
            Wording(
                "--apply 要用 --source 写明名单的出处", en="--apply needs --source: where the list is from"
            )
        )
    confirmed = read_review(reviewed)
    changes = apply_review(root, confirmed, source=" ".join(source.split()))
    emit(encode("".join(f"{change}\n" for change in changes)), None)
    note(
        tell(
            f"确认 {len(confirmed)} 行，改动 {len(changes)} 处",
            f"{len(confirmed)} confirmed, {len(changes)} changes",
        )
    )


def _review(params: Mapping[str, Any]) -> None:
    from daye_graph.curation.importing import read_firms
    from daye_graph.graph.firms import match_firms
    from daye_graph.pipeline import build_plan

    form, output = params["form"], params["output"]
    if params["bom"] and form not in {"csv", "tsv"}:
        raise UsageError(Wording("--bom 只用于 csv 和 tsv", en="--bom goes with csv and tsv"))
    refuse_screen(form, output)
    firms = read_firms(params["file"])
    with showing(tell("正在构建图谱", "building the graph")):
        graph = build_plan(find_plan_file(params["plan"]))
        matches = list(match_firms(graph, firms, most=params["most"]))
    emit(_write(matches, form, terminal=output is None and is_terminal(), bom=params["bom"]), output)
    matched = sum(bool(match.candidates) for match in matches)
    note(tell(f"{len(matches)} 家，{matched} 家有候选", f"{len(matches)} firms, {matched} with candidates"))


def _write(matches: list[Match], form: str, *, terminal: bool, bom: bool) -> bytes:
    from daye_graph.cli.table import choose_style
    from daye_graph.cli.view import view_rows
    from daye_graph.query.formats import BYTE_ORDER_MARK, write_answer

    answer = _build_answer(matches)
    if form == TABLE:
        headings = [pick(column.heading, get_language()) for column in answer.columns]
        return encode(view_rows(headings, answer.rows, style=choose_style(terminal=terminal)))
    data = write_answer(answer, "xlsx" if form == "xlsx" else "tsv" if form == "tsv" else "csv")
    return BYTE_ORDER_MARK + data if bom else data


def _build_answer(matches: list[Match]) -> Answer:
    """The table for review, a row a candidate; a firm without any has one row."""
    from daye_graph.query.answer import Answer
    from daye_graph.query.question import Column

    columns = (
        Column("line", "integer", Wording("行", en="Line")),
        Column("full_name", "string", Wording("全称", en="Full name")),
        Column("credit_code", "string", Wording("信用代码", en="Credit code")),
        Column("code_fault", "string", Wording("代码有误", en="Fault of the code")),
        Column("town", "string", Wording("乡镇", en="Town")),
        Column("candidate", "string", Wording("候选", en="Candidate")),
        Column("entity", "string", Wording("编号", en="Id")),
        Column("matched", "string", Wording("所对写法", en="Matched form")),
        Column("reason", "string", Wording("理由", en="Reason")),
        Column("score", "number", Wording("分数", en="Score")),
        Column("verdict", "string", Wording("是否", en="Verdict")),
    )
    return Answer(columns, [row for match in matches for row in _list_rows(match)])


def _list_rows(match: Match) -> list[Row]:
    firm = match.firm
    known = (firm.line, firm.full_name, firm.credit_code, match.code_fault, firm.town)
    if not match.candidates:
        return [(*known, "", "", "", "", None, "")]
    return [
        (
            *known,
            each.entity.name,
            each.entity.key,
            each.form,
            _explain(each.reason, same_town=each.same_town),
            each.score,
            "",
        )
        for each in match.candidates
    ]


def _explain(reason: str, *, same_town: bool) -> str:
    why = tell(*REASONS[reason])
    return why + tell("，乡镇相符", ", the same town") if same_town else why
