"""Endpoints of others: the same rows as in memory for every question, and clear words for what goes wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

import daye_graph
from daye_graph.errors import QueryError, SourceError, UnknownNameError, UsageError
from daye_graph.query.answer import find_answer
from daye_graph.query.endpoint import open_endpoint
from daye_graph.query.engine import Engine
from daye_graph.query.http import Access
from daye_graph.query.loading import Target, load_quads
from daye_graph.query.question import ALL_QUESTIONS
from daye_graph.query.touring import Station, list_stations, run_station
from daye_graph.settings import Settings
from tests.query.sample import NEEDED, NEEDED_OF_SHIPPED, open_sample, open_shipped
from tests.query.servers import oxigraph, rdflib_endpoint

FILTERED: dict[str, dict[str, str | int]] = {
    "enterprises": {"action": "创新平台提质增效行动", "direction": "supported"},
    "units": {"unit": "市科技局"},
    "milestones": {"year": 2024},
    "observations": {"indicator": "本级财政科学技术支出", "kind": "target"},
    "platforms": {"level": "省级"},
    "neighbours": {"entity": "劲牌公司", "depth": 2},
}


def fill(engine: Engine, address: str, *, update: str | None = None) -> None:
    """Load all that *engine* holds into the server at *address*."""
    target = Target(f"{address}/store" if update is None else None, update, Access())
    assert list(load_quads(engine.store, target))


def drop_empty(rows: Iterable[Sequence[object]]) -> list[str]:
    """Give the rows without those that are all empty, sorted.

    rdflib gives one empty group where nothing is there to group; and what the small
    plan gives the same order number comes in any order.
    """
    return sorted(repr(tuple(row)) for row in rows if any(value not in (None, []) for value in row))


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """An Oxigraph server with the shipped plan."""
    with oxigraph() as address:
        fill(open_shipped(), address)
        yield address


@pytest.fixture(scope="module")
def remote(server: str) -> Engine:
    """The engine that asks it."""
    return open_endpoint(f"{server}/query")


@pytest.fixture(scope="module")
def rdflib_remote() -> Iterator[Engine]:
    """The engine that asks rdflib-endpoint, filled with the small plan by updates."""
    with rdflib_endpoint() as address:
        fill(open_sample(), address, update=address)
        yield open_endpoint(address, "small")


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_oxigraph_gives_the_rows_of_memory(remote: Engine, shipped: Engine, name: str) -> None:
    options = NEEDED_OF_SHIPPED.get(name)
    answer = find_answer(remote, name, options)
    assert answer == find_answer(shipped, name, options)
    assert answer.rows


@pytest.mark.parametrize("name", FILTERED)
def test_oxigraph_gives_the_rows_of_memory_narrowed(remote: Engine, shipped: Engine, name: str) -> None:
    answer = find_answer(remote, name, FILTERED[name])
    assert answer == find_answer(shipped, name, FILTERED[name])
    assert answer.rows


@pytest.mark.parametrize("station", list_stations(), ids=lambda station: station.name)
def test_oxigraph_gives_the_rows_of_memory_on_tour(remote: Engine, shipped: Engine, station: Station) -> None:
    assert run_station(remote, station) == run_station(shipped, station)


@pytest.mark.soak
@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_rdflib_gives_the_rows_of_memory(rdflib_remote: Engine, engine: Engine, name: str) -> None:
    answer, expected = (find_answer(each, name, NEEDED.get(name)) for each in (rdflib_remote, engine))
    assert answer.columns == expected.columns
    assert drop_empty(answer.rows) == drop_empty(expected.rows)


@pytest.mark.soak
@pytest.mark.parametrize("station", list_stations(), ids=lambda station: station.name)
def test_rdflib_gives_the_rows_of_memory_on_tour(
    rdflib_remote: Engine, engine: Engine, station: Station
) -> None:
    (names, rows), (expected_names, expected) = (run_station(e, station) for e in (rdflib_remote, engine))
    assert names == expected_names
    assert drop_empty(rows) == drop_empty(expected)


def test_the_plan_is_told_by_the_endpoint(remote: Engine, shipped: Engine) -> None:
    assert remote.plan == shipped.plan
    assert remote.settings == shipped.settings


def test_the_bases_of_the_iris_are_those_of_the_data() -> None:
    own = Settings(ontology_base="https://data.example.org/terms#", id_base="https://data.example.org/id/")
    with oxigraph() as address:
        fill(open_shipped(own), address)
        remote = open_endpoint(f"{address}/query")
        assert remote.settings == own
        assert find_answer(remote, "actions") == find_answer(open_shipped(own), "actions")


def test_a_query_without_graphs_sees_all_of_the_plans_graphs(remote: Engine, shipped: Engine) -> None:
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    assert list(remote.select(query)) == list(shipped.select(query))


def test_each_form_of_query_gives_its_kind_of_result(remote: Engine) -> None:
    assert isinstance(remote.run("SELECT * WHERE { ?x a dg:Action }"), QuerySolutions)
    truth = remote.run("ASK { ?x a dg:Action }")
    assert isinstance(truth, QueryBoolean)
    assert bool(truth)
    triples = remote.run("CONSTRUCT { ?x rdfs:label ?l } WHERE { ?x a dg:Action ; rdfs:label ?l }")
    assert isinstance(triples, QueryTriples)
    assert len(list(triples)) == 9


def test_the_interface_takes_an_endpoint(server: str) -> None:
    url = f"{server}/query"
    assert daye_graph.ask("actions", endpoint=url) == daye_graph.ask("actions")
    rows = daye_graph.sparql("SELECT (COUNT(*) AS ?n) WHERE { ?x a dg:Action }", endpoint=url)
    assert rows == [{"n": 9}]


def test_bad_sparql_is_told_with_its_place_and_never_sent() -> None:
    engine = open_sample()
    assert engine.plan
    with oxigraph() as address:
        fill(engine, address)
        remote = open_endpoint(f"{address}/query", "small")
    # the server is gone by now
    with pytest.raises(QueryError, match="第 2 行"):
        remote.run("SELECT *\nWHERE { ?x dg: }")
    with pytest.raises(SourceError, match="问不到"):
        remote.run("ASK { ?x ?y ?z }")


def test_a_plan_that_is_not_there_is_told_with_those_that_are(server: str) -> None:
    with pytest.raises(UnknownNameError, match="daye-2023") as caught:
        open_endpoint(f"{server}/query", "daye-2023")
    assert caught.value.nearest == ("daye-2022",)


def test_an_empty_endpoint_says_how_to_fill_it() -> None:
    with oxigraph() as address, pytest.raises(SourceError, match="daye-graph load"):
        open_endpoint(f"{address}/query")


def test_with_several_plans_one_must_be_chosen() -> None:
    base = "https://w3id.org/daye-graph/id/plan/"
    title = NamedNode("http://purl.org/dc/terms/title")
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    quads = []
    for id_ in ("one", "two"):
        plan = NamedNode(base + id_)
        types = ("http://www.w3.org/ns/prov#Plan", "https://w3id.org/daye-graph/ontology#Plan")
        quads += [Quad(plan, kind, NamedNode(each), plan) for each in types]
        quads.append(Quad(plan, title, Literal(id_, language="zh"), plan))
    with oxigraph() as address:
        assert list(load_quads(quads, Target(f"{address}/store", None, Access())))
        with pytest.raises(UsageError, match="one、two"):
            open_endpoint(f"{address}/query")


def test_what_reads_triples_one_by_one_says_that_it_needs_a_store(remote: Engine) -> None:
    with pytest.raises(UsageError, match="--endpoint"):
        _ = remote.store


def test_an_address_that_is_not_for_queries_is_told(server: str) -> None:
    with pytest.raises(SourceError):
        open_endpoint(f"{server}/nothing")
