"""The decisions about one plan while its graph is built: which hold, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable

from daye_graph.curation.decisions import Decision
from daye_graph.curation.facts import FINDINGS, Verdict
from daye_graph.curation.quotes import QuoteFinder, QuotePlace
from daye_graph.model.document import Document
from daye_graph.model.finding import Acceptance
from daye_graph.model.ruling import Ruling

STALE = "引文已不在方案正文里 (the quote is no longer in the plan's text)"
NO_EFFECT = "没有可改的内容 (there is nothing left to change)"


class Rulings:
    """Keeps the decisions about one plan apart from those about others, and a record of what they did.

    A decision whose quote the text no longer has is ignored, with a problem.
    """

    def __init__(self, decisions: Iterable[Decision], document: Document, *, plan: str) -> None:
        self.decisions = tuple(decision for decision in decisions if decision.plan == plan)
        self.quotes = QuoteFinder(document)
        self._effects: dict[str, int] = {}
        self._problems: dict[str, str] = {}
        for decision in self.decisions:
            if not self.quotes.holds(decision.quote):
                self._problems[decision.id] = STALE

    def __bool__(self) -> bool:
        """Whether any decision is about this plan."""
        return bool(self.decisions)

    def list_open(self, verdict: Verdict, question: str) -> list[Decision]:
        """Give the decisions with this verdict and question that nothing speaks against, in their order."""
        return [
            decision
            for decision in self.decisions
            if (decision.verdict, decision.question) == (verdict, question)
            and decision.id not in self._problems
        ]

    def list_acceptances(self) -> tuple[Acceptance, ...]:
        """Give the decisions that let a finding of the audit stand."""
        return tuple(
            Acceptance(
                decision=decision.id,
                rule=decision.details.get("rule", ""),
                subject=decision.subject,
                quote=decision.quote,
                reason=decision.reason,
            )
            for decision in self.list_open("accept_finding", FINDINGS)
        )

    def count(self, decision: Decision, effects: int = 1) -> None:
        """Note that *decision* changed so many more names or statements."""
        self._effects[decision.id] = self._effects.get(decision.id, 0) + effects

    def ignore(self, decision: Decision, problem: str) -> None:
        """Note why *decision* can't be followed."""
        self._problems.setdefault(decision.id, problem)

    def find_place(self, decision: Decision, among: Iterable[QuotePlace] | None = None) -> QuotePlace | None:
        """Give the one place that *decision* means; None, with a problem, where it is none or several.

        *among* are the places in question; without it all where the words stand.
        """
        everywhere = self.quotes.find(decision.quote)
        if decision.occurrence:
            number = int(decision.occurrence)
            if number <= len(everywhere):
                return everywhere[number - 1]
            self.ignore(decision, f"引文只有 {len(everywhere)} 处 (the quote stands {len(everywhere)} times)")
            return None
        places = tuple(among) if among is not None else everywhere
        if len(places) == 1:
            return places[0]
        if places:
            offsets = "、".join(str(place.offset) for place in places)
            self.ignore(
                decision,
                f"引文有 {len(places)} 处（{offsets}），请在 occurrence 写明第几处 "
                f"(the quote stands {len(places)} times; say which in occurrence)",
            )
        else:
            self.ignore(
                decision,
                "引文不在任何一段之内，请引一段里的话 (the quote is in no single paragraph; quote from one)",
            )
        return None

    def close(self) -> tuple[Ruling, ...]:
        """Give what became of each decision, in their order."""
        return tuple(self._close(decision) for decision in self.decisions)

    def _close(self, decision: Decision) -> Ruling:
        effects = self._effects.get(decision.id, 0)
        problem = self._problems.get(decision.id, "")
        if not effects and not problem and decision.question != FINDINGS:
            problem = NO_EFFECT
        return Ruling(
            decision=decision.id,
            verdict=decision.verdict,
            question=decision.question,
            subject=decision.subject,
            effects=effects,
            problem=problem,
        )
