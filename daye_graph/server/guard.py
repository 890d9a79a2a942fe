"""What stands before everything else: security headers, CORS, hosts, and the access log."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from daye_graph.server.access import AccessLog
from daye_graph.server.reading import find_header
from daye_graph.server.refusing import RefusalError, Reply
from daye_graph.server.replying import (
    DATA_POLICY,
    INTERNAL,
    PREFLIGHT,
    PUBLIC,
    SECURITY,
    send_reply,
)
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_ALLOWED = (b"allow", b"GET, HEAD, POST, OPTIONS")


class Guard:
    """Wraps an application. *hosts* are the names that a request may call the server by; None: any.

    Internal data is served to those who call the server by its own name only: another
    site's name that was made to point here would let that site's pages read it.
    """

    def __init__(
        self, app: ASGIApp, log: AccessLog, *, internal: bool = False, hosts: frozenset[str] | None = None
    ) -> None:
        self._app = app
        self._log = log
        self._hosts = hosts
        self._headers = [*SECURITY, *(INTERNAL if internal else PUBLIC)]
        self._preflight = () if internal else PREFLIGHT

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass on what is none."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = size = 0

        async def send_on(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = self._complete(message["headers"])
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self._pass(scope, receive, send_on)
        finally:
            self._log.add(scope, status, size, time.perf_counter() - began)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._hosts is not None and not self._is_known(find_header(scope, b"host") or ""):
            refusal = RefusalError(
                421,
                Wording(
                    "内部资料只用本服务自己的主机名提供，其他主机名请用 --base-url 指明",
                    en="internal data is served under the server's own name; --base-url may give another",
                ),
            )
            await send_reply(refusal.as_reply(), send)
        elif scope["method"] == "OPTIONS":
            await send_reply(Reply(204, "", b"", (_ALLOWED, *self._preflight)), send)
        else:
            await self._app(scope, receive, send)

    def _is_known(self, host: str) -> bool:
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
        return name.lower() in (self._hosts or ())

    def _complete(self, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        given = dict(headers)
        policy = given.setdefault(*DATA_POLICY)
        if policy is DATA_POLICY[1]:
            headers = [*headers, DATA_POLICY]
        elif policy.endswith(b"frame-ancestors *"):
            # it is made to stand in other pages' frames
            given[b"x-frame-options"] = b""
        return [*headers, *(each for each in self._headers if each[0] not in given)]


def choose_hosts(host: str, base_url: str, *, internal: bool) -> frozenset[str] | None:
    """Give the names by which a server of *host* may be called; None: any.

    >>> choose_hosts("0.0.0.0", "", internal=False)
    """
    from urllib.parse import urlsplit

    if not internal:
        return None
    own = f"[{host}]" if ":" in host else host
    named = urlsplit(base_url).netloc.rpartition("@")[2]
    name = named.rpartition(":")[0] if named.rpartition(":")[2].isdecimal() else named
    return _LOOPBACK | {own.lower(), name.lower()}
