"""The drawing of the shipped plan's layout: where things stand, and that no name covers another."""

from __future__ import annotations

import math
from itertools import combinations
from statistics import mean

import pytest

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.views.layout_canvas import TALL, WIDE, Canvas
from daye_graph.views.layout_geometry import Box, Point
from daye_graph.views.layout_labels import check_overlaps
from daye_graph.views.layout_model import Drawing, Spot, build_drawing, measure_marker

CORES = ("黄石临空经济区", "大冶湖国家高新区")
FAR = ("光谷", "鄂州花湖机场")
FEATURED = {
    "刘仁八镇": "刘仁八农文化旅游小镇",
    "殷祖镇": "殷祖白茶小镇",
    "茗山乡": "茗山芳香小镇",
    "金牛镇": "金牛生态养老小镇",
}


@pytest.fixture(scope="module")
def graph() -> PlanGraph:
    return build_plan()


@pytest.fixture(scope="module", params=[WIDE, TALL], ids=["wide", "tall"])
def drawing(request: pytest.FixtureRequest, graph: PlanGraph) -> Drawing:
    canvas: Canvas = request.param
    return build_drawing(graph, canvas)


def spots_by_name(drawing: Drawing) -> dict[str, Spot]:
    return {spot.site.name: spot for spot in drawing.spots.values()}


def true_direction(one: Spot, other: Spot) -> float:
    """The direction from one place to the other as a simple map shows it, from their degrees."""
    assert one.site.position is not None
    assert other.site.position is not None
    (west, south), (east, north) = one.site.position, other.site.position
    return math.atan2(south - north, (east - west) * math.cos(math.radians((south + north) / 2)))


def test_the_drawing_has_the_belt_two_cores_and_four_clusters_with_their_towns(drawing: Drawing) -> None:
    assert [band.belt.element.name for band in drawing.bands] == ["铜都科技创新发展带"]
    assert sorted(
        name for name, spot in spots_by_name(drawing).items() if spot.site.role == "core"
    ) == sorted(CORES)
    assert [len(hull.cluster.members) for hull in drawing.hulls] == [2, 4, 2, 2]
    assert {name for name, spot in spots_by_name(drawing).items() if spot.site.role == "towards"} == set(FAR)


def test_no_name_covers_another(drawing: Drawing) -> None:
    assert check_overlaps({placed.sign.key: placed for placed in drawing.signs}) == []


def test_names_that_cover_each_other_are_found(drawing: Drawing) -> None:
    placed = drawing.signs[0]
    assert check_overlaps({"a": placed, "b": placed}) == [("a", "b")]


def test_no_name_covers_a_marker_or_leaves_the_region(drawing: Drawing) -> None:
    for placed in drawing.signs:
        assert drawing.canvas.region.grow(0.01).holds(placed.box), placed.sign.lines
        for spot in drawing.spots.values():
            room = placed.box.distance(spot.fix.at)
            assert room >= measure_marker(spot.site, drawing.canvas) - 1, (placed.sign.lines, spot.site.name)


def test_names_are_large_enough_to_be_read(graph: PlanGraph) -> None:
    names = [placed.sign.lines[0] for placed in build_drawing(graph, WIDE).signs]
    assert min(line.size for line in names) >= 22


def test_every_member_lies_inside_its_hull(drawing: Drawing) -> None:
    for hull in drawing.hulls:
        assert all(hull.holds(drawing.spots[key].fix.at) for key in hull.cluster.members)


def test_no_town_lies_inside_the_hull_of_another_cluster(drawing: Drawing) -> None:
    for hull in drawing.hulls:
        others = [spot for key, spot in drawing.spots.items() if key not in hull.cluster.members]
        towns = [spot for spot in others if spot.site.role == "member"]
        assert [spot.site.name for spot in towns if hull.holds(spot.fix.at)] == []


def test_real_places_stand_in_one_scale(drawing: Drawing) -> None:
    real = [spot for spot in drawing.spots.values() if spot.fix.real and not spot.fix.cut]
    scales = []
    for one, other in combinations(real, 2):
        assert one.fix.at.angle(other.fix.at) == pytest.approx(true_direction(one, other), abs=0.01)
        assert one.site.position is not None
        assert other.site.position is not None
        degrees = abs(one.site.position[1] - other.site.position[1])
        if degrees > 0.02:
            scales.append(abs(one.fix.at.y - other.fix.at.y) / degrees)
    assert len(scales) > 10
    assert max(scales) - min(scales) < 1e-6 * mean(scales)


