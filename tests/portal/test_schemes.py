"""Concept schemes: clean by skosify's checks, every tie said both ways, labels that mean one thing."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from daye_graph.model.evidence import Evidence, Span
from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import IndustryProfile
from daye_graph.portal.files import DATASETS
from daye_graph.portal.schemes import build_schemes, find_wider, make_schemes
from daye_graph.portal.schemes_labels import Called, settle_labels
from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.rdf.terms import SCHEMES, expand
from daye_graph.rdf.writing import write_turtle
from daye_graph.settings import ID_BASE, ONTOLOGY_BASE, Settings
from tests.portal.contexts import build_shipped, make_shipped, make_small

if TYPE_CHECKING:
    import rdflib

pytestmark = pytest.mark.slow


def make(plan: PlanGraph | None = None) -> NamedGraph:
    return make_schemes(plan or build_shipped(), Settings())


def values(graph: NamedGraph, subject: Term, name: str) -> list[Term]:
    return graph.properties(subject).get(NamedNode(expand(name)), [])


def instances(graph: NamedGraph, name: str) -> list[Term]:
    found = list(graph.instances(NamedNode(expand(name))))
    assert found
    return list(found)


def list_names(graph: NamedGraph) -> set[str]:
    return {scheme.value.rpartition("#")[2] for scheme in instances(graph, "skos:ConceptScheme")}


def load(graph: NamedGraph) -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(data=write_turtle(graph, Settings()), format="turtle")


def list_complaints(graph: rdflib.Graph, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Give what skosify's functions say; its command tells nothing by its exit code."""
    from skosify import check  # type: ignore[import-untyped]

    with caplog.at_level(logging.WARNING):
        check.hierarchy_cycles(graph)
        check.disjoint_relations(graph)
        check.hierarchical_redundancy(graph)
        check.preflabel_uniqueness(graph, policy="shortest")
        check.label_overlap(graph)
    return [record.getMessage() for record in caplog.records]


def test_skosify_has_nothing_to_say(caplog: pytest.LogCaptureFixture) -> None:
    assert list_complaints(load(make()), caplog) == []


def test_skosify_would_say_what_is_wrong(caplog: pytest.LogCaptureFixture) -> None:
    from rdflib.namespace import RDF, SKOS

    graph = load(make())
    first, second = sorted(map(str, graph.subjects(RDF.type, SKOS.Concept)))[:2]
    update = """INSERT { <1> skos:broader <2> . <2> skos:broader <1> . <1> skos:altLabel ?label }
    WHERE { <1> skos:prefLabel ?label }"""
    graph.update(update.replace("<1>", f"<{first}>").replace("<2>", f"<{second}>"))
    complaints = list_complaints(graph, caplog)
    assert any("cycle" in each for each in complaints)
    assert any("altLabel" in each for each in complaints)


def test_every_concept_is_reached_from_the_top_of_its_scheme() -> None:
    graph = make()
    for concept in instances(graph, "skos:Concept"):
        (scheme,) = values(graph, concept, "skos:inScheme")
        assert scheme in instances(graph, "skos:ConceptScheme")
        top = concept
        while values(graph, top, "skos:broader"):
            (top,) = values(graph, top, "skos:broader")
        assert values(graph, top, "skos:topConceptOf") == [scheme]
        assert top in values(graph, scheme, "skos:hasTopConcept")


def test_ties_are_said_both_ways() -> None:
    graph = make(make_hierarchy())
    pairs = (
        ("skos:topConceptOf", "skos:hasTopConcept"),
        ("skos:broader", "skos:narrower"),
        ("skos:relatedMatch", "skos:relatedMatch"),
    )
    for one, other in pairs:
        there = {(node, value) for node, _ in graph.descriptions for value in values(graph, node, one)}
        back = {(value, node) for node, _ in graph.descriptions for value in values(graph, node, other)}
        assert there
        assert there == back


def test_labels_are_unique_in_language_and_scheme() -> None:
    graph = make()
    labels = Counter(
        (values(graph, concept, "skos:inScheme")[0], label.value.casefold(), label.language)
        for concept in instances(graph, "skos:Concept")
        for name in ("skos:prefLabel", "skos:altLabel")
        for label in values(graph, concept, name)
        if isinstance(label, Literal)
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_all_vocabularies_industries_and_technologies_are_there() -> None:
    graph, plan = make(), build_shipped()
    assert set(SCHEMES.values()) <= list_names(graph)
    concepts = {concept.value for concept in instances(graph, "skos:Concept")}
    wanted = [each for each in plan.entities if each.type in {"Industry", "Technology"}]
    assert wanted
    assert {ID_BASE + each.key for each in wanted} <= concepts
    for scheme in instances(graph, "skos:ConceptScheme"):
        labels = values(graph, scheme, "skos:prefLabel")
        assert {label.language for label in labels if isinstance(label, Literal)} == {"zh", "en"}, scheme
        assert scheme.value.startswith((ONTOLOGY_BASE, ID_BASE))


def test_both_syntaxes_hold_the_same() -> None:
    turtle, xml = build_schemes(make_shipped())
    assert turtle.dataset in DATASETS
    told = set(parse(turtle.data, format=RdfFormat.TURTLE))
    assert told
    assert told == set(parse(xml.data, format=RdfFormat.RDF_XML))


def test_a_plan_without_named_things_has_the_vocabularies(tmp_path: Path) -> None:
    assert list_names(make(make_small(tmp_path).graph)) == set(SCHEMES.values())


def make_hierarchy() -> PlanGraph:
    """Give the plan with three industries of which each would be the next one's wider one."""
    plan = build_shipped()
    a, b, c = [each.key for each in plan.entities if each.type == "Industry"][:3]
    return replace(plan, industries=(make_profile(a, b), make_profile(b, c), make_profile(c, a)))


def make_profile(industry: str, parent: str) -> IndustryProfile:
    evidence = Evidence((Span(0, 1),), "甲", "body")
    key = f"industry-profile/{industry.rpartition('/')[2]}"
    return IndustryProfile(
        id=key, rule="test", evidence=evidence, industry=industry, parent=parent, enterprises=()
    )


def test_a_hierarchy_that_would_turn_back_is_cut_where_it_does(caplog: pytest.LogCaptureFixture) -> None:
    plan = make_hierarchy()
    a, b, c = (profile.industry for profile in plan.industries)
    assert find_wider(plan) == {a: b, b: c}
    graph = make(plan)
    assert values(graph, NamedNode(ID_BASE + a), "skos:broader") == [NamedNode(ID_BASE + b)]
    assert values(graph, NamedNode(ID_BASE + a), "skos:topConceptOf") == []
    assert values(graph, NamedNode(ID_BASE + c), "skos:topConceptOf") == [
        NamedNode(f"{ID_BASE}scheme/industries")
    ]
    assert list_complaints(load(graph), caplog) == []


def test_an_industry_is_not_its_own_wider_one() -> None:
    plan = build_shipped()
    key = next(each.key for each in plan.entities if each.type == "Industry")
    assert find_wider(replace(plan, industries=(make_profile(key, key),))) == {}


def test_an_ambiguous_alias_is_nobodys() -> None:
    settled = settle_labels(
        [("a/1", Called("甲", others=("丙", "丁"))), ("a/2", Called("乙", others=("丙",)))]
    )
    assert settled == {"a/1": Called("甲", others=("丁",)), "a/2": Called("乙")}
