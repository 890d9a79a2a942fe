"""Parts of the network: found by any name, with what holds them and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daye_graph.errors import UnknownNameError
from daye_graph.views.parts import find_keys, take_action, take_around
from tests.plans import read_gold

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def labels(network: MultiDiGraph[str], keys: set[str], kind: str) -> set[str]:
    return {network.nodes[key]["label"] for key in keys if network.nodes[key]["type"] == kind}


@pytest.mark.parametrize("name", ["劲牌", "劲牌公司", " 劲牌 "])
def test_any_name_of_a_thing_finds_it(network: MultiDiGraph[str], name: str) -> None:
    (key,) = find_keys(network, name)
    assert network.nodes[key]["label"] == "劲牌"


def test_the_schedules_wording_finds_the_action(network: MultiDiGraph[str]) -> None:
    (key,) = find_keys(network, "创新平台提质增效行动", kind="Action")
    assert network.nodes[key]["label"] == "创新平台提效行动"


def test_a_name_that_two_things_bear_finds_both(network: MultiDiGraph[str]) -> None:
    found = {network.nodes[key]["type"] for key in find_keys(network, "高新区")}
    assert {"GovernmentUnit"} <= found


def test_an_unknown_name_is_told_with_the_nearest(network: MultiDiGraph[str]) -> None:
    with pytest.raises(UnknownNameError, match="劲脾") as caught:
        find_keys(network, "劲脾")
    assert "劲牌" in caught.value.nearest


def test_an_enterprise_is_no_action(network: MultiDiGraph[str]) -> None:
    with pytest.raises(UnknownNameError, match="行动"):
        find_keys(network, "劲牌", kind="Action")


def test_one_step_around_an_enterprise_are_its_tasks_with_what_holds_them(
    network: MultiDiGraph[str],
) -> None:
    keys = take_around(network, find_keys(network, "劲牌"), depth=1)
    rows = [row for row in read_gold("enterprises") if row["enterprise"] == "劲牌"]
    assert labels(network, keys, "Task") == {row["task"] for row in rows}
    assert labels(network, keys, "Action") == {row["action"] for row in rows}
    assert labels(network, keys, "Enterprise") == {"劲牌"}


def test_two_steps_reach_those_that_share_a_task(network: MultiDiGraph[str]) -> None:
    keys = take_around(network, find_keys(network, "劲牌"), depth=2)
    tasks = {row["task"] for row in read_gold("enterprises") if row["enterprise"] == "劲牌"}
    sharing = {row["enterprise"] for row in read_gold("enterprises") if row["task"] in tasks}
    assert sharing <= labels(network, keys, "Enterprise")
    units = {row["unit"] for row in read_gold("units") if row["task"] in tasks}
    assert units <= labels(network, keys, "GovernmentUnit")


def test_an_action_comes_with_its_tasks_and_all_that_stands_in_them(network: MultiDiGraph[str]) -> None:
    name = "创新平台提效行动"
    keys = take_action(network, find_keys(network, name, kind="Action"))
    assert labels(network, keys, "Action") == {name}
    assert labels(network, keys, "Task") == {r["task"] for r in read_gold("tasks") if r["action"] == name}
    assert labels(network, keys, "Enterprise") == {
        row["enterprise"] for row in read_gold("enterprises") if row["action"] == name
    }
    assert labels(network, keys, "ActionGroup") == {"三提升"}


def test_a_mention_alone_joins_no_enterprise(network: MultiDiGraph[str]) -> None:
    key = next(key for key, node in network.nodes.items() if node["label"] == "市人武部")
    assert take_around(network, [key], depth=3) == {key}
