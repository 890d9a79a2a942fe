"""The layout page as a file: complete, escaped, without an address, and the same every time."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from daye_graph.cli.program import run
from daye_graph.errors import OutputError
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.settings import Settings
from daye_graph.views.layout import dump, render_layout, write_layout
from tests.plans import PLAN, TOP

SVG = "{http://www.w3.org/2000/svg}"
EVIL = '<img src=x onerror="alert(1)">&"\'</script>'
DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)
DRAWING = re.compile(r'<svg [^>]*class="drawing (wide|tall)".*?</svg>', re.DOTALL)


@pytest.fixture(scope="module")
def graph() -> PlanGraph:
    return build_plan()


@pytest.fixture(scope="module")
def page(graph: PlanGraph) -> str:
    return render_layout(graph)


def read_data(page: str) -> dict[str, Any]:
    match = DATA.search(page)
    assert match is not None
    data: dict[str, Any] = json.loads(match[1])
    return data


def read_drawings(page: str) -> dict[str, ET.Element]:
    found = {match[1]: ET.fromstring(match[0]) for match in DRAWING.finditer(page)}
    assert list(found) == ["wide", "tall"]
    return found


def text_of(drawing: ET.Element) -> str:
    return "\n".join(element.text or "" for element in drawing.iter(f"{SVG}text"))


class Tags(HTMLParser):
    """Counts the elements of a page and keeps its addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href", "xlink:href"}]


def test_the_drawing_says_what_the_plan_says(page: str) -> None:
    drawing = read_drawings(page)["wide"]
    assert drawing.findtext(f"{SVG}title") == "大冶市“一带双核多组团”区域创新格局"
    shown = text_of(drawing)
    for name in (
        "大冶市",
        "“一带双核多组团”",
        "区域创新格局",
        "铜都科技创新发展带",
        "茗山乡、金牛镇、陈贵镇、灵乡镇",
    ):
        assert name in shown.split("\n")
    source = "".join(line for line in shown.split("\n")).replace(" ", "")
    assert "依据《大冶市创新型县（市）建设三年工作方案（2022—2024年）》三（三）1绘制·示意图" in source
    assert "据文字重绘，非原附图" in shown
    assert "非行政区域" in shown
    assert "GeoNames（CC BY 4.0）" in shown


def test_nothing_on_the_drawing_claims_to_measure(page: str) -> None:
    for drawing in read_drawings(page).values():
        assert not re.search(r"\d\s*(?:km|公里|千米)|比例尺|°", text_of(drawing))


def test_every_name_that_can_be_opened_has_something_to_tell(page: str) -> None:
    things = read_data(page)["things"]
    keys = set(re.findall(r'data-key="([^"]*)"', page))
    assert keys == set(things)
    for thing in things.values():
        assert thing["evidence"] or thing["mentions"]


def test_quotes_are_those_of_the_graph_with_place_rule_and_offsets(page: str, graph: PlanGraph) -> None:
    told = [fact for thing in read_data(page)["things"].values() for fact in thing["evidence"]]
    known = {each.evidence.quote: each for each in (*graph.layout_elements, *graph.memberships)}
    assert len(told) >= len(graph.layout_elements) + len(graph.memberships)
    text = graph.document.version.text
    for fact in told:
        quote = "".join(piece for piece, _ in fact["quote"])
        assert quote in known
        assert any(marked for _, marked in fact["quote"])
        assert fact["place"].startswith("三（三）1")
        assert fact["rule"].startswith("layout.")
        assert text[fact["spans"][0][0] :].startswith(fact["quote"][0][0][:2])


def test_a_town_tells_its_cluster_and_its_position(page: str) -> None:
    things = read_data(page)["things"]
    town = things["place/liurenba"]
    assert town["kind"] == ["组团成员", "Member of a cluster"]
    assert town["position"][0] == "位置：实际位置"
    assert town["groups"][0]["items"][0]["name"] == "刘仁八镇、殷祖镇"
    assert things["place/jinniu"]["position"][0].startswith("位置：示意")
    assert things["place/guanggu"]["position"][0].startswith("位置：方向为实际方向")


def test_a_core_tells_what_the_text_puts_there(page: str) -> None:
    things = read_data(page)["things"]
    there = {
        group["title"][0]: [item["name"] for item in group["items"]]
        for group in things["place/linkong-jingjiqu"]["groups"]
    }
    assert there["文中设在此处的平台"] == ["新材料产业园", "高端智能制造产业园", "生物产业园", "光谷东科创岛"]
    zone = things["place/dayehu-gaoxinqu"]["groups"]
    assert ["东贝铸造", "迪峰", "融通高科", "劲牌"] in [[item["name"] for item in g["items"]] for g in zone]


