"""Requests to other machines, with the standard library alone: limited in time and size, never redirected.

Whoever needs a name and password, or a token, sets them in the environment, where
no log and no list of processes shows them: DAYE_GRAPH_ENDPOINT_USER and
DAYE_GRAPH_ENDPOINT_PASSWORD, or DAYE_GRAPH_ENDPOINT_TOKEN.
"""

from __future__ import annotations

import base64
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import NamedTuple, Self
from urllib.parse import SplitResult, urlsplit

from daye_graph.errors import SourceError, UsageError
from daye_graph.wording import Wording

USER, PASSWORD, TOKEN, TIMEOUT = (
    f"DAYE_GRAPH_ENDPOINT_{name}" for name in ("USER", "PASSWORD", "TOKEN", "TIMEOUT_S")
)
"""The environment variables that say who asks, and how long an answer may take."""

_CHUNK = 1 << 16
_USER_AGENT = "daye-graph"


@dataclass(frozen=True, slots=True)
class Access:
    """How others are asked: at most so many seconds and bytes an answer, and with which credentials."""

    timeout_s: float = 60.0
    max_bytes: int = 200_000_000
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Give what the environment says; raises `UsageError` for a time that is none."""
        found = os.environ if environment is None else environment
        timeout_s = _parse_seconds(found[TIMEOUT]) if found.get(TIMEOUT) else cls().timeout_s
        if found.get(TOKEN):
            return cls(timeout_s=timeout_s, headers={"Authorization": f"Bearer {found[TOKEN]}"})
        if found.get(USER):
            pair = f"{found[USER]}:{found.get(PASSWORD, '')}".encode()
            basic = base64.b64encode(pair).decode("ascii")
            return cls(timeout_s=timeout_s, headers={"Authorization": f"Basic {basic}"})
        return cls(timeout_s=timeout_s)


class Reply(NamedTuple):
    """An answer: its status, the media type of its body without parameters, and the body, all of it."""

    status: int
    kind: str
    body: bytes

    @property
    def said(self) -> str:
        """The beginning of the body as text on one line, for messages."""
        if "html" in self.kind:
            return self.kind
        text = " ".join(self.body[:2000].decode("utf-8", errors="replace").split())
        return "".join(char if char.isprintable() else "�" for char in text)[:300]


def check_url(url: str) -> SplitResult:
    """Give the parts of *url*; raises `UsageError` where it is none that can be asked."""
    try:
        parts = urlsplit(url)
        is_usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_usable, parts = False, urlsplit("")
    if not is_usable or not url.isascii() or any(char <= " " for char in url):
        raise UsageError(
            Wording(
                f"“{url}”不是可用的网址，应为 http://主机:端口/路径 或 https://…",
                en=f"“{url}” is no address to ask; expected http://host:port/path or https://…",
            )
        )
    if parts.username is not None or parts.password is not None:
        raise UsageError(
            Wording(
                f"网址里不能写用户名和口令，请用环境变量 {USER}、{PASSWORD} 或 {TOKEN}",
                en=f"an address holds no name and password; set {USER}, {PASSWORD} or {TOKEN}",
            )
        )
    return parts


def send(method: str, url: str, access: Access, *, body: bytes, headers: Mapping[str, str]) -> Reply:
    """Send *body* to *url* and give the answer, whatever its status.

    Raises:
        UsageError: *url* is none.
        SourceError: nobody answers, or not within the limits.
    """
    parts = check_url(url)
    maker = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    deadline = time.monotonic() + access.timeout_s
    connection = maker(parts.hostname or "", parts.port, timeout=access.timeout_s)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    every = {"User-Agent": _USER_AGENT, "Connection": "close", **headers, **access.headers}
    try:
        connection.request(method, target, body=body, headers=every)
        sock = connection.sock
        response = connection.getresponse()
        return _read_reply(response, sock, deadline, access=access, url=url)
    except TimeoutError as error:
        raise _too_slow(url, access) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = str(error) or type(error).__name__
        raise SourceError(
            Wording(
                f"{url}：问不到（{reason}）；请检查网址，以及那里的服务是否在运行",
                en=f"{url}: cannot be asked ({reason}); check the address and that the service runs",
            )
        ) from error
    finally:
        connection.close()


def explain_status(url: str, reply: Reply) -> SourceError:
    """Give the error for an answer whose status is no success."""
    if reply.status in {401, 403}:
        return SourceError(
            Wording(
                f"{url}：不允许（{reply.status} {reply.said}）；凭据用环境变量 {USER}、{PASSWORD} 或 {TOKEN}",
                en=f"{url}: not allowed ({reply.status} {reply.said}); "
                f"credentials go into {USER}, {PASSWORD} or {TOKEN}",
            )
        )
    if 300 <= reply.status < 400:
        return SourceError(
            Wording(
                f"{url}：转到了别处（{reply.status}），不会跟去；请直接给出最终的网址",
                en=f"{url}: redirects elsewhere ({reply.status}), which is not followed; "
                "give the final address",
            )
        )
    return SourceError(
        Wording(
            f"{url}：答复 {reply.status}：{reply.said}", en=f"{url}: answered {reply.status}: {reply.said}"
        )
    )


def _read_reply(response: HTTPResponse, sock: object, deadline: float, *, access: Access, url: str) -> Reply:
    chunks, size = [], 0
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        _set_timeout(sock, left)
        chunk = response.read1(_CHUNK)
        if not chunk:
            break
        size += len(chunk)
        if size > access.max_bytes:
            raise SourceError(
                Wording(
                    f"{url}：答复超过 {access.max_bytes} 字节，不再读；请用 LIMIT 缩小查询",
                    en=f"{url}: the answer is longer than {access.max_bytes} bytes; narrow the query, "
                    "for instance with LIMIT",
                )
            )
        chunks.append(chunk)
    if response.length:
        raise HTTPException(f"{response.length} bytes are missing at the end")
    kind = (response.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    return Reply(response.status, kind, b"".join(chunks))


def _set_timeout(sock: object, seconds: float) -> None:
    """Shorten the wait for the next bytes; a socket that is read to its end is closed already."""
    import socket

    if isinstance(sock, socket.socket) and sock.fileno() >= 0:
        sock.settimeout(seconds)


def _parse_seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if 0 < seconds < 86_400:
        return seconds
    raise UsageError(
        Wording(
            f"{TIMEOUT} 应为大于 0 的秒数，得到的是“{text}”",
            en=f"{TIMEOUT} takes a number of seconds above 0, not “{text}”",
        )
    )


def _too_slow(url: str, access: Access) -> SourceError:
    return SourceError(
        Wording(
            f"{url}：{access.timeout_s:g} 秒内没有答完；可缩小查询，或用 {TIMEOUT} 放宽",
            en=f"{url}: no complete answer within {access.timeout_s:g} s; narrow the query, "
            f"or allow more with {TIMEOUT}",
        )
    )
