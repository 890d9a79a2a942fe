"""What discovery gives, and how a list is split into its members."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from daye_graph.mentions.lexicon import HAN, PLATFORM_SUFFIX, strip_lead_in
from daye_graph.mentions.segmentation import Segmenter
from daye_graph.model.entity import EntityType

_BORDERS = "，。；：！？"
_BORDER = re.compile(f"[{_BORDERS}]")
_CONJUNCTION = re.compile(r"和|与|及(?!其)|以及")
_QUOTED = re.compile(r"[“”《》\"]")


class Candidate(NamedTuple):
    """A name found by a rule, with the type that the rule gives it."""

    type: EntityType
    name: str
    rule: str


class Item(NamedTuple):
    """A member of a list: ``[start, end)`` in the passage's text."""

    start: int
    end: int
    name: str


class Surroundings(NamedTuple):
    """What discovery may ask: is a form known (as which types), and how are words cut."""

    known: Callable[[str], frozenset[EntityType]]
    segmenter: Segmenter


def clause_start(text: str, at: int) -> int:
    """Give where the clause that holds position *at* begins."""
    start = 0
    for mark in _BORDERS:
        start = max(start, text.rfind(mark, start, at) + 1)
    return start


def clause_end(text: str, at: int) -> int:
    """Give where the clause that holds position *at* ends, its mark left out."""
    match = _BORDER.search(text, at)
    return match.start() if match else len(text)


def split_items(text: str, start: int, end: int, around: Surroundings) -> Iterator[Item]:
    """Split ``text[start:end]`` at 、 and its last member at 和; lead-ins are left out.

    A member that is a known name, or that ends as platforms do, keeps its 和.
    """
    at = start
    pieces = []
    for piece in text[start:end].split("、"):
        pieces.append((at, at + len(piece)))
        at += len(piece) + 1
    for number, (low, high) in enumerate(pieces):
        is_last = number == len(pieces) - 1
        yield from _split_member(text, low, high, around, split=is_last)


def _split_member(text: str, start: int, end: int, around: Surroundings, *, split: bool) -> Iterator[Item]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    piece = text[start:end].rstrip()
    if not around.known(piece):
        lead = strip_lead_in(piece)
        # Behind 、 or an opening quotation mark no lone conjunction can stand: it begins the name (和平镇).
        begins_name = lead == 1 and piece[0] in "和与及等" and text[start - 1 : start] in ("、", "“")
        start += 0 if begins_name else lead
    piece = text[start:end].rstrip()
    if split and not around.known(piece) and not PLATFORM_SUFFIX.search(piece):
        for match in _CONJUNCTION.finditer(piece):
            left, right = piece[: match.start()], piece[match.end() :]
            divides = match.group() == "和" or start + match.start() in around.segmenter.borders(text)
            if len(left) > 1 and len(right) > 1 and divides:
                yield Item(start, start + match.start(), left)
                yield Item(start + match.end(), start + match.end() + len(right), right)
                return
    if piece:
        yield Item(start, start + len(piece), piece)


_NAME = re.compile(rf"[{HAN}A-Za-z0-9（()）·]{{2,30}}")


def is_name_shaped(name: str) -> bool:
    """Tell whether *name* is made of the characters of names, brackets closed, nothing quoted."""
    balanced = name.count("（") + name.count("(") == name.count("）") + name.count(")")
    return _NAME.fullmatch(name) is not None and balanced and not _QUOTED.search(name)
