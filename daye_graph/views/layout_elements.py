"""What a layout drawing shows, read from the graph: the formula's parts, their elements and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from daye_graph.errors import UsageError
from daye_graph.model.entity import Entity
from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import LayoutElement, LayoutKind
from daye_graph.statements.rules.layout import parse_formula
from daye_graph.wording import Wording

Role = Literal["core", "member", "stop", "towards"]
"""What a place is, the first that holds: a core, in a cluster, on a belt, where a belt leads."""

FEATURED = "featured_town"
_TOWN = re.compile(r"(?:镇|乡|街办|街道办事处|街道|办事处|农场|苏木|民族乡)$")
_CLOSING = "”』」）》"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the formula, such as 两翼, with the elements that the text names for it.

    `announced` is how many there are to be, None where the formula leaves it
    open (多) or says nothing.
    """

    text: str
    word: str
    kind: LayoutKind
    announced: int | None
    elements: tuple[LayoutElement, ...]

    @property
    def differs(self) -> bool:
        """Whether fewer or more are named than announced, or none at all."""
        return not self.elements or self.announced not in {None, len(self.elements)}


@dataclass(frozen=True, slots=True)
class Site:
    """A place that is drawn. `position` is longitude and latitude, None where neither is known.

    `real` tells a position from a point that only serves a label; `featured` are
    the towns of a special kind that carry its name.
    """

    key: str
    name: str
    kind: str
    role: Role
    position: tuple[float, float] | None
    real: bool
    entity: Entity | None = None
    featured: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Belt:
    """A belt: the keys of the places that it connects, and of those where it leads."""

    element: LayoutElement
    connects: tuple[str, ...]
    towards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster with the keys of its places; `number` counts from 0 through the drawing."""

    element: LayoutElement
    number: int
    members: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """All that is drawn, each kind in document order."""

    formula: str
    parts: tuple[Part, ...]
    belts: tuple[Belt, ...]
    cores: tuple[tuple[LayoutElement, str], ...]
    """Elements with the keys of their places."""
    clusters: tuple[Cluster, ...]
    sites: dict[str, Site]

    def find_cluster(self, key: str) -> Cluster | None:
        """Give the cluster that the place belongs to."""
        return next((cluster for cluster in self.clusters if key in cluster.members), None)


def read_layout(graph: PlanGraph) -> Layout:
    """Read the layout of a plan.

    Raises:
        UsageError: the plan has no formula of a layout, or names nothing for it.
    """
    elements = graph.layout_elements
    if not elements:
        raise UsageError(_explain_absence(graph))
    related: dict[tuple[str, str], list[str]] = {}
    for membership in graph.memberships:
        related.setdefault((membership.element, membership.relation), []).append(membership.member)

    def find(element: LayoutElement, relation: str) -> tuple[str, ...]:
        return tuple(related.get((element.id, relation), ()))

    cores = tuple((each, each.place or each.id) for each in elements if each.kind == "core")
    clusters = tuple(
        Cluster(each, number, find(each, "member") or ((each.place,) if each.place else ()))
        for number, each in enumerate(each for each in elements if each.kind == "cluster")
    )
    belts = tuple(
        Belt(each, find(each, "connects"), find(each, "towards")) for each in elements if each.kind == "belt"
    )
    return Layout(
        formula=elements[0].formula,
        parts=tuple(_read_parts(elements)),
        belts=belts,
        cores=cores,
        clusters=clusters,
        sites=_read_sites(graph, cores, clusters, belts),
    )


def _explain_absence(graph: PlanGraph) -> Wording:
    formula = next(filter(None, (parse_formula(p.text) for p in graph.document.passages)), None)
    if formula is None:
        return Wording(
            "方案里没有布局公式，画不出布局图。找的是：两项以上“数词＋带、轴、核、心、组团、片区、极、点等”连写，"
            "后面接格局、布局、空间或结构，例如“一核一带多极”的发展格局",
            en="this plan has no formula of a layout, so there is nothing to draw. What was looked for: "
            "two or more of numeral + 带, 轴, 核, 心, 组团, 片区, 极, 点 in a row, then 格局, 布局, "
            "空间 or 结构, as in “一核一带多极”的发展格局",
        )
    return Wording(
        f"方案里有布局公式“{formula.text}”，但没有读到其中任何一项的名称，画不出布局图。找的是：打造……带，以……为核心，"
        "形成“甲镇、乙镇”……组团这样的说法",
        en=f"this plan has the formula “{formula.text}” but names nothing for any of its parts, "
        "so there is nothing to draw. What was looked for: 打造……带, 以……为核心, 形成“甲镇、乙镇”……组团",
    )


def _read_parts(elements: Sequence[LayoutElement]) -> Iterator[Part]:
    """The formula's parts in its order; an element goes to the part of its kind whose word it ends with."""
    formula = parse_formula(f"{elements[0].formula}格局")
    parts = formula.parts if formula else ()
    at = 0
    for number, (count, kind, word) in enumerate(parts):
        text = elements[0].formula[at : at + 1 + len(word)]
        at += len(text)
        rivals = [(index, other) for index, (_, own, other) in enumerate(parts) if own == kind]
        own = tuple(each for each in elements if each.kind == kind and _choose(each, rivals) == number)
        yield Part(text, word, kind, _count_announced(own, kind, count), own)


