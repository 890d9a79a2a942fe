"""Scoring: one to one, strictly or by overlap, and borderline names count neither way."""

from __future__ import annotations

import pytest

from daye_graph.evaluation.gold import Gold, GoldRow, Spans
from daye_graph.evaluation.scoring import Row, Score, add_up, score, score_types
from daye_graph.query.rows import Value


def technology(name: str, spans: list[list[int]] | None = None, *, rule: str = "a.rule") -> Row:
    row: dict[str, Value] = {"industry": "水产", "technology": name, "spans": spans or [], "rule": rule}
    return row


def gold_of(*facts: tuple[str, Spans], borderline: str = "", alias: tuple[str, str] = ("", "")) -> Gold:
    rows = [GoldRow(("水产", name), spans) for name, spans in facts]
    form, name = alias
    return Gold(
        {"technologies": rows},
        {("Technology", form): name},
        frozenset({("Technology", borderline)}),
    )


def counts(score_: Score) -> tuple[int, int, int, int]:
    return score_.gold, score_.found, score_.strict, score_.overlapping


def test_the_same_spans_are_strict_and_a_shared_character_overlaps() -> None:
    gold = gold_of(("网箱", ((3, 9),)), ("增氧", ((20, 22),)), ("投饵", ((30, 32),)))
    found = [technology("网箱", [[3, 9]]), technology("增氧", [[21, 25]]), technology("投饵", [[32, 34]])]
    result = score("technologies", found, gold)
    assert counts(result) == (3, 3, 1, 2)
    assert result.missing == (("水产", "投饵"),)
    assert [(each.values, each.rule) for each in result.wrong] == [(("水产", "投饵"), "a.rule")]
    assert result.precision(strict=False) == result.recall(strict=False) == pytest.approx(2 / 3)
    assert result.f_score(strict=True) == pytest.approx(1 / 3)


def test_a_fact_is_matched_once_and_the_exact_pair_comes_first() -> None:
    gold = gold_of(("网箱", ((3, 9),)), ("网箱", ((5, 7),)))
    assert counts(score("technologies", [technology("网箱", [[5, 7]])], gold)) == (2, 1, 1, 1)
    both = [technology("网箱", [[5, 7]]), technology("网箱", [[3, 6]])]
    assert counts(score("technologies", both, gold)) == (2, 2, 1, 2)
    twice = [technology("网箱", [[3, 9]])] * 3
    assert counts(score("technologies", twice, gold_of(("网箱", ((3, 9),))))) == (1, 3, 1, 1)


def test_any_alias_is_right() -> None:
    gold = gold_of(("网箱养殖", ((3, 9),)), alias=("网箱", "网箱养殖"))
    assert counts(score("technologies", [technology("网箱", [[3, 9]])], gold)) == (1, 1, 1, 1)


def test_a_borderline_name_counts_neither_way() -> None:
    gold = gold_of(("网箱", ()), ("循环水", ()), borderline="循环水")
    assert counts(score("technologies", [technology("网箱")], gold)) == (1, 1, 1, 1)
    assert counts(score("technologies", [technology("循环水")], gold)) == (2, 1, 1, 1)
    wrong_place = [technology("循环水", [[1, 2]])]
    assert counts(
        score("technologies", wrong_place, gold_of(("循环水", ((5, 6),)), borderline="循环水"))
    ) == (0, 0, 0, 0)


def test_nothing_against_nothing_is_right_and_something_is_not() -> None:
    nothing = score("technologies", [], gold_of())
    assert nothing.f_score(strict=True) == nothing.precision(strict=False) == 1
    beside = score("technologies", [technology("网箱")], gold_of())
    assert (beside.precision(strict=False), beside.recall(strict=False), beside.f_score(strict=False)) == (
        0,
        1,
        0,
    )


def test_values_of_all_kinds_are_compared_as_the_gold_writes_them() -> None:
    row: Row = {
        "action": "甲", "task": "乙", "unit": "丙局", "position": 2, "role": "lead", "etc": True,
        "spans": [[1, 3]], "rule": "a.rule",
    }  # fmt: skip
    gold = Gold({"units": [GoldRow(("甲", "乙", "丙局", "2", "lead", "true"), ((1, 3),))]}, {}, frozenset())
    assert counts(score("units", [row], gold)) == (1, 1, 1, 1)
    assert counts(score("units", [{**row, "etc": False}], gold)) == (1, 1, 0, 0)


def test_entities_are_known_by_any_name_and_scored_by_type() -> None:
    gold = Gold(
        {"entities": [GoldRow(("Place", "云湖新区"), ()), GoldRow(("Enterprise", "春山农业"), ())]},
        {
            ("Place", "云湖新区"): "云湖新区",
            ("Place", "新区"): "云湖新区",
            ("Enterprise", "春山农业"): "春山农业",
        },
        frozenset({("Product", "春山茶")}),
    )
    found: list[Row] = [
        {"type": "Place", "name": "新区", "aliases": []},
        {"type": "Enterprise", "name": "春山公司", "aliases": ["春山农业"]},
        {"type": "Product", "name": "春山茶", "aliases": []},
        {"type": "Place", "name": "春山农业", "aliases": []},
    ]
    assert counts(score("entities", found, gold)) == (2, 3, 2, 2)
    types = {each.question: counts(each) for each in score_types(found, gold)}
    assert types == {"Place": (1, 2, 1, 1), "Enterprise": (1, 1, 1, 1), "Product": (0, 0, 0, 0)}


def test_scores_add_up() -> None:
    one = score("technologies", [technology("网箱")], gold_of(("网箱", ()), ("增氧", ())))
    two = score("technologies", [technology("投饵")], gold_of())
    assert counts(add_up("together", [one, two])) == (2, 2, 1, 1)
