"""Reading a request: parameters, headers and body, each decoded as strictly as it must be."""

from __future__ import annotations

import asyncio
import re
from binascii import a2b_qp
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote_to_bytes

from daye_graph.server.limits import Limits, pass_body, pass_sending
from daye_graph.server.refusing import RefusalError
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import Receive, Scope

Parameters: TypeAlias = list[tuple[str, str]]
"""Names and values in the order in which they came; a name may come more than once."""

MOST_PARAMETERS = 100
_ESCAPE = re.compile(rb"%[0-9A-Fa-f]{2}")


def parse_parameters(data: bytes) -> Parameters:
    """Give the parameters of an address or a form.

    >>> parse_parameters(b"query=ASK+%7B%7D&format=xml")
    [('query', 'ASK {}'), ('format', 'xml')]

    Raises:
        RefusalError: they are not UTF-8, or too many.
    """
    if not data:
        return []
    pairs = data.split(b"&")
    if len(pairs) > MOST_PARAMETERS:
        raise RefusalError(
            400, Wording(f"参数超过 {MOST_PARAMETERS} 个", en=f"more than {MOST_PARAMETERS} parameters")
        )
    parts = (pair.partition(b"=") for pair in pairs if pair)
    return [(_decode(name), _decode(value)) for name, _, value in parts]


def decode_text(data: bytes, what: str) -> str:
    """Give *data* as text; raises `RefusalError`, which calls it *what*, where it is no UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise RefusalError(
            400,
            Wording(
                f"{what}：不是 UTF-8（第 {error.start} 字节）", en=f"{what}: not UTF-8 (byte {error.start})"
            ),
        ) from error


def find_all(parameters: Parameters, name: str) -> list[str]:
    """Give the values of *name*, in order."""
    return [value for each, value in parameters if each == name]


def get_one(parameters: Parameters, name: str) -> str | None:
    """Give the value of *name*, None where it has none; raises `RefusalError` where it has several."""
    values = find_all(parameters, name)
    if len(values) > 1:
        raise RefusalError(
            400, Wording(f"参数 {name} 出现了 {len(values)} 次", en=f"{name} is given {len(values)} times")
        )
    return values[0] if values else None


def find_header(scope: Scope, name: bytes) -> str | None:
    """Give the value of a header, several joined with commas; None where there is none."""
    found = [value for each, value in scope["headers"] if each == name]
    return b", ".join(found).decode("latin-1") if found else None


async def read_body(scope: Scope, receive: Receive, limits: Limits) -> bytes:
    """Give the whole body.

    Raises:
        RefusalError: it is too long, or does not come in time.
    """
    told = find_header(scope, b"content-length")
    if told is not None and told.isdecimal() and int(told[:20]) > limits.max_query_bytes:
        raise pass_body(limits)
    try:
        async with asyncio.timeout(limits.timeout_s):
            return await _gather(receive, limits)
    except TimeoutError:
        raise pass_sending(limits) from None


async def _gather(receive: Receive, limits: Limits) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RefusalError(400, Wording("请求没有发完", en="the request is not complete")).closing()
        body += message.get("body", b"")
        if len(body) > limits.max_query_bytes:
            raise pass_body(limits)
        if not message.get("more_body", False):
            return bytes(body)


def list_names(names: Iterable[str]) -> Wording:
    """Give *names* as the end of a message, in both languages."""
    known = list(names)
    return Wording("、".join(known), en=", ".join(known))


def _decode(data: bytes) -> str:
    if b"+" in data:
        data = data.replace(b"+", b" ")
    return decode_text(unescape(data) if b"%" in data else data, "参数 (parameters)")


def unescape(data: bytes) -> bytes:
    r"""Give *data* without its escapes; what looks like one and is none stays.

    >>> unescape(b"%e4%b8%ad=1%"), unescape(b"a%3D=b%25")
    (b'\xe4\xb8\xad=1%', b'a==b%')
    """
    if len(_ESCAPE.findall(data)) != data.count(b"%"):
        return unquote_to_bytes(data)
    # quoted-printable is the same with another sign, and decoded several times as fast
    return a2b_qp(data.replace(b"=", b"=3D").replace(b"%", b"="))
