"""The data cube: what is an observation, which code lists it has, and the integrity constraints."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse

from daye_graph.model.evidence import Evidence, Source, Span
from daye_graph.model.statement import Comparator, Indicator, Observation, ObservationKind
from daye_graph.portal.cube import build_cube, make_cube
from daye_graph.portal.cube_values import choose_values
from daye_graph.portal.files import DATASETS
from daye_graph.portal.validating.cube import Rule, is_violated, normalize, read_rules
from daye_graph.rdf.terms import expand
from daye_graph.settings import ID_BASE, Settings
from tests.plans import build_changed
from tests.portal.contexts import build_shipped, make_shipped, make_small
from tests.rdf.sample import build_plan_graph

DG = "https://w3id.org/daye-graph/ontology#"
RULES = read_rules()

pytestmark = pytest.mark.slow


def cite(source: Source = "body") -> Evidence:
    return Evidence((Span(0, 1),), "甲", source)


def read_cube(settings: Settings | None = None) -> Store:
    made = make_cube(build_shipped(), settings or Settings(), date="2022-11-18")
    assert made is not None
    store = Store()
    store.extend(made.quads)
    return store


def find_subjects(store: Store, predicate: str, value: NamedNode) -> set[str]:
    quads = store.quads_for_pattern(None, NamedNode(predicate), value)
    return {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}


def find_values(store: Store, name: str) -> dict[str, str]:
    quads = store.quads_for_pattern(None, NamedNode(DG + name), None)
    return {
        quad.subject.value: quad.object.value
        for quad in quads
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }


def make_observation(
    number: int,
    value: str | None,
    *,
    table: bool,
    comparator: Comparator | None = None,
    kind: ObservationKind = "target",
) -> Observation:
    return Observation(
        id=f"observation/{number}",
        rule="test",
        evidence=cite("table" if table else "body"),
        indicator="indicator/a",
        year=2024,
        kind=kind,
        value=value,
        unit="家",
        value_as_written=value or "/",
        comparator=comparator,
    )


INDICATOR = Indicator(
    id="indicator/a", rule="test", evidence=cite(), number=1, name="甲", unit="家", group="", attribute=""
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"IC-{rule.number}")
def test_no_integrity_constraint_is_violated(rule: Rule) -> None:
    assert not is_violated(normalize(read_cube()), rule)


def test_there_are_all_constraints() -> None:
    assert [rule.number for rule in RULES] == list(range(1, 22))


def test_an_observation_is_a_cell_with_a_number() -> None:
    graph = build_shipped()
    told = {
        each.id for each in graph.observations if each.evidence.source == "table" and each.value is not None
    }
    store = read_cube()
    observations = find_subjects(store, expand("rdf:type"), NamedNode(expand("qb:Observation")))
    assert observations == {ID_BASE + key for key in told}
    assert len(told) < sum(each.evidence.source == "table" for each in graph.observations)


def test_the_values_are_those_of_the_table() -> None:
    store = read_cube()
    years = find_values(store, "cubeYear")
    found = {iri: (value, int(years[iri])) for iri, value in find_values(store, "cubeValue").items()}
    graph = build_shipped()
    by_key = {ID_BASE + each.id: each for each in graph.observations}
    assert len(found) == 100
    for iri, (value, year) in found.items():
        assert (by_key[iri].value, by_key[iri].year) == (value, year)


def test_cells_without_a_number_are_named_in_a_note() -> None:
    graph = build_shipped()
    empty = {each.indicator for each in graph.observations if each.value is None}
    names = {each.name for each in graph.indicators if each.id in empty}
    assert names
    dataset = NamedNode(f"{ID_BASE}cube/{graph.manifest.id}")
    quads = list(read_cube().quads_for_pattern(dataset, NamedNode(expand("rdfs:comment")), None))
    notes = [quad.object.value for quad in quads if isinstance(quad.object, Literal)]
    assert len(notes) == 2
    assert all(name in note and "2021" in note for note in notes for name in names)


def test_every_indicator_with_a_value_has_its_series() -> None:
    store = read_cube()
    slices = find_subjects(store, expand("rdf:type"), NamedNode(expand("qb:Slice")))
    values = choose_values(build_shipped().indicators, build_shipped().observations).values
    assert len(slices) == len({value.observation.indicator for value in values})


def test_code_lists_are_labelled() -> None:
    store = read_cube()
    for concept in find_subjects(store, expand("rdf:type"), NamedNode(expand("skos:Concept"))):
        labels = list(store.quads_for_pattern(NamedNode(concept), NamedNode(expand("skos:prefLabel")), None))
        languages = {quad.object.language for quad in labels if isinstance(quad.object, Literal)}
        # no indicator has a curated English name, and none is made up
        assert languages == {"zh"} if "/indicator/" in concept else {"zh", "en"}, concept


def test_all_syntaxes_hold_the_same() -> None:
    files = {file.path.rpartition(".")[2]: file for file in build_cube(make_shipped())}
    forms = {"ttl": RdfFormat.TURTLE, "rdf": RdfFormat.RDF_XML, "nt": RdfFormat.N_TRIPLES}
    read = {name: set(parse(files[name].data, format=form)) for name, form in forms.items()}
    assert read["ttl"] == read["rdf"] == read["nt"]
    assert {file.dataset for file in files.values()} <= set(DATASETS)


def test_other_bases_move_all_terms() -> None:
    settings = Settings(ontology_base="https://data.example/ns#", id_base="https://data.example/id/")
    text = "\n".join(str(quad) for quad in read_cube(settings))
    assert "w3id.org" not in text
    assert "https://data.example/ns#cubeValue" in text


def test_the_table_stands_for_all_and_the_text_where_there_is_no_table() -> None:
    restated = make_observation(1, "5", table=False, comparator="at_most")
    cell = make_observation(2, "5", table=True)
    (value,), empty = choose_values([INDICATOR], [restated, cell])
    assert (value.observation, value.comparator, value.restated) == (cell, "at_most", (restated,))
    assert empty == ()
    (alone,), _ = choose_values([INDICATOR], [restated])
    assert (alone.observation, alone.comparator) == (restated, "at_most")


def test_a_restatement_of_another_value_gives_no_comparator() -> None:
    cell = make_observation(1, "5", table=True)
    other = make_observation(2, "6", table=False, comparator="at_least")
    (value,), _ = choose_values([INDICATOR], [cell, other])
    assert (value.comparator, value.restated) == (None, ())
    equal = make_observation(3, "5", table=False, comparator="equal")
    at_least = make_observation(4, "5", table=False, comparator="at_least")
    (value,), _ = choose_values([INDICATOR], [cell, equal, at_least])
    assert value.comparator is None


def test_an_empty_cell_is_no_observation() -> None:
    values, empty = choose_values([INDICATOR], [make_observation(1, None, table=True)])
    assert (values, empty) == ((), (("indicator/a", 2024, "target"),))


def test_a_value_of_no_known_indicator_stands_nowhere() -> None:
    assert choose_values([], [make_observation(1, "5", table=True)]) == ((), ())


def test_a_changed_target_is_in_the_cube(tmp_path: Path) -> None:
    graph = build_changed(tmp_path, ("33060", "33061"))
    made = make_cube(graph, Settings())
    assert made is not None
    store = Store()
    store.extend(made.quads)
    values = set(find_values(store, "cubeValue").values())
    assert "33061" in values
    assert "33060" not in values


def test_a_plan_without_indicators_has_no_cube(tmp_path: Path) -> None:
    assert list(build_cube(make_small(tmp_path))) == []


def test_a_small_plan_keeps_the_constraints() -> None:
    made = make_cube(build_plan_graph(), Settings())
    assert made is not None
    store = normalize(made.quads)
    assert not [rule.number for rule in RULES if is_violated(store, rule)]
