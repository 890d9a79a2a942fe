"""The network view: things as nodes, statements as edges, everything with its evidence."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from daye_graph.graph.network import build_network
from daye_graph.graph.whereabouts import Whereabouts
from daye_graph.model.evidence import clean
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from tests.plans import PLAN, read_gold

if TYPE_CHECKING:
    from networkx import MultiDiGraph


@cache
def plan() -> PlanGraph:
    return build_plan(PLAN)


@cache
def network() -> MultiDiGraph[str]:
    return build_network(plan())


def test_nodes_are_the_things_of_the_plan_each_once() -> None:
    types = Counter(node["type"] for node in network().nodes.values())
    assert [types[kind] for kind in ("ActionGroup", "Action", "Task", "Indicator", "Enterprise")] == [
        3,
        9,
        29,
        26,
        47,
    ]
    named = len(plan().entities) + sum(
        len(found) for found in (plan().groups, plan().actions, plan().tasks, plan().indicators)
    )
    assert len(network()) == named + len(plan().layout_elements)


def test_edges_are_the_statements() -> None:
    relations = Counter(about["relation"] for *_, about in network().edges(data=True))
    assert relations["involvedIn"] == len(read_gold("enterprises"))
    assert relations["responsibleFor"] == len(read_gold("units"))
    assert relations["hasTask"] == len(read_gold("tasks"))
    assert relations["hasAction"] == 9


def test_units_stand_in_the_order_of_the_gold() -> None:
    labels = {key: node["label"] for key, node in network().nodes.items()}
    found = [
        (labels[task], labels[unit], str(about["position"]), about["role"])
        for unit, task, about in network().edges(data=True)
        if about["relation"] == "responsibleFor"
    ]
    wanted = [(row["task"], row["unit"], row["position"], row["role"]) for row in read_gold("units")]
    assert sorted(found) == sorted(wanted)


def test_every_edge_has_its_words_and_where_they_stand() -> None:
    text = plan().document.version.text
    for *_, about in network().edges(data=True):
        assert clean("".join(text[start:end] for start, end in about["spans"])) == about["quote"]
        assert about["rule"]


def test_the_same_plan_gives_the_same_network_in_the_same_order() -> None:
    again = build_network(build_plan(PLAN))
    assert list(again.nodes(data=True)) == list(network().nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(network().edges(keys=True, data=True))


def test_counts_tell_statements_from_mentions() -> None:
    by_label = {node["label"]: node for node in network().nodes.values() if node["type"] == "Enterprise"}
    wanted = Counter(row["enterprise"] for row in read_gold("enterprises"))
    for name, node in by_label.items():
        assert node["statements"] >= wanted[name] > 0
        assert node["mentions"] >= wanted[name]


def test_what_a_statement_says_of_its_task_is_what_its_place_says() -> None:
    whereabouts = Whereabouts(plan())
    for each in plan().involvements:
        assert whereabouts.find_task(each.evidence) == each.task
        assert whereabouts.find_action(each.evidence) == each.action


def test_a_place_before_the_tasks_belongs_to_none() -> None:
    whereabouts = Whereabouts(plan())
    first = plan().tenets[0].evidence
    assert whereabouts.find_task(first) is None
    assert whereabouts.find_action(first) is None
    section = whereabouts.find_section(first)
    assert section is not None
    assert section.evidence.start <= first.start
