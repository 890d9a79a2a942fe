"""The statements that accepted facts stand for, built as the rules build theirs."""

from __future__ import annotations

from typing import NamedTuple, cast

from daye_graph.curation.decisions import Decision
from daye_graph.curation.quotes import QuotePlace
from daye_graph.curation.rulings import Rulings
from daye_graph.model.entity import Entity, EntityType
from daye_graph.model.statement import (
    Direction,
    EnterpriseRole,
    InstituteRelation,
    Involvement,
    Level,
    Partnership,
    Task,
    Upgrade,
)
from daye_graph.statements.context import Context
from daye_graph.statements.roles import Reading
from daye_graph.statements.rules.institutes import ORGANISATIONS
from daye_graph.statements.rules.involvement import OBJECTS, find_industries, find_objects
from daye_graph.statements.rules.upgrades import SUBJECTS as UPGRADED
from daye_graph.statements.subjects import Names

_INDUSTRY: frozenset[EntityType] = frozenset({"Industry"})


class _Ground(NamedTuple):
    """What a fact stands on: its subject, and where its words are."""

    subject: Entity
    place: QuotePlace


def build_involvement(context: Context, rulings: Rulings, decision: Decision) -> Involvement | None:
    """Give the involvement that *decision* adds; None, with a problem, where it can't be.

    Action, sub-task, box and year are those of the place where the words stand, but a
    named task outranks it; industries and objects are those that the words name unless
    the decision lists them.
    """
    names = Names(context)
    given = decision.details
    task = names.find_task(given["task"]) if "task" in given else None
    if "task" in given and task is None:
        rulings.ignore(decision, f"没有子任务“{given['task']}” (no sub-task is called that)")
        return None
    ground = _find_ground(context, rulings, decision, frozenset({"Enterprise"}), task=task)
    if ground is None:
        return None
    passage = ground.place.passage
    role = cast("EnterpriseRole", given["role"])
    reading = Reading(role, ground.place.start, ground.place.end)
    industries = tuple(names.find_entity(name, _INDUSTRY) for name in decision.list_values("industries"))
    if None in industries:
        unknown = decision.list_values("industries")[industries.index(None)]
        rulings.ignore(decision, _unknown(unknown))
        return None
    key = task.id if task else context.find_task(passage)
    action = task.action if task else context.find_action(passage)
    box, year = context.find_box(passage), context.find_year(passage)
    evidence = ground.place.evidence
    return Involvement(
        id=context.key(
            "involvement", ground.subject.key, key or action or "", str(year or ""), role, evidence.quote
        ),
        rule=decision.rule,
        origin="decision",
        evidence=evidence,
        enterprise=ground.subject.key,
        action=action,
        task=key,
        box=box.id if box is not None and (task is None or box.task == task.id) else None,
        role=role,
        direction=cast("Direction", given["direction"]),
        industries=tuple(industry.key for industry in industries if industry is not None)
        or find_industries(context, passage, reading),
        objects=_list_objects(names, decision) or find_objects(context, passage, reading),
        year=year,
    )


def build_upgrade(context: Context, rulings: Rulings, decision: Decision) -> Upgrade | None:
    """Give the upgrade that *decision* adds; None, with a problem, where it can't be."""
    ground = _find_ground(context, rulings, decision, UPGRADED)
    if ground is None:
        return None
    given = decision.details
    target, title = cast("Level", given["target_level"]), given.get("target_title")
    year, evidence = context.find_year(ground.place.passage), ground.place.evidence
    return Upgrade(
        id=context.key("upgrade", ground.subject.key, target, title or "", str(year or ""), evidence.quote),
        rule=decision.rule,
        origin="decision",
        evidence=evidence,
        subject=ground.subject.key,
        from_level=cast("Level | None", given.get("from_level")),
        target_level=target,
        target_title=title,
        year=year,
    )


def build_partnership(context: Context, rulings: Rulings, decision: Decision) -> Partnership | None:
    """Give the partnership that *decision* adds; None, with a problem, where it can't be."""
    ground = _find_ground(context, rulings, decision, frozenset({"ResearchInstitute"}))
    if ground is None:
        return None
    given = decision.details
    relation = cast("InstituteRelation", given["relation"])
    other = Names(context).find_entity(given["organization"], ORGANISATIONS)
    if other is None:
        rulings.ignore(decision, _unknown(given["organization"]))
        return None
    if not _names_in(context, ground.place, other):
        rulings.ignore(decision, _unnamed(given["organization"]))
        return None
    evidence = ground.place.evidence
    return Partnership(
        id=context.key(
            "partnership", ground.subject.key, relation, other.key, evidence.source, evidence.quote
        ),
        rule=decision.rule,
        origin="decision",
        evidence=evidence,
        institute=ground.subject.key,
        relation=relation,
        organization=other.key,
    )


def _find_ground(
    context: Context,
    rulings: Rulings,
    decision: Decision,
    types: frozenset[EntityType],
    *,
    task: Task | None = None,
) -> _Ground | None:
    """The subject, and the place whose words name it; of several places the only one under *task*."""
    subject = Names(context).find_entity(decision.subject, types)
    if subject is None:
        rulings.ignore(decision, _unknown(decision.subject))
        return None
    places = rulings.quotes.find(decision.quote)
    under = [place for place in places if task and context.find_task(place.passage) == task.id]
    place = rulings.find_place(decision, under if len(under) == 1 else None)
    if place is None:
        return None
    if not _names_in(context, place, subject):
        rulings.ignore(decision, _unnamed(decision.subject))
        return None
    return _Ground(subject, place)


def _names_in(context: Context, place: QuotePlace, thing: Entity) -> bool:
    """Tell whether the words name *thing*: as a mention, or by one of its names inside a longer one."""
    named = context.mentions.in_range(place.passage, place.start, place.end)
    words = place.passage.text[place.start : place.end]
    return any(m.entity.key == thing.key for m in named) or any(
        form in words for form in (thing.name, *thing.aliases)
    )


def _list_objects(names: Names, decision: Decision) -> tuple[str, ...]:
    """The keys of the things that the decision lists; what is none is a title as written."""
    found = ((name, names.find_entity(name, OBJECTS)) for name in decision.list_values("objects"))
    return tuple(entity.key if entity is not None else name for name, entity in found)


def _unknown(name: str) -> str:
    return f"没有“{name}”这个名称 (nothing of that type is called “{name}”)"


def _unnamed(name: str) -> str:
    return f"引文里没有“{name}”，请引含有它的话 (the quote does not name it; quote words that do)"
