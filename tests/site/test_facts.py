"""Every statement is a fact that a click can show."""

from __future__ import annotations

import pytest

from daye_graph.release.preparing import Prepared
from daye_graph.site.facts import build_facts
from daye_graph.site.shapes import Fact
from daye_graph.site.things import Named
from daye_graph.site.words import DETAILS
from tests.site.conftest import Site

pytestmark = pytest.mark.slow


def facts_of(site: Site) -> list[Fact]:
    found: list[Fact] = site.read("facts")["facts"]
    return found


def test_every_statement_is_told(public: Site) -> None:
    told = {fact["id"] for fact in facts_of(public)}
    base = public.read("site")["meta"]["id_base"]
    assert {base + statement.id for statement in public.graph.statements()} <= told


def test_every_row_that_has_an_id_is_found(public: Site) -> None:
    told = {fact["id"]: fact for fact in facts_of(public)}
    rows = 0
    for name, answer in public.read("site")["answers"].items():
        for values in answer["rows"]:
            row = dict(zip(answer["columns"], values, strict=True))
            if row.get("id"):
                rows += 1
                assert told[row["id"]]["quote"] == row["quote"], name
                assert told[row["id"]]["spans"] == row["spans"], name
    assert rows > 800


def test_a_fact_joins_things_that_there_are_by_a_relation_that_has_words(public: Site) -> None:
    site = public.read("site")
    keys = {thing["key"] for thing in site["things"]} | {""}
    for fact in facts_of(public):
        assert fact["subject"] in keys
        assert fact["object"] in keys
        assert fact["relation"] in site["relations"]
        assert fact["subject"] or fact["relation"] == "section"


def test_a_fact_quotes_its_spans(public: Site) -> None:
    text = public.graph.document.version.text
    assert all(text[start:end].strip() for fact in facts_of(public) for start, end in fact["spans"])
    assert all(
        fact["quote"] and fact["spans"] for fact in facts_of(public) if fact["relation"] != "observation"
    )


def test_every_detail_has_a_name_and_its_words(public: Site) -> None:
    site = public.read("site")
    for fact in facts_of(public):
        for name, value in fact["details"].items():
            schemes = [site["words"][scheme] for scheme in site["details"][name]["vocabularies"]]
            if schemes and name != "kind":  # tenets have kinds of their own
                assert any(value in words for words in schemes)
    assert set(site["details"]) == set(DETAILS)


def test_a_responsibility_says_who_and_what(prepared: Prepared, things: tuple[Named, ...]) -> None:
    facts = build_facts(prepared, things)["facts"]
    first = prepared.graph.responsibilities[0]
    (fact,) = [each for each in facts if each["id"] == prepared.iri(first.id)]
    assert (fact["subject"], fact["relation"], fact["object"]) == (first.unit, "responsibleFor", first.task)
    assert fact["details"]["role"] == first.role
    assert fact["details"]["position"] == first.position


def test_a_value_of_the_table_is_told_of_its_indicator(prepared: Prepared, things: tuple[Named, ...]) -> None:
    facts = build_facts(prepared, things)["facts"]
    cell = next(each for each in prepared.graph.observations if each.task is None and each.value)
    (fact,) = [each for each in facts if each["id"] == prepared.iri(cell.id)]
    assert (fact["subject"], fact["relation"], fact["object"]) == (cell.indicator, "observation", "")
    assert fact["details"]["year"] == cell.year
    assert fact["details"]["value"] == cell.value
