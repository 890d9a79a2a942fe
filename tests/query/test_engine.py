"""SPARQL as people write it: prefixes, graphs, and clear refusals."""

from __future__ import annotations

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from daye_graph.query.answer import find_answer
from daye_graph.query.engine import Engine, rebase
from daye_graph.query.question import ALL_QUESTIONS, get_question
from daye_graph.settings import Settings
from tests.query.sample import NEEDED_OF_SHIPPED, open_shipped

OWN_BASES = Settings(ontology_base="https://data.example.org/terms#", id_base="https://data.example.org/id/")


def count(engine: Engine, pattern: str) -> int:
    results = engine.run(f"SELECT * WHERE {{ {pattern} }}")
    assert isinstance(results, QuerySolutions)
    return len(list(results))


def test_a_plain_pattern_sees_all_graphs_at_once(engine: Engine) -> None:
    assert count(engine, "?task a dg:Task") == 4


def test_a_graph_is_seen_by_its_name(engine: Engine) -> None:
    assert count(engine, "GRAPH <https://w3id.org/daye-graph/id/plan/small> { ?task a dg:Task }") == 3
    assert count(engine, "GRAPH ?graph { ?task a dg:Task }") == 4


@pytest.mark.parametrize(
    "pattern",
    [
        "?x a dg:Enterprise",
        "id:enterprise\\/jia rdfs:label ?x",
        "?x skos:inScheme ?y",
        "?x dct:title ?y",
        "?x a owl:Class",
        "?x a prov:Plan",
        "BIND(xsd:integer AS ?x)",
        "BIND(oa:start AS ?x)",
    ],
)
def test_prefixes_need_not_be_declared(engine: Engine, pattern: str) -> None:
    assert count(engine, pattern) > 0


def test_a_declared_prefix_is_the_querys_own(engine: Engine) -> None:
    results = engine.run("PREFIX dg: <urn:other#> ASK { ?task a dg:Task }")
    assert isinstance(results, QueryBoolean)
    assert not bool(results)


def test_each_form_of_query_gives_its_kind_of_result(engine: Engine) -> None:
    assert isinstance(engine.run("ASK { ?s ?p ?o }"), QueryBoolean)
    for text in ("CONSTRUCT WHERE { ?s dg:year ?o }", "DESCRIBE id:enterprise\\/jia"):
        results = engine.run(text)
        assert isinstance(results, QueryTriples)
        assert list(results)


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_questions_follow_a_base_of_ones_own(shipped: Engine, name: str) -> None:
    own = open_shipped(OWN_BASES)
    rows = find_answer(shipped, name, NEEDED_OF_SHIPPED.get(name)).rows
    expected = [tuple(_move(value, OWN_BASES) for value in row) for row in rows]
    assert rows
    assert find_answer(own, name, NEEDED_OF_SHIPPED.get(name)).rows == expected
    assert "w3id.org/daye-graph" not in rebase(get_question(name).sparql, OWN_BASES)


def _move(value: object, settings: Settings) -> object:
    usual = Settings().id_base
    return value.replace(usual, settings.id_base) if isinstance(value, str) else value
