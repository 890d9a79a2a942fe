"""Unified social credit codes: shape and check character of GB 32100-2015."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daye_graph.curation.credit_code import (
    ALPHABET,
    LENGTH,
    WEIGHTS,
    compute_check_character,
    find_code_fault,
    normalize_code,
)

CODES = st.tuples(
    st.text(ALPHABET, min_size=2, max_size=2),
    st.text("0123456789", min_size=6, max_size=6),
    st.text(ALPHABET, min_size=9, max_size=9),
).map("".join)
"""The first 17 characters of made-up codes."""


def test_alphabet_and_weights_are_those_of_the_standard() -> None:
    assert len(ALPHABET) == 31
    assert set("IOSVZ").isdisjoint(ALPHABET)
    assert WEIGHTS == (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def test_codes_worked_out_by_hand_hold() -> None:
    # values times weights: 9·1 + 1·3 = 12, 31 − 12 = 19
    assert compute_check_character("91" + "0" * 15) == ALPHABET[19] == "K"
    # 30 (Y) in the last place: 30·28 = 840 = 27·31 + 3, 31 − 3 = 28
    assert compute_check_character("0" * 16 + "Y") == ALPHABET[28] == "W"
    assert compute_check_character("0" * 17) == "0"
    for code in ("91000000000000000K", "0000000000000000YW", "0" * 18):
        assert find_code_fault(code) == ""


@given(CODES)
def test_a_code_with_its_check_character_holds_and_with_another_does_not(code: str) -> None:
    right = compute_check_character(code)
    assert find_code_fault(code + right) == ""
    for char in ALPHABET.replace(right, ""):
        assert right in find_code_fault(code + char)


@given(CODES, st.integers(0, LENGTH - 2), st.sampled_from("0123456789"))
def test_a_misread_digit_is_found(code: str, at: int, digit: str) -> None:
    whole = code + compute_check_character(code)
    misread = f"{whole[:at]}{digit}{whole[at + 1 :]}"
    assert (find_code_fault(misread) == "") == (misread == whole)


@given(CODES, st.integers(8, LENGTH - 3))
def test_two_characters_exchanged_are_found(code: str, at: int) -> None:
    whole = code + compute_check_character(code)
    exchanged = f"{whole[:at]}{whole[at + 1]}{whole[at]}{whole[at + 2 :]}"
    assert (find_code_fault(exchanged) == "") == (exchanged == whole)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("", "18"),
        ("91000000000000000", "17 位"),
        ("91000000000000000KK", "19 位"),
        ("9100000000000000IK", "I O S V Z"),
        ("91A00000000000000K", "第 3 至 8 位为数字"),
        ("91000000000000000k", "大写"),
    ],
)
def test_what_is_no_code_is_said(code: str, why: str) -> None:
    assert why in find_code_fault(code)


def test_a_code_is_read_as_lists_write_it() -> None:
    assert normalize_code("９１0000-00000000000k ") == "91000000000000000K"
