"""The data that ships: clean, canonical, and to the letter of the plan it is for."""

from __future__ import annotations

from collections import Counter

import pytest

from daye_graph.curation.checks import check_data
from daye_graph.curation.data import CuratedData, read_data
from daye_graph.curation.format import format_data
from daye_graph.curation.rules.forms import forms_of, list_unused
from daye_graph.settings import find_shared

COUNTS = {"Enterprise": 47, "University": 9, "ResearchInstitute": 9}
"""What the plan names of these types, as two readers counted."""

ONE_THING = [
    ("Enterprise", "劲牌", "劲牌公司"),
    ("Enterprise", "迪峰", "迪峰换热器"),
    ("Enterprise", "融通高科", "融通高"),
    ("Enterprise", "展旺", "展旺新材料"),
    ("Enterprise", "宏泰", "宏泰铝业"),
    ("Enterprise", "顺富纺织", "富顺纺织"),
    ("Enterprise", "鑫东", "鑫东农业"),
    ("Enterprise", "龙凤山", "龙凤山农业"),
    ("Enterprise", "铭浩", "铭浩生态"),
    ("Platform", "黄石（武汉）离岸科创中心", "黄石（武汉）离岸科创园"),
    ("GovernmentUnit", "高新区", "高新区管委会"),
    ("Place", "高新区", "大冶湖国家级高新区"),
    ("Place", "黄石临空经济区", "黄石临空经济区·还地桥镇"),
]
APART = [
    ("Enterprise", "瑞信科技", "瑞信养生"),
    ("Enterprise", "瑞晟生物", "中科瑞晟芳香产业研究院（湖北）有限公司"),
    ("Place", "黄石临空经济区", "还地桥镇"),
    ("Industry", "材料产业", "新材料"),
]


@pytest.fixture(scope="module")
def data() -> CuratedData:
    return read_data(find_shared())


@pytest.fixture(scope="module")
def slugs(data: CuratedData) -> dict[tuple[str, str], str]:
    """The slug of each form, by type."""
    return {
        (located.noun.type, form): located.noun.slug
        for located in data.records
        for _, form in forms_of(located.noun)
    }


def test_the_shipped_data_breaks_no_rule() -> None:
    assert [str(problem) for problem in check_data(find_shared())] == []


def test_the_shipped_data_is_in_canonical_bytes() -> None:
    assert format_data(find_shared(), write=False) == []


def test_every_form_stands_in_the_plan_unless_its_note_says_otherwise(data: CuratedData) -> None:
    text = data.texts["daye-2022"]
    missing = [
        form
        for located in data.records
        for _, form in forms_of(located.noun)
        if form not in text and form not in list_unused(located.noun)
    ]
    assert missing == []


def test_types_that_two_readers_counted_have_their_number(data: CuratedData) -> None:
    counted = Counter(located.noun.type for located in data.records)
    assert {kind: counted[kind] for kind in COUNTS} == COUNTS  # type: ignore[index]


@pytest.mark.parametrize(("kind", "first", "second"), ONE_THING)
def test_spellings_that_the_text_joins_are_one_thing(
    kind: str, first: str, second: str, slugs: dict[tuple[str, str], str]
) -> None:
    assert slugs[kind, first] == slugs[kind, second]


@pytest.mark.parametrize(("kind", "first", "second"), APART)
def test_things_that_share_a_word_are_kept_apart(
    kind: str, first: str, second: str, slugs: dict[tuple[str, str], str]
) -> None:
    assert slugs[kind, first] != slugs[kind, second]


def test_the_manifest_says_what_the_letterhead_and_the_colophon_say(data: CuratedData) -> None:
    manifest = next(located.noun for located in data.manifests if located.noun.id == "daye-2022")
    text = data.texts["daye-2022"]
    for value in (manifest.title, manifest.issuer, manifest.number):
        assert value in text
    year, month, day = (int(part) for part in manifest.date.split("-"))
    assert f"{year}年{month}月{day}日印发" in text
