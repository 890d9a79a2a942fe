"""What any SPARQL query gives, in the formats of the standards."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from pyoxigraph import (
    BlankNode,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
)
from pyoxigraph import (
    Literal as RdfLiteral,
)
from pyoxigraph import (
    serialize as serialize_rdf,
)

from daye_graph.errors import UsageError
from daye_graph.query.engine import Engine, Results
from daye_graph.query.rows import Value, parse_value
from daye_graph.wording import Wording

BindingsFormat = Literal["csv", "tsv", "json", "xml"]
GraphFormat = Literal["ttl", "nt", "nq", "trig", "jsonld", "rdf"]
BINDINGS_FORMATS: tuple[BindingsFormat, ...] = get_args(BindingsFormat)
GRAPH_FORMATS: tuple[GraphFormat, ...] = get_args(GraphFormat)

RdfTerm: TypeAlias = NamedNode | BlankNode | RdfLiteral | Triple

_BINDINGS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_GRAPHS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPES = {
    f"{_XSD}integer": "integer",
    f"{_XSD}decimal": "number",
    f"{_XSD}double": "number",
    f"{_XSD}float": "number",
    f"{_XSD}boolean": "boolean",
}


def serialize(results: Results, form: str, *, engine: Engine) -> bytes:
    """Give *results* in the format *form*.

    Raises:
        UsageError: bindings are asked for in a format for graphs, or the other way round.
    """
    if isinstance(results, QueryTriples):
        if form not in _GRAPHS:
            raise _wrong_format(form, allowed=GRAPH_FORMATS, zh="图（CONSTRUCT、DESCRIBE）", en="a graph")
        return _serialize_graph(list(results), form, prefixes=engine.prefixes)
    if form not in _BINDINGS or (form in {"csv", "tsv"} and isinstance(results, QueryBoolean)):
        zh, en = ("SELECT", "SELECT") if isinstance(results, QuerySolutions) else ("ASK", "ASK")
        allowed = BINDINGS_FORMATS if isinstance(results, QuerySolutions) else ("json", "xml")
        raise _wrong_format(form, allowed=allowed, zh=f" {zh} 的结果", en=f"the result of {en}")
    return results.serialize(format=_BINDINGS[form]) or b""


def convert_results(results: Results, *, engine: Engine) -> list[dict[str, Value]] | bool | str:
    """Give solutions as rows, an answer to ASK as a truth value, a graph as Turtle."""
    if isinstance(results, QuerySolutions):
        names, rows = list_rows(results)
        return [dict(zip(names, row, strict=True)) for row in rows]
    if isinstance(results, QueryBoolean):
        return bool(results)
    return serialize(results, "ttl", engine=engine).decode()


def list_rows(results: QuerySolutions) -> tuple[list[str], list[list[Value]]]:
    """Give the names of the variables, and each solution as plain values in their order."""
    variables = list(results.variables)
    rows = [[convert_term(solution[variable]) for variable in variables] for solution in results]
    return [variable.value for variable in variables], rows


def convert_term(term: RdfTerm | None) -> Value:
    """Give a term as a plain value: IRIs and texts as text, numbers and truth values as such.

    >>> convert_term(RdfLiteral(3)), convert_term(NamedNode("urn:x")), convert_term(None)
    (3, 'urn:x', None)
    """
    match term:
        case None:
            return None
        case RdfLiteral():
            return parse_value(term.value, _TYPES.get(term.datatype.value, "string"))
        case NamedNode():
            return term.value
        case _:
            return str(term)


def _serialize_graph(triples: list[Triple], form: str, *, prefixes: dict[str, str]) -> bytes:
    plain = serialize_rdf(triples, format=RdfFormat.N_TRIPLES) or b""
    used = {prefix: base for prefix, base in prefixes.items() if base.encode() in plain}
    return serialize_rdf(triples, format=_GRAPHS[form], prefixes=used) or b""


def _wrong_format(form: str, *, allowed: tuple[str, ...], zh: str, en: str) -> UsageError:
    return UsageError(
        Wording(
            f"{zh}没有 {form} 格式，可用的有：{'、'.join(allowed)}",
            en=f"{en} has no format {form}; there are: {', '.join(allowed)}",
        )
    )
