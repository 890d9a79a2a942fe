"""Layouts of other plans: other formulas, other numbers, no coordinates, and plans without any layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.errors import UsageError
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.views.layout_canvas import TALL, WIDE, Canvas
from daye_graph.views.layout_elements import Part, read_layout
from daye_graph.views.layout_labels import check_overlaps
from daye_graph.views.layout_legend import describe_difference
from daye_graph.views.layout_model import Drawing, build_drawing
from daye_graph.views.layout_svg import write_svg
from daye_graph.views.layout_title import read_title
from tests.plans import build_changed

POLES = """# 云泽市人民政府关于印发《云泽市创新发展方案》的通知

## 一、总体思路

构建“一核一带多极”的发展格局。

## 二、空间布局

打造清江科技创新带，以青石镇为核心，打造全市创新的“核心引擎”。
清江科技创新带串联青石镇、临水乡，向东对接云溪镇。
形成“临水乡、白沙河镇”“红岩镇”“大柳镇、小柳镇”三大增长极。
"""
POINTS = """# 云泽市创新发展方案

## 一、总体思路

构建“一心两带多点”的空间布局。以青石镇为中心，打造城市创新中心。打造清江科技创新带；打造沿湖生态发展带。

## 二、布点

形成“临水乡”“红岩镇”“大柳镇”“小柳镇”“东山镇”“西山镇”“北河乡”“南河乡”“上河镇”“下河镇”十大支点。
"""
AREAS = """# 云泽市创新发展方案

## 一、总体思路

构建“两组团四片区”的空间结构。

## 二、布局

