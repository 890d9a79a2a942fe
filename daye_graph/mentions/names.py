"""All forms that stand for things, curated and discovered, and which of them are one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from daye_graph.mentions.discovery.candidates import Candidate
from daye_graph.mentions.lexicon import LEGAL_FORM, TRADE_WORD
from daye_graph.model.entity import EntityRecord, EntityType

_BRAND = range(2, 5)
_NONE: frozenset[EntityType] = frozenset()


@dataclass(slots=True)
class Thing:
    """One thing under construction: a curated record, or what discovery found."""

    type: EntityType
    forms: list[str]
    record: EntityRecord | None = None
    rule: str = ""


class NameTable:
    """Forms and the things they stand for; one form may stand for several (a unit and a place)."""

    def __init__(self, records: Iterable[EntityRecord]) -> None:
        self._things: list[Thing] = []
        self._by_form: dict[str, list[int]] = {}
        self._types: dict[str, frozenset[EntityType]] = {}
        for record in records:
            self._add(Thing(record.type, list(record.names), record))

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Add discovered names; a name that is known as this type already is left alone."""
        for candidate in candidates:
            if candidate.type not in self.types_of(candidate.name):
                self._add(Thing(candidate.type, [candidate.name], rule=candidate.rule))

    def types_of(self, form: str) -> frozenset[EntityType]:
        """Give the types of the things that *form* stands for."""
        return self._types.get(form, _NONE)

    def things_of(self, form: str) -> list[tuple[int, Thing]]:
        """Give the things that *form* stands for, with their numbers."""
        return [(index, self._things[index]) for index in self._by_form.get(form, ())]

    def forms(self) -> list[str]:
        """Give all forms, in the order in which they came."""
        return list(self._by_form)

    def forms_of_type(self, kind: EntityType) -> list[str]:
        """Give the forms that stand for things of one type."""
        return [form for form in self._by_form if kind in self.types_of(form)]

    def thing(self, index: int) -> Thing:
        """Give the thing with this number."""
        return self._things[index]

    def __iter__(self) -> Iterator[tuple[int, Thing]]:
        """Give all things with their numbers; merged ones are gone."""
        return ((index, thing) for index, thing in enumerate(self._things) if thing.forms)

    def link_short_forms(self) -> None:
        """Join discovered enterprises that are one: 某公司 with 某, a brand with its only longer name.

        Firms that share a brand stay apart when several longer names have it.
        """
        enterprises = {
            form: index
            for form in self.forms_of_type("Enterprise")
            for index, thing in self.things_of(form)
            if thing.type == "Enterprise"
        }
        for form, index in enterprises.items():
            legal = LEGAL_FORM.search(form)
            stem = form[: legal.start()] if legal and legal.end() == len(form) else ""
            if stem in enterprises and not self._both_curated(index, enterprises[stem]):
                self._merge(enterprises[stem], index)
        for brand in [form for form in enterprises if len(form) in _BRAND]:
            longer = {
                self._by_form[form][0]
                for form in enterprises
                if form != brand and form.startswith(brand) and TRADE_WORD.search(form[len(brand) :])
            }
            index = self._by_form[brand][0]
            if len(longer) == 1 and self._things[index].record is None:
                (other,) = longer
                if self._things[other].record is None:
                    self._merge(index, other)

    def _both_curated(self, first: int, second: int) -> bool:
        return self._things[first].record is not None and self._things[second].record is not None

    def _add(self, thing: Thing) -> None:
        self._things.append(thing)
        for form in thing.forms:
            self._by_form.setdefault(form, []).append(len(self._things) - 1)
            self._types[form] = self._types.get(form, _NONE) | {thing.type}

    def _merge(self, first: int, second: int) -> None:
        """Move all forms to the curated one of the two, else to *first*."""
        if first == second:
            return
        if self._things[second].record is not None:
            first, second = second, first
        kept, gone = self._things[first], self._things[second]
        for form in gone.forms:
            self._by_form[form] = [first if index == second else index for index in self._by_form[form]]
            if form not in kept.forms:
                kept.forms.append(form)
        gone.forms = []
