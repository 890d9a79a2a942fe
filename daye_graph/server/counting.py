"""Counting what an answer holds while it is written, and the rows of one that is."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_QUOTED = re.compile(rb'"[^"]*"')
_LEAST = {"json": 3, "xml": 17, "csv": 1, "tsv": 1}
"""Bytes that a row has at least: ``{},``, ``<result></result>``, a line's end."""

NO_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""UTF-8 of the characters that XML can't hold, written in no way."""


class TooLargeError(Exception):
    """More bytes than an answer may have."""


class Sink(io.BytesIO):
    """Takes what a serializer writes, up to a number of bytes; more raises `TooLargeError`."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._left = most

    def write(self, data: ReadableBuffer, /) -> int:
        """Take *data*."""
        taken = super().write(data)
        self._left -= taken
        if self._left < 0:
            raise TooLargeError
        return taken


def has_more_rows(data: bytes, form: str, most: int) -> bool:
    """Whether *data*, solutions in the format *form*, has more than *most* rows.

    They are counted only where so many could have come: most answers are too short for it.
    """
    return len(data) > most * _LEAST[form] and count_rows(data, form) > most


def count_rows(data: bytes, form: str) -> int:
    r"""Give the number of rows in *data*, solutions as the store writes them in the format *form*.

    >>> count_rows(b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"value":",{"}},{}]}}', "json")
    2
    >>> count_rows(b'a\r\n"x\r\ny"\r\nz\r\n', "csv"), count_rows(b"?a\n1\n", "tsv")
    (2, 1)
    """
    match form:
        case "json":
            # without strings, only a row's brace follows a bracket or a comma
            bare = _STRING.sub(b"", data)
            return bare.count(b"[{") + bare.count(b",{")
        case "xml":
            return data.count(b"<result>")
        case "csv":
            return _QUOTED.sub(b"", data).count(b"\n") - 1
        case _:
            return data.count(b"\n") - 1
