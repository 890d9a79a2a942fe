"""Lists of responsible units, in cells and in brackets behind a paragraph."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from daye_graph.model.statement import UnitRole

_BETWEEN = re.compile(r"[、，,；;\s]+(?![^（(]*[）)])")
_TAIL = re.compile(r"(?:等(?:有关|相关)?(?:部门|单位)?|(?:按照?|依)职责分工(?:分别)?负责)[。]?$")
_BRACKET = re.compile(r"[（(](?P<inside>[^（()）]*?单位\s*[：:](?:[^（()）]|[（(][^（()）]*[）)])*)[）)]")
_LABEL = re.compile(r"(?P<label>[\u4e00-\u9fff]{0,6}单位)\s*[：:]")
_ROLES: tuple[tuple[str, UnitRole], ...] = (
    ("牵头", "lead"),
    ("主办", "lead"),
    ("配合", "cooperate"),
    ("参加", "cooperate"),
    ("参与", "cooperate"),
    ("协办", "cooperate"),
    ("协同", "cooperate"),
    ("协助", "cooperate"),
)


class UnitName(NamedTuple):
    """A unit's name in a list: ``[start, end)`` in the text of its passage."""

    start: int
    end: int
    name: str


class LabelledUnits(NamedTuple):
    """The units behind one label (牵头单位：…) of a bracket."""

    role: UnitRole
    names: tuple[UnitName, ...]
    etc: bool


@lru_cache(maxsize=512)  # discovery, matching and the schedule all ask for it
def split_unit_cell(text: str, *, offset: int = 0) -> tuple[tuple[UnitName, ...], bool]:
    """Split a list of units; the flag tells whether it ends in 等.

    >>> names, etc = split_unit_cell("市科技局、高新区等")
    >>> [name.name for name in names], etc
    (['市科技局', '高新区'], True)
    """
    tail = _TAIL.search(text)
    end = tail.start() if tail else len(text.rstrip("。 "))
    names, at = [], 0
    for match in [*_BETWEEN.finditer(text, 0, end), None]:
        stop = match.start() if match else end
        start = at + len(text[at:stop]) - len(text[at:stop].lstrip("，、；。 "))
        if start < stop:
            names.append(UnitName(offset + start, offset + stop, text[start:stop]))
        at = match.end() if match else end
    return tuple(names), bool(tail and tail.group().startswith("等"))


def find_unit_bracket(text: str) -> tuple[LabelledUnits, ...]:
    """Find （牵头单位：A；责任单位：B、C） in *text* and give its lists in order.

    >>> lists = find_unit_bracket("做好。（牵头单位：甲局；责任单位：乙局、丙委）")
    >>> [(units.role, [name.name for name in units.names]) for units in lists]
    [('lead', ['甲局']), ('responsible', ['乙局', '丙委'])]
    """
    found: list[LabelledUnits] = []
    if "单位" not in text:
        return ()
    for bracket in _BRACKET.finditer(text):
        inside, base = bracket["inside"], bracket.start("inside")
        labels = list(_LABEL.finditer(inside))
        for label, following in zip_longest(labels, labels[1:]):
            stop = following.start() if following else len(inside)
            piece = inside[label.end() : stop].rstrip("；;，,。 ")
            names, etc = split_unit_cell(piece, offset=base + label.end())
            found.append(LabelledUnits(_find_role(label["label"]), names, etc))
    return tuple(found)


def _find_role(label: str) -> UnitRole:
    return next((role for word, role in _ROLES if word in label), "responsible")
