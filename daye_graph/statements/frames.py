"""Frames: the words that govern a list of names, and what is said of it (以…为龙头, 支持…争创…)."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Literal, NamedTuple

from daye_graph.mentions.lexicon import AS_LEADER, ENTERPRISE_HEAD, TRIGGER
from daye_graph.model.passage import Passage

FrameKind = Literal["as", "rely", "select", "help", "none"]

_SENTENCE_END = re.compile("[。！？]")
_CLAUSE_MARK = re.compile(r"[，；：]")
_LIST_BREAK = re.compile(r"[，；：。！？]")


class Frame(NamedTuple):
    """A governing phrase around a name; all positions count in the passage's text.

    `sentence` is the sentence it stands in, `start` where its verb begins,
    `list_end` where the list with its head noun (…等企业, …为龙头) ends.
    """

    kind: FrameKind
    trigger: str
    sentence: tuple[int, int]
    start: int
    list_end: int
    nested: bool = False
    """Whether the name is only a part of a platform's name."""


@lru_cache(maxsize=2048)
def _sentence_ends(text: str) -> tuple[int, ...]:
    return (*(match.start() for match in _SENTENCE_END.finditer(text)), len(text))


def find_sentence(text: str, at: int) -> tuple[int, int]:
    """Give the sentence that holds position *at*, its end mark left out."""
    ends = _sentence_ends(text)
    index = bisect_left(ends, at)
    return (ends[index - 1] + 1 if index else 0), ends[min(index, len(ends) - 1)]


@lru_cache(maxsize=4096)
def clauses(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Divide ``text[start:end]`` at ， ； and ：."""
    found, at = [], start
    for match in _CLAUSE_MARK.finditer(text, start, end):
        found.append((at, match.start()))
        at = match.end()
    return (*found, (at, end))


def find_frame(passage: Passage, start: int, end: int) -> Frame:
    """Find the frame of the name at ``text[start:end]``: the nearest verb before it in its clause."""
    text = passage.text
    sentence = find_sentence(text, start)
    begin = sentence[0]
    for match in _LIST_BREAK.finditer(text, begin, start):
        begin = match.end()
    triggers = [match for match in TRIGGER.finditer(text, begin, start) if _reaches(text, match, start)]
    if not triggers:
        return Frame("none", "", sentence, begin, _find_list_end(text, end, sentence[1]))
    trigger = triggers[-1]
    if trigger.group() == "以":
        leader = AS_LEADER.search(text, end, sentence[1])
        list_end = leader.end() if leader else end
        return Frame("as", "以", sentence, trigger.start(), list_end)
    kind: FrameKind = "help"
    if trigger.group() in ("依托", "发挥", "联合"):
        kind = "rely"
    elif trigger.group() in ("遴选", "扶持", "培育"):
        kind = "select"
    return Frame(kind, trigger.group(), sentence, trigger.start(), _find_list_end(text, end, sentence[1]))


def _reaches(text: str, trigger: re.Match[str], start: int) -> bool:
    """以 governs a name only up to its own 为…; other verbs reach through the whole clause."""
    if trigger.group() != "以":
        return True
    return AS_LEADER.search(text, trigger.end(), start) is None


def _find_list_end(text: str, end: int, stop: int) -> int:
    """The end of the list's head noun (…等龙头企业) where it follows in the clause, else the name's end."""
    head = ENTERPRISE_HEAD.search(text, end, stop)
    return head.end() if head and not _LIST_BREAK.search(text, end, head.start()) else end
