"""``daye-graph path``: how two things of the plan are connected."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.options import TABLE, make_format_option, make_output_option, make_plan_option
from daye_graph.cli.output import emit, encode, is_terminal, note
from daye_graph.cli.progress import showing
from daye_graph.errors import UsageError
from daye_graph.settings import Settings
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from daye_graph.cli.table import Style
    from daye_graph.query.paths import Path, Step

RELATIONS = {
    "hasAction": ("包含行动", "has action"),
    "hasTask": ("包含子任务", "has sub-task"),
    "responsibleFor": ("负责", "is responsible for"),
    "contributesTo": ("贡献于指标", "contributes to"),
    "involvedIn": ("参与", "is involved in"),
    "industry": ("属于产业", "belongs to industry"),
    "object": ("涉及", "is to do with"),
    "upgradedIn": ("升级目标列于", "is to be upgraded in"),
    "standsUnder": ("列于", "stands under"),
    "isPlace": ("即地点", "is the place"),
    "host": ("由其承建", "is hosted by"),
    "place": ("位于", "lies in"),
    "broader": ("上级产业", "is part of industry"),
    "anchored_by": ("依托", "is anchored by"),
    "partner": ("合作", "works with"),
    "hosted_by": ("由其承建", "is hosted by"),
    "located_in": ("位于", "lies in"),
    "member": ("成员", "has member"),
    "connects": ("串联", "connects"),
    "towards": ("对接", "leads towards"),
}
"""What people call the relations of the network."""


def make_path() -> click.Command:
    """Make ``path``."""
    command = make_command(
        "path",
        _path,
        about=tell(
            "两个事物经由哪些事实相连：最短的路径（至多三条），每一步带原文。名称或别名皆可。",
            "Which facts connect two things: the shortest paths, three at most, with the plan's words "
            "for each step. Any name of a thing will do.",
        ),
        params=[
            click.Argument(["start"], metavar="A"),
            click.Argument(["end"], metavar="B"),
            make_plan_option(),
            make_format_option((TABLE, "json")),
            make_output_option(),
        ],
    )
    command.short_help = tell("两个事物如何相连", "how two things are connected")
    command.epilog = tell("示例：", "Example: ") + "daye-graph path A B"
    return command


def _path(*, start: str, end: str, plan: str | None, form: str, output: FilePath | None) -> None:
    # the whole house: --help does without
    from daye_graph.api import build
    from daye_graph.query.paths import find_nodes, find_paths

    with showing(tell("正在构建图谱", "building the graph")):
        network = build(plan).to_networkx()
        ends = find_nodes(network, start), find_nodes(network, end)
        _refuse_same(network, ends)
        paths = find_paths(network, *ends)
    if not paths:
        note(
            tell(
                f"“{start}”与“{end}”之间没有由事实连成的路径",
                f"no facts connect “{start}” and “{end}”",
            )
        )
    text = (
        write_json(network, paths, id_base=Settings().id_base)
        if form != TABLE
        else _view(network, paths, terminal=output is None and is_terminal())
    )
    emit(encode(text) if output is None and form == TABLE else text.encode(), output)


def _refuse_same(network: MultiDiGraph[str], ends: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    """Raise `UsageError` when both names mean the same thing."""
    same = next((key for key in ends[0] if key in ends[1]), None)
    if same is not None:
        name = network.nodes[same]["label"]
        raise UsageError(
            Wording(f"两个名称都指“{name}”，请给出两个事物", en=f"both names mean “{name}”; give two things")
        )


def write_json(network: MultiDiGraph[str], paths: Sequence[Path], *, id_base: str) -> str:
    """Give one list of paths, each a list of links with the columns of the question ``neighbours``."""
    content = [[_describe(network, step, id_base=id_base) for step in path.steps] for path in paths]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _describe(network: MultiDiGraph[str], step: Step, *, id_base: str) -> dict[str, object]:
    subject, object_ = network.nodes[step.subject], network.nodes[step.object]
    spans = step.about["spans"]
    return {
        "subject_type": subject["type"],
        "subject": subject["label"],
        "relation": step.about["relation"],
        "object_type": object_["type"],
        "object": object_["label"],
        "quote": step.about["quote"],
        "start": spans[0].start,
        "end": spans[-1].end,
        "spans": [list(span) for span in spans],
        "id": id_base + step.about["statement"],
        "rule": step.about["rule"],
        "origin": step.about["origin"],
    }


def _view(network: MultiDiGraph[str], paths: Sequence[Path], *, terminal: bool) -> str:
    from daye_graph.cli.table import choose_style

    style = choose_style(terminal=terminal)
    return "\n".join(_view_path(network, path, style) for path in paths)


def _view_path(network: MultiDiGraph[str], path: Path, style: Style) -> str:
    from daye_graph.cli.table import render_table

    chain = " — ".join(network.nodes[key]["label"] for key in path.things)
    headings = [
        tell("主体", "Subject"),
        tell("关系", "Relation"),
        tell("客体", "Object"),
        tell("原文", "Quote"),
        tell("位置", "Place"),
        tell("规则", "Rule"),
    ]
    return f"{chain}\n" + render_table(headings, [_view_step(network, step) for step in path.steps], style)


def _view_step(network: MultiDiGraph[str], step: Step) -> list[str]:
    relation = step.about["relation"]
    spans = step.about["spans"]
    return [
        network.nodes[step.subject]["label"],
        tell(*RELATIONS[relation]) if relation in RELATIONS else relation,
        network.nodes[step.object]["label"],
        step.about["quote"],
        f"{spans[0].start}-{spans[-1].end}",
        step.about["rule"],
    ]
