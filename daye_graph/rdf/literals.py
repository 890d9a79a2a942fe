"""Literals in canonical form, made once: no store and no writer has to rewrite them.

What is unknown ('' or None) gives None, which the mapping leaves out.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from daye_graph.rdf.terms import expand

INTEGER = NamedNode(expand("xsd:integer"))
DECIMAL = NamedNode(expand("xsd:decimal"))
BOOLEAN = NamedNode(expand("xsd:boolean"))
DATE = NamedNode(expand("xsd:date"))
STRING = NamedNode(expand("xsd:string"))
LANG_STRING = NamedNode(expand("rdf:langString"))

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def string(value: str | None) -> Literal | None:
    """Give text as it is written."""
    return Literal(value) if value else None


def chinese(value: str | None) -> Literal | None:
    """Give a name or a title in Chinese."""
    return Literal(value, language="zh") if value else None


def english(value: str | None) -> Literal | None:
    """Give a name or a title in English."""
    return Literal(value, language="en") if value else None


@lru_cache(maxsize=4096)
def integer(value: int) -> Literal:
    """Give a count, a year, an offset or a place in an order."""
    return Literal(str(value), datatype=INTEGER)


def decimal(value: str | None) -> Literal | None:
    """Give a number in canonical form: no exponent, no zeros that say nothing.

    What is no number stays text, and validation reports it.

    >>> str(decimal("3.40")).partition("^^")[0], str(decimal("350.0")).partition("^^")[0]
    ('"3.4"', '"350"')
    """
    if not value:
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return Literal(value)
    if not number.is_finite():
        return Literal(value)
    written = format(number.normalize(), "f") if number else "0"
    return Literal(written, datatype=DECIMAL)


def boolean(*, value: bool) -> Literal:
    """Give a truth value."""
    return Literal("true" if value else "false", datatype=BOOLEAN)


def day(value: str | None) -> Literal | None:
    """Give an ISO date; what is none stays text, and validation reports it.

    >>> day("2022-06-30").datatype.value.rpartition("#")[2], day("2022").datatype.value.rpartition("#")[2]
    ('date', 'string')
    """
    if not value:
        return None
    return Literal(value, datatype=DATE) if is_day(value) else Literal(value)


def is_day(value: str) -> bool:
    """Say whether *value* is a day that the calendar has, written as xsd:date wants it."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
