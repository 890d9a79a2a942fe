"""``daye-graph layout``: the layout of a plan's area as a drawing."""

from __future__ import annotations

from pathlib import Path

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import make_plan_option
from daye_graph.cli.output import emit, encode
from daye_graph.cli.progress import showing
from daye_graph.query.plans import find_plan_file

DEFAULT_OUT = Path("build", "html", "layout.html")


def make_layout() -> click.Command:
    """Make ``layout``."""
    return make_command(
        "layout",
        _draw,
        about=tell(
            "画出方案的空间布局（带、核、组团）：一个网页文件，离线可看，可下载 SVG 和 PNG。",
            "Draw the layout of a plan's area (belts, cores, clusters): one page that opens offline, "
            "with SVG and PNG to download.",
        ),
        params=[
            make_plan_option(),
            click.Option(
                ["--out", "-o"],
                type=click.Path(path_type=Path),
                default=DEFAULT_OUT,
                metavar="FILE",
                help=tell(f"输出文件，默认 {DEFAULT_OUT}", f"the file to write, default {DEFAULT_OUT}"),
            ),
            click.Option(
                ["--review-number"],
                default="",
                metavar="TEXT",
                help=tell(
                    "审图号，写在图上；没有则不写",
                    "number of the map review, to print on the drawing",
                ),
            ),
        ],
    )


def _draw(*, plan: str | None, out: Path, review_number: str) -> None:
    source = find_plan_file(plan)
    # the whole house: --help does without
    from daye_graph.pipeline import build_plan
    from daye_graph.views.layout import write_layout

    with showing(tell("正在构建图谱", "building the graph")) as say:
        graph = build_plan(source)
        say(tell("正在画图", "drawing"))
        write_layout(graph, out, lang=get_language(), review_number=review_number)
    emit(encode(f"{out}\n"), None)
