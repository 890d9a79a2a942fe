"""Opening a plan for a command: with progress when it has to be built, and the cache's notices on stderr."""

from __future__ import annotations

from daye_graph import api
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.output import note
from daye_graph.cli.progress import showing
from daye_graph.query.cache import ALL_PARTS
from daye_graph.query.engine import Engine
from daye_graph.wording import pick


def open_plan(plan: str | None, *, parts: frozenset[str] = ALL_PARTS) -> Engine:
    """Give the engine over *parts* of the plan that ``--plan`` names."""
    with showing(tell("正在构建图谱", "building the graph")):
        return api.open_plan(plan, parts=parts, notice=lambda message: note(pick(message, get_language())))
