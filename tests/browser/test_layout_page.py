"""The layout page in a browser: evidence on a click or a key, languages, downloads, three widths."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path

import pytest

from daye_graph.pipeline import build_plan
from daye_graph.views.layout import write_layout
from tests.conftest import Tab
from tests.plans import build_changed

pytestmark = pytest.mark.browser

CLUSTER = 'svg.wide .item[aria-label^="还地桥镇、保安镇"]'
CORE = 'svg.wide .item[data-key="place/linkong-jingjiqu"]'
TOWN = 'svg.wide .item[data-key="place/liurenba"]'


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("layout") / "layout.html"
    write_layout(build_plan(), path, review_number="甲001")
    return path


@pytest.fixture
def page(tab: Tab, path: Path) -> Tab:
    tab.open(path)
    return tab


def test_the_page_opens_offline_and_without_complaint(page: Tab) -> None:
    assert page.page.is_visible("svg.wide")
    assert not page.page.is_visible("svg.tall")
    assert page.reached_out() == []
    assert page.complaints == []


def test_a_click_on_a_town_shows_the_quote_with_its_name_marked(page: Tab) -> None:
    page.page.click(TOWN)
    assert page.page.inner_text("#drawer h2") == "刘仁八镇"
    assert page.page.inner_text("#drawer mark >> nth=0") == "刘仁八镇"
    quote = page.page.inner_text("#drawer blockquote >> nth=0")
    assert "形成“刘仁八镇、殷祖镇”" in quote
    place = page.page.inner_text("#drawer .place >> nth=0")
    assert place.startswith("三（三）1（3）")
    assert "layout.cluster-member" in place
    assert "17443–17499" in place
    assert page.complaints == []


@pytest.mark.parametrize(
    ("selector", "name", "words"),
    [
        ('svg.wide .item[role][aria-label^="铜都"] .belt', "铜都科技创新发展带", "打造铜都科技创新发展带"),
        (CORE, "黄石临空经济区", "“双核引擎”"),
        (CLUSTER, "还地桥镇、保安镇", "四大创新组团"),
        ('svg.wide .item[data-key="place/huahu-airport"]', "鄂州花湖机场", "向西对接鄂州花湖机场"),
        ('svg.wide .item[data-key="place/yinzu-white-tea-town"]', "殷祖白茶小镇", "殷祖白茶小镇"),
        ('#words [data-key="place/guanggu"]', "光谷", "承接光谷"),
    ],
)
def test_whatever_is_drawn_shows_the_plans_words(page: Tab, selector: str, name: str, words: str) -> None:
    # a band is bent: the middle of its box lies outside, and so may a hull's under a name
    page.page.dispatch_event(selector, "click")
    assert page.page.inner_text("#drawer h2") == name
    assert words in page.page.inner_text("#drawer")


def test_a_quote_can_be_copied_with_its_place_and_a_fact_called_wrong(page: Tab) -> None:
    page.page.click(TOWN)
    page.page.evaluate("document.addEventListener('copy', () => { window.copied = String(getSelection()) })")
    page.page.click("#drawer button >> text=复制引用")
    assert page.page.inner_text("#notice") == "已复制"
    copied = page.page.evaluate("window.copied")
    assert copied.startswith("“形成“刘仁八镇、殷祖镇”")
    assert "，冶政发〔2022〕15号，三（三）1（3）" in copied
    assert copied.endswith("，码点 17443-17499）")
    page.page.click("#drawer button >> text=这里不对")
    command = page.page.input_value("#drawer textarea")
    assert command.startswith("daye-graph correct reject layout-membership/")
    assert page.complaints == []


def test_all_can_be_done_with_keys(page: Tab) -> None:
    page.page.focus(TOWN)
    page.page.keyboard.press("Enter")
    assert page.page.inner_text("#drawer h2") == "刘仁八镇"
    page.page.keyboard.press("Escape")
    assert not page.page.is_visible("#drawer")
    assert page.page.evaluate("document.activeElement.dataset.key") == "place/liurenba"
    page.page.keyboard.press("Tab")
    assert page.page.evaluate("document.activeElement.dataset.key") == "place/liurenba-farming-culture-town"


def test_every_item_has_a_label_and_can_be_reached(page: Tab) -> None:
    labels = page.page.eval_on_selector_all(
        ".drawing .item[role=button]", "all => all.map(e => e.getAttribute('aria-label') + e.tabIndex)"
    )
    assert len(labels) > 30
    assert all(label.endswith("点按查看依据0") for label in labels)


def test_what_belongs_together_lights_up(page: Tab) -> None:
    page.page.hover(TOWN)
    lit = page.page.eval_on_selector_all(
        "svg.wide.focused .item.on", "all => all.map(e => e.getAttribute('aria-label').split('，')[0])"
    )
    assert set(lit) == {"刘仁八镇、殷祖镇", "刘仁八镇", "刘仁八农文化旅游小镇"}


def test_the_page_speaks_english_on_demand_and_leaves_the_plans_words(page: Tab) -> None:
    page.page.click(CORE)
    page.page.click("#language")
    assert page.page.inner_text("#svg") == "Download SVG"
    assert page.page.inner_text("#drawer h2") == "黄石临空经济区"
    assert page.page.inner_text("#drawer .top span") == "Core"
    assert page.page.is_visible("svg.wide >> text=Legend")
    assert not page.page.is_visible("svg.wide >> text=图例")
    assert page.page.get_attribute(TOWN, "aria-label") == "刘仁八镇: show the evidence"
    assert page.page.evaluate("document.documentElement.lang") == "en"


def test_light_and_dark(page: Tab) -> None:
    def paper() -> str:
        found: str = page.page.eval_on_selector("svg.wide > rect", "e => getComputedStyle(e).fill")
        return found

    light = paper()
    page.page.click("#theme")
    dark = paper()
    page.page.click("#theme")
    assert light == paper() == "rgb(250, 248, 244)"
    page.page.emulate_media(color_scheme="dark")
    assert paper() == light
    page.page.reload()
    assert paper() == dark != light
    page.page.emulate_media(media="print")
    assert paper() == light


def test_a_downloaded_svg_is_a_picture_of_its_own(page: Tab, tmp_path: Path) -> None:
    with page.page.expect_download() as download:
        page.page.click("#svg")
    assert download.value.suggested_filename == "大冶市“一带双核多组团”区域创新格局.svg"
    download.value.save_as(tmp_path / "layout.svg")
    text = (tmp_path / "layout.svg").read_text("utf-8")
    assert text.startswith("<?xml")
    assert "据文字重绘，非原附图" in text
    assert "图例" in text
    assert "Legend" not in text
    assert "审图号：甲001" in text
    assert not re.search(r"\s(?:class|tabindex|role|aria-\w+|data-\w+)=", text)
    page.open(tmp_path / "layout.svg")
    assert page.page.evaluate("document.documentElement.tagName") == "svg"
    assert page.complaints == []


def test_a_downloaded_png_is_3840_pixels_wide_and_not_empty(page: Tab, tmp_path: Path) -> None:
    with page.page.expect_download() as download:
        page.page.click("#png")
    download.value.save_as(tmp_path / "layout.png")
    data = (tmp_path / "layout.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">2I", data[16:24]) == (3840, 2400)
    assert len(set(read_pixels(data)[::997])) > 40
    assert page.complaints == []
    assert page.reached_out() == []


def read_pixels(data: bytes) -> bytes:
    """Give the filtered bytes of a PNG's picture: enough to see that it is no single colour."""
    at, packed = 8, b""
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += 12 + length
    return zlib.decompress(packed)


