"""Where a command asks: the plan's graph in memory, in a store on disk, or at a SPARQL endpoint."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

import click

from daye_graph import api
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import OUTPUT_PATH, make_plan_option
from daye_graph.cli.output import note
from daye_graph.cli.progress import showing
from daye_graph.query.cache import ALL_PARTS
from daye_graph.query.engine import Engine
from daye_graph.wording import pick


class Where(NamedTuple):
    """What ``--plan``, ``--store`` and ``--endpoint`` say."""

    plan: str | None
    store: Path | None
    endpoint: str | None

    @classmethod
    def from_params(cls, params: Mapping[str, Any]) -> Self:
        """Give what the options say."""
        return cls(*(params[name] for name in cls._fields))

    def open(self, *, parts: frozenset[str] = ALL_PARTS) -> Engine:
        """Give the engine; in memory it need only hold *parts*."""
        with showing(tell("正在构建图谱", "building the graph")):
            return api.open_source(
                self.plan,
                store=self.store,
                endpoint=self.endpoint,
                parts=parts,
                notice=lambda message: note(pick(message, get_language())),
            )


def make_where_options() -> list[click.Option]:
    """Make ``--plan``, ``--store`` and ``--endpoint``."""
    return [
        make_plan_option(),
        click.Option(
            ["--store"],
            type=OUTPUT_PATH,
            metavar="DIR",
            help=tell(
                "图谱放在这个文件夹的磁盘存储里，只装入一次；默认在内存中",
                "keep the graph in a store on disk in this folder, filled once; default: in memory",
            ),
        ),
        click.Option(
            ["--endpoint"],
            metavar="URL",
            help=tell(
                "改问这个 SPARQL 1.1 服务；这时 --plan 是其中一个方案的编号",
                "ask this SPARQL 1.1 endpoint instead; --plan is then the id of a plan that it holds",
            ),
        ),
    ]
