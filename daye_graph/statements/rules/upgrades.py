"""Upgrades: whoever applies for a rank (争创, 升级为, 申报, 创建, 推进…国家级…建设)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from daye_graph.mentions.index import FoundMention
from daye_graph.mentions.lexicon import HAN
from daye_graph.model.entity import EntityType
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Level, Upgrade
from daye_graph.statements.context import Context
from daye_graph.statements.frames import clauses, find_sentence
from daye_graph.statements.levels import LEVEL_WORD, find_level, read_level

APPLIES = "upgrades.applies-for-title"
CONTINUES = "upgrades.clause-before-names-subject"
PROMOTED = "upgrades.promoted-with-level"
NAMED = "upgrades.promoted-with-level-in-name"

SUBJECTS: frozenset[EntityType] = frozenset({"Platform", "ResearchInstitute", "Enterprise", "GovernmentUnit"})
"""What can apply for a rank."""

_LEVEL = re.compile(LEVEL_WORD)
_VERB = re.compile(
    rf"(?:争创|升级为|升格为|申报|创建|创成|提升为|认定为)(?P<levels>{LEVEL_WORD}(?:[、和]{LEVEL_WORD})*)(?P<noun>[{HAN}]*)"
)
_PROMOTE = re.compile(r"推进|推动|加快|支持")
_PROMOTED = re.compile(rf"(?P<level>{LEVEL_WORD})(?P<noun>[{HAN}]{{2,20}}?)建设")
_TRIGGER = re.compile(r"支持|推动|推进|鼓励|引导|组织|谋划建设|建设|指导|推荐")
_FROM = re.compile(rf"等(?P<level>{LEVEL_WORD})(?:平台|载体|园区|基地|企业)")
_BARE_NOUN = re.compile(r"(?:平台|载体|创新平台|研发平台)?")
_NOUN_TAIL = re.compile(r"(?:建设|等)$")
_BASIS = re.compile(r"^(?:以|依托)[^，]*为(?:基础|依托)$")
_COUNT = re.compile(r"(?:[两二三四五六七八九十]|\d+)(?:家|大|个)")
_TOWNS = re.compile(r"乡镇")


class _Aim(NamedTuple):
    """A rank aimed at, and where the words for it begin and end in the passage's text."""

    level: Level
    title: str | None
    end: int


def derive_upgrades(context: Context) -> Iterator[Upgrade]:
    """Give one upgrade for each subject, rank and statement, in document order."""
    for passage in context.running_passages():
        text = passage.text
        if _LEVEL.search(text) is None:
            continue
        start = 0
        while start < len(text):
            sentence = find_sentence(text, start)
            if _LEVEL.search(text, *sentence) is None:
                start = sentence[1] + 1
                continue
            yield from _read_sentence(context, passage, clauses(text, *sentence))
            start = sentence[1] + 1


def _read_sentence(context: Context, passage: Passage, parts: Sequence[tuple[int, int]]) -> Iterator[Upgrade]:
    for index, (start, end) in enumerate(parts):
        before = parts[index - 1] if index else None
        verbs = list(_VERB.finditer(passage.text, start, end))
        for verb in verbs:
            yield from _applied(context, passage, verb, before=before, start=start)
        if not verbs and "建设" in passage.text[start:end]:
            yield from _promoted(context, passage, start, end)


def _applied(
    context: Context,
    passage: Passage,
    verb: re.Match[str],
    *,
    before: tuple[int, int] | None,
    start: int,
) -> Iterator[Upgrade]:
    """Subjects stand before the verb, else in the clause before (建设X，争创Y; 以X为基础，创建Y)."""
    text = passage.text
    subjects = _find_subjects(context, passage, start, verb.start())
    rule, begin = APPLIES, _find_begin(text, start, verb.start(), subjects)
    source: str | None = None
    match = _FROM.search(text, start, verb.start())
    if match:
        source = read_level(match["level"])
    if not subjects and before is not None and not text[start : verb.start()].strip():
        subjects = _find_subjects(context, passage, *before)
        rule, begin = CONTINUES, _find_begin(text, *before, subjects)
        source = _level_of_basis(text, before, subjects)
        if not _leads_on(text, before):
            return
    for aim in _read_aims(verb):
        for subject in subjects:
            yield _build(context, passage, (rule, subject, source, aim, begin))


