"""What all parts of a site or a bundle are made from: one plan's graph, its RDF, and an engine over it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Quad, Store

from daye_graph.audit.checking import audit
from daye_graph.errors import DataError
from daye_graph.graph.whereabouts import Whereabouts
from daye_graph.model.evidence import Evidence
from daye_graph.model.finding import Finding
from daye_graph.model.graph import PlanGraph
from daye_graph.publication import Publication
from daye_graph.query.engine import Engine
from daye_graph.query.labels import Labels
from daye_graph.query.weaving import describe_plan
from daye_graph.rdf.findings import build_findings_graph
from daye_graph.rdf.mapping import build_named_graph
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.ontology import read_finding_words, read_ontology
from daye_graph.release.audience import INTERNAL, STAMP, Audience, release
from daye_graph.views.citation import cite_place
from daye_graph.wording import Wording


@dataclass(frozen=True)
class Prepared:
    """A plan ready to be shown: `graph` holds only what `audience` may see, and so do all others.

    `named` is its RDF; `engine` answers questions over that, the ontology and,
    on an internal site, the findings: all of `quads`.
    """

    graph: PlanGraph
    named: NamedGraph
    quads: list[Quad]
    findings: tuple[Finding, ...]
    engine: Engine
    publication: Publication
    audience: Audience

    @property
    def stamp(self) -> str:
        """What stands on every page and file that is internal; '' on a public one."""
        return STAMP if self.audience == INTERNAL else ""

    @property
    def title(self) -> str:
        """The plan's title."""
        return self.graph.manifest.title or self.graph.document.title

    @property
    def date(self) -> str:
        """The plan's own date, ISO; '' where it is unknown."""
        return self.graph.manifest.date or self.graph.document.notice.printed_on or ""

    @property
    def year(self) -> str:
        """The year of the plan's date, else the first that it is for; '' where neither is known."""
        years = self.graph.document.years
        return self.date[:4] or (str(min(years)) if years else "")

    def iri(self, key: str) -> str:
        """Give the IRI of the thing or statement that bears *key* in the model."""
        return self.publication.id_base + key

    @cached_property
    def labels(self) -> Labels:
        """What the terms of the plan and of the ontology are called."""
        return Labels(self.engine)

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Where in the plan evidence stands."""
        return Whereabouts(self.graph)

    def cite(self, evidence: Evidence) -> str:
        """Give where *evidence* stands, as it is cited (三（一）1（1）· 专栏4)."""
        section = self.whereabouts.find_section(evidence)
        return self._places[section.index] if section else ""

    @cached_property
    def _places(self) -> list[str]:
        document = self.graph.document
        return [
            cite_place(reversed(list(document.ancestors(section.index)))) for section in document.sections
        ]


def prepare(
    graph: PlanGraph, publication: Publication, audience: Audience, *, audited: bool = True
) -> Prepared:
    """Prepare *graph* for *audience*; what is internal has the findings, unless it is not to be *audited*.

    Raises `DataError` with every fault where what it says does not validate.
    """
    from daye_graph.rdf.validation import validate

    settings = publication.settings
    graph = release(graph, audience)
    named = build_named_graph(graph, settings)
    faults = validate(named, settings)
    if faults:
        raise DataError([Wording(str(fault), en=fault.describe("en")) for fault in faults])
    audited = audited and audience == INTERNAL
    findings = audit(graph) if audited else ()
    graphs = [named, read_ontology(settings)]
    if audited:
        graphs += [build_findings_graph(graph, findings, settings), read_finding_words(settings)]
    quads = [quad for each in graphs for quad in each.quads]
    store = Store()
    store.extend(quads)
    engine = Engine(store, describe_plan(graph, settings), settings)
    return Prepared(graph, named, quads, findings, engine, publication, audience)