def test_the_page_holds_no_address(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    assert tags.addresses == []
    assert set(re.findall(r"https?://[^\s\"'<)]+", page)) == {"http://www.w3.org/2000/svg"}
    assert "@import" not in page
    assert "url(#" in page
    assert not re.search(r"url\((?!#)", page)


def test_text_of_the_plan_is_never_markup(graph: PlanGraph) -> None:
    plain = Tags()
    plain.feed(render_layout(graph))
    places = {each.member for each in graph.memberships}
    entities = tuple(
        each.model_copy(update={"name": each.name + EVIL, "note": EVIL}) if each.key in places else each
        for each in graph.entities
    )
    elements = tuple(each.model_copy(update={"name": each.name + EVIL}) for each in graph.layout_elements)
    manifest = graph.manifest.model_copy(update={"title": EVIL})
    evil = dataclasses.replace(graph, entities=entities, layout_elements=elements, manifest=manifest)
    page = render_layout(evil, review_number=EVIL)
    tags = Tags()
    tags.feed(page)
    assert tags.names.count("img") == 0
    assert tags.names.count("script") == plain.names.count("script")
    assert f"保安镇{EVIL}" in text_of(read_drawings(page)["wide"])
    assert read_data(page)["things"]["place/baoan"]["name"] == f"保安镇{EVIL}"


def test_json_in_a_page_cannot_end_its_element() -> None:
    assert "<" not in dump({"a": "</script><!--"})
    assert json.loads(dump({"a": EVIL})) == {"a": EVIL}


def test_the_review_number_is_printed_only_where_there_is_one(graph: PlanGraph, page: str) -> None:
    assert "审图号" not in text_of(read_drawings(page)["wide"])
    with_number = render_layout(graph, review_number="鄂S（2026）001号")
    assert "审图号：鄂S（2026）001号" in text_of(read_drawings(with_number)["wide"])


def test_english_pages_keep_the_plans_words(graph: PlanGraph) -> None:
    page = render_layout(graph, lang="en")
    assert '<html lang="en">' in page
    drawing = read_drawings(page)["wide"]
    hidden = {
        element
        for group in drawing.iter(f"{SVG}g")
        if group.get("display") == "none"
        for element in group.iter(f"{SVG}text")
    }
    shown = [element.text for element in drawing.iter(f"{SVG}text") if element not in hidden]
    assert "Legend" in shown
    assert "图例" not in shown
    assert "“一带双核多组团”" in shown
    assert ">Download SVG<" in page


@pytest.mark.slow
def test_the_page_is_the_same_under_another_hash_seed(tmp_path: Path) -> None:
    program = "import sys; from daye_graph.cli.program import run; sys.exit(run(sys.argv[1:]))"
    for seed in ("1", "2"):
        out = str(tmp_path / seed)
        surroundings = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(
            [sys.executable, "-c", program, "layout", "--out", out],
            cwd=TOP,
            env=surroundings,
            check=True,
            capture_output=True,
        )
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_the_file_is_written_whole_into_a_new_folder(graph: PlanGraph, page: str, tmp_path: Path) -> None:
    path = tmp_path / "new" / "layout.html"
    write_layout(graph, path)
    assert path.read_text(encoding="utf-8") == page
    assert [each.name for each in path.parent.iterdir()] == ["layout.html"]


def test_a_path_that_cannot_be_written_is_named(graph: PlanGraph, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"file"):
        write_layout(graph, tmp_path / "file" / "layout.html")


def test_points_that_only_serve_labels_are_published_nowhere(graph: PlanGraph, page: str) -> None:
    columns, *rows = (
        line.split("\t") for line in (TOP / "data/entities/places.tsv").read_text("utf-8").splitlines()
    )
    cells = [dict(zip(columns, row, strict=True)) for row in rows]
    points = {each["label_longitude"] for each in cells} - {each["longitude"] for each in cells}
    assert len(points) >= 4
    literals = {str(quad.object) for quad in build_named_graph(graph, Settings()).quads}
    for point in points:
        assert not any(point in literal or point.rstrip("0") + '"' in literal for literal in literals)
        assert point not in page


def test_the_command_writes_the_page_and_says_where(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "layout.html"
    assert run(["layout", "--plan", str(PLAN), "--out", str(path), "--review-number", "甲001"]) == 0
    assert capfd.readouterr().out == f"{path}\n"
    assert "审图号：甲001" in path.read_text("utf-8")


def test_the_command_ends_with_2_where_there_is_no_formula(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    plan, out = tmp_path / "plan.md", tmp_path / "layout.html"
    plan.write_text("# 云泽市方案\n\n## 一、总体思路\n\n加快发展。\n", "utf-8")
    assert run(["layout", "--plan", str(plan), "--out", str(out)]) == 2
    assert "没有布局公式" in capfd.readouterr().err
    assert run(["layout", "--plan", str(plan), "--out", str(out), "--lang", "en"]) == 2
    assert "no formula of a layout" in capfd.readouterr().err
    assert not out.exists()