def test_far_places_keep_their_direction_from_the_cores(drawing: Drawing) -> None:
    spots = spots_by_name(drawing)
    west, airport = (spots[name] for name in FAR)
    for core in (spots[name].fix.at for name in CORES):
        assert west.fix.at.x < core.x
        assert west.fix.at.y < core.y
        assert airport.fix.at.x > core.x
        assert airport.fix.at.y < core.y
    assert west.fix.cut
    assert drawing.canvas.region.holds(Box(*west.fix.at, *west.fix.at))


def test_a_far_place_stands_on_the_ray_on_which_it_lies(graph: PlanGraph) -> None:
    drawing = build_drawing(graph, WIDE)
    spots = spots_by_name(drawing)
    town = spots["大箕铺镇"]
    assert town.site.position is not None
    cores = [spots[name].site.position for name in CORES]
    longitude = mean(position[0] for position in cores if position)
    latitude = mean(position[1] for position in cores if position)
    scale = abs(town.fix.at.y - spots["刘仁八镇"].fix.at.y) / (30.044 - 29.938)
    middle = Point(
        town.fix.at.x
        + (longitude - town.site.position[0]) * scale * math.cos(math.radians(town.site.position[1])),
        town.fix.at.y - (latitude - town.site.position[1]) * scale,
    )
    far = spots["光谷"]
    assert far.site.position is not None
    there = math.atan2(
        latitude - far.site.position[1],
        (far.site.position[0] - longitude) * math.cos(math.radians(latitude)),
    )
    assert middle.angle(far.fix.at) == pytest.approx(there, abs=0.02)


def test_places_without_an_open_position_are_schematic(drawing: Drawing) -> None:
    schematic = {name for name, spot in spots_by_name(drawing).items() if not spot.fix.real}
    assert schematic == {*CORES, "金牛镇", "灵乡镇"}


def test_the_belt_runs_through_both_cores_and_to_both_far_places(drawing: Drawing) -> None:
    (band,) = drawing.bands
    spots = spots_by_name(drawing)
    for name in (*CORES, *FAR):
        assert min(point.distance(spots[name].fix.at) for point in band.line) < 1
    assert {round(min(p.distance(spots[n].fix.at) for p in (band.line[0], band.line[-1]))) for n in FAR} == {
        0
    }
    widest = band.widths.index(max(band.widths))
    assert min(band.line[widest].distance(spots[name].fix.at) for name in CORES) < 1


def test_a_belt_is_broken_before_each_place_that_stands_nearer_than_it_is(drawing: Drawing) -> None:
    (band,) = drawing.bands
    cut = [spot for spot in drawing.spots.values() if spot.fix.cut]
    assert len(band.cuts) == len(cut) >= 1


def test_a_belt_has_no_sharp_corner(drawing: Drawing) -> None:
    (band,) = drawing.bands
    line = [point for at, point in enumerate(band.line) if at % 2 == 0]
    turns = [
        abs(math.remainder(b.angle(c) - a.angle(b), math.tau))
        for a, b, c in zip(line, line[1:], line[2:], strict=False)
    ]
    assert max(turns) < math.radians(60)


def test_featured_towns_stand_beside_the_towns_whose_names_they_carry(drawing: Drawing) -> None:
    found = {
        name: [each.name for each in spot.site.featured] for name, spot in spots_by_name(drawing).items()
    }
    assert {name: featured for name, featured in found.items() if featured} == {
        name: [featured] for name, featured in FEATURED.items()
    }


def test_a_core_does_not_cover_the_town_it_lies_in(drawing: Drawing) -> None:
    spots = spots_by_name(drawing)
    distance = spots["黄石临空经济区"].fix.at.distance(spots["还地桥镇"].fix.at)
    assert distance > measure_marker(spots["黄石临空经济区"].site, drawing.canvas) + drawing.canvas.marker


def test_the_same_graph_gives_the_same_drawing(drawing: Drawing) -> None:
    again = build_drawing(build_plan(), WIDE if drawing.canvas.name == "wide" else TALL)
    assert (again.spots, again.bands, again.hulls) == (drawing.spots, drawing.bands, drawing.hulls)
