"""The firms of a list beside the enterprises of a plan: candidates for people to review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from daye_graph.curation.credit_code import find_code_fault
from daye_graph.curation.importing import FirmRow
from daye_graph.mentions.resembling import Likeness, Reason, find_likeness
from daye_graph.model.entity import Entity
from daye_graph.model.graph import PlanGraph
from daye_graph.statements.frames import find_sentence

MOST = 3
"""How many candidates a firm has at most, unless more are asked for."""

SAME_TOWN = 0.05
"""What is added where the plan names the firm's town in a sentence with the candidate."""

_DIVISIONS = frozenset({"province", "city", "town", "township", "subdistrict"})
_SUFFIXES = ("街道办事处", "街道", "街办", "省", "市", "县", "区", "镇", "乡")


class Candidate(NamedTuple):
    """An enterprise of the plan that a firm may be."""

    entity: Entity
    reason: Reason
    form: str
    score: float
    same_town: bool


class Match(NamedTuple):
    """A firm of the list, what is wrong with its credit code ('' nothing), and its candidates, best first."""

    firm: FirmRow
    code_fault: str
    candidates: tuple[Candidate, ...]


def match_firms(graph: PlanGraph, firms: Iterable[FirmRow], *, most: int = MOST) -> Iterator[Match]:
    """Give each firm with up to *most* candidates; on equal scores, in the order of their names."""
    enterprises = [entity for entity in graph.entities if entity.type == "Enterprise"]
    places = _list_divisions(graph)
    sentences = _collect_sentences(graph)
    for firm in firms:
        town = _strip_suffix(firm.town)
        found = []
        for entity in enterprises:
            likeness = find_likeness(firm.full_name, (entity.name, *entity.aliases), places=places)
            if likeness is not None:
                same = len(town) > 1 and any(town in each for each in sentences.get(entity.key, ()))
                found.append(_weigh(entity, likeness, same_town=same))
        found.sort(key=lambda candidate: (-candidate.score, candidate.entity.name))
        fault = find_code_fault(firm.credit_code) if firm.credit_code else ""
        yield Match(firm, fault, tuple(found[:most]))


def _weigh(entity: Entity, likeness: Likeness, *, same_town: bool) -> Candidate:
    score = min(1.0, round(likeness.score + (SAME_TOWN if same_town else 0), 2))
    return Candidate(entity, likeness.reason, likeness.form, score, same_town)


def _list_divisions(graph: PlanGraph) -> frozenset[str]:
    """The names, without 省 or 市, of the administrative divisions that the plan knows."""
    return frozenset(
        stem
        for entity in graph.entities
        if entity.type == "Place" and dict(entity.attributes).get("kind") in _DIVISIONS
        for form in (entity.name, *entity.aliases)
        if len(stem := _strip_suffix(form)) > 1
    )


def _strip_suffix(place: str) -> str:
    for suffix in _SUFFIXES:
        if place.endswith(suffix) and len(place) - len(suffix) > 1:
            return place.removesuffix(suffix)
    return place


def _collect_sentences(graph: PlanGraph) -> dict[str, list[str]]:
    """The sentences in which each enterprise is named, by its key."""
    firms = {entity.key for entity in graph.entities if entity.type == "Enterprise"}
    named = {each.evidence.start: each.entity for each in graph.mentions if each.entity in firms}
    sentences: dict[str, list[str]] = {}
    for passage in graph.document.all_passages():
        for at, offset in enumerate(passage.offsets):
            if offset in named:
                start, end = find_sentence(passage.text, at)
                sentences.setdefault(named[offset], []).append(passage.text[start:end])
    return sentences
