"""What the terms of a site's data are called, in Chinese and English: the ontology's labels, and few more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daye_graph.query.vocabulary import CLASSES, Word, list_words
from daye_graph.rdf.terms import SCHEMES
from daye_graph.release.audience import INTERNAL
from daye_graph.release.preparing import Prepared
from daye_graph.site.shapes import DetailWords, Pair
from daye_graph.views.relations import name_relations
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

FINDING_RULES = "FindingRuleScheme"
"""The scheme of the rules that find what may contradict: words of an internal site."""

DETAILS: dict[str, tuple[Pair, tuple[str, ...]]] = {
    "role": (("角色", "Role"), ("role", "unit-role")),
    "direction": (("方向", "Direction"), ("direction",)),
    "relation": (("关系", "Relation"), ("institute-relation", "layout-relation")),
    "kind": (("类别", "Kind"), ("kind", "layout-kind")),
    "year": (("年度", "Year"), ()),
    "position": (("名单位次", "Position in the list"), ()),
    "etc": (("名单以“等”结尾", "List ends in 等"), ()),
    "number": (("序号", "Number"), ()),
    "label": (("编号", "Label"), ()),
    "name": (("名称", "Name"), ()),
    "title": (("标题", "Title"), ()),
    "schedule_name": (("进度安排表写作", "In the schedule"), ()),
    "text": (("内容", "Text"), ()),
    "value": (("数值", "Value"), ()),
    "value_min": (("下限", "Lower bound"), ()),
    "value_max": (("上限", "Upper bound"), ()),
    "unit": (("单位", "Unit"), ()),
    "value_as_written": (("原文数值", "Value as written"), ()),
    "unit_as_written": (("原文单位", "Unit as written"), ()),
    "comparator": (("比较", "Comparator"), ("comparator",)),
    "group": (("一级指标", "Group"), ()),
    "attribute": (("属性", "Attribute"), ()),
    "level": (("级别", "Level"), ("level",)),
    "from_level": (("现级别", "From level"), ("level",)),
    "target_level": (("目标级别", "Target level"), ("level",)),
    "target_title": (("目标名称", "Target title"), ()),
    "subject": (("对象", "Subject"), ()),
    "formula": (("格局", "Formula"), ()),
    "announced": (("公布个数", "Announced number"), ()),
    "aliases": (("又作", "Also"), ()),
    "objects": (("对象", "Objects"), ()),
}
"""What the qualities of facts are called, with the stems of the schemes that have their words."""


def build_schemes(prepared: Prepared) -> dict[str, dict[str, Pair]]:
    """Give the words of each scheme by the scheme's local name, in the scheme's own order."""
    engine = prepared.engine
    return {
        name: {word.word: _pair(word) for word in list_words(engine, f"dg:{name}")}
        for name in (*SCHEMES.values(), FINDING_RULES)
        if name != FINDING_RULES or prepared.audience == INTERNAL
    }


def build_classes(prepared: Prepared) -> dict[str, Pair]:
    """Give what each class is called, by its local name."""
    return {word.word: _pair(word) for word in list_words(prepared.engine, CLASSES)}


def build_relations(prepared: Prepared) -> dict[str, Pair]:
    """Give what each relation is called: properties by their local name, words of relations, and our own."""
    return {name: as_pair(label) for name, label in name_relations(prepared.engine).items()}


def build_details() -> dict[str, DetailWords]:
    """Give what each quality of a fact is called, and where its words are found."""
    return {
        name: {"label": label, "vocabularies": [SCHEMES[stem] for stem in stems]}
        for name, (label, stems) in DETAILS.items()
    }


def name_class(prepared: Prepared, kind: str) -> Pair:
    """Give what the class with the local name *kind* is called."""
    return as_pair(prepared.labels.read_label(prepared.labels.build_iri(kind)))


def as_pair(text: Wording) -> Pair:
    """Give *text* in both languages."""
    return (str(text), text.en)


def name_node(prepared: Prepared, node: NamedNode) -> Pair:
    """Give what a concept of the ontology, or a thing of the plan, is called."""
    return as_pair(prepared.labels.read_term(node).label)


def _pair(word: Word) -> Pair:
    return (word.labels.get("zh", word.word), word.labels.get("en", word.word))
