from __future__ import annotations

import importlib
from typing import Any, get_args

import pytest

from daye_graph.curation.schemes import (
    CONFIDENCES,
    LEVELS,
    PLACE_KINDS,
    PLATFORM_TYPES,
    POSITIONS,
    Scheme,
    list_keys,
)
from daye_graph.model.document import SectionKind
from daye_graph.model.evidence import Origin, Source
from daye_graph.model.statement import (
    Comparator,
    Direction,
    EnterpriseRole,
    InstituteRelation,
    LayoutKind,
    LayoutRelation,
    Level,
    ObservationKind,
    UnitRole,
)
from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.rdf.ontology import read_ontology, read_shapes
from daye_graph.rdf.terms import (
    CLASSES,
    CONCEPT_PROPERTIES,
    EVIDENCE_CLASSES,
    PROPERTIES,
    SCHEMES,
    STANDARD_PROPERTIES,
    SUPERCLASSES,
)
from daye_graph.rdf.vocabulary import Vocabulary
from daye_graph.settings import Settings
from tests.rdf.reading import iri, shorten, used_terms
from tests.rdf.sample import build_sample

ONTOLOGY = read_ontology(Settings())
SHAPES = read_shapes(Settings())
CLASS_NODES = ONTOLOGY.instances(iri("owl:Class"))
PROPERTY_NODES = [
    node for kind in ("owl:ObjectProperty", "owl:DatatypeProperty") for node in ONTOLOGY.instances(iri(kind))
]
CONCEPT_NODES = ONTOLOGY.instances(iri("skos:Concept"))


def values(node: Term, name: str) -> list[Term]:
    return ONTOLOGY.properties(node).get(iri(name), [])


def notations(scheme: str) -> list[str]:
    members = [node for node in CONCEPT_NODES if iri(f"dg:{scheme}") in values(node, "skos:inScheme")]
    ranked = sorted(members, key=lambda node: int(values(node, "dg:rank")[0].value))
    return [values(node, "skos:notation")[0].value for node in ranked]


def test_declared_classes_are_those_of_the_mapping() -> None:
    assert {shorten(node.value) for node in CLASS_NODES} == {
        f"dg:{name}" for name in (*CLASSES, *SUPERCLASSES)
    }


def test_declared_properties_are_those_of_the_mapping() -> None:
    assert sorted(shorten(node.value) for node in PROPERTY_NODES) == sorted(
        f"dg:{name}" for name in (*PROPERTIES, *CONCEPT_PROPERTIES)
    )


def test_the_sample_uses_every_declared_term_and_no_other() -> None:
    declared = {f"dg:{name}" for name in (*CLASSES, *PROPERTIES)}
    standard = {
        *STANDARD_PROPERTIES,
        *EVIDENCE_CLASSES,
        *(each for names in CLASSES.values() for each in names),
    }
    assert used_terms(build_sample()) == declared | standard


def test_superclasses_and_concept_properties_are_used_by_the_ontology() -> None:
    above = {each for node in CLASS_NODES for each in values(node, "rdfs:subClassOf")}
    assert {iri(f"dg:{name}") for name in SUPERCLASSES} <= above
    assert all(values(node, "dg:rank") for node in CONCEPT_NODES)


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_is_declared_below_the_standard_classes_that_the_data_states(name: str) -> None:
    above = [shorten(each.value) for each in values(iri(f"dg:{name}"), "rdfs:subClassOf")]
    assert tuple(each for each in above if not each.startswith("dg:")) == CLASSES[name]


@pytest.mark.parametrize("name", PROPERTIES)
def test_a_property_links_things_or_has_plain_values_as_the_mapping_says(name: str) -> None:
    kind = "owl:ObjectProperty" if PROPERTIES[name] == "iri" else "owl:DatatypeProperty"
    assert values(iri(f"dg:{name}"), "rdf:type") == [iri(kind)]
    ranges = {
        "string": "xsd:string",
        "integer": "xsd:integer",
        "decimal": "xsd:decimal",
        "boolean": "xsd:boolean",
    }
    expected = ranges.get(PROPERTIES[name])
    if expected:
        assert values(iri(f"dg:{name}"), "rdfs:range") == [iri(expected)]


def test_every_term_has_one_label_and_one_comment_in_chinese_and_in_english() -> None:
    wanted = {
        (node, name) for node in (*CLASS_NODES, *PROPERTY_NODES) for name in ("rdfs:label", "rdfs:comment")
    }
    wanted |= {(node, name) for node in CONCEPT_NODES for name in ("skos:prefLabel", "skos:definition")}
    schemes = ONTOLOGY.instances(iri("skos:ConceptScheme"))
    wanted |= {(node, name) for node in schemes for name in ("skos:prefLabel", "skos:definition")}
    languages = {
        (node.value, name): sorted(getattr(value, "language", "") for value in values(node, name))
        for node, name in wanted
    }
    assert {key: found for key, found in languages.items() if found != ["en", "zh"]} == {}


def test_no_two_concepts_of_a_scheme_share_a_word_a_label_or_a_place() -> None:
    for name in ("skos:notation", "skos:prefLabel", "dg:rank"):
        seen: set[tuple[str, str]] = set()
        for node in CONCEPT_NODES:
            for value in values(node, name):
                key = (values(node, "skos:inScheme")[0].value, str(value))
                assert key not in seen
                seen.add(key)


