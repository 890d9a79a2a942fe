"""What the page of a picture knows beside the picture: names, facts, words, the plan and its text."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from daye_graph.model.graph import PlanGraph
from daye_graph.views.drawing import Drawing, count_switches, list_by_kind
from daye_graph.views.facts import Fact, tell_facts
from daye_graph.views.kinds import KINDS, MOST_NODES, SKELETON
from daye_graph.views.labels import LAYOUT, Labels
from daye_graph.views.placement import FIRST_GAP
from daye_graph.views.wording import WORDS
from daye_graph.wording import Language, Wording

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_FIGURES = (*SKELETON, "Enterprise", "GovernmentUnit", "Indicator")
"""What the head of the page counts."""


def describe_page(
    graph: PlanGraph,
    network: MultiDiGraph[str],
    drawing: Drawing,
    *,
    keys: Collection[str],
    centres: Collection[str],
    lang: Language,
) -> dict[str, Any]:
    """Give what the page embeds as JSON.

    Texts in two languages are lists ``[zh, en]``. `nodes` are all things among
    *keys*, drawn or not, in the order of their kinds; `facts` all facts about
    any of them, which refer to nodes by their index in `nodes`.
    """
    labels = Labels()
    facts = [fact for fact in tell_facts(graph, labels) if any(key in keys for key in fact.about)]
    indexes = {key: index for index, (key, _) in enumerate(list_by_kind(network, keys))}
    return {
        "lang": lang,
        "words": {name: list(pair) for name, pair in WORDS.items()},
        "plan": _describe_plan(graph),
        "figures": _list_figures(drawing, labels),
        "kinds": _list_kinds(drawing, labels),
        "columns": [list(column) for column in _list_columns(drawing)],
        "firstGap": FIRST_GAP,
        "height": drawing.placement.height,
        "most": MOST_NODES,
        "on": list(drawing.switches),
        "centres": list(centres),
        "part": "、".join(dict.fromkeys(network.nodes[key]["label"] for key in centres)),
        "nodes": [_describe_node(network, key, drawing) for key in indexes],
        "factKinds": {kind: both(labels.name_class(kind)) for kind in dict.fromkeys(f.kind for f in facts)},
        "facts": [_describe_fact(fact, network, indexes) for fact in facts],
        "text": graph.document.version.text,
    }


def both(words: str) -> list[str]:
    """Give *words* in both languages.

    >>> both(Wording("依托", en="relied on")), both("某市")
    (['依托', 'relied on'], ['某市', '某市'])
    """
    return [str(words), words.en if isinstance(words, Wording) else words]


def _plural(label: Wording) -> list[str]:
    """Give a label as it stands beside a count: English has a plural, Chinese none."""
    en = label.en
    if label is not LAYOUT:
        en = f"{en[:-1]}ies" if en.endswith("y") else f"{en}s"
    return [str(label), en]


def _describe_plan(graph: PlanGraph) -> dict[str, str]:
    manifest = graph.manifest
    years = graph.document.years
    return {
        "title": manifest.title or graph.document.title,
        "number": manifest.number,
        "issuer": manifest.issuer,
        "date": manifest.date,
        "year": manifest.date[:4] or (str(min(years)) if years else ""),
        "sha256": manifest.sha256,
    }


def _list_figures(drawing: Drawing, labels: Labels) -> list[list[Any]]:
    """Give what the picture holds, in the order of its columns: count, label, switch."""
    return [
        [count, _plural(labels.name_class(switch)), switch]
        for switch, count in count_switches(drawing.items).items()
        if switch in _FIGURES
    ]


def _list_kinds(drawing: Drawing, labels: Labels) -> list[dict[str, Any]]:
    present = {item.kind for item in drawing.items}
    counts = count_switches(drawing.items)
    return [
        {
            "name": kind.name,
            "label": both(labels.name_class(kind.name)),
            "plural": _plural(labels.name_class(kind.name)),
            "switch": kind.switch,
            "switchLabel": _plural(labels.name_class(kind.switch)),
            "shape": kind.shape,
            "colour": kind.colour,
            "rare": kind.rare,
            "skeleton": kind.name in SKELETON,
            "count": counts.get(kind.switch, 0),
            "drawn": kind.name in present,
        }
        for kind in KINDS
    ]


def _list_columns(drawing: Drawing) -> Iterable[tuple[str, float, float]]:
    return ((column.switch, column.width, column.gap) for column in drawing.placement.columns)


def _describe_node(network: MultiDiGraph[str], key: str, drawing: Drawing) -> dict[str, Any]:
    node = network.nodes[key]
    about: dict[str, Any] = {"id": key, "kind": node["type"], "name": node["label"]}
    if node["label_en"]:
        about["en"] = node["label_en"]
    if node["note"]:
        about["note"] = node["note"]
    if node["aliases"]:
        about["aliases"] = list(node["aliases"])
    if node["number"] is not None and node["type"] in {*SKELETON, "Indicator"}:
        about["number"] = node["number"]
    if key in drawing.placement.boxes:
        about["parent"] = drawing.placement.boxes[key].item.parent
        about["drawn"] = 1
    return about


def _describe_fact(fact: Fact, network: MultiDiGraph[str], indexes: dict[str, int]) -> dict[str, Any]:
    """Give a fact; what it joins but the page does not hold is given by its name."""
    evidence = fact.statement.evidence
    known = (key for key in fact.about if key in network)
    told: dict[str, Any] = {
        "id": fact.statement.id,
        "kind": fact.kind,
        "about": [indexes.get(key, network.nodes[key]["label"]) for key in known],
        "quote": evidence.quote,
        "spans": [list(span) for span in evidence.spans],
        "place": fact.place,
        "rule": fact.statement.rule,
    }
    if fact.words:
        told["words"] = both(fact.words)
    if fact.scene in indexes:
        told["scene"] = indexes[fact.scene]
    if fact.statement.origin != "text":
        told["origin"] = fact.statement.origin
    return told
