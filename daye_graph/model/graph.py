"""The plan's graph as assembled: what all later steps read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from daye_graph.model.document import Document
from daye_graph.model.entity import Entity
from daye_graph.model.evidence import Noun
from daye_graph.model.finding import Acceptance
from daye_graph.model.ruling import Ruling
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
    Statement,
    Target,
    Task,
    TechnologyProfile,
    Tenet,
    Upgrade,
)


class Manifest(Noun):
    """What is known of a document beside its text; '' is unknown.

    The fields are 标题, 制发机关, 发文字号, 成文/印发日期, 来源, 获取日期, 转换方式,
    索引号, 有效性 and the digest of the bytes.
    """

    id: str
    file: str
    title: str
    title_en: str = ""
    issuer: str = ""
    number: str = ""
    date: str = ""
    sha256: str = ""
    source: str = ""
    retrieved: str = ""
    conversion: str = ""
    index_number: str = ""
    validity: str = ""


FAMILIES = (
    "groups",
    "actions",
    "tasks",
    "boxes",
    "indicators",
    "milestones",
    "responsibilities",
    "observations",
    "involvements",
    "mentions",
    "upgrades",
    "partnerships",
    "layout_elements",
    "memberships",
    "targets",
    "platforms",
    "industries",
    "technologies",
    "tenets",
)
"""The families of statements, in their order: the names of the fields that hold them."""


@dataclass(frozen=True)
class PlanGraph:
    """One plan: its document, its things and every statement, all in document order."""

    manifest: Manifest
    document: Document
    entities: tuple[Entity, ...]
    groups: tuple[ActionGroup, ...]
    actions: tuple[Action, ...]
    tasks: tuple[Task, ...]
    boxes: tuple[Box, ...]
    indicators: tuple[Indicator, ...]
    milestones: tuple[Milestone, ...]
    responsibilities: tuple[Responsibility, ...]
    observations: tuple[Observation, ...]
    involvements: tuple[Involvement, ...]
    mentions: tuple[Mention, ...]
    section_keys: tuple[str, ...]
    """Keys of the document's sections, by index."""
    upgrades: tuple[Upgrade, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    layout_elements: tuple[LayoutElement, ...] = ()
    memberships: tuple[LayoutMembership, ...] = ()
    targets: tuple[Target, ...] = ()
    platforms: tuple[PlatformProfile, ...] = ()
    industries: tuple[IndustryProfile, ...] = ()
    technologies: tuple[TechnologyProfile, ...] = ()
    tenets: tuple[Tenet, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    """What became of the decisions about this plan."""
    acceptances: tuple[Acceptance, ...] = ()
    """Decisions that let a finding of the audit stand."""

    def families(self) -> dict[str, tuple[Statement, ...]]:
        """Give the statements by family, each in document order."""
        return {name: getattr(self, name) for name in FAMILIES}

    def statements(self) -> Iterator[Statement]:
        """Give every statement, family by family."""
        for found in self.families().values():
            yield from found

    @cached_property
    def entity_by_key(self) -> dict[str, Entity]:
        """Entities by their key."""
        return {entity.key: entity for entity in self.entities}
