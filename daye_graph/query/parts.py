"""Parts of a graph: the things that all questions read, and the statements that each reads some of.

Loading is most of what an answer costs. So the statements of each class, the
nodes that point into the text, and what the ontology says beyond words and
labels are kept apart from the things, and a question's engine loads the classes
that its query names.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from daye_graph.settings import Settings

STATEMENTS = (
    "Section",
    "Milestone",
    "Responsibility",
    "Observation",
    "Involvement",
    "Mention",
    "Upgrade",
    "Partnership",
    "Target",
    "PlatformProfile",
    "IndustryProfile",
    "TechnologyProfile",
    "Finding",
)
"""Classes whose nodes make a part each; what is of none of them is of the core."""

CORE = "core"
EVIDENCE = "evidence"
ONTOLOGY = "ontology"
PARTS = (CORE, EVIDENCE, ONTOLOGY, *STATEMENTS)

_ANNOTATION_PREFIX = "oa:"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_ANNOTATIONS = "http://www.w3.org/ns/oa#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_WORDS_AND_LABELS = frozenset(
    {
        _RDF_TYPE,
        "http://www.w3.org/2000/01/rdf-schema#label",
        f"{_SKOS}inScheme",
        f"{_SKOS}notation",
        f"{_SKOS}prefLabel",
    }
)


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
    nodes = _find_parts_of_nodes(quads, settings)
    ontology = settings.ontology_base.rstrip("#/")
    kept = _WORDS_AND_LABELS | {f"{settings.ontology_base}rank"}
    divided: dict[str, list[Quad]] = {part: [] for part in PARTS}
    for quad in quads:
        predicate = quad.predicate.value
        if predicate.startswith(_ANNOTATIONS):
            part = EVIDENCE
        elif isinstance(quad.graph_name, NamedNode) and quad.graph_name.value == ontology:
            part = CORE if predicate in kept else ONTOLOGY
        else:
            part = nodes.get(str(quad.subject), CORE)
        divided[part].append(quad)
    return divided


def _find_parts_of_nodes(quads: Iterable[Quad], settings: Settings) -> dict[str, str]:
    classes = {settings.ontology_base + name: name for name in STATEMENTS}
    parts: dict[str, str] = {}
    for quad in quads:
        if quad.predicate.value == _RDF_TYPE and isinstance(quad.object, NamedNode):
            kind = quad.object.value
            part = EVIDENCE if kind.startswith(_ANNOTATIONS) else classes.get(kind)
            if part:
                parts[str(quad.subject)] = part
    return parts
