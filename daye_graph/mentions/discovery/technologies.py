"""Technologies listed by industry (专栏 产业关键核心技术攻关): where a list divides, and where it stays one.

The list is split at ，, and at 、 only where each part is complete by itself;
what shares a head stays one; 及 joins and never splits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from daye_graph.mentions.discovery.candidates import Candidate
from daye_graph.model.document import Document, Section
from daye_graph.model.passage import Passage

LISTED = "discovery.technology-listed"

_TITLE = re.compile(r"技术攻关|核心技术|关键技术|技术清单")
_OPEN, _CLOSE = "（(", "）)"
_COMPLETE = re.compile(r"(?:技术|工艺)$")
_ETC = re.compile(r"等[^等]*$")
_FINAL_ETC = re.compile(r"等$")


def find_technology_passages(document: Document) -> Iterator[tuple[Passage, Section]]:
    """Give the paragraphs that list technologies: run-ins of a box or heading about them."""
    for passage in document.passages:
        if passage.section < 0 or not passage.title_end:
            continue
        section = document.sections[passage.section]
        if section.kind == "run_in" and section.parent is not None:
            above = document.sections[section.parent]
            if above.kind == "box" and _TITLE.search(above.title):
                yield passage, section


@lru_cache(maxsize=64)  # discovery and the statements both ask for it
def find_technologies(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Give the ranges of the technologies listed in *passage*, in order."""
    start = passage.title_end
    while start < len(passage.text) and passage.text[start] in "。：: ":
        start += 1
    end = len(passage.text.rstrip("。 "))
    members = _split(passage.text, start, end, "，；。")
    return tuple(part for low, high in members for part in _divide(passage.text, low, high))


def discover_technologies(document: Document) -> Iterator[Candidate]:
    """Give the listed technologies as names."""
    for passage, _ in find_technology_passages(document):
        for start, end in find_technologies(passage):
            yield Candidate("Technology", passage.text[start:end], LISTED)


def _divide(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Divide one member at 、 where a part before the last is complete; else keep it whole."""
    etc = _ETC.search(text, start, end)
    body_end = etc.start() if etc else end
    parts = _split(text, start, body_end, "、")
    has_head = etc is not None and len(etc.group()) > 1
    if len(parts) > 1 and any(_COMPLETE.search(text, *part) for part in (parts if has_head else parts[:-1])):
        return parts
    final = _FINAL_ETC.search(text, start, end)
    return [(start, final.start() if final else end)]


def _split(text: str, start: int, end: int, marks: str) -> list[tuple[int, int]]:
    """Split at *marks* outside of brackets."""
    parts, at, depth = [], start, 0
    for index in range(start, end):
        depth += (text[index] in _OPEN) - (text[index] in _CLOSE)
        if text[index] in marks and depth == 0:
            parts.append((at, index))
            at = index + 1
    return [part for part in [*parts, (at, end)] if text[part[0] : part[1]].strip()]
