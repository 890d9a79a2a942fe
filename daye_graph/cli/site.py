"""``daye-graph site``: the plan as pages that open anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.options import OUTPUT_PATH, make_plan_option
from daye_graph.cli.output import emit, encode
from daye_graph.cli.progress import showing
from daye_graph.query.plans import find_plan_file

AUDIENCES = ("public", "internal")
DEFAULT_OUTPUT = Path("build", "site")

STEPS = {
    "graph": ("正在读取方案、构建图谱", "reading the plan, building the graph"),
    "rdf": ("正在转换为 RDF 并校验", "turning it into RDF and validating it"),
    "questions": ("正在回答各个问题", "answering the questions"),
    "data": ("正在准备页面数据", "preparing the pages' data"),
    "downloads": ("正在写下载文件", "writing the downloads"),
    "pages": ("正在写逐页网页", "writing the plain pages"),
    "single": ("正在合成单个网页文件", "putting it all into one file"),
}
"""What is said of each step."""


def make_site() -> click.Command:
    """Make ``site``."""
    command = make_command(
        "site",
        _site,
        about=tell(
            "生成网站：总览、布局、图谱、任务、指标、原文等页面；放到网页服务器或直接打开都行，离线可看。",
            "Write the site: pages of the plan that open offline, from any web server or from the disk.",
        ),
        params=[
            make_plan_option(),
            click.Option(
                ["--output", "-o"],
                type=OUTPUT_PATH,
                default=DEFAULT_OUTPUT,
                metavar="DIR",
                help=tell(
                    f"输出文件夹，默认 {DEFAULT_OUTPUT}；已有的网站整体替换",
                    f"folder for the site, default {DEFAULT_OUTPUT}; a site in it is replaced as a whole",
                ),
            ),
            click.Option(
                ["--single"],
                is_flag=False,
                flag_value="",
                metavar="[FILE]",
                help=tell(
                    "不写文件夹，而写成一个 HTML 文件，便于发送；默认是 --output 加 .html",
                    "write one HTML file instead of a folder; default: that of --output with .html",
                ),
            ),
            click.Option(
                ["--audience"],
                type=click.Choice(AUDIENCES),
                default=AUDIENCES[0],
                help=tell(
                    "public（默认）不含核查结果、裁定理由和未公布的数值；"
                    "internal 含核查结果，处处标明内部资料",
                    "public (default) leaves out findings, reasons of decisions and unreleased figures; "
                    "internal adds the findings and is stamped as internal everywhere",
                ),
            ),
            click.Option(
                ["--settings"],
                type=OUTPUT_PATH,
                metavar="FILE",
                help=tell(
                    "发布设置（TOML：发布机关、许可、审图号等），也可用环境变量 DAYE_GRAPH_SETTINGS",
                    "who publishes, on which terms (TOML); also DAYE_GRAPH_SETTINGS",
                ),
            ),
        ],
    )
    command.short_help = tell("生成网站", "write the site")
    return command


def _site(
    *, plan: str | None, output: Path, single: str | None, audience: str, settings: Path | None
) -> None:
    source = find_plan_file(plan)
    # the whole house: --help does without
    from daye_graph.pipeline import build_plan
    from daye_graph.publication import read_publication
    from daye_graph.release.audience import INTERNAL, PUBLIC
    from daye_graph.site.placing import check_output
    from daye_graph.site.writing import check_assets, write_site

    publication = read_publication(settings)
    check_assets()
    if single is None:
        check_output(output)
    steps = {name: tell(zh, en) for name, (zh, en) in STEPS.items()}
    with showing(steps["graph"]) as say, _find_folder(output, single) as folder:
        written = write_site(
            build_plan(source),
            folder,
            publication,
            audience=INTERNAL if audience == INTERNAL else PUBLIC,
            alone=single is not None,
            progress=lambda step: say(steps.get(step, step)),
        )
        if single is not None:
            from daye_graph.site.single import write_single

            say(steps["single"])
            written = Path(single or f"{output}.html")
            write_single(folder, written)
    emit(encode(f"{written}\n"), None)


@contextmanager
def _find_folder(output: Path, single: str | None) -> Iterator[Path]:
    """Give the folder for the site: *output*, but one for the moment where all goes into a single file."""
    if single is None:
        yield output
        return
    with TemporaryDirectory() as folder:
        yield Path(folder, "site")
