"""Filling a store elsewhere with a plan's graphs: by the Graph Store Protocol, else by SPARQL Update.

Each named graph is replaced as a whole and the others stay as they are. By the
protocol that is one PUT a graph; by updates it is a DROP and then INSERT DATA in
batches, so a failure on the way leaves a part, and loading again mends that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from urllib.parse import quote

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from daye_graph.errors import DayeGraphError, OutputError
from daye_graph.query.http import Access, Reply, check_url, explain_status, send
from daye_graph.wording import Wording

BATCH = 1000
"""Triples in one INSERT DATA: some hundred thousand bytes, which every server takes."""

_NO_PROTOCOL = frozenset({400, 404, 405, 415, 422, 501})
"""What servers answer that don't know the Graph Store Protocol at an address."""
_DONE = frozenset({200, 201, 202, 204})


class Target(NamedTuple):
    """Where a graph goes: the address of the Graph Store Protocol, that of updates, or both."""

    graph_store: str | None
    update: str | None
    access: Access


class Loaded(NamedTuple):
    """A graph that was loaded: its name, how many triples, and whether by updates."""

    graph: str
    triples: int
    by_update: bool


def load_quads(quads: Iterable[Quad], target: Target) -> Iterator[Loaded]:
    """Replace each named graph that *quads* are of, and tell of each when it is there.

    Raises:
        UsageError: an address that is none.
        OutputError: it can't be reached, or refuses; the message says what it answered.
    """
    for url in (target.graph_store, target.update):
        if url is not None:
            check_url(url)
    by_update = target.graph_store is None
    for graph, triples in _group(quads).items():
        if not by_update:
            by_update = not _put(graph, triples, target)
        if by_update:
            _insert(graph, triples, target)
        yield Loaded(graph, len(triples), by_update)


def write_updates(graph: str, triples: Iterable[Triple]) -> Iterator[str]:
    r"""Give the updates that replace *graph* by *triples*, in their order.

    >>> from pyoxigraph import Literal
    >>> list(write_updates("urn:g", [Triple(NamedNode("urn:s"), NamedNode("urn:p"), Literal("o"))]))
    ['DROP SILENT GRAPH <urn:g>', 'INSERT DATA { GRAPH <urn:g> {\n<urn:s> <urn:p> "o" .\n} }']
    """
    name = NamedNode(graph)
    yield f"DROP SILENT GRAPH {name}"
    rest = iter(triples)
    # no node of ours is blank, so that batches share nothing but names
    while batch := tuple(islice(rest, BATCH)):
        lines = (serialize(batch, format=RdfFormat.N_TRIPLES) or b"").decode()
        yield f"INSERT DATA {{ GRAPH {name} {{\n{lines}}} }}"


def _group(quads: Iterable[Quad]) -> Mapping[str, list[Triple]]:
    groups: dict[str, list[Triple]] = {}
    for quad in quads:
        assert isinstance(quad.graph_name, NamedNode)  # nothing of ours is in a default graph
        groups.setdefault(quad.graph_name.value, []).append(quad.triple)
    return groups


def _put(graph: str, triples: list[Triple], target: Target) -> bool:
    """Put *triples* by the protocol; False where the server does not know it and updates may do."""
    assert target.graph_store is not None
    mark = "&" if "?" in target.graph_store else "?"
    body = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    url = f"{target.graph_store}{mark}graph={quote(graph, safe='')}"
    reply = _send("PUT", url, target.access, body=body, kind="application/n-triples")
    if reply.status in _DONE:
        return True
    if reply.status in _NO_PROTOCOL and target.update is not None:
        return False
    if reply.status in _NO_PROTOCOL:
        raise OutputError(
            Wording(
                f"{url}：不接受 Graph Store Protocol（{reply.status} {reply.said}）；"
                "请检查网址，或另给 --update-url",
                en=f"{url}: no Graph Store Protocol there ({reply.status} {reply.said}); "
                "check the address, or also give --update-url",
            )
        )
    raise _refused(url, reply)


def _insert(graph: str, triples: list[Triple], target: Target) -> None:
    assert target.update is not None
    for update in write_updates(graph, triples):
        body = update.encode()
        reply = _send("POST", target.update, target.access, body=body, kind="application/sparql-update")
        if reply.status not in _DONE:
            raise _refused(target.update, reply)


def _send(method: str, url: str, access: Access, *, body: bytes, kind: str) -> Reply:
    try:
        return send(method, url, access, body=body, headers={"Content-Type": kind, "Accept": "*/*"})
    except DayeGraphError as error:
        raise OutputError(*error.args) from error


def _refused(url: str, reply: Reply) -> OutputError:
    return OutputError(*explain_status(url, reply).args)
