"""Platforms: what is said of each, gathered at its first mention."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from daye_graph.mentions.index import FoundMention
from daye_graph.model.statement import Level, PlatformProfile, Upgrade
from daye_graph.statements.context import Context
from daye_graph.statements.frames import clauses, find_sentence
from daye_graph.statements.levels import LEVEL_WORD, read_level

FIRST_MENTION = "platforms.first-mention"

_STATED = re.compile(rf"等(?P<level>{LEVEL_WORD})(?:平台|孵化器|众创空间|载体|[\u4e00-\u9fff]{{0,8}}基地)")
_COUNTED = re.compile(rf"(?:两|二|三|四|五|六|七|八|九|十|\d+)(?:家|大|个)(?P<level>{LEVEL_WORD})")
_OWN = re.compile(r"国家级|省级|市级|县级|国家(?=火炬)")
_BUILDS = re.compile(r"建立|建设|创建|搭建|打造|组建")
_SUPPORTS = re.compile(r"支持|推动|鼓励")
_AIMS = re.compile(r"(?:争创|创建|申报|建立|建设)$")


def derive_platforms(context: Context, upgrades: tuple[Upgrade, ...]) -> Iterator[PlatformProfile]:
    """Give one profile a platform, in the order of first mention."""
    places: dict[str, list[FoundMention]] = {}
    for mention in context.mentions.mentions:
        if mention.entity.type == "Platform":
            places.setdefault(mention.entity.key, []).append(mention)
    for key, mentions in places.items():
        first = mentions[0]
        aims = [upgrade for upgrade in upgrades if upgrade.subject == key]
        evidence = first.evidence
        yield PlatformProfile(
            id=context.key("platform-profile", key, evidence.quote),
            rule=FIRST_MENTION,
            evidence=evidence,
            platform=key,
            level=_find_level(mentions, aims),
            target_level=_highest([aim.target_level for aim in aims]) or _aimed_by_name(mentions),
            hosts=tuple(
                dict.fromkeys(host for mention in mentions for host in _find_hosts(context, mention))
            ),
            place=_find_place(context, first),
            action=context.find_action(first.passage),
            task=context.find_task(first.passage),
        )


def _find_level(mentions: Sequence[FoundMention], aims: Sequence[Upgrade]) -> Level | None:
    """The level that the text or the name states as a fact: in the list's head noun, or inside the name."""
    for mention in mentions:
        text = mention.passage.text
        stop = find_sentence(text, mention.start)[1]
        clause = next(c for c in clauses(text, mention.start, stop) if c[1] >= mention.end)
        for pattern in (_STATED, _COUNTED):
            match = pattern.search(text, mention.end, clause[1])
            if match and _is_same_list(text, mention.end, match.start()):
                return read_level(match["level"])
    own = _OWN.search(mentions[0].entity.name)
    if own:
        return read_level(own.group())
    for key, value in mentions[0].entity.attributes:
        if key == "level":
            return _CURATED.get(value)
    return next((aim.from_level for aim in aims if aim.from_level), None)


_CURATED: dict[str, Level] = {
    "national": "国家级",
    "provincial": "省级",
    "municipal": "市级",
    "county": "县级",
}
_RANK: tuple[Level, ...] = ("县级", "市级", "省级", "国家级")
_VERBS = re.compile(r"争创|升级|申报|创建|建设|开展|，")


def _is_same_list(text: str, start: int, end: int) -> bool:
    return not _VERBS.search(text, start, end)


def _highest(levels: Sequence[Level]) -> Level | None:
    return max(levels, key=_RANK.index, default=None)


def _aimed_by_name(mentions: Sequence[FoundMention]) -> Level | None:
    """创建某省…示范区: what is still to be made has in its name the level that is aimed at."""
    for mention in mentions:
        text = mention.passage.text
        level = re.match(LEVEL_WORD, text[mention.start : mention.end])
        if level and _AIMS.search(text[max(0, mention.start - 4) : mention.start]):
            return read_level(level.group())
    return None


def _find_place(context: Context, mention: FoundMention) -> str | None:
    """The zone whose paragraph says that the platform is to be built there; never from a name alone."""
    start, _ = find_sentence(mention.passage.text, mention.start)
    section = context.document.sections[mention.passage.section] if mention.passage.section >= 0 else None
    if section is None or section.kind != "run_in" or mention.start < mention.passage.title_end:
        return None
    if not _BUILDS.search(mention.passage.text, start, mention.start):
        return None
    named = context.mentions.in_range(mention.passage, 0, mention.passage.title_end)
    zones = dict.fromkeys(n.entity.key for n in named if n.entity.type == "Place")
    return next(iter(zones)) if len(zones) == 1 else None


def _supported_builders(context: Context, mention: FoundMention) -> Iterator[str]:
    """支持X建立Y: X is to house Y; a zone stands for the unit of its name."""
    passage, text = mention.passage, mention.passage.text
    start, _ = find_sentence(text, mention.start)
    support = _SUPPORTS.search(text, start, mention.start)
    if support is None:
        return
    for other in context.mentions.in_range(passage, support.end(), mention.start):
        if other.host is not None or not _BUILDS.search(text, other.end, mention.start):
            continue
        if other.entity.type in ("Enterprise", "University", "GovernmentUnit"):
            yield other.entity.key
        elif other.entity.type == "Place":
            names = {other.entity.name, *other.entity.aliases}
            yield from (
                e.key for e in context.mentions.entities if e.type == "GovernmentUnit" and e.name in names
            )


def _find_hosts(context: Context, mention: FoundMention) -> Iterator[str]:
    """A firm inside the name, a firm before the quoted name, or whoever is supported in building it."""
    passage = mention.passage
    yield from _supported_builders(context, mention)
    for other in context.mentions.in_passage(passage):
        if (
            other.host is not None
            and other.host.key == mention.entity.key
            and other.entity.type == "Enterprise"
        ):
            if mention.start <= other.start and other.end <= mention.end:
                yield other.entity.key
        elif (
            other.end == mention.start - 1
            and passage.text[other.end] == "“"
            and other.entity.type == "Enterprise"
        ):
            yield other.entity.key
