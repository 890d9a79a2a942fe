"""Facts: what a thing is, and every statement of the plan that joins it, with words for people.

All is read from the graph itself, property by property, so that a new class of
statements or a new attribute shows up without a line here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import NamedNode

from daye_graph.query.engine import Engine
from daye_graph.query.labels import LABEL, SKOS, Labels, Properties, Term, read_labels, read_text
from daye_graph.query.names import find_things
from daye_graph.query.parts import CORE, STATEMENTS
from daye_graph.query.rows import parse_spans
from daye_graph.query.standing import Outline, Standing
from daye_graph.wording import Wording

PARTS_READ = frozenset({CORE, *STATEMENTS})
"""The parts of a graph that an engine needs to give facts."""

NAMED = (
    "dg:Enterprise",
    "dg:University",
    "dg:ResearchInstitute",
    "dg:Platform",
    "dg:GovernmentUnit",
    "dg:Place",
    "dg:Industry",
    "dg:Technology",
    "dg:Product",
    "dg:Fund",
    "dg:FinancialProduct",
    "dg:Programme",
    "dg:PolicyDocument",
    "dg:ActionGroup",
    "dg:Action",
    "dg:Task",
    "dg:Box",
    "dg:IndicatorGroup",
    "dg:Indicator",
    "dg:Belt",
    "dg:Core",
    "dg:Cluster",
    "dg:Positioning",
    "dg:Principle",
    "dg:Safeguard",
)
"""The classes of what has a name, sections left out: these have the names of what stands under them."""

_TERMS = "http://purl.org/dc/terms/"
_STANDARD = {
    f"{SKOS}note": ("note", Wording("备注", en="note")),
    f"{_TERMS}source": ("source", Wording("来源", en="source")),
    f"{_TERMS}isPartOf": ("isPartOf", Wording("上级", en="part of")),
}
"""Properties of other vocabularies that say something of a thing."""

_UPWARDS = frozenset({"isPartOf", "inGroup"})
"""Properties that lead to another thing and yet say what this one is."""

_EVIDENCE = frozenset({"quote", "start", "end", "spans", "rule", "origin", "sourceKind", "order"})
_PLACES = frozenset({"ofTask", "ofAction", "inSection"})
_DIRECT = frozenset({"aimsAt", "contributesTo", "hasMember", "connects", "leadsTowards"})
"""Links that the graph has beside the statements that say the same."""

_LIST = "List"


class Detail(NamedTuple):
    """What is said with one property: its local name, its label, and the values in their order."""

    name: str
    label: Wording
    values: tuple[Term, ...]


class Fact(NamedTuple):
    """A statement that joins a thing: its class, what else it says, where it stands, and its evidence.

    `name` is what the statement itself is called, where it is a thing (a sub-task
    is one); `action` and `task` are names, None where it stands under none;
    `action_order` is the action's place in the plan, 0 for none.
    """

    kind: Term
    name: str
    details: tuple[Detail, ...]
    action: str | None
    action_order: int
    task: str | None
    section: str | None
    quote: str
    spans: list[list[int]]
    source: str
    id: str
    rule: str
    origin: str


class Thing(NamedTuple):
    """What bears a name: its class, names, attributes, and the facts about it in document order."""

    iri: str
    kind: Term
    name: str
    name_en: str
    aliases: tuple[str, ...]
    attributes: tuple[Detail, ...]
    facts: tuple[Fact, ...]


def describe_things(engine: Engine, name: str) -> tuple[Thing, ...]:
    """Give every thing that bears *name*, with all facts about it.

    Raises:
        UnknownNameError: nothing bears it, with the nearest names.
    """
    reader = _Reader(engine)
    return tuple(reader.describe(iri) for iri in find_things(engine, NAMED, name))


class _Reader:
    """Reads things and facts from an engine's graph."""

    def __init__(self, engine: Engine) -> None:
        self._store = engine.store
        self._outline = Outline(engine)
        self._labels = Labels(engine)

    def describe(self, iri: str) -> Thing:
        said = self._labels.list_properties(iri)
        names = read_labels(said, LABEL)
        return Thing(
            iri=iri,
            kind=self._labels.read_class(iri),
            name=names.get("zh", ""),
            name_en=names.get("en", ""),
            aliases=tuple(read_text(alias) for alias in said.get(f"{SKOS}altLabel", [])),
            attributes=tuple(self._list_attributes(said)),
            facts=tuple(self._list_facts(iri)),
        )

    def _list_attributes(self, said: Properties) -> Iterator[Detail]:
        """What is said of the thing itself: words and values, and what it is part of, but no links."""
        for predicate, values in said.items():
            local = self._labels.find_local(predicate)
            name, label = _STANDARD.get(predicate) or (local, self._labels.read_label(predicate))
            if name is None or name in _EVIDENCE | _DIRECT:
                continue
            own = [value for value in values if not isinstance(value, NamedNode) or self._is_own(name, value)]
            if own:
                yield Detail(name, label, tuple(map(self._labels.read_term, own)))

    def _is_own(self, name: str, value: NamedNode) -> bool:
        if self._labels.find_local(value.value) is not None:
            return True  # a word of a vocabulary
        return name in _UPWARDS and value != self._labels.plan

    def _list_facts(self, iri: str) -> list[Fact]:
        """The statements that link to the thing, and its own where it is one; sections state nothing."""
        quads = self._store.quads_for_pattern(None, None, NamedNode(iri), self._labels.plan)
        linked = [
            read_text(quad.subject)
            for quad in quads
            if self._labels.find_local(quad.predicate.value) not in _DIRECT
        ]
        facts = [
            self._read_fact(iri, node)
            for node in dict.fromkeys([iri, *linked])
            if self._labels.build_iri("rule") in self._labels.list_properties(node)
            and self._labels.read_class(node).word != "Section"
        ]
        return sorted(facts, key=lambda fact: (fact.spans, str(fact.kind.word), fact.id))

    def _read_fact(self, iri: str, node: str) -> Fact:
        said, labels = self._labels.list_properties(node), self._labels
        stands = self._find_standing(node, said)
        return Fact(
            kind=labels.read_class(node),
            name=labels.read_name(node),
            details=tuple(self._list_details(iri, said)) if node != iri else (),
            action=labels.read_name(stands.action) if stands.action else None,
            action_order=int(self._get(stands.action, "order")) if stands.action else 0,
            task=labels.read_name(stands.task) if stands.task else None,
            section=stands.section,
            quote=self._get(node, "quote"),
            spans=parse_spans(self._get(node, "spans")),
            source=self._get(node, "sourceKind"),
            id=node,
            rule=self._get(node, "rule"),
            origin=self._get(node, "origin"),
        )

    def _find_standing(self, node: str, said: Properties) -> Standing:
        """What the statement itself says comes first; an action or sub-task stands under itself."""
        found = self._outline.find(int(self._get(node, "start")))
        kind = self._labels.read_class(node).word
        task = node if kind == "Task" else self._find(said, "ofTask") or found.task
        action = node if kind == "Action" else self._find(said, "ofAction")
        action = action or self._outline.find_action(task) or found.action
        section = self._find(said, "inSection")
        if section is None:
            return Standing(action, task, found.section)
        title = self._labels.list_properties(section).get(f"{_TERMS}title")
        return Standing(action, task, read_text(title[0]) if title else None)

    def _list_details(self, iri: str, said: Properties) -> Iterator[Detail]:
        for predicate, values in said.items():
            name = self._labels.find_local(predicate)
            if name is None or name in _EVIDENCE | _PLACES | _DIRECT or f"{predicate}{_LIST}" in said:
                continue
            if name.endswith(_LIST):  # its names stand in their order, which links have not
                name = name.removesuffix(_LIST)
                others = self._read_list(iri, read_text(values[0]))
            else:
                others = [self._labels.read_term(value) for value in values if value != NamedNode(iri)]
            if others:
                yield Detail(name, self._labels.read_label(self._labels.build_iri(name)), tuple(others))

    def _read_list(self, iri: str, text: str) -> list[Term]:
        names: list[str] = json.loads(text)
        own = self._labels.read_name(iri)
        return [Term(name, Wording(name, en=name)) for name in names if name != own]

    def _get(self, node: str, name: str) -> str:
        return read_text(self._labels.list_properties(node)[self._labels.build_iri(name)][0])

    def _find(self, said: Properties, name: str) -> str | None:
        values = said.get(self._labels.build_iri(name))
        return read_text(values[0]) if values else None
