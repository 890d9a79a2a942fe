"""The layout of a plan's area: a formula such as 一带双核多组团, and what the text puts into its parts.

The formula is parsed (numeral, kind); the first passage that defines an element
introduces it; its members are read from the same words, or from the paragraph
about it. What a formula announces (双, 四大) is kept beside what is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from daye_graph.mentions.index import FoundMention
from daye_graph.mentions.lexicon import HAN
from daye_graph.model.passage import Passage
from daye_graph.model.statement import LayoutElement, LayoutKind, LayoutMembership, LayoutRelation
from daye_graph.statements.context import Context
from daye_graph.statements.frames import clauses, find_sentence

BELT = "layout.belt-introduced"
CORE = "layout.cores-introduced"
CLUSTER = "layout.clusters-introduced"
MEMBER = "layout.cluster-member"
CONNECTS = "layout.belt-connects"
TOWARDS = "layout.belt-towards"

_NUMERALS = {
    "一": 1,
    "单": 1,
    "二": 2,
    "两": 2,
    "双": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_KINDS: dict[str, LayoutKind] = {
    "带": "belt",
    "轴": "belt",
    "廊": "belt",
    "走廊": "belt",
    "廊道": "belt",
    "环": "belt",
    "核": "core",
    "心": "core",
    "中心": "core",
    "引擎": "core",
    "主": "core",
    "组团": "cluster",
    "片区": "cluster",
    "片": "cluster",
    "区": "cluster",
    "极": "cluster",
    "点": "cluster",
    "园": "cluster",
    "翼": "cluster",
    "圈": "cluster",
    "板块": "cluster",
    "基地": "cluster",
}
_NUMERAL = "[一单二两双三四五六七八九十多]"
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_FORMULA = re.compile(rf"(?:{_NUMERAL}(?:{_KIND})){{2,5}}")
_OF_SPACE = re.compile(rf"”?的?[{HAN}]{{0,8}}(?:格局|布局|空间|结构)")
"""What tells a layout from other formulas (以“一区多园”模式)."""
_PART = re.compile(rf"(?P<numeral>{_NUMERAL})(?P<kind>{_KIND})")
_BELT = re.compile(
    rf"(?:打造|建设|构建|形成|推进|培育)(?P<name>[{HAN}]{{3,16}}?(?:带|走廊|廊道|轴线|轴|环))(?=[；，。、]|建设|$)"
)
_CORES = re.compile(
    r"以(?P<names>[^，；。]{2,40})为(?:主战场|双核|核心|中心|引擎|极核|龙头|主核|双中心|副中心)"
)
_BE_CORE = re.compile(r"[双两一]?(?:核|心|引擎)")
_GROUPS = re.compile(
    rf"(?:“[^“”]{{2,60}}”[、和]?)+(?P<count>{_NUMERAL}|\d+)?(?:大|个)?(?P<what>[{HAN}]{{0,6}}(?:{_KIND}))"
)
_QUOTED = re.compile(r"“(?P<names>[^“”]{2,60})”")
_BUILDS = re.compile(r"(?:形成|打造|构建|建设|培育)$")
_CONNECTS = re.compile(r"串联|连接|联结|贯通|贯穿")
_TOWARDS = re.compile(r"对接|承接|辐射至|延伸至|通向")
_ABOUT = re.compile(r"(?:核|带|组团|片区|极|轴|心)")


@dataclass(frozen=True, slots=True)
class Formula:
    """A layout's formula with its parts: how many of which kind (None for 多)."""

    text: str
    parts: tuple[tuple[int | None, LayoutKind, str], ...]

    def announced(self, kind: LayoutKind) -> int | None:
        """Give how many elements of *kind* are announced, None where the formula leaves it open."""
        return next((count for count, own, _ in self.parts if own == kind), None)


@dataclass(frozen=True, slots=True)
class Layout:
    """The elements of a layout and what belongs to them."""

    elements: tuple[LayoutElement, ...]
    memberships: tuple[LayoutMembership, ...]


