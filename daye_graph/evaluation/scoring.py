"""Scores: which found facts are those of the gold, strictly and by overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from daye_graph.evaluation.gold import ENTITIES, IDENTITY, SUBJECT, Gold, GoldRow, Spans
from daye_graph.query.rows import Value

Row = Mapping[str, Value]

_TYPES = {
    "enterprise": "Enterprise",
    "unit": "GovernmentUnit",
    "institute": "ResearchInstitute",
    "platform": "Platform",
    "industry": "Industry",
    "industries": "Industry",
    "parent": "Industry",
    "technology": "Technology",
    "place": "Place",
    "member": "Place",
}
"""The type of the things that a column names, where it names things of one type only."""


class Found(NamedTuple):
    """One answered row: its identity as text, its spans, and the rule that made it."""

    values: tuple[str, ...]
    spans: Spans
    rule: str


class Score(NamedTuple):
    """Counts for one question. `strict` matches have the same spans, `overlapping` ones share a character.

    Borderline names are left out of `gold` and `found`. `missing` and `wrong` are
    told by overlap.
    """

    question: str
    gold: int
    found: int
    strict: int
    overlapping: int
    missing: tuple[tuple[str, ...], ...] = ()
    wrong: tuple[Found, ...] = ()

    def precision(self, *, strict: bool) -> float:
        """Give the share of found facts that are right."""
        return self._share(self.found, strict=strict)

    def recall(self, *, strict: bool) -> float:
        """Give the share of the gold's facts that were found."""
        return self._share(self.gold, strict=strict)

    def f_score(self, *, strict: bool) -> float:
        """Give the harmonic mean of precision and recall."""
        both = self.precision(strict=strict), self.recall(strict=strict)
        return 2 * both[0] * both[1] / sum(both) if sum(both) else 0.0

    def _share(self, whole: int, *, strict: bool) -> float:
        return (self.strict if strict else self.overlapping) / whole if whole else 1.0


def score(question: str, rows: Sequence[Row], gold: Gold) -> Score:
    """Score the answered *rows* of *question* against *gold*; each fact is matched once."""
    found = [build_found(question, row, gold) for row in rows]
    wanted = [
        row._replace(values=_canonical(question, row.values, gold=gold)) for row in gold.facts[question]
    ]
    return match(question, wanted, found, gold=gold)


def score_types(rows: Sequence[Row], gold: Gold) -> tuple[Score, ...]:
    """Score the entities type by type, in the order in which the gold has them."""
    found = [build_found(ENTITIES, row, gold) for row in rows]
    wanted = gold.facts[ENTITIES]
    kinds = dict.fromkeys([*(row.values[0] for row in wanted), *(each.values[0] for each in found)])
    return tuple(
        match(
            ENTITIES,
            [row for row in wanted if row.values[0] == kind],
            [each for each in found if each.values[0] == kind],
            gold=gold,
        )._replace(question=kind)
        for kind in kinds
    )


def add_up(name: str, scores: Sequence[Score]) -> Score:
    """Give the counts of several scores together, under *name* and without their faults."""
    return Score(
        name,
        gold=sum(each.gold for each in scores),
        found=sum(each.found for each in scores),
        strict=sum(each.strict for each in scores),
        overlapping=sum(each.overlapping for each in scores),
    )


def match(question: str, wanted: Sequence[GoldRow], found: Sequence[Found], *, gold: Gold) -> Score:
    """Match facts one to one, those with the same spans first; names are canonical already."""
    same, missing, wrong = _pair(wanted, found, strict=True)
    overlapping, missing, wrong = _pair(missing, wrong, strict=False)
    known = [row.values for row in missing if not _is_borderline(question, row.values, gold=gold)]
    false = [each for each in wrong if not _is_borderline(question, each.values, gold=gold)]
    pairs = same + overlapping
    return Score(
        question=question,
        gold=pairs + len(known),
        found=pairs + len(false),
        strict=same,
        overlapping=pairs,
        missing=tuple(known),
        wrong=tuple(false),
    )


def build_found(question: str, row: Row, gold: Gold) -> Found:
    """Take from an answered row what is compared, with the gold's names for things."""
    spans = row.get("spans")
    pairs = (
        tuple((start, end) for start, end in cast("list[list[int]]", spans))
        if isinstance(spans, list)
        else ()
    )
    values = tuple(write_value(row.get(column)) for column in IDENTITY[question])
    if question == ENTITIES:
        values = (values[0], _find_entity(row, gold))
    else:
        values = _canonical(question, values, gold=gold)
    return Found(values, pairs, str(row.get("rule") or ""))


def write_value(value: Value) -> str:
    """Give a value as the gold writes it.

    >>> write_value(True), write_value(["甲", "乙"]), write_value(None), write_value(3.4)
    ('true', '甲;乙', '', '3.4')
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return ";".join(map(str, value))
        case _:
            return str(value)


def _find_entity(row: Row, gold: Gold) -> str:
    """The gold's name for an entity: that of its name, else of the first alias that the gold knows."""
    kind, name = write_value(row["type"]), write_value(row["name"])
    aliases = row.get("aliases")
    forms = [name, *map(str, aliases if isinstance(aliases, list) else ())]
    return next((gold.canonical[kind, form] for form in forms if (kind, form) in gold.canonical), name)


def _canonical(question: str, values: tuple[str, ...], *, gold: Gold) -> tuple[str, ...]:
    """Names under any alias are one; the members of a list as well."""
    if question == ENTITIES:
        return values
    return tuple(
        ";".join(gold.find_canonical(part, _TYPES.get(column, "")) for part in value.split(";"))
        for column, value in zip(IDENTITY[question], values, strict=True)
    )


def _is_borderline(question: str, values: tuple[str, ...], *, gold: Gold) -> bool:
    if question == ENTITIES:
        return (values[0], values[1]) in gold.borderline
    column, kind = SUBJECT.get(question, ("", ""))
    return bool(column) and (kind, values[IDENTITY[question].index(column)]) in gold.borderline


def _pair(
    wanted: Sequence[GoldRow], found: Sequence[Found], *, strict: bool
) -> tuple[int, list[GoldRow], list[Found]]:
    """How many pair one to one, what of the gold is left, and what was found beside it, both in order."""
    left: dict[tuple[str, ...], list[Found]] = {}
    for fact in found:
        left.setdefault(fact.values, []).append(fact)
    missing = []
    for row in wanted:
        candidates = left.get(row.values, [])
        fitting = next((each for each in candidates if _fits(row.spans, each.spans, strict=strict)), None)
        if fitting is None:
            missing.append(row)
        else:
            candidates.remove(fitting)
    kept = {id(fact) for facts in left.values() for fact in facts}
    return len(wanted) - len(missing), missing, [fact for fact in found if id(fact) in kept]


def _fits(gold: Spans, found: Spans, *, strict: bool) -> bool:
    if not gold or not found:
        return True
    if strict:
        return gold == found
    return any(a[0] < b[1] and b[0] < a[1] for a in gold for b in found)
