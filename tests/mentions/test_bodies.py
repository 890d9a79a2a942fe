"""Discovery of universities, institutes, platforms and places, with names that no file knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import names_in, read_text

CASES = [
    (
        "University",
        "以“一事一议”等方式引进江北理工大学、云州大学等高校在某镇建设分校。",
        ["江北理工大学", "云州大学"],
    ),
    ("University", "联合江北师范学院等高校，组建研究院。", ["江北师范学院"]),
    ("University", "承接江北高校大学科技园项目。", []),
    (
        "ResearchInstitute",
        "加快建设阀门、光电、环保装备等产业技术研究院。",
        ["阀门产业技术研究院", "光电产业技术研究院", "环保装备产业技术研究院"],
    ),
    ("ResearchInstitute", "建设阀门、光电产业技术研究院。", ["阀门产业技术研究院", "光电产业技术研究院"]),
    (
        "ResearchInstitute",
        "联合云州大学、某部土壤监管技术中心等高校院所，组建环保产业技术研究院。",
        ["某部土壤监管技术中心", "环保产业技术研究院"],
    ),
    ("ResearchInstitute", "推进阀门产业技术研究院争创省级研究院。", ["阀门产业技术研究院"]),
    ("ResearchInstitute", "加快建设一批产业技术研究院，培育新型研究院。", []),
    (
        "Platform",
        "支持鼎晟企业技术中心、瀚禾技术研发中心等省级平台争创国家级平台。",
        ["鼎晟企业技术中心", "瀚禾技术研发中心"],
    ),
    ("Platform", "谋划建设海藻发酵技术创新中心，争创某江省技术创新中心。", ["海藻发酵技术创新中心"]),
    ("Platform", "推进鼎晟生物“某江省芳草加工科技创新示范基地”建设。", ["某江省芳草加工科技创新示范基地"]),
    ("Platform", "建立重点实验室、技术创新中心、企业技术中心等系列创新平台。", []),
    ("Place", "形成“云岭镇、殷坪镇”“茗岭乡、金渡镇”四大组团。", ["云岭镇", "殷坪镇", "茗岭乡", "金渡镇"]),
    ("Place", "支持云岭农文化旅游小镇、殷坪白茶小镇等特色小镇建设。", ["云岭农文化旅游小镇", "殷坪白茶小镇"]),
    ("Place", "支持乡镇开展“一镇一特色”，各街道办落实。", []),
    ("PolicyDocument", "全面落实《关于强化某事的实施办法》。", ["关于强化某事的实施办法"]),
]


@pytest.mark.parametrize(("kind", "sentence", "names"), CASES)
def test_names_are_found_by_their_ends_and_their_lists(
    tmp_path: Path, kind: str, sentence: str, names: list[str]
) -> None:
    found = names_in(read_text(tmp_path, f"一、任务\n{sentence}\n"), kind)
    assert sorted(found) == sorted(names)


def test_a_run_in_names_its_paragraphs_industry(tmp_path: Path) -> None:
    text = "一、任务\n**海洋装备产业。**依托鼎晟、瀚海重工等企业，发展深潜器。\n"
    assert names_in(read_text(tmp_path, text), "Industry") == ["海洋装备产业"]
