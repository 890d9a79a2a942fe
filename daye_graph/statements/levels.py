"""Levels as the text writes them: 国家级, 省级, 湖北省, 市级 …"""

from __future__ import annotations

import re

from daye_graph.mentions.lexicon import HAN
from daye_graph.model.statement import Level

LEVEL_WORD = rf"(?:国家级?|省级|市级|县级|[{HAN}]{{2}}省(?!级))"
_FIRST: dict[str, Level] = {"国": "国家级", "省": "省级", "市": "市级", "县": "县级"}


def read_level(word: str) -> Level:
    """Give the level that a word of a title means (国家 → 国家级, 湖北省 → 省级).

    >>> read_level("国家"), read_level("湖北省")
    ('国家级', '省级')
    """
    return _FIRST.get(word[0], "省级")


def find_level(text: str) -> Level | None:
    """Give the first level named in *text*, None where there is none."""
    match = re.search(LEVEL_WORD, text)
    return read_level(match.group()) if match else None
