"""Quantities in running text: figure, unit, comparison, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from daye_graph.model.statement import Comparator

COUNT_UNITS = "个|家|项|件|人|名|户|所|处|条|座|亩|场|次|种|批|套|台|万人|万户|万亩|万吨|吨|公里|平方公里"
MONEY_UNITS = "亿元|万元|元"
RATE_UNITS = "%|％|个百分点|人/万人|件/万人|吨标准煤/万元|吨标准煤"
_NUMBER = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?<![\d.A-Za-z“+])(?P<low>{_NUMBER})\s*(?:[-—–~～至]\s*(?P<high>{_NUMBER}))?\s*"
    rf"(?P<unit>{RATE_UNITS}|{MONEY_UNITS}|{COUNT_UNITS})(?P<tail>以上|以下|以内|左右)?"
)
_DIGIT = re.compile(r"\d")
_VERBS: tuple[tuple[Comparator, str], ...] = (
    ("at_most", r"降至|降到|下降到|控制在|不超过|不高于|低于|不多于"),
    ("at_least", r"不低于|不少于|超过|突破|至少|高于"),
    ("about", r"大约|约为|约"),
    ("equal", r"达到|达|为|增至|增加到|提高到|提升到|增长到|实现"),
)
_VERB_ENDS = frozenset("至到在过于破少约为达现 \t\u00a0\u3000")
"""What a comparing word, or the blank behind it, ends in."""
_TAILS: dict[str, Comparator] = {"以上": "at_least", "以下": "at_most", "以内": "at_most", "左右": "about"}
_BEFORE = tuple((name, re.compile(rf"(?:{words})\s*$")) for name, words in _VERBS)
_WIDE = re.compile("[０-９．％]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


class Quantity(NamedTuple):
    """A figure with its unit at ``text[start:end]``; `verb` is where its comparing word begins."""

    start: int
    end: int
    verb: int
    low: Decimal
    high: Decimal
    written: str
    unit: str
    comparator: Comparator


def find_quantities(text: str) -> Iterator[Quantity]:
    """Give the quantities in *text*, in order.

    >>> [(q.written, q.unit, q.comparator) for q in find_quantities("能耗降至 0.28 吨标准煤，达77家以上")]
    [('0.28', '吨标准煤', 'at_most'), ('77', '家', 'at_least')]
    """
    if _DIGIT.search(text) is None:
        return
    plain = text.translate(_FULL_WIDTH) if _WIDE.search(text) else text
    for match in _QUANTITY.finditer(plain):
        low = _decimal(match["low"])
        high = _decimal(match["high"]) if match["high"] else low
        comparator, verb = _find_comparator(text, match.start())
        written = text[match.start("low") : match.end("high") if match["high"] else match.end("low")]
        yield Quantity(
            start=match.start(),
            end=match.end(),
            verb=verb,
            low=low,
            high=high,
            written=written,
            unit=text[match.start("unit") : match.end("unit")],
            comparator=_TAILS.get(match["tail"] or "", comparator),
        )


def convert(value: Decimal, *, written: str, unit: str) -> Decimal | None:
    """Convert *value* from the unit as written to an indicator's unit; None where they don't fit.

    Money is scaled; 个 and 家 count the same; of a ratio (件/万人) the text may
    leave out what it is counted by.

    >>> convert(Decimal("23.5"), written="亿元", unit="万元")
    Decimal('235000.0')
    """
    if written == unit or {written, unit} <= {"%", "％"} or {written, unit} <= {"个", "家", "户"}:
        return value
    if written in _MONEY and unit in _MONEY:
        return value * _MONEY[written] / _MONEY[unit]
    if "/" in unit and unit.partition("/")[0] == written:
        return value
    return None


@cache
def fits(written: str, unit: str) -> bool:
    """Tell whether a value written in one unit can be an indicator's in another.

    >>> fits("亿元", "万元"), fits("家", "万元")
    (True, False)
    """
    return convert(Decimal(1), written=written, unit=unit) is not None


_MONEY = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}


def _find_comparator(text: str, at: int) -> tuple[Comparator, int]:
    if text[at - 1 : at] not in _VERB_ENDS:
        return "equal", at
    for name, pattern in _BEFORE:
        match = pattern.search(text, max(0, at - 6), at)
        if match:
            return name, match.start()
    return "equal", at


def _decimal(text: str) -> Decimal:
    return Decimal(re.sub("[,，]", "", text))
