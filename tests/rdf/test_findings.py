"""Findings as RDF: in a graph of their own, with every rule explained, and in no public file."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import daye_graph.audit.rules
from daye_graph.audit.checking import audit
from daye_graph.model.evidence import Evidence, Span
from daye_graph.model.finding import Finding
from daye_graph.rdf.findings import build_findings_graph
from daye_graph.rdf.ontology import read_finding_words, read_ontology
from daye_graph.rdf.terms import FINDING, FINDING_PROPERTIES, FINDING_STANDARD
from daye_graph.rdf.vocabulary import Vocabulary
from daye_graph.rdf.writing import write_all
from daye_graph.settings import Settings
from tests.query.sample import build_shipped
from tests.rdf.reading import iri, read, shorten, used_terms
from tests.rdf.sample import build_plan_graph, build_sample

WORDS = read_finding_words(Settings())
FOUND = Finding(
    id="finding/a",
    rule="names.cut-short",
    severity="warning",
    subject="云峰",
    detail="疑似漏字，待核实。",
    detail_en="one may lack a character.",
    evidence=(
        Evidence(spans=(Span(1, 4), Span(5, 7)), quote="云泽市创新", source="body"),
        Evidence(spans=(Span(8, 10),), quote="方案", source="body"),
    ),
    accepted="已核",
)
RULE = re.compile(r'^[A-Z_]+ = "([a-z]+\.[a-z-]+)"$', re.MULTILINE)


def list_rules() -> set[str]:
    folder = Path(daye_graph.audit.rules.__file__).parent
    return {rule for path in folder.glob("*.py") for rule in RULE.findall(path.read_text(encoding="utf-8"))}


def notations() -> list[str]:
    nodes = WORDS.instances(iri("skos:Concept"))
    return [read(WORDS, shorten(node.value), "skos:notation")[0] for node in nodes]


def test_every_rule_is_explained_in_both_languages_and_named_by_its_word() -> None:
    assert len(list(pkgutil.iter_modules(daye_graph.audit.rules.__path__))) > 5
    for module in pkgutil.iter_modules(daye_graph.audit.rules.__path__):
        importlib.import_module(f"daye_graph.audit.rules.{module.name}")
    assert sorted(notations()) == sorted(list_rules())
    vocabulary = Vocabulary(Settings())
    for node in WORDS.instances(iri("skos:Concept")):
        (word,) = read(WORDS, shorten(node.value), "skos:notation")
        assert vocabulary.concept("finding-rule", word) == node
        for name in ("skos:prefLabel", "skos:definition"):
            assert [text[-3:] for text in read(WORDS, shorten(node.value), name)] == ["@zh", "@en"]


def test_a_finding_tells_all_its_places_and_why_it_stands() -> None:
    graph = build_findings_graph(build_plan_graph(), (FOUND,), Settings())
    assert graph.name == iri("id:plan/yunze-2022/findings")
    told = {
        name: read(graph, "id:finding/a", name)
        for name in ("dg:rule", "dg:placeList", "dg:accepted", "dct:isPartOf")
    }
    assert told == {
        "dg:rule": ["names.cut-short"],
        "dg:placeList": ["1-4;5-7|8-10"],
        "dg:accepted": ["已核"],
        "dct:isPartOf": ["id:plan/yunze-2022"],
    }
    assert read(graph, "id:finding/a", "sh:resultSeverity") == ["sh:Warning"]
    assert len(read(graph, "id:finding/a", "oa:hasTarget")) == 3


def test_the_words_for_findings_are_used_and_are_no_words_of_the_data() -> None:
    used = used_terms(build_findings_graph(build_plan_graph(), (FOUND,), Settings()))
    own = {f"dg:{name}" for name in (FINDING, *FINDING_PROPERTIES)}
    assert own | set(FINDING_STANDARD) <= used
    declared = {shorten(node.value) for node, _ in WORDS.descriptions if not node.value.count("finding-rule")}
    assert own <= declared
    assert not declared & {shorten(node.value) for node, _ in read_ontology(Settings()).descriptions}
    assert not own & used_terms(build_sample())


@pytest.mark.slow
def test_no_file_of_a_build_speaks_of_a_finding(tmp_path: Path) -> None:
    from daye_graph.rdf.mapping import build_named_graph

    graph = build_shipped()
    files = write_all(build_named_graph(graph, Settings()), tmp_path, settings=Settings())
    details = [finding.detail for finding in audit(graph)]
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert "Finding" not in text
        assert not [detail for detail in details if detail in text]
