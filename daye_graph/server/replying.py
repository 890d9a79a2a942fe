"""Sending an answer that is whole, and what is sent with every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daye_graph.server.refusing import Reply

if TYPE_CHECKING:
    from starlette.types import Send

NO_BODY = frozenset({204, 304})

DATA_POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'; sandbox")
"""For what is no page: nothing in it runs or loads, whatever a browser takes it for."""

PLAIN_POLICY = (
    b"content-security-policy",
    b"default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'",
)
"""For pages without scripts."""

SECURITY = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
PUBLIC = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"content-location, link, retry-after"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)
"""Open data: any page may read it."""

INTERNAL = (
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
    (b"x-robots-tag", b"noindex"),
)
"""Internal data: no other page may read it, and nothing keeps it."""

PREFLIGHT = (
    (b"access-control-allow-methods", b"GET, HEAD, POST, OPTIONS"),
    (b"access-control-allow-headers", b"accept, content-type"),
    (b"access-control-max-age", b"86400"),
)


async def send_reply(reply: Reply, send: Send) -> None:
    """Send *reply*, with its length and type."""
    headers = [*reply.headers]
    if reply.status not in NO_BODY:
        headers += [
            (b"content-type", reply.media.encode()),
            (b"content-length", str(len(reply.body)).encode()),
        ]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": reply.body})
