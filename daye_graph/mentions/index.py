"""Where every thing is named, for rules that ask by passage and range."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from daye_graph.model.entity import Entity, EntityType
from daye_graph.model.evidence import Evidence
from daye_graph.model.passage import Passage


class FoundMention(NamedTuple):
    """One place where a thing is named; an elided head makes two ranges of the passage's text."""

    passage: Passage
    ranges: tuple[tuple[int, int], ...]
    entity: Entity
    host: Entity | None = None
    """The thing inside whose longer name an enterprise is named."""

    @property
    def start(self) -> int:
        """Where it begins in the passage's text."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the passage's text."""
        return self.ranges[-1][1]

    @property
    def is_inner_industry(self) -> bool:
        """Whether this is an industry inside a longer name: it counts for the statement, not as a mention."""
        return self.host is not None and self.entity.type == "Industry"

    @property
    def evidence(self) -> Evidence:
        """Its evidence; the quote is the surface."""
        if len(self.ranges) == 1:
            return self.passage.evidence(*self.ranges[0])
        return self.passage.join(self.ranges)


_INDUSTRY_TAIL = re.compile(r"(?:相关)?(?:产业|行业)$")


class MentionIndex:
    """All entities and mentions of one document, in document order."""

    def __init__(
        self,
        entities: Iterable[Entity],
        found: Iterable[FoundMention],
        *,
        surfaces: Mapping[tuple[str, str], str] | None = None,
    ) -> None:
        self.entities = tuple(entities)
        self.surfaces = surfaces or {}
        """Decisions that made a name a thing's: their rules, by the thing's key and the name."""
        self.found = tuple(found)
        """All places, with the industries inside longer names, which are no mentions."""
        self.mentions = tuple(mention for mention in self.found if not mention.is_inner_industry)
        self._in_passage: dict[int, list[FoundMention]] = {}
        for mention in self.found:
            self._in_passage.setdefault(id(mention.passage), []).append(mention)
        self._industries = {
            form: entity
            for entity in reversed(self.entities)
            if entity.type == "Industry"
            for form in (*entity.aliases, entity.name)
        }
        self._starts = {key: [m.start for m in found] for key, found in self._in_passage.items()}

    def find_industry(self, title: str) -> Entity | None:
        """Give the industry that a heading names (材料产业, 临空相关产业)."""
        return self._industries.get(title) or self._industries.get(_INDUSTRY_TAIL.sub("", title))

    def in_passage(self, passage: Passage) -> list[FoundMention]:
        """Give the mentions in one passage, in order."""
        return self._in_passage.get(id(passage), [])

    def in_range(self, passage: Passage, start: int, end: int) -> list[FoundMention]:
        """Give the mentions that lie wholly in ``text[start:end]`` of a passage."""
        found = self._in_passage.get(id(passage))
        if found is None:
            return []
        starts = self._starts[id(passage)]
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        return [mention for mention in found[first:last] if mention.ranges[-1][1] <= end]

    def find_entity_at(self, passage: Passage, start: int, end: int, kind: EntityType) -> str | None:
        """Give the key of the thing of type *kind* named exactly at this range; None if none is."""
        for mention in self.in_passage(passage):
            if mention.start == start and mention.end == end and mention.entity.type == kind:
                return mention.entity.key
        return None
