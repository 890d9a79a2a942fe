"""Research institutes: who carries them (依托), who works with them (联合, 与, 整合), where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.mentions.index import FoundMention
from daye_graph.model.entity import EntityType
from daye_graph.model.passage import Passage
from daye_graph.model.statement import InstituteRelation, Partnership
from daye_graph.statements.context import Context
from daye_graph.statements.frames import clauses, find_sentence

ANCHORED = "institutes.anchored-by"
PARTNER = "institutes.partner"
HOSTED = "institutes.hosted-by"
LOCATED = "institutes.located-in"
RULES = (ANCHORED, PARTNER, HOSTED, LOCATED)

_FOUNDS = re.compile(r"组建|推进|推动|建设|成立|共建|创建|设立|筹建")
_RELATIONS: tuple[tuple[InstituteRelation, str, re.Pattern[str]], ...] = (
    ("anchored_by", ANCHORED, re.compile(r"依托|以(?=[^，]*为(?:主体|依托))")),
    ("partner", PARTNER, re.compile(r"联合|整合|会同|携手|(?:^|(?<=，))[与同](?=[^，])")),
)
_HOUSED: tuple[tuple[InstituteRelation, str, re.Pattern[str]], ...] = (
    ("hosted_by", HOSTED, re.compile(r"挂靠(?:在)?|由(?=[^，]*(?:管理|承办|运营))")),
    ("located_in", LOCATED, re.compile(r"落户(?:在)?|设在|设于|坐落于|位于|入驻")),
)
ORGANISATIONS: frozenset[EntityType] = frozenset(
    {"Enterprise", "University", "ResearchInstitute", "Platform", "GovernmentUnit"}
)
"""What can carry an institute, work with it or house it."""


def derive_partnerships(context: Context) -> Iterator[Partnership]:
    """Give one partnership for each institute founded or promoted and each organisation in its sentence."""
    for mention in context.mentions.mentions:
        if mention.entity.type == "ResearchInstitute" and mention.passage.source in ("body", "box"):
            yield from _read(context, mention)


def _read(context: Context, institute: FoundMention) -> Iterator[Partnership]:
    text = institute.passage.text
    start, end = find_sentence(text, institute.start)
    parts = clauses(text, start, end)
    own = next(part for part in parts if part[0] <= institute.start < part[1] or part == parts[-1])
    if _FOUNDS.search(text, own[0], institute.start):
        for part in parts:
            if part[0] <= own[0]:
                yield from _read_clause(context, institute, part, _RELATIONS)
    yield from _read_housing(context, institute, (institute.end, end))


def _read_clause(
    context: Context,
    institute: FoundMention,
    part: tuple[int, int],
    relations: tuple[tuple[InstituteRelation, str, re.Pattern[str]], ...],
) -> Iterator[Partnership]:
    passage = institute.passage
    limit = min(part[1], institute.start)
    for relation, rule, pattern in relations:
        trigger = pattern.search(passage.text, part[0], limit)
        if trigger is None:
            continue
        for other in _organisations(context, passage, trigger.end(), limit):
            if other.entity.key != institute.entity.key:
                yield _build(context, institute, other, (relation, rule, trigger.start(), institute.end))


def _read_housing(context: Context, institute: FoundMention, after: tuple[int, int]) -> Iterator[Partnership]:
    """X研究院落户Y: a place or house that the text states; never from a name alone."""
    passage = institute.passage
    for relation, rule, pattern in _HOUSED:
        trigger = pattern.match(passage.text, *after)
        if trigger is None:
            continue
        for other in context.mentions.in_range(passage, trigger.end(), after[1])[:1]:
            found = (relation, rule, institute.start, other.end)
            yield _build(context, institute, other, found)


def _organisations(context: Context, passage: Passage, start: int, end: int) -> list[FoundMention]:
    named = context.mentions.in_range(passage, start, end)
    return [mention for mention in named if mention.entity.type in ORGANISATIONS and mention.host is None]


def _build(
    context: Context,
    institute: FoundMention,
    other: FoundMention,
    found: tuple[InstituteRelation, str, int, int],
) -> Partnership:
    relation, rule, start, end = found
    evidence = institute.passage.evidence(start, end)
    return Partnership(
        id=context.key(
            "partnership", institute.entity.key, relation, other.entity.key, evidence.source, evidence.quote
        ),
        rule=rule,
        evidence=evidence,
        institute=institute.entity.key,
        relation=relation,
        organization=other.entity.key,
    )
