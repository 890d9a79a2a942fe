"""The reconciliation service over the shipped plan, called without a server, and its schemas."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, TypeAlias

import httpx
from jsonschema import Draft7Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7
from starlette.applications import Starlette

from daye_graph.server.reconcile import make_routes
from tests.peers import PEERS, need_peers
from tests.query.sample import open_shipped

Json: TypeAlias = Any

BASE = "https://data.example.org"
SCHEMAS = PEERS / "reconciliation-0.2"


def call(method: str, path: str, **request: Json) -> httpx.Response:
    """Send one request to the application."""

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=make_routes(open_shipped, BASE)))
        async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
            return await client.request(method, path, **request)

    # the thread of a browser's tests has a loop of its own already
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, send()).result()


def reconcile(**query: Json) -> list[dict[str, Any]]:
    """Give the results of one query, after the whole answer was held against its schema."""
    batch = {"q0": query}
    reply = call("POST", "/reconcile", data={"queries": json.dumps(batch)})
    assert reply.status_code == 200, reply.text
    check(batch, "reconciliation-query-batch")
    check(reply.json(), "reconciliation-result-batch")
    result: list[dict[str, Any]] = reply.json()["q0"]["result"]
    return result


def check(value: Json, schema: str) -> None:
    """Hold *value* against one of the specification's schemas, where these are on this machine."""
    if SCHEMAS.is_dir():
        make_validator(schema).validate(value)


def need_schemas() -> None:
    """Say that there are no schemas to check with, where that is so."""
    need_peers("reconciliation-0.2")


@cache
def make_validator(schema: str) -> Draft7Validator:
    contents = [json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")]
    # openapi.json is the Swagger schema that the manifest refers to, under its own address
    resources = [(each["$id"].rstrip("#"), DRAFT7.create_resource(each)) for each in contents]
    registry: Registry[Any] = Registry().with_resources(resources)
    own = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
    options: dict[str, Any] = {"registry": registry}  # as a keyword it would look like an installer's option
    return Draft7Validator(own, **options)
