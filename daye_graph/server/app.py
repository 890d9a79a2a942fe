"""The application: which path answers what."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from daye_graph.server.asking import PATH as ASK
from daye_graph.server.asking import Asking
from daye_graph.server.describing import ENDPOINT, VOID, Description
from daye_graph.server.files import Files
from daye_graph.server.limits import Limits
from daye_graph.server.linked import LinkedData
from daye_graph.server.negotiation import CONTENT_TYPES, GRAPH, choose
from daye_graph.server.openapi import build_openapi
from daye_graph.server.pages import write_api
from daye_graph.server.pool import Pool
from daye_graph.server.reading import find_header
from daye_graph.server.refusing import JSON, RefusalError, Reply, write_json
from daye_graph.server.replying import PLAIN_POLICY
from daye_graph.server.served import Served
from daye_graph.server.sparql import SparqlService
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

Endpoint = Callable[[Request], Awaitable[Reply]]

_SPARQL = frozenset({ENDPOINT, f"{ENDPOINT}/"})


class Front:
    """Sends queries straight to their service, and all else to the framework."""

    def __init__(self, service: ASGIApp, rest: ASGIApp) -> None:
        self._service = service
        self._rest = rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        is_query = scope["type"] == "http" and scope["path"] in _SPARQL
        await (self._service if is_query else self._rest)(scope, receive, send)


def build_app(served: Served, pool: Pool, limits: Limits, *, more: Sequence[BaseRoute] = ()) -> ASGIApp:
    """Give the application over *served*, with *more* routes; it starts and ends *pool*."""
    house = House(served, pool, limits)
    routes = [
        *(Route(path, _respond(endpoint)) for path, endpoint in house.endpoints.items()),
        *more,
        Route("/{path:path}", _respond(house.find)),
    ]
    rest = Starlette(
        routes=routes,
        lifespan=_make_lifespan(pool),
        exception_handlers={RefusalError: _refuse, HTTPException: _refuse_by_status},
    )
    return Front(SparqlService(served, pool, limits), rest)


class House:
    """The endpoints but ``/sparql``."""

    def __init__(self, served: Served, pool: Pool, limits: Limits) -> None:
        self._served = served
        self._pool = pool
        self._asking = Asking(served, pool)
        self._description = Description(served, limits)
        self._files = Files(served.site)
        self._linked = LinkedData(served, self._files, pool)
        self._openapi = build_openapi(served)
        self.endpoints: dict[str, Endpoint] = {
            "/health": self.tell_health,
            VOID: self.describe_data,
            ASK: self.list_questions,
            f"{ASK}/{{name}}": self.ask,
            "/api": self.show_api,
            "/openapi.json": self.describe_api,
        }

    async def tell_health(self, _: Request) -> Reply:
        """Whether queries are answered: 503 where no worker is left."""
        state = self._pool.state
        lives = state["idle"] + state["busy"] > 0
        told = {"status": "ok" if lives else "failing", "plan": self._served.engine.plan.id, "workers": state}
        return Reply(200 if lives else 503, JSON, write_json(told), ((b"cache-control", b"no-store"),))

    async def describe_data(self, request: Request) -> Reply:
        """VoID."""
        form = choose(find_header(request.scope, b"accept"), GRAPH)
        if form is None:
            raise RefusalError(
                406, Wording("数据集描述只有 RDF 各格式", en="the description of the data is RDF only")
            )
        reply = self._description.write_data(form)
        return reply._replace(headers=((b"vary", b"accept"),))

    async def list_questions(self, _: Request) -> Reply:
        """All questions."""
        return self._asking.list()

    async def ask(self, request: Request) -> Reply:
        """One question's rows."""
        return await self._asking.answer(request.path_params["name"], request.scope, request.receive)

    async def show_api(self, _: Request) -> Reply:
        """What machines can ask for, as a page."""
        return Reply(200, CONTENT_TYPES["html"], write_api(self._openapi), (PLAIN_POLICY,))

    async def describe_api(self, _: Request) -> Reply:
        """What machines can ask for."""
        return Reply(200, JSON, write_json(self._openapi))

    async def find(self, request: Request) -> Reply:
        """A file of the site, or what is known of an IRI."""
        path = request.scope["path"]
        found = await self._files.read(path, request.scope)
        if found is None:
            found = await self._linked.answer(path, request.scope, request.receive)
        if found is not None:
            return found
        if self._files.has_folder(path):
            return Reply(308, "text/plain", b"", ((b"location", f"{path}/".encode()),))
        raise RefusalError(404, Wording("没有这个页面", en="there is no such page"))


def _respond(endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        return _convert(await endpoint(request))

    return respond


def _convert(reply: Reply) -> Response:
    response = Response(reply.body, reply.status)
    if reply.status != 304 and reply.media:
        response.raw_headers.append((b"content-type", reply.media.encode()))
    response.raw_headers.extend(reply.headers)
    return response


async def _refuse(_: Request, error: Exception) -> Response:
    assert isinstance(error, RefusalError)
    return _convert(error.as_reply())


async def _refuse_by_status(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = {405: Wording("不接受这个方法", en="the method is not allowed")}
    message = said.get(error.status_code, Wording("请求有误", en=error.detail))
    headers = [(name.lower().encode(), value.encode()) for name, value in (error.headers or {}).items()]
    return _convert(RefusalError(error.status_code, message, headers=headers).as_reply())


def _make_lifespan(pool: Pool) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def live(_: Starlette) -> AsyncIterator[None]:
        await pool.start()
        try:
            yield
        finally:
            await pool.close()

    return live
