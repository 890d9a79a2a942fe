"""Where a query goes wrong: the first word with which no query can go on."""

from __future__ import annotations

import pytest

from daye_graph.errors import QueryError
from daye_graph.query.engine import Engine
from daye_graph.wording import Wording

FAULTS = [
    ("SELECT ?x WHERE {\n  ?x a dg:Task\n  FILTER (?x = )\n}", 3, 16, "“)”"),
    ("SELECT * WHERE { ?s ?p }", 1, 24, "“}”"),
    ("SELECT * WHERE { ?s ?p ?o\r\n LIMIT 3 }", 2, 2, "“LIMIT”"),
    ("SELECT * WHERE { ?s ?p ?o } ORDER ?s", 1, 35, "“?s”"),
    ("SELECT * { ?s ?p ?o . FILTR(?o > 3) }", 1, 23, "“FILTR”"),
    ("SELEKT * { ?s ?p ?o }", 1, 1, "“SELEKT”"),
    ("# 注释\nSELECT * { ?s ?p '没有结尾 }", 2, 18, "“'”"),
    ("SELECT * { ?s ?p '企业' ) }", 1, 23, "“)”"),
    ("SELECT * { ?s ?p ?o", 1, 20, "没有写完"),
    ("", 1, 1, "没有写完"),
    ("# only a comment", 1, 17, "没有写完"),
    ("SELECT * { ?s foo:bar ?o }", 1, 15, "前缀“foo:”没有声明"),
    ("SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s ?p ?o }", 1, 47, "没有分组"),
    ("SELECT * { ?s <http://a b> ?o }", 1, 26, "“>”"),
]


def fault_of(engine: Engine, query: str) -> Wording:
    with pytest.raises(QueryError) as caught:
        engine.run(query)
    message = caught.value.args[0]
    assert isinstance(message, Wording)
    return message


@pytest.mark.parametrize(("query", "line", "column", "what"), FAULTS)
def test_the_fault_is_placed_and_named(engine: Engine, query: str, line: int, column: int, what: str) -> None:
    message = fault_of(engine, query)
    first = message.split("\n", 1)[0]
    assert first.startswith(f"SPARQL 第 {line} 行第 {column} 列有误：")
    assert what in first
    assert message.en.startswith(f"bad SPARQL at line {line}, column {column}: ")


def test_the_line_is_shown_with_a_caret_under_the_fault(engine: Engine) -> None:
    _, line, caret = fault_of(engine, "SELECT ?x WHERE {\n\t?x a dg:Task FILTER (?x = )\n}").split("\n")
    assert line == "   ?x a dg:Task FILTER (?x = )"
    assert caret.index("^") == line.index(")")


def test_the_caret_stands_right_after_wide_characters(engine: Engine) -> None:
    _, line, caret = fault_of(engine, "SELECT * WHERE { ?甲 rdfs:label '企业' LIMIT }").split("\n")
    assert caret.count("\u3000") == 3
    assert len(caret) - 1 == line.index("LIMIT")


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:a> <urn:b> 1 }",
        "# a comment\nPREFIX x: <urn:insert#>\ndelete where { ?s ?p ?o }",
        "DROP ALL",
        "CLEAR GRAPH <urn:g>",
        "LOAD <file:///etc/hosts>",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "COPY DEFAULT TO <urn:g>",
    ],
)
def test_updates_are_refused(engine: Engine, update: str) -> None:
    before = len(engine.store)
    assert "只读" in fault_of(engine, update)
    assert len(engine.store) == before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * WHERE { service SILENT ?where { ?s ?p ?o } }",
    ],
)
def test_nothing_is_fetched_from_elsewhere(engine: Engine, query: str) -> None:
    assert "SERVICE" in fault_of(engine, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service WHERE { ?service rdfs:label 'SERVICE' }",
        'SELECT * WHERE { ?s <urn:service> """INSERT \' " DATA""" } # SERVICE <urn:x>',
        "SELECT * WHERE { ?s dg:service ?o }",
        "SELECT ('it\\'s SERVICE' AS ?x) {}",
        "SELECT * WHERE { ?s rdfs:label 'x'@insert }",
    ],
)
def test_words_in_strings_comments_and_names_are_no_keywords(engine: Engine, query: str) -> None:
    engine.run(query)
