"""The shipped plan's graph and pages, built once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from daye_graph.graph.network import build_network
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.views.network import write_network
from tests.plans import PLAN

if TYPE_CHECKING:
    from networkx import MultiDiGraph

Page = dict[str, Any]
_ELEMENT = re.compile(r'<script type="application/json" id="(\w+)">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="session")
def plan() -> PlanGraph:
    return build_plan(PLAN)


@pytest.fixture(scope="session")
def network(plan: PlanGraph) -> MultiDiGraph[str]:
    return build_network(plan)


def read_page(path: Path) -> Page:
    """Give what the page at *path* embeds: `drawn` and `told`."""
    found = {name: json.loads(text) for name, text in _ELEMENT.findall(path.read_text(encoding="utf-8"))}
    assert found.keys() == {"drawn", "told"}
    return found


@pytest.fixture
def render(plan: PlanGraph, tmp_path: Path) -> Callable[..., Page]:
    """Write a page with options and read what it embeds."""

    def render(*, around: str | None = None, depth: int = 2, action: str | None = None) -> Page:
        path = tmp_path / "network.html"
        write_network(plan, path, around=around, depth=depth, action=action)
        return read_page(path)

    return render
