"""Reads the ontology and the shapes, under the base that the settings choose."""

from __future__ import annotations

from pyoxigraph import RdfFormat, parse

from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.vocabulary import Vocabulary
from daye_graph.settings import ONTOLOGY_BASE, Settings, find_shared

ONTOLOGY_FILE = "ontology/daye.ttl"
FINDINGS_FILE = "ontology/findings.ttl"
CUBE_FILE = "ontology/cube.ttl"
SHAPES_FILE = "ontology/shapes.ttl"


def read_ontology(settings: Settings) -> NamedGraph:
    """Give the ontology with its concept schemes, in the named graph of its own IRI.

    That is the ontology's base without its last sign: ``https://w3id.org/daye-graph/ontology``.
    """
    return _read(ONTOLOGY_FILE, settings)


def read_finding_words(settings: Settings) -> NamedGraph:
    """Give the words for findings, in the ontology's named graph; no public file has them."""
    return _read(FINDINGS_FILE, settings)


def read_cube_words(settings: Settings) -> NamedGraph:
    """Give the components of the data cube, which only an export for portals uses."""
    return _read(CUBE_FILE, settings)


def read_shapes(settings: Settings) -> NamedGraph:
    """Give the SHACL shapes; which graph they stand in means nothing."""
    return _read(SHAPES_FILE, settings)


def read_source(name: str, settings: Settings) -> str:
    """Give the Turtle of a file of ontology/, its terms moved from the published base to the chosen one."""
    turtle = (find_shared() / name).read_text(encoding="utf-8")
    if settings.ontology_base == ONTOLOGY_BASE:
        return turtle
    turtle = turtle.replace(ONTOLOGY_BASE, settings.ontology_base)
    return turtle.replace(f"<{ONTOLOGY_BASE.rstrip('#')}>", str(Vocabulary(settings).ontology))


def _read(name: str, settings: Settings) -> NamedGraph:
    graph = Vocabulary(settings).ontology
    return NamedGraph.from_triples(graph, parse(read_source(name, settings), format=RdfFormat.TURTLE))
