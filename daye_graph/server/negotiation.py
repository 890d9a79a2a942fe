"""Which of the formats on offer the header ``Accept`` asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_QUALITY = re.compile(r"\s*q\s*=\s*(1(?:\.0{0,3})?|0(?:\.\d{0,3})?)\s*", re.IGNORECASE)
_LONGEST = 2000
"""Characters of the header that are read: no client's own list is longer."""


class Offer(NamedTuple):
    """A format on offer: its short name and its media types, the one that it is sent as first."""

    name: str
    media: tuple[str, ...]

    @property
    def content_type(self) -> str:
        """What it is sent as."""
        text = self.media[0].startswith("text/") or self.media[0] == "application/n-triples"
        return f"{self.media[0]}; charset=utf-8" if text else self.media[0]


SELECTED = (
    Offer("json", ("application/sparql-results+json", "application/json", "text/json")),
    Offer("xml", ("application/sparql-results+xml", "application/xml", "text/xml")),
    Offer("csv", ("text/csv",)),
    Offer("tsv", ("text/tab-separated-values",)),
)
"""Formats of solutions."""

ASKED = SELECTED[:2]
"""Formats of a truth value."""

GRAPH = (
    Offer("ttl", ("text/turtle", "application/x-turtle")),
    Offer("nt", ("application/n-triples", "text/plain")),
    Offer("jsonld", ("application/ld+json", "application/json")),
    Offer("rdf", ("application/rdf+xml", "application/xml", "text/xml")),
)
"""Formats of a graph."""

HTML = Offer("html", ("text/html", "application/xhtml+xml"))

ROWS = (
    Offer("json", ("application/json",)),
    Offer("jsonl", ("application/jsonl", "application/x-ndjson")),
    Offer("csv", ("text/csv",)),
    Offer("tsv", ("text/tab-separated-values",)),
    Offer("xlsx", ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",)),
)
"""Formats of a question's rows."""

CONTENT_TYPES = {offer.name: offer.content_type for offer in (*SELECTED, *GRAPH, HTML, *ROWS[1:2], ROWS[4])}
"""What each format is sent as, by its short name; a question's rows in JSON are plain JSON."""


class Formats(NamedTuple):
    """The format for each form of answer that a query may have, by its short name; None is none."""

    select: str | None
    ask: str | None
    graph: str | None


@lru_cache(maxsize=256)
def choose_formats(accept: str | None) -> Formats:
    """Give the formats that *accept* asks for."""
    return Formats(*(choose(accept, offers) for offers in (SELECTED, ASKED, GRAPH)))


def name_formats(name: str) -> Formats:
    """Give the one format *name* for each form that has it."""
    having = (any(offer.name == name for offer in offers) for offers in (SELECTED, ASKED, GRAPH))
    return Formats(*(name if has else None for has in having))


def choose(accept: str | None, offers: Sequence[Offer]) -> str | None:
    """Give the name of the offer that *accept* likes best; the first of equals, None where it takes none.

    >>> choose("text/*;q=0.5, text/turtle;q=0, */*;q=0.1", GRAPH)
    'nt'
    >>> choose("text/html", GRAPH), choose(None, GRAPH), choose("application/rdf+xml;q=x", GRAPH)
    (None, 'ttl', 'rdf')
    """
    if not accept or not accept.strip():
        return offers[0].name
    ranges = _parse(accept[:_LONGEST])
    weighed = [(_weigh(offer, ranges), offer.name) for offer in offers]
    best = max(weight for weight, _ in weighed)
    return next(name for weight, name in weighed if weight == best) if best > 0 else None


def _parse(accept: str) -> dict[str, float]:
    """Give the quality of each media range; what can't be read of it counts as 1."""
    ranges: dict[str, float] = {}
    for part in accept.split(","):
        media, *parameters = part.split(";")
        qualities = [match[1] for each in parameters if (match := _QUALITY.fullmatch(each))]
        ranges[media.strip().lower()] = float(qualities[0]) if qualities else 1.0
    return ranges


def _weigh(offer: Offer, ranges: dict[str, float]) -> float:
    """Give the quality of the closest range that the offer is in; its other names count in full only."""
    named = [ranges[media] for media in offer.media if media in ranges]
    if named:
        return max(named)
    kind = offer.media[0].partition("/")[0]
    return next((ranges[each] for each in (f"{kind}/*", "*/*") if each in ranges), 0.0)
