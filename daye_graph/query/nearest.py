"""The nearest names to one that nothing bears."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from daye_graph.wording import Wording

_MOST = 5
_FEWEST = 3
_CLOSE = 0.4


def find_nearest(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Give up to five of *names* that come close to *name*, the closest first.

    Names that hold *name*, or are held by it, count as close. Where none comes
    close, the three that come closest are given.

    >>> find_nearest("enterprise", ["entities", "enterprises", "tasks"])
    ('enterprises', 'entities')
    """
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(b=name.casefold(), autojunk=False)
    scored = []
    for candidate in dict.fromkeys(names):
        matcher.set_seq1(candidate.casefold())
        held = 1 if candidate and (candidate in name or name in candidate) else 0
        scored.append((held + matcher.ratio(), candidate))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    close = [candidate for score, candidate in scored if score >= _CLOSE]
    return tuple(close[:_MOST] or [candidate for _, candidate in scored[:_FEWEST]])


def suggest(names: Sequence[str]) -> Wording:
    """Give the end of a message that names the nearest *names*; empty where there are none.

    >>> suggest(["鼎晟", "瀚禾"])
    '；相近的有：鼎晟、瀚禾'
    """
    if not names:
        return Wording("", en="")
    return Wording(f"；相近的有：{'、'.join(names)}", en=f"; the nearest are: {', '.join(names)}")
