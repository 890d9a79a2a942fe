"""Evidence as named nodes of the Web Annotation model: one target a span, two selectors a target."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from daye_graph.model.evidence import Evidence, Span
from daye_graph.rdf.literals import integer, string
from daye_graph.rdf.weaving import Values, Weaver

CONTEXT_LENGTH = 16
"""Raw characters that a quote selector gives before and after the quote, at most."""

NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0, and so RDF/XML, cannot hold (a form feed between two pages, say)."""


def cite(weaver: Weaver, statement: NamedNode, evidence: Evidence) -> dict[str, Values]:
    """Describe the targets of *evidence*, and give what the statement itself says of it.

    Evidence without a span gives no target, and validation reports it.
    """
    return {
        "sourceKind": string(evidence.source),
        "quote": string(evidence.quote),
        "start": integer(evidence.start) if evidence.spans else None,
        "end": integer(evidence.end) if evidence.spans else None,
        "spans": string(";".join(f"{start}-{end}" for start, end in evidence.spans)),
        "oa:hasTarget": add_targets(weaver, statement, evidence.spans),
    }


def add_targets(weaver: Weaver, statement: NamedNode, spans: Iterable[Span]) -> list[NamedNode]:
    """Describe a target for each of *spans*, and give them: ``<statement>/e1`` and on."""
    return [
        _add_target(weaver, f"{statement.value}/e{position}", (position, span))
        for position, span in enumerate(spans, start=1)
    ]


def _add_target(weaver: Weaver, iri: str, place: tuple[int, Span]) -> NamedNode:
    """Describe one target: the text version, and the span by position and by its words."""
    position, (start, end) = place
    target, by_position, by_quote = (NamedNode(iri + tail) for tail in ("", "/position", "/quote"))
    weaver.describe(
        target,
        "oa:SpecificResource",
        {
            "position": integer(position),
            "oa:hasSource": weaver.text_version,
            "oa:hasSelector": (by_position, by_quote),
        },
    )
    weaver.describe(
        by_position, "oa:TextPositionSelector", {"oa:start": integer(start), "oa:end": integer(end)}
    )
    text = weaver.graph.document.version.text
    weaver.describe(
        by_quote,
        "oa:TextQuoteSelector",
        {
            "oa:exact": Literal(text[start:end]),
            "oa:prefix": Literal(NO_XML.split(text[max(start - CONTEXT_LENGTH, 0) : start])[-1]),
            "oa:suffix": Literal(NO_XML.split(text[end : end + CONTEXT_LENGTH], maxsplit=1)[0]),
        },
    )
    return target
