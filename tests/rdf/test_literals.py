from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from daye_graph.rdf.literals import boolean, day, decimal, integer
from tests.rdf.reading import iri
from tests.rdf.sample import build_sample

CASES = [
    decimal("3.40"),
    decimal("350.0"),
    decimal("0.00"),
    decimal("-0.50"),
    decimal("1E+3"),
    decimal("0.0000001"),
    decimal("235000"),
    integer(0),
    integer(2024),
    boolean(value=True),
    boolean(value=False),
    day("2022-06-30"),
]


@pytest.mark.parametrize("literal", CASES, ids=str)
def test_rdflib_and_pyoxigraph_keep_a_literal_as_it_was_made(literal: Literal) -> None:
    import rdflib

    store = Store()
    store.add(Quad(iri("id:a"), iri("dg:value"), literal))
    assert [quad.object for quad in store] == [literal]
    written = rdflib.Literal(literal.value, datatype=rdflib.URIRef(literal.datatype.value))
    assert str(written) == literal.value
    assert not written.ill_typed


@pytest.mark.parametrize("written", ["约3", "NaN", "Infinity", "3,4"])
def test_what_is_no_number_stays_text(written: str) -> None:
    assert decimal(written) == Literal(written)


@pytest.mark.parametrize("written", ["2022-02-30", "2022", "2022-6-30", "2022年6月30日"])
def test_what_is_no_day_stays_text(written: str) -> None:
    assert day(written) == Literal(written)


def test_a_store_gives_the_whole_sample_back_as_it_was_written() -> None:
    graph = build_sample()
    store = Store()
    store.extend(graph.quads)
    assert set(store) == set(graph.quads)


def test_no_year_is_a_gyear() -> None:
    gyear = NamedNode("http://www.w3.org/2001/XMLSchema#gYear")
    found = [q for q in build_sample().quads if isinstance(q.object, Literal) and q.object.datatype == gyear]
    assert found == []
