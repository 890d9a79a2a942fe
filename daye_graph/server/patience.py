"""Patience with clients, and its end: requests too slow or too long, and answers that nobody takes.

uvicorn waits for a request's head for ever, keeps all of it, and keeps what a client
does not read; so its protocol gets bounds for the three.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from daye_graph.server.limits import Limits
from daye_graph.server.refusing import RefusalError
from daye_graph.server.replying import SECURITY
from daye_graph.wording import Wording

_TAKING = 30.0
"""Seconds in which a client must take something of an answer that waits for it."""

_PHRASES = {400: b"Bad Request", 408: b"Request Timeout", 431: b"Request Header Fields Too Large"}


class HeadTooLongError(Exception):
    """A request's first line and headers are longer than they may be."""


class PatientProtocol(HttpToolsProtocol):
    """A connection with bounds; *limits* are a class's own, set by `make_protocol`."""

    limits = Limits()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request."""
        super().connection_made(transport)
        self._head = 0
        self._taking: asyncio.TimerHandle | None = None
        self._waiting: asyncio.TimerHandle | None = None
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        for timer in (self._waiting, self._taking):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """Begin to count the head of a request."""
        super().on_message_begin()
        self._head = 0
        if self._waiting is None:
            self._expect_head()

    def on_url(self, url: bytes) -> None:
        """Count the address."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Count a header."""
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Stop waiting: how long the body may take, the application knows."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 uvicorn's signature
        """Refuse what is no request, or too long a one."""
        if self._head > self.limits.head:
            self._refuse(
                RefusalError(
                    431,
                    Wording(
                        f"请求头超过 {self.limits.head} 字节",
                        en=f"the head has more than {self.limits.head} bytes",
                    ),
                    limit=("max_query_bytes", self.limits.max_query_bytes),
                )
            )
        else:
            self._refuse(RefusalError(400, Wording("不是有效的 HTTP 请求", en="no valid HTTP request")))

    def pause_writing(self) -> None:
        """Begin to watch whether the client takes what waits for it."""
        super().pause_writing()
        self._watch_taking()

    def resume_writing(self) -> None:
        """Watch no longer."""
        super().resume_writing()
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None

    def _expect_head(self) -> None:
        self._waiting = self.loop.call_later(self.limits.timeout_s, self._end_waiting)

    def _end_waiting(self) -> None:
        self._waiting = None
        if self.transport.is_closing():
            return
        if self._head:
            self._refuse(
                RefusalError(
                    408,
                    Wording("请求没有及时发完", en="the request was not sent in time"),
                    limit=("timeout_s", self.limits.timeout_s),
                )
            )
        else:
            self.transport.close()

    def _count(self, length: int) -> None:
        self._head += length
        if self._head > self.limits.head:
            raise HeadTooLongError

    def _watch_taking(self) -> None:
        waiting = self.transport.get_write_buffer_size()
        self._taking = self.loop.call_later(_TAKING, self._end_taking, waiting)

    def _end_taking(self, before: int) -> None:
        if self.transport.get_write_buffer_size() < before:
            self._watch_taking()
        else:
            self.transport.abort()

    def _refuse(self, refusal: RefusalError) -> None:
        reply = refusal.as_reply()
        headers = [
            *self.server_state.default_headers,
            *SECURITY,
            (b"content-type", reply.media.encode()),
            (b"content-length", str(len(reply.body)).encode()),
            (b"connection", b"close"),
        ]
        lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
        first = b"HTTP/1.1 %d %s\r\n" % (reply.status, _PHRASES[reply.status])
        self.transport.write(first + lines + b"\r\n" + reply.body)
        self.transport.close()


def make_protocol(limits: Limits) -> type[PatientProtocol]:
    """Give the protocol with *limits*."""
    members: dict[str, Any] = {"limits": limits}
    return type("BoundProtocol", (PatientProtocol,), members)
