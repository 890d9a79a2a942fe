"""``daye-graph build``: everything that a plan gives, as files."""

from __future__ import annotations

from pathlib import Path

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.options import make_plan_option
from daye_graph.cli.output import emit, encode
from daye_graph.cli.progress import showing
from daye_graph.query.plans import find_plan_file
from daye_graph.settings import Settings

STEPS = {
    "graph": ("正在读取方案、构建图谱", "reading the plan, building the graph"),
    "rdf": ("正在转换为 RDF", "turning it into RDF"),
    "shacl": ("正在用 SHACL 校验", "validating it with SHACL"),
    "files": ("正在写 RDF 文件", "writing the RDF files"),
    "network": ("正在画图", "drawing it"),
}
"""What is said of each step of the pipeline."""


def make_build() -> click.Command:
    """Make ``build``."""
    return make_command(
        "build",
        _build,
        about=tell(
            "构建图谱：六种 RDF 文件、SHACL 校验、network.html 和报告。",
            "Build the graph: six RDF files, SHACL validation, network.html and a report.",
        ),
        params=[
            make_plan_option(),
            click.Option(
                ["--out"],
                type=click.Path(path_type=Path),
                default="build",
                metavar="DIR",
                help=tell("输出文件夹，默认 build", "folder for the output, default build"),
            ),
        ],
    )


def _build(*, plan: str | None, out: Path) -> None:
    source = find_plan_file(plan)
    # the whole house: --help does without
    from daye_graph.pipeline import build_all

    steps = {name: tell(zh, en) for name, (zh, en) in STEPS.items()}
    with showing(steps["graph"]) as say:
        files = build_all(source, out, settings=Settings(), progress=lambda step: say(steps.get(step, step)))
    written = (*files.rdf, *files.pages, files.report)
    emit(encode("".join(f"{path}\n" for path in written)), None)
