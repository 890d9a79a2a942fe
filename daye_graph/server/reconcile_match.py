"""How well a thing fits what somebody wrote, and why; only whole names are ever a match by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from daye_graph.mentions.resembling import find_likeness
from daye_graph.query.names import normalize_name
from daye_graph.query.pinyin import match_pinyin, read_syllables
from daye_graph.server.reconcile_index import Candidate, Index
from daye_graph.wording import Wording

SHORTEST_MATCH = 3
"""Characters that a name has at least where it is taken for a match: shorter ones are borne by many."""

REASONS = {
    "name": Wording("与名称完全相同", en="the same as the name"),
    "alias": Wording("与别名完全相同", en="the same as an alias"),
    "with_place": Wording("名称前加了所在地", en="the name with its place before it"),
    "core": Wording("去掉地名、括号和法律形式后相同", en="the same without places and legal form"),
    "brand_and_trade": Wording("字号和行业都相同", en="the same brand and trade"),
    "contained": Wording("一个名称含有另一个（简称）", en="one name holds the other (short form)"),
    "transposed": Wording("相邻两字颠倒", en="two neighbouring characters exchanged"),
    "sound": Wording("读音相同", en="spoken alike"),
    "brand": Wording("字号相同、行业不同", en="the same brand, another trade"),
    "letters": Wording("拼音相同", en="its pinyin"),
    "initials": Wording("拼音首字母", en="the initials of its pinyin"),
    "similar": Wording("字面相近", en="similar characters"),
}
"""Why a thing is proposed, by the id of the feature that says so."""

_EXACT = {"name": 100.0, "alias": 98.0}
_WITH_PLACE = 94.0
_LETTERS = {0: 75.0, 1: 60.0, 2: 45.0}
_INITIALS_OFF = 15.0
_SIMILAR, _SIMILAR_MOST = 0.55, 60.0
_WITH_PLACES = frozenset({"Enterprise", "ResearchInstitute", "Platform"})
"""Types whose names may have a place before them; in a university's, and a place's own, it is the name."""

_NAMED_SO = {"pinyin": "sound", "exact": "alias"}


class Fit(NamedTuple):
    """How a candidate fits: 0 to 100, the reason (a key of `REASONS`), and which of its names fits."""

    score: float
    reason: str
    form: str

    @property
    def is_whole(self) -> bool:
        """Whether what was written is one of its names, and long enough to be told from others by itself."""
        return self.reason in _EXACT and len(normalize_name(self.form)) >= SHORTEST_MATCH


def find_fit(written: str, candidate: Candidate, index: Index) -> Fit | None:
    """Give the best reason why *candidate* may be meant by *written*; None where there is none."""
    typed = normalize_name(written)
    if not typed:
        return None
    for form in candidate.forms:
        if normalize_name(form) == typed:
            reason = "name" if form == candidate.name else "alias"
            return Fit(_EXACT[reason], reason, form)
    if typed.isascii():
        return max(_match_letters(typed, candidate), default=None, key=lambda fit: fit.score)
    fits = _match_names(written, typed, candidate, index)
    return max(fits, default=None, key=lambda fit: fit.score)


def _match_names(written: str, typed: str, candidate: Candidate, index: Index) -> Iterator[Fit]:
    sounds = _list_sounds(typed)
    forms = [form for form in candidate.forms if sounds & _list_sounds(normalize_name(form))]
    for form in forms:
        own = normalize_name(form)
        before = typed.removesuffix(own)
        if before != typed and before in index.places:
            yield Fit(_WITH_PLACE, "with_place", form)
        likeness = SequenceMatcher(None, typed, own, autojunk=False).ratio()
        if likeness >= _SIMILAR:
            yield Fit(round(likeness * _SIMILAR_MOST, 1), "similar", form)
    places = index.places if candidate.type in _WITH_PLACES else ()
    found = find_likeness(written, forms, places=places) if forms else None
    if found is not None:
        # whoever is of a place is not the place
        is_of_place = candidate.type == "Place" and len(normalize_name(found.form)) < len(typed)
        score = found.score / 2 if is_of_place else found.score
        yield Fit(round(score * 100, 1), _NAMED_SO.get(found.reason, found.reason), found.form)


@lru_cache(maxsize=8192)
def _list_sounds(name: str) -> frozenset[str]:
    """All readings of all characters: names that share none are alike in nothing that is looked for."""
    return frozenset(reading for readings in read_syllables(name) for reading in readings)


def _match_letters(typed: str, candidate: Candidate) -> Iterator[Fit]:
    """The names that *typed* spells in pinyin, or by initials; and English ones that hold it."""
    letters = "".join(filter(str.isalpha, typed))
    for form in candidate.forms:
        own = normalize_name(form)
        if own.isascii():
            likeness = SequenceMatcher(None, typed, own, autojunk=False).ratio()
            if likeness >= _SIMILAR:
                yield Fit(round(likeness * _SIMILAR_MOST, 1), "similar", form)
            continue
        level = match_pinyin(letters, own) if len(letters) > 1 else None
        if level is not None:
            reason = "initials" if len(letters) <= len(own) else "letters"
            off = _INITIALS_OFF if reason == "initials" else 0.0
            yield Fit(_LETTERS[level] - off, reason, form)
