"""What relations are called in Chinese and English: the ontology's labels, and a few more."""

from __future__ import annotations

from daye_graph.query.engine import Engine
from daye_graph.query.labels import Labels
from daye_graph.query.vocabulary import list_words
from daye_graph.rdf.terms import PROPERTIES, SCHEMES
from daye_graph.wording import Wording

RELATIONS: dict[str, Wording] = {
    "hasAction": Wording("所含行动", en="has action"),
    "hasTask": Wording("所含建设内容", en="has sub-task"),
    "upgradedIn": Wording("升级目标见于", en="is to be upgraded in"),
    "standsUnder": Wording("见于", en="stands under"),
    "isPlace": Wording("即地点", en="is the place"),
    "broader": Wording("上级产业", en="wider industry"),
    "mentionedIn": Wording("提及于", en="mentioned in"),
    "named": Wording("提出", en="is introduced"),
    "boxOf": Wording("专栏所属", en="box of"),
    "milestone": Wording("年度任务", en="yearly task"),
    "observation": Wording("指标数值", en="value of the indicator"),
    "target": Wording("量化目标", en="numeric target"),
    "upgrade": Wording("升级目标", en="is to be upgraded"),
    "profile": Wording("首次写到", en="is first written of"),
    "section": Wording("标题", en="heading"),
}
"""Relations that facts have and the ontology has no property for."""


def name_relations(engine: Engine) -> dict[str, Wording]:
    """Give what each relation is called: properties by their local name, words of relations, and our own."""
    labels = Labels(engine)
    named = {
        name: labels.read_label(labels.build_iri(name)) for name, kind in PROPERTIES.items() if kind == "iri"
    }
    schemes = [SCHEMES["institute-relation"], SCHEMES["layout-relation"]]
    words = {
        word.word: Wording(word.labels.get("zh", word.word), en=word.labels.get("en", word.word))
        for scheme in schemes
        for word in list_words(engine, f"dg:{scheme}")
    }
    return named | words | RELATIONS
