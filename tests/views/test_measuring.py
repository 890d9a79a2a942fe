"""Labels as boxes: what is measured is never too small, what is broken stays readable."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from daye_graph.views.measuring import measure, wrap

NAMES = st.text(alphabet="大冶市（）“”，、·ABC123 ", min_size=1, max_size=60)


@given(NAMES, st.integers(4, 16), st.integers(1, 4))
def test_a_label_keeps_its_letters_or_ends_in_an_ellipsis(name: str, ems: int, lines: int) -> None:
    broken = wrap(name, ems=ems, lines=lines)
    assert len(broken) <= lines
    joined, whole = "".join(broken), name.strip()
    if not joined.endswith("…"):
        assert joined.replace(" ", "") == whole.replace(" ", "")
    else:
        assert whole.replace(" ", "").startswith(joined[:-1].replace(" ", ""))


@given(st.text(alphabet="大冶市产业，、（）", min_size=1, max_size=40), st.integers(4, 16))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(name: str, ems: int) -> None:
    broken = wrap(name, ems=ems, lines=3)
    for before, after in pairwise(broken):
        assert after[:1] not in {"，", "、", "）"}
        assert not before.endswith("（")


def test_a_short_name_stays_whole() -> None:
    assert wrap("华新水泥（大冶）", ems=10, lines=2) == ("华新水泥（大冶）",)


def test_two_lines_are_about_equal() -> None:
    first, second = wrap("黄石市东楚铝加工技术研究院有限公司", ems=10, lines=2)
    assert abs(measure(first) - measure(second)) <= 1


def test_no_number_is_broken() -> None:
    broken = wrap("新一代信息技术2022年20461.6万元专项", ems=8, lines=3)
    assert any("2022" in line for line in broken)
    assert any("20461" in line for line in broken)
