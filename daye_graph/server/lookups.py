"""Queries that are cheap by their very form: one pattern about one given thing.

A worker costs more than such a query, and must not be waited for behind heavy
ones. So the server itself answers them, and only them: what one thing is the
subject of, of which no thing of the graph has much. Such a query is read with one
expression, never parsed, before it is known to be one; all others are a worker's.
"""

from __future__ import annotations

import re

from pyoxigraph import NamedNode, QuerySolutions, QueryTriples, Store

from daye_graph.query.engine import Engine
from daye_graph.server.evaluating import explain_syntax, write_few
from daye_graph.server.limits import Limits
from daye_graph.server.refusing import Reply
from daye_graph.server.tasks import Query

LONGEST = 2000
"""Characters of a query that is looked at here."""

MOST = 1000
"""Triples that a thing may be the subject of, for its look-ups to be cheap."""

_IRI = r"<[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\s]*>"
_VARIABLE = r"\?[A-Za-z_]\w*"
_NAME = r"[A-Za-z][\w-]*:[A-Za-z_]\w*"
_LITERAL = r'"[^"\\\n\r]*"(?:@[A-Za-z]+|\^\^(?:' + _IRI + "|" + _NAME + r"))?|\d+"


def _write_pattern(subject: str) -> str:
    """Give the expression for a pattern about a given thing, which is the group *subject*."""
    return (
        rf"(?P<{subject}>{_IRI})\s*(?:{_IRI}|{_VARIABLE}|{_NAME}|a(?=\s))"
        rf"\s*(?:{_IRI}|{_VARIABLE}|{_NAME}|{_LITERAL})\s*\.?\s*"
    )


_LOOKUP = re.compile(
    rf"""\s*(?:PREFIX\s+[A-Za-z][\w-]*:\s*{_IRI}\s*)*
    (?:SELECT\s+(?:DISTINCT\s+)?(?:\*|{_VARIABLE}(?:\s+{_VARIABLE})*)\s*(?:WHERE\s*)?|ASK\s*(?:WHERE\s*)?)
    \{{\s*(?:GRAPH\s+(?:{_IRI}|{_VARIABLE})\s*\{{\s*{_write_pattern("subject")}\}}|{_write_pattern("thing")})\s*\}}
    \s*(?:LIMIT\s+\d+\s*)?""",
    re.IGNORECASE | re.ASCII | re.VERBOSE,
)


_ANY_IRI = re.compile(_IRI)


class Lookups:
    """Answers look-ups of the things in an engine's store, and nothing else."""

    def __init__(self, engine: Engine, limits: Limits) -> None:
        self._engine = engine
        self._store = engine.store
        self._prefixes = engine.prefixes
        self._limits = limits
        self._heavy = find_heavy(engine.store)

    def answer(self, query: Query) -> Reply | None:
        """Give the answer to *query*; None where it is no look-up that is sure to be cheap.

        Raises:
            QueryError: it has a prefix that is not known.
            RefusalError: its formats don't fit, or a limit is passed.
        """
        if query.default_graphs is not None or not self.has(query.text):
            return None
        # prefixes that it does not need would take as long as the rest
        prefixes = self._prefixes if ":" in _ANY_IRI.sub("", query.text) else None
        try:
            results = self._store.query(query.text, prefixes=prefixes, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise explain_syntax(self._engine, query, error) from error
        assert not isinstance(results, QueryTriples)
        return write_few(results, query, self._limits)

    def has(self, sparql: str) -> bool:
        """Whether *sparql* is a look-up that is sure to be cheap."""
        if len(sparql) > LONGEST:
            return False
        found = _LOOKUP.fullmatch(sparql)
        if found is None:
            return False
        subject = found["subject"] or found["thing"]
        return subject not in self._heavy


def find_heavy(store: Store) -> frozenset[str]:
    """Give the things that are the subject of more triples than a look-up may give, as SPARQL writes them."""
    query = f"SELECT ?s {{ ?s ?p ?o }} GROUP BY ?s HAVING (COUNT(*) > {MOST})"
    results = store.query(query, use_default_graph_as_union=True)
    assert isinstance(results, QuerySolutions)
    found = (solution["s"] for solution in results)
    return frozenset(str(node) for node in found if isinstance(node, NamedNode))
