"""How well the shipped plan is read: no worse than before, and the page in docs/ says it as it is."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path

import pytest

from daye_graph.api import open_plan
from daye_graph.evaluation.evaluating import Evaluation, evaluate
from daye_graph.evaluation.gold import IDENTITY
from daye_graph.evaluation.report import write_json, write_markdown
from daye_graph.model.entity import ENTITY_TYPES
from daye_graph.wording import Language
from tests.plans import GOLD, PLAN, TOP, read_gold, write_changed

COMMAND = "daye-graph evaluate tests/gold/daye-2022 --format markdown"
PAGES: dict[Language, str] = {"zh": "docs/evaluation.md", "en": "docs/evaluation.en.md"}
STRUCTURE = ("sections", "tasks", "boxes", "units", "observations")


@cache
def shipped() -> Evaluation:
    return evaluate(open_plan(PLAN), GOLD)


def read_floor() -> dict[str, float]:
    with (GOLD / "floor.tsv").open(encoding="utf-8", newline="") as file:
        return {row["question"]: float(row["f_overlap"]) for row in csv.DictReader(file, delimiter="\t")}


def test_no_score_is_worse_than_the_floor_beside_the_gold() -> None:
    found = {each.question: each.f_score(strict=False) for each in shipped().scores}
    floor = read_floor()
    assert set(floor) == set(found) == set(IDENTITY)
    assert {name: score for name, score in found.items() if score < floor[name]} == {}


def test_scores_are_as_good_as_was_asked_for() -> None:
    for each in shipped().scores:
        faults = max(len(each.missing), len(each.wrong))
        assert faults <= 1 or each.f_score(strict=False) >= 0.95, each.question
        assert faults == 0 or each.question not in STRUCTURE
    assert shipped().together.f_score(strict=False) >= 0.98
    assert shipped().decided_share < 0.05


@pytest.mark.parametrize("language", PAGES)
def test_the_page_in_docs_is_up_to_date(language: Language) -> None:
    page = (TOP / PAGES[language]).read_text(encoding="utf-8")
    again = f"run: {COMMAND} --lang {language} --output {PAGES[language]}"
    assert page == write_markdown(shipped(), language), again


def test_every_type_of_entity_has_its_scores() -> None:
    types = {each.question: each for each in shipped().types}
    assert set(types) == set(ENTITY_TYPES)
    whole = next(each for each in shipped().scores if each.question == "entities")
    assert sum(each.gold for each in types.values()) == whole.gold
    assert sum(each.overlapping for each in types.values()) == whole.overlapping


def test_every_rule_has_its_counts_and_wrong_facts_are_told_by_rule(tmp_path: Path) -> None:
    rules = {each.rule: each for each in shipped().rules}
    assert sum(each.facts for each in rules.values()) == shipped().statements
    assert all(each.wrong <= each.compared for each in rules.values())
    cell = rules["schedule.unit-cell"]
    assert (cell.facts, cell.compared, cell.wrong) == (147, 147, 0)
    assert rules["schedule.milestone-cell"].compared == 0  # the gold has no table for milestones
    changed = write_changed(tmp_path, ("市经信局", "市经济局"))
    worse = {each.rule: each for each in evaluate(open_plan(changed), GOLD).rules}["schedule.unit-cell"]
    assert (worse.facts, worse.compared) == (147, 147)
    named = [row for row in read_gold("units") if row["unit"] == "市经信局"]
    assert worse.wrong == len(named) > 0


def test_a_changed_plan_is_scored_lower_and_the_difference_is_named(tmp_path: Path) -> None:
    changed = write_changed(tmp_path, ("迪峰", "迪丰"))
    found = {each.question: each for each in evaluate(open_plan(changed), GOLD).scores}
    firms = found["enterprises"]
    assert firms.recall(strict=False) < 1
    assert {values[0] for values in firms.missing} >= {"迪峰"}
    assert {each.values[0] for each in firms.wrong} >= {"迪丰"}
    assert found["sections"].f_score(strict=True) == 1


def test_json_holds_all_that_the_page_says() -> None:
    content = json.loads(write_json(shipped()))
    assert content["plan"] == content["gold"] == "daye-2022"
    assert [each["question"] for each in content["questions"]] == list(IDENTITY)
    upgrades = next(each for each in content["questions"] if each["question"] == "upgrades")
    assert set(upgrades["strict"]) == {"precision", "recall", "f"}
    assert content["decided_share"] == content["decided"] / content["statements"]
    assert all(set(each) >= {"type", "overlap"} for each in content["entity_types"])
    wrong = [fact for each in content["questions"] for fact in each["wrong"]]
    assert all("rule" in fact for fact in wrong)