def _choose(element: LayoutElement, rivals: Sequence[tuple[int, str]]) -> int:
    said = (element.evidence.quote.rstrip(_CLOSING), element.name)
    fitting = (index for index, word in rivals if any(text.endswith(word) for text in said))
    return next(fitting, rivals[0][0])


def _count_announced(elements: Sequence[LayoutElement], kind: LayoutKind, count: int | None) -> int | None:
    """What the elements' own words announce or what the formula does, first the one that is not kept."""
    said = elements[0].announced if elements else None
    if kind == "cluster" and elements:
        passages = {each.evidence.spans: each.announced for each in elements}
        said = sum(filter(None, passages.values())) or None
    announced = [number for number in (said, count) if number is not None]
    return next((number for number in announced if number != len(elements)), next(iter(announced), None))


def _read_sites(
    graph: PlanGraph,
    cores: Iterable[tuple[LayoutElement, str]],
    clusters: Iterable[Cluster],
    belts: Sequence[Belt],
) -> dict[str, Site]:
    roles: dict[str, Role] = {}
    for _, key in cores:
        roles.setdefault(key, "core")
    for cluster in clusters:
        roles.update((key, "member") for key in cluster.members if key not in roles)
    for belt in belts:
        roles.update((key, "stop") for key in belt.connects if key not in roles)
    for belt in belts:
        roles.update((key, "towards") for key in belt.towards if key not in roles)
    names = {each.place or each.id: each.name for each in graph.layout_elements if each.kind == "core"}
    featured = _find_featured(graph, [key for key, role in roles.items() if role != "towards"])
    sites = {}
    for key, role in roles.items():
        entity = graph.entity_by_key.get(key)
        position, real = _find_position(entity)
        sites[key] = Site(
            key=key,
            name=entity.name if entity else names.get(key, key),
            kind=dict(entity.attributes).get("kind", "") if entity else "",
            role=role,
            position=position,
            real=real,
            entity=entity,
            featured=featured.get(key, ()),
        )
    return sites


def _find_position(entity: Entity | None) -> tuple[tuple[float, float] | None, bool]:
    """The position where it is real, else the point for the label, and which of them it is."""
    cells = dict(entity.attributes) if entity else {}
    real = cells.get("position") == "real"
    columns = ("longitude", "latitude") if real else ("label_longitude", "label_latitude")
    longitude, latitude = (cells.get(column, "") for column in columns)
    return ((float(longitude), float(latitude)), real) if longitude and latitude else (None, False)


def _find_featured(graph: PlanGraph, keys: Iterable[str]) -> dict[str, tuple[Entity, ...]]:
    """Featured towns by the town whose name, its suffix left out, they begin with; the longest wins."""
    stems = {
        _TOWN.sub("", name): key
        for key in keys
        if key in graph.entity_by_key
        for name in (graph.entity_by_key[key].name, *graph.entity_by_key[key].aliases)
        if _TOWN.search(name) and len(_TOWN.sub("", name)) >= 2
    }
    found: dict[str, list[Entity]] = {}
    for entity in graph.entities:
        if entity.type == "Place" and dict(entity.attributes).get("kind") == FEATURED:
            stem = max((stem for stem in stems if entity.name.startswith(stem)), key=len, default=None)
            if stem is not None:
                found.setdefault(stems[stem], []).append(entity)
    return {key: tuple(entities) for key, entities in found.items()}
