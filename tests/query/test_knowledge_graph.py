"""The graph in memory: built without a trace, asked like the cached one, handed on to other libraries."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import daye_graph
from daye_graph import KnowledgeGraph
from daye_graph.errors import SourceError, UnknownNameError, UsageError
from daye_graph.query.question import ALL_QUESTIONS
from tests.plans import read_gold, write_changed
from tests.query.sample import NEEDED_OF_SHIPPED, build_shipped


@cache
def graph() -> KnowledgeGraph:
    return KnowledgeGraph(build_shipped())


def test_building_in_memory_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DAYE_GRAPH_CACHE", str(tmp_path / "cache"))
    built = daye_graph.build()
    assert built.files == ()
    assert len(built.ask("actions")) == 9
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_building_with_out_writes_all_files_as_well(tmp_path: Path) -> None:
    built = daye_graph.build("daye-2022", out=tmp_path / "out")
    assert {path.suffix for path in built.files} >= {".ttl", ".nt", ".nq", ".html", ".json"}
    assert all(path.is_file() and path.is_relative_to(tmp_path / "out") for path in built.files)
    assert len(built.ask("tasks")) == 29


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_it_answers_as_the_cached_graph_does(name: str) -> None:
    options = NEEDED_OF_SHIPPED.get(name, {})
    assert graph().ask(name, **options) == daye_graph.ask(
        name, plan=None, store=None, endpoint=None, **options
    )


def test_it_runs_sparql() -> None:
    assert graph().sparql("SELECT (COUNT(?t) AS ?n) WHERE { ?t a dg:Task }") == [{"n": 29}]
    assert graph().sparql("ASK { ?t a dg:Task }") is True


def test_another_plan_is_built_from_its_path(tmp_path: Path) -> None:
    changed = daye_graph.build(write_changed(tmp_path, ("劲牌", "劲松")))
    assert changed.ask("enterprises", enterprise="劲松")
    with pytest.raises(UnknownNameError):
        changed.ask("enterprises", enterprise="劲牌")
    with pytest.raises(SourceError):
        daye_graph.build(tmp_path / "nothing.md")
    with pytest.raises(UnknownNameError):
        daye_graph.build("daye-2023")


def test_an_unknown_question_is_told_before_anything_is_made() -> None:
    fresh = KnowledgeGraph(build_shipped())
    with pytest.raises(UnknownNameError, match="enterprize"):
        fresh.ask("enterprize")
    assert "engine" not in vars(fresh)


def test_the_network_is_that_of_the_house() -> None:
    network = graph().to_networkx()
    labels = {node["label"]: key for key, node in network.nodes.items() if node["type"] == "Enterprise"}
    assert set(labels) == {row["enterprise"] for row in read_gold("enterprises")}
    quotes = {about["quote"] for *_, about in network.edges(labels["劲牌"], data=True)}
    assert {str(row["quote"]) for row in graph().ask("enterprises", enterprise="劲牌")} <= quotes


def test_rdflib_gets_the_very_triples_that_are_written(tmp_path: Path) -> None:
    from pyoxigraph import RdfFormat, parse
    from rdflib import Graph

    from daye_graph.rdf.mapping import build_named_graph
    from daye_graph.rdf.writing import write_all
    from daye_graph.settings import Settings

    made = graph().to_rdf()
    assert isinstance(made, Graph)
    assert str(made.identifier) == "https://w3id.org/daye-graph/id/plan/daye-2022"
    write_all(build_named_graph(build_shipped(), Settings()), tmp_path, settings=Settings())
    written = {str(each) for each in parse(path=tmp_path / "daye.nt", format=RdfFormat.N_TRIPLES)}
    text = made.serialize(format="nt")
    assert {str(each) for each in parse(text, format=RdfFormat.N_TRIPLES)} == written
    assert len(made) == len(written)


def test_rdflib_answers_sparql_with_the_prefixes_at_hand() -> None:
    rows = graph().to_rdf().query("SELECT (COUNT(*) AS ?n) WHERE { ?task a dg:Task ; rdfs:label ?name }")
    assert [int(row[0]) for row in rows] == [29]  # type: ignore[index,arg-type]


def test_pandas_gets_the_columns_with_their_types() -> None:
    frame = graph().to_pandas("enterprises", enterprise="劲牌公司")
    rows = graph().ask("enterprises", enterprise="劲牌")
    assert list(frame.columns) == list(rows[0])
    assert len(frame) == len(rows)
    assert [str(frame[name].dtype) for name in ("enterprise", "box", "year", "start", "objects")] == [
        "string", "Int64", "Int64", "Int64", "object",
    ]  # fmt: skip
    assert [
        None if missing else box for box, missing in zip(frame["box"], frame["box"].isna(), strict=True)
    ] == [row["box"] for row in rows]
    assert frame["objects"].tolist() == [row["objects"] for row in rows]
    assert frame["spans"].tolist() == [row["spans"] for row in rows]
    numbers = graph().to_pandas("indicators")
    assert str(numbers["target_2024"].dtype) == "Float64"
    assert numbers["target_2024"].dropna().tolist() == [
        value for row in graph().ask("indicators") if (value := row["target_2024"]) is not None
    ]
    assert str(graph().to_pandas("units")["etc"].dtype) == "boolean"


def test_an_answer_without_rows_has_columns_all_the_same() -> None:
    frame = graph().to_pandas("milestones", year=1999)
    assert len(frame) == 0
    assert "text" in frame.columns


def test_without_pandas_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError) as caught:
        graph().to_pandas("enterprises")
    message = caught.value.args[0]
    assert "pip install daye-graph[pandas]" in message
    assert "pip install daye-graph[pandas]" in message.en


def test_what_is_shown_of_it_says_how_much_there_is() -> None:
    assert repr(graph()) == (
        f"<KnowledgeGraph daye-2022: {len(build_shipped().entities)} things, "
        f"{len(list(build_shipped().statements()))} statements>"
    )
    page = graph()._repr_html_()
    assert "<td>29</td>" in page
    assert "冶政发〔2022〕15号" in page
    assert page.count("<tr>") == page.count("</tr>") == 7


def test_what_jupyter_shows_is_escaped() -> None:
    named = build_shipped().manifest.model_copy(update={"title": '<script>"&"</script>'})
    page = KnowledgeGraph(replace(build_shipped(), manifest=named))._repr_html_()
    assert "<caption>&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;</caption>" in page
    assert "<script" not in page
