"""A part of the network: what is around a thing, or what belongs to an action."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from daye_graph.errors import UnknownNameError
from daye_graph.query.names import normalize_name
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.views.kinds import SKELETON
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from networkx import MultiDiGraph

HOLDING = frozenset({"hasAction", "hasTask"})
"""Relations by which a block holds another."""
OWN_STATEMENTS = ("Enterprise", "GovernmentUnit")
"""Kinds whose mere mention joins them to nothing: statements of their own say what they have to do with."""


def find_keys(network: MultiDiGraph[str], name: str, *, kind: str | None = None) -> tuple[str, ...]:
    """Give the keys of all nodes (of *kind*, if given) that are called *name*, by label or alias.

    The name as written comes first; else blanks, quotation marks, width and
    case are overlooked.

    Raises:
        UnknownNameError: none is, with the nearest names.
    """
    names = [(each, key) for key, each in _list_names(network) if kind in {None, network.nodes[key]["type"]}]
    sought = normalize_name(name)
    exact = dict.fromkeys(key for each, key in names if each == name)
    found = exact or dict.fromkeys(key for each, key in names if normalize_name(each) == sought)
    if found:
        return tuple(found)
    nearest = find_nearest(name, (each for each, _ in names))
    what_zh, what_en = ("行动", "action") if kind == "Action" else ("事物", "thing")
    hint = suggest(nearest)
    raise UnknownNameError(
        Wording(
            f"图中没有名为“{name}”的{what_zh}{hint}",
            en=f"no {what_en} in the picture is called “{name}”{hint.en}",
        ),
        nearest=nearest,
    )


def take_around(network: MultiDiGraph[str], centres: Collection[str], *, depth: int) -> set[str]:
    """Give *centres* and what lies within *depth* steps of them, with the blocks that hold it."""
    reached = set(centres)
    edge = set(centres)
    for _ in range(depth):
        edge = {other for key in edge for other in _list_neighbours(network, key)} - reached
        reached |= edge
    return reached | set(_list_holders(network, reached))


def take_action(network: MultiDiGraph[str], actions: Collection[str]) -> set[str]:
    """Give *actions* with their sub-tasks and all that has to do with these."""
    inside = {*actions, *(key for key in network if find_holder(network, key) in actions)}
    around = {other for key in inside for other in _list_neighbours(network, key)}
    beside = {key for key in around if network.nodes[key]["type"] not in SKELETON}
    return inside | beside | set(_list_holders(network, inside))


def joins(network: MultiDiGraph[str], source: str, relation: str) -> bool:
    """Whether an edge of *relation* from *source* is one to draw and to walk along."""
    return relation != "mentionedIn" or network.nodes[source]["type"] not in OWN_STATEMENTS


def find_holder(network: MultiDiGraph[str], key: str) -> str | None:
    """Give the block that holds *key*: a sub-task's action, an action's group."""
    edges = network.in_edges(key, data=True)
    return next((holder for holder, _, about in edges if about["relation"] in HOLDING), None)


def _list_neighbours(network: MultiDiGraph[str], key: str) -> Iterator[str]:
    for _, other, about in network.out_edges(key, data=True):
        if joins(network, key, about["relation"]):
            yield other
    for other, _, about in network.in_edges(key, data=True):
        if joins(network, other, about["relation"]):
            yield other


def _list_holders(network: MultiDiGraph[str], keys: Iterable[str]) -> Iterator[str]:
    """Give the blocks that hold *keys*, and those that hold these."""
    for key in keys:
        holder = find_holder(network, key)
        while holder is not None:
            yield holder
            holder = find_holder(network, holder)


def _list_names(network: MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
    for key, node in network.nodes.items():
        for name in (node["label"], node["label_en"], *node["aliases"]):
            if name:
                yield key, name
