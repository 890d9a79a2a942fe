"""Questions as their files declare them: name, meaning, options and columns.

A question is one file ``questions/<name>.rq``. Lines that begin with ``# word:``
declare it; fields are parted by `` | ``, the last two are Chinese and English:

====================  ==================================================================
``question``          name | what it asks
``option``            name[!] | kind | variable[: pattern] | meaning (``!``: required)
``column``            name | type | heading [| vocabulary]
``pivot``             prefix, suffix and value: three variables of the query
``walk``              subject and object: the variables whose things the rows link
====================  ==================================================================

*Kinds* of options: ``thing CLASS…`` (any name of such a thing), ``concept SCHEME``
(a word or label of a closed vocabulary), ``word SCHEME`` (the same, and the graph
holds the word itself), ``class CLASS…`` (a class's name or label), ``integer``; with
``walk`` also ``start CLASS…`` (where the walk begins) and ``steps`` (how far it
goes), which are no conditions. All others are conditions on a variable of the
query, or on one that a pattern joins to them: then something must fit the pattern.

*Types* of columns: ``string``, ``integer``, ``number``, ``boolean``, ``spans``
(``start-end;…``), ``places`` (spans of several places, parted by
``|``), ``list`` (a JSON list in the graph) and ``set`` (members parted by U+001F,
given in order of their code points). A vocabulary is a scheme, or
``classes``: tables show its labels.

The query itself names every graph. The line ``# filters`` is where the plan and
the conditions are put; without them the file is a query of its own, over all plans.

With ``pivot`` the query's rows that agree in all declared columns become one,
with a column ``<prefix>_<suffix>`` for each pair of values that occurs; the
column that declares them has that very name, with angle brackets.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from daye_graph.errors import UnknownNameError
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.wording import Wording

QUESTIONS = Path(__file__).with_name("questions")
ALL_QUESTIONS = (
    "actions",
    "tasks",
    "boxes",
    "enterprises",
    "units",
    "milestones",
    "indicators",
    "observations",
    "targets",
    "platforms",
    "upgrades",
    "institutes",
    "layout",
    "places",
    "industries",
    "technologies",
    "entities",
    "mentions",
    "sections",
    "findings",
    "neighbours",
)
"""All questions; each has its file."""

FILTERS_LINE = "# filters"
_HEADER = re.compile(r"^# (question|option|column|pivot|walk): (.+)$", re.MULTILINE)


class Option(NamedTuple):
    """A filter: `kind` with its `terms`, the variable it is a condition on, and the pattern that joins it."""

    name: str
    kind: str
    terms: tuple[str, ...]
    variable: str
    pattern: str
    meaning: Wording
    required: bool = False


class Column(NamedTuple):
    """A column: its name in all formats, type, heading in tables and vocabulary, if closed."""

    name: str
    type: str
    heading: Wording
    vocabulary: str = ""


class Question(NamedTuple):
    """A question: what it asks, how it can be narrowed, what it gives, and its SPARQL."""

    name: str
    meaning: Wording
    options: tuple[Option, ...]
    columns: tuple[Column, ...]
    pivot: tuple[str, str, str] | None
    walk: tuple[str, str] | None
    sparql: str


@cache
def get_question(name: str) -> Question:
    """Give the question called *name*; raises `UnknownNameError` with the nearest names."""
    if name not in ALL_QUESTIONS:
        raise explain_unknown(name)
    return parse_question((QUESTIONS / f"{name}.rq").read_text(encoding="utf-8"))


def explain_unknown(name: str) -> UnknownNameError:
    """Give the error for a question that does not exist."""
    nearest = find_nearest(name, ALL_QUESTIONS)
    hint = suggest(nearest)
    return UnknownNameError(
        Wording(f"没有名为“{name}”的问题{hint}", en=f"no question is called “{name}”{hint.en}"),
        nearest=nearest,
    )


def parse_question(text: str) -> Question:
    """Parse a question's file. The module's docstring says how it is written.

    >>> question = parse_question('''# question: towns | 有哪些镇 | Which towns are there?
    ... # column: town | string | 镇 | Town
    ... SELECT ?town WHERE { GRAPH ?plan { ?town a ?class } }''')
    >>> question.name, question.columns[0].heading.en
    ('towns', 'Town')
    """
    fields: dict[str, list[list[str]]] = {"question": [], "option": [], "column": [], "pivot": [], "walk": []}
    for word, rest in _HEADER.findall(text):
        fields[word].append([field.strip() for field in rest.split(" | ")])
    ((name, zh, en),) = fields["question"]
    walk = fields["walk"][0][0].split() if fields["walk"] else None
    pivot = fields["pivot"][0][0].split() if fields["pivot"] else None
    return Question(
        name=name,
        meaning=Wording(zh, en=en),
        options=tuple(_build_option(*option) for option in fields["option"]),
        columns=tuple(_build_column(*column) for column in fields["column"]),
        pivot=(pivot[0], pivot[1], pivot[2]) if pivot else None,
        walk=(walk[0], walk[1]) if walk else None,
        sparql=text,
    )


def _build_option(*fields: str) -> Option:
    name, kind, condition, zh, en = fields
    word, *terms = kind.split()
    variable, _, pattern = condition.partition(": ")
    return Option(
        name=name.rstrip("!"),
        kind=word,
        terms=tuple(terms),
        variable=variable,
        pattern=pattern,
        meaning=Wording(zh, en=en),
        required=name.endswith("!"),
    )


def _build_column(*fields: str) -> Column:
    name, kind, zh, en, *vocabulary = fields
    return Column(name=name, type=kind, heading=Wording(zh, en=en), vocabulary="".join(vocabulary))
