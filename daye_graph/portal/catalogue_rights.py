"""The terms of what a dataset holds: the plan's own text, points taken from elsewhere, our annotations."""

from __future__ import annotations

import re

from daye_graph.portal.context import Context
from daye_graph.wording import Wording

QUOTING = frozenset(
    {"whole", "structure", "organisations", "indicators", "layout", "evidence", "tables", "cube"}
)
"""Datasets that hold words of the plan."""
PLACED = frozenset({"whole", "layout", "tables"})
"""Datasets that hold the points of places."""

_LICENSED = re.compile(r"([^；]+?) ?\d*（((?:CC|ODbL|ODC|MIT)[^）]*)）")
"""A source of a point with the licence that stands behind it in brackets."""


def find_terms(context: Context, dataset: str) -> list[Wording]:
    """Give the terms of annotations, the plan's text and points, as far as *dataset* has them."""
    told = context.publication
    terms = []
    if told.data_licence:
        terms.append(
            Wording(f"标注与图谱：{told.data_licence}", en=f"annotations and graph: {told.data_licence}")
        )
    if told.text_terms and dataset in QUOTING:
        terms.append(Wording(f"方案原文：{told.text_terms}", en=f"the plan's text: {told.text_terms}"))
    if dataset in PLACED:
        points = "、".join(find_point_sources(context))
        if points:
            terms.append(Wording(f"地点坐标：{points}", en=f"points of places: {points.replace('、', ', ')}"))
    return terms


def find_point_sources(context: Context) -> list[str]:
    """Give the sources of points that are under a licence, each once, as the curated data names them."""
    found: dict[str, None] = {}
    for entity in context.graph.entities:
        if entity.type == "Place" and "longitude" in dict(entity.attributes):
            for name, licence in _LICENSED.findall(entity.source):
                found[f"{name}（{licence}）"] = None
    return list(found)
