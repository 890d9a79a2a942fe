"""The site in a real browser: what an officer does with it, from file://, without a network."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.publication import Publication
from daye_graph.release.audience import Audience
from daye_graph.site import writing
from daye_graph.site.single import write_single
from tests.conftest import Tab
from tests.house.repository import ROOT
from tests.plans import PLAN, write_changed

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ASSETS = ROOT / "daye_graph" / "site" / "assets"
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = (
    "",
    "layout",
    "graph",
    "tasks",
    "units",
    "units?view=matrix",
    "enterprises",
    "enterprises?view=matrix",
    "platforms",
    "indicators",
    "indicators?view=table",
    "text",
    "ask/enterprises",
    "sparql",
    "data",
    "correct",
)
MAIN_VIEWS = ("", "layout", "graph", "units", "text", "ask/enterprises", "correct")
"""Those that are looked at every time; the others by make bench."""
RUN_AXE = """
async () => {
  const found = await axe.run(document, { preload: false, resultTypes: ["violations"] });
  return found.violations
    .filter((each) => each.impact === "serious" || each.impact === "critical")
    .map((each) => each.id + ": " + each.nodes.map((node) => node.target.join(" ")).join(", "));
}
"""


@cache
def plan() -> PlanGraph:
    return build_plan(PLAN, decisions=())


def make_site(
    graph: PlanGraph, folder: Path, *, audience: Audience = "public", downloads: bool = False
) -> Path:
    """Write a site with the real bundles, whatever another test has put in their place.

    The files to take along, which take the longest, only where they are looked at.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "ASSETS", ASSETS)
        if not downloads:
            patch.setattr(writing, "build_downloads", lambda *_: ())
        return writing.write_site(graph, folder, Publication(), audience=audience)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(plan(), tmp_path_factory.mktemp("site") / "site", downloads=True)


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("single")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "ASSETS", ASSETS)
        writing.write_site(plan(), folder / "site", Publication(), alone=True)
    write_single(folder / "site", folder / "daye.html")
    return folder / "daye.html"


def show(tab: Tab, index: Path, route: str) -> Page:
    tab.page.goto(f"{index.as_uri()}#/{route}", wait_until="load")
    expect(tab.page.locator("main h1").first).to_be_visible()
    return tab.page


def assert_quiet(tab: Tab) -> None:
    assert tab.reached_out() == []
    assert tab.complaints == []


def follow_to_the_sentence(page: Page) -> None:
    """Search the firm, open its first fact, and read the words where they stand."""
    page.keyboard.press("/")
    page.keyboard.type("劲牌")
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_have_text(re.compile("劲牌"))
    fact = page.locator("main .quote").first
    words = fact.inner_text()
    fact.click()
    expect(page.locator("#drawer")).to_be_visible()
    page.locator("#drawer a", has_text="在原文中").first.click()
    expect(page).to_have_url(re.compile(r"#/text\?at="))
    marked = page.locator(".is-at")
    expect(marked.first).to_be_in_viewport()
    assert "".join(marked.all_text_contents()) == words
    assert "劲牌" in words


def test_a_firm_leads_to_its_facts_and_these_to_the_sentence(tab: Tab, site: Path) -> None:
    follow_to_the_sentence(show(tab, site, ""))
    assert_quiet(tab)


def test_the_same_in_one_file(tab: Tab, single: Path) -> None:
    follow_to_the_sentence(show(tab, single, ""))
    assert_quiet(tab)


def test_a_core_of_the_layout_shows_the_enterprises_there(tab: Tab, site: Path) -> None:
    page = show(tab, site, "layout")
    graph = plan()
    core = next(each for each in graph.layout_elements if each.kind == "core")
    page.locator(f'svg.wide [data-key="{core.place}"]').first.click()
    expect(page).to_have_url(re.compile("place="))
    firms = {e.name for e in graph.entities if e.type == "Enterprise"}
    panel = page.locator("main").inner_text()
    assert core.name in panel
    assert [name for name in firms if name in panel]
    page.reload()
    expect(page.locator("main")).to_contain_text(core.name)
    assert_quiet(tab)