def parse_formula(text: str) -> Formula | None:
    """Parse the first layout formula in *text*.

    >>> parse_formula("构建“一核一带多极”的发展格局").parts
    ((1, 'core', '核'), (1, 'belt', '带'), (None, 'cluster', '极'))
    """
    match = next((m for m in _FORMULA.finditer(text) if _OF_SPACE.match(text, m.end())), None)
    if match is None:
        return None
    parts = tuple(
        (_NUMERALS.get(part["numeral"]), _KINDS[part["kind"]], part["kind"])
        for part in _PART.finditer(match.group())
    )
    return Formula(match.group(), parts)


def derive_layout(context: Context) -> Layout:
    """Give the elements and memberships of the plan's layout; empty where no formula stands."""
    formula = next(filter(None, (parse_formula(p.text) for p in context.document.passages)), None)
    if formula is None:
        return Layout((), ())
    elements: list[LayoutElement] = []
    memberships: list[LayoutMembership] = []
    kinds = {kind for _, kind, _ in formula.parts}
    for passage in context.document.passages:
        if "belt" in kinds:
            _add_belt(context, formula, passage, elements)
        if "core" in kinds:
            _add_cores(context, formula, passage, elements)
        if "cluster" in kinds and not any(element.kind == "cluster" for element in elements):
            for element, members in _find_clusters(context, formula, passage):
                elements.append(element)
                memberships.extend(members)
    belts = [element.name for element in elements if element.kind == "belt"]
    for element in elements:
        if element.kind == "belt":
            memberships.extend(_read_belt(context, element, belts))
    return Layout(tuple(elements), tuple(memberships))


def _add_belt(context: Context, formula: Formula, passage: Passage, elements: list[LayoutElement]) -> None:
    """打造…带: a belt is introduced where it is first said to be made."""
    if not _is_layout_passage(passage, formula):
        return
    for match in _BELT.finditer(passage.text):
        name = match["name"]
        if any(element.name == name for element in elements):
            continue
        found = (name, BELT, passage, match.start(), match.end("name"))
        elements.append(_build_element(context, formula, "belt", found))


def _add_cores(context: Context, formula: Formula, passage: Passage, elements: list[LayoutElement]) -> None:
    """以A和B为主战场，打造…“双核引擎”: every place in the list is a core."""
    if any(element.kind == "core" for element in elements):
        return
    for match in _CORES.finditer(passage.text):
        sentence = find_sentence(passage.text, match.start())
        end = _find_core_end(passage.text, match.end(), sentence[1])
        if end is None:
            continue
        for place in _places(context, passage, match.start("names"), match.end("names")):
            found = (place.entity.name, CORE, passage, match.start(), end)
            elements.append(_build_element(context, formula, "core", found, place=place))


def _find_clusters(
    context: Context, formula: Formula, passage: Passage
) -> Iterator[tuple[LayoutElement, list[LayoutMembership]]]:
    """形成“A、B”“C、D”四大创新组团: every quoted group is a cluster with its places as members."""
    if "“" not in passage.text:
        return
    for match in _GROUPS.finditer(passage.text):
        quoted = list(_QUOTED.finditer(passage.text, match.start(), match.start("what")))
        groups = [_places(context, passage, q.start("names"), q.end("names")) for q in quoted]
        if not any(groups) or _KINDS.get(_kind_word(match["what"])) != "cluster":
            continue
        begin = _find_builder(passage.text, match.start())
        for places in filter(None, groups):
            name = "、".join(place.entity.name for place in places)
            found = (name, CLUSTER, passage, begin, match.end("what"))
            element = _build_element(context, formula, "cluster", found, count=match["count"])
            yield (
                element,
                [_build_membership(context, element, place, ("member", MEMBER)) for place in places],
            )


