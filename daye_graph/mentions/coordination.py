"""Elided heads: several names that share one head noun (换热器、电子信息等产业技术研究院)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.mentions.discovery.candidates import clause_start
from daye_graph.mentions.lexicon import strip_lead_in
from daye_graph.mentions.matching import Match
from daye_graph.mentions.names import NameTable
from daye_graph.model.entity import EntityType

HEADED: frozenset[EntityType] = frozenset({"ResearchInstitute", "Platform", "University"})

_HEADS = ("研究院", "研究所", "中心", "实验室", "孵化器", "众创空间", "星创天地")
_HEAD = re.compile(
    r"(?P<etc>等)?(?P<head>(?:产业)?(?:技术)?研究院|研究所|(?:企业|工程)?技术(?:研发|创新)?中心|重点实验室|孵化器|众创空间|星创天地)"
)


def find_elided(text: str, names: NameTable) -> Iterator[Match]:
    """Give the members of a coordination whose head stands only behind the last one.

    A member counts when it makes a known name with the head. Behind 等 every member
    is elided; else the last one is a full name, which is matched by itself.
    """
    if "、" not in text or not any(head in text for head in _HEADS):
        return
    for head in _HEAD.finditer(text):
        if head["etc"] is None and not _ends_in_full_name(text, head, names):
            continue
        for start, end in _members(text, head.start(), has_etc=head["etc"] is not None):
            number = _find_thing(text[start:end] + head["head"], names)
            if number is not None:
                yield Match(((start, end), (head.start("head"), head.end("head"))), number)


def _members(text: str, end: int, *, has_etc: bool) -> Iterator[tuple[int, int]]:
    """The members before *end*, split at 、 (without 等 the last one is left out)."""
    begin = clause_start(text, end)
    pieces, at = [], begin
    for piece in text[begin:end].split("、"):
        pieces.append((at, at + len(piece)))
        at += len(piece) + 1
    for start, stop in pieces if has_etc else pieces[:-1]:
        yield start + strip_lead_in(text[start:stop]), stop


def _ends_in_full_name(text: str, head: re.Match[str], names: NameTable) -> bool:
    """Without 等 the word right before the head makes a name with it."""
    start = max(clause_start(text, head.start()), text.rfind("、", 0, head.start()) + 1)
    start += strip_lead_in(text[start : head.start()])
    return _find_thing(text[start : head.end()], names) is not None


def _find_thing(name: str, names: NameTable) -> int | None:
    return next((number for number, thing in names.things_of(name) if thing.type in HEADED), None)