def test_the_page_of_a_unit_has_its_sub_tasks_and_its_workbook(tab: Tab, site: Path) -> None:
    from openpyxl import load_workbook

    graph = plan()
    unit = next(e for e in graph.entities if e.type == "GovernmentUnit" and e.name == "市科技局")
    own = {each.task for each in graph.responsibilities if each.unit == unit.key}
    assert (len(own), len(graph.tasks)) == (28, 29)
    page = show(tab, site, f"thing/{unit.key}")
    expect(page.locator("main")).to_contain_text("28 项子任务")
    names = page.locator("main").inner_text()
    assert all(task.name in names for task in graph.tasks if task.id in own)
    link = page.get_by_role("link", name=re.compile("XLSX")).first
    target = (site.parent / str(link.get_attribute("href"))).read_bytes()
    book = load_workbook(io.BytesIO(target))
    assert [sheet.title for sheet in book] == ["2022年", "2023年", "2024年"]
    assert_quiet(tab)


def test_english_is_one_click_and_stays_while_one_moves(tab: Tab, site: Path) -> None:
    page = show(tab, site, "")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Indicators").first.click()
    expect(page.locator("main h1")).to_have_text("Indicators")
    assert_quiet(tab)


@pytest.mark.parametrize(
    "view", [view if view in MAIN_VIEWS else pytest.param(view, marks=pytest.mark.soak) for view in VIEWS]
)
def test_a_view_fits_a_phone_and_has_nothing_serious_to_say_to_axe(tab: Tab, site: Path, view: str) -> None:
    tab.page.emulate_media(color_scheme="dark")
    assert look_over(tab, site, view, width=390) == []


@pytest.mark.soak
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_fits_a_desk_and_has_nothing_serious_to_say_to_axe(tab: Tab, site: Path, view: str) -> None:
    assert look_over(tab, site, view, width=1280) == []


def look_over(tab: Tab, site: Path, view: str, *, width: int) -> list[str]:
    """Give what axe finds serious; the page must not be wider than the window."""
    page = tab.page
    page.set_viewport_size({"width": width, "height": 844})
    show(tab, site, view)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert_quiet(tab)
    found: list[str] = page.evaluate(RUN_AXE)
    return found


def test_the_keyboard_alone_leads_through(tab: Tab, site: Path) -> None:
    page = show(tab, site, "")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("/")
    page.keyboard.type("研发")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#/thing/"))
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.quote')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#drawer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()
    assert page.evaluate("!!document.activeElement.closest('.quote')")
    assert_quiet(tab)


def test_a_company_called_like_a_script_is_text(tab: Tab, tmp_path: Path) -> None:
    name = "&lt;img src=x onerror=alert(1)&gt;"
    path = write_changed(tmp_path, ("迪峰", name))
    graph = build_plan(path, decisions=())
    index = make_site(graph, tmp_path / "site")
    alerts: list[str] = []

    def note_alert(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    tab.page.on("dialog", note_alert)
    for view in ("", "text", "enterprises", "graph", "layout"):
        show(tab, index, view)
    tab.page.goto((index.parent / "things" / "index.html").as_uri())
    assert alerts == []
    assert_quiet(tab)


def test_only_an_internal_site_speaks_of_findings_and_says_so(tab: Tab, site: Path, tmp_path: Path) -> None:
    page = show(tab, site, "")
    assert "核查" not in page.locator("header").inner_text()
    page = show(tab, make_site(plan(), tmp_path / "internal", audience="internal"), "findings")
    expect(page.locator("body")).to_contain_text("内部资料")
    expect(page.locator("main h1")).to_have_text(re.compile("核"))
    assert "待核实" in page.locator("main").inner_text()
    assert_quiet(tab)


def test_the_first_page_is_light(tab: Tab, site: Path) -> None:
    show(tab, site, "")
    tab.page.wait_for_load_state("networkidle")
    files = {url.partition("#")[0].removeprefix("file://") for url in tab.requests}
    sizes = {
        name: Path(name).stat().st_size for name in files if name.startswith("/") and Path(name).is_file()
    }
    assert len(sizes) > 2
    assert sum(sizes.values()) <= 1_500_000, sizes
