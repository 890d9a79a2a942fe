"""Enterprises in actions: one statement for each occurrence of an enterprise's name."""

from __future__ import annotations

from collections.abc import Iterator

from daye_graph.mentions.index import FoundMention
from daye_graph.model.entity import ENTITY_TYPES
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Involvement
from daye_graph.statements.context import Context
from daye_graph.statements.frames import find_frame
from daye_graph.statements.roles import Reading, read_direction, read_role
from daye_graph.statements.titles import find_titles

_RULES = {
    "as": "involvement.as-leader",
    "rely": "involvement.relied-on",
    "select": "involvement.selected",
    "help": "involvement.helped",
    "none": "involvement.named",
}
RULES = tuple(_RULES.values())
OBJECTS = frozenset(ENTITY_TYPES) - {"Enterprise", "Industry", "Product", "Technology"}
"""What a firm's part can be in, of all that its words name."""


def derive_involvements(context: Context) -> Iterator[Involvement]:
    """Give one involvement for each place where an enterprise is named, in document order."""
    for mention in context.mentions.mentions:
        if mention.entity.type == "Enterprise":
            yield _build(context, mention)


def _build(context: Context, mention: FoundMention) -> Involvement:
    passage = mention.passage
    frame = find_frame(passage, mention.start, mention.end)
    frame = frame._replace(nested=mention.host is not None and mention.host.type == "Platform")
    reading = read_role(passage, frame, name=(mention.start, mention.end))
    box = context.find_box(passage)
    task, action = context.find_task(passage), context.find_action(passage)
    direction = read_direction(passage, frame, reading)
    evidence = passage.evidence(reading.start, reading.end)
    year = context.find_year(passage)
    return Involvement(
        id=context.key(
            "involvement",
            mention.entity.key,
            task or action or "",
            str(year or ""),
            reading.role,
            evidence.quote,
        ),
        rule=_RULES[frame.kind],
        evidence=evidence,
        enterprise=mention.entity.key,
        action=action,
        task=task,
        box=box.id if box else None,
        role=reading.role,
        direction=direction,
        industries=find_industries(context, passage, reading),
        objects=find_objects(context, passage, reading),
        year=year,
    )


def find_industries(context: Context, passage: Passage, reading: Reading) -> tuple[str, ...]:
    """Give the industry whose paragraph this is, else those that the quote names, also inside names."""
    for section in context.document.ancestors(passage.section):
        if section.kind == "run_in" and section.evidence.source == "body":
            titled = context.mentions.find_industry(section.title)
            if titled is not None:
                return (titled.key,)
    named = context.mentions.in_range(passage, reading.start, reading.end)
    return tuple(dict.fromkeys(mention.entity.key for mention in named if mention.entity.type == "Industry"))


def find_objects(context: Context, passage: Passage, reading: Reading) -> tuple[str, ...]:
    """Give the named things in the quote that are neither enterprise nor industry, and target titles."""
    named = context.mentions.in_range(passage, reading.start, reading.end)
    covered = [mention for mention in named if mention.entity.type in OBJECTS]
    found = [(mention.start, mention.entity.key) for mention in covered]
    for title in find_titles(passage.text, reading.start, reading.end):
        if not any(m.start <= title.start and title.end <= m.end for m in covered):
            found = [pair for pair in found if not title.start <= pair[0] < title.end]
            found.append((title.start, title.text))
    return tuple(dict.fromkeys(key for _, key in sorted(found)))
