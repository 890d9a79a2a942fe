"""Plain pages of the server's own: a form for queries, what machines can ask, and IRIs without a page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from daye_graph.query.engine import Engine
from daye_graph.server.answering import find_label
from daye_graph.server.linked import find_path
from daye_graph.server.negotiation import GRAPH, SELECTED
from daye_graph.server.served import Served

_STYLE = "/things/style.css"
_EXAMPLE = """SELECT ?name WHERE {
  ?thing a dg:Enterprise ; rdfs:label ?name
}"""


def write_editor(served: Served) -> bytes:
    """Give the page at ``/sparql`` for readers: a form that works without scripts."""
    formats = "".join(f"<option>{offer.name}</option>" for offer in (*SELECTED, *GRAPH))
    prefixes = "".join(
        f"<li><code>{escape(name)}:</code> {escape(base)}</li>"
        for name, base in served.engine.prefixes.items()
    )
    body = (
        '<nav><a href="/">交互页面</a> · <a href="/index.html#/sparql">交互编辑器 · Editor</a> · '
        '<a href="/api">接口 · API</a></nav>\n<h1>SPARQL</h1>\n'
        '<form action="/sparql" method="get">\n'
        '<p><textarea name="query" rows="12" cols="80" aria-label="SPARQL">'
        f"{escape(_EXAMPLE)}</textarea></p>\n"
        f'<p><select name="format" aria-label="格式 · Format">{formats}</select> '
        "<button>执行 · Run</button></p>\n</form>\n"
        '<h2>不必声明的前缀 <span lang="en">Prefixes that need not be declared</span></h2>\n'
        f"<ul>{prefixes}</ul>"
    )
    return _write_frame(f"SPARQL · {served.engine.plan.title}", body)


def write_api(described: dict[str, Any]) -> bytes:
    """Give the page of *described*, an OpenAPI description."""
    parts = [
        '<nav><a href="/">交互页面</a> · <a href="/openapi.json">openapi.json</a></nav>\n<h1>接口 · API</h1>'
    ]
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            parts.append(_write_operation(path, method, operation))
    return _write_frame(f"接口 · {described['info']['title']}", "\n".join(parts))


def write_thing(iri: str, triples: Sequence[Triple], *, engine: Engine) -> bytes:
    """Give the page of *iri*: all *triples* with it, in both directions."""
    node = NamedNode(iri)
    title = find_label(engine, node) or iri
    own = [triple for triple in triples if triple.subject == node]
    others = [triple for triple in triples if triple.subject != node]
    path = escape(find_path(iri))
    formats = " · ".join(f'<a href="{path}.{offer.name}">{offer.name}</a>' for offer in GRAPH)
    body = (
        f'<nav><a href="/">交互页面</a> · {formats}</nav>\n<h1>{escape(title)}</h1>\n<p>{escape(iri)}</p>\n'
        + _write_table([(each.predicate, each.object) for each in own], engine)
    )
    if others:
        body += '\n<h2>提到它的 <span lang="en">What refers to it</span></h2>\n'
        body += _write_table([(each.predicate, each.subject) for each in others], engine)
    return _write_frame(title, body)


def _write_operation(path: str, method: str, operation: dict[str, Any]) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(each['name'])}</code></td>"
        f"<td>{'必填 · required' if each['required'] else ''}</td><td>{escape(each['description'])}</td></tr>"
        for each in operation.get("parameters", [])
    )
    answers = "".join(
        f"<li><code>{status}</code> {escape(each['description'])}</li>"
        for status, each in operation["responses"].items()
    )
    table = f"<table>{rows}</table>" if rows else ""
    heading = f"<h2><code>{method.upper()} {escape(path)}</code></h2>"
    return f"{heading}\n<p>{escape(operation['summary'])}</p>\n{table}\n<ul>{answers}</ul>"


def _write_table(pairs: Sequence[tuple[Any, Any]], engine: Engine) -> str:
    rows = "".join(
        f"<tr><th>{_write_term(name, engine)}</th><td>{_write_term(value, engine)}</td></tr>"
        for name, value in pairs
    )
    return f"<table>{rows}</table>"


def _write_term(term: NamedNode | BlankNode | Literal | Triple, engine: Engine) -> str:
    if isinstance(term, Literal):
        language = f' lang="{escape(term.language)}"' if term.language else ""
        return f"<span{language}>{escape(term.value)}</span>"
    if not isinstance(term, NamedNode):
        return escape(str(term))
    text = escape(find_label(engine, term) or _shorten(term.value, engine))
    if term.value.startswith(engine.settings.id_base):
        return f'<a href="{escape(find_path(term.value))}">{text}</a>'
    return f'<span title="{escape(term.value)}">{text}</span>'


def _shorten(iri: str, engine: Engine) -> str:
    for prefix, base in engine.prefixes.items():
        if iri.startswith(base):
            return f"{prefix}:{iri.removeprefix(base)}"
    return iri


def _write_frame(title: str, body: str) -> bytes:
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="icon" href="data:,">\n'
        f'<link rel="stylesheet" href="{_STYLE}">\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    ).encode()
