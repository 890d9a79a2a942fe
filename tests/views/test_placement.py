"""Where things stand: nothing on anything else, whatever is shown, and always the same."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daye_graph.graph.network import build_network
from daye_graph.pipeline import build_plan
from daye_graph.views.boxes import Box, Item
from daye_graph.views.drawing import Drawing, count_switches, draw
from daye_graph.views.kinds import KIND_BY_NAME, KINDS, MOST_NODES, SKELETON
from daye_graph.views.measuring import measure
from daye_graph.views.ordering import order_column
from daye_graph.views.placement import BODY, FONT, MARKER, Placement, place
from tests.plans import PLAN

SWITCHES = sorted({kind.switch for kind in KINDS} - {*SKELETON})
SCREENS = {1280: (964, 690), 1920: (1478, 970)}
"""What a window of this width (800 and 1080 high) leaves for the picture, beside panel, head and legend."""


@cache
def drawing() -> Drawing:
    network = build_network(build_plan(PLAN))
    return draw(network, network.nodes, centres=(), whole=True)


def lay_out(placement: Placement, switches: set[str]) -> list[tuple[Box, float]]:
    """Give the boxes that *switches* show with the middle of each on the page."""
    edges = placement.arrange(switches)
    found = ((box, KIND_BY_NAME[box.item.kind].switch) for box in placement.boxes.values())
    return [(box, edges[switch] + box.x) for box, switch in found if switch in edges]


def list_overlaps(placement: Placement, switches: set[str]) -> list[tuple[str, str]]:
    boxes = lay_out(placement, switches)
    return [
        (one.item.label, other.item.label)
        for (one, x), (other, at) in combinations(boxes, 2)
        if abs(x - at) < (one.width + other.width) / 2 - 0.2
        and abs(one.y - other.y) < (one.height + other.height) / 2 - 0.2
    ]


@pytest.mark.parametrize("switches", [set(SWITCHES), {"Enterprise"}, set(), {"Platform", "Technology"}])
def test_nothing_stands_on_anything_else(switches: set[str]) -> None:
    placement = drawing().placement
    assert len(lay_out(placement, switches)) >= 41
    assert list_overlaps(placement, switches) == []


@pytest.mark.parametrize("switch", SWITCHES)
def test_every_kind_has_its_place_by_itself(switch: str) -> None:
    assert list_overlaps(drawing().placement, {switch}) == []


def test_an_overlap_would_be_seen() -> None:
    placement = drawing().placement
    moved = {key: Box(b.item, b.lines, b.width, b.height, b.x, 100.0) for key, b in placement.boxes.items()}
    assert list_overlaps(Placement(moved, placement.columns, placement.height), {"Enterprise"})


def test_labels_fit_into_their_boxes() -> None:
    for box in drawing().placement.boxes.values():
        size = FONT.get(box.item.kind, BODY)
        room = box.width - (MARKER - 4 if box.item.kind not in SKELETON else 16)
        assert max(map(measure, box.lines)) * size <= room
        assert len(box.lines) * size * 1.2 <= box.height + 0.5


@pytest.mark.parametrize(("width", "least"), [(1280, 12.5), (1920, 17.0)])
def test_at_first_sight_the_letters_are_large_enough(width: int, least: float) -> None:
    placement = drawing().placement
    across, down = SCREENS[width]
    whole = placement.measure_width(drawing().switches)
    scale = min((across - 24) / whole, (down - 24) / (placement.height + 24))
    assert scale * BODY >= least


def test_at_first_sight_the_plan_stands_there_with_its_enterprises() -> None:
    counts = count_switches(drawing().items)
    assert drawing().switches == (*SKELETON, "Enterprise")
    assert sum(counts[switch] for switch in drawing().switches) == 3 + 9 + 29 + 47 <= MOST_NODES


def test_tasks_stand_in_the_order_of_the_plan_and_inside_their_actions() -> None:
    boxes = drawing().placement.boxes
    tasks = [box for box in boxes.values() if box.item.kind == "Task"]
    assert [box.y for box in tasks] == sorted(box.y for box in tasks)
    for box in tasks:
        holder = boxes[box.item.parent or ""]
        assert holder.y - holder.height / 2 <= box.y - box.height / 2 + 0.2
        assert box.y + box.height / 2 <= holder.y + holder.height / 2 + 0.2


def test_everything_stands_within_the_height() -> None:
    placement = drawing().placement
    for box in placement.boxes.values():
        assert box.y - box.height / 2 >= -0.2
        assert box.y + box.height / 2 <= placement.height + 0.2


def test_hidden_columns_take_no_room() -> None:
    placement = drawing().placement
    alone = placement.arrange({"GovernmentUnit"})["GovernmentUnit"]
    assert alone == placement.arrange({"Enterprise"})["Enterprise"]
    assert placement.arrange({"Enterprise", "GovernmentUnit"})["GovernmentUnit"] > alone


def test_the_order_makes_fewer_crossings_than_the_plans_order() -> None:
    heights = {"t1": 0.0, "t2": 100.0}
    boxes = [Box(Item(key, "Enterprise", key), (key,), 20, 20) for key in ("a", "b", "c")]
    ordered = order_column(boxes, {"a": ["t2"], "b": ["t1"], "c": ["t1", "t2"]}, heights, middle=50)
    assert [box.item.key for box in ordered] == ["b", "c", "a"]


def test_what_has_no_line_to_the_skeleton_stands_by_its_neighbours() -> None:
    items = [Item(f"t{n}", "Task", f"任务{n}") for n in range(12)]
    items += [Item("firm", "Enterprise", "甲公司"), Item("lab", "Platform", "甲实验室")]
    placement = place(items, [("t11", "firm"), ("lab", "firm")])
    assert abs(placement.boxes["lab"].y - placement.boxes["firm"].y) < 1


TREES = st.lists(st.integers(0, 3), min_size=1, max_size=14)
LABELS = st.text(alphabet="大冶产业创新ABC（）", min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(TREES, st.lists(LABELS, max_size=40), st.data())
def test_any_plan_finds_its_place(tree: list[int], names: list[str], data: st.DataObject) -> None:
    grouped = data.draw(st.booleans())
    items = [Item("g", "ActionGroup", "组")] if grouped else []
    for number, tasks in enumerate(tree):
        parent = "g" if grouped and data.draw(st.booleans()) else None
        items.append(Item(f"a{number}", "Action", data.draw(LABELS), parent))
        items += [Item(f"t{number}-{n}", "Task", data.draw(LABELS), f"a{number}") for n in range(tasks)]
    ends = [item.key for item in items]
    kinds = data.draw(st.lists(st.sampled_from(SWITCHES[:6]), min_size=len(names), max_size=len(names)))
    kinds = [kind if kind in KIND_BY_NAME else "Enterprise" for kind in kinds]
    items += [Item(f"n{n}", kind, name) for n, (kind, name) in enumerate(zip(kinds, names, strict=True))]
    links = [(data.draw(st.sampled_from(ends)), f"n{n}") for n in range(len(names))]
    placement = place(items, links)
    assert list_overlaps(placement, set(SWITCHES)) == []
    assert place(items, links) == placement
