"""``daye-graph ask``: a command for each question, made from the header of its file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple, Self

import click

from daye_graph.cli.group import Group, make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import TABLE, make_format_option, make_output_option
from daye_graph.cli.output import emit, encode, is_terminal, refuse_screen
from daye_graph.cli.sources import Where, make_where_options
from daye_graph.errors import UsageError
from daye_graph.query.answer import Answer, find_answer
from daye_graph.query.engine import Engine
from daye_graph.query.filters import build_query, check_required
from daye_graph.query.formats import BOM_FORMATS, BYTE_ORDER_MARK, FORMATS, Format, write_answer
from daye_graph.query.parts import choose_parts
from daye_graph.query.question import ALL_QUESTIONS, Option, Question, explain_unknown, get_question
from daye_graph.wording import Wording, pick


def make_ask() -> click.Group:
    """Make ``ask`` with a command for each question."""
    group = Group(
        "ask",
        {name: partial(make_question, name) for name in ALL_QUESTIONS},
        about=tell("提一个问题，每一行都带原文。", "Ask a question; every row comes with the plan's words."),
        params=[
            click.Option(
                ["--list"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_list_questions,
                help=tell("列出全部问题", "list all questions"),
            )
        ],
    )
    group.epilog = tell(
        "各问题的选项见 daye-graph ask 问题 --help", "Options of a question: daye-graph ask QUESTION --help"
    )
    group.subcommand_metavar = tell("问题 [选项]…", "QUESTION [OPTIONS]...")
    group.explain = explain_unknown
    return group


def make_question(name: str) -> click.Command:
    """Make the command that asks the question *name*."""
    question = get_question(name)
    command = make_command(
        name,
        partial(_ask, question),
        about=pick(question.meaning, get_language()),
        params=[*(_make_filter(option) for option in question.options), *_make_common_options()],
    )
    command.short_help = command.help
    return command


def _make_common_options() -> list[click.Option]:
    return [
        *make_where_options(),
        make_format_option((TABLE, *FORMATS)),
        make_output_option(),
        click.Option(
            ["--bom"],
            is_flag=True,
            help=tell(
                "csv、tsv 以字节顺序标记开头，供 Excel 打开", "begin csv and tsv with a byte-order mark"
            ),
        ),
        click.Option(
            ["--wide"],
            is_flag=True,
            help=tell("表格也显示位置、语句、规则各列", "show all columns in tables"),
        ),
        click.Option(
            ["--show-sparql"],
            is_flag=True,
            help=tell("只显示所用的 SPARQL", "only show the SPARQL that it asks with"),
        ),
    ]


def _make_filter(option: Option) -> click.Option:
    metavar = {"thing": "NAME", "start": "NAME", "integer": "N", "steps": "N"}.get(option.kind, "WORD")
    meaning = pick(option.meaning, get_language())
    return click.Option(
        [f"--{option.name}", f"filter_{option.name}"],
        metavar=metavar,
        help=meaning + (tell("（必填）", " (required)") if option.required else ""),
    )


def _list_questions(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001 click's order
    if value:
        from daye_graph.cli.table import choose_style
        from daye_graph.cli.view import view_questions

        questions = [get_question(name) for name in ALL_QUESTIONS]
        emit(encode(view_questions(questions, choose_style(terminal=is_terminal()))), None)
        ctx.exit()


def _ask(question: Question, **given: object) -> None:
    filters = {option.name: given[f"filter_{option.name}"] for option in question.options}
    options = {name: str(value) for name, value in filters.items() if value is not None}
    params = click.get_current_context().params
    where, delivery = Where.from_params(params), Delivery.from_params(params)
    delivery.check()
    if given["show_sparql"]:
        engine = where.open(parts=choose_parts(question.sparql))
        emit(build_query(engine, question, options).encode(), delivery.output)
        return
    check_required(question, options)
    engine = where.open(parts=choose_parts(question.sparql))
    answer = find_answer(engine, question.name, options)
    emit(delivery.write(engine, answer), delivery.output)


class Delivery(NamedTuple):
    """In which form an answer is wanted, and where."""

    form: Format | Literal["table"]
    output: Path | None
    bom: bool
    wide: bool

    @classmethod
    def from_params(cls, params: Mapping[str, Any]) -> Self:
        """Give what the options say."""
        return cls(*(params[name] for name in cls._fields))

    def check(self) -> None:
        """Raise `UsageError` for what does not go together."""
        if self.bom and self.form not in BOM_FORMATS:
            raise UsageError(
                Wording(
                    f"--bom 只用于 csv 和 tsv，不用于 {self.form}",
                    en=f"--bom goes with csv and tsv, not with {self.form}",
                )
            )
        refuse_screen(self.form, self.output)

    def write(self, engine: Engine, answer: Answer) -> bytes:
        """Give *answer* in its form."""
        if self.form == "table":
            from daye_graph.cli.table import choose_style
            from daye_graph.cli.view import view_answer

            style = choose_style(terminal=self.output is None and is_terminal())
            text = view_answer(engine, answer, style=style, wide=self.wide)
            return encode(text) if self.output is None else text.encode()
        data = write_answer(answer, self.form, date=engine.plan.date)
        return BYTE_ORDER_MARK + data if self.bom else data
