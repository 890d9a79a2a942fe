"""Neighbours: direct links, as many steps as asked for, each link once and in document order."""

from __future__ import annotations

from itertools import pairwise

import pytest

from daye_graph.errors import UnknownNameError, UsageError
from daye_graph.query.engine import Engine
from daye_graph.query.names import find_things
from daye_graph.query.question import get_question
from daye_graph.query.walking import MOST_STEPS
from tests.query.sample import ask

Link = tuple[str, str, str]
QUESTION = get_question("neighbours")


def list_links(engine: Engine) -> list[Link]:
    """Give every direct link of the plan once, by IRIs, in the query's own order."""
    solutions = engine.select(QUESTION.sparql)
    links = ((row["subjectThing"], row["relation"], row["objectThing"]) for row in solutions)
    return list(dict.fromkeys(links))


def reach(links: list[Link], starts: set[str], steps: int) -> list[Link]:
    """Give the links within *steps* of *starts*, found step by step from the things reached before."""
    kept: list[Link] = []
    for _ in range(steps):
        kept = [link for link in links if {link[0], link[2]} & starts]
        starts = starts | {end for link in kept for end in (link[0], link[2])}
    return kept


def name_links(engine: Engine, links: list[Link]) -> list[Link]:
    rows = engine.select(
        "SELECT ?thing ?name WHERE { GRAPH ?plan { ?thing rdfs:label ?name } FILTER (LANG(?name) = 'zh') }"
    )
    names = {row["thing"]: row["name"] for row in rows}
    return [(names[subject], relation, names[object_]) for subject, relation, object_ in links]


def links_of(engine: Engine, name: str, **options: str | int) -> list[Link]:
    rows = ask(engine, "neighbours", entity=name, **options)
    return [(str(row["subject"]), str(row["relation"]), str(row["object"])) for row in rows]


@pytest.mark.parametrize(
    "name", ["劲牌", "市科技局", "高新区", "科技赋能主导产业转型", "铝加工产业技术研究院"]
)
@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_walk_goes_so_many_steps_and_keeps_the_order(shipped: Engine, name: str, depth: int) -> None:
    starts = set(find_things(shipped, QUESTION.options[0].terms, name))
    expected = reach(list_links(shipped), starts, depth)
    assert expected
    assert links_of(shipped, name, depth=depth) == name_links(shipped, expected)


def test_one_step_is_what_is_walked_unless_told_otherwise(shipped: Engine) -> None:
    one, two = links_of(shipped, "迪峰"), links_of(shipped, "迪峰", depth="2")
    assert one == links_of(shipped, "迪峰", depth=1)
    assert all("迪峰" in (subject, object_) for subject, _, object_ in one)
    assert set(one) < set(two)


def test_a_link_is_one_row_with_the_first_of_the_statements_that_make_it(shipped: Engine) -> None:
    rows = ask(shipped, "neighbours", entity="劲牌")
    links = [(row["subject"], row["relation"], row["object"]) for row in rows]
    assert len(links) == len(set(links))
    involved = ask(shipped, "enterprises", enterprise="劲牌")
    assert len(involved) > len({(row["enterprise"], row["task"]) for row in involved})  # several make one
    for row in rows:
        if row["object_type"] == "Task":
            made_by = [each["id"] for each in involved if each["task"] == row["object"]]
            assert row["id"] == made_by[0]


def test_rows_come_in_document_order(shipped: Engine) -> None:
    starts = [row["start"] for row in ask(shipped, "neighbours", entity="劲牌", depth=MOST_STEPS)]
    assert len(starts) > 100
    assert all(isinstance(one, int) and isinstance(two, int) and one <= two for one, two in pairwise(starts))


def test_members_of_one_list_come_in_its_order(shipped: Engine) -> None:
    """They share a quote, so that only their own places tell them apart."""
    units = [row["unit"] for row in ask(shipped, "units", task="做大做强创新型领军企业")]
    linked = links_of(shipped, "做大做强创新型领军企业")
    assert [subject for subject, relation, _ in linked if relation == "responsibleFor"] == units
    firms = [row["enterprise"] for row in ask(shipped, "enterprises", task="做大做强创新型领军企业")]
    found = [subject for subject, relation, _ in linked if relation == "involvedIn"]
    assert found == list(dict.fromkeys(firms))


def test_every_link_is_a_triple_of_the_graph_itself(shipped: Engine) -> None:
    """The relation is the ontology's own: what a row says, the graph says without a statement between."""
    said = {
        (row["s"], row["p"].replace("#", "/").rpartition("/")[2], row["o"])
        for row in shipped.select("SELECT ?s ?p ?o WHERE { GRAPH ?plan { ?s ?p ?o } FILTER (ISIRI(?o)) }")
    }
    assert set(list_links(shipped)) <= said


def test_any_name_of_a_thing_will_do_and_one_that_two_bear_starts_from_both(shipped: Engine) -> None:
    assert links_of(shipped, "劲牌公司") == links_of(shipped, "劲牌")
    types = {
        row["subject_type"] if row["subject"] == "大冶湖国家高新区" else row["object_type"]
        for row in ask(shipped, "neighbours", entity="大冶湖国家高新区")
    }
    assert types == {"Core", "Place"}


def test_types_are_classes_of_the_ontology(shipped: Engine) -> None:
    rows = ask(shipped, "neighbours", entity="三提升", depth=MOST_STEPS)
    types = {row[column] for row in rows for column in ("subject_type", "object_type")}
    assert {"ActionGroup", "Action", "Task", "Box", "Enterprise", "GovernmentUnit", "Indicator"} <= types
    classes = shipped.select("SELECT ?class WHERE { ?class a owl:Class }")
    assert types <= {row["class"].rpartition("#")[2] for row in classes}


def test_a_thing_without_links_has_no_rows(shipped: Engine) -> None:
    linked = {end for link in list_links(shipped) for end in (link[0], link[2])}
    alone = shipped.select(
        "SELECT ?name ?thing WHERE { GRAPH ?plan { ?thing a dg:PolicyDocument ; rdfs:label ?name } }"
    )
    name = next(row["name"] for row in alone if row["thing"] not in linked)
    assert links_of(shipped, name, depth=MOST_STEPS) == []


@pytest.mark.parametrize("depth", ["0", MOST_STEPS + 1, "two", "1.5", "", "-1"])
def test_steps_are_an_integer_within_bounds(shipped: Engine, depth: str | int) -> None:
    with pytest.raises(UsageError, match="--depth 需要"):
        ask(shipped, "neighbours", entity="劲牌", depth=depth)


def test_the_start_is_needed_and_must_be_known(shipped: Engine) -> None:
    with pytest.raises(UsageError, match="需要 --entity"):
        ask(shipped, "neighbours", depth=2)
    with pytest.raises(UnknownNameError, match="劲派") as caught:
        ask(shipped, "neighbours", entity="劲派")
    assert "劲牌" in caught.value.nearest
