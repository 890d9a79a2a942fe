from __future__ import annotations

from pyoxigraph import BlankNode, Literal

from daye_graph.rdf.ontology import read_ontology, read_shapes
from daye_graph.settings import Settings
from tests.rdf.reading import iri

MOVED = Settings(ontology_base="https://data.example/def/", id_base="https://data.example/id/")


def test_the_header_says_what_the_ontology_is_and_who_may_use_it() -> None:
    ontology = read_ontology(Settings())
    about = ontology.properties(ontology.name)
    assert ontology.name.value == "https://w3id.org/daye-graph/ontology"
    assert {each.language for each in about[iri("dct:title")] if isinstance(each, Literal)} == {"zh", "en"}
    assert about[iri("dct:issued")] == [Literal("2026-11-24", datatype=iri("xsd:date"))]
    assert [str(each) for each in about[iri("dct:license")]] == [
        "<https://creativecommons.org/licenses/by/4.0/>"
    ]
    assert about[iri("owl:versionInfo")]


def test_the_ontology_has_no_blank_node_and_stands_in_its_own_graph() -> None:
    ontology = read_ontology(Settings())
    assert not any(isinstance(term, BlankNode) for quad in ontology.quads for term in quad.triple)
    assert {quad.graph_name for quad in ontology.quads} == {ontology.name}


def test_the_terms_move_with_the_base_and_the_standards_stay() -> None:
    for kept, moved in (
        (read_ontology(Settings()), read_ontology(MOVED)),
        (read_shapes(Settings()), read_shapes(MOVED)),
    ):
        assert len(kept.triples) == len(moved.triples)
        text = "".join(str(triple) for triple in moved.triples)
        assert "w3id.org/daye-graph/ontology" not in text
        assert "https://data.example/def/Task" in text
        assert "http://purl.org/dc/terms/" in text
    assert read_ontology(MOVED).name.value == "https://data.example/def"
