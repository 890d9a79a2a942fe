"""The drawing: which nodes and lines a picture has, where they stand, and which are shown at first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from daye_graph.views.boxes import Item
from daye_graph.views.kinds import KIND_BY_NAME, KINDS, MOST_NODES, SKELETON
from daye_graph.views.parts import HOLDING, find_holder, joins
from daye_graph.views.placement import Placement, place

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_RANK = {kind.name: index for index, kind in enumerate(KINDS)}
_ALONE = frozenset({*SKELETON, "Indicator"})
"""Kinds that are drawn even where nothing joins them."""
_FIRST_WIDTH = 1180.0
"""A part of the plan shows at first what is no wider: its letters stay legible on a small screen."""


@dataclass(frozen=True, slots=True)
class Line:
    """All statements that join two things, as one line from the left one to the right one.

    `colour` is that of the thing on the right; `dash` tells what the line
    means: '' carried by (依托) or belongs to, 'long' only supported (受扶持),
    'dots' only named together.
    """

    source: str
    target: str
    statements: tuple[str, ...]
    colour: str
    dash: str
    tree: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: items in the order of their kinds, lines, places, and the switches that are on at first."""

    items: tuple[Item, ...]
    lines: tuple[Line, ...]
    placement: Placement
    switches: tuple[str, ...]


def draw(
    network: MultiDiGraph[str], keys: Collection[str], *, centres: Collection[str], whole: bool
) -> Drawing:
    """Draw those of the *keys* that have anything to say; *whole* tells the plan's picture from a part's.

    The whole plan shows at first its skeleton with the enterprises (where it
    names none: with the units, else the next kind it has); a part shows as many
    kinds as stay legible, those of the *centres* always.
    """
    lines = _draw_lines(network, keys)
    joined = {key for line in lines for key in (line.source, line.target)}
    items = [
        Item(key, node["type"], node["label"], find_holder(network, key))
        for key, node in list_by_kind(network, keys)
        if key in joined or node["type"] in _ALONE
    ]
    placement = place(items, [(line.source, line.target) for line in lines])
    centre_switches = {KIND_BY_NAME[network.nodes[key]["type"]].switch for key in centres} - {*SKELETON}
    wanted = _list_switches(items)[: 1 if whole else None]
    switches = _choose_switches(items, placement, wanted, always=centre_switches)
    return Drawing(tuple(items), tuple(lines), placement, switches)


def list_by_kind(network: MultiDiGraph[str], keys: Collection[str]) -> list[tuple[str, Mapping[str, Any]]]:
    """Give those nodes of *network* that are among *keys*, in the order of their kinds."""
    nodes = [(key, node) for key, node in network.nodes.items() if key in keys]
    return sorted(nodes, key=lambda pair: _RANK[pair[1]["type"]])


def count_switches(items: Collection[Item]) -> Mapping[str, int]:
    """Count the items that each switch shows, in the order of the columns."""
    counts = dict.fromkeys((kind.switch for kind in KINDS), 0)
    for item in items:
        counts[KIND_BY_NAME[item.kind].switch] += 1
    return {switch: count for switch, count in counts.items() if count}


def _draw_lines(network: MultiDiGraph[str], keys: Collection[str]) -> list[Line]:
    rank = {key: _RANK[node["type"]] for key, node in network.nodes.items()}
    pairs: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for source, target, about in network.edges(data=True):
        if source not in keys or target not in keys or source == target:
            continue
        if not joins(network, source, about["relation"]):
            continue
        turned = rank[source] > rank[target]
        ends = (target, source) if turned or (target, source) in pairs else (source, target)
        pairs.setdefault(ends, []).append(about)
    return [_draw_line(network, ends, about) for ends, about in pairs.items()]


def _draw_line(
    network: MultiDiGraph[str], ends: tuple[str, str], about: Collection[Mapping[str, Any]]
) -> Line:
    source, target = ends
    relations = {each["relation"] for each in about}
    directions = {each["direction"] for each in about if "direction" in each}
    dash = "long" if directions == {"supported"} else ""
    return Line(
        source,
        target,
        statements=tuple(dict.fromkeys(each["statement"] for each in about)),
        colour=KIND_BY_NAME[network.nodes[target]["type"]].colour,
        dash="dots" if relations == {"mentionedIn"} else dash,
        tree=not relations.isdisjoint(HOLDING),
    )


def _list_switches(items: Collection[Item]) -> list[str]:
    return [switch for switch in count_switches(items) if switch not in SKELETON]


def _choose_switches(
    items: Collection[Item], placement: Placement, wanted: Collection[str], *, always: Collection[str]
) -> tuple[str, ...]:
    counts = count_switches(items)
    shown = [switch for switch in counts if switch in SKELETON or switch in always]
    for switch in wanted:
        if switch in shown or switch not in counts:
            continue
        trial = [*shown, switch]
        many = sum(counts[each] for each in trial) > MOST_NODES
        if many or (len(wanted) > 1 and placement.measure_width(trial) > _FIRST_WIDTH):
            break
        shown = trial
    return tuple(switch for switch in counts if switch in shown)
