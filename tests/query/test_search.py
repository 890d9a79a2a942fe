"""Search: names in any spelling, best first, and places in the text."""

from __future__ import annotations

import pytest

from daye_graph.query.engine import Engine
from daye_graph.query.pinyin import match_pinyin
from daye_graph.query.search import find_names, find_text
from tests.plans import PLAN
from tests.query.sample import build_shipped


def names(engine: Engine, text: str) -> list[str]:
    return [hit.name for hit in find_names(engine, text)]


@pytest.mark.parametrize("typed", ["劲牌", "jinpai", "JinPai", "jin pai", "jp"])
def test_a_firm_is_found_by_name_pinyin_and_initials(shipped: Engine, typed: str) -> None:
    first = find_names(shipped, typed)[0]
    assert (first.name, first.match, first.pinyin) == ("劲牌", "exact", typed != "劲牌")
    assert first.kind.word == "Enterprise"


def test_exact_comes_before_prefix_before_inside(shipped: Engine) -> None:
    for text in ("换热", "企业", "生命健康", "chuangxin", "gx"):
        levels = [("exact", "prefix", "inside").index(hit.match) for hit in find_names(shipped, text)]
        assert levels == sorted(levels)
        assert levels
    hits = find_names(shipped, "生命健康")
    assert (hits[0].name, hits[0].match) == ("生命健康", "exact")


def test_a_thing_is_given_once_by_the_name_that_fits_best(shipped: Engine) -> None:
    hits = find_names(shipped, "高新区")
    assert len({hit.iri for hit in hits}) == len(hits)
    exact = {(hit.kind.word, hit.name, hit.form) for hit in hits if hit.match == "exact"}
    assert exact == {("GovernmentUnit", "高新区", "高新区"), ("Place", "大冶湖国家高新区", "高新区")}


def test_english_names_are_names_too(engine: Engine) -> None:
    (hit,) = find_names(engine, "jia spirits")
    assert (hit.name, hit.form, hit.match, hit.pinyin) == ("甲酒业", "Jia Spirits", "exact", False)


def test_pinyin_is_tried_for_letters_only(shipped: Engine) -> None:
    assert not any(hit.pinyin for hit in find_names(shipped, "j1"))
    assert not any(hit.pinyin for hit in find_names(shipped, "劲p"))
    assert names(shipped, "没有这样的名称") == names(shipped, "  ") == []


@pytest.mark.parametrize(
    ("typed", "name", "fit"),
    [
        ("dianzixinxi", "电子信息", 0),
        ("dzxx", "电子信息", 0),
        ("dianzix", "电子信息", 1),
        ("xinxi", "电子信息", 2),
        ("xx", "电子信息", 2),
        ("ianzi", "电子信息", None),
        ("dzx", "电子", None),
        ("yinhang", "银行", 0),
        ("chongqing", "重庆", 0),
        ("lvsechanye", "绿色产业", 0),
        ("ssjs", "三鑫金铜", None),
    ],
)
def test_pinyin_fits_whole_syllables(typed: str, name: str, fit: int | None) -> None:
    assert match_pinyin(typed, name) == fit


def test_text_is_found_everywhere_with_its_section_and_place() -> None:
    document = build_shipped().document
    hits = find_text(document, "换热")
    text = PLAN.read_bytes().decode()
    assert len(hits) == text.count("换热")
    assert [hit.spans for hit in hits] == sorted(hit.spans for hit in hits)
    for hit in hits:
        ((start, end),) = hit.spans
        assert text[start:end] == hit.found == "换热"
        assert hit.section
        assert len(hit.before) <= 24
        assert len(hit.after) <= 25


def test_a_hit_over_a_page_break_has_two_spans() -> None:
    document = build_shipped().document
    broken = next(passage for passage in document.passages if len(passage.spans(0, len(passage.text))) == 2)
    at = next(at for at in range(4, len(broken.text)) if len(broken.spans(at - 4, at + 4)) == 2)
    hits = find_text(document, broken.text[at - 4 : at + 4])
    assert [list(span) for span in broken.spans(at - 4, at + 4)] in [hit.spans for hit in hits]


def test_case_is_overlooked_and_signs_are_no_patterns() -> None:
    document = build_shipped().document
    assert find_text(document, "gdp") == find_text(document, "GDP") != []
    assert all(hit.found == "（2022" for hit in find_text(document, "（2022"))
    assert find_text(document, ".*") == find_text(document, "") == []