def _read_belt(context: Context, belt: LayoutElement, names: Sequence[str]) -> Iterator[LayoutMembership]:
    """What a belt connects and where it leads: from the paragraph that begins with it."""
    for passage in context.document.passages:
        start = passage.text.find(belt.name)
        if start < 0 or not _CONNECTS.search(passage.text):
            continue
        seen: set[str] = set()
        _, stop = find_sentence(passage.text, start)
        others = (passage.text.find(name, start + 1) for name in names if name != belt.name)
        stop = find_sentence(passage.text, stop + 1)[1] if stop < len(passage.text) else stop
        stop = min([stop, *(at for at in others if at > start)])
        for low, high in clauses(passage.text, start, stop):
            for relation, rule, pattern in _belt_relations():
                for place in _led_by(context, passage, pattern, (low, high)):
                    if place.entity.key not in seen:
                        seen.add(place.entity.key)
                        found = (relation, rule)
                        yield _build_membership(context, belt, place, found, passage=passage, start=start)
        return


def _belt_relations() -> tuple[tuple[LayoutRelation, str, re.Pattern[str]], ...]:
    return (("connects", CONNECTS, _CONNECTS), ("towards", TOWARDS, _TOWARDS))


def _led_by(
    context: Context, passage: Passage, pattern: re.Pattern[str], clause: tuple[int, int]
) -> Iterator[FoundMention]:
    """The places behind each verb, up to the next verb; behind 对接 and 承接 only the first."""
    low, high = clause
    verbs = list(pattern.finditer(passage.text, low, high))
    for verb, following in zip_longest(verbs, verbs[1:]):
        places = _places(context, passage, verb.end(), following.start() if following else high)
        yield from places if pattern is _CONNECTS else places[:1]


def _places(context: Context, passage: Passage, start: int, end: int) -> list[FoundMention]:
    named = context.mentions.in_range(passage, start, end)
    return [mention for mention in named if mention.entity.type == "Place" and mention.host is None]


def _is_layout_passage(passage: Passage, formula: Formula) -> bool:
    return formula.text in passage.text or _CONNECTS.search(passage.text) is not None


def _find_core_end(text: str, start: int, stop: int) -> int | None:
    """The end of the clause that calls them cores; None where none does."""
    for low, high in clauses(text, start, stop)[:2]:
        match = _BE_CORE.search(text, low, high)
        if match:
            closing = text.find("”", match.end(), high)
            return closing + 1 if closing >= 0 else match.end()
    return None


def _kind_word(what: str) -> str:
    match = re.search(rf"(?:{_KIND})$", what)
    return match.group() if match else ""


def _find_builder(text: str, at: int) -> int:
    match = _BUILDS.search(text, max(0, at - 4), at)
    return match.start() if match else at


def _build_element(
    context: Context,
    formula: Formula,
    kind: LayoutKind,
    found: tuple[str, str, Passage, int, int],
    *,
    place: FoundMention | None = None,
    count: str | None = None,
) -> LayoutElement:
    name, rule, passage, start, end = found
    announced = _NUMERALS.get(count or "") or (int(count) if count and count.isdigit() else None)
    own = next((e for e in context.mentions.entities if e.type == "Place" and e.name == name), None)
    entity = place.entity if place else own
    return LayoutElement(
        id=context.thing_key("layout", name),
        rule=rule,
        evidence=passage.evidence(start, end),
        name=name,
        kind=kind,
        place=entity.key if entity else None,
        formula=formula.text,
        announced=announced if announced is not None else formula.announced(kind),
    )


def _build_membership(
    context: Context,
    element: LayoutElement,
    place: FoundMention,
    found: tuple[LayoutRelation, str],
    *,
    passage: Passage | None = None,
    start: int = 0,
) -> LayoutMembership:
    relation, rule = found
    evidence = passage.evidence(start, place.end) if passage else element.evidence
    return LayoutMembership(
        id=context.key("layout-membership", element.id, place.entity.key, relation, evidence.quote),
        rule=rule,
        evidence=evidence,
        element=element.id,
        member=place.entity.key,
        relation=relation,
    )
