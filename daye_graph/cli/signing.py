"""Options that the commands of ``daye-graph correct`` share: on which words, why, by whom, where to."""

from __future__ import annotations

from pathlib import Path

import click

from daye_graph.cli.language import tell
from daye_graph.cli.options import make_plan_option


def make_signing_options() -> list[click.Parameter]:
    """Make the options that every decision takes."""
    return [
        click.Option(["--reason"], required=True, metavar="TEXT", help=tell("理由", "why")),
        click.Option(
            ["--curator"],
            required=True,
            metavar="CODE",
            help=tell(
                "谁定的：office:机构代码 或 role:角色代码，不写人名",
                "who decides: office:CODE or role:CODE, never a person",
            ),
        ),
        make_plan_option(),
        make_decisions_option(),
    ]


def make_decisions_option() -> click.Option:
    """Make ``--decisions``."""
    return click.Option(
        ["--decisions"],
        type=click.Path(path_type=Path, file_okay=False),
        metavar="DIR",
        help=tell(
            "另一个决定文件夹，一并读取，新决定写在这里；也可用环境变量 DAYE_GRAPH_DECISIONS",
            "another folder of decisions, read in addition and written to; also DAYE_GRAPH_DECISIONS",
        ),
    )


def make_quote_option(*, required: bool) -> click.Option:
    """Make ``--quote``."""
    default = tell("，默认为名称所在的第一句", ", default the first sentence with the name")
    return click.Option(
        ["--quote"],
        required=required,
        metavar="TEXT",
        help=tell("方案的原话", "words of the plan") + ("" if required else default),
    )
