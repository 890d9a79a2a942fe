"""Discovery of enterprises: small cases, none with a name that a file knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import names_in, read_text

CASES = [
    ("依托金泉酒业、鼎晟等龙头企业，推进食品产业升级。", ["金泉酒业", "鼎晟"]),
    ("以鼎晟、瀚海重工等企业为龙头，巩固产业基础。", ["鼎晟", "瀚海重工"]),
    ("做强以泰禾新材、飞跃为龙头的新材料产业。", ["泰禾新材", "飞跃"]),
    ("以鼎晟、云岭和茶叶产业化联合体为主体，重点发展有机茶。", ["鼎晟", "云岭", "茶叶产业化联合体"]),
    ("发展以鼎晟、瀚海换热器等企业为代表的高端装备制造。", ["鼎晟", "瀚海换热器"]),
    ("重点支持瀚海、鼎晟等争创国家企业技术中心。", ["瀚海", "鼎晟"]),
    ("支持鼎晟包装技术研发中心、瀚海技术研发中心等市级平台升级为省级平台。", ["鼎晟包装", "瀚海"]),
    ("支持鼎晟农业、宏鑫果业等企业申报省级星创天地。", ["鼎晟农业", "宏鑫果业"]),
    ("遴选鼎晟、瀚海等规模较大、带动较强的龙头企业，实施动态管理。", ["鼎晟", "瀚海"]),
    ("引导鼎晟、瀚海铝业等龙头企业创办专业型孵化器。", ["鼎晟", "瀚海铝业"]),
    ("鼓励鼎晟、瀚海光电等龙头企业联合上下游企业，牵头建设创新联合体。", ["鼎晟", "瀚海光电"]),
    ("推进鼎晟生物“某省芳草加工科技创新示范基地”建设。", ["鼎晟生物"]),
    ("依托某市瀚海铝加工技术研究院有限公司，推进研究院建设。", ["某市瀚海铝加工技术研究院有限公司"]),
    ("支持瀚海投公司做大做强，组建天使投资基金。", ["瀚海投公司"]),
    ("重点支持味鲜食品星创天地争创国家级星创天地。", ["味鲜食品"]),
]
NOTHING = [
    "依托政府网站、新媒体平台等载体，加强宣传。",
    "以政府投入为引导、企业投入为主体的体系。",
    "以技术创新为引领，带动产业发展。",
    "精准招引硅灰石纤维、白炭黑等材料下游应用相关企业。",
    "支持装备、家具、化工、汽车等行业企业开展改造。",
    "协调相关银行、担保公司创新质押方式。",
    "推进某城鹏程国家级星创天地建设。",
    "加强与银行、保险、担保、创投等金融机构合作。",
    "支持乡镇在条件成熟时争创省级、国家级创新型乡镇。",
    "遴选区域规模大、带动强的龙头企业，实施动态管理。",
    "以北斗导航等为代表的新业态。",
]


@pytest.mark.parametrize(("sentence", "names"), CASES)
def test_a_list_shows_its_enterprises(tmp_path: Path, sentence: str, names: list[str]) -> None:
    assert names_in(read_text(tmp_path, f"一、任务\n{sentence}\n"), "Enterprise") == names


@pytest.mark.parametrize("sentence", NOTHING)
def test_kinds_of_things_are_no_enterprises(tmp_path: Path, sentence: str) -> None:
    assert names_in(read_text(tmp_path, f"一、任务\n{sentence}\n"), "Enterprise") == []


def test_a_list_over_a_page_break_is_read(tmp_path: Path) -> None:
    text = "一、任务\n（一）甲。发展产业，依托鼎晟、瀚\n\n海重工等企业，发展装备产业。\n"
    assert names_in(read_text(tmp_path, text), "Enterprise") == ["鼎晟", "瀚海重工"]


def test_a_short_form_joins_its_only_longer_name(tmp_path: Path) -> None:
    first = "依托鼎晟、瀚海公司、瑞禾科技、瑞禾养生等企业，发展产业。"
    second = "依托鼎晟农业、瀚海、鼎晟农业等企业，发展产业。"
    text = f"一、任务\n{first}\n{second}\n"
    names = names_in(read_text(tmp_path, text), "Enterprise")
    assert sorted(names) == sorted(["鼎晟农业", "瀚海公司", "瑞禾科技", "瑞禾养生"])


def test_the_plan_without_any_record_shows_nearly_all() -> None:
    from daye_graph.documents.reader import read_document
    from daye_graph.mentions.finder import find_mentions
    from tests.plans import PLAN, read_gold

    index = find_mentions(read_document(PLAN), [])
    found = {m.passage.offsets[m.start] for m in index.mentions if m.entity.type == "Enterprise"}
    gold = {int(row["surface_start"]) for row in read_gold("enterprises")}
    assert len(found & gold) / len(gold) > 0.97
    assert len(found & gold) / len(found) > 0.97
