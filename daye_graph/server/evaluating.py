"""SPARQL as a worker runs it: an answer that is whole and within the limits, or a refusal."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from daye_graph.errors import QueryError
from daye_graph.query.engine import Engine, Results
from daye_graph.query.syntax import explain_fault, refuse_forbidden
from daye_graph.server.counting import NO_XML, Sink, TooLargeError, has_more_rows
from daye_graph.server.limits import Limits, pass_bytes, pass_depth, pass_rows
from daye_graph.server.negotiation import ASKED, CONTENT_TYPES, GRAPH, SELECTED, Offer
from daye_graph.server.refusing import RefusalError, Reply
from daye_graph.server.tasks import Query
from daye_graph.wording import Wording

_BINDINGS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
_GRAPHS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}
# strings, IRIs and comments are no brackets and no clauses; a < that begins no IRI is a sign
_BARE = re.compile(
    r"""'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|<[^<>"{}|^`\\\s]*>|\#[^\n\r]*""",
    re.DOTALL,
)
_FROM = re.compile(r"\bFROM\b", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[{]|[)\]}]")
_XML_NAME = re.compile(r"[A-Za-z_][\w.-]*\Z")


def evaluate(engine: Engine, query: Query, limits: Limits) -> Reply:
    """Give the answer to *query*, whole; relative IRIs in it are those of things (``<task/x>``).

    Raises:
        QueryError: it does not parse, would change the graph or fetch from elsewhere, or can't be evaluated.
        RefusalError: no format that fits is asked for, or the answer passes a limit.
    """
    refuse_forbidden(query.text)
    bare = _BARE.sub(" ", query.text)
    if find_depth(bare) > limits.max_depth:
        raise pass_depth(limits)
    try:
        results = _run(engine, query, union=not _FROM.search(bare))
        return write_results(results, query, engine=engine, limits=limits)
    except SyntaxError as error:
        raise explain_syntax(engine, query, error) from error
    except TooLargeError as error:
        raise pass_bytes(limits) from error
    except (OSError, ValueError) as error:
        raise QueryError(
            Wording(f"查询不能执行：{error}", en=f"the query cannot be evaluated: {error}")
        ) from error


def explain_syntax(engine: Engine, query: Query, error: SyntaxError) -> QueryError:
    """Give what is wrong with *query*, which does not parse."""
    return QueryError(explain_fault(query.text, str(error), prefixes=engine.prefixes))


def find_depth(bare: str) -> int:
    """Give how deep the brackets of *bare*, a query without its strings, are nested.

    >>> find_depth("{ ( [ ] ) } { }")
    3
    """
    depth = deepest = 0
    for bracket in _BRACKET.findall(bare):
        depth += 1 if bracket in "([{" else -1
        deepest = max(deepest, depth)
    return deepest


def write_results(results: Results, query: Query, *, engine: Engine, limits: Limits) -> Reply:
    """Give *results* in the format that *query* asks for."""
    if isinstance(results, QueryTriples):
        form = _need(query.formats.graph, GRAPH)
        triples = list(islice(results, limits.max_rows + 1))
        if len(triples) > limits.max_rows:
            raise pass_rows(limits)
        return write_graph(triples, form, prefixes=engine.prefixes, limits=limits)
    if isinstance(results, QueryBoolean):
        return _write_truth(results, query)
    form = _need(query.formats.select, SELECTED)
    sink = Sink(limits.max_bytes)
    results.serialize(sink, format=_BINDINGS[form])
    return _finish(sink.getvalue(), form, limits)


def write_few(results: QuerySolutions | QueryBoolean, query: Query, limits: Limits) -> Reply:
    """Give *results*, which are sure to be few, in the format that *query* asks for."""
    if isinstance(results, QueryBoolean):
        return _write_truth(results, query)
    form = _need(query.formats.select, SELECTED)
    data = results.serialize(format=_BINDINGS[form]) or b""
    if len(data) > limits.max_bytes:
        raise pass_bytes(limits)
    return _finish(data, form, limits)


def write_graph(triples: list[Triple], form: str, *, prefixes: dict[str, str], limits: Limits) -> Reply:
    """Give *triples*, each once and in a fixed order, in the format *form*."""
    ordered = sorted(set(triples), key=str)
    plain = serialize(ordered, format=RdfFormat.N_TRIPLES) or b""
    if form == "rdf":
        _check_names(ordered)
    used = {prefix: base for prefix, base in prefixes.items() if base.encode() in plain}
    sink = Sink(limits.max_bytes)
    serialize(ordered, sink, format=_GRAPHS[form], prefixes=used)
    data = sink.getvalue()
    return Reply(200, CONTENT_TYPES[form], _finish_xml(data) if form == "rdf" else data)


def _run(engine: Engine, query: Query, *, union: bool) -> Results:
    store, prefixes, base = engine.store, engine.prefixes, engine.settings.id_base
    if query.default_graphs is None and query.named_graphs is None:
        # the query's own FROM is passed over where the default graph is the union of all
        return store.query(query.text, base_iri=base, prefixes=prefixes, use_default_graph_as_union=union)
    return store.query(
        query.text,
        base_iri=base,
        prefixes=prefixes,
        default_graph=_name(query.default_graphs),
        named_graphs=_name(query.named_graphs),
    )


def _name(graphs: tuple[str, ...] | None) -> list[Any]:
    try:
        return [NamedNode(iri) for iri in graphs or ()]
    except ValueError as error:
        raise RefusalError(
            400, Wording(f"图的名称不是 IRI：{error}", en=f"the name of a graph is no IRI: {error}")
        ) from error


def _write_truth(results: QueryBoolean, query: Query) -> Reply:
    form = _need(query.formats.ask, ASKED)
    return Reply(200, CONTENT_TYPES[form], results.serialize(format=_BINDINGS[form]) or b"")


def _finish(data: bytes, form: str, limits: Limits) -> Reply:
    if has_more_rows(data, form, limits.max_rows):
        raise pass_rows(limits)
    return Reply(200, CONTENT_TYPES[form], _finish_xml(data) if form == "xml" else data)


def _need(form: str | None, offers: tuple[Offer, ...]) -> str:
    if form is not None:
        return form
    media = "、".join(offer.media[0] for offer in offers)
    raise RefusalError(
        406,
        Wording(
            f"没有所要的格式；这一查询可给：{media}",
            en=f"no such format; for this query there are: {media.replace('、', ', ')}",
        ),
    )


def _check_names(triples: list[Triple]) -> None:
    """RDF/XML writes a property as the name of an element, which not every IRI can end in."""
    for triple in triples:
        if not _XML_NAME.search(triple.predicate.value):
            raise _not_xml(triple.predicate.value)


def _finish_xml(data: bytes) -> bytes:
    found = NO_XML.search(data)
    if found:
        raise _not_xml(f"U+{ord(found[0].decode()):04X}")
    # XML reads a bare carriage return as a line feed
    return data.replace(b"\r", b"&#13;")


def _not_xml(what: str) -> RefusalError:
    return RefusalError(
        406,
        Wording(
            f"结果中的 {what} 不能写成 XML，请要其他格式", en=f"XML can't hold {what}, ask for another format"
        ),
    )