@pytest.mark.parametrize(
    ("scheme", "words"),
    [
        ("EnterpriseRoleScheme", get_args(EnterpriseRole)),
        ("DirectionScheme", get_args(Direction)),
        ("UnitRoleScheme", get_args(UnitRole)),
        ("ObservationKindScheme", get_args(ObservationKind)),
        ("ComparatorScheme", get_args(Comparator)),
        ("SectionKindScheme", get_args(SectionKind)),
        ("SourceScheme", get_args(Source)),
        ("LevelScheme", get_args(Level)),
        ("InstituteRelationScheme", get_args(InstituteRelation)),
        ("LayoutKindScheme", get_args(LayoutKind)),
        ("LayoutRelationScheme", get_args(LayoutRelation)),
        ("PlaceKindScheme", list_keys(PLACE_KINDS)),
        ("PlatformTypeScheme", list_keys(PLATFORM_TYPES)),
        ("SeverityScheme", ("error", "warning", "note")),
    ],
)
def test_a_scheme_has_the_words_of_the_model_and_of_the_curated_lists(
    scheme: str, words: tuple[str, ...]
) -> None:
    assert sorted(notations(scheme)) == sorted(words)


def test_ordered_schemes_begin_with_the_highest() -> None:
    assert notations("LevelScheme") == ["国家级", "省级", "市级", "县级"]
    assert notations("SeverityScheme") == ["error", "warning", "note"]
    assert notations("EnterpriseRoleScheme") == list(get_args(EnterpriseRole))


@pytest.mark.parametrize(
    ("stem", "scheme"), [("platform-type", PLATFORM_TYPES), ("place-kind", PLACE_KINDS), ("level", LEVELS)]
)
def test_curated_keys_are_concepts_of_the_ontology(stem: str, scheme: Scheme) -> None:
    vocabulary = Vocabulary(Settings())
    assert {vocabulary.concept(stem, each.key) for each in scheme} <= set(CONCEPT_NODES)


def test_every_scheme_is_declared_and_named_by_its_stem() -> None:
    declared = {
        shorten(node.value).removeprefix("dg:") for node in ONTOLOGY.instances(iri("skos:ConceptScheme"))
    }
    assert declared == set(SCHEMES.values())
    for node in CONCEPT_NODES:
        (scheme,) = values(node, "skos:inScheme")
        stem = next(stem for stem, name in SCHEMES.items() if scheme == iri(f"dg:{name}"))
        (word,) = values(node, "skos:notation")
        assert Vocabulary(Settings()).concept(stem, word.value) == node


def choices(shapes: NamedGraph) -> list[tuple[str, list[Term]]]:
    heads = [
        (each, shapes.properties(each).get(iri("sh:in"), []))
        for each in shapes.instances(iri("sh:PropertyShape"))
    ]
    return [(shorten(each.value), list(shapes.list_members(head[0]))) for each, head in heads if head]


@pytest.mark.parametrize(("shape", "allowed"), choices(SHAPES), ids=[name for name, _ in choices(SHAPES)])
def test_the_value_list_of_a_shape_is_a_whole_scheme(shape: str, allowed: list[Term]) -> None:
    literal = {
        "s:origin": get_args(Origin),
        "s:sourceKind": get_args(Source),
        "s:positionKind": list_keys(POSITIONS),
        "s:confidence": list_keys(CONFIDENCES),
    }
    if shape in literal:
        assert [each.value for each in allowed] == list(literal[shape])
        return
    (scheme,) = values(allowed[0], "skos:inScheme")
    members = [node for node in CONCEPT_NODES if scheme in values(node, "skos:inScheme")]
    assert sorted(each.value for each in allowed) == sorted(each.value for each in members)


def test_every_class_has_a_shape() -> None:
    targets = {
        target
        for shape in SHAPES.instances(iri("sh:NodeShape"))
        for target in SHAPES.properties(shape)[iri("sh:targetClass")]
    }
    assert targets == {*(iri(f"dg:{name}") for name in CLASSES), *map(iri, EVIDENCE_CLASSES)}


def test_every_property_of_the_data_is_held_to_a_shape() -> None:
    paths = {SHAPES.properties(each)[iri("sh:path")][0] for each in SHAPES.instances(iri("sh:PropertyShape"))}
    assert paths == {*(iri(f"dg:{name}") for name in PROPERTIES), *map(iri, STANDARD_PROPERTIES)}


NAMESPACES = {
    "dct": "DCTERMS",
    "foaf": "FOAF",
    "geo": "GEO",
    "org": "ORG",
    "owl": "OWL",
    "prov": "PROV",
    "qb": "QB",
    "rdf": "RDF",
    "rdfs": "RDFS",
    "schema": "SDO",
    "sh": "SH",
    "skos": "SKOS",
}


@pytest.mark.parametrize("prefix", NAMESPACES)
def test_the_terms_of_a_standard_exist_there(prefix: str) -> None:
    namespace: Any = getattr(importlib.import_module("rdflib.namespace"), NAMESPACES[prefix])
    names = {
        shorten(term.value)
        for graph in (ONTOLOGY, SHAPES)
        for quad in graph.quads
        for term in quad.triple
        if hasattr(term, "value")
    }
    names |= {*STANDARD_PROPERTIES, *(each for each_class in CLASSES.values() for each in each_class)}
    used = {name.partition(":")[2] for name in names if name.startswith(f"{prefix}:")}
    assert used
    assert str(namespace) == iri(f"{prefix}:").value
    assert {name for name in used if name and name not in namespace} == set()
