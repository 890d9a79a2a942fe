"""Text as boxes: how wide a label is, and where it breaks. A Chinese character is one em wide."""

from __future__ import annotations

from unicodedata import east_asian_width

_NARROW = 0.62
"""Width of a Latin letter or digit in ems, taken wide: a box may be roomy, never too small."""
_NOT_FIRST = frozenset("，。、；：！？）】》〉」』”’·%％,.;:!?)]}")
_NOT_LAST = frozenset("（【《〈「『“‘([{")
_ELLIPSIS = "…"


def measure(text: str) -> float:
    """Give the width of *text* in ems.

    >>> measure("某某市"), round(measure("GDP"), 2)
    (3.0, 1.86)
    """
    return sum(1.0 if east_asian_width(character) in "WFA" else _NARROW for character in text)


def wrap(text: str, *, ems: float, lines: int) -> tuple[str, ...]:
    """Break *text* into at most *lines* lines of about *ems* ems, as equal as can be.

    No line begins with a closing mark or ends with an opening one, and no Latin
    word or number is broken. What does not fit is cut and ends in “…”.

    >>> wrap("鼎晟", ems=10, lines=2)
    ('鼎晟',)
    >>> wrap("东科瑞禾花卉产业研究院（江北）有限公司", ems=10, lines=2)
    ('东科瑞禾花卉产业研究', '院（江北）有限公司')
    """
    width = measure(text)
    wanted = min(lines, max(1, -int(-width // ems)))
    broken: list[str] = []
    rest = text
    while rest and len(broken) < wanted:
        left = wanted - len(broken)
        if left == 1:
            broken.append(_cut(rest, ems * 1.15))
            break
        at = _find_break(rest, min(ems, measure(rest) / left))
        broken.append(rest[:at].strip())
        rest = rest[at:].strip()
    return tuple(broken)


def _find_break(text: str, ems: float) -> int:
    """Give the first allowed break at or after *ems*, else the end."""
    width = 0.0
    for index, character in enumerate(text):
        if index and width >= ems - 1e-9 and _may_break(text, index):
            return index
        width += measure(character)
    return len(text)


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return not (before.isascii() and after.isascii() and before.isalnum() and after.isalnum())


def _cut(text: str, ems: float) -> str:
    if measure(text) <= ems:
        return text
    kept = text
    while kept and measure(kept) + 1 > ems:
        kept = kept[:-1]
    return kept + _ELLIPSIS
