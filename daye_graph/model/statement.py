"""Statements: what the plan says, each with its evidence, its rule and its origin.

Things are referred to by their key (``enterprise/jinpai``, ``task/…``), the end
of their IRI. `id` is the key of the statement itself; it joins what the
statement joins, its role and its quote, never a position in the text.
"""

from __future__ import annotations

from typing import Literal

from pydantic import SkipValidation

from daye_graph.model.evidence import Evidence, Noun, Origin

EnterpriseRole = Literal[
    "founds_institute",
    "clusters",
    "hosts_platform",
    "pillar_of_area",
    "pilots",
    "cultivated",
    "finances",
    "leads_industry",
    "other",
]
Direction = Literal["relied_on", "supported"]
UnitRole = Literal["lead", "cooperate", "responsible"]
ObservationKind = Literal["baseline", "target", "actual"]
Comparator = Literal["at_least", "at_most", "about", "equal"]


class Statement(Noun):
    """Base of all statements."""

    id: str
    rule: str
    evidence: SkipValidation[Evidence]  # made by `Passage` only; checking it again costs a tenth of a build
    origin: Origin = "text"


class ActionGroup(Statement):
    """A group of actions (三提升); its evidence is its heading."""

    name: str
    number: int


class Action(Statement):
    """An action, numbered through the plan; `aliases` are other wordings of the plan itself."""

    name: str
    number: int
    group: str | None
    aliases: tuple[str, ...] = ()


class Task(Statement):
    """A sub-task (建设内容), numbered through the plan. `schedule_name` is the schedule's wording."""

    name: str
    number: int
    action: str | None
    schedule_name: str | None = None


class Box(Statement):
    """A box (专栏) with the sub-task under which it is printed; `label` is its number as written (专栏1)."""

    number: int
    label: str
    title: str
    task: str | None
    action: str | None


class Milestone(Statement):
    """What the schedule sets for one sub-task and one year."""

    task: str
    year: int
    text: str


class Responsibility(Statement):
    """A unit in a list of responsible units; `position` counts from 1, `etc` where the list ends in 等."""

    unit: str
    task: str
    position: int
    role: UnitRole
    etc: bool


class Indicator(Statement):
    """A row of the indicator table; `group` and `attribute` as written."""

    number: int
    name: str
    unit: str
    group: str
    attribute: str


class Observation(Statement):
    """One value of an indicator: a table cell or a restatement in the text.

    `value` is in the indicator's unit; the text's own figure and unit stand
    beside it. Values are decimal strings (canonical: no trailing zeros).
    """

    indicator: str
    year: int
    kind: ObservationKind
    value: str | None
    unit: str
    value_as_written: str
    unit_as_written: str | None = None
    comparator: Comparator | None = None
    task: str | None = None


class Involvement(Statement):
    """An enterprise in an action: one for each occurrence of its name."""

    enterprise: str
    action: str | None
    task: str | None
    box: str | None
    role: EnterpriseRole
    direction: Direction
    industries: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    """Keys of named things, and target titles as written, in the order of the quote."""
    year: int | None = None


class Mention(Statement):
    """A place in the text where a thing is named; `section` is the innermost section's index."""

    entity: str
    section: int


InstituteRelation = Literal["anchored_by", "partner", "hosted_by", "located_in"]
LayoutKind = Literal["belt", "core", "cluster"]
LayoutRelation = Literal["member", "connects", "towards"]
Level = Literal["国家级", "省级", "市级", "县级"]


class Upgrade(Statement):
    """Something aims at a rank; `target_title` is a named title (a bare level is none)."""

    subject: str
    from_level: Level | None
    target_level: Level
    target_title: str | None
    year: int | None


class Partnership(Statement):
    """A research institute and an organisation that carries it, works with it or houses it."""

    institute: str
    relation: InstituteRelation
    organization: str


class LayoutElement(Statement):
    """A belt, core or cluster; `place` is the place it is, `announced` how many there are to be.

    A cluster is named by its members, joined with 、.
    """

    name: str
    kind: LayoutKind
    place: str | None
    formula: str
    announced: int | None


class LayoutMembership(Statement):
    """A place that belongs to an element of the layout, is connected by it, or lies in its direction."""

    element: str
    member: str
    relation: LayoutRelation


class Target(Statement):
    """A numeric target that is no indicator of the table; values are canonical decimal strings."""

    action: str | None
    task: str | None
    subject: str
    value_min: str
    value_max: str
    unit: str
    comparator: Comparator
    year: int | None


class PlatformProfile(Statement):
    """What the text says of a platform, at its first mention."""

    platform: str
    level: Level | None
    target_level: Level | None
    hosts: tuple[str, ...]
    place: str | None
    action: str | None
    task: str | None


class IndustryProfile(Statement):
    """An industry at its first mention, with the wider one only where the text says so."""

    industry: str
    parent: str | None
    enterprises: tuple[str, ...]


class TechnologyProfile(Statement):
    """A technology under the industry in whose paragraph it is listed."""

    technology: str
    industry: str | None


class Tenet(Statement):
    """A positioning, a principle or a safeguard: its heading."""

    kind: Literal["Positioning", "Principle", "Safeguard"]
    name: str
