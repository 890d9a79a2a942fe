"""Where a query runs: anything that takes SPARQL and gives solutions, a truth value or triples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

Results: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples


class Backend(Protocol):
    """Runs queries."""

    def run(self, sparql: str, prefixes: Mapping[str, str]) -> Results:
        """Run *sparql*, in which *prefixes* need not be declared.

        Raises:
            SyntaxError: it does not parse, as the store's parser words it.
            OSError, ValueError: it can't be evaluated.
            DayeGraphError: what the place that it runs in says, in words for people.
        """


class StoreBackend:
    """Runs queries in a store of this process, in memory or on disk.

    A pattern outside any ``GRAPH`` sees all graphs at once.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def run(self, sparql: str, prefixes: Mapping[str, str]) -> Results:
        """Run *sparql*; solutions are computed as they are read."""
        return self.store.query(sparql, prefixes=dict(prefixes), use_default_graph_as_union=True)
