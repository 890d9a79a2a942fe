"""``daye-graph evaluate``: the graph of a plan held against what people read in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.opening import open_plan
from daye_graph.cli.options import TABLE, make_format_option, make_output_option, make_plan_option
from daye_graph.cli.output import emit, encode, is_terminal
from daye_graph.wording import pick

if TYPE_CHECKING:
    from daye_graph.evaluation.evaluating import Evaluation

FORMATS = (TABLE, "markdown", "json")


def make_evaluate() -> click.Command:
    """Make ``evaluate``."""
    command = make_command(
        "evaluate",
        _evaluate,
        about=tell(
            "用金标准评测图谱：各问题、各类实体的准确率、召回率和 F，各规则的事实数与错误数，"
            "依据人工裁定的比例。金标准是一个文件夹，每个问题一个 TSV，列名同问题的列。",
            "Hold the graph against a gold: precision, recall and F by question and by type of entity, "
            "facts and errors by rule, and the share that rests on decisions. "
            "A gold is a folder with one TSV a question, with the question's columns.",
        ),
        params=[
            click.Argument(["gold"], metavar="GOLD_FOLDER", type=click.Path(path_type=Path)),
            make_plan_option(),
            make_format_option(FORMATS),
            make_output_option(),
        ],
    )
    command.short_help = tell("用金标准评测图谱", "hold the graph against a gold")
    return command


def _evaluate(*, gold: Path, plan: str | None, form: str, output: Path | None) -> None:
    # --help does without
    from daye_graph.evaluation.evaluating import evaluate
    from daye_graph.query.facts import PARTS_READ

    evaluation = evaluate(open_plan(plan, parts=PARTS_READ), gold)
    text = _write(evaluation, form, terminal=output is None and is_terminal())
    emit(encode(text) if output is None else text.encode(), output)


def _write(evaluation: Evaluation, form: str, *, terminal: bool) -> str:
    from daye_graph.evaluation.report import write_json, write_markdown

    match form:
        case "json":
            return write_json(evaluation)
        case "markdown":
            return write_markdown(evaluation, get_language())
        case _:
            return _view(evaluation, terminal=terminal)


def _view(evaluation: Evaluation, *, terminal: bool) -> str:
    from daye_graph.cli.table import choose_style, render_table
    from daye_graph.evaluation import report

    style, language = choose_style(terminal=terminal), get_language()
    tables = (
        (report.SCORE_HEADINGS, report.list_scores(evaluation, language)),
        (report.TYPE_HEADINGS, [report.write_score(each) for each in evaluation.types]),
        (report.RULE_HEADINGS, report.list_rules(evaluation)),
    )
    parts = [
        render_table([pick(heading, language) for heading in headings], rows, style)
        for headings, rows in tables
        if rows
    ]
    faults = [
        f"{each.question}  {fault}\n"
        for each in evaluation.scores
        for fault in report.list_faults(each, language)
    ]
    parts += ["".join(faults)] if faults else []
    return "\n".join([*parts, report.write_share(evaluation, language) + "\n"])
