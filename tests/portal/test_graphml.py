"""GraphML: what networkx reads is the plan's network, with plain types and both languages."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from daye_graph.graph.network import build_network
from daye_graph.portal.context import Context
from daye_graph.portal.graphml import NAMESPACE, build_graphml
from daye_graph.portal.graphml_words import EDGE_TYPES, NODE_TYPES
from tests.portal.contexts import make_shipped, make_small

pytestmark = pytest.mark.slow


def read_network(context: Context) -> Any:  # noqa: ANN401 a network of any kind
    import networkx as nx

    (file,) = build_graphml(context)
    return nx.read_graphml(io.BytesIO(file.data))


def test_networkx_reads_all_nodes_and_edges() -> None:
    read, meant = read_network(make_shipped()), build_network(make_shipped().graph)
    base = make_shipped().settings.id_base
    assert {node["iri"] for node in read.nodes.values()} == {base + key for key in meant.nodes}
    ends = Counter(
        (read.nodes[source]["iri"], edge["relation"], read.nodes[target]["iri"], edge["statement"])
        for source, target, edge in read.edges(data=True)
    )
    wanted = Counter(
        (base + source, edge["relation"], base + target, base + edge["statement"])
        for source, target, edge in meant.edges(data=True)
    )
    assert ends == wanted


def test_nodes_and_edges_say_what_the_network_says() -> None:
    read, meant = read_network(make_shipped()), build_network(make_shipped().graph)
    for key, node in meant.nodes.items():
        told = read.nodes[key.replace("/", ".")]
        assert told["label"] == node["label"]
        assert told["mentions"] == node["mentions"]
        assert told.get("number") == node["number"]
        assert told.get("aliases", "") == "；".join(node["aliases"])
    for (*_, edge), (*_, other) in zip(read.edges(data=True), meant.edges(data=True), strict=True):
        assert edge["quote"] == other["quote"]
        assert edge.get("year") == other.get("year")
        assert edge.get("etc") == other.get("etc")


def test_every_quality_of_an_edge_has_its_attribute() -> None:
    network = build_network(make_shipped().graph)
    assert {name for *_, edge in network.edges(data=True) for name in edge} <= set(EDGE_TYPES)
    assert {name for node in network.nodes.values() for name in node} <= set(NODE_TYPES)


def test_classes_relations_and_words_are_named_in_both_languages() -> None:
    read = read_network(make_shipped())
    for node in read.nodes.values():
        assert not node["type_zh"].isascii()
        assert node["type_en"].isascii()
    for *_, edge in read.edges(data=True):
        assert not edge["label"].isascii(), edge
        assert edge["label_en"].isascii()
        if "role" in edge:
            assert edge["role_zh"]
            assert edge["role_en"]


def test_types_are_plain_and_identifiers_are_names() -> None:
    (file,) = build_graphml(make_shipped())
    root = etree.fromstring(file.data)
    keys = root.findall(f"{{{NAMESPACE}}}key")
    assert {key.get("attr.type") for key in keys} <= {"string", "int", "double", "boolean"}
    found = [each.get("id") or "" for each in root.iter(f"{{{NAMESPACE}}}node", f"{{{NAMESPACE}}}edge")]
    assert len(found) == len(set(found))
    assert all(mark.isalnum() or mark in ".-_" for each in found for mark in each)


def test_a_plan_without_things_has_an_empty_network(tmp_path: Path) -> None:
    assert read_network(make_small(tmp_path)).number_of_edges() == 0


def test_the_bytes_are_the_same_each_time() -> None:
    assert list(build_graphml(make_shipped())) == list(build_graphml(make_shipped()))
