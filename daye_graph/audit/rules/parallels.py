"""Parallel passages: what only one of body, box and schedule has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from daye_graph.audit.view import View
from daye_graph.model.evidence import Evidence
from daye_graph.model.finding import Finding
from daye_graph.model.statement import Mention, Upgrade

MEMBERS = "parallels.only-in-one"
PROMOTED = "parallels.promotion-forgotten"
CLAIMED = "parallels.claimed-and-aimed"

_CLAIM = re.compile(
    r"(?:、[^，。；]*?)?等(?P<level>国家级|省级|市级)(?:平台|孵化器|众创空间|星创天地|载体|基地)"
)
_LISTS = ("Place", "University", "Programme")


def check_members(view: View) -> Iterator[Finding]:
    """Members of a list (特色小镇, universities, programmes) that only body or only schedule has."""
    for task in view.graph.tasks:
        body = view.mentions_by_task.get((task.id, "body"), [])
        appendix = view.mentions_by_task.get((task.id, "appendix"), [])
        for kind in _LISTS:
            here, there = _by_entity(view, body, kind), _by_entity(view, appendix, kind)
            if not here or not there:
                continue
            for names, other, where, missing in (
                (there.keys() - here.keys(), here, "附件有、正文没有", "only the schedule has"),
                (here.keys() - there.keys(), there, "正文有、附件没有", "only the body has"),
            ):
                own = there if other is here else here
                for key in (key for key in own if key in names):
                    name = view.name(key)
                    yield view.find(
                        MEMBERS,
                        "warning" if kind == "Place" else "note",
                        name,
                        [own[key].evidence, *(mention.evidence for mention in other.values())],
                        zh=f"“{task.name}”：{where}：{name}，待核实。",
                        en=f"“{task.name}”: {missing}: {name}.",
                        task=task.id,
                    )


def _by_entity(view: View, mentions: list[Mention], kind: str) -> dict[str, Mention]:
    found: dict[str, Mention] = {}
    for mention in mentions:
        entity = view.entities[mention.entity]
        attributes = dict(entity.attributes)
        if entity.type == kind and (kind != "Place" or attributes.get("kind") == "featured_town"):
            found.setdefault(mention.entity, mention)
    return found


def check_promotions(view: View) -> Iterator[Finding]:
    """What is to be promoted in body or box and is in no year of the schedule, or in one list only."""
    for task in view.graph.tasks:
        upgrades = [u for u in view.graph.upgrades if view.task_at(u.evidence.start)[0] == task.id]
        scheduled = {_subject(view, u.subject) for u in upgrades if u.evidence.source == "appendix"}
        if not scheduled:
            continue
        # what the schedule only builds (建设) it has not forgotten either
        scheduled |= {mention.entity for mention in view.mentions_by_task.get((task.id, "appendix"), [])}
        for source, where, en in (("body", "正文", "the body"), ("box", "专栏", "the box")):
            own = [u for u in upgrades if u.evidence.source == source]
            left = [u for u in own if not {u.subject, _subject(view, u.subject)} & scheduled]
            for name in dict.fromkeys(view.name(u.subject) for u in left):
                yield view.find(
                    PROMOTED,
                    "warning",
                    name,
                    [u.evidence for u in left if view.name(u.subject) == name],
                    zh=f"“{task.name}”：{where}提出要升级或争创，各年进度安排中没有：{name}，待核实。",
                    en=f"“{task.name}”: promoted in {en}, in no year of the schedule: {name}.",
                    task=task.id,
                )
        yield from _compare_body_and_box(view, task.id, upgrades)


def _compare_body_and_box(view: View, task: str, upgrades: Sequence[Upgrade]) -> Iterator[Finding]:
    for level in ("国家级", "省级"):
        body = {
            _subject(view, u.subject): u
            for u in upgrades
            if u.evidence.source == "body" and u.target_level == level
        }
        box = {
            _subject(view, u.subject): u
            for u in upgrades
            if u.evidence.source == "box" and u.target_level == level
        }
        left = [u for key, u in body.items() if key not in box]
        for upgrade in left if box else ():
            name = view.name(upgrade.subject)
            yield view.find(
                MEMBERS,
                "warning",
                name,
                [upgrade.evidence, *(u.evidence for u in box.values())],
                zh=f"争创{level}：正文列出而专栏没有：{name}，待核实。",
                en=f"for {level} the body lists what the box does not: {name}.",
                task=task,
            )


def _subject(view: View, key: str) -> str:
    """A firm stands for the platform that bears its name."""
    hosts = next((p.hosts for p in view.graph.platforms if p.platform == key), ())
    return hosts[0] if hosts else key


def check_claims(view: View) -> Iterator[Finding]:
    """A rank that a platform is said to have in one sentence (等国家级孵化器) and aims at in another."""
    for profile in view.graph.platforms:
        aims = [u for u in view.graph.upgrades if u.subject == profile.platform]
        claim = _find_claim(view, profile.platform)
        if claim is None:
            continue
        level, evidence = claim
        same = [u for u in aims if u.target_level == level and not _overlaps(u.evidence, evidence)]
        if same:
            yield view.find(
                CLAIMED,
                "warning",
                view.name(profile.platform),
                [evidence, *(u.evidence for u in same)],
                zh=f"一处已称{level}，另一处仍在争创或推进{level}建设，疑似状态不一致，待核实。",
                en=f"said to be {level} in one place, and to become it in another.",
                task=profile.task,
            )


def _find_claim(view: View, platform: str) -> tuple[str, Evidence] | None:
    for mention in view.graph.mentions:
        if mention.entity != platform:
            continue
        for passage in view.running:
            if not passage.offsets or not passage.offsets[0] <= mention.evidence.start <= passage.offsets[-1]:
                continue
            at = passage.text.find(mention.evidence.quote)
            claim = _CLAIM.match(passage.text, at + len(mention.evidence.quote)) if at >= 0 else None
            if claim:
                level = "国家级" if claim["level"].startswith("国家") else claim["level"]
                return level, passage.evidence(at, claim.end())
    return None


def _overlaps(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
