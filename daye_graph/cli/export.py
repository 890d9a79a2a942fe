"""``daye-graph export --portal``: the bundle that an open-data portal takes as it is."""

from __future__ import annotations

from pathlib import Path

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import OUTPUT_PATH, make_plan_option
from daye_graph.cli.output import emit, encode, note
from daye_graph.cli.progress import showing
from daye_graph.errors import UsageError
from daye_graph.query.plans import find_plan_file
from daye_graph.wording import Wording, pick

AUDIENCES = ("public", "internal")
DEFAULT_OUTPUT = Path("build", "portal")

STEPS = {
    "graph": ("正在读取方案、构建图谱", "reading the plan, building the graph"),
    "rdf": ("正在转换为 RDF 并校验", "turning it into RDF and validating it"),
    "dumps": ("正在写 RDF 文件", "writing the RDF"),
    "cube": ("正在写数据立方体", "writing the data cube"),
    "schemes": ("正在写概念体系", "writing the concept schemes"),
    "tables": ("正在写表格", "writing the tables"),
    "workbook": ("正在写工作簿", "writing the workbook"),
    "graphml": ("正在写 GraphML", "writing GraphML"),
    "stratml": ("正在写 StratML", "writing StratML"),
    "catalogue": ("正在写目录", "writing the catalogues"),
    "zip": ("正在打包", "packing"),
}
"""What is said of each step."""


def make_export() -> click.Command:
    """Make ``export``."""
    command = make_command(
        "export",
        _export,
        about=tell(
            "导出开放数据包：RDF、DCAT-AP 目录、政务信息资源目录、数据立方体、表格、校验和与审查单；"
            "一个文件夹，旁边一个 zip。",
            "Export a bundle for an open-data portal: RDF, DCAT-AP catalogue, directory of government "
            "information, data cube, tables, checksums and review sheet; one folder with a zip beside it.",
        ),
        params=[
            click.Option(
                ["--portal"],
                is_flag=True,
                help=tell(
                    "导出开放数据包（现在只有这一种）", "export a bundle for a portal (the only kind so far)"
                ),
            ),
            make_plan_option(),
            click.Option(
                ["--output", "-o"],
                type=OUTPUT_PATH,
                default=DEFAULT_OUTPUT,
                metavar="DIR",
                help=tell(
                    f"输出文件夹，默认 {DEFAULT_OUTPUT}；已有的数据包整体替换",
                    f"folder for the bundle, default {DEFAULT_OUTPUT}; a bundle in it is replaced as a whole",
                ),
            ),
            click.Option(
                ["--settings"],
                type=OUTPUT_PATH,
                metavar="FILE",
                help=tell(
                    "发布设置（TOML），样例见 data/publication.example.toml；"
                    "也可用环境变量 DAYE_GRAPH_SETTINGS",
                    "who publishes, on which terms (TOML; see data/publication.example.toml); "
                    "also DAYE_GRAPH_SETTINGS",
                ),
            ),
            click.Option(
                ["--audience"],
                type=click.Choice(AUDIENCES),
                default=AUDIENCES[0],
                help=tell(
                    "public（默认）不含未公布的数值；internal 含，处处标明内部资料；核查结果都不含",
                    "public (default) leaves out unreleased figures; internal has them and is stamped; "
                    "neither has findings",
                ),
            ),
        ],
    )
    command.short_help = tell("导出开放数据包", "export a bundle for a portal")
    return command


def _export(*, portal: bool, plan: str | None, output: Path, settings: Path | None, audience: str) -> None:
    if not portal:
        raise UsageError(
            Wording(
                "请写明导出什么：daye-graph export --portal",
                en="say what to export: daye-graph export --portal",
            )
        )
    source = find_plan_file(plan)
    # the whole house: --help does without
    from daye_graph.pipeline import build_plan
    from daye_graph.portal.writing import check_output, write_portal
    from daye_graph.publication import read_publication
    from daye_graph.release.audience import INTERNAL, PUBLIC

    publication = read_publication(settings)
    check_output(output)
    steps = {name: tell(zh, en) for name, (zh, en) in STEPS.items()}
    with showing(steps["graph"]) as say:
        written = write_portal(
            build_plan(source),
            output,
            publication,
            audience=INTERNAL if audience == INTERNAL else PUBLIC,
            progress=lambda step: say(steps.get(step, step)),
        )
    if written.missing:
        note(
            tell(
                "设置中没有的（不会编造；各目录要求的会留空）：", "Not in the settings (nothing is made up):"
            )
        )
    for each in written.missing:
        note(f"  {pick(each.wording, get_language())}")
    emit(encode(f"{written.folder}\n{written.archive}\n"), None)
