"""Paths: how two things are connected, link by link, each link a statement with its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from daye_graph.errors import UnknownNameError
from daye_graph.query.names import normalize_name
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from networkx import Graph, MultiDiGraph

MOST_PATHS = 3
"""How many of the shortest paths are given."""

MENTIONED = "mentionedIn"
"""The relation of what is only named somewhere: no statement joins it to where it stands."""

_FROM, _TO = "from", "to"  # no thing's key: these hold a slash


class Step(NamedTuple):
    """A link of a path as its statement says it: `subject` and `object` are keys, `about` is the edge."""

    subject: str
    object: str
    about: Mapping[str, Any]


class Path(NamedTuple):
    """A path: the keys of the things on it, and the steps between them."""

    things: tuple[str, ...]
    steps: tuple[Step, ...]


def find_nodes(network: MultiDiGraph[str], name: str) -> tuple[str, ...]:
    """Give the keys of the things in *network* that bear *name*, by any of their names.

    The name as written comes first; where nothing bears it, blanks, quotation
    marks, width and case are overlooked.

    Raises:
        UnknownNameError: nothing bears it, with the nearest names.
    """
    names = {
        key: [form for form in (node["label"], node["label_en"], *node["aliases"]) if form]
        for key, node in network.nodes.items()
    }
    found = [key for key, forms in names.items() if name in forms]
    sought = normalize_name(name)
    found = found or [key for key, forms in names.items() if sought in map(normalize_name, forms)]
    if found:
        return tuple(found)
    canonical = {form: forms[0] for forms in reversed(names.values()) for form in forms}
    nearest = tuple(dict.fromkeys(canonical[form] for form in find_nearest(name, canonical)))
    hint = suggest(nearest)
    raise UnknownNameError(
        Wording(f"没有名为“{name}”的事物{hint}", en=f"no thing is called “{name}”{hint.en}"), nearest=nearest
    )


def find_paths(
    network: MultiDiGraph[str], starts: Iterable[str], ends: Iterable[str], *, most: int = MOST_PATHS
) -> list[Path]:
    """Give up to *most* of the shortest paths from one of *starts* to one of *ends*.

    There are none where nothing connects them. Links may be walked either way. That
    a thing is only named under a sub-task links nothing.
    """
    from networkx import NetworkXNoPath, all_shortest_paths

    graph = _join_directly(network)
    graph.add_edges_from((_FROM, key) for key in starts)
    graph.add_edges_from((key, _TO) for key in ends)
    try:
        found = list(islice(all_shortest_paths(graph, _FROM, _TO), most))
    except NetworkXNoPath:
        return []
    return [
        Path(tuple(things), tuple(graph.edges[pair]["step"] for pair in pairwise(things)))
        for _, *things, _ in found
    ]


def _join_directly(network: MultiDiGraph[str]) -> Graph[str]:
    """Which things are linked, and by which of their links: the one that stands first in the text."""
    from networkx import Graph

    graph: Graph[str] = Graph()
    graph.add_nodes_from(network)
    for subject, object_, about in network.edges(data=True):
        if about["relation"] == MENTIONED or subject == object_:
            continue
        known = graph.edges[subject, object_]["step"] if graph.has_edge(subject, object_) else None
        if known is None or about["spans"] < known.about["spans"]:
            graph.add_edge(subject, object_, step=Step(subject, object_, about))
    return graph
