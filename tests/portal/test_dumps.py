"""The dumps: six syntaxes with the same triples, and areas that together are the whole."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, Triple, parse

from daye_graph.portal.dumps import AREA_SYNTAXES, AREAS, SYNTAXES, name_dump, split
from daye_graph.portal.files import DATASETS
from daye_graph.rdf.terms import CLASSES, EVIDENCE_CLASSES
from daye_graph.rdf.writing import WRITERS
from tests.portal.bundles import make_example, write_example
from tests.portal.contexts import make_shipped, make_small

pytestmark = pytest.mark.slow

FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}


def read(name: str, suffix: str) -> set[Triple]:
    data = (write_example()[0] / name_dump(name, suffix)).read_bytes()
    return {each.triple if isinstance(each, Quad) else each for each in parse(data, format=FORMATS[suffix])}


def test_every_class_has_an_area_that_is_a_dataset() -> None:
    assert set(AREAS) == {*CLASSES, *EVIDENCE_CLASSES}
    assert set(AREAS.values()) < set(DATASETS)
    assert set(SYNTAXES) == set(WRITERS)


def test_six_syntaxes_hold_the_same_triples() -> None:
    whole = set(make_example().named.triples)
    assert {suffix: read("whole", suffix) == whole for suffix in FORMATS} == dict.fromkeys(FORMATS, True)


def test_the_areas_together_are_the_whole_and_share_nothing() -> None:
    areas = {area: read(area, "nt") for area in set(AREAS.values())}
    assert set().union(*areas.values()) == set(make_example().named.triples)
    assert sum(map(len, areas.values())) == len(make_example().named.triples)


@pytest.mark.parametrize("suffix", AREA_SYNTAXES)
def test_an_area_is_the_same_in_each_syntax(suffix: str) -> None:
    assert read("layout", suffix) == set(split(make_example())["layout"].triples)


def test_what_is_packed_is_the_file_beside_it() -> None:
    folder, entries = write_example()
    packed = [entry.path for entry in entries if entry.packed]
    assert len(packed) == len(FORMATS) + len(AREA_SYNTAXES) * len(set(AREAS.values()))
    for name in packed:
        data = (folder / name).read_bytes()
        assert gzip.decompress(data) == (folder / name.removesuffix(".gz")).read_bytes()
        assert data[4:8] == b"\0\0\0\0", "a time would differ from export to export"


def test_the_words_for_findings_are_in_no_file() -> None:
    folder, entries = write_example()
    texts = {
        entry.path: (folder / entry.path).read_bytes() for entry in entries if not entry.path.endswith(".gz")
    }
    assert [name for name, text in texts.items() if b"FindingRuleScheme" in text] == []
    assert not any("findings" in name for name in texts)


def test_a_plan_without_a_layout_has_no_file_of_it(tmp_path: Path) -> None:
    assert "layout" in split(make_shipped())
    areas = split(make_small(tmp_path))
    assert "layout" not in areas
    assert "structure" in areas
