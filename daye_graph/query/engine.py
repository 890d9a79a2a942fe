"""The engine: one plan's graph and the ontology, and SPARQL over them, read only.

The graph is in a store of this process, in memory or on disk, or behind another
SPARQL endpoint; the same text runs in all of them. A plain ``?s ?p ?o`` sees all
graphs at once; ``GRAPH`` sees each by its name. Federated queries are refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import QuerySolutions, Store

from daye_graph.errors import QueryError, UsageError
from daye_graph.query.backend import Backend, Results, StoreBackend
from daye_graph.query.syntax import explain_fault, refuse_forbidden
from daye_graph.settings import ONTOLOGY_BASE, Settings
from daye_graph.wording import Wording

__all__ = ["Engine", "PlanFacts", "Results", "rebase"]

_STANDARD_PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "doco": "http://purl.org/spar/doco/",
    "p-plan": "http://purl.org/net/p-plan#",
}


class PlanFacts(NamedTuple):
    """What is known of the plan in a store beside its graph; `date` is ISO, '' when unknown."""

    iri: str
    id: str
    title: str
    date: str = ""


class Engine:
    """Answers SPARQL about one plan: from a store of this process, or whatever *source* runs queries in."""

    def __init__(self, source: Store | Backend, plan: PlanFacts, settings: Settings | None = None) -> None:
        self.backend: Backend = StoreBackend(source) if isinstance(source, Store) else source
        self.plan = plan
        self.settings = settings or Settings()

    @property
    def store(self) -> Store:
        """The store of this process, for what reads triples one by one.

        Raises:
            UsageError: the graph is elsewhere, so that each triple would be a request.
        """
        if isinstance(self.backend, StoreBackend):
            return self.backend.store
        raise UsageError(
            Wording(
                "这里需要本机上的图谱，不能用 --endpoint；请去掉它，或改用 ask、query",
                en="this needs the graph on this machine, not --endpoint; leave it out, or use ask or query",
            )
        )

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that a query need not declare, ``dg`` and ``id`` first."""
        own = {"dg": self.settings.ontology_base, "id": self.settings.id_base}
        return own | _STANDARD_PREFIXES

    def run(self, sparql: str) -> Results:
        """Run a query (SELECT, ASK, CONSTRUCT or DESCRIBE).

        Raises:
            QueryError: it does not parse (with line and column), it would change
                the graph or fetch from elsewhere, or it can't be evaluated.
        """
        refuse_forbidden(sparql)
        try:
            return self.backend.run(sparql, self.prefixes)
        except SyntaxError as error:
            message = explain_fault(sparql, str(error), prefixes=self.prefixes)
            raise QueryError(message) from error
        except (OSError, ValueError) as error:
            raise QueryError(
                Wording(f"查询不能执行：{error}", en=f"the query cannot be evaluated: {error}")
            ) from error

    def select(self, sparql: str) -> Iterator[Mapping[str, str]]:
        """Run a SELECT query and give the values of each solution as text; unbound ones are left out."""
        results = self.run(sparql)
        assert isinstance(results, QuerySolutions)
        names = [variable.value for variable in results.variables]
        for solution in results:
            yield {name: term.value for name in names if (term := solution[name]) is not None}


def rebase(sparql: str, settings: Settings) -> str:
    """Give a question's query with the IRIs that *settings* say in place of the usual ones.

    >>> rebase("PREFIX dg: <https://w3id.org/daye-graph/ontology#>", Settings(ontology_base="urn:x#"))
    'PREFIX dg: <urn:x#>'
    """
    if settings.ontology_base == ONTOLOGY_BASE:
        return sparql
    usual, chosen = ONTOLOGY_BASE, settings.ontology_base
    return sparql.replace(f"<{usual}>", f"<{chosen}>").replace(
        f"<{usual.rstrip('#/')}>", f"<{chosen.rstrip('#/')}>"
    )
