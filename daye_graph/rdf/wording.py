"""The words of the ontology's pages that are not the ontology's own."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wording:
    """What a page says in one language. A table's `…_head` is its header row without the outer bars."""

    language: str
    file: str
    links: str
    made_by: str
    about: dict[str, str]
    classes: str
    classes_intro: str
    is_also: str
    class_head: str
    properties: str
    property_head: str
    schemes: str
    schemes_intro: str
    scheme_head: str
    standard: dict[str, str]
    kinds: dict[str, str]
    separator: str = ", "
    alternative: str = " or "
    between: str = field(default=": ")


CHINESE = Wording(
    language="zh",
    file="docs/ontology.md",
    links="[English](ontology.en.md)",
    made_by="本页由 `python -m daye_graph.rdf.documentation` 根据 `ontology/` 生成，请勿手改。",
    about={
        "vann:preferredNamespaceUri": "命名空间",
        "owl:versionInfo": "版本",
        "dct:issued": "发布日期",
        "dct:license": "许可",
    },
    classes="类",
    classes_intro="“次数”是 `ontology/shapes.ttl` 对属性的要求。"
    "陈述共有的属性列在“陈述”之下，命名事物共有的列在“命名事物”之下。",
    is_also="也属于",
    class_head="属性 | 名称 | 次数 | 值",
    properties="属性",
    property_head="属性 | 名称 | 含义",
    schemes="词表",
    schemes_intro="每张词表是一个 SKOS 概念方案，按次序列出；有高低之分的从最高的排起。",
    scheme_head="词 | 名称 | 含义 | 概念",
    standard={
        "rdfs:label": "名称",
        "skos:prefLabel": "首选名称",
        "skos:altLabel": "别名",
        "skos:note": "备注",
        "skos:broader": "上级产业",
        "dct:title": "标题",
        "dct:identifier": "发文字号",
        "dct:issued": "印发日期",
        "dct:source": "来源",
        "dct:isPartOf": "上级",
        "oa:hasTarget": "依据",
        "oa:hasSource": "依据的文本",
        "oa:hasSelector": "选择器",
        "oa:start": "起点",
        "oa:end": "终点",
        "oa:exact": "原文片段",
        "oa:prefix": "前文",
        "oa:suffix": "后文",
        "oa:SpecificResource": "一段依据",
        "oa:TextPositionSelector": "位置选择器",
        "oa:TextQuoteSelector": "引文选择器",
    },
    kinds={
        "xsd:string": "文字",
        "xsd:integer": "整数",
        "xsd:decimal": "十进制数",
        "xsd:boolean": "真值",
        "xsd:date": "日期",
        "zh": "中文",
        "en": "英文",
    },
    separator="、",
    alternative="或",
    between="：",
)

ENGLISH = Wording(
    language="en",
    file="docs/ontology.en.md",
    links="[中文](ontology.md)",
    made_by="Made from `ontology/` by `python -m daye_graph.rdf.documentation`; do not edit.",
    about={
        "vann:preferredNamespaceUri": "Namespace",
        "owl:versionInfo": "Version",
        "dct:issued": "Issued",
        "dct:license": "Licence",
    },
    classes="Classes",
    classes_intro="*Times* is what `ontology/shapes.ttl` wants of a property. "
    "What all statements have stands under Statement, what all named things have under Entity.",
    is_also="Is also",
    class_head="Property | Label | Times | Value",
    properties="Properties",
    property_head="Property | Label | Meaning",
    schemes="Vocabularies",
    schemes_intro="Each is a SKOS concept scheme, listed in its order; "
    "a scheme of grades begins with the highest.",
    scheme_head="Word | Label | Meaning | Concept",
    standard={
        "rdfs:label": "name",
        "skos:prefLabel": "preferred label",
        "skos:altLabel": "alias",
        "skos:note": "note",
        "skos:broader": "wider industry",
        "dct:title": "title",
        "dct:identifier": "document number",
        "dct:issued": "date of issue",
        "dct:source": "source",
        "dct:isPartOf": "whole",
        "oa:hasTarget": "evidence",
        "oa:hasSource": "text of the evidence",
        "oa:hasSelector": "selector",
        "oa:start": "start",
        "oa:end": "end",
        "oa:exact": "exact words",
        "oa:prefix": "words before",
        "oa:suffix": "words after",
        "oa:SpecificResource": "Target of evidence",
        "oa:TextPositionSelector": "Position selector",
        "oa:TextQuoteSelector": "Quote selector",
    },
    kinds={
        "xsd:string": "text",
        "xsd:integer": "integer",
        "xsd:decimal": "decimal",
        "xsd:boolean": "truth value",
        "xsd:date": "date",
        "zh": "Chinese",
        "en": "English",
    },
)
WORDINGS = (CHINESE, ENGLISH)
