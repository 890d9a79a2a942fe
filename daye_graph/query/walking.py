"""Walking: from a thing over direct links, as many steps as asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from daye_graph.errors import UsageError
from daye_graph.query.engine import Engine
from daye_graph.query.filters import parse_integer
from daye_graph.query.names import find_things
from daye_graph.query.question import Option, Question
from daye_graph.query.rows import Solution
from daye_graph.wording import Wording

STEPS = "steps"
START = "start"
MOST_STEPS = 6


def walk(
    engine: Engine, question: Question, options: Mapping[str, str | int], solutions: Iterable[Solution]
) -> list[Solution]:
    """Give the links that are at most so many steps from the option's thing, in the order of *solutions*.

    A link is given once: with the first statement that makes it.

    Raises:
        UnknownNameError: nothing bears the name.
        UsageError: the number of steps is none, or out of bounds.
    """
    assert question.walk is not None
    subject, object_ = question.walk
    first: dict[tuple[str, str, str], Solution] = {}
    for solution in solutions:
        first.setdefault((solution[subject], solution["relation"], solution[object_]), solution)
    links = list(first.values())
    start = _get_option(question, START)
    reached = set(find_things(engine, start.terms, str(options[start.name])))
    kept: set[int] = set()
    for _ in range(_find_steps(question, options)):
        near = [n for n, link in enumerate(links) if reached & {link[subject], link[object_]}]
        kept.update(near)
        reached.update(links[n][end] for n in near for end in (subject, object_))
    return [link for n, link in enumerate(links) if n in kept]


def _find_steps(question: Question, options: Mapping[str, str | int]) -> int:
    option = _get_option(question, STEPS)
    steps = parse_integer(option, str(options.get(option.name, 1)))
    if 1 <= steps <= MOST_STEPS:
        return steps
    raise UsageError(
        Wording(
            f"--{option.name} 需要 1 到 {MOST_STEPS} 的整数，得到的是 {steps}",
            en=f"--{option.name} takes an integer from 1 to {MOST_STEPS}, not {steps}",
        )
    )


def _get_option(question: Question, kind: str) -> Option:
    options: Sequence[Option] = question.options
    return next(option for option in options if option.kind == kind)
