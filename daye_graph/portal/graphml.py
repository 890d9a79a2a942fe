"""The plan's network as GraphML, for Gephi, yEd and networkx.

GraphML has attributes of plain types only, so lists stand as text. An identifier is
an NMTOKEN (GraphML Primer; schema, ``id.type``): the key of a thing with a dot for its slash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from daye_graph.graph.network import build_network
from daye_graph.model.graph import PlanGraph
from daye_graph.portal.context import Context
from daye_graph.portal.files import BundleFile
from daye_graph.portal.graphml_words import EDGE_TYPES, NODE_TYPES, Describer
from daye_graph.query.engine import Engine
from daye_graph.rdf.evidence import NO_XML
from daye_graph.wording import Wording

PATH = "graph/daye.graphml"
NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_SCHEMA = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"


def build_graphml(context: Context) -> Iterator[BundleFile]:
    """Give the network of things and what joins them."""
    yield BundleFile(
        path=PATH,
        data=write_graphml(context.graph, context.engine),
        media_type="application/xml",
        title=Wording("关系网络，GraphML", en="Network, GraphML"),
        dataset="whole",
        description=Wording(
            "事物为节点、事实为边，带中英文名称，可用 Gephi、networkx 打开。",
            en="Things as nodes and facts as edges, labelled in both languages, for Gephi and networkx.",
        ),
        conforms_to=(NAMESPACE,),
    )


def write_graphml(graph: PlanGraph, engine: Engine) -> bytes:
    """Give the network of *graph* with what *engine* calls its classes, relations and words."""
    network, describer = build_network(graph), Describer(engine)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<graphml xmlns="{NAMESPACE}" xmlns:xsi="{_INSTANCE}" xsi:schemaLocation="{NAMESPACE} {_SCHEMA}">',
        *_list_keys("node", NODE_TYPES),
        *_list_keys("edge", EDGE_TYPES),
        f'<graph id={quoteattr(graph.manifest.id)} edgedefault="directed">',
    ]
    for key, node in network.nodes.items():
        data = _write_data("n", NODE_TYPES, describer.describe_node(key, node))
        lines.append(f"<node id={_write_id(key)}>{data}</node>")
    for number, (source, target, edge) in enumerate(network.edges(data=True), start=1):
        data = _write_data("e", EDGE_TYPES, describer.describe_edge(edge))
        ends = f"source={_write_id(source)} target={_write_id(target)}"
        lines.append(f'<edge id="e{number}" {ends}>{data}</edge>')
    lines += ["</graph>", "</graphml>", ""]
    return "\n".join(lines).encode()


def _list_keys(owner: str, types: Mapping[str, str]) -> Iterator[str]:
    for name, kind in types.items():
        yield f'<key id="{owner[0]}_{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>'


def _write_data(prefix: str, types: Mapping[str, str], about: Mapping[str, Any]) -> str:
    """Give the attributes that have a value, in the order in which they are declared."""
    values = ((name, about.get(name)) for name in types)
    return "".join(
        f'<data key="{prefix}_{name}">{_write_value(value)}</data>'
        for name, value in values
        if value is not None and value != ""
    )


def _write_value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(NO_XML.sub("\ufffd", str(value)))


def _write_id(key: str) -> str:
    return quoteattr(key.replace("/", "."))
