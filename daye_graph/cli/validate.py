"""``daye-graph validate``: a portal bundle held against all that it must be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import TABLE, make_format_option, make_output_option
from daye_graph.cli.output import emit, encode, is_terminal
from daye_graph.cli.progress import showing
from daye_graph.errors import DataError, UsageError
from daye_graph.wording import Wording, pick

if TYPE_CHECKING:
    from daye_graph.portal.validating.checking import Outcome

DEFAULT = Path("build", "portal")
PEERS_VARIABLE = "DAYE_GRAPH_PEERS"
FORMATS = (TABLE, "json")
DOCUMENT = ".docx"


def make_validate() -> click.Command:
    """Make ``validate``."""
    command = make_command(
        "validate",
        _validate,
        about=tell(
            "校验开放数据包：校验值、文件完整、各 RDF 语法内容相同、SHACL、DCAT-AP、数据立方体、"
            "SKOS、CSVW、StratML、可否发布。列出每一处问题，最后是总表；"
            "有问题以 1 结束，没有数据包以 3 结束。",
            "Validate a portal bundle: checksums, whole files, all RDF dumps the same, SHACL, DCAT-AP, "
            "Data Cube, SKOS, CSVW, StratML, fit for release. Lists every problem, then a table; "
            "exit code 1 if there is any, 3 if there is no bundle.",
        ),
        params=[
            click.Argument(["folder"], metavar="[FOLDER]", required=False, type=click.Path(path_type=Path)),
            click.Option(
                ["--peers"],
                type=click.Path(path_type=Path),
                metavar="DIR",
                help=tell(
                    "官方形状与模式所在的文件夹（dcat-ap-3.0.1/、stratml/），"
                    "也可用环境变量 DAYE_GRAPH_PEERS；没有则这两项为“未检查”",
                    "folder of the official shapes and schemas (dcat-ap-3.0.1/, stratml/), "
                    "also DAYE_GRAPH_PEERS; without it these two are “not checked”",
                ),
            ),
            make_format_option(FORMATS),
            make_output_option(),
        ],
    )
    command.short_help = tell("校验开放数据包", "validate a portal bundle")
    return command


def _validate(*, folder: Path | None, peers: Path | None, form: str, output: Path | None) -> None:
    # --help does without
    from daye_graph.curation.decisions import read_all_decisions
    from daye_graph.portal.validating.checking import validate_bundle
    from daye_graph.portal.validating.problem import Conditions

    reasons = tuple(sorted({decision.reason for decision in read_all_decisions()}))
    conditions = Conditions(peers=_find_peers(peers), reasons=reasons)
    chosen = folder or DEFAULT
    with showing(tell("正在校验", "validating")):
        outcomes = validate_bundle(chosen, conditions)
    _report(outcomes, chosen.resolve().name, form=form, output=output)
    if any(outcome.looked.problems for outcome in outcomes):
        raise click.exceptions.Exit(DataError.exit_code)


def _find_peers(peers: Path | None) -> Path | None:
    """Give the folder that was named, by option or variable. Raises `UsageError` when it is none."""
    named = os.environ.get(PEERS_VARIABLE, "")
    chosen = peers or (Path(named) if named else None)
    if chosen is not None and not chosen.is_dir():
        raise UsageError(
            Wording(
                f"--peers：{chosen} 不是文件夹，请检查路径",
                en=f"--peers: {chosen} is no folder; check the path",
            )
        )
    return chosen


def _report(outcomes: tuple[Outcome, ...], name: str, *, form: str, output: Path | None) -> None:
    """Write the report: a .docx beside what the screen shows, any other file instead of it."""
    from daye_graph.portal.validating import report

    if output is not None and output.suffix == DOCUMENT:
        emit(report.write_document(outcomes, name=name, language=get_language()), output)
        output = None
    text = report.write_json(outcomes) if form == "json" else _view(outcomes, to_screen=output is None)
    emit(encode(text) if output is None else text.encode(), output)


def _view(outcomes: tuple[Outcome, ...], *, to_screen: bool) -> str:
    from daye_graph.cli.table import choose_style, render_table
    from daye_graph.portal.validating import report

    style, language = choose_style(terminal=to_screen and is_terminal()), get_language()
    headings = [pick(heading, language) for heading in report.HEADINGS]
    problems = report.write_problems(outcomes, language)
    table = render_table(headings, report.list_rows(outcomes, language), style)
    return f"{problems}\n{table}" if problems else table
