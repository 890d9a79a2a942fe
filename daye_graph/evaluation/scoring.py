"""Scores: which found facts are those of the gold, strictly and by overlap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from daye_graph.evaluation.gold import IDENTITY, SUBJECT, Gold, GoldRow, Spans
from daye_graph.query.rows import Value

Row = Mapping[str, Value]


class Found(NamedTuple):
    """One answered row: its identity as text, its spans, and the rule that made it."""

    values: tuple[str, ...]
    spans: Spans
    rule: str


class Score(NamedTuple):
    """Counts for one question. `strict` matches have the same spans, `overlapping` ones share a character.

    Borderline names are left out of `gold` and `found`.
    """

    question: str
    gold: int
    found: int
    strict: int
    overlapping: int
    missing: tuple[tuple[str, ...], ...]
    wrong: tuple[Found, ...]

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
    found = [_normalize(build_found(question, row), gold) for row in rows]
    wanted = [_normalize_gold(row, gold) for row in gold.facts[question]]
    strict, _, _ = _match(wanted, found, strict=True)
    pairs, missing, wrong = _match(wanted, found, strict=False)
    neutral = _find_neutral(question, gold)
    known = [row for row in missing if not neutral(row.values)]
    false = [row for row in wrong if not neutral(row.values)]
    return Score(
        question=question,
        gold=pairs + len(known),
        found=pairs + len(false),
        strict=strict,
        overlapping=pairs,
        missing=tuple(row.values for row in known),
        wrong=tuple(false),
    )


def count_rules(rows: Sequence[Row], scores: Sequence[Score]) -> dict[str, tuple[int, int]]:
    """Give, for each rule, how many facts it made and how many of them are wrong."""
    made = Counter(str(row["rule"]) for row in rows if row.get("rule"))
    wrong = Counter(found.rule for score_ in scores for found in score_.wrong if found.rule)
    return {rule: (made[rule], wrong[rule]) for rule in sorted(made)}


def build_found(question: str, row: Row) -> Found:
    """Take from an answered row what is compared."""
    spans = row.get("spans")
    pairs = tuple((int(span[0]), int(span[1])) for span in spans) if isinstance(spans, list) else ()
    values = tuple(_write(row.get(column)) for column in IDENTITY[question])
    return Found(values, pairs, str(row.get("rule") or ""))


def _write(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ";".join(map(str, value))
    return str(value)


def _normalize(found: Found, gold: Gold) -> Found:
    return found._replace(values=_canonical(found.values, gold))


def _normalize_gold(row: GoldRow, gold: Gold) -> GoldRow:
    return row._replace(values=_canonical(row.values, gold))


def _canonical(values: tuple[str, ...], gold: Gold) -> tuple[str, ...]:
    """Names under any alias are one; the members of a list as well."""
    return tuple(";".join(gold.canonical.get(part, part) for part in value.split(";")) for value in values)


def _find_neutral(question: str, gold: Gold) -> Callable[[tuple[str, ...]], bool]:
    column = SUBJECT.get(question)
    at = IDENTITY[question].index(column) if column else None

    def is_neutral(values: tuple[str, ...]) -> bool:
        return at is not None and values[at] in gold.neutral

    return is_neutral


def _match(
    wanted: Sequence[GoldRow], found: Sequence[Found], *, strict: bool
) -> tuple[int, list[GoldRow], list[Found]]:
    """Match one to one: how many, what of the gold is left, what was found beside it."""
    left: dict[tuple[str, ...], list[Found]] = {}
    for fact in found:
        left.setdefault(fact.values, []).append(fact)
    missing = []
    for row in wanted:
        candidates = left.get(row.values, [])
        fitting = next((f for f in candidates if _fits(row.spans, f.spans, strict=strict)), None)
        if fitting is None:
            missing.append(row)
        else:
            candidates.remove(fitting)
    rest = [fact for facts in left.values() for fact in facts]
    return len(wanted) - len(missing), missing, rest


def _fits(gold: Spans, found: Spans, *, strict: bool) -> bool:
    if not gold or not found:
        return True
    if strict:
        return gold == found
    return any(a[0] < b[1] and b[0] < a[1] for a in gold for b in found)
