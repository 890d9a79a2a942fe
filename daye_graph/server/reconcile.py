"""The Reconciliation API 0.2: others match their own lists with the things of a plan, as OpenRefine does.

Enterprises, institutes, universities, platforms, units and places are matched by
names and aliases, short forms, exchanged characters, pinyin and initials. Each
result says why it is proposed. A match without anybody's look is only a whole
name or alias of three characters or more that one thing alone bears.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from html import escape
from typing import Any
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from daye_graph import __version__
from daye_graph.query.engine import Engine
from daye_graph.query.names import normalize_name
from daye_graph.query.search import find_names
from daye_graph.server.limits import Limits
from daye_graph.server.reading import Parameters, find_header, get_one, parse_parameters, read_body
from daye_graph.server.reconcile_batch import (
    LONGEST_QUERY,
    answer_batch,
    parse_batch,
    parse_json,
    refuse,
    refuse_more,
)
from daye_graph.server.reconcile_index import TYPES, Candidate, Index, build_index, find_type
from daye_graph.server.reconcile_values import BY_ID, PROPERTIES, Property, find_values
from daye_graph.server.refusing import JSON, RefusalError, Reply, write_json
from daye_graph.wording import Wording

PATH = "/reconcile"
MOST_IDS = 200
MOST_EXTENSIONS = 20
MOST_SUGGESTIONS = 20
MOST_QUOTES = 3
MAX_BODY = 500_000
MOST_WAITING = 32
AT_ONCE = 2
"""Batches that are worked on at once: they share the process with everything else that is served."""

_FORM = "application/x-www-form-urlencoded"
_PREVIEW_POLICY = (b"content-security-policy", b"default-src 'none'; sandbox; frame-ancestors *")
"""A preview stands in the frame of whoever reconciles, and holds no script."""

EngineProvider = Callable[[], Engine]
Endpoint = Callable[[Request], Awaitable[Reply]]


def make_routes(engine_provider: EngineProvider, base_url: str) -> list[Route]:
    """Give the routes of the service; *base_url* is the address that the server is reached at.

    *engine_provider* gives the engine over the plan; the index of its names is made
    with the first request, and again when another engine is given.
    """
    service = Service(engine_provider, base_url.rstrip("/"))
    get, both = ["GET"], ["GET", "POST"]
    endpoints: tuple[tuple[str, Endpoint, list[str]], ...] = (
        (PATH, service.reconcile, both),
        (f"{PATH}/suggest/entity", service.suggest_entities, get),
        (f"{PATH}/suggest/type", service.suggest_types, get),
        (f"{PATH}/suggest/property", service.suggest_properties, get),
        (f"{PATH}/extend", service.extend, both),
        (f"{PATH}/extend/propose", service.propose, get),
        (f"{PATH}/preview", service.preview, get),
    )
    return [Route(path, _respond(endpoint), methods=methods) for path, endpoint, methods in endpoints]


class Service:
    """The endpoints: each reads its parameters, and works in a thread so that others are not held up."""

    def __init__(self, engine_provider: EngineProvider, base_url: str) -> None:
        self._provide = engine_provider
        self._base_url = base_url
        self._limits = Limits(max_query_bytes=MAX_BODY)
        self._known: tuple[Engine, Index] | None = None
        self._waiting = 0
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def reconcile(self, request: Request) -> Reply:
        """A batch of queries, an extension as OpenRefine sends it, or without either the manifest."""
        parameters = await self._read(request)
        queries, extension = get_one(parameters, "queries"), get_one(parameters, "extend")
        if queries is not None:
            return await self._work(self._answer, queries)
        if extension is not None:
            return await self._work(self._extend, extension)
        if request.method == "POST":
            raise refuse("表单里没有 queries", "the form has no queries")
        return _reply(build_manifest(self._provide(), self._base_url))

    async def suggest_entities(self, request: Request) -> Reply:
        """Things whose names begin with or hold the prefix, pinyin included."""
        prefix = self._read_prefix(request)
        found = await run_in_threadpool(find_names, self._provide(), prefix) if prefix else []
        engine, index = self._open()
        base = engine.settings.id_base
        hits = [hit for hit in found if str(hit.kind.word) in TYPES][:MOST_SUGGESTIONS]
        result = [
            {
                "id": hit.iri.removeprefix(base),
                "name": hit.name,
                "description": str(hit.kind.label) + (f"；{hit.form}" if hit.form != hit.name else ""),
                "notable": [{"id": str(hit.kind.word), "name": str(index.labels[str(hit.kind.word)])}],
            }
            for hit in hits
        ]
        return _reply({"result": result})

    async def suggest_types(self, request: Request) -> Reply:
        """Types whose id or label holds the prefix."""
        prefix = normalize_name(self._read_prefix(request))
        types = build_types(self._open()[1])
        return _reply({"result": [each for each in types if _holds(prefix, each["id"], each["name"])]})

    async def suggest_properties(self, request: Request) -> Reply:
        """Properties whose id or label holds the prefix."""
        prefix = normalize_name(self._read_prefix(request))
        found = [each for each in PROPERTIES if _holds(prefix, each.id, each.label, each.label.en)]
        return _reply({"result": [_describe_property(each) for each in found]})

    async def extend(self, request: Request) -> Reply:
        """Values of properties for things that are matched already."""
        text = get_one(await self._read(request), "extend")
        if text is None:
            raise refuse("缺少参数 extend", "the parameter extend is missing")
        return await self._work(self._extend, text)

    async def propose(self, request: Request) -> Reply:
        """The properties that things of a type have."""
        parameters = parse_parameters(request.scope["query_string"])
        name, most = get_one(parameters, "type") or "", get_one(parameters, "limit") or ""
        engine, index = self._open()
        type_ = find_type(name, index, base=engine.settings.ontology_base) if name else None
        if name and type_ is None:
            raise refuse(f"没有类型“{name[:40]}”", f"there is no type “{name[:40]}”")
        if most and not (most.isascii() and most.isdecimal()):
            raise refuse("limit 应为整数", "limit must be an integer")
        fitting = [each for each in PROPERTIES if type_ is None or type_ in each.types]
        limit = int(most[:6]) if most else len(fitting)
        answer: dict[str, Any] = {"properties": [_describe_property(each) for each in fitting[:limit]]}
        return _reply(answer | ({"type": type_} if type_ else {}) | ({"limit": limit} if most else {}))

    async def preview(self, request: Request) -> Reply:
        """A small page about one thing."""
        id_ = get_one(parse_parameters(request.scope["query_string"]), "id") or ""
        engine, index = self._open()
        candidate = index.find(id_.removeprefix(engine.settings.id_base))
        if candidate is None:
            raise RefusalError(404, Wording("没有这个事物", en="there is no such thing"))
        page = await run_in_threadpool(write_preview, engine, index, candidate)
        return Reply(200, "text/html; charset=utf-8", page.encode(), (_PREVIEW_POLICY,))

    async def _work(self, work: Callable[[str], Reply], text: str) -> Reply:
        """Work in a thread, few at a time; raises `RefusalError` where too many wait already."""
        if self._waiting >= MOST_WAITING:
            message = Wording(
                "正在处理的请求太多，请稍后再试", en="too many requests are waiting; try again later"
            )
            raise RefusalError(
                503,
                message,
                limit=("reconcile_waiting", MOST_WAITING),
                headers=((b"retry-after", b"5"),),
            )
        self._waiting += 1
        try:
            async with self._turn:
                return await run_in_threadpool(work, text)
        finally:
            self._waiting -= 1

    def _open(self) -> tuple[Engine, Index]:
        engine = self._provide()
        if self._known is None or self._known[0] is not engine:
            self._known = engine, build_index(engine)
        return self._known

    async def _read(self, request: Request) -> Parameters:
        parameters = parse_parameters(request.scope["query_string"])
        if request.method != "POST":
            return parameters
        kind = (find_header(request.scope, b"content-type") or "").partition(";")[0].strip().lower()
        if kind != _FORM:
            raise RefusalError(
                415, Wording(f"POST 应为表单（{_FORM}）", en=f"a POST must be a form ({_FORM})")
            )
        return parameters + parse_parameters(await read_body(request.scope, request.receive, self._limits))

    def _read_prefix(self, request: Request) -> str:
        prefix = get_one(parse_parameters(request.scope["query_string"]), "prefix")
        if prefix is None:
            raise refuse("缺少参数 prefix", "the parameter prefix is missing")
        if len(prefix) > LONGEST_QUERY:
            raise refuse(f"prefix 最长 {LONGEST_QUERY} 字", f"prefix has at most {LONGEST_QUERY} characters")
        return prefix.strip()

    def _answer(self, text: str) -> Reply:
        engine, index = self._open()
        batch = parse_batch(text, index, base=engine.settings.ontology_base)
        return _reply(answer_batch(engine, index, batch))

    def _extend(self, text: str) -> Reply:
        engine, index = self._open()
        ids, properties = _parse_extension(parse_json(text, "extend"))
        known = [id_ for id_ in ids if index.find(id_) is not None]
        rows: dict[str, dict[str, Any]] = {id_: {} for id_ in ids}
        for property_, most in properties:
            values = find_values(engine, known, property_) if known else {}
            for id_, cells in rows.items():
                cells[property_.id] = values.get(id_, [])[:most]
        meta = [{"id": each.id, "name": str(each.label)} for each, _ in properties]
        return _reply({"meta": meta, "rows": rows})


def build_manifest(engine: Engine, base_url: str) -> dict[str, Any]:
    """Give the service's manifest."""
    url = f"{base_url}{PATH}"
    own = urlsplit(engine.settings.id_base).path
    types = build_types(build_index(engine))
    return {
        "versions": ["0.2"],
        "name": f"{engine.plan.title}（daye-graph）",
        "identifierSpace": engine.settings.id_base,
        "schemaSpace": engine.settings.ontology_base,
        "serviceVersion": __version__,
        "documentation": f"{base_url}/api",
        "defaultTypes": [{"id": each["id"], "name": each["name"]} for each in types],
        "view": {"url": f"{base_url}{own}{{{{id}}}}"},
        "preview": {"url": f"{url}/preview?id={{{{id}}}}", "width": 430, "height": 260},
        "suggest": {
            name: {"service_url": url, "service_path": f"/suggest/{name}"}
            for name in ("entity", "type", "property")
        },
        "extend": {
            "propose_properties": {"service_url": url, "service_path": "/extend/propose"},
            "property_settings": [
                {
                    "name": "limit",
                    "label": "最多几个值 / values at most",
                    "type": "number",
                    "default": 0,
                    "help_text": "0：全部 / 0: all",
                }
            ],
        },
    }


