"""Names as they are typed in Latin letters: in pinyin, or by the initials of their syllables."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache

Syllables = Sequence[frozenset[str]]
"""The readings of each character, in pinyin without tones (ü is v); other characters as they are."""


@cache
def read_syllables(name: str) -> tuple[frozenset[str], ...]:
    """Give the readings of each character of *name*; a character with several has them all.

    >>> [sorted(readings) for readings in read_syllables("银行A")]
    [['yin'], ['hang', 'heng', 'xing'], ['a']]
    """
    # The phrase tables cost a third of a second; every reading of a character is tried anyway.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    return tuple(
        frozenset(reading.replace("ü", "v") for reading in readings)
        for character in name.casefold()
        for readings in pinyin(character, style=Style.NORMAL, heteronym=True)
    )


def match_pinyin(typed: str, name: str) -> int | None:
    """Say how *name* fits the letters *typed*: 0 all of it, 1 its beginning, 2 somewhere; None not at all.

    Letters stand for whole syllables, of which the last may be unfinished, or each
    for the initial of one.

    >>> match_pinyin("jinquan", "金泉"), match_pinyin("jq", "金泉"), match_pinyin("jinq", "金泉")
    (0, 0, 1)
    >>> match_pinyin("hrq", "板式换热器"), match_pinyin("inquan", "金泉")
    (2, None)
    """
    syllables = read_syllables(name)
    for start in range(len(syllables)):
        rest = syllables[start:]
        ends = [end for end in (_spell(typed, rest), _match_initials(typed, rest)) if end is not None]
        if ends:
            if start:
                return 2
            return 0 if 0 in ends else 1
    return None


def _match_initials(typed: str, syllables: Syllables) -> int | None:
    """How many syllables are left when each letter is the initial of one; None when one is not."""
    if len(typed) > len(syllables):
        return None
    fits = all(
        any(reading.startswith(letter) for reading in readings)
        for letter, readings in zip(typed, syllables, strict=False)
    )
    return len(syllables) - len(typed) if fits else None


def _spell(typed: str, syllables: Syllables) -> int | None:
    """How many syllables are left, an unfinished one among them, when *typed* spells those before."""
    if not typed:
        return len(syllables)
    if not syllables:
        return None
    ends = [
        end
        for reading in syllables[0]
        if reading and typed.startswith(reading)
        if (end := _spell(typed[len(reading) :], syllables[1:])) is not None
    ]
    if ends:
        return min(ends)
    return len(syllables) if any(reading.startswith(typed) for reading in syllables[0]) else None
