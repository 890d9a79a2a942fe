"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from daye_graph.cli.language import tell

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

TABLE = "table"
OUTPUT_PATH = click.Path(path_type=Path)


def make_plan_option() -> click.Option:
    """Make ``--plan``."""
    return click.Option(
        ["--plan"],
        metavar="ID|PATH",
        help=tell(
            "方案编号，或任意方案文件的路径；默认为随附的方案",
            "id of a shipped plan, or the path of any plan's file",
        ),
    )


def make_format_option(formats: Sequence[str], default: str | None = TABLE) -> click.Option:
    """Make ``--format`` with the formats that a command has."""
    return click.Option(
        ["--format", "-f", "form"],
        type=click.Choice(formats),
        default=default,
        help=tell("输出格式", "format of the output")
        + (tell(f"，默认 {default}", f", default {default}") if default else ""),
    )


def make_output_option() -> click.Option:
    """Make ``--output``."""
    return click.Option(
        ["--output", "-o"],
        type=OUTPUT_PATH,
        metavar="FILE",
        help=tell("写入文件；要么完整写成，要么不动原文件", "write to this file, whole or not at all"),
    )
