"""Tables for people: nothing is cut, nothing is wider than the screen."""

from __future__ import annotations

import pytest

from daye_graph.cli.table import WIDE, Style, choose_style, fit_widths, measure, render_table, wrap

HEADINGS = ["企业", "角色", "原文"]
ROWS = [
    ["甲酒业", "引领产业", "依托甲酒业等龙头企业，推进食品饮料和生物医药向生命健康产业升级"],
    ["乙铝业集团", "承建平台", "支持乙铝业集团争创省级平台"],
]


@pytest.mark.parametrize("width", [160, 80, 60, 48, 40, 20])
def test_no_line_is_wider_than_the_screen_and_no_character_is_lost(width: int) -> None:
    table = render_table(HEADINGS, ROWS, Style(width))
    assert max(map(measure, table.splitlines())) <= width
    letters = sorted("".join(table.split()).replace("─", ""))
    repeated = len(ROWS) if fit_widths(HEADINGS, ROWS, width) is None else 1
    assert letters == sorted("".join(HEADINGS) * repeated + "".join(map("".join, ROWS)))


def test_columns_stand_under_their_headings() -> None:
    head, rule, first, second = render_table(HEADINGS, ROWS, Style(120)).splitlines()
    assert set(rule) == {"─"}
    for heading, cell, other in zip(HEADINGS, ROWS[0], ROWS[1], strict=True):
        places = {measure(line[: line.index(text)]) for line, text in
                  ((head, heading), (first, cell), (second, other))}  # fmt: skip
        assert len(places) == 1


def test_on_a_narrow_screen_each_row_is_a_block() -> None:
    table = render_table(["a", "b", "c"], [["1" * 9, "", "3" * 30], ["4", "5", "6" * 60]], Style(20))
    assert table == (
        "a  111111111\nc  33333333333333333\n   3333333333333\n\na  4\nb  5\n"
        "c  66666666666666666\n   66666666666666666\n   66666666666666666\n   666666666\n\n"
    )


def test_an_empty_table_has_its_head() -> None:
    head, rule = render_table(HEADINGS, [], Style(80)).splitlines()
    assert head.split() == HEADINGS
    assert set(rule) == {"─"}


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("依托劲牌等企业，推进", 12, ["依托劲牌等企", "业，推进"]),
        ("依托劲牌等企业，推进", 14, ["依托劲牌等企", "业，推进"]),
        ("甲（乙丙）丁", 4, ["甲", "（乙", "丙）", "丁"]),
        ("one two three", 8, ["one two", "three"]),
        ("https://example.org/a", 8, ["https://", "example.", "org/a"]),
        ("一\n二", 10, ["一", "二"]),
        ("", 10, [""]),
    ],
)
def test_where_lines_end(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_width_of_wide_narrow_and_combining_characters() -> None:
    assert [measure(text) for text in ("abc", "企业", "“”", "e\u0301", "Ａ", "𠀀")] == [3, 4, 2, 1, 2, 2]


def test_control_characters_of_a_text_do_nothing_to_the_screen() -> None:
    table = render_table(["a"], [["\x1b[31mred\x07\x7f"]], Style(80))
    assert "\x1b" not in table
    assert "␛[31mred␇␡" in table


def test_headings_are_bold_only_on_a_screen() -> None:
    assert "\x1b[1m" in render_table(["a"], [["b"]], Style(80, styled=True))
    assert "\x1b" not in render_table(["a"], [["b"]], Style(80))


def test_columns_tells_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    assert choose_style(terminal=False) == Style(WIDE)
    monkeypatch.setenv("COLUMNS", "66")
    assert choose_style(terminal=False) == Style(66)
    assert choose_style(terminal=True) == Style(66, styled=True)
    monkeypatch.setenv("COLUMNS", "nonsense")
    assert choose_style(terminal=False) == Style(WIDE)
