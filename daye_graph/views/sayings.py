"""What each family of statements says, in words: one function a family."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from daye_graph.graph.network import LAYOUT_CLASSES
from daye_graph.model.statement import (
    Action,
    ActionGroup,
    Box,
    Indicator,
    IndustryProfile,
    Involvement,
    LayoutElement,
    LayoutMembership,
    Mention,
    Milestone,
    Observation,
    Partnership,
    PlatformProfile,
    Responsibility,
    Target,
    Task,
    TechnologyProfile,
    Upgrade,
)
from daye_graph.views.labels import Labels
from daye_graph.wording import Wording

NOTHING = Wording("", en="")


class Saying(NamedTuple):
    """The class of a statement, the keys of what it is about (its subject first), and the rest in words."""

    kind: str
    about: tuple[str | None, ...]
    words: Wording = NOTHING


@dataclass(frozen=True)
class Speaker:
    """What the functions need: labels, and which keys are things (others are titles as written)."""

    labels: Labels
    things: Mapping[str, object]

    def word(self, scheme: str, word: str | None) -> Wording:
        """Give the label of a word of a scheme; nothing for None."""
        return self.labels.name_word(scheme, word) if word else NOTHING


def join(*parts: Wording | None, between: str = " · ") -> Wording:
    """Join what is said in both languages; nothing is left out.

    >>> join(Wording("依托", en="relied on"), None, Wording("试点", en="pilots")).en
    'relied on · pilots'
    """
    said = [part for part in parts if part]
    return Wording(between.join(said), en=between.join(part.en for part in said))


def same(text: str | int | None) -> Wording:
    """Give what reads the same in both languages: figures, and names as the plan writes them."""
    shown = "" if text is None else str(text)
    return Wording(shown, en=shown)


def _year(year: int | None) -> Wording:
    return Wording(f"{year}年", en=str(year)) if year is not None else NOTHING


def _say_group(each: ActionGroup, _: Speaker) -> Saying:
    return Saying("ActionGroup", (each.id,))


def _say_action(each: Action, _: Speaker) -> Saying:
    return Saying("Action", (each.id,))


def _say_task(each: Task, _: Speaker) -> Saying:
    other = each.schedule_name
    differs = other and other != each.name
    words = Wording(f"进度安排表写作：{other}", en=f"the schedule writes: {other}") if differs else NOTHING
    return Saying("Task", (each.id,), words)


def _say_box(each: Box, _: Speaker) -> Saying:
    return Saying("Box", (each.task or each.action,), join(same(each.label), same(each.title)))


def _say_milestone(each: Milestone, _: Speaker) -> Saying:
    return Saying("Milestone", (each.task,), _year(each.year))


def _say_responsibility(each: Responsibility, speaker: Speaker) -> Saying:
    place = Wording(f"列第{each.position}位", en=f"number {each.position} of the list")
    etc = Wording("名单以“等”结尾", en="the list ends in “etc.”") if each.etc else None
    words = join(speaker.word("unit-role", each.role), place, etc)
    return Saying("Responsibility", (each.unit, each.task), words)


def _say_involvement(each: Involvement, speaker: Speaker) -> Saying:
    things = [key for key in (*each.industries, *each.objects) if key in speaker.things]
    titles = [same(title) for title in each.objects if title not in speaker.things]
    words = join(
        speaker.word("direction", each.direction),
        speaker.word("role", each.role),
        join(*titles, between="、"),
        _year(each.year),
    )
    return Saying("Involvement", (each.enterprise, each.task or each.action, *things), words)


def _say_upgrade(each: Upgrade, speaker: Speaker) -> Saying:
    level = speaker.word("level", each.target_level)
    aim = join(speaker.word("level", each.from_level), level, between=" → ")
    if not each.from_level:
        aim = Wording(f"目标{level}", en=f"aims at {level.en} level")
    return Saying("Upgrade", (each.subject,), join(aim, same(each.target_title), _year(each.year)))


def _say_platform(each: PlatformProfile, speaker: Speaker) -> Saying:
    target = speaker.word("level", each.target_level)
    aims = Wording(f"目标{target}", en=f"aims at {target.en} level") if target else None
    words = join(speaker.word("level", each.level), aims)
    return Saying("Platform", (each.platform, *each.hosts, each.place), words)


def _say_partnership(each: Partnership, speaker: Speaker) -> Saying:
    words = speaker.word("institute-relation", each.relation)
    return Saying("Partnership", (each.institute, each.organization), words)


def _say_target(each: Target, speaker: Speaker) -> Saying:
    low, high = each.value_min, each.value_max
    value = same(f"{low}{each.unit}" if low == high else f"{low}–{high}{each.unit}")
    how = speaker.word("comparator", each.comparator) if each.comparator != "equal" else None
    words = join(same(each.subject), join(how, value, between=" "), _year(each.year))
    return Saying("Target", (each.task or each.action,), words)


def _say_indicator(each: Indicator, _: Speaker) -> Saying:
    return Saying("Indicator", (each.id,), join(*map(same, (each.group, each.unit, each.attribute))))


def _say_observation(each: Observation, speaker: Speaker) -> Saying:
    value = same(f"{each.value} {each.unit}") if each.value is not None else None
    empty = Wording("无数据", en="no value") if value is None else None
    how = speaker.word("comparator", each.comparator) if each.comparator not in {None, "equal"} else None
    kind = speaker.word("kind", each.kind)
    words = join(_year(each.year), kind, join(how, value, empty, between=" "))
    return Saying("Observation", (each.indicator, each.task), words)


def _say_element(each: LayoutElement, speaker: Speaker) -> Saying:
    words = join(speaker.word("layout-kind", each.kind), same(each.formula))
    return Saying(LAYOUT_CLASSES[each.kind], (each.id, each.place), words)


def _say_membership(each: LayoutMembership, speaker: Speaker) -> Saying:
    words = speaker.word("layout-relation", each.relation)
    return Saying("LayoutMembership", (each.element, each.member), words)


def _say_industry(each: IndustryProfile, _: Speaker) -> Saying:
    return Saying("Industry", (each.industry, each.parent))


def _say_technology(each: TechnologyProfile, _: Speaker) -> Saying:
    return Saying("Technology", (each.technology, each.industry))


def _say_mention(each: Mention, _: Speaker) -> Saying:
    return Saying("Mention", (each.entity,))


SAYINGS: Mapping[str, Callable[[Any, Speaker], Saying]] = {
    "groups": _say_group,
    "actions": _say_action,
    "tasks": _say_task,
    "boxes": _say_box,
    "milestones": _say_milestone,
    "targets": _say_target,
    "responsibilities": _say_responsibility,
    "involvements": _say_involvement,
    "upgrades": _say_upgrade,
    "platforms": _say_platform,
    "partnerships": _say_partnership,
    "indicators": _say_indicator,
    "observations": _say_observation,
    "layout_elements": _say_element,
    "memberships": _say_membership,
    "industries": _say_industry,
    "technologies": _say_technology,
    "mentions": _say_mention,
}
"""What a page tells, family by family, in the order in which it tells it."""


def list_things(about: Iterable[str | None]) -> tuple[str, ...]:
    """Give the keys, each once and without None."""
    return tuple(dict.fromkeys(key for key in about if key))
