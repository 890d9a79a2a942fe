"""Target titles: what something applies for or is raised to (国家企业技术中心, 省级星创天地)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from daye_graph.mentions.lexicon import HAN, PLATFORM_SUFFIX

_VERB = r"(?:争创|升级为|升格为|申报|创建|提升为|认定为|建成)"
_LEVEL = rf"(?:国家级?|省级|市级|县级|[{HAN}]{{2,3}}省)"
_TITLE = re.compile(rf"{_VERB}(?P<title>{_LEVEL}[{HAN}]{{2,20}})")
_BUILT = re.compile(rf"(?:建立|建设)(?P<title>{_LEVEL}[{HAN}]{{2,20}})")
_BARE = re.compile(rf"{_LEVEL}(?:平台|载体|研发平台|创新平台)?")
_TAIL = re.compile(r"(?:建设|等)$")


class Title(NamedTuple):
    """A title aimed at: ``[start, end)`` in the passage's text."""

    start: int
    end: int
    text: str


def find_titles(text: str, start: int, end: int) -> Iterator[Title]:
    """Give the titles aimed at in ``text[start:end]``; a bare level (国家级平台) is none.

    >>> [title.text for title in find_titles("支持甲等争创国家企业技术中心", 0, 14)]
    ['国家企业技术中心']
    """
    aimed = [(match, False) for match in _TITLE.finditer(text, start, end)]
    built = [(match, True) for match in _BUILT.finditer(text, start, end)]
    for match, is_built in [*aimed, *built]:
        title = _TAIL.sub("", match["title"])
        if not _BARE.fullmatch(title) and not (is_built and not PLATFORM_SUFFIX.search(title)):
            yield Title(match.start("title"), match.start("title") + len(title), title)
