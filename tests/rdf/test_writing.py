from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from daye_graph.errors import DataError, OutputError
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.writing import WRITERS, write_all
from daye_graph.settings import Settings
from tests.rdf.reading import as_rows, iri
from tests.rdf.sample import build_plan_graph, build_sample

TOP = Path(__file__).resolve().parents[2]
OXIGRAPH = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}
RDFLIB = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdf": "xml"}
RDFLIB_WARNS = pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph).* is deprecated:DeprecationWarning"
)
"""Parsing into a Dataset, rdflib 7 warns of its own inner calls."""

WITH_GRAPH = ("nq", "trig", "jsonld")


def written(suffix: str, graph: NamedGraph | None = None) -> str:
    return WRITERS[suffix](graph or build_sample(), Settings()).decode()


@pytest.mark.parametrize("suffix", WRITERS)
def test_pyoxigraph_reads_the_same_triples_from_every_syntax(suffix: str) -> None:
    graph = build_sample()
    assert as_rows(parse(written(suffix, graph), format=OXIGRAPH[suffix])) == as_rows(graph.quads)


@RDFLIB_WARNS
@pytest.mark.parametrize("suffix", WRITERS)
def test_rdflib_reads_an_isomorphic_graph_from_every_syntax(suffix: str) -> None:
    import rdflib
    from rdflib.compare import isomorphic

    expected = rdflib.Graph().parse(data=written("nt"), format="nt")
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=written(suffix), format=RDFLIB[suffix])
    found = rdflib.Graph()
    for triple in dataset.triples((None, None, None)):
        found.add(triple)
    assert len(found) == len(build_sample().triples)
    assert isomorphic(found, expected)


@RDFLIB_WARNS
@pytest.mark.parametrize("suffix", WITH_GRAPH)
def test_syntaxes_that_can_name_a_graph_name_the_plan(suffix: str) -> None:
    import rdflib

    graph = build_sample()
    assert {quad.graph_name for quad in parse(written(suffix), format=OXIGRAPH[suffix])} == {graph.name}
    dataset = rdflib.Dataset()
    dataset.parse(data=written(suffix), format=RDFLIB[suffix])
    named = dataset.graph(rdflib.URIRef(graph.name.value))
    assert len(named) == len(graph.triples)
    assert len(dataset.default_graph) == 0


def test_no_node_is_blank() -> None:
    assert "_:" not in written("nt")


def test_turtle_has_sorted_prefixes_and_a_block_a_subject() -> None:
    head, *blocks = written("ttl").split("\n\n")
    prefixes = [line.split()[1].removesuffix(":") for line in head.splitlines()]
    assert prefixes == sorted(prefixes)
    assert len(blocks) == len(build_sample().descriptions)
    task = next(block for block in blocks if block.startswith("task:a a "))
    assert task.splitlines()[0] == "task:a a dg:Task , p-plan:Step ;"
    assert "\tdct:isPartOf action:a ;" in task.splitlines()
    assert "\tdg:number 1 ;" in task.splitlines()
    assert not any(line.startswith("<") for block in blocks for line in block.splitlines())


def test_trig_puts_the_same_blocks_into_the_plans_graph() -> None:
    _, opening, *blocks = written("trig").split("\n\n")
    assert opening == "plan:yunze-2022 {"
    assert len(blocks) == len(build_sample().descriptions)
    assert all(block.startswith("\t") for block in blocks)


def test_jsonld_reads_like_json() -> None:
    document = json.loads(written("jsonld"))
    assert document["@id"] == "id:plan/yunze-2022"
    nodes = {node["@id"]: node for node in document["@graph"]}
    assert list(nodes) == sorted(nodes)
    task = nodes["id:task/a"]
    assert task["@type"] == ["Task", "p-plan:Step"]
    assert task["label"] == {"zh": "建设研究院"}
    assert task["number"] == 1
    assert task["isPartOf"] == "id:action/a"
    assert task["hasTarget"] == ["id:task/a/e1", "id:task/a/e2"]
    assert nodes["id:enterprise/yunfeng"]["label"] == {"en": "Yunfeng Machinery", "zh": "云峰机械"}
    assert nodes["id:observation/a"]["value"] == "3.4"
    assert nodes["id:responsibility/a"]["etc"] is True
    assert nodes["id:plan/yunze-2022"]["issued"] == "2022-06-30"
    assert nodes["id:task/a/e1/position"]["oa:start"] == task["start"]


