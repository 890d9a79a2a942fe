"""What questions are asked of: a plan's triples, the findings about it, and the ontology, graph by graph."""

from __future__ import annotations

from daye_graph.audit.checking import audit
from daye_graph.model.graph import PlanGraph
from daye_graph.query.cache import Built
from daye_graph.query.engine import PlanFacts
from daye_graph.rdf.findings import build_findings_graph
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.rdf.ontology import read_finding_words, read_ontology
from daye_graph.settings import Settings


def weave(graph: PlanGraph, settings: Settings) -> Built:
    """Give the plan's facts and all quads: internal ones (findings) as well."""
    graphs = (
        build_named_graph(graph, settings),
        build_findings_graph(graph, audit(graph), settings),
        read_ontology(settings),
        read_finding_words(settings),
    )
    return Built(describe_plan(graph, settings), [quad for each in graphs for quad in each.quads])


def describe_plan(graph: PlanGraph, settings: Settings) -> PlanFacts:
    """Give what answers say of their plan: its IRI, id, title and date."""
    manifest = graph.manifest
    return PlanFacts(
        iri=f"{settings.id_base}plan/{manifest.id}",
        id=manifest.id,
        title=manifest.title or graph.document.title,
        date=manifest.date,
    )
