"""The place that a plan is for: found in its own data by the name that its issuer bears."""

from __future__ import annotations

from typing import NamedTuple

from daye_graph.model.entity import Entity
from daye_graph.model.graph import PlanGraph

DIVISIONS = "GB/T 2260"
"""The standard of the codes of administrative divisions down to the county (行政区划代码)."""


class OwnPlace(NamedTuple):
    """The division that a plan is for: key in the graph, names, code and point; '' is unknown."""

    key: str
    name: str
    name_en: str
    code: str
    longitude: str
    latitude: str


def find_own_place(graph: PlanGraph) -> OwnPlace | None:
    """Give the division whose name begins the issuer's, else the title; the longest where several do.

    A curated code is what makes a place a division; None where no place of the plan has one that fits.
    """
    manifest, document = graph.manifest, graph.document
    for text in (manifest.issuer or document.notice.issuer or "", manifest.title or document.title):
        fitting = [
            (len(name), entity, name)
            for entity in graph.entities
            for name in (entity.name, *entity.aliases)
            if text.startswith(name) and _is_division(entity)
        ]
        if fitting:
            _, entity, name = max(fitting, key=lambda each: each[0])
            return _describe(entity, name)
    return None


def _is_division(entity: Entity) -> bool:
    about = dict(entity.attributes)
    return entity.type == "Place" and about.get("code_scheme") == DIVISIONS and bool(about.get("code"))


def _describe(entity: Entity, name: str) -> OwnPlace:
    about = dict(entity.attributes)
    return OwnPlace(
        entity.key, name, entity.name_en, about["code"], about.get("longitude", ""), about.get("latitude", "")
    )
