"""Requests that are not answered as asked: the status, and a body that says why in both languages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple, Self

from daye_graph.wording import Wording

JSON = "application/json"


class Reply(NamedTuple):
    """An answer that is whole: status, media type, body, and headers beside the usual ones."""

    status: int
    media: str
    body: bytes
    headers: tuple[tuple[bytes, bytes], ...] = ()


class RefusalError(Exception):
    """A request that is refused, with all that its answer says; `limit` is the name and value of one."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        limit: tuple[str, float] | None = None,
        nearest: Sequence[str] = (),
        headers: Sequence[tuple[bytes, bytes]] = (),
    ) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message
        self.limit = limit
        self.nearest = tuple(nearest)
        self.headers = tuple(headers)

    def with_headers(self, *headers: tuple[bytes, bytes]) -> Self:
        """Give itself with more headers."""
        self.headers = (*self.headers, *headers)
        return self

    def closing(self) -> Self:
        """Give itself as the last answer of its connection: what is still to be sent is not read."""
        return self.with_headers((b"connection", b"close"))

    def as_reply(self) -> Reply:
        """Give it as an answer."""
        return Reply(self.status, JSON, write_json({"error": self._describe()}), self.headers)

    def _describe(self) -> dict[str, Any]:
        message = self.message
        described: dict[str, Any] = {
            "status": self.status,
            "message": str(message),
            "message_en": message.en if isinstance(message, Wording) else str(message),
        }
        if self.limit is not None:
            described["limit"] = {"name": self.limit[0], "value": self.limit[1]}
        if self.nearest:
            described["nearest"] = list(self.nearest)
        return described


def write_json(value: Any) -> bytes:  # noqa: ANN401 any JSON value
    r"""Give *value* as JSON that people can read as well.

    >>> write_json({"名称": 1})
    b'{"\xe5\x90\x8d\xe7\xa7\xb0": 1}\n'
    """
    # a lone surrogate, which a name taken from a request may hold, is written as an escape
    text = json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", errors="backslashreplace") + b"\n"
