"""The catalogue: what DCAT-AP requires, and that it tells of the files as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.portal.validating.problem import Conditions
from tests.peers import PEERS, need_peers
from tests.portal.validating.sample import BASE, MEDIA, find, look, replace

CATALOGUE = "catalogue.ttl"

GZIP = f"dcat:compressFormat <{MEDIA}application/gzip>"
ANONYMOUS = f"""\
[ a dcat:Dataset ; dct:title '空'@zh ; dct:description '空'@zh ] . <{BASE}whole> a dcat:Dataset"""


@pytest.mark.parametrize(
    ("old", "new", "where", "seen"),
    [
        ('dct:title "图谱"@zh ; ', "", f"<{BASE}whole> dct:title", "没有"),
        ('dct:description "全部事实"@zh ; ', "", f"<{BASE}whole> dct:description", "没有"),
        (f"dct:publisher <{BASE}p>", 'dct:subject "x"', f"<{BASE}> dct:publisher", "没有"),
        ('foaf:name "市科技局"@zh', 'dct:subject "x"', f"<{BASE}p> foaf:name", "没有"),
        (f"dcat:accessURL <{BASE}> ; ", "", f"<{BASE}d0> dcat:accessURL", "没有"),
        ("spdx:algorithm spdx:checksumAlgorithm_sha256 ;", "", "[ ] spdx:algorithm", "没有"),
        ("a dcat:Catalog ", 'a dcat:Nothing ; dct:subject "x" ', "", "没有 dcat:Catalog"),
        ('dct:identifier "whole"', "dct:accessRights <urn:a> , <urn:b>", "dct:accessRights", "2 个值"),
        ('dct:title "图谱"@zh', "dct:title <urn:title>", "terms/title", "urn:title"),
        ('dct:title "图谱"@zh', 'dct:title " "@zh', "terms/title", '" "@zh'),
        (f"dcat:accessURL <{BASE}>", f'dcat:accessURL "{BASE}"', "dcat#accessURL", f'"{BASE}"'),
        ('"2022-11-18"^^xsd:date', '"2022年11月18日"', "terms/issued", "2022年11月18日"),
        ("dcat:dataset ", "dcat:dataset <urn:gone> , ", "dcat:dataset", "urn:gone"),
        (f"dcat:dataset <{BASE}whole> .", "dct:subject 1 .", f"<{BASE}whole>", "没有被列入"),
        ("文件 rdf/daye.nt", "文件 rdf/daye.nq", "dct:title", "文件 rdf/daye.nq"),
        (f"<{BASE}whole> a dcat:Dataset", ANONYMOUS, "dcat:Dataset", "空白节点"),
    ],
)  # fmt: skip
def test_what_dcat_ap_requires_is_told(bundle: Path, old: str, new: str, where: str, seen: str) -> None:
    replace(bundle / CATALOGUE, old, new)
    problems = find(bundle, "dcat")
    assert any(where in problem.where and seen in problem.seen for problem in problems), problems


def test_two_datasets_with_one_identifier_are_told(bundle: Path) -> None:
    told = 'dct:title "另"@zh ; dct:description "另"@zh ; dct:identifier "whole"'
    other = f"<{BASE}other> a dcat:Dataset ; {told} .\n"
    replace(bundle / CATALOGUE, f"<{BASE}whole> a dcat:Dataset", f"{other}<{BASE}whole> a dcat:Dataset")
    replace(bundle / CATALOGUE, f"dcat:dataset <{BASE}whole>", f"dcat:dataset <{BASE}whole> , <{BASE}other>")
    (problem,) = find(bundle, "dcat")
    assert problem.where == f"catalogue.ttl <{BASE}whole> dct:identifier"
    assert f"<{BASE}other>" in problem.seen


@pytest.mark.parametrize(
    ("old", "new", "where", "expected"),
    [
        (f"{BASE}rdf/daye.nt>", f"{BASE}rdf/gone.nt>", "dcat:downloadURL", "a file of the bundle"),
        (f"{BASE}rdf/daye.nt>", f"{BASE}rdf/daye.nq>", "dcat:downloadURL", "a file of its own"),
        ("checksumAlgorithm_sha256", "checksumAlgorithm_md5", "spdx:algorithm", "sha256"),
        ("spdx:checksum [", "dct:subject [", "spdx:checksum", "the SHA-256 of cube/indicators.ttl"),
        ("dcat:byteSize ", "dct:subject ", "dcat:byteSize", "the bytes of cube/indicators.ttl"),
        ('^^xsd:nonNegativeInteger', "", "dcat:byteSize", "xsd:nonNegativeInteger"),
        (f"{MEDIA}application/n-quads", f"{MEDIA}text/csv", "dcat:mediaType", "application/n-quads"),
        (f"<{MEDIA}text/csv>", '"text/csv"', "dcat:mediaType", "text/csv"),
        (f"dcat:mediaType <{MEDIA}text/csv> ;", "", "dcat:mediaType", "text/csv"),
        (GZIP, "dct:subject 1", "dcat:compressFormat", "application/gzip"),
        (f"<{MEDIA}text/csv>", f"<{MEDIA}text/csv> ; {GZIP}", "dcat:compressFormat", "none: tables"),
    ],
)  # fmt: skip
def test_what_the_catalogue_says_of_a_file_is_held_against_it(
    bundle: Path, old: str, new: str, where: str, expected: str
) -> None:
    replace(bundle / CATALOGUE, old, new)
    problems = find(bundle, "distributions")
    assert any(where in each.where and expected in each.expected.en for each in problems), problems


def test_a_changed_file_has_another_digest_and_size_than_the_catalogue_says(bundle: Path) -> None:
    with (bundle / "skos" / "schemes.ttl").open("ab") as file:
        file.write(b"# more\n")
    assert {problem.where.rpartition(" ")[2] for problem in find(bundle, "distributions")} == {
        "spdx:checksum",
        "dcat:byteSize",
    }


def test_a_file_of_data_that_no_distribution_has_is_told(bundle: Path) -> None:
    (bundle / "tables" / "more.csv").write_text("a\r\n", encoding="utf-8")
    assert [problem.where for problem in find(bundle, "distributions")] == ["tables/more.csv"]


@pytest.mark.parametrize("key", ["dcat", "distributions", "dcat-official"])
def test_without_a_catalogue_nothing_is_checked(bundle: Path, key: str) -> None:
    (bundle / CATALOGUE).write_text("<broken", encoding="utf-8")
    assert look(bundle, key).verdict == "not checked"


def test_the_official_shapes_are_asked_where_they_are_at_hand(bundle: Path, tmp_path: Path) -> None:
    empty = look(bundle, "dcat-official", Conditions(tmp_path))
    assert empty.reason is not None
    assert "shapes.ttl" in empty.reason.en
    need_peers("dcat-ap-3.0.1")
    replace(bundle / CATALOGUE, 'dct:title "图谱"@zh ; ', "")
    found = look(bundle, "dcat-official", Conditions(PEERS))
    problems = found.problems
    # what is recommended only is told apart
    assert any("contactPoint" in each.where and "Warning" in each.expected for each in found.advice)
    assert any("purl.org/dc/terms/title" in each.where and "Violation" in each.expected for each in problems)


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (CATALOGUE, ' ; dcat:version "1.0"', "", f"catalogue.ttl <{BASE}whole>"),
        (CATALOGUE, "dct:license <https://l.example/> ;\n", "dct:subject 1 ;\n", f"catalogue.ttl <{BASE}d0>"),
        (
            CATALOGUE,
            "dct:license <https://l.example/> ; dcat:dataset",
            "dcat:dataset",
            f"catalogue.ttl <{BASE}>",
        ),
        (
            "ontology/daye.ttl",
            ' ; owl:versionInfo "1"',
            "",
            "ontology/daye.ttl <https://data.example/ontology>",
        ),
        ("void.ttl", " ; dct:license <https://l.example/>", "", "void.ttl"),
        ("CITATION.cff", "version: 1.0\n", "", "CITATION.cff version"),
        ("CITATION.cff", "license: CC-BY-4.0", "license:", "CITATION.cff license"),
    ],
)
def test_what_has_no_version_or_licence_is_told(
    bundle: Path, file: str, old: str, new: str, where: str
) -> None:
    replace(bundle / file, old, new)
    assert [problem.where for problem in find(bundle, "terms")] == [where]
