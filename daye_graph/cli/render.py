"""``daye-graph render``: the graph, or a part of it, as a page."""

from __future__ import annotations

from pathlib import Path

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import make_plan_option
from daye_graph.cli.output import emit, encode
from daye_graph.cli.progress import showing
from daye_graph.errors import UsageError
from daye_graph.query.plans import find_plan_file
from daye_graph.wording import Wording

DEFAULT_DEPTH = 2
DEFAULT_OUT = Path("build", "html", "network.html")


def make_render() -> click.Command:
    """Make ``render``."""
    return make_command(
        "render",
        _render,
        about=tell(
            "把图谱画成网页：一个文件，离线可看。", "Draw the graph as a page: one file that opens offline."
        ),
        params=[
            click.Option(
                ["--around"],
                metavar="NAME",
                help=tell(
                    "只画这一事物及其周围，名称或别名",
                    "only this thing and what is around it; any of its names",
                ),
            ),
            click.Option(
                ["--depth"],
                type=click.IntRange(min=1),
                metavar="N",
                help=tell("与 --around 同用：走几步，默认 2", "with --around: how many steps, default 2"),
            ),
            click.Option(["--action"], metavar="NAME", help=tell("只画这一行动", "only this action")),
            make_plan_option(),
            click.Option(
                ["--out", "-o"],
                type=click.Path(path_type=Path),
                default=DEFAULT_OUT,
                metavar="FILE",
                help=tell(f"输出文件，默认 {DEFAULT_OUT}", f"the file to write, default {DEFAULT_OUT}"),
            ),
        ],
    )


def _render(
    *, plan: str | None, out: Path, around: str | None, depth: int | None, action: str | None
) -> None:
    if depth is not None and around is None:
        raise UsageError(Wording("--depth 要与 --around 同用", en="--depth goes with --around"))
    source = find_plan_file(plan)
    # the whole house: --help does without
    from daye_graph.pipeline import build_plan
    from daye_graph.views.network import write_network

    with showing(tell("正在构建图谱", "building the graph")) as say:
        graph = build_plan(source)
        say(tell("正在画图", "drawing"))
        write_network(
            graph, out, around=around, depth=depth or DEFAULT_DEPTH, action=action, lang=get_language()
        )
    emit(encode(f"{out}\n"), None)
