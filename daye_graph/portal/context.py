"""What every part of a bundle is made from: one plan's graph as an audience may see it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime

from daye_graph.model.graph import PlanGraph
from daye_graph.publication import Publication
from daye_graph.query.engine import Engine
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.release.audience import Audience
from daye_graph.release.preparing import Prepared, prepare
from daye_graph.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """A plan ready for a bundle.

    `graph` holds only what `audience` may see, `named` is its RDF, `engine` asks both that
    and the ontology. `stamp` stands on what is internal ('' on a public bundle); `date` is
    the ISO date of the data.
    """

    graph: PlanGraph
    named: NamedGraph
    engine: Engine
    publication: Publication
    settings: Settings
    audience: Audience
    stamp: str
    date: str

    @property
    def title(self) -> str:
        """The plan's title."""
        return self.graph.manifest.title or self.graph.document.title

    @property
    def title_en(self) -> str:
        """The plan's title in English, else the Chinese one."""
        return self.graph.manifest.title_en or self.title

    @property
    def plan_id(self) -> str:
        """The plan's id, which the IRIs of the catalogue's things hold."""
        return self.graph.manifest.id

    def iri(self, key: str) -> str:
        """Give the IRI that *key* has under the base of things."""
        return self.settings.id_base + key


def build_context(graph: PlanGraph, publication: Publication, audience: Audience) -> Context:
    """Give what a bundle of *graph* for *audience* is made from.

    Raises `DataError` with every fault where what the graph says does not validate.
    """
    return make_context(prepare(graph, publication, audience, audited=False))


def make_context(prepared: Prepared) -> Context:
    """Give the context of what is *prepared*, which must not be audited: findings are in no bundle."""
    return Context(
        graph=prepared.graph,
        named=prepared.named,
        engine=prepared.engine,
        publication=prepared.publication,
        settings=prepared.publication.settings,
        audience=prepared.audience,
        stamp=prepared.stamp,
        date=find_date(prepared),
    )


def find_date(prepared: Prepared) -> str:
    """Give the ISO date of the data: the settings', SOURCE_DATE_EPOCH's, the plan's own, or ''."""
    if prepared.publication.data_date:
        return prepared.publication.data_date
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date().isoformat()
    return prepared.date
