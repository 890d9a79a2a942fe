"""Paths: the shortest ways between two things over the plan's statements."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from daye_graph.errors import UnknownNameError
from daye_graph.graph.network import build_network
from daye_graph.query.paths import MENTIONED, MOST_PATHS, Path, find_nodes, find_paths
from tests.query.sample import build_shipped

if TYPE_CHECKING:
    from networkx import MultiDiGraph


@cache
def network() -> MultiDiGraph[str]:
    return build_network(build_shipped())


def find(start: str, end: str) -> list[Path]:
    return find_paths(network(), find_nodes(network(), start), find_nodes(network(), end))


def labels(path: Path) -> list[str]:
    return [network().nodes[key]["label"] for key in path.things]


@pytest.mark.parametrize(
    ("start", "end"),
    [("劲牌", "市科技局"), ("天使投资基金", "还地桥镇"), ("华中科技大学", "迪峰"), ("三提升", "劲牌")],
)
def test_paths_are_as_short_as_can_be_and_made_of_links(start: str, end: str) -> None:
    from networkx import Graph, shortest_path_length

    links = [(a, b) for a, b, about in network().edges(data=True) if about["relation"] != MENTIONED]
    plain = Graph(links)
    (first,), (last,) = find_nodes(network(), start), find_nodes(network(), end)
    paths = find(start, end)
    assert 1 <= len(paths) <= MOST_PATHS
    assert {len(path.steps) for path in paths} == {shortest_path_length(plain, first, last)}
    assert len({path.things for path in paths}) == len(paths)
    for path in paths:
        assert (path.things[0], path.things[-1]) == (first, last)
        for step, pair in zip(path.steps, zip(path.things, path.things[1:], strict=False), strict=True):
            assert {step.subject, step.object} == set(pair)
            assert step.about in list(network().get_edge_data(step.subject, step.object).values())
            assert step.about["quote"]


def test_a_firm_and_a_unit_meet_in_a_sub_task() -> None:
    paths = find("劲牌", "市科技局")
    assert len(paths) == 3
    assert labels(paths[0]) == ["劲牌", "科技赋能主导产业转型", "市科技局"]
    involved, responsible = paths[0].steps
    assert (involved.about["relation"], responsible.about["relation"]) == ("involvedIn", "responsibleFor")
    assert "劲牌" in involved.about["quote"]


def test_of_several_links_the_first_in_the_text_is_told() -> None:
    for path in find("劲牌", "市科技局"):
        for step in path.steps:
            pair = (
                [*(network().get_edge_data(step.subject, step.object) or {}).values()],
                [*(network().get_edge_data(step.object, step.subject) or {}).values()],
            )
            told = [about["spans"] for edges in pair for about in edges if about["relation"] != MENTIONED]
            assert step.about["spans"] == min(told)


def test_the_same_paths_come_each_time() -> None:
    again = build_network(build_shipped())
    ends = find_nodes(again, "劲牌"), find_nodes(again, "市科技局")
    assert find_paths(again, *ends) == find("劲牌", "市科技局")


def test_that_a_thing_is_named_somewhere_links_nothing() -> None:
    assert find("劲牌", "市法院") == []


def test_a_name_that_two_things_bear_starts_from_the_nearer() -> None:
    starts = find_nodes(network(), "高新区")
    assert {network().nodes[key]["type"] for key in starts} == {"GovernmentUnit", "Place"}
    assert all(path.things[0] in starts for path in find("高新区", "劲牌"))


@pytest.mark.parametrize("name", ["劲牌公司", " 劲 牌 ", "“劲牌”"])
def test_any_name_will_do(name: str) -> None:
    assert find_nodes(network(), name) == find_nodes(network(), "劲牌")


def test_an_unknown_name_comes_with_the_nearest_canonical_names() -> None:
    with pytest.raises(UnknownNameError, match="没有名为“劲派”的事物；相近的有：劲牌") as caught:
        find_nodes(network(), "劲派")
    assert caught.value.nearest[0] == "劲牌"
