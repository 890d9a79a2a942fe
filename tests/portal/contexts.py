"""What bundles of the tests are made from: the shipped plan, and plans that lack things."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.portal.context import Context, build_context
from daye_graph.portal.files import BundleFile
from daye_graph.publication import Publication
from daye_graph.release.audience import INTERNAL, PUBLIC

SMALL = "# 某市方案（2025年）\n\n一、任务\n\n做甲。\n"
"""A plan without actions, sub-tasks, indicators and named things."""


@cache
def build_shipped() -> PlanGraph:
    return build_plan()


@cache
def make_shipped() -> Context:
    return build_context(build_shipped(), Publication(), PUBLIC)


@cache
def make_internal() -> Context:
    return build_context(build_shipped(), Publication(), INTERNAL)


def make_small(folder: Path) -> Context:
    path = folder / "small.md"
    path.write_text(SMALL, encoding="utf-8")
    return build_context(build_plan(path), Publication(), PUBLIC)


def write_files(files: tuple[BundleFile, ...], folder: Path) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