形成“青石镇、临水乡”“红岩镇、云河镇”两大组团，形成“大柳镇”“小柳镇”“东山镇、西山镇”四大片区。
"""
PLANS = {"poles": POLES, "points": POINTS, "areas": AREAS}


def build(folder: Path, text: str) -> PlanGraph:
    path = folder / "plan.md"
    path.write_text(text, encoding="utf-8")
    return build_plan(path)


def read_parts(graph: PlanGraph) -> dict[str, Part]:
    return {part.text: part for part in read_layout(graph).parts}


@pytest.fixture(params=list(PLANS))
def other(request: pytest.FixtureRequest, tmp_path: Path) -> PlanGraph:
    return build(tmp_path, PLANS[request.param])


@pytest.fixture(params=[WIDE, TALL], ids=["wide", "tall"])
def drawing(request: pytest.FixtureRequest, other: PlanGraph) -> Drawing:
    canvas: Canvas = request.param
    return build_drawing(other, canvas)


def test_a_layout_without_coordinates_is_drawn_with_nothing_real(drawing: Drawing) -> None:
    assert drawing.spots
    assert not drawing.has_real
    assert not any(spot.fix.cut for spot in drawing.spots.values())


def test_names_of_an_arranged_layout_neither_overlap_nor_leave_the_region(drawing: Drawing) -> None:
    assert check_overlaps({placed.sign.key: placed for placed in drawing.signs}) == []
    assert drawing.fits


def test_arranged_clusters_keep_apart(drawing: Drawing) -> None:
    for hull in drawing.hulls:
        for key, spot in drawing.spots.items():
            assert hull.holds(spot.fix.at) is (key in hull.cluster.members), spot.site.name


def test_an_arranged_layout_has_no_north_and_says_that_it_is_schematic(other: PlanGraph) -> None:
    drawing = build_drawing(other)
    svg = write_svg(drawing, read_title(other, drawing.layout.formula), lang="zh")
    assert 'class="north"' not in svg
    assert "各处位置均为示意" in svg
    assert "GeoNames" not in svg


def test_the_parts_of_a_formula_have_the_elements_that_the_text_names(tmp_path: Path) -> None:
    parts = read_parts(build(tmp_path, AREAS))
    assert [each.name for each in parts["两组团"].elements] == ["青石镇、临水乡", "红岩镇、云河镇"]
    assert [each.name for each in parts["四片区"].elements] == ["大柳镇", "小柳镇", "东山镇、西山镇"]


def test_belts_that_are_not_told_apart_by_places_run_apart(tmp_path: Path) -> None:
    drawing = build_drawing(build(tmp_path, POINTS))
    assert len(drawing.bands) == 2
    first, second = (band.line for band in drawing.bands)
    assert min(a.distance(b) for a in first for b in second) < drawing.canvas.width
    assert [band.belt.element.name for band in drawing.bands] == ["清江科技创新带", "沿湖生态发展带"]
    assert first != second


def test_what_is_announced_and_not_named_is_remarked_upon(tmp_path: Path) -> None:
    parts = read_parts(build(tmp_path, AREAS))
    assert describe_difference(parts["两组团"], "zh") == ""
    assert describe_difference(parts["四片区"], "zh") == "公布4 列出3"
    assert describe_difference(parts["四片区"], "en") == "announced 4, named 3"


@pytest.mark.parametrize(
    ("old", "new", "part", "remark"),
    [
        ("四大创新组团", "五大创新组团", "多组团", "公布5 列出4"),
        ("“金湖街办、大箕铺镇”四大创新组团", "四大创新组团", "多组团", "公布4 列出3"),
        ("构建“一带双核多组团”", "构建“一带三核多组团”", "三核", "公布3 列出2"),
        ("构建“一带双核多组团”", "构建“一带双核五组团”", "五组团", "公布5 列出4"),
    ],
)
def test_a_changed_number_in_the_plan_changes_the_remark(
    old: str, new: str, part: str, remark: str, tmp_path: Path
) -> None:
    changed = build_changed(tmp_path, (old, new))
    assert describe_difference(read_parts(changed)[part], "zh") == remark


def test_the_shipped_plan_names_what_it_announces() -> None:
    parts = read_parts(build_plan())
    assert list(parts) == ["一带", "双核", "多组团"]
    assert [describe_difference(part, "zh") for part in parts.values()] == ["", "", ""]


def test_a_town_that_moves_to_another_cluster_is_drawn_there(tmp_path: Path) -> None:
    changed = build_changed(
        tmp_path, ("“还地桥镇、保安镇”“金湖街办、大箕铺镇”", "“还地桥镇”“保安镇、金湖街办、大箕铺镇”")
    )
    hulls = build_drawing(changed).hulls
    assert [len(hull.cluster.members) for hull in hulls] == [2, 4, 1, 3]
    assert len(hulls[2].corners) == 1


def test_a_town_without_any_position_stands_inside_its_cluster(tmp_path: Path) -> None:
    changed = build_changed(tmp_path, ("“还地桥镇、保安镇”", "“还地桥镇、保安镇、云溪镇”"))
    drawing = build_drawing(changed)
    new = next(spot for spot in drawing.spots.values() if spot.site.name == "云溪镇")
    hull = next(hull for hull in drawing.hulls if new.site.key in hull.cluster.members)
    assert hull.holds(new.fix.at)
    assert not new.fix.real
    assert check_overlaps({placed.sign.key: placed for placed in drawing.signs}) == []


def test_the_title_says_what_the_plan_says(tmp_path: Path) -> None:
    graph = build(tmp_path, POLES)
    title = read_title(graph, read_layout(graph).formula)
    assert title.whole == "云泽市“一核一带多极”发展格局"
    assert title.place == "一"


def test_a_plan_without_a_formula_has_no_drawing_and_hears_what_was_looked_for(tmp_path: Path) -> None:
    graph = build(tmp_path, "# 云泽市方案\n\n## 一、总体思路\n\n加快发展。\n")
    with pytest.raises(UsageError, match=r"没有布局公式.*找的是"):
        read_layout(graph)


def test_a_formula_for_which_nothing_is_named_has_no_drawing_either(tmp_path: Path) -> None:
    graph = build(tmp_path, "# 云泽市方案\n\n## 一、总体思路\n\n构建“一核一带多极”的发展格局。\n")
    with pytest.raises(UsageError, match="“一核一带多极”，但没有读到"):
        read_layout(graph)


def test_a_belt_of_which_nothing_more_is_said_crosses_the_page(tmp_path: Path) -> None:
    text = "# 云泽市方案\n\n## 一、总体思路\n\n构建“一核一带多极”的发展格局。打造清江科技创新带；加快发展。\n"
    drawing = build_drawing(build(tmp_path, text))
    (band,) = drawing.bands
    assert drawing.spots == {}
    assert band.line[-1].x - band.line[0].x > 0.8 * (drawing.canvas.region.right - drawing.canvas.region.left)
    assert [describe_difference(part, "zh") for part in drawing.layout.parts] == [
        "公布1 列出0",
        "",
        "文中未列名",
    ]
