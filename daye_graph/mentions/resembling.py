"""How much a full name resembles a name of the plan, and why: for people to review, never to decide."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from daye_graph.mentions.lexicon import HAN, LEGAL_FORM, TRADE_WORD

Reason = Literal["exact", "core", "brand_and_trade", "contained", "transposed", "pinyin", "brand"]

SCORES: dict[Reason, float] = {
    "exact": 1.0,
    "core": 0.95,
    "brand_and_trade": 0.9,
    "contained": 0.7,
    "transposed": 0.65,
    "pinyin": 0.6,
    "brand": 0.4,
}
"""What each reason weighs, from the surest down.

exact: the same characters. core: the same without places and legal form. brand_and_trade:
the name's brand stands in the full name, and its trade behind. contained: one holds the other.
transposed: two neighbouring characters exchanged. pinyin: spoken alike. brand: the same brand
with another trade, as firms have that are kept apart.
"""

_LOOSE = 0.1
"""What is taken off where the full name does not begin with what it shares, or has other words between."""

_SHORTEST = 2
_BRACKETED = re.compile(r"\([^()]*\)")
_DIVISION = re.compile(rf"^[{HAN}]{{2,3}}?(?:省|自治区|市|自治州|县|区)(?=[{HAN}]{{2}})")


class Likeness(NamedTuple):
    """Why a name of the plan is like a full name, how much from 0 to 1, and which form of the name it is."""

    reason: Reason
    score: float
    form: str


def find_likeness(full_name: str, forms: Collection[str], *, places: Collection[str] = ()) -> Likeness | None:
    """Give the best likeness of *full_name* and any of *forms*; None where there is none.

    *places* are names that may stand before a firm's own (江南, 云泽), without their 省 or 市.

    >>> find_likeness("江南云峰机械有限公司", ["云峰机械"], places=["江南"])
    Likeness(reason='core', score=0.95, form='云峰机械')
    """
    found = [each for form in forms for each in _compare(full_name, form, places)]
    return max(found, key=lambda each: (each.score, len(each.form), each.form), default=None)


def strip_places(name: str, places: Collection[str]) -> str:
    """Give *name* without the places before it, its brackets and its legal form.

    >>> strip_places("江南省云泽市云峰机械（集团）股份有限公司", ["江南", "云泽"])
    '云峰机械'
    """
    core = _BRACKETED.sub("", fold_name(name))
    legal = LEGAL_FORM.search(core)
    while legal is not None and legal.end() < len(core):
        legal = LEGAL_FORM.search(core, legal.end())
    if legal is not None and legal.start() >= _SHORTEST:
        core = core[: legal.start()]
    while True:
        shorter = _strip_one_place(core, places)
        if shorter == core:
            return core
        core = shorter


def fold_name(name: str) -> str:
    """Give *name* with half-width brackets, letters and digits, without blanks."""
    return "".join(unicodedata.normalize("NFKC", name).split())


def _strip_one_place(name: str, places: Collection[str]) -> str:
    for place in sorted(places, key=len, reverse=True):
        rest = name.removeprefix(place)
        if rest != name and len(rest) >= _SHORTEST:
            rest = re.sub(r"^[省市县区镇乡]", "", rest)
            return rest if len(rest) >= _SHORTEST else name
    return _DIVISION.sub("", name)


def _compare(full_name: str, form: str, places: Collection[str]) -> Iterator[Likeness]:
    if fold_name(full_name) == fold_name(form):
        yield Likeness("exact", SCORES["exact"], form)
        return
    core, own = strip_places(full_name, places), strip_places(form, places)
    if min(len(core), len(own)) < _SHORTEST or TRADE_WORD.fullmatch(core):
        return
    if core == own:
        yield Likeness("core", SCORES["core"], form)
        return
    for reason, is_tight in _find_reasons(core, own):
        yield Likeness(reason, round(SCORES[reason] - (0 if is_tight else _LOOSE), 2), form)


def _find_reasons(core: str, own: str) -> Iterator[tuple[Reason, bool]]:
    """Each reason, and whether *core* begins with what it shares, in one piece."""
    yield from _compare_brands(core, own)
    at = core.find(own)
    if at >= 0:
        yield "contained", at == 0
    elif core in own:
        yield "contained", own.startswith(core)
    for swapped in _exchange(own):
        at = core.find(swapped)
        if at >= 0 and swapped != own:
            yield "transposed", at == 0
    sounds, heard = _spell(core), _spell(own)
    for at in range(len(sounds) - len(heard) + 1):
        if sounds[at : at + len(heard)] == heard and core[at : at + len(own)] != own:
            yield "pinyin", at == 0


def _compare_brands(core: str, own: str) -> Iterator[tuple[Reason, bool]]:
    trade = TRADE_WORD.search(own)
    brand = own[: trade.start()] if trade is not None else ""
    if trade is None or len(brand) < _SHORTEST:
        return
    at = core.find(brand)
    if at >= 0 and trade.group() in core[at + len(brand) :]:
        yield "brand_and_trade", core.startswith(own)
    elif at >= 0:
        yield "brand", at == 0


def _exchange(name: str) -> Iterator[str]:
    """All that *name* becomes when two neighbouring characters change places."""
    for at in range(len(name) - 1):
        yield f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"


@lru_cache(maxsize=65536)
def _spell(name: str) -> tuple[str, ...]:
    """The syllables of *name*, a character each, without tones; what is no ideograph stays as it is."""
    # single characters are enough: the phrase tables cost a third of a second
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin

    return tuple(syllable for char in name for syllable in lazy_pinyin(char))
