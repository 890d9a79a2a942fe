"""Matching all forms at once: longest match, enterprises and industries also inside longer names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from daye_graph.mentions.names import NameTable, Thing
from daye_graph.mentions.segmentation import Segmenter
from daye_graph.model.entity import EntityType
from daye_graph.model.passage import Passage

_NEED_BORDERS: frozenset[EntityType] = frozenset(
    {"Industry", "Product", "Technology", "Place", "Fund", "FinancialProduct", "Programme"}
)
_SHORT = 4
_HOLD_NONE: frozenset[EntityType] = frozenset({"Enterprise", "GovernmentUnit", "Place", "Industry"})
"""Names of these hold no other name that counts."""
_KIND_OF_PLACE = re.compile(r"高新区|开发区|经济区|经开区|园区|新区|乡镇")
_IN_GENERAL = re.compile(r"(?:全国|全省|各|一批|家级|省级|”)$")
"""Before a bare kind of place: places of that kind in general, not the plan's own (全国“百强”高新区)."""
_OF_AN_INDUSTRY = re.compile(r"产业|行业|创新型|特色|(?<=产业)|(?<=行业)")
"""What follows an industry inside a longer name that is about it (海洋装备创新型产业集群)."""


class Match(NamedTuple):
    """A form found in a passage: ranges of its text, the thing's number, the thing it is nested in."""

    ranges: tuple[tuple[int, int], ...]
    thing: int
    host: int | None = None


class Matcher:
    """Finds the forms of a name table in passages."""

    def __init__(self, names: NameTable, segmenter: Segmenter) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind

        self._names = names
        self._segmenter = segmenter
        self._forms = names.forms()
        self._inner = [*names.forms_of_type("Enterprise"), *names.forms_of_type("Industry")]
        longest = MatchKind.LeftmostLongest
        self._all = AhoCorasick(self._forms, matchkind=longest) if self._forms else None
        self._nested = AhoCorasick(self._inner, matchkind=longest) if self._inner else None

    def find(self, passage: Passage, *, in_unit_list: bool) -> Iterator[Match]:
        """Give the matches in *passage*, in order; nested enterprises follow the name that holds them."""
        if self._all is None:
            return
        text = passage.text
        for index, start, end in self._all.find_matches_as_indexes(text):
            form = self._forms[index]
            if _KIND_OF_PLACE.fullmatch(form) and _IN_GENERAL.search(text, max(0, start - 3), start):
                continue
            number, thing = self._choose(form, in_unit_list=in_unit_list)
            if self._needs_borders(form, thing) and not {start, end} <= self._segmenter.borders(text):
                continue
            yield Match(((start, end),), number)
            if end - start > _SHORT and thing.type not in _HOLD_NONE:
                yield from self._find_nested(text, start, end, number)

    def _find_nested(self, text: str, start: int, end: int, host: int) -> Iterator[Match]:
        if self._nested is None:
            return
        for index, low, high in self._nested.find_matches_as_indexes(text[start:end]):
            if high - low == end - start:
                continue
            for number, thing in self._names.things_of(self._inner[index]):
                heads = thing.type == "Industry" and _OF_AN_INDUSTRY.match(text, start + high)
                if thing.type == "Enterprise" or heads:
                    yield Match(((start + low, start + high),), number, host)

    def _choose(self, form: str, *, in_unit_list: bool) -> tuple[int, Thing]:
        """Of several things with one name, the unit in lists of units, else the other one."""
        things = self._names.things_of(form)
        for number, thing in things:
            if (thing.type == "GovernmentUnit") == in_unit_list:
                return number, thing
        return things[0]

    def _needs_borders(self, form: str, thing: Thing) -> bool:
        if thing.type == "Place" and form[-1] in "镇乡办":
            return False  # such an ending is a border of its own
        return len(form) < _SHORT and thing.type in _NEED_BORDERS
