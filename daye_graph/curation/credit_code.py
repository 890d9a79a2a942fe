"""The unified social credit code (统一社会信用代码) of an organisation, as GB 32100-2015 defines it.

Eighteen characters: who registered it (1), the kind of organisation (1), the
division where it was registered (6 digits), the organisation (9), a check character.
"""

from __future__ import annotations

import re
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The 31 characters by their values: digits and capital letters, without I, O, S, V and Z."""

LENGTH = 18
WEIGHTS = tuple(pow(3, place, 31) for place in range(LENGTH - 1))
"""The weights of the first 17 characters: 3 to the power of their place from 0, modulo 31."""

_SHAPE = re.compile(rf"[{ALPHABET}]{{2}}[0-9]{{6}}[{ALPHABET}]{{10}}")


def normalize_code(code: str) -> str:
    """Give *code* in half-width capitals without blanks and hyphens, as lists of firms often lack.

    >>> normalize_code(" 91429999ma0000000a ")
    '91429999MA0000000A'
    """
    folded = unicodedata.normalize("NFKC", code).upper()
    return re.sub(r"[\s-]", "", folded)


def compute_check_character(code: str) -> str:
    """Give the check character for the first 17 characters of *code*.

    >>> compute_check_character("91350100M000100Y4")
    '3'
    """
    total = sum(
        ALPHABET.index(char) * weight for char, weight in zip(code[: LENGTH - 1], WEIGHTS, strict=True)
    )
    return ALPHABET[-total % 31]


def find_code_fault(code: str) -> str:
    """Say what is wrong with *code*, '' when it holds.

    >>> find_code_fault("91350100M000100Y43"), find_code_fault("91350100M000100Y44")
    ('', '校验码应为 3 (the check character should be 3)')
    """
    if len(code) != LENGTH:
        return f"应有 {LENGTH} 位，有 {len(code)} 位 ({LENGTH} characters are expected)"
    if not _SHAPE.fullmatch(code):
        return (
            "应为数字和大写字母，没有 I O S V Z，第 3 至 8 位为数字 (digits and capitals without I O S V Z)"
        )
    expected = compute_check_character(code)
    if code[-1] != expected:
        return f"校验码应为 {expected} (the check character should be {expected})"
    return ""
