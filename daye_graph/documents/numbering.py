"""Chinese heading numbers: 一、（一）1.（1）, in full and half width."""

from __future__ import annotations

import re
from typing import NamedTuple

_DIGIT = "0-9０-９"
_HAN = "一二三四五六七八九十百"
_NUMBER = re.compile(
    rf"(?P<l1>[{_HAN}]+、)"
    rf"|(?P<l2>[（(]\s*[{_HAN}]+\s*[）)])"
    rf"|(?P<l3>[{_DIGIT}]{{1,3}}(?:[.．﹒](?![{_DIGIT}](?!\d{{3}}年))|、))"
    rf"|(?P<l4>[（(]\s*[{_DIGIT}]{{1,3}}\s*[）)])"
)
_BOX = re.compile(rf"专栏\s*(?P<number>[{_DIGIT}{_HAN}]+)\s*[:：]?\s*(?P<title>[^。]*)")
_APPENDIX = re.compile(rf"附\s*[件录表]\s*(?P<number>[{_DIGIT}{_HAN}]*)")
_TITLE_STOP = re.compile(r"[。：]|[（(][^（()）]{0,20}单位：")


class Numbered(NamedTuple):
    """A heading number found at the start of a line, and its title's place in the clean text."""

    level: int
    number: str
    title_start: int
    title_end: int


def parse_number(text: str) -> Numbered | None:
    """Parse the heading number at the start of clean *text*; the title ends before its first 。

    >>> parse_number("（一）指导思想。以新思想为指导")
    Numbered(level=2, number='（一）', title_start=3, title_end=7)
    >>> parse_number("3.5亿元") is None
    True
    """
    match = _NUMBER.match(text)
    if match is None or match.end() == len(text.rstrip()):
        return None
    start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    stop = _TITLE_STOP.search(text, start + 1)
    end = stop.start() if stop else len(text.rstrip())
    return Numbered(int(str(match.lastgroup)[1]), match.group(), start, end)


def parse_box(text: str) -> tuple[str, str, int] | None:
    """Parse a box heading (专栏 4：…): its number as 专栏4, its title, the length of both."""
    match = _BOX.fullmatch(text.rstrip())
    if match is None or not match["title"]:
        return None
    return f"专栏{match['number']}", match["title"], match.end()


def is_appendix(text: str) -> bool:
    """Tell whether clean *text* is the heading of an appendix (附件, 附件1) and nothing else."""
    return _APPENDIX.fullmatch(text.strip()) is not None


def read_number(text: str) -> int:
    """Read a number in Arabic digits (also full width) or in Chinese ones up to 99.

    >>> read_number("７"), read_number("十二"), read_number("二十")
    (7, 12, 20)
    """
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    digit = _HAN[:9].find
    return (digit(tens) + 1 if tens else 1) * 10 * bool(ten) + (digit(ones) + 1 if ones else 0)
