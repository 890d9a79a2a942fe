"""The plan's graph as assembled: what all later steps read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from daye_graph.model.document import Document
from daye_graph.model.entity import Entity
from daye_graph.model.evidence import Noun
from daye_graph.model.statement import (
    Action,
    ActionGroup,
    Box,
    Indicator,
    Involvement,
    Mention,
    Milestone,
    Observation,
    Responsibility,
    Statement,
    Task,
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

    def statements(self) -> Iterator[Statement]:
        """Give every statement, family by family."""
        yield from self.groups
        yield from self.actions
        yield from self.tasks
        yield from self.boxes
        yield from self.indicators
        yield from self.milestones
        yield from self.responsibilities
        yield from self.observations
        yield from self.involvements
        yield from self.mentions

    @cached_property
    def entity_by_key(self) -> dict[str, Entity]:
        """Entities by their key."""
        return {entity.key: entity for entity in self.entities}
