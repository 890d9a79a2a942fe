"""``daye-graph load``: a plan's graph into any SPARQL store."""

from __future__ import annotations

from pathlib import Path

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.options import OUTPUT_PATH, make_plan_option
from daye_graph.cli.output import emit, encode
from daye_graph.cli.progress import showing
from daye_graph.cli.site import AUDIENCES
from daye_graph.errors import UsageError
from daye_graph.query.plans import find_plan_file
from daye_graph.wording import Wording


def make_load() -> click.Command:
    """Make ``load``."""
    command = make_command(
        "load",
        _load,
        about=tell(
            "把方案的图谱装入别处的 SPARQL 存储（Oxigraph、Fuseki、Virtuoso、GraphDB、Neptune 等），"
            "每个命名图整体替换，别的图不动；之后用 ask、query 的 --endpoint 提问。"
            "口令等用环境变量 DAYE_GRAPH_ENDPOINT_USER、DAYE_GRAPH_ENDPOINT_PASSWORD、"
            "DAYE_GRAPH_ENDPOINT_TOKEN。",
            "Load a plan's graph into a SPARQL store elsewhere (Oxigraph, Fuseki, Virtuoso, GraphDB, Neptune "
            "and others). Each named graph is replaced as a whole, others stay as they are; then ask with "
            "--endpoint of ask and query. Credentials go into DAYE_GRAPH_ENDPOINT_USER, "
            "DAYE_GRAPH_ENDPOINT_PASSWORD or DAYE_GRAPH_ENDPOINT_TOKEN.",
        ),
        params=[
            make_plan_option(),
            click.Option(
                ["--endpoint"],
                metavar="URL",
                help=tell(
                    "Graph Store Protocol 的网址，例如 http://localhost:7878/store",
                    "address of the Graph Store Protocol, such as http://localhost:7878/store",
                ),
            ),
            click.Option(
                ["--update-url"],
                metavar="URL",
                help=tell(
                    "SPARQL 更新的网址；没有 Graph Store Protocol 时用它，只给它也行",
                    "address for SPARQL updates; used where there is no Graph Store Protocol, or alone",
                ),
            ),
            click.Option(
                ["--audience"],
                type=click.Choice(AUDIENCES),
                default=AUDIENCES[0],
                help=tell(
                    "public（默认）不含核查结果；internal 含核查结果，只用于内部的存储",
                    "public (default) leaves out the findings; internal has them, for internal stores alone",
                ),
            ),
            click.Option(
                ["--settings"],
                type=OUTPUT_PATH,
                metavar="FILE",
                help=tell(
                    "发布设置（其中的 id_base、ontology_base 决定 IRI），也可用环境变量 DAYE_GRAPH_SETTINGS",
                    "publication settings, whose id_base and ontology_base make the IRIs; "
                    "also DAYE_GRAPH_SETTINGS",
                ),
            ),
        ],
    )
    command.short_help = tell("把图谱装入别的 SPARQL 存储", "load the graph into a SPARQL store elsewhere")
    return command


def _load(
    *,
    plan: str | None,
    endpoint: str | None,
    update_url: str | None,
    audience: str,
    settings: Path | None,
) -> None:
    if endpoint is None and update_url is None:
        raise UsageError(
            Wording(
                "请用 --endpoint 给出 Graph Store Protocol 的网址，或用 --update-url 给出更新的网址",
                en="give the address of the Graph Store Protocol with --endpoint, "
                "or that of updates with --update-url",
            )
        )
    source = find_plan_file(plan)
    # the whole house: --help does without
    from daye_graph.pipeline import build_plan
    from daye_graph.publication import read_publication
    from daye_graph.query.http import Access
    from daye_graph.query.loading import Target, load_quads
    from daye_graph.release.audience import INTERNAL, PUBLIC
    from daye_graph.release.preparing import prepare

    target = Target(endpoint, update_url, Access.from_environment())
    with showing(tell("正在构建图谱", "building the graph")) as say:
        chosen = INTERNAL if audience == INTERNAL else PUBLIC
        prepared = prepare(build_plan(source), read_publication(settings), chosen)
        say(tell("正在装入", "loading"))
        for loaded in load_quads(prepared.quads, target):
            way = "SPARQL Update" if loaded.by_update else "Graph Store Protocol"
            emit(encode(f"{loaded.graph}\t{loaded.triples}\t{way}\n"), None)
