"""The SPARQL 1.1 Protocol: a request as the query that it asks for.

A query comes as the parameter ``query`` of an address, of a form, or as a body of
its own; the graphs that it is asked of, as parameters of either. This service
changes nothing: whatever asks for an update is told so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from daye_graph.server.limits import Limits, pass_body
from daye_graph.server.negotiation import GRAPH, SELECTED, Formats, choose_formats, name_formats
from daye_graph.server.reading import (
    Parameters,
    decode_text,
    find_all,
    find_header,
    get_one,
    list_names,
    parse_parameters,
    read_body,
)
from daye_graph.server.refusing import RefusalError
from daye_graph.server.tasks import Query
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import Receive, Scope

METHODS = "GET, HEAD, POST, OPTIONS"
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
FORMATS = tuple(offer.name for offer in (*SELECTED, *GRAPH))
"""What the parameter ``format`` takes, for those who can't set a header."""


async def read_query(scope: Scope, receive: Receive, limits: Limits) -> Query | None:
    """Give the query that a request asks for; None where it asks for none, and so for the service itself.

    Raises:
        RefusalError: it is not what the protocol allows, or asks for an update.
    """
    if scope["method"] in {"GET", "HEAD"}:
        parameters = parse_parameters(scope["query_string"])
        return _build_query(scope, parameters, get_one(parameters, "query"), limits)
    if scope["method"] != "POST":
        raise refuse_method(scope, METHODS)
    return await _read_posted(scope, receive, limits)


def refuse_method(scope: Scope, allowed: str) -> RefusalError:
    """Give the answer to a method that is not *allowed*."""
    # a method is a token: no parser lets anything else through
    method = scope["method"]
    return RefusalError(
        405,
        Wording(f"不接受 {method}，可用的有：{allowed}", en=f"{method} is not allowed; there are: {allowed}"),
        headers=[(b"allow", allowed.encode())],
    )


async def _read_posted(scope: Scope, receive: Receive, limits: Limits) -> Query:
    kind, charset = _parse_content_type(find_header(scope, b"content-type") or "")
    if kind == UPDATE:
        raise refuse_update().closing()
    if kind not in {FORM, DIRECT}:
        raise RefusalError(
            415,
            Wording(
                f"POST 的正文须为 {FORM} 或 {DIRECT}", en=f"the body of a POST must be {FORM} or {DIRECT}"
            ),
        ).closing()
    if charset not in {"", "utf-8", "utf8"}:
        raise RefusalError(415, Wording("正文须为 UTF-8 编码", en="the body must be in UTF-8")).closing()
    body = await read_body(scope, receive, limits)
    parameters = parse_parameters(scope["query_string"])
    if kind == DIRECT:
        return _need(_build_query(scope, parameters, decode_text(body, "查询 (query)"), limits))
    parameters = [*parameters, *parse_parameters(body)]
    return _need(_build_query(scope, parameters, get_one(parameters, "query"), limits))


def refuse_update() -> RefusalError:
    """Give the answer to a request for an update."""
    return RefusalError(
        403, Wording("图谱是只读的，不接受更新", en="the graph is read-only, updates are refused")
    )


def _build_query(scope: Scope, parameters: Parameters, text: str | None, limits: Limits) -> Query | None:
    if any(name == "update" or name.startswith("using-") for name, _ in parameters):
        raise refuse_update()
    if text is None:
        return None
    if len(text.encode("utf-8", errors="surrogatepass")) > limits.max_query_bytes:
        raise pass_body(limits)
    default = find_all(parameters, "default-graph-uri")
    named = find_all(parameters, "named-graph-uri")
    formats = _choose_formats(scope, parameters)
    if not default and not named:
        return Query(text, formats)
    # who names a graph of one sort has none of the other
    return Query(text, formats, tuple(default), tuple(named))


def _choose_formats(scope: Scope, parameters: Parameters) -> Formats:
    name = get_one(parameters, "format")
    if name is None:
        return choose_formats(find_header(scope, b"accept"))
    if name not in FORMATS:
        known = list_names(FORMATS)
        raise RefusalError(
            400,
            Wording(f"没有 {name} 格式，可用的有：{known}", en=f"no format {name}; there are: {known.en}"),
        )
    return name_formats(name)


def _need(query: Query | None) -> Query:
    if query is None:
        raise RefusalError(400, Wording("缺少参数 query", en="the parameter query is missing"))
    return query


def _parse_content_type(text: str) -> tuple[str, str]:
    """Give the media type and the charset, '' where none is told.

    >>> _parse_content_type('Text/Turtle; Charset="UTF-8"')
    ('text/turtle', 'utf-8')
    """
    kind, *parameters = (part.strip().lower() for part in text.split(";"))
    charsets = [value for part in parameters for name, _, value in [part.partition("=")] if name == "charset"]
    return kind, charsets[0].strip('"') if charsets else ""
