"""Linked data: every IRI of the graph answers at its own path, as RDF or as a page.

``https://…/id/task/x`` answers at ``/…/id/task/x`` by ``Accept``, and with a suffix
(``.ttl .nt .jsonld .rdf .html``) in that format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from daye_graph.query.engine import Engine
from daye_graph.server.files import Files
from daye_graph.server.negotiation import GRAPH, HTML, choose
from daye_graph.server.pool import Pool
from daye_graph.server.reading import find_header
from daye_graph.server.refusing import RefusalError, Reply
from daye_graph.server.replying import PLAIN_POLICY
from daye_graph.server.served import Served
from daye_graph.server.tasks import Describe, FindNearest
from daye_graph.server.waiting import run_wanted
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import Receive, Scope

SUFFIXES = tuple(offer.name for offer in (*GRAPH, HTML))
_PAGES = "/things/"


class LinkedData:
    """Answers at the paths of IRIs."""

    def __init__(self, served: Served, files: Files, pool: Pool) -> None:
        self._base = served.engine.settings.id_base
        self._prefix = find_path(self._base)
        self._iris = list_paths(served.engine)
        self._files = files
        self._pool = pool

    async def answer(self, path: str, scope: Scope, receive: Receive) -> Reply | None:
        """Give what is known of the IRI at *path*; None where *path* is no IRI's.

        Raises:
            RefusalError: the graph has no such IRI, or none of its formats is asked for.
        """
        stem, dot, suffix = path.rpartition(".")
        if path in self._iris:
            form = choose(find_header(scope, b"accept"), (*GRAPH, HTML))
            if form is None:
                raise _refuse_format()
        elif dot and suffix in SUFFIXES and stem in self._iris:
            path, form = stem, suffix
        elif path.startswith(self._prefix) and path != self._prefix:
            raise await self._refuse(path, receive)
        else:
            return None
        reply = await self._describe(path, form, receive)
        return reply._replace(headers=(*reply.headers, (b"vary", b"accept")))

    async def _describe(self, path: str, form: str, receive: Receive) -> Reply:
        iri = self._iris[path]
        page = f"{_PAGES}{iri.removeprefix(self._base)}.html"
        if form == "html" and page in self._files:
            # its links are relative to the place where it stands in the site
            return Reply(303, "text/plain", b"", ((b"location", page.encode()),))
        reply = await run_wanted(self._pool, Describe(iri, form), receive)
        if form == "html":
            return reply._replace(headers=(PLAIN_POLICY,))
        return reply._replace(headers=((b"content-location", f"{path}.{form}".encode()),))

    async def _refuse(self, path: str, receive: Receive) -> RefusalError:
        import json

        iri = self._base + path.removeprefix(self._prefix)
        found = await run_wanted(self._pool, FindNearest(iri), receive)
        return RefusalError(
            404,
            Wording("图谱中没有这个标识", en="the graph has no such IRI"),
            nearest=json.loads(found.body),
        )


def list_paths(engine: Engine) -> dict[str, str]:
    """Give all IRIs that are described and have a path of their own, by that path."""
    bases = (engine.settings.id_base, engine.settings.ontology_base.rstrip("#/"))
    subjects = engine.select("SELECT DISTINCT ?s WHERE { ?s ?p ?o FILTER(isIRI(?s)) }")
    iris = [row["s"] for row in subjects if row["s"].startswith(bases) and "#" not in row["s"]]
    return {find_path(iri): iri for iri in iris}


def find_path(iri: str) -> str:
    """Give the path of *iri* on its host; what has none (``urn:x:y``) has its own words as one.

    >>> find_path("https://w3id.org/daye-graph/id/task/x"), find_path("urn:x:y")
    ('/daye-graph/id/task/x', '/x:y')
    """
    return (
        "/" + NamedNode(iri).value.partition(":")[2].lstrip("/")
        if not urlsplit(iri).netloc
        else urlsplit(iri).path
    )


def _refuse_format() -> RefusalError:
    return RefusalError(
        406,
        Wording(
            f"可用的格式有：{'、'.join(SUFFIXES)}（Accept，或以此为后缀）",
            en=f"there are the formats {', '.join(SUFFIXES)} (by Accept, or as suffix)",
        ),
    )