def _promoted(context: Context, passage: Passage, start: int, end: int) -> Iterator[Upgrade]:
    """推进A、B两家省级…建设: the rank follows the names; 推进…国家级众创空间建设: it stands in the name."""
    text = passage.text
    trigger = _PROMOTE.search(text, start, end)
    subjects = _find_subjects(context, passage, start, end)
    subjects = [s for s in subjects if s.entity.type in ("Platform", "ResearchInstitute")]
    if trigger is None or not subjects or trigger.end() > subjects[0].start:
        return
    last = subjects[-1]
    after = re.match(rf"等?(?:{_COUNT.pattern})?", text[last.end : end])
    at = last.end + (after.end() if after else 0)
    match = _PROMOTED.match(text, at, end)
    if match:
        aim = _Aim(read_level(match["level"]), match["level"] + match["noun"], match.end())
        for subject in subjects:
            yield _build(context, passage, (PROMOTED, subject, None, aim, trigger.start()))
    elif text.startswith("建设", last.end):
        yield from _promoted_by_name(context, passage, subjects, begin=trigger.start())


def _promoted_by_name(
    context: Context, passage: Passage, subjects: Sequence[FoundMention], *, begin: int
) -> Iterator[Upgrade]:
    for subject in subjects:
        name = passage.text[subject.start : subject.end]
        level = re.search(LEVEL_WORD, name[1:])
        if level and passage.text[subject.start - 1] != "“" and not re.match(LEVEL_WORD, name):
            aim = _Aim(read_level(level.group()), name[1 + level.start() :], subject.end + 2)
            yield _build(context, passage, (NAMED, subject, None, aim, begin))


def _find_subjects(context: Context, passage: Passage, start: int, end: int) -> list[FoundMention]:
    """The list that applies: behind the last governing verb; a firm inside a platform's name is not it."""
    named = context.mentions.in_range(passage, start, end)
    triggers = [m.end() for m in _TRIGGER.finditer(passage.text, start, end)]
    low = max((t for t in triggers if any(n.start >= t for n in named)), default=start)
    found = [n for n in named if n.start >= low and n.host is None and n.entity.type in SUBJECTS]
    if found:
        return found
    towns = _TOWNS.search(passage.text, low, end)
    collective = context.find_collective_towns() if towns else None
    if towns is None or collective is None:
        return []
    return [FoundMention(passage, (towns.span(),), collective)]


def _find_begin(text: str, start: int, end: int, subjects: Sequence[FoundMention]) -> int:
    limit = subjects[0].start if subjects else end
    triggers = [match.start() for match in _TRIGGER.finditer(text, start, limit)]
    if not triggers:
        return start
    plan = text.rfind("谋划", start, triggers[-1] + 1)
    return plan if plan >= 0 else triggers[-1]


def _read_aims(verb: re.Match[str]) -> list[_Aim]:
    noun = _NOUN_TAIL.sub("", verb["noun"])
    cut = len(verb["noun"]) - len(noun)
    aims = []
    for word in re.findall(LEVEL_WORD, verb["levels"]):
        title = None if _BARE_NOUN.fullmatch(noun) else word + noun
        aims.append(_Aim(read_level(word), title, verb.end() - cut))
    return aims


def _leads_on(text: str, before: tuple[int, int]) -> bool:
    """Whether the clause before gives the subject: it builds, promotes, or is the basis."""
    clause = text[before[0] : before[1]].strip()
    return clause.endswith("建设") or _BASIS.match(clause) is not None or "建设" in clause[:6]


def _level_of_basis(text: str, before: tuple[int, int], subjects: Sequence[FoundMention]) -> str | None:
    """The rank it has: in a basis' own name, or in the clause (A、B两大省级…建设，争创国家…)."""
    if not subjects:
        return None
    stretch = text[subjects[-1].end : before[1]]
    if _BASIS.match(text[before[0] : before[1]].strip()):
        stretch = text[subjects[0].start : subjects[0].end]
    return find_level(stretch)


def _build(
    context: Context, passage: Passage, found: tuple[str, FoundMention, str | None, _Aim, int]
) -> Upgrade:
    rule, subject, source, aim, begin = found
    evidence = passage.evidence(begin, aim.end)
    year = context.find_year(passage)
    return Upgrade(
        id=context.key(
            "upgrade", subject.entity.key, aim.level, aim.title or "", str(year or ""), evidence.quote
        ),
        rule=rule,
        evidence=evidence,
        subject=subject.entity.key,
        from_level=read_level(source) if source else None,
        target_level=aim.level,
        target_title=aim.title,
        year=year,
    )
