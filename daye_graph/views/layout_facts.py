"""What the drawing tells of each thing that can be opened: evidence, position, what the text puts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from daye_graph.model.entity import Entity
from daye_graph.model.evidence import Evidence
from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import LayoutElement, LayoutMembership, Statement
from daye_graph.views import layout_words as words
from daye_graph.views.layout_context import Surroundings, mark_names
from daye_graph.views.layout_elements import Layout, Site
from daye_graph.views.layout_places import Fix
from daye_graph.wording import Wording

_REJECT = 'daye-graph correct reject {id} --reason "……" --curator office:……'
"""The command that rejects a statement; the reason and who decides are the reader's to give."""

Told = dict[str, Any]


def tell_things(graph: PlanGraph, layout: Layout, fixes: dict[str, Fix]) -> dict[str, Told]:
    """Give what is told of each thing, by its key, as the page embeds it.

    Words in two languages are lists ``[zh, en]``.
    """
    teller = _Teller(graph, layout)
    told = {
        each.id: teller.tell_element(each)
        for part in layout.parts
        for each in part.elements
        if each.kind != "core"
    }
    for key, site in layout.sites.items():
        told[key] = teller.tell_site(site, fixes[key])
        told.update((each.key, teller.tell_featured(each, site)) for each in site.featured)
    return told


def both(text: Wording) -> list[str]:
    """Give *text* in both languages."""
    return [str(text), text.en]


