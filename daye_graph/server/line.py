"""The server's end of a worker's line: one task at a time goes out, one reply comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from daye_graph.server.refusing import RefusalError, Reply
from daye_graph.server.tasks import parse_reply

Lost = Callable[["Line"], None]


class Line(asyncio.Protocol):
    """A worker as the event loop sees it; *lost* is called when it has ended, for whatever reason."""

    def __init__(self, number: int, lost: Lost, reason: Callable[[], RefusalError]) -> None:
        self.number = number
        self.is_lost = False
        self.is_slowed = False
        """Whether all other processes go before the worker, which it can't undo."""

        self._lost = lost
        self._reason = reason
        self._transport: asyncio.WriteTransport | None = None
        self._asked: asyncio.Future[Reply] | None = None
        self._parts: list[bytes] = []
        self._received = 0

    def ask(self, task: bytes) -> asyncio.Future[Reply]:
        """Send *task* and give its reply to come.

        Raises (when it is waited for) `RefusalError`: the worker ended before it had answered.
        """
        self._asked = asyncio.get_running_loop().create_future()
        if self.is_lost or self._transport is None:
            self._asked.set_exception(self._reason())
        else:
            self._transport.write(task)
        return self._asked

    def explain(self, reason: Callable[[], RefusalError]) -> None:
        """Say why the worker is about to end: *reason* makes the answer to its task."""
        self._reason = reason

    def connection_made(self, transport: asyncio.WriteTransport) -> None:  # type: ignore[override]
        """Keep the transport."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Gather the reply, and give it when it is whole."""
        self._parts.append(data)
        self._received += len(data)
        reply = parse_reply(self._parts, self._received)
        if reply is not None:
            self._parts, self._received = [], 0
            if self._asked is not None and not self._asked.done():
                self._asked.set_result(reply)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 asyncio's signature
        """Refuse what was asked, and say that the worker has ended."""
        self.is_lost = True
        self._parts = []
        if self._asked is not None and not self._asked.done():
            self._asked.set_exception(self._reason())
        self._lost(self)

    def close(self) -> None:
        """Close the line; the worker ends when it has nothing to do."""
        if self._transport is not None:
            self._transport.close()
