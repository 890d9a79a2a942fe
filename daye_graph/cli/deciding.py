"""What the commands of ``daye-graph correct`` share: the plan's graph, its names and words, and the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from daye_graph.cli.language import tell
from daye_graph.cli.output import emit, encode, note
from daye_graph.cli.progress import showing
from daye_graph.errors import DataError, UnknownNameError, UsageError
from daye_graph.query.names import normalize_name
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.query.plans import find_plan_file
from daye_graph.settings import Settings, find_more_decisions, find_shared
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from daye_graph.curation.decisions import Decision
    from daye_graph.curation.facts import Verdict
    from daye_graph.curation.quotes import QuoteFinder
    from daye_graph.curation.recording import DecisionStore
    from daye_graph.model.entity import Entity
    from daye_graph.model.graph import PlanGraph
    from daye_graph.model.statement import Statement

QUESTIONS = {
    "involvements": "enterprises",
    "responsibilities": "units",
    "milestones": "milestones",
    "observations": "observations",
    "upgrades": "upgrades",
    "partnerships": "institutes",
    "layout_elements": "layout",
    "memberships": "layout",
    "targets": "targets",
    "platforms": "platforms",
    "industries": "industries",
    "technologies": "technologies",
    "mentions": "mentions",
}
"""The questions whose rows can be rejected, by the family of their statements."""


class Draft(NamedTuple):
    """What is to be decided, on which words; `at` is an offset in the place that is meant.

    `reason` and `curator` are the draft's own, '' for those of the whole desk.
    """

    verdict: Verdict
    question: str
    subject: str
    fact: dict[str, str]
    quote: str
    at: int | None = None
    reason: str = ""
    curator: str = ""


class Desk:
    """Where decisions are drawn up: over one plan's graph as the decisions so far have made it."""

    def __init__(
        self, plan: str | None, decisions: Path | None, *, reason: str = "", curator: str = ""
    ) -> None:
        # the whole house: --help does without
        from daye_graph.curation.recording import DecisionStore

        self._source = find_plan_file(plan)
        self._reason = reason
        self._curator = curator
        self.store: DecisionStore = DecisionStore(find_shared(), decisions or find_more_decisions())

    @classmethod
    def from_params(cls, params: Mapping[str, Any]) -> Self:
        """Give the desk that the options speak of."""
        return cls(
            params["plan"],
            params["decisions"],
            reason=params.get("reason", ""),
            curator=params.get("curator", ""),
        )

    @cached_property
    def graph(self) -> PlanGraph:
        """The plan's graph."""
        return self._build([stored.decision for stored in self.store.read()])

    @cached_property
    def quotes(self) -> QuoteFinder:
        """The plan's words."""
        from daye_graph.curation.quotes import QuoteFinder

        return QuoteFinder(self.graph.document)

    def decide(self, draft: Draft) -> Decision:
        """Store the decision that *draft* makes, and give it; raises as `decide_all` does."""
        return self.decide_all([draft])[0]

    def decide_all(self, drafts: Sequence[Draft]) -> list[Decision]:
        """Store the decisions that *drafts* make, all or none, and give them.

        Raises `DataError` with every problem of the data, of the decisions on this plan, and of
        the graph that they would give.
        """
        decisions = [self._sign(draft) for draft in drafts]
        made = {decision.id for decision in decisions}
        try:
            self.store.add(decisions, lambda everything: self._judge(everything, made))
        except DataError as error:
            nothing = Wording("没有写入任何内容", en="nothing was written")
            raise DataError([*error.problems, nothing]) from error
        return decisions

    def _sign(self, draft: Draft) -> Decision:
        from daye_graph.curation.decisions import Decision
        from daye_graph.curation.facts import write_fact
        from daye_graph.curation.recording import find_today
        from daye_graph.model.evidence import clean

        quote = clean(draft.quote).strip()
        return Decision(
            plan=self.graph.manifest.id,
            verdict=draft.verdict,
            question=draft.question,
            subject=draft.subject,
            fact=write_fact(draft.verdict, draft.question, draft.fact),
            quote=quote,
            occurrence=self._find_occurrence(quote, draft.at) if draft.at is not None else "",
            reason=" ".join((draft.reason or self._reason).split()),
            curator=(draft.curator or self._curator).strip(),
            date=find_today(),
        )

    def find_entity(self, name: str, types: Iterable[str] = ()) -> Entity:
        """Give the thing that bears *name*, of one of *types* where any are given.

        Raises `UnknownNameError` with the nearest names.
        """
        wanted = frozenset(types)
        things = [thing for thing in self.graph.entities if not wanted or thing.type in wanted]
        sought = normalize_name(name)
        for thing in things:
            if any(normalize_name(form) == sought for form in (thing.name, *thing.aliases)):
                return thing
        nearest = find_nearest(name, (form for thing in things for form in (thing.name, *thing.aliases)))
        hint = suggest(nearest)
        raise UnknownNameError(
            Wording(
                f"方案里没有名为“{name}”的这类事物{hint}；若是漏认的名称，请先用 correct add entities 补上",
                en=f"nothing of that kind is called “{name}” in the plan{hint.en}; "
                "a name that is missed is added with correct add entities",
            ),
            nearest=nearest,
        )

    def find_statement(self, key: str) -> tuple[str, Statement] | None:
        """Give the statement with this key and the question that it answers; None where none has it."""
        for family, question in QUESTIONS.items():
            for statement in self.graph.families()[family]:
                if statement.id == key:
                    return question, statement
        return None

    def name_subject(self, statement: Statement) -> str:
        """Give the name of what *statement* is about."""
        from daye_graph.statements.subjects import SUBJECTS

        subject: str = getattr(statement, SUBJECTS[type(statement)])
        if subject in self.graph.entity_by_key:
            return self.graph.entity_by_key[subject].name
        names = {task.id: task.name for task in self.graph.tasks}
        names.update((indicator.id, indicator.name) for indicator in self.graph.indicators)
        return names.get(subject, subject)

    def find_sentence(self, names: Sequence[str]) -> str:
        """Give the first sentence in which the first of *names* that stands anywhere does, else that name."""
        found = (self.quotes.find_sentence(name) for name in names)
        return next(filter(None, found), names[0])

    def require_one_place(self, quote: str) -> None:
        """Raise `UsageError` where the words stand in several places."""
        from daye_graph.model.evidence import clean

        offsets = [place.offset for place in self.quotes.find(clean(quote).strip())]
        if len(offsets) > 1:
            raise _ask_for_place(offsets)

    def judge_all(self) -> dict[str, str]:
        """Give why decisions on this plan are ignored, '' where they are not, by their ids."""
        return {each.decision: each.problem for each in self.graph.rulings}

    def _find_occurrence(self, quote: str, at: int) -> str:
        places = self.quotes.find(quote)
        for number, place in enumerate(places, start=1):
            if place.evidence.start <= at < place.evidence.end:
                return str(number) if len(places) > 1 else ""
        if places:
            raise _ask_for_place([place.offset for place in places])
        return ""  # the check of quotes reports it

    def _judge(self, decisions: Sequence[Decision], made: AbstractSet[str]) -> list[str]:
        from daye_graph.rdf.mapping import build_named_graph
        from daye_graph.rdf.validation import validate

        graph = self._build(decisions)
        problems = [each.problem for each in graph.rulings if each.decision in made and each.problem]
        settings = Settings()
        return problems or [str(fault) for fault in validate(build_named_graph(graph, settings), settings)]

    def _build(self, decisions: Sequence[Decision]) -> PlanGraph:
        from daye_graph.pipeline import build_plan

        with showing(tell("正在构建图谱", "building the graph")):
            return build_plan(self._source, decisions=decisions)


def report(desk: Desk, decision: Decision) -> None:
    """Say what was decided, and where it is written."""
    said = (decision.rule, decision.verdict, decision.question, decision.subject, decision.fact)
    emit(encode(f"{'  '.join(filter(None, said))}\n  “{decision.quote}”\n"), None)
    note(tell(f"已写入 {desk.store.target}", f"wrote {desk.store.target}"))


def _ask_for_place(offsets: Sequence[int]) -> UsageError:
    listed = "、".join(map(str, offsets))
    return UsageError(
        Wording(
            f"引文在正文里的位置是 {listed}；请用 --at 位置 指明一处",
            en=f"the quote stands at {listed}; choose one with --at OFFSET",
        )
    )
