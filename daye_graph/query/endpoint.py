"""Any SPARQL 1.1 endpoint in place of a store of our own, asked over HTTP.

The way out for data beyond one machine: the questions name their graphs, so that
they run unchanged. A query without ``GRAPH`` and ``FROM`` is sent with the plan's
graphs as its default graph, for what a default graph holds differs from store to
store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from pyoxigraph import (
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse_query_results,
)

from daye_graph.errors import QueryError, SourceError, UnknownNameError, UsageError
from daye_graph.query.backend import Results
from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.query.http import Access, Reply, check_url, explain_status, send
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.query.plans import DEFAULT_PLAN
from daye_graph.query.syntax import declare_prefixes, list_keywords
from daye_graph.settings import Settings
from daye_graph.wording import Wording

FINDINGS = "/findings"
"""What the name of the findings' graph adds to the plan's."""

_BINDINGS = "application/sparql-results+json"
_TRIPLES = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"
_PLANS = """\
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?plan ?class ?title ?date WHERE {
  GRAPH ?plan {
    ?plan a prov:Plan ; a ?class ; dct:title ?title .
    OPTIONAL { ?plan dct:issued ?date }
    FILTER (?class != prov:Plan && STRENDS(STR(?class), "Plan") && LANG(?title) IN ("zh", ""))
  }
}
ORDER BY ?plan
"""
_PLAN = "plan/"


@dataclass(frozen=True)
class EndpointBackend:
    """Runs queries at *url*; *graphs* are the default graph of those that name none."""

    url: str
    access: Access
    graphs: tuple[str, ...] = ()

    def run(self, sparql: str, prefixes: Mapping[str, str]) -> Results:
        """Run *sparql*; its syntax is checked here first, which tells what it will give.

        Raises:
            SyntaxError: it does not parse.
            QueryError: the endpoint refuses it.
            SourceError: the endpoint can't be asked, or answers with something else.
        """
        is_graph = isinstance(Store().query(sparql, prefixes=dict(prefixes)), QueryTriples)
        form = [("query", declare_prefixes(sparql, prefixes)), *self._choose_dataset(sparql)]
        reply = send(
            "POST",
            self.url,
            self.access,
            body=urlencode(form).encode("ascii"),
            headers={
                "Content-Type": "application/x-www-form-urlencoded",
                "Accept": _TRIPLES if is_graph else _BINDINGS,
            },
        )
        if reply.status == 400:
            raise QueryError(
                Wording(
                    f"{self.url}：不接受这个查询：{reply.said}",
                    en=f"{self.url}: refuses the query: {reply.said}",
                )
            )
        if reply.status != 200:
            raise explain_status(self.url, reply)
        return self._read_triples(reply) if is_graph else self._read_bindings(reply)

    def _choose_dataset(self, sparql: str) -> Sequence[tuple[str, str]]:
        if list_keywords(sparql) & {"GRAPH", "FROM"}:
            return ()
        return [("default-graph-uri", graph) for graph in self.graphs]

    def _read_bindings(self, reply: Reply) -> Results:
        """Give the results once all of them have been read: a body cut short must not pass for fewer rows."""
        try:
            read = parse_query_results(reply.body, QueryResultsFormat.JSON)
            if isinstance(read, QuerySolutions):
                for _ in read:
                    pass
            return parse_query_results(reply.body, QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise self._unreadable(reply, error) from error

    def _read_triples(self, reply: Reply) -> Results:
        store = Store()
        form = RdfFormat.from_media_type(reply.kind) if reply.kind else None
        try:
            store.load(reply.body, format=form or RdfFormat.TURTLE, base_iri=self.url)
        except (SyntaxError, ValueError) as error:
            raise self._unreadable(reply, error) from error
        return store.query("CONSTRUCT WHERE { ?s ?p ?o }")

    def _unreadable(self, reply: Reply, error: Exception) -> SourceError:
        kind = reply.kind or "?"
        return SourceError(
            Wording(
                f"{self.url}：答复不是 SPARQL 结果（{kind}：{error}）；请检查这是不是查询的网址",
                en=f"{self.url}: the answer is no SPARQL result ({kind}: {error}); "
                "check that this is the address for queries",
            )
        )


def open_endpoint(url: str, plan: str | Path | None = None, *, access: Access | None = None) -> Engine:
    """Give the engine over the plan with the id *plan* at the endpoint *url*.

    Without an id it is the default plan, or the only one there. The bases of the
    IRIs are those that the endpoint's data has.

    Raises:
        UsageError: *url* is no address.
        UnknownNameError: the endpoint holds no plan of that id.
        SourceError: it can't be asked, or holds no plan.
    """
    check_url(url)
    backend = EndpointBackend(url, access or Access.from_environment())
    plans = _list_plans(backend)
    facts, settings = plans[_choose_plan(url, plan, list(plans))]
    ontology = settings.ontology_base.rstrip("#/")
    graphs = facts.iri, f"{facts.iri}{FINDINGS}", ontology
    return Engine(EndpointBackend(url, backend.access, graphs), facts, settings)


def _list_plans(backend: EndpointBackend) -> dict[str, tuple[PlanFacts, Settings]]:
    """The plans that the endpoint holds, by id, each with the bases of its IRIs."""
    plans = {}
    for row in Engine(backend, PlanFacts(iri="", id="", title="")).select(_PLANS):
        base, found, id_ = row["plan"].rpartition(_PLAN)
        if not found:
            continue
        facts = PlanFacts(iri=row["plan"], id=id_, title=row["title"], date=row.get("date", ""))
        settings = Settings(ontology_base=row["class"].removesuffix("Plan"), id_base=base)
        plans[id_] = facts, settings
    return plans


def _choose_plan(url: str, plan: str | Path | None, ids: Sequence[str]) -> str:
    if not ids:
        raise SourceError(
            Wording(
                f"{url}：里面没有方案；先装入：daye-graph load",
                en=f"{url}: holds no plan; fill it first: daye-graph load",
            )
        )
    if plan is None and (DEFAULT_PLAN in ids or len(ids) == 1):
        return DEFAULT_PLAN if DEFAULT_PLAN in ids else ids[0]
    if plan is None:
        raise UsageError(
            Wording(
                f"{url}：里面有几个方案，请用 --plan 选一个：{'、'.join(ids)}",
                en=f"{url}: holds several plans, choose one with --plan: {', '.join(ids)}",
            )
        )
    name = str(plan)
    if name in ids:
        return name
    nearest = find_nearest(name, ids)
    hint = suggest(nearest)
    raise UnknownNameError(
        Wording(
            f"{url}：里面没有编号为“{name}”的方案{hint}",
            en=f"{url}: holds no plan with the id “{name}”{hint.en}",
        ),
        nearest=nearest,
    )
