"""The integrity constraints: each is violated by a record of its own, and by no other's than told."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from daye_graph.portal.validating.cube import is_violated, normalize, read_rules
from tests.portal.validating.sample import CUBE, find, look, replace

MEASURES = CUBE.replace(
    "[ qb:measure :value ]", "[ qb:measure :value ] , [ qb:measure :other ] , [ qb:dimension qb:measureType ]"
).replace(
    ":value a qb:MeasureProperty .",
    ":value a qb:MeasureProperty . :other a qb:MeasureProperty .\n"
    "qb:measureType rdfs:range qb:MeasureProperty .",
)
"""The same cube with two measures and a measure dimension, and no observation that fits it yet."""
WITH_MEASURES = (
    MEASURES[: MEASURES.index(":o1 a")].replace("qb:observation :o1 , :o2", "qb:observation :m1 , :m2")
    + """\
:m1 a qb:Observation ; qb:dataSet :data ; :indicator :a ; :year 2022 ; :unit "个" ;
    qb:measureType :value ; :value 1 .
:m2 a qb:Observation ; qb:dataSet :data ; :indicator :a ; :year 2022 ; :unit "个" ;
    qb:measureType :other ; :other 2 .
"""
)
HIERARCHY = """\
:tree a qb:HierarchicalCodeList ; qb:hierarchyRoot :root ; qb:parentChildProperty skos:narrower .
:root skos:narrower :a . :a skos:narrower :b .
"""
UPWARDS = """\
@prefix owl: <http://www.w3.org/2002/07/owl#> .
:tree a qb:HierarchicalCodeList ; qb:hierarchyRoot :root ;
    qb:parentChildProperty [ owl:inverseOf skos:broader ] .
:a skos:broader :root . :b skos:broader :a .
"""
IN_TREE = CUBE.replace("qb:codeList :codes .", "qb:codeList :codes , :tree .")


RECORDS: list[tuple[str, str, str, set[int]]] = [
    (CUBE, ":o3 a qb:Observation ; qb:dataSet :data ;", ":o3 a qb:Observation ;", {1}),
    (CUBE, "qb:structure :dsd ;", "", {2}),
    (CUBE, "qb:structure :dsd ;", "qb:structure :dsd , :dsd2 ;", {2}),
    (CUBE, "[ qb:measure :value ] ,", "", {3}),
    (CUBE, ":year a qb:DimensionProperty ; rdfs:range xsd:integer .", ":year a qb:DimensionProperty .", {4}),
    (CUBE, " ; qb:codeList :codes", "", {5}),
    (CUBE, "[ qb:dimension :year ]", "[ qb:dimension :year ; qb:componentRequired false ]", {6}),
    (CUBE, "qb:sliceKey :byIndicator ;", "", {7}),
    (CUBE, "qb:componentProperty :indicator .", "qb:componentProperty :indicator , :alien .", {8, 10}),
    (CUBE, "qb:sliceStructure :byIndicator ; ", "", {9}),
    (
        CUBE,
        ":slice a qb:Slice ; qb:sliceStructure :byIndicator ; :indicator :a ;",
        ":slice a qb:Slice ; qb:sliceStructure :byIndicator ;",
        {10},
    ),
    (CUBE, ":indicator :b ; :year 2022", ":indicator :b", {11}),
    (CUBE, ":indicator :a ; :year 2023", ":indicator :a ; :year 2022", {12}),
    (CUBE, ':value 3.5 ; :unit "个"', ":value 3.5", {13}),
    (CUBE, " ; :value 3.5", "", {14}),
    (WITH_MEASURES, "qb:measureType :other ; :other 2", "qb:measureType :other", {15}),
    (WITH_MEASURES, "qb:measureType :other ; :other 2", "qb:measureType :other ; :other 2 ; :value 3", {16}),
    (
        WITH_MEASURES,
        ":m2 a qb:Observation ; qb:dataSet :data ; :indicator :a ; :year 2022",
        ":m2 a qb:Observation ; qb:dataSet :data ; :indicator :a ; :year 2023",
        {17},
    ),
    (
        CUBE,
        "qb:observation :o1 , :o2 .",
        "qb:observation :o1 , :o2 , :o4 .\n:o4 a qb:Observation ; qb:dataSet :two .",
        {2, 18},
    ),
    (CUBE, ":b a skos:Concept ; skos:inScheme :codes", ":b a skos:Concept ; skos:inScheme :others", {19}),
    (CUBE, ":codes a skos:ConceptScheme ;", ":codes a skos:Collection ; skos:member :a ;", {19}),
    (IN_TREE + HIERARCHY, ":a skos:narrower :b .", "", {20}),
    (IN_TREE + UPWARDS, " :b skos:broader :a .", "", {21}),
]
"""A cube, what is changed in it, and the constraints that it violates then."""


def violate(turtle: str) -> set[int]:
    """Give the numbers of the constraints that a cube violates."""
    store = normalize(parse(turtle.encode(), format=RdfFormat.TURTLE))
    return {rule.number for rule in read_rules() if is_violated(store, rule)}


def change(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def test_there_are_twenty_one_and_whole_cubes_violate_none() -> None:
    assert [rule.number for rule in read_rules()] == list(range(1, 22))
    assert (
        violate(CUBE)
        == violate(WITH_MEASURES)
        == violate(IN_TREE + HIERARCHY)
        == violate(IN_TREE + UPWARDS)
        == set()
    )


@pytest.mark.parametrize(("base", "old", "new", "violated"), RECORDS)
def test_a_constraint_is_violated_by_its_record(base: str, old: str, new: str, violated: set[int]) -> None:
    assert violate(change(base, old, new)) == violated


def test_every_constraint_has_a_record_that_violates_it() -> None:
    assert {number for *_, violated in RECORDS for number in violated} == set(range(1, 22))


def test_what_types_and_attachments_imply_is_said_before_the_constraints_are_asked() -> None:
    implied = CUBE.replace(" a qb:Observation ;", "").replace(":slice a qb:Slice ;", ":slice")
    assert violate(implied) == set()
    # the unit is said once, of the data set
    attached = implied.replace(' ; :unit "个"', "").replace(
        "[ qb:attribute :unit ;", "[ qb:attribute :unit ; qb:componentAttachment qb:DataSet ;"
    )
    assert violate(attached) == {13}
    assert violate(attached.replace(":data a qb:DataSet ;", ':data a qb:DataSet ; :unit "个" ;')) == set()
    # the indicator is said once, of the slice
    sliced = implied.replace(":indicator :a ; :year 2023", ":year 2023")
    assert violate(sliced) == set()


def test_a_violation_names_the_constraint_and_the_observation(bundle: Path) -> None:
    replace(bundle / "cube" / "indicators.ttl", ":indicator :a ; :year 2023", ":indicator :a ; :year 2022")
    (problem,) = find(bundle, "cube")
    assert "IC-12" in problem.where
    told = problem.where + problem.seen
    assert "cube#o1" in told
    assert "cube#o2" in told
    assert problem.expected.en == "no two observations have the same values for all dimensions"


def test_a_cube_without_observations_is_a_problem_and_none_at_all_is_not_checked(bundle: Path) -> None:
    path = bundle / "cube" / "indicators.ttl"
    path.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    assert [problem.where for problem in find(bundle, "cube")] == ["cube/"]
    path.write_text("<broken", encoding="utf-8")
    assert look(bundle, "cube").verdict == "not checked"
    path.unlink()
    assert look(bundle, "cube").verdict == "not checked"
