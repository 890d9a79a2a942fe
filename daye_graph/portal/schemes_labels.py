"""Names of concepts, settled so that each means one thing in its scheme.

A concept has one preferred label a language (SKOS Reference, S14), none of its
labels is of two sorts (S13), and no two concepts of a scheme are called the same:
an alias that would be ambiguous is left out, for a name that means two things tells
a reader nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple


class Called(NamedTuple):
    """What a concept is called: in Chinese, in English ('' where unknown), and its other Chinese names."""

    zh: str
    en: str = ""
    others: tuple[str, ...] = ()


def settle_labels(names: Sequence[tuple[str, Called]]) -> dict[str, Called]:
    """Give the names of a scheme's concepts by their keys, each meaning one concept only.

    Of two concepts with the same Chinese name the later one bears the end of its key
    beside it; an English name that two have is given to neither.

    >>> settled = settle_labels([("a/x", Called("农业", "farming", ("农", "种养"))),
    ...                          ("a/y", Called("种养", "farming")), ("a/z", Called("农业"))])
    >>> settled["a/x"], settled["a/z"].zh
    (Called(zh='农业', en='', others=('农',)), '农业（z）')
    """
    preferred = _settle_preferred(names)
    english = Counter(called.en.casefold() for _, called in names)
    taken = {name.casefold() for name in preferred.values()}
    others = Counter(other.casefold() for _, called in names for other in dict.fromkeys(called.others))
    return {
        key: Called(
            preferred[key],
            called.en if english[called.en.casefold()] == 1 else "",
            tuple(
                other
                for other in dict.fromkeys(called.others)
                if other.casefold() not in taken and others[other.casefold()] == 1
            ),
        )
        for key, called in names
    }


def _settle_preferred(names: Sequence[tuple[str, Called]]) -> dict[str, str]:
    given: dict[str, str] = {}
    taken: set[str] = set()
    for key, called in names:
        name = called.zh
        if name.casefold() in taken:
            name = f"{name}（{key.rpartition('/')[2]}）"
        taken.add(name.casefold())
        given[key] = name
    return given
