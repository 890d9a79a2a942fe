"""An OWL 2 RL reasoner over ontology and data: it takes seconds, so it is a test and no step of a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, serialize

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.ontology import read_ontology
from daye_graph.settings import Settings
from tests.rdf.reading import iri
from tests.rdf.sample import build_sample

if TYPE_CHECKING:
    import rdflib

ERROR = "http://www.daml.org/2002/03/agents/agent-ont#error"
"""The property under which owlrl says what is inconsistent."""


def reason(graph: NamedGraph) -> rdflib.Graph:
    """Give all that follows from the ontology and *graph*, its evidence nodes left out."""
    import owlrl
    import rdflib

    evidence = tuple(
        graph.instances(iri(f"oa:{name}"))
        for name in ("SpecificResource", "TextPositionSelector", "TextQuoteSelector")
    )
    data = [each for each in graph.triples if not any(each.subject in nodes for nodes in evidence)]
    closed = rdflib.Graph()
    for triples in (read_ontology(Settings()).triples, data):
        closed.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
    return closed


def find_inconsistencies(closed: rdflib.Graph) -> list[str]:
    import rdflib

    return [str(message) for message in closed.objects(None, rdflib.URIRef(ERROR))]


@pytest.mark.slow
def test_the_sample_is_consistent_and_its_classes_follow_from_the_ontology() -> None:
    import rdflib
    from rdflib.namespace import RDF

    closed = reason(build_sample())
    assert find_inconsistencies(closed) == []
    task, statement = (rdflib.URIRef(iri(name).value) for name in ("id:task/a", "dg:Statement"))
    assert (task, RDF.type, statement) in closed


@pytest.mark.slow
def test_a_thing_of_two_classes_that_exclude_each_other_is_inconsistent() -> None:
    graph = build_sample()
    graph.add(iri("id:university/yunze"), iri("rdf:type"), iri("dg:Enterprise"))
    assert any("yunze" in message for message in find_inconsistencies(reason(graph)))


@pytest.mark.slow
def test_a_link_to_a_thing_of_the_wrong_class_is_inconsistent() -> None:
    graph = build_sample()
    graph.add(iri("id:milestone/a"), iri("dg:ofTask"), iri("id:unit/kejiju"))
    assert find_inconsistencies(reason(graph))


@pytest.mark.soak
def test_the_shipped_plan_is_consistent_without_its_mentions() -> None:
    plan: PlanGraph = build_plan()
    from dataclasses import replace

    graph = build_named_graph(replace(plan, mentions=plan.mentions[:50]), Settings())
    assert find_inconsistencies(reason(graph)) == []
