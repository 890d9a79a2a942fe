"""What a decision says besides its subject: which fields each question takes, and how a cell holds them."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from daye_graph.model.entity import ENTITY_TYPES
from daye_graph.model.statement import Direction, EnterpriseRole, InstituteRelation, Level

Verdict = Literal["accept", "reject", "merge", "apart", "accept_finding"]

KNOWN_VERDICT = "decision-verdict"
"""The check that a verdict is one of the closed list."""

KNOWN_QUESTION = "decision-question"
"""The check that a verdict is about a question that it can be about."""

KNOWN_FACT = "decision-fact"
"""The check that what else a row says is what its question takes, in values that there are."""

KNOWN_OCCURRENCE = "decision-occurrence"
"""The check that an occurrence is a number from 1."""

PAIR, EQUALS, LIST = "|", "=", ";"
"""What stands between the pairs of a fact, in a pair, and between the members of a list."""


class FactField(NamedTuple):
    """Something that a decision may say: its name, whether it must, and the closed list of its values."""

    name: str
    required: bool = False
    values: tuple[str, ...] = ()


_TYPE = FactField("type", values=ENTITY_TYPES)
_ID = (FactField("id"),)
_NAMES = (FactField("other", required=True), _TYPE)
ENTITIES, FINDINGS = "entities", "findings"

FACTS: dict[tuple[Verdict, str], tuple[FactField, ...]] = {
    ("accept", "enterprises"): (
        FactField("role", required=True, values=get_args(EnterpriseRole)),
        FactField("direction", required=True, values=get_args(Direction)),
        FactField("task"),
        FactField("industries"),
        FactField("objects"),
    ),
    ("accept", "upgrades"): (
        FactField("target_level", required=True, values=get_args(Level)),
        FactField("from_level", values=get_args(Level)),
        FactField("target_title"),
    ),
    ("accept", "institutes"): (
        FactField("relation", required=True, values=get_args(InstituteRelation)),
        FactField("organization", required=True),
    ),
    ("accept", ENTITIES): (_TYPE._replace(required=True), FactField("aliases")),
    ("reject", ENTITIES): (_TYPE, FactField("aliases")),
    ("reject", "enterprises"): _ID,
    ("reject", "units"): _ID,
    ("reject", "milestones"): _ID,
    ("reject", "observations"): _ID,
    ("reject", "targets"): _ID,
    ("reject", "platforms"): _ID,
    ("reject", "upgrades"): _ID,
    ("reject", "institutes"): _ID,
    ("reject", "layout"): _ID,
    ("reject", "industries"): _ID,
    ("reject", "technologies"): _ID,
    ("reject", "mentions"): _ID,
    ("merge", ENTITIES): _NAMES,
    ("apart", ENTITIES): _NAMES,
    ("accept_finding", FINDINGS): (FactField("rule"),),
}
"""What a decision says besides its subject, by verdict and question.

Lists (`aliases`, `other`, `industries`, `objects`) join their members with ``;``.
`id` is the key of the statement (the end of its IRI); without it a rejection is
about all rows of the question with that subject and those words.
"""


def split_pairs(fact: str) -> tuple[str, ...]:
    """Give the pairs of a fact's cell.

    >>> split_pairs("role=other|direction=supported")
    ('role=other', 'direction=supported')
    """
    return tuple(fact.split(PAIR)) if fact else ()


def write_fact(verdict: Verdict, question: str, values: dict[str, str]) -> str:
    """Write *values* as a fact's cell, in the order of the question's fields; empty ones are left out.

    >>> write_fact("accept", "enterprises", {"direction": "supported", "role": "other", "task": ""})
    'role=other|direction=supported'
    """
    names = [field.name for field in FACTS[verdict, question]]
    return PAIR.join(f"{name}{EQUALS}{values[name]}" for name in names if values.get(name))


def read_pair(piece: str) -> tuple[str, str] | None:
    """Give the name and the value of a pair; None where it is none.

    >>> read_pair("role=other"), read_pair("role=")
    (('role', 'other'), None)
    """
    name, equals, value = (part.strip() for part in piece.partition(EQUALS))
    return (name, value) if name and equals and value else None
