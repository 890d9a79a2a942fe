"""The tour: every query runs, gives rows, and works for another plan; its page is as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.cli.tour import COMMAND, write_pages
from daye_graph.query.engine import Engine
from daye_graph.query.tour_page import LINKS
from daye_graph.query.touring import Station, fill_query, list_stations, run_station
from tests.plans import TOP

STATIONS = pytest.mark.parametrize("station", list_stations(), ids=lambda station: station.name)
PAGES = ("queries.md", "queries.en.md")


def test_there_are_twenty_stations_in_order() -> None:
    assert [int(station.name[:2]) for station in list_stations()] == list(range(1, 21))


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_up_to_date(name: str) -> None:
    assert (TOP / "docs" / name).read_text(encoding="utf-8") == write_pages()[name], f"run: {COMMAND}"


@STATIONS
def test_a_query_gives_rows_and_declares_its_own_prefixes(shipped: Engine, station: Station) -> None:
    names, rows = run_station(shipped, station)
    assert rows
    assert all(len(row) == len(names) for row in rows)
    assert shipped.store.query(fill_query(shipped, station))  # no prefixes, no union of graphs


@STATIONS
def test_a_query_runs_for_another_plan_and_finds_nothing_of_this_one(
    engine: Engine, shipped: Engine, station: Station
) -> None:
    query = fill_query(engine, station)
    assert shipped.plan.iri not in query
    assert run_station(engine, station)[0] == run_station(shipped, station)[0]


def test_what_is_absent_is_what_no_statement_speaks_of(shipped: Engine) -> None:
    by_name = {station.name: station for station in list_stations()}
    _, without = run_station(shipped, by_name["07-tasks-without-enterprise"])
    _, every = run_station(shipped, by_name["01-actions"])
    assert 0 < len(without) < sum(int(str(row[2])) for row in every)
    _, unserved = run_station(shipped, by_name["13-indicators-without-task"])
    assert 0 < len(unserved) < 26


@pytest.mark.parametrize(("subject", "link", "object_"), LINKS)
def test_every_link_of_the_picture_is_in_the_graph(
    shipped: Engine, subject: str, link: str, object_: str
) -> None:
    query = f"ASK {{ ?s a dg:{subject} ; {link} ?o . ?o a dg:{object_} }}"
    assert bool(shipped.run(query)), query


def test_a_page_has_its_files_query() -> None:
    for name in PAGES:
        text = Path(TOP / "docs" / name).read_text(encoding="utf-8")
        assert text.count("~~~sparql") == 20
        assert "```mermaid" in text
