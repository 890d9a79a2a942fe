"""Indicators restated in the text: the same indicator under any of its wordings, in its own unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from daye_graph.mentions.discovery.candidates import clause_start
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Indicator, Observation, ObservationKind
from daye_graph.statements.context import Context
from daye_graph.statements.quantities import Quantity, convert, find_quantities, fits
from daye_graph.statements.rules.indicators import canonical
from daye_graph.statements.years import find_year

RESTATED = "indicators.restated-value"

_ALIKE = 0.62
_BRACKET = re.compile(r"[（(](?P<inside>[^（()）]{4,})[）)]")
_WHOLE = re.compile(r"(?:全市|全县|全区|全省|我市|我省|本市)")
_STAYS = re.compile(r"[每各]|[省市县区]级|国家")
_SPACES = re.compile(r"\s+")
_EMPTY_WORDS = re.compile(r"[的数量中每各]|[（(]R&D[）)]")
_SAME = (("研究与试验发展", "研发"), ("国内生产总值", "GDP"), ("地区生产总值", "GDP"))


class _Wording(NamedTuple):
    """A wording of an indicator as a bag of characters."""

    indicator: Indicator
    bag: Counter[str]
    size: int


def derive_restated(context: Context) -> Iterator[Observation]:
    """Give one observation for each restatement of an indicator in body, boxes and schedule."""
    wordings = [wording for indicator in context.indicators for wording in _word(indicator)]
    if not wordings:
        return
    for passage in context.running_passages():
        for quantity in find_quantities(passage.text):
            found = match_indicator(passage.text, quantity, wordings)
            year = find_year(context, passage, at=quantity.start) if found else None
            if found is not None and year is not None:
                yield _build(context, passage, (quantity, *found, year))


def match_indicator(text: str, quantity: Quantity, wordings: list[_Wording]) -> tuple[Indicator, int] | None:
    """Give the indicator that the words before *quantity* name, and where they begin; None if none does."""
    begin = clause_start(text, quantity.verb)
    begin += len(text[begin : quantity.verb]) - len(text[begin : quantity.verb].lstrip())
    whole = _WHOLE.match(text, begin)
    begin = whole.end() if whole else begin
    subject = text[begin : quantity.verb]
    if len(subject) < 3:
        return None
    best = _find_most_alike(_reduce(subject), quantity, wordings)
    return (best.indicator, begin + _skip_foreign(subject, best)) if best else None


def _find_most_alike(subject: str, quantity: Quantity, wordings: list[_Wording]) -> _Wording | None:
    """The wording that is most alike, among those whose unit fits; on a tie the first."""
    letters = Counter(subject)
    best, highest = None, 0.0
    for wording in wordings:
        if not fits(quantity.unit, wording.indicator.unit):
            continue
        likeness = _likeness(letters, len(subject), wording)
        if likeness >= _ALIKE and likeness > highest:
            best, highest = wording, likeness
    return best


def _word(indicator: Indicator) -> Iterator[_Wording]:
    """The name itself, what stands in its bracket, and the name without the bracket."""
    names = [indicator.name]
    bracket = _BRACKET.search(indicator.name)
    if bracket:
        names += [bracket["inside"], indicator.name[: bracket.start()] + indicator.name[bracket.end() :]]
    for name in dict.fromkeys(names):
        reduced = _reduce(name)
        yield _Wording(indicator, Counter(reduced), len(reduced))


def _reduce(text: str) -> str:
    for long, short in _SAME:
        text = text.replace(long, short)
    return _EMPTY_WORDS.sub("", _SPACES.sub("", text))


def _likeness(letters: Counter[str], size: int, wording: _Wording) -> float:
    """Dice's coefficient over characters: word order (成交合同额, 合同成交额) does not matter."""
    if 2 * min(size, wording.size) < _ALIKE * (size + wording.size):
        return 0.0  # too unequal in length to be alike
    bag = wording.bag
    shared = sum(min(count, bag[letter]) for letter, count in letters.items() if letter in bag)
    return 2 * shared / (size + wording.size)


def _skip_foreign(subject: str, wording: _Wording) -> int:
    """How much of the subject's start belongs to no wording (a place's name before it)."""
    start = 0
    while start < len(subject) - 2 and subject[start] not in wording.bag and not _STAYS.match(subject, start):
        start += 1
    return start if start <= 4 else 0


def _build(context: Context, passage: Passage, found: tuple[Quantity, Indicator, int, int]) -> Observation:
    quantity, indicator, begin, year = found
    value = convert(quantity.low, written=quantity.unit, unit=indicator.unit)
    evidence = passage.evidence(begin, quantity.end)
    kind = _find_kind(context, indicator, year)
    return Observation(
        id=context.key("observation", indicator.id, str(year), kind, evidence.source, evidence.quote),
        rule=RESTATED,
        evidence=evidence,
        indicator=indicator.id,
        year=year,
        kind=kind,
        value=canonical(value) if value is not None else None,
        unit=indicator.unit,
        value_as_written=quantity.written,
        unit_as_written=quantity.unit,
        comparator=quantity.comparator,
        task=context.find_task(passage),
    )


def _find_kind(context: Context, indicator: Indicator, year: int) -> ObservationKind:
    """The kind of the table's own column for that year; a year before the plan's is actual."""
    kind = context.kind_of_cell.get((indicator.id, year))
    if kind is not None:
        return kind
    years = context.document.years
    return "actual" if years and year < years[0] else "target"
