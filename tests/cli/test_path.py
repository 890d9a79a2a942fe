"""``daye-graph path`` on the shipped plan."""

from __future__ import annotations

import json

import pytest

from daye_graph.cli.path import RELATIONS
from daye_graph.graph.network import build_network
from daye_graph.query.paths import MENTIONED
from tests.cli.conftest import Run
from tests.query.contract import COLUMNS
from tests.query.sample import build_shipped


def test_a_firm_and_a_unit_are_connected_by_a_sub_task(daye: Run) -> None:
    done = daye("path", "劲牌", "市科技局")
    assert (done.code, done.err) == (0, "")
    chains = [line for line in done.out.splitlines() if " — " in line]
    assert len(chains) == 3
    assert chains[0] == "劲牌 — 科技赋能主导产业转型 — 市科技局"
    assert "依托劲牌等龙头企业" in done.out
    assert "负责" in done.out
    assert "schedule.unit-cell" in done.out


def test_json_has_the_columns_of_neighbours(daye: Run) -> None:
    paths = json.loads(daye("path", "劲牌公司", "市科技局", "-f", "json").out)
    assert len(paths) == 3
    assert all(list(link) == COLUMNS["neighbours"].split() for path in paths for link in path)
    first = paths[0][0]
    assert (first["subject"], first["relation"], first["object_type"]) == ("劲牌", "involvedIn", "Task")
    rows = json.loads(daye("ask", "enterprises", "--enterprise", "劲牌", "-f", "json").out)
    assert first["id"] in {row["id"] for row in rows}


@pytest.mark.parametrize("form", ["table", "json"])
def test_where_nothing_connects_two_things_that_is_said(daye: Run, form: str) -> None:
    done = daye("path", "劲牌", "市法院", "-f", form)
    assert done.code == 0
    assert done.err == "“劲牌”与“市法院”之间没有由事实连成的路径\n"
    assert done.out == ("" if form == "table" else "[]\n")
    assert daye("path", "劲牌", "市法院", "--lang", "en").err == "no facts connect “劲牌” and “市法院”\n"


def test_every_relation_has_its_words() -> None:
    edges = build_network(build_shipped()).edges(data=True)
    assert {about["relation"] for *_, about in edges} - {MENTIONED} <= set(RELATIONS)
