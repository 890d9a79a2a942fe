"""Questions and SPARQL in a real browser, from file:// and without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import quote

import pytest

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.publication import Publication
from daye_graph.query.answer import Answer, find_answer
from daye_graph.query.engine import Engine
from daye_graph.query.formats import BYTE_ORDER_MARK, write_csv
from daye_graph.release.preparing import prepare
from daye_graph.site import writing
from daye_graph.site.single import write_single
from tests.conftest import Tab
from tests.house.repository import ROOT
from tests.plans import PLAN

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ASSETS = ROOT / "daye_graph" / "site" / "assets"
ACTION = "产业创新提能行动"
ENTERPRISES = "SELECT ?name WHERE { GRAPH ?plan { ?thing a dg:Enterprise ; rdfs:label ?name } }"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "ASSETS", ASSETS)  # whatever other tests have put there
        yield writing.write_site(plan(), tmp_path_factory.mktemp("site") / "site", Publication())


@cache
def plan() -> PlanGraph:
    return build_plan(PLAN)


@cache
def engine() -> Engine:
    return prepare(plan(), Publication(), "public").engine


def ask(name: str, **options: str) -> Answer:
    return find_answer(engine(), name, options)


def open_at(tab: Tab, index: Path, route: str) -> None:
    tab.page.goto(f"{index.as_uri()}#/{route}", wait_until="load")


def save(tab: Tab, name: str) -> bytes:
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("button", name=name).first.click()
    return Path(waiting.value.path()).read_bytes()


def test_a_narrowed_question_gives_the_file_that_the_command_gives(tab: Tab, site: Path) -> None:
    open_at(tab, site, f"ask/enterprises?action={ACTION}")
    tab.page.locator(".took").wait_for()
    tab.page.locator("details summary").first.click()
    answer = ask("enterprises", action=ACTION)
    assert save(tab, "CSV") == BYTE_ORDER_MARK + write_csv(answer.names, answer.rows).encode()
    assert tab.reached_out() == []
    assert tab.complaints == []


def test_conditions_are_filled_in_and_stand_in_the_address(tab: Tab, site: Path) -> None:
    open_at(tab, site, "ask/enterprises")
    tab.page.get_by_label("只看这一行动").fill(ACTION)
    tab.page.get_by_label("只看这一角色").select_option("pilots")
    tab.page.keyboard.press("Tab")
    tab.page.get_by_role("button", name="查询").click()
    tab.page.locator(".took").wait_for()
    assert "role=pilots" in tab.page.url
    assert tab.page.locator("tbody tr").count() == len(ask("enterprises", action=ACTION, role="pilots").rows)


def test_a_name_that_nothing_bears_is_told_with_the_nearest(tab: Tab, site: Path) -> None:
    open_at(tab, site, f"ask/enterprises?action={ACTION[:4]}")
    alert = tab.page.get_by_role("alert")
    alert.wait_for()
    assert f"没有名为“{ACTION[:4]}”的事物" in alert.inner_text()
    assert ACTION in alert.inner_text()


def test_a_query_from_the_address_is_run_and_all_its_rows_are_saved(tab: Tab, site: Path) -> None:
    open_at(tab, site, f"sparql?query={quote('SELECT * WHERE { ?s ?p ?o } LIMIT 1200')}")
    tab.page.get_by_text("1200 行", exact=True).wait_for()
    assert tab.page.locator("tbody tr").count() < 1200
    assert len(json.loads(save(tab, "JSON"))["results"]["bindings"]) == 1200
    assert tab.reached_out() == []


def test_rows_link_to_the_things_that_they_name(tab: Tab, site: Path) -> None:
    open_at(tab, site, f"sparql?query={quote(ENTERPRISES.replace('?name WHERE', '?thing WHERE'))}")
    link = tab.page.locator("tbody a.thing").first
    link.wait_for()
    assert "#/thing/enterprise/" in (link.get_attribute("href") or "")


def test_a_fault_is_placed_in_words_and_in_the_editor(tab: Tab, site: Path) -> None:
    open_at(tab, site, f"sparql?query={quote('SELECT * WHERE {' + chr(10) + '  ?s ?p }')}")
    tab.page.get_by_text("SPARQL 第 2 行第 9 列有误").wait_for()
    assert tab.page.locator(".cm-fault").inner_text() == "}"


def test_a_question_is_taken_as_an_example_and_run_by_keyboard(tab: Tab, site: Path) -> None:
    open_at(tab, site, "sparql")
    tab.page.get_by_label("示例").select_option("enterprises")
    tab.page.locator(".cm-content").focus()
    tab.page.keyboard.press("Control+Enter")
    tab.page.get_by_text(f"{len(ask('enterprises').rows)} 行", exact=True).wait_for()


def test_the_question_of_enterprises_takes_no_longer_than_half_a_second_once_loaded(
    tab: Tab, site: Path
) -> None:
    open_at(tab, site, "sparql")
    tab.page.get_by_label("示例").select_option("enterprises")
    took = []
    for _ in range(3):
        tab.page.locator(".cm-content").focus()
        tab.page.keyboard.press("Control+Enter")
        tab.page.locator("small", has_text="毫秒").wait_for()
        took.append(int(tab.page.locator("small", has_text="毫秒").inner_text().split()[0]))
    assert min(took) < 500


def test_one_file_answers_as_the_folder_does(tab: Tab, site: Path, tmp_path: Path) -> None:
    write_single(site.parent, tmp_path / "one.html")
    open_at(tab, tmp_path / "one.html", f"ask/enterprises?action={ACTION}")
    tab.page.locator(".took").wait_for()
    assert tab.page.locator("tbody tr").count() == len(ask("enterprises", action=ACTION).rows)
    assert tab.complaints == []
    assert [url for url in tab.requests if url.startswith("file:") and "one.html" not in url] == []
