"""The catalogue: DCAT-AP's own shapes have nothing to say, and all of it comes from data and settings."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from daye_graph.portal.catalogue import make_catalogue
from daye_graph.portal.catalogue_graph import Metadata, term
from daye_graph.portal.catalogue_place import find_own_place
from daye_graph.portal.catalogue_terms import FREQUENCIES, LICENCES, PUBLISHERS
from daye_graph.portal.citation import SPDX
from daye_graph.portal.context import build_context
from daye_graph.portal.files import DATASETS, THEME_LABELS
from daye_graph.portal.missing import find_missing
from daye_graph.portal.void import count
from daye_graph.publication import Frequency, Publication, PublisherType
from daye_graph.release.audience import INTERNAL
from tests.peers import PEERS, need_peers
from tests.plans import build_changed
from tests.portal.bundles import make_example, write_example
from tests.portal.contexts import build_shipped, make_shipped, make_small

pytestmark = pytest.mark.slow

SHAPES = PEERS / "dcat-ap-3.0.1"


@pytest.fixture(scope="module")
def catalogue() -> Metadata:
    return make_catalogue(make_example(), write_example()[1])


def values(graph: Metadata, subject: object, name: str) -> list[str]:
    assert isinstance(subject, NamedNode)
    return [value.value for value in graph.triples.properties(subject).get(term(name), ())]


def list_all(graph: Metadata, kind: str) -> list[NamedNode]:
    return [node for node in graph.triples.instances(term(kind)) if isinstance(node, NamedNode)]


@pytest.mark.parametrize("shapes", ["shapes", "range", "deprecateduris", "shapes_recommended"])
def test_the_shapes_of_dcat_ap_find_nothing(shapes: str, catalogue: Metadata) -> None:
    from pyshacl import validate
    from rdflib import OWL, Graph

    file = SHAPES / f"{shapes}.ttl"
    need_peers(SHAPES.name)
    rules = Graph().parse(file)
    rules.remove((None, OWL.imports, None))
    data = Graph().parse(data=catalogue.write("ttl"), format="turtle")
    conforms, _, report = validate(data, shacl_graph=rules, do_owl_imports=False)
    assert conforms, report


def test_three_syntaxes_say_the_same(catalogue: Metadata) -> None:
    read = {
        "ttl": RdfFormat.TURTLE,
        "rdf": RdfFormat.RDF_XML,
        "jsonld": RdfFormat.JSON_LD,
    }
    sets = [
        {each.triple for each in parse(catalogue.write(suffix), format=syntax)}
        for suffix, syntax in read.items()
    ]
    assert sets[0] == sets[1] == sets[2] == set(catalogue.triples.triples)


def test_each_file_of_data_is_a_distribution_with_its_size_and_digest(catalogue: Metadata) -> None:
    folder, entries = write_example()
    base = make_example().publication.access_url
    told = {
        values(catalogue, node, "dcat:downloadURL")[0].removeprefix(base): node
        for node in list_all(catalogue, "dcat:Distribution")
    }
    assert set(told) == {entry.path for entry in entries if entry.dataset}
    for path, node in told.items():
        data = (folder / path).read_bytes()
        assert values(catalogue, node, "dcat:byteSize") == [str(len(data))]
        (checksum,) = catalogue.triples.properties(node)[term("spdx:checksum")]
        assert values(catalogue, checksum, "spdx:checksumValue") == [hashlib.sha256(data).hexdigest()]


def test_titles_and_identifiers_are_unique_and_survive_another_build(catalogue: Metadata) -> None:
    nodes = [*list_all(catalogue, "dcat:Dataset"), *list_all(catalogue, "dcat:Distribution")]
    titles = [title for node in nodes for title in values(catalogue, node, "dct:title")]
    assert len(titles) == len(nodes), "CKAN would choose among several"
    assert len(set(titles)) == len(titles)
    again = make_catalogue(make_example(), write_example()[1])
    assert again.write("ttl") == catalogue.write("ttl")
    other = build_context(build_shipped(), Publication(data_date="2030-01-01", version="9"), INTERNAL)
    later = make_catalogue(other, write_example()[1])
    assert set(list_all(later, "dcat:Distribution")) == set(list_all(catalogue, "dcat:Distribution"))


def test_the_place_is_found_in_the_data(tmp_path: Path, catalogue: Metadata) -> None:
    (place,) = list_all(catalogue, "dct:Location")
    assert values(catalogue, place, "dct:identifier") == ["420281"]
    changed = find_own_place(
        build_changed(
            tmp_path,
            ("大冶市创新型县（市）建设", "黄石市创新型县（市）建设"),
            ("大冶市人民政府", "黄石市人民政府"),
        )
    )
    assert changed is not None
    assert (changed.name, changed.code) == ("黄石市", "420200")


def test_the_years_are_the_plans_own(catalogue: Metadata) -> None:
    (period,) = list_all(catalogue, "dct:PeriodOfTime")
    assert values(catalogue, period, "dcat:startDate") == ["2022-01-01"]
    assert values(catalogue, period, "dcat:endDate") == ["2024-12-31"]


def test_the_contact_is_an_office_and_a_service_needs_an_endpoint(catalogue: Metadata) -> None:
    (contact,) = list_all(catalogue, "vcard:Kind")
    assert term("vcard:Organization") in catalogue.triples.properties(contact)[term("rdf:type")]
    assert len(list_all(catalogue, "dcat:DataService")) == 1
    plain = make_catalogue(make_shipped(), write_example()[1])
    assert list_all(plain, "dcat:DataService") == []
    assert list_all(plain, "vcard:Kind") == []


def test_points_text_and_annotations_have_terms_of_their_own(catalogue: Metadata) -> None:
    texts = [values(catalogue, node, "rdfs:label")[0] for node in list_all(catalogue, "dct:RightsStatement")]
    whole = next(text for text in texts if "地点坐标" in text)
    assert "GeoNames（CC BY 4.0）" in whole
    assert "方案原文" in whole
    assert "标注与图谱：CC BY 4.0" in whole


def test_an_internal_catalogue_says_so() -> None:
    context = build_context(build_shipped(), Publication(), INTERNAL)
    made = make_catalogue(context, write_example()[1])
    access = {node.value for node in list_all(made, "dct:RightsStatement") if "access-right" in node.value}
    assert [iri.rpartition("/")[2] for iri in access] == ["NON_PUBLIC"]
    assert all(
        "内部资料" in values(made, node, "dct:description")[0] for node in list_all(made, "dcat:Dataset")
    )


def test_what_is_unknown_is_listed_and_left_out() -> None:
    missing = {each.key for each in find_missing(make_shipped()) if each.catalogue == "DCAT-AP"}
    assert missing == {
        "publisher",
        "publisher_type",
        "access_url",
        "contact",
        "bbox",
        "changes",
        "data_licence",
    }
    assert find_missing(make_example()) == ()
    official = build_context(build_shipped(), Publication(status="official"), "public")
    made = make_catalogue(official, write_example()[1])
    assert list_all(made, "foaf:Agent") == []


def test_a_plan_without_a_place_is_catalogued_too(tmp_path: Path) -> None:
    context = make_small(tmp_path)
    assert find_own_place(context.graph) is None
    made = make_catalogue(context, [entry for entry in write_example()[1] if entry.dataset == "whole"])
    assert len(list_all(made, "dcat:Dataset")) == 1
    assert "places.tsv" in {each.key for each in find_missing(context)}


def test_every_word_of_the_settings_has_its_label() -> None:
    from typing import get_args

    assert set(get_args(Frequency)) - {""} == set(FREQUENCIES)
    assert set(get_args(PublisherType)) - {""} == set(PUBLISHERS)
    assert set(SPDX) == set(LICENCES)
    assert {theme for each in DATASETS.values() for theme in each.themes} == set(THEME_LABELS)


def test_statistics_are_those_of_the_graph() -> None:
    context = make_example()
    found = count(context.named, context.settings.id_base)
    triples = context.named.triples
    assert found.triples == len(triples)
    assert found.subjects == len({each.subject for each in triples})
    assert len(found.objects) == len({each.object for each in triples})
    assert found.classes[f"{context.settings.ontology_base}Task"] == len(context.graph.tasks)
    void = list(parse((write_example()[0] / "void.ttl").read_bytes(), format=RdfFormat.TURTLE))
    whole = NamedNode(context.iri(f"dataset/{context.plan_id}/whole"))
    assert [
        each.object.value
        for each in map(_as_triple, void)
        if each.subject == whole
        and each.predicate == term("void:triples")
        and not isinstance(each.object, Triple)
    ] == [str(len(triples))]


def _as_triple(quad: object) -> Triple:
    triple = getattr(quad, "triple", None)
    assert isinstance(triple, Triple)
    return triple
