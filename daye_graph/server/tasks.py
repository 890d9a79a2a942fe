"""What a worker is asked to do, and how request and answer cross the line between the processes."""

from __future__ import annotations

import pickle
import struct
from socket import socket
from typing import NamedTuple, TypeAlias

from daye_graph.server.negotiation import Formats
from daye_graph.server.refusing import Reply


class Query(NamedTuple):
    """A SPARQL query; the graphs are those that the protocol names, None where it names none."""

    text: str
    formats: Formats
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None


class Ask(NamedTuple):
    """A question with its options, as the command line has them."""

    question: str
    options: dict[str, str]
    form: str


class Describe(NamedTuple):
    """All that is said with an IRI as subject or object; as `html` a page of links below *base*."""

    iri: str
    form: str


class FindNearest(NamedTuple):
    """The IRIs that come closest to one that nothing bears."""

    iri: str


Task: TypeAlias = Query | Ask | Describe | FindNearest

_LENGTH = struct.Struct(">I")
_HEAD = struct.Struct(">HHQ")
"""Status, and the lengths of media type and body."""


def write_task(task: Task) -> bytes:
    """Give *task* as bytes with their length before them."""
    # both ends are this program: nothing from outside is ever unpickled
    data = pickle.dumps(task, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def read_task(line: socket) -> Task | None:
    """Give the next task of *line*; None when the other end has gone."""
    head = _read(line, _LENGTH.size)
    if head is None:
        return None
    data = _read(line, *_LENGTH.unpack(head))
    task: Task | None = pickle.loads(data) if data is not None else None
    return task


def write_reply(line: socket, reply: Reply) -> None:
    """Send *reply* over *line*."""
    media = reply.media.encode()
    line.sendall(_HEAD.pack(reply.status, len(media), len(reply.body)) + media)
    line.sendall(reply.body)


def parse_reply(parts: list[bytes], received: int) -> Reply | None:
    """Give the reply that *parts* (*received* bytes in all) hold; None while it is not whole."""
    if received < _HEAD.size:
        return None
    if len(parts[0]) < _HEAD.size:
        parts[:] = [b"".join(parts)]
    status, media, body = _HEAD.unpack_from(parts[0])
    if received < _HEAD.size + media + body:
        return None
    data = b"".join(parts)
    start = _HEAD.size + media
    return Reply(status, data[_HEAD.size : start].decode(), data[start:])


def _read(line: socket, length: int) -> bytes | None:
    data = line.recv(length)
    while data and len(data) < length:
        more = line.recv(length - len(data))
        if not more:
            return None
        data += more
    return data or None
