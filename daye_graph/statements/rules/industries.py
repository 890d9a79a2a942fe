"""Industries at their first mention, and which wider one the text itself puts them under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.mentions.index import FoundMention
from daye_graph.model.statement import IndustryProfile, Involvement
from daye_graph.statements.context import Context
from daye_graph.statements.frames import find_sentence

FIRST_MENTION = "industries.first-mention"
LISTED_UNDER = "industries.listed-under"

_UNDER = re.compile(r"等(?:新兴|重点|优势|特色|相关)?$")
_FOCUS = re.compile(r"以(?P<names>[^，。；]*?)为(?:重点|主|主导)的")


def derive_industries(context: Context, involvements: tuple[Involvement, ...]) -> Iterator[IndustryProfile]:
    """Give one profile an industry, in the order of first mention."""
    first: dict[str, FoundMention] = {}
    for mention in context.mentions.found:
        if mention.entity.type == "Industry":
            first.setdefault(mention.entity.key, mention)
    parents = find_parents(context)
    for key, mention in first.items():
        enterprises = tuple(dict.fromkeys(i.enterprise for i in involvements if key in i.industries))
        evidence = mention.evidence
        yield IndustryProfile(
            id=context.key("industry-profile", key, evidence.quote),
            rule=LISTED_UNDER if key in parents else FIRST_MENTION,
            evidence=evidence,
            industry=key,
            parent=parents.get(key),
            enterprises=enterprises,
        )


def find_parents(context: Context) -> dict[str, str]:
    """Read A、B等X and 以A、B为重点的X: X is wider than A and B; the first statement of it counts."""
    parents: dict[str, str] = {}
    for mention in context.mentions.mentions:
        if mention.entity.type == "Industry":
            for child in _find_children(context, mention):
                if child.entity.key != mention.entity.key:
                    parents.setdefault(child.entity.key, mention.entity.key)
    return {child: parent for child, parent in parents.items() if parents.get(parent) != child}


def _find_children(context: Context, wider: FoundMention) -> list[FoundMention]:
    text = wider.passage.text
    start = find_sentence(text, wider.start)[0]
    focus = next((m for m in _FOCUS.finditer(text, start, wider.start) if m.end() == wider.start), None)
    if focus:
        low, high = focus.span("names")
        named = _industries(context, wider, low, high)
        return [n for n in named if n.start == low or text[n.start - 1] == "、"]
    etc = _UNDER.search(text, start, wider.start)
    if etc is None:
        return []
    named = _industries(context, wider, start, etc.start())
    children: list[FoundMention] = []
    edge = etc.start()
    for mention in reversed(named):
        if mention.end != edge and text[mention.end : edge] != "、":
            break
        children.append(mention)
        edge = mention.start
    return children[::-1]


def _industries(context: Context, wider: FoundMention, start: int, end: int) -> list[FoundMention]:
    named = context.mentions.in_range(wider.passage, start, end)
    return [mention for mention in named if mention.entity.type == "Industry" and mention.host is None]