def test_remarks_are_on_the_page_and_not_in_what_leaves_it(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "layout.html"
    write_layout(build_changed(tmp_path, ("四大创新组团", "五大创新组团")), path)
    tab.open(path)
    assert tab.page.is_visible("svg.wide .remark >> text=公布5 列出4")
    assert tab.page.is_visible("#words .remark >> text=公布5 列出4")
    with tab.page.expect_download() as download:
        tab.page.click("#svg")
    download.value.save_as(tmp_path / "layout.svg")
    assert "公布5" not in (tmp_path / "layout.svg").read_text("utf-8")
    tab.page.emulate_media(media="print")
    assert not tab.page.is_visible("svg.wide .remark")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080), (390, 844)])
def test_the_page_fits_its_window(page: Tab, width: int, height: int) -> None:
    page.page.set_viewport_size({"width": width, "height": height})
    shown, hidden = ("tall", "wide") if width < 700 else ("wide", "tall")
    assert page.page.is_visible(f"svg.{shown}")
    assert not page.page.is_visible(f"svg.{hidden}")
    assert page.page.evaluate("document.documentElement.scrollWidth") == width
    box = page.page.locator(f"svg.{shown}").bounding_box()
    assert box is not None
    assert box["width"] == width
    if shown == "wide":
        assert box["y"] + box["height"] <= height
    smallest = page.page.eval_on_selector_all(
        f"svg.{shown} .item text", "all => Math.min(...all.map(e => e.getBoundingClientRect().height))"
    )
    assert smallest >= 13
    page.page.click(f"svg.{shown} .item[data-key='place/liurenba']")
    assert page.page.inner_text("#drawer h2") == "刘仁八镇"
    assert page.page.evaluate("document.documentElement.scrollWidth") == width


def test_letters_are_as_wide_as_they_were_measured(page: Tab) -> None:
    """What was placed without overlap does not overlap on the screen either."""
    boxes = page.page.eval_on_selector_all(
        "svg.wide .item text:not([aria-hidden])",
        """all => all.map(e => {
            const {left, top, right, bottom} = e.getBoundingClientRect()
            return {text: e.textContent, left, top, right, bottom}
        })""",
    )
    names = [box for box in boxes if len(box["text"]) > 1]
    assert len(names) >= 18
    covering = [
        (one["text"], other["text"])
        for at, one in enumerate(names)
        for other in names[at + 1 :]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
        > 0.35 * min(one["bottom"] - one["top"], other["bottom"] - other["top"])
    ]
    assert covering == []


def test_printed_it_is_one_page_without_the_pages_furniture(page: Tab) -> None:
    page.page.click(TOWN)
    page.page.emulate_media(media="print")
    assert page.page.is_visible("svg.wide")
    assert page.page.eval_on_selector(CORE, "e => getComputedStyle(e).opacity") == "1"
    for selector in ("header", "#words", "footer", "#drawer"):
        assert not page.page.is_visible(selector)
    printed = page.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
