"""The access log: what was asked and how it went, with addresses that point to no one.

An address keeps its first 24 bits (IPv4) or 48 (IPv6); what was asked for with the
path is left out, for a query may name a person.
"""

from __future__ import annotations

import asyncio
import time
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from starlette.types import Scope

UNKNOWN = "-"
_SECONDS = 0.5
"""How long a line may wait to be written with others."""

_IPV4_BITS, _IPV6_BITS = 24, 48


@lru_cache(maxsize=4096)
def truncate_address(address: str) -> str:
    """Give *address* without the part that points to one household.

    >>> truncate_address("203.0.113.77"), truncate_address("2001:db8:1:2:3::4"), truncate_address("x")
    ('203.0.113.0', '2001:db8:1::', '-')
    >>> truncate_address("::ffff:203.0.113.77")
    '203.0.113.0'
    """
    try:
        found: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return UNKNOWN
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    kept = _IPV4_BITS if isinstance(found, IPv4Address) else _IPV6_BITS
    shift = found.max_prefixlen - kept
    return str(type(found)(int(found) >> shift << shift))


class AccessLog:
    """Writes a line a request; lines wait for each other, so that a busy server writes seldom."""

    def __init__(self, output: BinaryIO | None) -> None:
        self._output = output
        self._lines: list[str] = []
        self._timer: asyncio.TimerHandle | None = None

    def add(self, scope: Scope, status: int, size: int, seconds: float) -> None:
        """Add the request of *scope*, answered with *status* and *size* bytes after *seconds*."""
        if self._output is None:
            return
        client = scope.get("client")
        address = truncate_address(client[0]) if client else UNKNOWN
        path = scope["raw_path"].decode("ascii", errors="backslashreplace")
        when = _write_time(int(time.time()))
        self._lines.append(
            f'{address} {when} "{scope["method"]} {_clean(path)}" {status} {size} {seconds * 1000:.1f}ms\n'
        )
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_SECONDS, self.flush)

    def flush(self) -> None:
        """Write what waits."""
        self._timer = None
        if self._output is not None and self._lines:
            lines, self._lines = self._lines, []
            self._output.write("".join(lines).encode("utf-8", errors="backslashreplace"))
            self._output.flush()


@lru_cache(maxsize=2)
def _write_time(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(seconds))


def _clean(path: str) -> str:
    r"""Give *path* so that it can't end its line or its quotes.

    >>> _clean('/a"\nb')
    '/a%22%0ab'
    """
    if path.isprintable() and '"' not in path:
        return path
    return "".join(char if char.isprintable() and char != '"' else f"%{ord(char):02x}" for char in path)
