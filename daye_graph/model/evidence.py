"""Text versions, spans and evidence: the ground every fact stands on.

All offsets are Unicode code points of a text version, as Python counts them:
line ends and a byte-order mark are characters like all others.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

Source = Literal["body", "box", "table", "appendix"]
Origin = Literal["text", "decision"]

IDEOGRAPH = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"

_BLANK = " \t\f\v\u00a0\u3000"
_LINE_BREAK = re.compile(rf"[{_BLANK}\ufeff]*(?:\r\n|\r|\n)(?:[{_BLANK}]|\r|\n)*")
_MARK = re.compile(r"\*\*|__|^#{1,6}[ \t]+|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>", re.MULTILINE)
_INNER_BLANK = re.compile(rf"(?<=[{IDEOGRAPH}])[{_BLANK}]+(?=[{IDEOGRAPH}])")

_TO_CLEAN = re.compile("[\n\r*_#< \t\f\v\u00a0\u3000\ufeff]")

CLEANING = (_LINE_BREAK, _MARK, _INNER_BLANK)
"""What `clean` takes out, in this order."""


class Noun(BaseModel):
    """Base of all model objects: immutable, compared by value, nothing extra."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """A stretch of a text version: ``[start, end)`` in code points."""

    start: int
    end: int


class TextVersion(Noun):
    """The text that offsets count in, with the digest of the bytes it was decoded from."""

    text: str
    sha256: str
    encoding: str
    extracted: bool = False
    """Whether the text was taken out of another format; a build keeps it beside its files."""


class Evidence(NamedTuple):
    """Where a fact is written: ordered spans, and the words that people read.

    `spans` hold no line break and neither begin nor end with a blank or a mark;
    `quote` is `clean` of the slices joined with nothing between.
    """

    spans: tuple[Span, ...]
    quote: str
    source: Source

    @property
    def start(self) -> int:
        """Offset at which the first span begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Offset at which the last span ends."""
        return self.spans[-1].end


def clean(text: str) -> str:
    r"""Take line breaks, marks and blanks between ideographs out of *text*.

    In this order: line breaks with the blanks around them; Markdown and HTML
    marks (``**``, ``__``, leading ``#``, tags); blanks between two ideographs.
    Nothing else is changed.

    >>> clean("生产方\n\n式**绿色**转型")
    '生产方式绿色转型'
    >>> clean("<b>市政务服务和大数 据管理局</b>，到 2024 年")
    '市政务服务和大数据管理局，到 2024 年'
    """
    if is_clean(text):
        return text
    for pattern in CLEANING:
        text = pattern.sub("", text)
    return text


def is_clean(text: str) -> bool:
    """Tell whether *text* holds none of the characters that cleaning begins with, as most cells do."""
    return _TO_CLEAN.search(text) is None
