"""Facts: what a page says of each statement, in words, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from daye_graph.graph.whereabouts import Whereabouts
from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import Statement
from daye_graph.views.citation import cite_place
from daye_graph.views.labels import Labels
from daye_graph.views.sayings import SAYINGS, Speaker, list_things
from daye_graph.wording import Wording


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement as a page tells it.

    `kind` is the statement's class; `about` are the keys of the things that it
    is told of, its subject first; `words` say what it says beside their names;
    `scene` is the sub-task, else the action, under which it stands; `place`
    cites where that is.
    """

    statement: Statement
    kind: str
    about: tuple[str, ...]
    words: Wording
    scene: str | None
    place: str


def tell_facts(graph: PlanGraph, labels: Labels) -> Iterator[Fact]:
    """Give all facts of *graph*, family by family and in document order; mentions come last."""
    whereabouts = Whereabouts(graph)
    places = [
        cite_place(reversed(list(graph.document.ancestors(section.index))))
        for section in graph.document.sections
    ]
    speaker = Speaker(labels, graph.entity_by_key)
    families = graph.families()
    for family, say in SAYINGS.items():
        for statement in families[family]:
            saying = say(statement, speaker)
            section = whereabouts.find_section(statement.evidence)
            yield Fact(
                statement=statement,
                kind=saying.kind,
                about=list_things(saying.about),
                words=saying.words,
                scene=_find_scene(statement, whereabouts),
                place=places[section.index] if section else "",
            )


def _find_scene(statement: Statement, whereabouts: Whereabouts) -> str | None:
    """What a statement says of itself goes before what its place says."""
    told = getattr(statement, "task", None) or getattr(statement, "action", None)
    evidence = statement.evidence
    return told or whereabouts.find_task(evidence) or whereabouts.find_action(evidence)