def test_values_that_do_not_fit_their_property_survive_jsonld() -> None:
    graph = NamedGraph(iri("id:plan/a"))
    for name, value in (
        ("dg:ofTask", Literal("建设研究院")),
        ("dg:year", Literal("2022", datatype=iri("xsd:gYear"))),
        ("dg:number", iri("id:task/a")),
        ("dg:value", Literal("3.4")),
        ("dct:issued", Literal("2022")),
        ("rdfs:label", Literal("没有语言")),
        ("rdfs:label", Literal("有语言", language="zh")),
        ("dg:quote", Literal("text", language="en")),
        ("dg:etc", Literal("3", datatype=iri("xsd:integer"))),
        ("dg:rule", NamedNode("https://elsewhere.example/rule")),
    ):
        graph.add(iri("id:task/a"), iri(name), value)
    assert as_rows(parse(written("jsonld", graph), format=RdfFormat.JSON_LD)) == as_rows(graph.quads)


def test_carriage_returns_survive_rdfxml() -> None:
    assert "&#13;\n" in written("rdf")
    assert "\r" not in written("rdf")


def test_what_xml_cannot_hold_is_named_with_its_place() -> None:
    milestone = build_plan_graph().milestones[0].model_copy(update={"text": "建\x0c设"})
    with pytest.raises(DataError) as caught:
        written("rdf", build_sample(milestones=(milestone,)))
    (problem,) = caught.value.problems
    assert "milestone/a" in problem
    assert "U+000C" in problem


def test_all_six_are_written_and_nothing_else(tmp_path: Path) -> None:
    paths = write_all(build_sample(), tmp_path / "rdf", settings=Settings())
    assert [path.name for path in paths] == [f"daye.{suffix}" for suffix in WRITERS]
    assert sorted(tmp_path.joinpath("rdf").iterdir()) == sorted(paths)
    assert paths[1].read_text(encoding="utf-8") == written("nt")


def test_a_folder_that_cannot_be_made_is_an_output_error(tmp_path: Path) -> None:
    blocker = tmp_path / "rdf"
    blocker.write_text("")
    with pytest.raises(OutputError, match="写不了"):
        write_all(build_sample(), blocker, settings=Settings())
    assert blocker.read_text() == ""


def test_an_interrupted_write_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "daye.ttl").write_text("old")

    def fail(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OutputError, match="No space left"):
        write_all(build_sample(), tmp_path, settings=Settings())
    assert [path.name for path in tmp_path.iterdir()] == ["daye.ttl"]
    assert (tmp_path / "daye.ttl").read_text() == "old"


def test_text_that_cannot_be_written_leaves_no_file(tmp_path: Path) -> None:
    milestone = build_plan_graph().milestones[0].model_copy(update={"text": "建\x0c设"})
    with pytest.raises(DataError):
        write_all(build_sample(milestones=(milestone,)), tmp_path / "rdf", settings=Settings())
    assert not (tmp_path / "rdf").exists()


def test_bytes_depend_neither_on_the_hash_seed_nor_on_the_order_of_making(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from daye_graph.rdf.writing import write_all; "
        "from daye_graph.settings import Settings; from tests.rdf.sample import build_sample; "
        "write_all(build_sample(), Path('{}'), settings=Settings())"
    )
    for seed in ("0", "1"):
        subprocess.run(
            [sys.executable, "-c", code.format(tmp_path / seed)],
            cwd=TOP,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C"},
            check=True,
        )
    sample = build_sample()
    backwards = NamedGraph(sample.name, first_classes=Settings().ontology_base)
    for quad in reversed(sample.quads):
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)
        backwards.add(quad.subject, quad.predicate, quad.object)
    for suffix in WRITERS:
        first, second = ((tmp_path / seed / f"daye.{suffix}").read_bytes() for seed in ("0", "1"))
        assert first == second == written(suffix, backwards).encode()
