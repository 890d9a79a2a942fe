"""Filters: a question's options as conditions in its SPARQL."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from daye_graph.errors import UsageError
from daye_graph.query.engine import Engine, rebase
from daye_graph.query.names import find_things
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.query.question import FILTERS_LINE, Option, Question
from daye_graph.query.vocabulary import get_words, list_classes, list_words
from daye_graph.wording import Wording

_NO_CONDITIONS = frozenset({"start", "steps"})


def build_query(engine: Engine, question: Question, options: Mapping[str, str | int]) -> str:
    """Give the question's SPARQL for the engine's plan, narrowed by *options*.

    It is a query of its own: any SPARQL engine over the same graph gives the same rows.

    Raises:
        UsageError: an option that the question has not.
        UnknownNameError: a value that nothing bears.
    """
    check_options(question, options)
    lines = [f"VALUES ?plan {{ {NamedNode(engine.plan.iri)} }}"]
    lines += [
        build_condition(engine, option, str(options[option.name]))
        for option in question.options
        if option.name in options and option.kind not in _NO_CONDITIONS
    ]
    block = "\n".join(f"  {line}" for line in lines)
    return rebase(question.sparql, engine.settings).replace(f"  {FILTERS_LINE}", block, 1)


def check_options(question: Question, options: Mapping[str, str | int]) -> None:
    """Raise `UsageError` when *options* has one that *question* does not take."""
    known = [option.name for option in question.options]
    for name in options:
        if name not in known:
            hint = suggest(find_nearest(name, known))
            raise UsageError(
                Wording(
                    f"问题 {question.name} 没有选项“{name}”{hint}",
                    en=f"question {question.name} has no option “{name}”{hint.en}",
                )
            )


def check_required(question: Question, options: Mapping[str, str | int]) -> None:
    """Raise `UsageError` when *options* lacks one that *question* needs."""
    for option in question.options:
        if option.required and option.name not in options:
            raise UsageError(
                Wording(
                    f"问题 {question.name} 需要 --{option.name}：{option.meaning}",
                    en=f"question {question.name} needs --{option.name}: {option.meaning.en}",
                )
            )


def build_condition(engine: Engine, option: Option, value: str) -> str:
    """Give the SPARQL condition that *option* with *value* stands for."""
    terms = ", ".join(map(str, _find_terms(engine, option, value)))
    condition = f"FILTER ({option.variable} IN ({terms}))"
    if not option.pattern:
        return condition
    # the pattern may fit more than once, and the row must not be given more often for that
    return f"FILTER EXISTS {{ GRAPH ?plan {{ {option.pattern} }} {condition} }}"


def _find_terms(engine: Engine, option: Option, value: str) -> list[NamedNode | Literal]:
    match option.kind:
        case "thing":
            return [NamedNode(iri) for iri in find_things(engine, option.terms, value)]
        case "concept":
            return [NamedNode(word.iri) for word in get_words(value, list_words(engine, option.terms[0]))]
        case "word":
            return [Literal(word.word) for word in get_words(value, list_words(engine, option.terms[0]))]
        case "class":
            return [NamedNode(word.iri) for word in get_words(value, list_classes(engine, option.terms))]
        case _:
            return [Literal(parse_integer(option, value))]


def parse_integer(option: Option, value: str) -> int:
    """Give the integer that *value* is; raises `UsageError` when it is none."""
    text = value.strip()
    if text.isascii() and text.isdecimal():
        return int(text)
    raise UsageError(
        Wording(
            f"--{option.name} 需要一个整数，例如 2024，得到的是“{value}”",
            en=f"--{option.name} takes an integer such as 2024, not “{value}”",
        )
    )
