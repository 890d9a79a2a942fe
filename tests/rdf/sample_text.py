"""The made-up plan's text, and the things that it names."""

from __future__ import annotations

import hashlib
from typing import Literal

from daye_graph.model.document import Document, Notice, Section
from daye_graph.model.entity import ENTITY_TYPES, Entity
from daye_graph.model.evidence import Evidence, Source, Span, TextVersion, clean
from daye_graph.model.statement import (
    LayoutKind,
    LayoutRelation,
)

TEXT = (
    "\ufeff云泽市创新方案（2022—2024年）\r\n\r\n一、重点任务\r\n（一）“三提升”\r\n1. 平台提效行动\r\n"
    "（1）建设\r\n研究院\r\n依托云峰机械、春山农业，联合云泽大学组建智能\r\n制造研究院和省级研究院。\r\n"
    '专栏1：产业 <b>研究院</b> "建设" & 升级\r\n'
    "研发投入强度达3.4%\r\n市科技局、高新区等\r\n2023年：建成研究院\r\n"
    "推进5-10项技术，打造一带一核一组团\r\n"
    "\f新能源产业 储能技术 云峰牌水泵 天使投资基金 创新积分贷 百企行动 云泽市人才办法\r\n"
)
KEYS = {
    "Enterprise": "enterprise/yunfeng",
    "University": "university/yunze",
    "ResearchInstitute": "research-institute/zhineng",
    "Platform": "platform/yunfeng-zhongxin",
    "GovernmentUnit": "unit/kejiju",
    "Place": "place/gaoxinqu",
    "Industry": "industry/xinnengyuan",
    "Technology": "technology/chuneng",
    "Product": "product/shuibeng",
    "Fund": "fund/tianshi",
    "FinancialProduct": "financial-product/jifendai",
    "Programme": "programme/baiqi",
    "PolicyDocument": "policy-document/rencai",
}
NAMES = {
    "Enterprise": "云峰机械",
    "University": "云泽大学",
    "ResearchInstitute": "智能\r\n制造研究院",
    "Platform": "省级研究院",
    "GovernmentUnit": "市科技局",
    "Place": "高新区",
    "Industry": "新能源产业",
    "Technology": "储能技术",
    "Product": "云峰牌水泵",
    "Fund": "天使投资基金",
    "FinancialProduct": "创新积分贷",
    "Programme": "百企行动",
    "PolicyDocument": "云泽市人才办法",
}
ATTRIBUTES: dict[str, tuple[tuple[str, str], ...]] = {
    "Platform": (("type", "rd_centre"), ("level", "provincial")),
    "GovernmentUnit": (("collective", "yes"),),
    "Place": (
        ("kind", "zone"),
        ("code", "420281"),
        ("code_scheme", "GB/T 2260"),
        ("longitude", "114.90"),
        ("latitude", "30.1"),
        ("position", "real"),
        ("crs", "WGS84"),
        ("confidence", "high"),
    ),
    "Industry": (("list_forms", "新能源"),),
}

LAYOUT_KINDS: tuple[LayoutKind, ...] = ("belt", "core", "cluster")
LAYOUT_RELATIONS: tuple[LayoutRelation, ...] = ("member", "connects", "towards")
TENETS: tuple[tuple[Literal["Positioning", "Principle", "Safeguard"], str], ...] = (
    ("Positioning", "云泽市"),
    ("Principle", "重点任务"),
    ("Safeguard", "创新方案"),
)


def cite(*pieces: str, source: Source = "body") -> Evidence:
    """Give evidence for pieces of the text, each at its first place after the one before."""
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        for line in piece.split("\r\n"):
            start = TEXT.index(line, at)
            at = start + len(line)
            spans.append(Span(start, at))
    return Evidence(spans=tuple(spans), quote=clean("".join(pieces)), source=source)


def build_document() -> Document:
    """Give the document: one section of every kind of parent."""
    sections = (
        Section(
            index=0,
            level=0,
            number="",
            title="云泽市创新方案（2022—2024年）",
            kind="title",
            parent=None,
            evidence=cite("云泽市创新方案（2022—2024年）"),
        ),
        Section(
            index=1,
            level=1,
            number="一、",
            title="重点任务",
            kind="heading",
            parent=0,
            evidence=cite("一、重点任务"),
        ),
    )
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    notice = Notice(
        issuer="云泽市人民政府",
        number="云政发〔2022〕1号",
        addressees=("各乡镇",),
        copies_to=("市委", "市法院"),
    )
    return Document(
        version=TextVersion(text=TEXT, sha256=digest, encoding="utf-8"),
        title="云泽市创新方案（2022—2024年）",
        years=(2022, 2023, 2024),
        notice=notice,
        sections=sections,
        passages=(),
        tables=(),
    )


def build_entities() -> tuple[Entity, ...]:
    """Give one thing of every type; the enterprise has all that an entity can have."""
    things = [
        Entity(
            type=kind,
            slug=KEYS[kind].partition("/")[2],
            name=clean(NAMES[kind]),
            attributes=ATTRIBUTES.get(kind, ()),
        )
        for kind in ENTITY_TYPES
    ]
    things[0] = things[0].model_copy(
        update={"aliases": ("云峰机械厂",), "name_en": "Yunfeng Machinery", "note": "两种写法"}
    )
    things.append(Entity(type="Enterprise", slug="chunshan", name="春山农业", discovered="mentions.listed"))
    things.append(Entity(type="Industry", slug="nengyuan", name="能源"))
    return tuple(things)
