"""Full names beside short ones: made-up firms, each likeness with its reason."""

from __future__ import annotations

import pytest

from daye_graph.mentions.resembling import SCORES, Reason, find_likeness, strip_places

PLACES = frozenset({"江南", "云泽", "青石"})


@pytest.mark.parametrize(
    ("full_name", "core"),
    [
        ("江南省云泽市霁曜新材料股份有限公司", "霁曜新材料"),
        ("江南霁曜新材料(集团)有限公司", "霁曜新材料"),
        ("霁曜新材料（云泽）有限责任公司", "霁曜新材料"),
        ("云泽市青石镇霁曜专业合作社", "霁曜"),
        ("某某市霁曜有限公司", "霁曜"),
        ("云泽有限公司", "云泽"),
        ("霁曜", "霁曜"),
    ],
)
def test_places_brackets_and_legal_forms_are_stripped(full_name: str, core: str) -> None:
    assert strip_places(full_name, PLACES) == core


@pytest.mark.parametrize(
    ("full_name", "form", "reason", "score"),
    [
        ("霁曜(云泽)有限公司", "霁曜（云泽）有限公司", "exact", 1.0),
        ("云泽霁曜新材料有限公司", "霁曜新材料", "core", 0.95),
        ("江南霁曜新材料有限公司", "霁曜新材料公司", "core", 0.95),
        ("江南霁曜新材料科技有限公司", "霁曜新材料", "brand_and_trade", 0.9),
        ("江南霁曜生物科技有限公司", "霁曜科技", "brand_and_trade", 0.8),
        ("江南霁曜酒业有限公司", "霁曜", "contained", 0.7),
        ("远方霁曜酒业有限公司", "霁曜", "contained", 0.6),
        ("霁曜", "霁曜新材料", "contained", 0.7),
        ("江南曜霁新材料有限公司", "霁曜新材料", "transposed", 0.65),
        ("江南纪耀新材料有限公司", "霁曜新材料", "pinyin", 0.6),
        ("江南霁曜养生有限公司", "霁曜科技", "brand", 0.4),
    ],
)
def test_each_reason_has_its_weight(full_name: str, form: str, reason: Reason, score: float) -> None:
    likeness = find_likeness(full_name, [form], places=PLACES)
    assert likeness is not None
    assert (likeness.reason, likeness.score, likeness.form) == (reason, score, form)


@pytest.mark.parametrize(
    ("full_name", "form"),
    [
        ("江南云上电器有限公司", "霁曜科技"),
        ("江南省有限公司", "江南精密"),
        ("云泽市第一中学", "云泽"),
        ("新材料有限公司", "霁曜新材料科技"),
    ],
)
def test_what_shares_nothing_of_its_own_is_not_alike(full_name: str, form: str) -> None:
    assert find_likeness(full_name, [form], places=PLACES) is None


def test_the_best_form_is_given_and_on_a_tie_the_longer() -> None:
    likeness = find_likeness("江南霁曜新材料有限公司", ["霁曜", "曜霁新材料", "霁曜新材料"], places=PLACES)
    assert likeness is not None
    assert likeness.form == "霁曜新材料"
    assert find_likeness("江南霁曜新材料有限公司", [], places=PLACES) is None


def test_reasons_run_from_the_surest_down() -> None:
    assert list(SCORES.values()) == sorted(SCORES.values(), reverse=True)
