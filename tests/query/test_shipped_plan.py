"""Every row of the questions about the whole plan is one that its reader found, in the same order."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import pytest

from daye_graph.evaluation.gold import IDENTITY, read_gold
from daye_graph.evaluation.scoring import build_found, score
from daye_graph.model.evidence import clean
from daye_graph.query.engine import Engine
from daye_graph.query.rows import Value
from tests.plans import GOLD, PLAN
from tests.plans import read_gold as read_table
from tests.query.sample import NEEDED_OF_SHIPPED, ask

Rows = list[dict[str, Value]]
NEW = ("targets", "platforms", "upgrades", "institutes", "layout", "places", "industries", "technologies")
IN_GOLD_ORDER = ("targets", "platforms", "upgrades", "institutes", "layout", "technologies")
WITH_EVIDENCE = (*IN_GOLD_ORDER, "industries", "neighbours")
MOST_WRONG = 1
"""Beside the readers' own doubts: names that they marked as borderline count neither way."""


@pytest.mark.parametrize("name", NEW)
def test_rows_are_those_of_the_gold(shipped: Engine, name: str) -> None:
    found = score(name, ask(shipped, name), read_gold(GOLD))
    assert found.missing == ()
    assert len(found.wrong) <= (MOST_WRONG if name == "places" else 0), found.wrong


def identify(name: str, rows: Rows) -> list[tuple[str, ...]]:
    gold = read_gold(GOLD)
    return [build_found(name, row, gold).values for row in rows]


@pytest.mark.parametrize("name", IN_GOLD_ORDER)
def test_rows_come_in_the_order_in_which_the_names_stand(shipped: Engine, name: str) -> None:
    found = identify(name, ask(shipped, name))
    wanted = [row for row in identify(name, [dict(row) for row in read_table(name)]) if row in found]
    assert found == wanted
    assert {len(row) for row in found} == {len(IDENTITY[name])}


def test_industries_come_in_the_order_of_their_first_mention(shipped: Engine) -> None:
    starts = [row["start"] for row in ask(shipped, "industries")]
    assert all(isinstance(one, int) and isinstance(two, int) and one < two for one, two in pairwise(starts))


def test_places_come_in_the_order_of_their_first_mention(shipped: Engine) -> None:
    first = {row["name"]: row["start"] for row in ask(shipped, "entities", type="Place")}
    named = [row["place"] for row in ask(shipped, "places") if row["place"] in first]
    assert named == sorted(named, key=lambda name: int(str(first[name])))
    assert len(named) == len(first)


def test_a_cluster_stands_behind_the_first_of_its_members(shipped: Engine) -> None:
    places = [str(row["place"]) for row in ask(shipped, "places")]
    clusters = [str(row["place"]) for row in ask(shipped, "places", kind="cluster")]
    assert len(clusters) == 4
    for cluster in clusters:
        assert places[places.index(cluster) - 1] == cluster.split("、")[0]


@pytest.mark.parametrize("name", WITH_EVIDENCE)
def test_every_quote_stands_at_its_spans_and_has_its_rule(shipped: Engine, name: str) -> None:
    text = PLAN.read_bytes().decode()
    rows = ask(shipped, name, **NEEDED_OF_SHIPPED.get(name, {}))
    assert rows
    for row in rows:
        spans = cast("list[list[int]]", row["spans"])
        slices = [text[start:end] for start, end in spans]
        assert clean("".join(slices)) == row["quote"]
        assert (row["start"], row["end"]) == (spans[0][0], spans[-1][1])
        assert row["rule"]
        assert row["origin"] in {"text", "decision"}


def test_types_are_those_of_the_things(shipped: Engine) -> None:
    types = {(row["name"], row["type"]) for row in ask(shipped, "entities")}
    assert {(row["subject"], row["subject_type"]) for row in ask(shipped, "upgrades")} <= types
    assert {(row["organization"], row["organization_type"]) for row in ask(shipped, "institutes")} <= types
    for name in ("institutes", "upgrades"):
        column = {"institutes": "organization", "upgrades": "subject"}[name]
        wanted = {(row[column], row[f"{column}_type"]) for row in read_table(name)}
        assert {(row[column], row[f"{column}_type"]) for row in ask(shipped, name)} == wanted


def test_numbers_of_targets_are_numbers(shipped: Engine) -> None:
    numbers = [
        (row["value_min"], row["value_max"], row["unit"], row["comparator"])
        for row in ask(shipped, "targets")
    ]
    assert numbers[:3] == [(12, 12, "个", "equal"), (2, 3, "个", "equal"), (5, 10, "项", "equal")]


def test_hosts_stand_in_the_order_of_the_text(shipped: Engine) -> None:
    gold = {row["platform"]: row["hosts"].split(";") for row in read_table("platforms") if row["hosts"]}
    found = {str(row["platform"]): row["hosts"] for row in ask(shipped, "platforms") if row["hosts"]}
    assert found == {name: hosts for name, hosts in gold.items() if name in found}
    assert any(isinstance(hosts, list) and len(hosts) > 1 for hosts in found.values())


def test_an_element_is_introduced_once_and_only_then_without_a_member(shipped: Engine) -> None:
    rows = ask(shipped, "layout")
    introduced = [row["element"] for row in rows if row["member"] is None]
    assert len(introduced) == len(set(introduced)) == 7
    assert all((row["member"] is None) == (row["relation"] is None) for row in rows)
    assert [row["element"] for row in rows[:3]] == [
        "铜都科技创新发展带",
        "大冶湖国家高新区",
        "黄石临空经济区",
    ]


def test_places_have_codes_with_their_scheme_and_coordinates_with_their_source(shipped: Engine) -> None:
    rows = ask(shipped, "places")
    assert all((row["code"] is None) == (row["code_scheme"] is None) for row in rows)
    assert all((row["longitude"] is None) == (row["latitude"] is None) for row in rows)
    real = [row for row in rows if row["position"] == "real"]
    assert real
    assert all(isinstance(row["longitude"], float) and row["crs"] and row["source"] for row in real)
    assert all(row["longitude"] is None for row in rows if row["position"] == "schematic")
    elements = {str(row["place"]): row["elements"] for row in rows}
    assert elements["大冶湖国家高新区"] == ["大冶湖国家高新区", "铜都科技创新发展带"]
