"""Rules over the decisions: about a plan that there is, in its words, by an office, and said once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from daye_graph.curation.data import CuratedData
from daye_graph.curation.decisions import DECISIONS_SPEC, Decision, find_faults
from daye_graph.curation.facts import ENTITIES, KNOWN_FACT, KNOWN_OCCURRENCE, KNOWN_QUESTION
from daye_graph.curation.manifests import DOCUMENTS_FOLDER
from daye_graph.curation.problem import Fault
from daye_graph.curation.quotes import QuoteFinder
from daye_graph.curation.rules.documents import is_date
from daye_graph.curation.rules.fields import REACHES_A_PERSON
from daye_graph.documents.reader import read_document
from daye_graph.errors import SourceError

_CURATOR = re.compile(r"(?:office|role):[a-z0-9]+(?:-[a-z0-9]+)*")
_OPPOSITES = ({"accept", "reject"}, {"merge", "apart"})


def check_decision_question(data: CuratedData) -> Iterator[Fault]:
    """A verdict is about a question that it can be about."""
    yield from _find_faults(data, KNOWN_QUESTION)


def check_decision_fact(data: CuratedData) -> Iterator[Fault]:
    """A fact says what its question takes, each once, in values that there are."""
    yield from _find_faults(data, KNOWN_FACT)


def check_decision_occurrence(data: CuratedData) -> Iterator[Fault]:
    """An occurrence is a number from 1, and the quote stands so often."""
    yield from _find_faults(data, KNOWN_OCCURRENCE)
    for located in data.decisions:
        decision = located.noun
        finder = _open_quotes(data, decision.plan)
        if finder is None or not decision.occurrence.isdecimal() or not finder.holds(decision.quote):
            continue
        count = len(finder.find(decision.quote))
        if int(decision.occurrence) > count:
            expected = f"至多 {count}，引文只有这么多处 (at most {count}: the quote stands no more often)"
            yield located.place.fault("occurrence", decision.occurrence, expected=expected)


def check_decision_plan(data: CuratedData) -> Iterator[Fault]:
    """A decision of data/decisions is about a document of the manifest; a folder beside it knows its own."""
    known = [located.noun.id for located in data.manifests]
    for located in data.decisions:
        if located.noun.plan not in known and located.place.file == DECISIONS_SPEC.file:
            yield located.place.fault(
                "plan", located.noun.plan, expected=f"其中之一 (one of) {' '.join(known)}"
            )


def check_decision_quote(data: CuratedData) -> Iterator[Fault]:
    """A decision's quote stands in its plan's clean text, to the letter."""
    for located in data.decisions:
        decision = located.noun
        text = data.texts.get(decision.plan)
        if text is None or decision.quote in text:
            continue
        finder = _open_quotes(data, decision.plan)
        if finder is None or not finder.holds(decision.quote):
            expected = f"{decision.plan} 正文里的原话 (words of that text)"
            yield located.place.fault("quote", decision.quote, expected=expected)


def check_decision_curator(data: CuratedData) -> Iterator[Fault]:
    """A curator is an office or a role code, never a person."""
    for located in data.decisions:
        if not _CURATOR.fullmatch(located.noun.curator):
            expected = "office:代码 或 role:代码 (such as office:kjj or role:editor)"
            yield located.place.fault("curator", located.noun.curator, expected=expected)


def check_decision_reason(data: CuratedData) -> Iterator[Fault]:
    """A reason holds no number or address of a person."""
    for located in data.decisions:
        if REACHES_A_PERSON.search(located.noun.reason):
            expected = "没有个人信息的理由 (a reason without personal data)"
            yield located.place.fault("reason", located.noun.reason, expected=expected)


def check_decision_date(data: CuratedData) -> Iterator[Fault]:
    """A decision's date is an ISO date that exists."""
    for located in data.decisions:
        if not is_date(located.noun.date):
            yield located.place.fault("date", located.noun.date, expected="YYYY-MM-DD")


def check_decision_once(data: CuratedData) -> Iterator[Fault]:
    """No two decisions repeat each other, or say opposite things of the same names.

    To reject a row and to accept another one on the same words is how a row is put right.
    """
    seen: list[Decision] = []
    for located in data.decisions:
        decision = located.noun
        already = next((one for one in seen if _clash(one, decision)), None)
        if already is not None:
            expected = (
                f"对此只有一个决定，已有 {already.verdict} {already.subject} "
                f"(one decision on this; there is {already.verdict} already)"
            )
            yield located.place.fault("verdict", decision.verdict, expected=expected)
        seen.append(decision)


def _clash(one: Decision, other: Decision) -> bool:
    """Tell whether two decisions are the same, or opposite verdicts on the same names."""
    if (one.plan, one.question) != (other.plan, other.question):
        return False
    if one.id == other.id:
        return True
    if one.question != ENTITIES or {one.verdict, other.verdict} not in _OPPOSITES:
        return False
    types = {decision.details.get("type") for decision in (one, other)} - {None}
    if len(types) > 1:
        return False
    if one.verdict in _OPPOSITES[0]:
        return one.subject == other.subject
    return bool(_list_pairs(one) & _list_pairs(other))


def _list_pairs(decision: Decision) -> set[frozenset[str]]:
    return {frozenset({decision.subject, other}) for other in decision.list_values("other")}


def _find_faults(data: CuratedData, check: str) -> Iterator[Fault]:
    for located in data.decisions:
        for fault in find_faults(located.noun):
            if fault.check == check:
                yield located.place.fault(fault.field, fault.seen, expected=fault.expected)


def _open_quotes(data: CuratedData, plan: str) -> QuoteFinder | None:
    """The plan's text by passages; None for a plan that is not in the manifest or can't be read."""
    file = next((located.noun.file for located in data.manifests if located.noun.id == plan), None)
    path = data.root / DOCUMENTS_FOLDER / file if file else None
    if path is None or not path.is_file():
        return None
    return _read_quotes(str(path), path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _read_quotes(path: str, changed: int) -> QuoteFinder | None:  # noqa: ARG001 part of the cache's key
    try:
        return QuoteFinder(read_document(Path(path)))
    except SourceError:
        return None  # its reader says what is wrong with it
