"""Findings of the audit as RDF: a graph of their own beside the plan's, for internal use.

A finding is told with the words that SHACL has for results (what it is about,
how grave it is, what was seen) and with our own for its rule and its places.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache

from pyoxigraph import Literal, NamedNode

from daye_graph.model.finding import Finding
from daye_graph.model.graph import PlanGraph
from daye_graph.rdf.evidence import add_targets
from daye_graph.rdf.literals import integer, string
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.ontology import read_finding_words
from daye_graph.rdf.terms import FINDING, SHACL_SEVERITIES, expand
from daye_graph.rdf.weaving import Values, Weaver
from daye_graph.settings import Settings
from daye_graph.wording import Language

PART = "/findings"
"""What the name of the findings' graph adds to the plan's."""


def build_findings_graph(graph: PlanGraph, findings: Sequence[Finding], settings: Settings) -> NamedGraph:
    """Give *findings* about *graph* under the name ``<plan>/findings``, in their order."""
    weaver = Weaver(graph, settings, part=PART)
    for order, finding in enumerate(findings, start=1):
        _add_finding(weaver, finding, order)
    return weaver.triples


@cache
def read_rule_labels(language: Language) -> dict[str, str]:
    """Give what each rule of the audit is called, by its id."""
    words = read_finding_words(Settings())
    notation, label = (NamedNode(expand(f"skos:{name}")) for name in ("notation", "prefLabel"))
    told = map(words.properties, words.instances(NamedNode(expand("skos:Concept"))))
    return {
        about[notation][0].value: text.value
        for about in told
        for text in about[label]
        if isinstance(text, Literal) and text.language == language
    }


def write_places(finding: Finding) -> str:
    """Give the spans of all places: ``10-20;22-25|30-40``."""
    return "|".join(
        ";".join(f"{start}-{end}" for start, end in evidence.spans) for evidence in finding.evidence
    )


def _add_finding(weaver: Weaver, finding: Finding, order: int) -> None:
    node = weaver.thing(finding.id)
    task = weaver.optional(finding.task)
    spans = [span for evidence in finding.evidence for span in evidence.spans]
    values: dict[str, Values] = {
        "dct:isPartOf": weaver.plan,
        "rule": string(finding.rule),
        "severity": weaver.vocabulary.concept("severity", finding.severity),
        "subjectLabel": string(finding.subject),
        "ofTask": task,
        "quoteList": string(json.dumps([each.quote for each in finding.evidence], ensure_ascii=False)),
        "placeList": string(write_places(finding)),
        "accepted": string(finding.accepted),
        "order": integer(order),
        "sh:focusNode": task or weaver.plan,
        "sh:resultSeverity": weaver.vocabulary.term(SHACL_SEVERITIES[finding.severity]),
        "sh:resultMessage": (
            Literal(finding.detail, language="zh"),
            Literal(finding.detail_en, language="en"),
        ),
        "oa:hasTarget": add_targets(weaver, node, spans),
    }
    weaver.describe(node, FINDING, values)