class _Teller:
    """Tells of one plan; looks up where its words stand."""

    def __init__(self, graph: PlanGraph, layout: Layout) -> None:
        self._graph = graph
        self._layout = layout
        self._surroundings = Surroundings(graph)
        self._elements = {each.id: each for each in graph.layout_elements}
        self._words = {each.id: part.word for part in layout.parts for each in part.elements}

    def tell_element(self, element: LayoutElement) -> Told:
        """A belt or a cluster."""
        memberships = [each for each in self._graph.memberships if each.element == element.id]
        names = self._names(element.place) | {element.name}
        why = self._fill(words.INTRODUCED[element.kind], element)
        told = [self._tell(element, why, names | self._members(memberships))]
        if element.kind == "belt":
            told += [self._tell_membership(each) for each in memberships]
        groups = {
            "member": words.MEMBERS,
            "connects": words.CONNECTED,
            "towards": words.LEADS_TO,
        }
        return {
            "name": element.name,
            "kind": both(self._fill(words.KINDS[element.kind], element)),
            "evidence": told,
            "groups": [
                {"title": both(title), "items": [self._link(each.member) for each in found]}
                for relation, title in groups.items()
                if (found := [each for each in memberships if each.relation == relation])
            ],
        }

    def tell_site(self, site: Site, fix: Fix) -> Told:
        """A core, a town, or a place to which a belt leads."""
        introduced = [
            each for each in self._graph.layout_elements if each.kind == "core" and each.place == site.key
        ]
        memberships = [each for each in self._graph.memberships if each.member == site.key]
        evidence = [
            self._tell(each, self._fill(words.INTRODUCED["core"], each), self._names(site.key))
            for each in introduced
        ]
        evidence += [self._tell_membership(each) for each in memberships]
        shown = [each.evidence for each in (*introduced, *memberships)]
        told = {
            "name": site.name,
            "kind": both(
                self._fill(
                    words.ROLES[site.role], *introduced, *(self._elements[m.element] for m in memberships)
                )
            ),
            "position": both(_describe_position(fix)),
            "evidence": evidence,
            "groups": [*self._list_owners(memberships), *self._list_there(site)],
            "mentions": list(self._list_mentions(site.key, shown)),
        }
        return told | (_describe_entity(site.entity) if site.entity else {})

    def tell_featured(self, entity: Entity, site: Site) -> Told:
        """A featured town beside the town whose name it carries; where it is mentioned is its evidence."""
        return {
            "name": entity.name,
            "kind": both(words.FEATURED),
            "evidence": [],
            "groups": [{"title": both(words.BESIDE), "items": [self._link(site.key)]}],
            "mentions": list(self._list_mentions(entity.key, [])),
        } | _describe_entity(entity)

    def _tell_membership(self, membership: LayoutMembership) -> Told:
        element = self._elements[membership.element]
        names = self._names(membership.member)
        why = self._fill(words.RELATIONS[membership.relation], element)
        return self._tell(membership, why, names or {element.name})

    def _fill(self, text: Wording, *elements: LayoutElement) -> Wording:
        """Put the formula's own word for the first of *elements*, and its name, into *text*."""
        word = self._words.get(elements[0].id, "") if elements else ""
        return Wording(text.format(word=word, name=elements[0].name if elements else ""), en=text.en)

    def _tell(self, statement: Statement, why: Wording, names: Iterable[str]) -> Told:
        evidence = statement.evidence
        before, after = self._surroundings.find_context(evidence)
        place = self._surroundings.cite(evidence)
        return {
            "why": both(why),
            "quote": list(mark_names(evidence.quote, names)),
            "before": before,
            "after": after,
            "place": place,
            "rule": statement.rule,
            "spans": [list(span) for span in evidence.spans],
            "citation": self._write_citation(evidence, place),
            "verdict": _REJECT.format(id=statement.id),
        }

    def _write_citation(self, evidence: Evidence, place: str) -> str:
        manifest = self._graph.manifest
        title = manifest.title or self._graph.document.title
        issued = "，".join(filter(None, (manifest.number, place)))
        spans = ";".join(f"{start}-{end}" for start, end in evidence.spans)
        return (
            f"“{evidence.quote}”（《{title}》，{issued}，码点 {spans}）"
            if issued
            else f"“{evidence.quote}”（《{title}》）"
        )

    def _list_owners(self, memberships: Sequence[LayoutMembership]) -> Iterator[Told]:
        items = [{"name": self._elements[each.element].name, "key": each.element} for each in memberships]
        if items:
            yield {"title": both(words.PART_OF), "items": items}

    def _list_there(self, site: Site) -> Iterator[Told]:
        """What the text puts at a place: featured towns, platforms, enterprises of the passage about it."""
        featured = [{"name": each.name, "key": each.key} for each in site.featured]
        platforms = [
            self._item(each.platform, each.evidence)
            for each in self._graph.platforms
            if each.place == site.key
        ]
        sections = self._find_headed(site.key)
        enterprises = {
            each.enterprise: self._item(each.enterprise, each.evidence)
            for each in reversed(self._graph.involvements)
            if (section := self._surroundings.find_section(each.evidence)) and section.index in sections
        }
        for title, items in (
            (words.FEATURED_HERE, featured),
            (words.PLATFORMS, platforms),
            (words.ENTERPRISES, list(enterprises.values())[::-1]),
        ):
            if items:
                yield {"title": both(title), "items": items}

    def _find_headed(self, key: str) -> set[int]:
        """Sections whose heading names the place."""
        starts = [each.evidence.start for each in self._graph.mentions if each.entity == key]
        return {
            section.index
            for section in self._graph.document.sections
            if section.kind in {"heading", "run_in"}
            and any(section.evidence.start <= start < section.evidence.end for start in starts)
        }

    def _list_mentions(self, key: str, shown: Sequence[Evidence]) -> Iterator[Told]:
        for mention in self._graph.mentions:
            evidence = mention.evidence
            if mention.entity == key and not any(_covers(each, evidence) for each in shown):
                before, after = self._surroundings.find_context(evidence)
                yield {
                    "before": before,
                    "word": evidence.quote,
                    "after": after,
                    "place": self._surroundings.cite(evidence),
                }

    def _item(self, key: str, evidence: Evidence) -> Told:
        return {"name": self._name(key), "quote": evidence.quote, "place": self._surroundings.cite(evidence)}

    def _link(self, key: str) -> Told:
        return {"name": self._name(key), "key": key}

    def _name(self, key: str) -> str:
        entity = self._graph.entity_by_key.get(key)
        return entity.name if entity else key

    def _names(self, key: str | None) -> set[str]:
        entity = self._graph.entity_by_key.get(key or "")
        return {entity.name, *entity.aliases} if entity else set()

    def _members(self, memberships: Iterable[LayoutMembership]) -> set[str]:
        return {name for each in memberships for name in self._names(each.member)}


def _describe_position(fix: Fix) -> Wording:
    if fix.cut and fix.real:
        return words.CUT_NOTE
    return words.REAL_NOTE if fix.real else words.SCHEMATIC_NOTE


def _describe_entity(entity: Entity) -> Told:
    cells = dict(entity.attributes)
    code = f"{cells['code']}（{cells.get('code_scheme', '')}）" if "code" in cells else ""
    told = {"en": entity.name_en, "note": entity.note, "source": entity.source, "code": code}
    return {key: value for key, value in told.items() if value} | (
        {"aliases": list(entity.aliases)} if entity.aliases else {}
    )


def _covers(outer: Evidence, inner: Evidence) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
