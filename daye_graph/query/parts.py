"""Parts of a graph: the things that all questions read, and the statements that each reads some of.

Loading is most of what an answer costs. So the statements of each class, and
the nodes that point into the text, are kept apart from the things, and a
question's engine loads the classes that its query names.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from daye_graph.settings import Settings

STATEMENTS = ("Section", "Milestone", "Responsibility", "Observation", "Involvement", "Mention")
"""Classes whose nodes make a part each; what is of none of them is of the core."""

CORE = "core"
EVIDENCE = "evidence"
PARTS = (CORE, EVIDENCE, *STATEMENTS)

_ANNOTATION_PREFIX = "oa:"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_ANNOTATIONS = "http://www.w3.org/ns/oa#"


def choose_parts(sparql: str) -> frozenset[str]:
    """Give the parts that a question's query reads, by the classes that it names.

    >>> sorted(choose_parts("SELECT ?m WHERE { GRAPH ?plan { ?m a dg:Mention } }"))
    ['Mention', 'core']
    """
    named = {part for part in STATEMENTS if f"dg:{part} " in sparql}
    return frozenset({CORE, *named, *([EVIDENCE] if _ANNOTATION_PREFIX in sparql else [])})


def divide(quads: Iterable[Quad], settings: Settings) -> dict[str, list[Quad]]:
    """Give the quads of each part; a node's quads stay together, but for its links to evidence."""
    quads = list(quads)
    classes = {settings.ontology_base + name: name for name in STATEMENTS}
    parts: dict[str, str] = {}
    for quad in quads:
        if quad.predicate.value == _RDF_TYPE and isinstance(quad.object, NamedNode):
            kind = quad.object.value
            part = EVIDENCE if kind.startswith(_ANNOTATIONS) else classes.get(kind)
            if part:
                parts[str(quad.subject)] = part
    divided: dict[str, list[Quad]] = {part: [] for part in PARTS}
    for quad in quads:
        is_link = quad.predicate.value.startswith(_ANNOTATIONS)
        divided[EVIDENCE if is_link else parts.get(str(quad.subject), CORE)].append(quad)
    return divided
