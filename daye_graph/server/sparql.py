"""``/sparql``: queries, the service's description, and for readers a page to write queries on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daye_graph.errors import QueryError
from daye_graph.server.describing import Description
from daye_graph.server.limits import Limits
from daye_graph.server.lookups import Lookups
from daye_graph.server.negotiation import CONTENT_TYPES, GRAPH, HTML, choose
from daye_graph.server.pool import Pool
from daye_graph.server.protocol import read_query
from daye_graph.server.reading import find_header
from daye_graph.server.refusing import RefusalError, Reply
from daye_graph.server.replying import PLAIN_POLICY, send_reply
from daye_graph.server.served import Served
from daye_graph.server.tasks import Query
from daye_graph.server.waiting import run_wanted
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

VARY = (b"vary", b"accept")


class SparqlService:
    """Answers at ``/sparql``, without a framework: its way here would cost more than a look-up."""

    def __init__(self, served: Served, pool: Pool, limits: Limits) -> None:
        self._served = served
        self._pool = pool
        self._limits = limits
        self._lookups = Lookups(served.engine, limits)
        self._description = Description(served, limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            query = await read_query(scope, receive, self._limits)
            reply = self._describe(scope) if query is None else await self._answer(query, receive)
        except RefusalError as refusal:
            reply = refusal.as_reply()
        await send_reply(reply._replace(headers=(*reply.headers, VARY)), send)

    async def _answer(self, query: Query, receive: Receive) -> Reply:
        try:
            reply = self._lookups.answer(query)
        except QueryError as error:
            raise RefusalError(400, error.args[0]) from error
        if reply is not None:
            return reply
        return await run_wanted(self._pool, query, receive)

    def _describe(self, scope: Scope) -> Reply:
        form = choose(find_header(scope, b"accept"), (*GRAPH, HTML))
        if form is None:
            raise RefusalError(
                406,
                Wording(
                    "服务描述有 RDF 各格式和 HTML；查询请用参数 query",
                    en="the service's description is RDF or HTML; a query is the parameter query",
                ),
            )
        if form == "html":
            from daye_graph.server.pages import write_editor

            return Reply(200, CONTENT_TYPES[form], write_editor(self._served), (PLAIN_POLICY,))
        return self._description.write_service(form)
