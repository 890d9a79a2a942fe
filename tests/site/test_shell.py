"""``index.html`` from the disk: its policy lets its own scripts and styles in, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.model.graph import PlanGraph
from daye_graph.site import writing
from tests.conftest import Tab
from tests.site.conftest import make_site

pytestmark = pytest.mark.browser

APP = """
daye.put = function (name, payload) { document.title = name + payload.blocks.length; };
document.body.dataset.first = daye.queue[0][0];
var script = document.createElement("script");
script.src = "data/text.js";
document.head.append(script);
"""


@pytest.fixture(scope="module")
def folder(graph: PlanGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assets = tmp_path_factory.mktemp("assets")
    for name in writing.NEEDED:
        (assets / name).write_text("", encoding="utf-8")
    (assets / "app.js").write_text(APP, encoding="utf-8")
    (assets / "app.css").write_text("h1 { color: rgb(1, 2, 3) }", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "ASSETS", assets)
        return make_site(graph, tmp_path_factory.mktemp("shell") / "site").folder


def test_data_and_bundles_load_from_the_disk(tab: Tab, folder: Path) -> None:
    tab.open(folder / "index.html")
    tab.page.wait_for_function("document.title.startsWith('text')")
    assert tab.page.evaluate("document.body.dataset.first") == "site"
    assert tab.page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"
    assert tab.complaints == []
    assert tab.reached_out() == []


def test_the_policy_lets_nothing_out(tab: Tab, folder: Path) -> None:
    tab.open(folder / "index.html")
    blocked = "fetch('https://example.invalid/').then(() => 'sent', () => 'blocked')"
    assert tab.page.evaluate(blocked) == "blocked"
    assert tab.reached_out() == []
    assert any("Content Security Policy" in complaint for complaint in tab.complaints)


def test_a_plain_page_is_styled_and_runs_nothing(tab: Tab, folder: Path) -> None:
    tab.open(folder / "things" / "index.html")
    assert tab.page.evaluate("getComputedStyle(document.querySelector('nav')).fontSize") == "14px"
    assert tab.complaints == []
    tab.page.click("ul.names a >> nth=0")
    assert tab.page.locator("h1").count() == 1
    assert tab.complaints == []
