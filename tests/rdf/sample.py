"""A small made-up plan in which every class and every property of the vocabulary occurs."""

from __future__ import annotations

from dataclasses import replace

from daye_graph.model.entity import ENTITY_TYPES
from daye_graph.model.graph import Manifest, PlanGraph
from daye_graph.model.statement import (
    Action,
    ActionGroup,
    Box,
    Indicator,
    IndustryProfile,
    Involvement,
    LayoutElement,
    LayoutKind,
    LayoutMembership,
    LayoutRelation,
    Mention,
    Milestone,
    Observation,
    Partnership,
    PlatformProfile,
    Responsibility,
    Target,
    Task,
    TechnologyProfile,
    Tenet,
    Upgrade,
)
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.settings import Settings
from tests.rdf.sample_text import (
    KEYS,
    LAYOUT_KINDS,
    LAYOUT_RELATIONS,
    NAMES,
    TENETS,
    build_document,
    build_entities,
    cite,
)


def build_plan_graph() -> PlanGraph:
    """Give the whole plan."""
    document = build_document()
    heading = cite("（1）建设", "研究院")
    joined = cite("依托云峰机械、春山农业，联合云泽大学组建智能", "制造研究院和省级研究院")
    return PlanGraph(
        manifest=Manifest(
            id="yunze-2022",
            file="yunze.md",
            title=document.title,
            title_en="Innovation Plan of Yunze (2022–2024)",
            date="2022-06-30",
            sha256=document.version.sha256,
            source="云泽市政府网站",
            retrieved="2026-11-01",
            conversion="由 PDF 转换",
            index_number="011/2022-1",
            validity="有效",
        ),
        document=document,
        entities=build_entities(),
        groups=(
            ActionGroup(
                id="group/a", rule="structure.group", evidence=cite("（一）“三提升”"), name="三提升", number=1
            ),
        ),
        actions=(
            Action(
                id="action/a",
                rule="structure.action",
                evidence=cite("1. 平台提效行动"),
                name="平台提效行动",
                number=1,
                group="group/a",
                aliases=("平台提质增效行动",),
            ),
        ),
        tasks=(
            Task(
                id="task/a",
                rule="structure.task",
                evidence=heading,
                name="建设研究院",
                number=1,
                action="action/a",
                schedule_name="建设产业研究院",
            ),
        ),
        boxes=(
            Box(
                id="box/a",
                rule="structure.box",
                evidence=cite('专栏1：产业 <b>研究院</b> "建设" & 升级', source="box"),
                number=1,
                label="专栏1",
                title='产业研究院"建设" & 升级',
                task="task/a",
                action="action/a",
            ),
        ),
        indicators=(
            Indicator(
                id="indicator/a",
                rule="table.indicator",
                evidence=cite("研发投入强度", source="table"),
                number=1,
                name="研发投入强度",
                unit="%",
                group="创新投入",
                attribute="预期性",
            ),
        ),
        milestones=(
            Milestone(
                id="milestone/a",
                rule="schedule.milestone",
                evidence=cite("2023年：建成研究院", source="appendix"),
                task="task/a",
                year=2023,
                text="2023年：建成研究院",
            ),
        ),
        responsibilities=(
            Responsibility(
                id="responsibility/a",
                rule="schedule.unit",
                evidence=cite("市科技局", source="appendix"),
                unit=KEYS["GovernmentUnit"],
                task="task/a",
                position=1,
                role="responsible",
                etc=True,
            ),
        ),
        observations=(
            Observation(
                id="observation/a",
                rule="table.cell",
                evidence=cite("达3.4%", source="table"),
                indicator="indicator/a",
                year=2022,
                kind="target",
                value="3.4",
                unit="%",
                value_as_written="3.4",
                unit_as_written="%",
                comparator="equal",
                task="task/a",
            ),
        ),
        involvements=(
            Involvement(
                id="involvement/a",
                rule="involvement.relied-on",
                origin="decision",
                evidence=joined,
                enterprise=KEYS["Enterprise"],
                action="action/a",
                task="task/a",
                box="box/a",
                role="founds_institute",
                direction="relied_on",
                industries=(KEYS["Industry"],),
                objects=(KEYS["ResearchInstitute"], "省级研究院"),
                year=2023,
            ),
            Involvement(
                id="involvement/b",
                rule="involvement.relied-on",
                evidence=joined,
                enterprise="enterprise/chunshan",
                action="action/a",
                task=None,
                box=None,
                role="other",
                direction="supported",
            ),
        ),
        mentions=tuple(
            Mention(
                id=f"mention/{kind.lower()}",
                rule="mentions.known",
                evidence=cite(NAMES[kind]),
                entity=KEYS[kind],
                section=1,
            )
            for kind in ENTITY_TYPES
        ),
        section_keys=("section/a", "section/b"),
        upgrades=(
            Upgrade(
                id="upgrade/a",
                rule="upgrades.promoted",
                evidence=joined,
                subject=KEYS["Platform"],
                from_level="市级",
                target_level="省级",
                target_title="省级研究院",
                year=2024,
            ),
        ),
        partnerships=(
            Partnership(
                id="partnership/a",
                rule="institutes.partner",
                evidence=joined,
                institute=KEYS["ResearchInstitute"],
                relation="partner",
                organization=KEYS["University"],
            ),
        ),
        layout_elements=tuple(build_element(kind) for kind in LAYOUT_KINDS),
        memberships=tuple(build_membership(relation) for relation in LAYOUT_RELATIONS),
        targets=(
            Target(
                id="target/a",
                rule="targets.numeric",
                evidence=cite("推进5-10项技术"),
                action="action/a",
                task="task/a",
                subject="技术",
                value_min="5",
                value_max="10",
                unit="项",
                comparator="equal",
                year=2024,
            ),
        ),
        platforms=(
            PlatformProfile(
                id="platform-profile/a",
                rule="platforms.first-mention",
                evidence=cite("省级研究院"),
                platform=KEYS["Platform"],
                level="省级",
                target_level="国家级",
                hosts=(KEYS["Enterprise"], "enterprise/chunshan"),
                place=KEYS["Place"],
                action="action/a",
                task="task/a",
            ),
        ),
        industries=(
            IndustryProfile(
                id="industry-profile/a",
                rule="industries.first-mention",
                evidence=cite("新能源产业"),
                industry=KEYS["Industry"],
                parent="industry/nengyuan",
                enterprises=(KEYS["Enterprise"],),
            ),
        ),
        technologies=(
            TechnologyProfile(
                id="technology-profile/a",
                rule="technologies.listed",
                evidence=cite("储能技术"),
                technology=KEYS["Technology"],
                industry=KEYS["Industry"],
            ),
        ),
        tenets=tuple(
            Tenet(id=f"{kind.lower()}/a", rule="tenets.heading", evidence=cite(name), kind=kind, name=name)
            for kind, name in TENETS
        ),
    )


def build_element(kind: LayoutKind) -> LayoutElement:
    """Give one element of the layout."""
    return LayoutElement(
        id=f"layout/{kind}",
        rule="layout.introduced",
        evidence=cite("一带一核一组团"),
        name="高新区",
        kind=kind,
        place=KEYS["Place"] if kind == "core" else None,
        formula="一带一核一组团",
        announced=1,
    )


def build_membership(relation: LayoutRelation) -> LayoutMembership:
    """Give one place of the belt."""
    return LayoutMembership(
        id=f"layout-membership/{relation}",
        rule="layout.member",
        evidence=cite("高新区"),
        element="layout/belt",
        member=KEYS["Place"],
        relation=relation,
    )


def build_sample(**changes: object) -> NamedGraph:
    """Give the plan as RDF, with fields of the plan's graph replaced."""
    return build_named_graph(replace(build_plan_graph(), **changes), Settings())  # type: ignore[arg-type]
