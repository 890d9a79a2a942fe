"""Planted faults of many kinds are all found, and a corrected copy loses just what was corrected."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.audit.checking import audit
from daye_graph.model.evidence import clean
from daye_graph.model.finding import Finding
from daye_graph.pipeline import build_plan
from tests.plans import PLAN, build_changed

PLANTED = [
    ("counts.layout-announced", ("“金湖街办、大箕铺镇”四大", "“金湖街办、大箕铺镇”五大")),
    ("counts.listed-before-number", ("铝渣资源化利用湖北省中试基地两家", "铝渣资源化利用湖北省中试基地三家")),
    ("counts.quoted-number", ("不断完善“五库”联通齐育模式，建立", "不断完善“六库”联通齐育模式，建立")),
    ("counts.sum-formula", ("现代服务业为支撑的“4+1”", "现代服务业为支撑的“5+1”")),
    ("counts.actions-announced", ("深入实施“九大”行动", "深入实施“八大”行动")),
    ("indicators.value-differs", ("科技型中小企业数量达到580家", "科技型中小企业数量达到590家")),
    ("indicators.runs-backwards", ("197\t248\t300\t350", "197\t248\t240\t350")),
    (
        "names.nearly-the-same",
        ("依托徐风环保、强达环保等企业，联合", "依托风徐环保、强达环保等企业，联合"),
    ),
    ("structure.task-without-unit", ("市科协、市科技局等\n", "\n")),
    ("parallels.only-in-one", ("、殷祖白茶小镇等特色小镇建设", "、云岭竹海小镇等特色小镇建设")),
    (
        "wording.listed-twice",
        ("市科技局、高新区、市经信局、市发改局、市科协", "市科技局、高新区、市科技局、市发改局、市科协"),
    ),
    ("structure.place-in-two-parts", ("“金湖街办、大箕铺镇”四大", "“金湖街办、保安镇”四大")),
    ("indicators.no-value", ("90.1\t91\t92\t93", "/\t/\t/\t-")),
    ("wording.stray-blank", ("市民政局、市经信局、市卫生健康局", "市民政局、市经 信局、市卫生健康局")),
    ("names.body-and-schedule", ("企业创新提质行动\t做大做强", "企业创新强质行动\t做大做强")),
]


@pytest.fixture(scope="module")
def own() -> tuple[Finding, ...]:
    return audit(build_plan(PLAN))


def subjects(findings: tuple[Finding, ...], rule: str) -> set[tuple[str, str]]:
    return {(f.subject, f.detail) for f in findings if f.rule == rule}


@pytest.mark.parametrize(("rule", "change"), PLANTED, ids=[rule for rule, _ in PLANTED])
def test_a_planted_fault_is_found(
    tmp_path: Path, own: tuple[Finding, ...], rule: str, change: tuple[str, str]
) -> None:
    found = audit(build_changed(tmp_path, change))
    assert subjects(found, rule) - subjects(own, rule), rule


CORRECTED = [
    ("names.spellings-of-one-thing", "顺富纺织", ("富顺纺织", "顺富纺织")),
    ("names.cut-short", "融通高科", ("融通高技术研发中心", "融通高科技术研发中心")),
    ("indicators.other-level", "县级以上科技特派员数", ("市级以上科技特派员", "县级以上科技特派员")),
    ("names.body-and-schedule", "创新促进共富行动", ("创新促进共同富裕行动", "创新促进共富行动")),
    ("geography.direction", "鄂州花湖机场", ("向西对接鄂州花湖机场", "向北对接鄂州花湖机场")),
    ("wording.fixed-series", "声、光、点、磁", ("声、光、点、磁", "声、光、电、磁")),
    (
        "wording.stray-blank",
        "市政务服务和大数据管理局",
        ("市政务服务和大数 据管理局", "市政务服务和大数据管理局"),
    ),
]


@pytest.mark.parametrize(("rule", "subject", "change"), CORRECTED, ids=[row[1] for row in CORRECTED])
def test_a_corrected_copy_loses_exactly_the_finding_that_was_corrected(
    tmp_path: Path, own: tuple[Finding, ...], rule: str, subject: str, change: tuple[str, str]
) -> None:
    # a thing whose name is corrected bears the new one in what else is found about it
    before = {(f.rule, f.subject if f.rule == rule else f.subject.replace(*change)) for f in own}
    after = {(f.rule, f.subject) for f in audit(build_changed(tmp_path, change))}
    assert before - after == {(rule, subject)}
    assert after <= before


def test_every_finding_quotes_its_places_to_the_letter(own: tuple[Finding, ...]) -> None:
    text = PLAN.read_bytes().decode()
    assert len(own) > 40
    for finding in own:
        assert finding.evidence
        assert finding.detail
        assert finding.detail_en
        for evidence in finding.evidence:
            assert clean("".join(text[start:end] for start, end in evidence.spans)) == evidence.quote
    assert len({finding.id for finding in own}) == len(own)


def test_nothing_is_said_of_a_level_where_the_city_is_not_county_level(tmp_path: Path) -> None:
    graph = build_changed(tmp_path, ("县（市）", "城市"), ("大冶市", "某某市"))
    assert not [f for f in audit(graph) if f.rule == "wording.ambiguous-municipal"]
