"""The shipped plan as RDF, end to end."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, parse

from daye_graph.model.evidence import clean
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.rdf.named_graph import NamedGraph, Node
from daye_graph.rdf.writing import WRITERS
from daye_graph.settings import Settings
from tests.rdf.reading import as_ntriples, as_rows, iri
from tests.rdf.test_writing import OXIGRAPH, RDFLIB, RDFLIB_WARNS, TOP

BUILD = (
    "from pathlib import Path; from daye_graph.pipeline import build_plan; "
    "from daye_graph.rdf.mapping import build_named_graph; from daye_graph.rdf.writing import write_all; "
    "from daye_graph.settings import Settings; "
    "write_all(build_named_graph(build_plan(), Settings()), Path('{}'), settings=Settings())"
)


@cache
def plan() -> PlanGraph:
    return build_plan()


@cache
def graph() -> NamedGraph:
    return build_named_graph(plan(), Settings())


def values(node: Node, name: str) -> list[str]:
    return [each.value for each in graph().properties(node).get(iri(name), ())]


def test_every_statement_of_the_plan_is_a_node_with_evidence() -> None:
    rules = {node.value for node, _ in graph().descriptions if values(node, "dg:rule")}
    keys = [*(each.id for each in plan().statements()), *plan().section_keys]
    assert len(keys) == len(set(keys))
    assert rules == {iri(f"id:{key}").value for key in keys}


def test_every_piece_of_evidence_holds_to_the_letter() -> None:
    cited = [node for node, _ in graph().descriptions if values(node, "oa:hasTarget")]
    assert len(cited) == len(list(plan().statements())) + len(plan().section_keys)
    for node in cited:
        targets = values(node, "oa:hasTarget")
        assert sorted(targets) == sorted(f"{node.value}/e{number + 1}" for number in range(len(targets)))
        ordered = [f"{node.value}/e{number + 1}" for number in range(len(targets))]
        assert values(node, "dg:quote") == [clean("".join(read_slice(target) for target in ordered))]


def read_slice(target: str) -> str:
    """Give the slice of the text that a target cites, having held both selectors against it."""
    text = plan().document.version.text
    by_position, by_quote = (NamedNode(f"{target}/{part}") for part in ("position", "quote"))
    (start,), (end,) = values(by_position, "oa:start"), values(by_position, "oa:end")
    found = text[int(start) : int(end)]
    assert values(by_quote, "oa:exact") == [found]
    return found


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_six_files_hold_the_same_triples(suffix: str) -> None:
    content = WRITERS[suffix](graph(), Settings())
    assert as_rows(parse(content, format=OXIGRAPH[suffix])) == as_rows(graph().quads)


@pytest.mark.soak
@RDFLIB_WARNS
@pytest.mark.parametrize("suffix", WRITERS)
def test_rdflib_reads_the_same_triples_from_each_file(suffix: str) -> None:
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=WRITERS[suffix](graph(), Settings()), format=RDFLIB[suffix])
    found = {tuple(map(as_ntriples, triple)) for triple in dataset.triples((None, None, None))}
    # without blank nodes, graphs with the same triples are isomorphic
    assert found == as_rows(graph().quads)


@pytest.mark.slow
def test_two_builds_write_the_same_bytes_whatever_the_hash_seed_and_the_locale(tmp_path: Path) -> None:
    for seed, locale in (("0", "C"), ("1", "C.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale}
        code = BUILD.format(tmp_path / seed)
        subprocess.run([sys.executable, "-c", code], cwd=TOP, env=environment, check=True)
    for suffix in WRITERS:
        first, second = (tmp_path / seed / f"daye.{suffix}" for seed in ("0", "1"))
        assert first.read_bytes() == second.read_bytes()


def test_no_literal_is_empty_but_the_words_around_a_quote() -> None:
    empty = {
        quad.predicate.value
        for quad in graph().quads
        if isinstance(quad.object, Literal) and not quad.object.value
    }
    assert empty <= {iri("oa:prefix").value, iri("oa:suffix").value}
