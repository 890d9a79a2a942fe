"""The engine: one plan's graph and the ontology in a store, and SPARQL over them, read only.

A plain ``?s ?p ?o`` sees all graphs at once; ``GRAPH`` sees each by its name.
Nothing is fetched from elsewhere: federated queries are refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from daye_graph.errors import QueryError
from daye_graph.query.syntax import explain_fault, refuse_forbidden
from daye_graph.settings import ONTOLOGY_BASE, Settings
from daye_graph.wording import Wording

Results: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples

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
    """Answers SPARQL about one plan."""

    def __init__(self, store: Store, plan: PlanFacts, settings: Settings | None = None) -> None:
        self.store = store
        self.plan = plan
        self.settings = settings or Settings()

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
            return self.store.query(sparql, prefixes=self.prefixes, use_default_graph_as_union=True)
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
