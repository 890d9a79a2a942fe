"""What a bundle holds: files, and the datasets that they are distributions of."""

from __future__ import annotations

from dataclasses import dataclass

from daye_graph.wording import Wording

GZIP = "application/gzip"
THEMES = "http://publications.europa.eu/resource/authority/data-theme/"
"""Base of the EU's data themes, which DCAT-AP asks catalogues to use (DCAT-AP 3.0.1, section 11)."""


@dataclass(frozen=True, slots=True)
class BundleFile:
    """A file of the bundle with what the catalogue says of it.

    `path` is relative to the bundle, with slashes; `media_type` is IANA's, of the content
    before it was packed; `packed` is the media type of the packing, '' for none; `dataset`
    is a key of `DATASETS`, '' for what is no distribution (README, checksums);
    `conforms_to` are IRIs of standards.
    """

    path: str
    data: bytes
    media_type: str
    title: Wording
    dataset: str = ""
    description: Wording | None = None
    conforms_to: tuple[str, ...] = ()
    packed: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset of the catalogue. `title` goes after the plan's own title; `themes` are ends of EU themes."""

    title: Wording
    description: Wording
    themes: tuple[str, ...]
    keywords: tuple[Wording, ...]


_GOVERNMENT, _ECONOMY, _REGIONS, _SCIENCE = "GOVE", "ECON", "REGI", "TECH"

THEME_LABELS: dict[str, Wording] = {
    _ECONOMY: Wording("经济与金融", en="Economy and finance"),
    _GOVERNMENT: Wording("政府与公共部门", en="Government and public sector"),
    _REGIONS: Wording("区域与城市", en="Regions and cities"),
    _SCIENCE: Wording("科学与技术", en="Science and technology"),
}
"""The themes that our datasets have, by the end of the theme's IRI.

The English is the authority table's own label; it has no Chinese one, so that is ours.
"""

DATASETS: dict[str, Dataset] = {
    "whole": Dataset(
        Wording("知识图谱（全部）", en="knowledge graph (whole)"),
        Wording(
            "方案的全部事实：结构、机构与企业、指标、空间布局，每条事实都带原文出处。",
            en="All facts of the plan: structure, organisations, indicators and layout, "
            "each with the words behind it.",
        ),
        (_GOVERNMENT, _ECONOMY, _REGIONS, _SCIENCE),
        (Wording("知识图谱", en="knowledge graph"), Wording("关联数据", en="linked data")),
    ),
    "structure": Dataset(
        Wording("任务结构", en="structure of tasks"),
        Wording(
            "行动、子任务、专栏、年度安排和责任单位。",
            en="Actions, sub-tasks, boxes, yearly milestones and the units responsible.",
        ),
        (_GOVERNMENT,),
        (Wording("任务清单", en="tasks"), Wording("责任单位", en="responsible units")),
    ),
    "organisations": Dataset(
        Wording("机构与企业", en="organisations"),
        Wording(
            "企业、高校院所、平台、政府部门，及其在任务中的角色、产业与技术。",
            en="Enterprises, universities, institutes, platforms and government units, "
            "with their roles, industries and technologies.",
        ),
        (_ECONOMY, _SCIENCE),
        (Wording("企业", en="enterprises"), Wording("科技创新平台", en="innovation platforms")),
    ),
    "indicators": Dataset(
        Wording("指标与目标", en="indicators and targets"),
        Wording(
            "指标体系的逐年数值、目标值与文中其他量化目标。",
            en="Yearly values and targets of the indicators, and the other numbers to be reached.",
        ),
        (_GOVERNMENT, _SCIENCE),
        (Wording("指标", en="indicators"), Wording("目标值", en="targets")),
    ),
    "layout": Dataset(
        Wording("空间布局", en="spatial layout"),
        Wording(
            "空间布局的各要素（带、核、组团）及其所含地点。",
            en="Belts, cores and clusters of the layout, with the places that belong to them.",
        ),
        (_REGIONS,),
        (Wording("空间布局", en="spatial layout"), Wording("地点", en="places")),
    ),
    "evidence": Dataset(
        Wording("原文出处", en="evidence"),
        Wording(
            "每条事实在方案文本中的位置与引文（W3C 网络标注）。",
            en="Where each fact stands in the plan's text, with the quotation (Web Annotation).",
        ),
        (_GOVERNMENT,),
        (Wording("原文标注", en="annotations"), Wording("出处", en="provenance")),
    ),
    "tables": Dataset(
        Wording("问题表", en="tables of answers"),
        Wording(
            "各个常用问题的答案，每题一表（CSV、JSON、XLSX）。",
            en="The answers of the usual questions, a table each (CSV, JSON, XLSX).",
        ),
        (_GOVERNMENT, _ECONOMY),
        (Wording("表格", en="tables"),),
    ),
    "cube": Dataset(
        Wording("指标数据立方体", en="indicator data cube"),
        Wording(
            "指标 × 年份 × 数值性质的数据立方体（RDF Data Cube），带代码表。",
            en="Indicator by year by kind of value as an RDF Data Cube, with its code lists.",
        ),
        (_GOVERNMENT, _SCIENCE),
        (Wording("数据立方体", en="data cube"), Wording("统计数据", en="statistics")),
    ),
}
"""The datasets of a bundle, by the key that their files name; the key ends the dataset's IRI."""