def build_types(index: Index) -> list[dict[str, str]]:
    """Give the types as the protocol has them."""
    return [
        {"id": name, "name": str(index.labels[name]), "description": index.labels[name].en} for name in TYPES
    ]


def write_preview(engine: Engine, index: Index, candidate: Candidate) -> str:
    """Give a small page: name, type, other names, and some of what the plan says of it."""
    quotes = find_values(engine, [candidate.id], BY_ID["quote"]).get(candidate.id, [])
    kind = index.labels[candidate.type]
    parts = [f"<h1>{escape(candidate.name)}</h1>", f"<p>{escape(kind)} · {escape(kind.en)}</p>"]
    if candidate.aliases:
        parts.append(f"<p>又称：{escape('、'.join(candidate.aliases))}</p>")
    shown = "".join(f"<li>{escape(str(quote['str']))}</li>" for quote in quotes[:MOST_QUOTES])
    parts.append(f"<ul>{shown}</ul>" if shown else "")
    title = escape(candidate.name)
    head = f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{title}</title>'
    return f"{head}<body>{''.join(parts)}</body></html>\n"


def _parse_extension(given: Any) -> tuple[list[str], list[tuple[Property, int | None]]]:  # noqa: ANN401
    """The ids and properties of an extension, each property with how many values are wanted."""
    ids, properties = (given.get(key) if isinstance(given, dict) else None for key in ("ids", "properties"))
    if not isinstance(ids, list) or not all(isinstance(id_, str) for id_ in ids):
        raise refuse("extend 的 ids 应为编号的列表", "ids of extend must be a list of ids")
    if not isinstance(properties, list) or not all(isinstance(each, dict) for each in properties):
        raise refuse("extend 的 properties 应为对象的列表", "properties of extend must be a list of objects")
    if len(ids) > MOST_IDS:
        raise refuse_more("reconcile_ids", MOST_IDS)
    if len(properties) > MOST_EXTENSIONS:
        raise refuse_more("reconcile_properties", MOST_EXTENSIONS)
    return ids, [_parse_property(each) for each in properties]


def _parse_property(given: dict[str, Any]) -> tuple[Property, int | None]:
    id_ = given.get("id")
    if not isinstance(id_, str) or id_ not in BY_ID:
        raise refuse(
            f"没有属性“{str(id_)[:40]}”，可用的有：{'、'.join(BY_ID)}",
            f"there is no property “{str(id_)[:40]}”; there are: {', '.join(BY_ID)}",
        )
    settings = given.get("settings")
    text = str(settings.get("limit", "")) if isinstance(settings, dict) else ""
    most = int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0
    return BY_ID[id_], most or None


def _describe_property(property_: Property) -> dict[str, str]:
    return {"id": property_.id, "name": str(property_.label), "description": property_.label.en}


def _holds(prefix: str, *names: str) -> bool:
    return any(prefix in normalize_name(name) for name in names)


def _reply(value: dict[str, Any]) -> Reply:
    return Reply(200, JSON, write_json(value))


def _respond(endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        try:
            reply = await endpoint(request)
        except RefusalError as error:
            reply = error.as_reply()
        response = Response(reply.body, reply.status, media_type=reply.media)
        response.raw_headers.extend(reply.headers)
        return response

    return respond
