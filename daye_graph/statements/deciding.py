"""Statements as people decided: what they reject goes, what they accept comes, in document order.

This happens while statements are derived, so that whatever is drawn from them (the
level a platform aims at, the enterprises of an industry) follows the decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from daye_graph.curation.decisions import Decision
from daye_graph.curation.rulings import Rulings
from daye_graph.model.passage import Passage
from daye_graph.model.statement import LayoutElement, LayoutMembership, Statement
from daye_graph.statements.context import Context
from daye_graph.statements.subjects import SUBJECTS, Names

S = TypeVar("S", bound=Statement)
Builder = Callable[[Context, Rulings, Decision], S | None]

AMBIGUOUS = "这条语句已不在，同主体同引文的有几条 (it is gone, and several have its subject and words)"
SAID = "图里已经有这条事实 (the graph says so already)"


class Judge:
    """Applies the decisions about statements; without decisions it gives everything as it came."""

    def __init__(self, context: Context, rulings: Rulings | None) -> None:
        self._context = context
        self._rulings = rulings or None

    def rule(self, question: str, derived: Iterable[S]) -> tuple[S, ...]:
        """Give those of *derived* that no decision rejects; they are rows of *question*."""
        statements = tuple(derived)
        if self._rulings is None:
            return statements
        for decision in self._rulings.list_open("reject", question):
            rejected = self._find_rejected(decision, statements)
            if rejected:
                self._rulings.count(decision, len(rejected))
                statements = tuple(each for each in statements if each.id not in rejected)
        return statements

    def rule_layout(
        self, elements: Sequence[LayoutElement], memberships: Sequence[LayoutMembership]
    ) -> tuple[tuple[LayoutElement, ...], tuple[LayoutMembership, ...]]:
        """Give the layout without what was rejected; what belongs to a rejected element goes with it."""
        kept = {each.id for each in self.rule("layout", (*elements, *memberships))}
        left = tuple(element for element in elements if element.id in kept)
        standing = {element.id for element in left}
        return left, tuple(each for each in memberships if each.id in kept and each.element in standing)

    def complete(self, question: str, derived: Iterable[S], build: Builder[S]) -> tuple[S, ...]:
        """Give what `rule` gives, with the statements that decisions add, made by *build*."""
        statements = self.rule(question, derived)
        if self._rulings is None:
            return statements
        for decision in self._rulings.list_open("accept", question):
            added = build(self._context, self._rulings, decision)
            if added is None:
                continue
            if any(_is_same(added, each) for each in statements):
                self._rulings.ignore(decision, SAID)
            else:
                self._rulings.count(decision)
                statements = self._insert(statements, added)
        return statements

    def _find_rejected(self, decision: Decision, statements: Sequence[Statement]) -> frozenset[str]:
        """The statement with the decision's id; else those with its subject and its words."""
        wanted = decision.details.get("id")
        if any(each.id == wanted for each in statements):
            return frozenset({wanted} if wanted else ())
        alike = [each for each in statements if self._is_about(decision, each)]
        if wanted and len(alike) > 1:
            if self._rulings is not None:
                self._rulings.ignore(decision, AMBIGUOUS)
            return frozenset()
        return frozenset(each.id for each in alike)

    def _is_about(self, decision: Decision, statement: Statement) -> bool:
        if not isinstance(statement, tuple(SUBJECTS)) or self._rulings is None:
            return False
        subject = getattr(statement, SUBJECTS[type(statement)])
        if decision.subject not in self._names.of(subject):
            return False
        quotes = self._rulings.quotes
        return decision.quote in {statement.evidence.quote, quotes.cite(statement.evidence)}

    def _insert(self, statements: tuple[S, ...], added: S) -> tuple[S, ...]:
        """Put *added* where its subject's name stands."""
        place = self._find_own_place(added)
        later = (at for at, each in enumerate(statements) if self._find_own_place(each) > place)
        at = next(later, len(statements))
        return (*statements[:at], added, *statements[at:])

    def _find_own_place(self, statement: Statement) -> int:
        """The offset of the subject's name inside the evidence, else where that begins."""
        subject = getattr(statement, SUBJECTS[type(statement)])
        evidence = statement.evidence
        passage = self._passage_at[evidence.start]
        named = (
            passage.offsets[mention.start]
            for mention in self._context.mentions.in_passage(passage)
            if mention.entity.key == subject
        )
        return next((at for at in named if evidence.start <= at < evidence.end), evidence.start)

    @cached_property
    def _names(self) -> Names:
        return Names(self._context)

    @cached_property
    def _passage_at(self) -> dict[int, Passage]:
        passages = self._context.document.all_passages()
        return {offset: passage for passage in passages for offset in passage.offsets}


def _is_same(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say the same of the same words."""
    passing = {"id", "rule", "origin"}
    return one.model_dump(exclude=passing) == other.model_dump(exclude=passing)
