"""Names as people decided: what is one thing, what is two, what is a name at all.

All that no decision is about goes the way of `NameTable`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from daye_graph.curation.decisions import Decision
from daye_graph.curation.facts import ENTITIES
from daye_graph.curation.rulings import Rulings
from daye_graph.mentions.discovery.candidates import Candidate
from daye_graph.mentions.names import NameTable, Thing
from daye_graph.model.entity import Entity, EntityRecord, EntityType

Surfaces = Mapping[tuple[str, str], str]
"""The rule that made a name a thing's, by the thing's key and the name: only where a decision did."""


class DecidedNames(NameTable):
    """A name table that holds to the decisions about names.

    Rejected names are never entered; accepted ones stand from the start, so that
    discovery builds on them; what is to stay apart is never joined; `settle`
    joins what is to be one.
    """

    def __init__(self, records: Iterable[EntityRecord], rulings: Rulings) -> None:
        self._rulings = rulings
        self._barred = [
            (name, decision.details.get("type"), decision)
            for decision in rulings.list_open("reject", ENTITIES)
            for name in _all_names(decision)
        ]
        self._apart = [
            (decision, decision.subject, other)
            for decision in rulings.list_open("apart", ENTITIES)
            for other in decision.list_values("other")
        ]
        self._decided: dict[tuple[EntityType, str], str] = {}
        super().__init__(records)
        for name, _, decision in self._barred:
            self._strike(name, decision)
        for decision in rulings.list_open("accept", ENTITIES):
            self._accept(decision)
        for decision, name, other in self._apart:
            self._split(name, other, decision)

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Add discovered names but those that were rejected."""
        super().add(candidate for candidate in candidates if not self._is_barred(candidate))

    def settle(self) -> None:
        """Join what was decided to be one thing; call it when all names are known."""
        for decision in self._rulings.list_open("merge", ENTITIES):
            for other in decision.list_values("other"):
                self._join(decision, other)

    def find_surfaces(self, entities: Iterable[Entity]) -> Surfaces:
        """Give the names that decisions gave to *entities*, with the decision's rule."""
        return {
            (entity.key, form): rule
            for entity in entities
            for form in (entity.name, *entity.aliases)
            if (rule := self._decided.get((entity.type, form))) is not None
        }

    def close(self, entities: Iterable[Entity]) -> None:
        """Say which accepted names the text does not show, and which of those to stay apart are none."""
        named = {(entity.type, form) for entity in entities for form in (entity.name, *entity.aliases)}
        for decision in self._rulings.list_open("accept", ENTITIES):
            if (decision.details["type"], decision.subject) not in named:
                self._rulings.ignore(decision, f"正文没有单独写“{decision.subject}” (no such name by itself)")
        for decision, name, other in self._apart:
            for each in (name, other):
                if not self.things_of(each):
                    self._rulings.ignore(decision, _unknown(each))

    def _strike(self, name: str, decision: Decision) -> None:
        """Take a name away from the records that list it."""
        for index, thing in self.things_of(name):
            if decision.details.get("type") in (None, thing.type):
                thing.forms.remove(name)
                self._unlink(name, index)
                self._rulings.count(decision)

    def _is_barred(self, candidate: Candidate) -> bool:
        for name, kind, decision in self._barred:
            if candidate.name == name and kind in (None, candidate.type):
                self._rulings.count(decision)
                return True
        return False

    def _accept(self, decision: Decision) -> None:
        """Enter a thing with its names; where one is known as such a thing, the others join it."""
        kind = cast("EntityType", decision.details["type"])
        names = _all_names(decision)
        known = [index for name in names for index, thing in self.things_of(name) if thing.type == kind]
        if not known:
            self._add(Thing(kind, list(names), rule=decision.rule))
            for name in names:
                self._by_form[name].insert(0, self._by_form[name].pop())  # before things of other types
            self._note(kind, names, decision)
            return
        added = [name for name in names if name not in self._things[known[0]].forms]
        for name in added:
            self._give(known[0], name)
        self._note(kind, added, decision)

    def _split(self, name: str, other: str, decision: Decision) -> None:
        """Make a thing of its own of *other* where a record gives it to the thing called *name*."""
        for index, thing in self.things_of(name):
            if other in thing.forms and other != name:
                thing.forms.remove(other)
                self._unlink(other, index)
                self._add(Thing(thing.type, [other], rule=decision.rule))
                self._note(thing.type, [other], decision)

    def _join(self, decision: Decision, other: str) -> None:
        wanted = decision.details.get("type")
        pairs = [
            (first, second)
            for first, one in self.things_of(decision.subject)
            for second, two in self.things_of(other)
            if one.type == two.type and wanted in (None, one.type)
        ]
        for name in (decision.subject, other):
            if not self.things_of(name):
                self._rulings.ignore(decision, _unknown(name))
        if not pairs:
            self._rulings.ignore(decision, "两个名称的类型不同 (the names are of different types)")
        elif len(pairs) > 1:
            self._rulings.ignore(decision, "名称有多个类型，请写明 type= (names of several types; say type=)")
        elif pairs[0][0] != pairs[0][1]:
            self._unite(decision, pairs[0])

    def _unite(self, decision: Decision, pair: tuple[int, int]) -> None:
        """Join two things: the curated one keeps its slug, of two or none the subject's."""
        one, two = (self._things[index] for index in pair)
        keeps_second = two.record is not None and one.record is None
        moved = list((one if keeps_second else two).forms)
        both = one.record is not None and two.record is not None
        # the base keeps the second of two curated ones
        self._merge(*(reversed(pair) if both else pair))
        self._note(one.type, moved, decision)

    def _merge(self, first: int, second: int) -> None:
        """Join two things, unless they are to stay apart."""
        decision = self._find_apart(first, second)
        if decision is None:
            super()._merge(first, second)
        else:
            self._rulings.count(decision)

    def _find_apart(self, first: int, second: int) -> Decision | None:
        forms = self._things[first].forms, self._things[second].forms
        for decision, name, other in self._apart:
            if any(name in forms[side] and other in forms[1 - side] for side in (0, 1)):
                return decision
        return None

    def _note(self, kind: EntityType, names: Iterable[str], decision: Decision) -> None:
        """Remember that these names are the thing's by this decision."""
        for name in names:
            self._decided[kind, name] = decision.rule
            self._rulings.count(decision)

    def _give(self, index: int, name: str) -> None:
        thing = self._things[index]
        thing.forms.append(name)
        self._by_form.setdefault(name, []).append(index)
        self._types[name] = self.types_of(name) | {thing.type}

    def _unlink(self, name: str, index: int) -> None:
        rest = [each for each in self._by_form[name] if each != index]
        self._types[name] = frozenset(self._things[each].type for each in rest)
        if rest:
            self._by_form[name] = rest
        else:
            del self._by_form[name]


def _all_names(decision: Decision) -> tuple[str, ...]:
    return tuple(dict.fromkeys((decision.subject, *decision.list_values("aliases"))))


def _unknown(name: str) -> str:
    return f"没有“{name}”这个名称 (nothing is called “{name}”)"
