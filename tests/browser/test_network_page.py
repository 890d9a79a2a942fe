"""The picture in a browser: offline, found by search, told on click, filtered, legible at every size."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from daye_graph.pipeline import build_plan
from daye_graph.views.network import write_network
from tests.conftest import Tab
from tests.plans import PLAN, build_changed, read_gold

pytestmark = pytest.mark.browser

ACTION = "创新平台提效行动"


class Point(NamedTuple):
    x: float
    y: float


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("network") / "network.html"
    write_network(build_plan(PLAN), path)
    return path


def read(tab: Tab, element: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        tab.page.inner_text(f"#{element}") or tab.page.evaluate(f"{element}.textContent")
    )
    return found


def find(tab: Tab, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(node for node in read(tab, "told")["nodes"] if node["name"] == name)
    return found


def locate(tab: Tab, key: str) -> Point:
    """Give where the middle of a box of the first picture stands in the window."""
    box = next(node for node in read(tab, "drawn")["nodes"] if node["id"] == key)
    return to_window(tab, Point(box["x"], box["y"]))


def to_window(tab: Tab, point: Point) -> Point:
    view = json.loads(tab.page.get_attribute("#network", "data-view") or "")
    stage = tab.page.locator("#network").bounding_box()
    assert stage is not None
    return Point(
        stage["x"] + stage["width"] / 2 + (point.x - view["x"]) * view["scale"],
        stage["y"] + stage["height"] / 2 + (point.y - view["y"]) * view["scale"],
    )


def headline(tab: Tab) -> str:
    return tab.page.inner_text("#panel h2")


def search_for(tab: Tab, text: str) -> None:
    tab.page.fill("#search", text)
    tab.page.press("#search", "Enter")


def test_the_page_opens_offline_and_complains_of_nothing(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.page.wait_for_timeout(200)
    assert tab.requests == [page.as_uri()]
    assert tab.reached_out() == []
    assert tab.complaints == []
    assert tab.page.locator("h1").all_inner_texts() == ["大冶市创新型县（市）建设三年工作方案（2022—2024年）"]
    assert "冶政发〔2022〕15号" in tab.page.inner_text("#about")
    assert "2022年11月18日印发" in tab.page.inner_text("#about")
    assert "据2022年方案文本，不代表企业现状或承诺" in tab.page.inner_text("#panel")


def test_the_picture_is_drawn(tab: Tab, page: Path) -> None:
    tab.open(page)
    colours = tab.page.evaluate("""() => {
        const canvas = document.querySelector("#network canvas")
        const seen = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data
        const found = new Set()
        for (let at = 0; at < seen.length; at += 4) {
            if (seen[at + 3] === 255) found.add((seen[at] << 16) | (seen[at + 1] << 8) | seen[at + 2])
        }
        return [0x6f9553, 0xf8e6da, 0xffffff].map(colour => found.has(colour))
    }""")
    assert colours == [True, True, True]


@pytest.mark.parametrize("text", ["劲牌", "劲牌公司"])
def test_search_finds_by_name_and_alias_and_enter_opens(tab: Tab, page: Path, text: str) -> None:
    tab.open(page)
    search_for(tab, text)
    assert headline(tab) == "劲牌"
    assert tab.page.evaluate("document.activeElement.id") == "panel"


def test_search_offers_what_matches_and_arrows_choose(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.page.fill("#search", "瑞信")
    assert tab.page.locator("#found li").count() >= 2
    tab.page.press("#search", "ArrowDown")
    second = tab.page.locator("#found li[aria-selected=true]").inner_text().splitlines()[0]
    tab.page.press("#search", "Enter")
    assert headline(tab) == second
    tab.page.fill("#search", "没有这个名称")
    assert tab.page.inner_text("#found") == "没有匹配的名称"


def test_a_thing_shows_all_its_facts_by_action_with_quote_and_place(tab: Tab, page: Path) -> None:
    tab.open(page)
    search_for(tab, "劲牌")
    rows = [row for row in read_gold("enterprises") if row["enterprise"] == "劲牌"]
    quotes = tab.page.locator("#panel .facts blockquote").all_inner_texts()
    assert sorted(quotes) == sorted([*(row["quote"] for row in rows), *list_upgrade_quotes()])
    assert tab.page.locator("#panel h3").first.inner_text() == rows[0]["action"]
    shown = tab.page.inner_text("#panel")
    for row in rows:
        assert row["spans"].split(";")[0].replace("-", "–") in shown
    assert "三（一）1（1）· 专栏1" in shown
    assert "involvement." in shown
    assert tab.page.locator("#panel mark").first.inner_text() in {"劲牌", "劲牌公司"}


def list_upgrade_quotes() -> list[str]:
    return [row["quote"] for row in read_gold("upgrades") if row["subject"] == "劲牌"]


def test_a_click_on_a_block_opens_it(tab: Tab, page: Path) -> None:
    tab.open(page)
    at = locate(tab, find(tab, ACTION)["id"])
    tab.page.mouse.click(at.x, at.y)
    assert headline(tab) == ACTION
    assert "创新平台提质增效行动" in tab.page.inner_text("#panel")


def test_a_click_on_a_line_shows_what_it_rests_on(tab: Tab, page: Path) -> None:
    tab.open(page)
    drawn = read(tab, "drawn")
    boxes = {node["id"]: node for node in drawn["nodes"]}
    ends = (find(tab, ACTION)["id"], find(tab, "加快建设企业研发平台")["id"])
    left, right = (boxes[key] for key in ends)
    start, end = left["x"] + left["w"] / 2, right["x"] - right["w"] / 2
    at = to_window(tab, Point((start + end) / 2, (left["y"] + right["y"]) / 2))
    tab.page.mouse.click(at.x, at.y)
    assert tab.page.locator("#panel h2 button").all_inner_texts() == [ACTION, "加快建设企业研发平台"]
    quote = next(row["quote"] for row in read_gold("tasks") if row["task"] == "加快建设企业研发平台")
    assert tab.page.locator("#panel blockquote").all_inner_texts() == [quote]


def test_the_pointer_is_told_what_it_is_over(tab: Tab, page: Path) -> None:
    tab.open(page)
    at = locate(tab, find(tab, "迪峰")["id"])
    tab.page.mouse.move(at.x, at.y)
    tab.page.wait_for_timeout(50)
    tab.page.mouse.move(at.x + 2, at.y + 1)
    tab.page.wait_for_selector("#tip:not([hidden])")
    assert tab.page.inner_text("#tip").startswith("迪峰")


def test_switches_show_and_hide_kinds(tab: Tab, page: Path) -> None:
    tab.open(page)
    before = tab.page.get_attribute("#network", "data-view")
    tab.page.check("input[name=GovernmentUnit]")
    assert tab.page.get_attribute("#network", "data-view") != before
    tab.page.uncheck("input[name=GovernmentUnit]")
    assert tab.page.get_attribute("#network", "data-view") == before


def test_too_many_at_once_are_not_shown(tab: Tab, page: Path) -> None:
    tab.open(page)
    for name in ("GovernmentUnit", "Platform", "Industry"):
        tab.page.check(f"input[name={name}]")
    assert "同时最多显示约150项" in tab.page.inner_text("#notice")
    assert not tab.page.is_checked("input[name=Enterprise]")
    assert tab.page.is_checked("input[name=Industry]")


def test_what_is_hidden_can_be_unfolded_where_it_belongs(tab: Tab, page: Path) -> None:
    tab.open(page)
    search_for(tab, "加快建设企业研发平台")
    tab.page.get_by_text("在图中展开").click()
    assert headline(tab) == "加快建设企业研发平台"
    assert not tab.page.is_checked("input[name=GovernmentUnit]")
    assert tab.page.get_by_text("在图中展开").count() == 0


def test_everything_is_reached_without_a_mouse(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.page.keyboard.press("/")
    assert tab.page.evaluate("document.activeElement.id") == "search"
    tab.page.keyboard.type("知识产权示范")
    tab.page.keyboard.press("Enter")
    assert headline(tab) == "知识产权示范行动"
    tab.page.keyboard.press("Escape")
    assert headline(tab) == "从一项行动看起"
    tab.page.locator("#panel summary", has_text="企业").first.press("Enter")
    names = tab.page.locator("[data-list=Enterprise] .link").all_inner_texts()
    assert sorted(names) == sorted({row["enterprise"] for row in read_gold("enterprises")})
    tab.page.locator("input[name=Platform]").press("Space")
    assert tab.page.is_checked("input[name=Platform]")


def test_an_address_leads_to_a_thing_and_back(tab: Tab, page: Path) -> None:
    tab.open(page)
    search_for(tab, "迪峰")
    address = tab.page.url
    tab.page.go_back()
    tab.page.wait_for_function("document.querySelector('#panel h2').textContent === '从一项行动看起'")
    tab.page.goto("about:blank")
    tab.page.goto(address)
    assert headline(tab) == "迪峰"


def test_a_fact_is_read_in_its_context_and_cited(tab: Tab, page: Path) -> None:
    tab.open(page)
    search_for(tab, "劲牌")
    first = tab.page.locator("#panel .facts > li").first
    first.get_by_text("看上下文").click()
    assert first.locator(".context mark").inner_text() == first.locator("blockquote").inner_text()
    assert "持续开展健康白酒" in first.locator(".context").inner_text()
    first.get_by_text("复制引用").click()
    first.get_by_text("已复制").wait_for()


def test_the_figures_of_the_head_open_their_lists(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.page.locator("#about button", has_text="指标").click()
    assert tab.page.locator("[data-list=Indicator] .link").count() == 26


def test_the_page_speaks_english_on_demand(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.page.click("#language")
    assert headline(tab) == "Start from an action"
    assert tab.page.get_attribute("html", "lang") == "en"
    assert "issued 2022-11-18" in tab.page.inner_text("#about")
    search_for(tab, "劲牌")
    assert "relied on · " in tab.page.inner_text("#panel")
    tab.page.click("#language")
    assert "依托 · " in tab.page.inner_text("#panel")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080), (390, 844)])
def test_nothing_sticks_out_of_the_window(tab: Tab, page: Path, width: int, height: int) -> None:
    tab.page.set_viewport_size({"width": width, "height": height})
    tab.open(page)
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
    if width > 860:
        assert tab.page.evaluate("document.documentElement.scrollHeight") <= height
    scale = json.loads(tab.page.get_attribute("#network", "data-view") or "")["scale"]
    assert scale * 14 >= 12


def test_letters_stay_within_their_boxes(tab: Tab, page: Path) -> None:
    tab.open(page)
    wide = tab.page.evaluate("""() => {
        const pen = document.createElement("canvas").getContext("2d")
        const sizes = { ActionGroup: "bold 18px", Action: "bold 15px" }
        const rooms = { ActionGroup: 12, Action: 12, Task: 38 }
        const face = getComputedStyle(document.body).fontFamily
        return JSON.parse(drawn.textContent).nodes.filter(box => {
            pen.font = (sizes[box.group] || "14px") + " " + face
            const text = Math.max(...box.label.split("\\n").map(line => pen.measureText(line).width))
            return text + (rooms[box.group] || 19) > box.w + 0.5
        }).map(box => box.label)
    }""")
    assert wide == []


def test_a_part_opens_on_its_centre(tab: Tab, tmp_path: Path) -> None:
    write_network(build_plan(PLAN), tmp_path / "part.html", around="劲牌", depth=1)
    tab.open(tmp_path / "part.html")
    assert headline(tab) == "劲牌"
    assert "局部图 劲牌" in tab.page.inner_text("#about")
    assert tab.complaints == []


def test_what_a_plan_says_is_never_run(tab: Tab, tmp_path: Path) -> None:
    hostile = "\"><img src=x onerror=alert(1)>'</script><script>document.title='坏'</script>"
    graph = build_changed(tmp_path, ("劲牌", "劲" + hostile), (ACTION, "创新平台" + hostile + "行动"))
    write_network(graph, tmp_path / "hostile.html")
    tab.page.on("dialog", lambda dialog: tab.complaints.append(dialog.message))
    tab.open(tmp_path / "hostile.html")
    for text in ("创新平台", "劲"):
        search_for(tab, text)
        tab.page.wait_for_timeout(100)
    assert tab.complaints == []
    assert tab.page.title() != "坏"
    assert tab.page.locator("img").count() == 0
    assert tab.requests[1:] == []


def test_a_dark_page_is_printed_on_light_paper(tab: Tab, page: Path) -> None:
    tab.page.emulate_media(color_scheme="dark")
    tab.open(page)
    paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    assert tab.page.evaluate(paper) == "#1d1b19"
    tab.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert tab.page.evaluate(paper) == "#fff"
    tab.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert tab.page.evaluate(paper) == "#1d1b19"
