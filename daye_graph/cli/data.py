"""``daye-graph data``: checks and formats the curated data."""

from __future__ import annotations

from pathlib import Path

import click

from daye_graph.cli.group import Group, make_command
from daye_graph.cli.language import tell
from daye_graph.cli.output import emit, encode, note
from daye_graph.errors import DataError
from daye_graph.settings import find_shared


def make_data() -> click.Group:
    """Make ``data``."""
    return Group(
        "data",
        {"check": _make_check, "format": _make_format},
        about=tell("校验和整理 data/ 中的人工数据。", "Check and format the curated data in data/."),
    )


def _make_root_option() -> click.Option:
    return click.Option(
        ["--root"],
        type=click.Path(path_type=Path),
        metavar="DIR",
        help=tell(
            "含有 data/ 的文件夹，默认为本项目的", "folder that holds data/, default the project's own"
        ),
    )


def _make_check() -> click.Command:
    return make_command(
        "check",
        _check,
        about=tell("检查全部规则，列出每一处问题。", "Run all rules and list every problem."),
        params=[_make_root_option()],
    )


def _make_format() -> click.Command:
    return make_command(
        "format",
        _format,
        about=tell("把数据文件改成规范字节。", "Put the data files into their canonical bytes."),
        params=[
            _make_root_option(),
            click.Option(
                ["--check"],
                is_flag=True,
                help=tell(
                    "只列出会改动的文件，有则以 1 结束", "only list what would change; exit code 1 if any"
                ),
            ),
        ],
    )


def _check(*, root: Path | None) -> None:
    from daye_graph.curation.checks import ALL_CHECKS, check_data

    problems = check_data(root or find_shared())
    if problems:
        raise DataError([str(problem) for problem in problems])
    count = len(ALL_CHECKS)
    note(tell(f"{count} 条规则全部通过", f"all {count} rules hold"))


def _format(*, root: Path | None, check: bool) -> None:
    from daye_graph.curation.format import format_data

    changed = format_data(root or find_shared(), write=not check)
    emit(encode("".join(f"{file}\n" for file in changed)), None)
    if check and changed:
        raise click.exceptions.Exit(DataError.exit_code)
