"""Options of the questions about the whole plan: what they leave are the rows that fit, and no others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from daye_graph.errors import UnknownNameError
from daye_graph.query.engine import Engine
from daye_graph.query.question import get_question
from daye_graph.query.rows import Value
from tests.query.sample import ask

Row = dict[str, Value]
Fits = Callable[[Row], bool]


def has(column: str, value: Value) -> Fits:
    """Whether a cell is *value*, or a list with *value* in it."""

    def fits(row: Row) -> bool:
        cell = row[column]
        return value in cell if isinstance(cell, list) else cell == value

    return fits


CASES: list[tuple[str, dict[str, str | int], Fits]] = [
    ("targets", {"action": "创新布局优化行动"}, has("action", "创新布局优化行动")),
    ("targets", {"task": "科技攻关产业核心技术"}, has("task", "科技攻关产业核心技术")),
    ("platforms", {"action": "创新平台提质增效行动"}, has("action", "创新平台提效行动")),
    ("platforms", {"host": "高新区管委会"}, has("hosts", "高新区")),
    ("platforms", {"type": "park"}, has("type", "park")),
    ("platforms", {"type": "众创空间"}, has("type", "makerspace")),
    ("platforms", {"level": "省级"}, lambda row: "省级" in (row["level"], row["target_level"])),
    ("platforms", {"level": "国家级"}, lambda row: "国家级" in (row["level"], row["target_level"])),
    ("platforms", {"level": "national", "host": "融通高科", "type": "rd_centre"}, has("hosts", "融通高科")),
    ("upgrades", {"level": "国家级"}, has("target_level", "国家级")),
    ("upgrades", {"level": "provincial"}, has("target_level", "省级")),
    ("institutes", {"institute": "换热器产业技术研究院"}, has("institute", "换热器产业技术研究院")),
    ("places", {"kind": "town"}, has("kind", "town")),
    ("places", {"kind": "组团"}, has("kind", "cluster")),
    ("technologies", {"industry": "生命健康"}, has("industry", "生命健康")),
    ("technologies", {"industry": "生命大健康"}, has("industry", "生命健康")),
]  # fmt: skip


@pytest.mark.parametrize(("question", "options", "fits"), CASES)
def test_an_option_leaves_the_rows_that_fit_in_their_order(
    shipped: Engine, question: str, options: dict[str, str | int], fits: Fits
) -> None:
    every = ask(shipped, question)
    left = ask(shipped, question, **options)
    assert left == [row for row in every if fits(row)]
    assert 0 < len(left) < len(every)


def test_every_option_of_these_questions_has_a_case() -> None:
    asked = {(question, option) for question, options, _ in CASES for option in options}
    names = {question for question, _, _ in CASES}
    assert asked == {(name, option.name) for name in names for option in get_question(name).options}


@pytest.mark.parametrize(
    ("question", "options", "nearest"),
    [
        ("platforms", {"host": "劲脾"}, "劲牌"),
        ("institutes", {"institute": "换热设备产业技术研究院"}, "换热器产业技术研究院"),
        ("technologies", {"industry": "生命"}, "生命健康"),
        ("upgrades", {"level": "国际级"}, "国家级"),
        ("places", {"kind": "towns"}, "town"),
    ],
)
def test_what_nothing_bears_comes_with_the_nearest(
    shipped: Engine, question: str, options: dict[str, str | int], nearest: str
) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ask(shipped, question, **options)
    assert nearest in caught.value.nearest
