"""The picture of a plan's graph: one HTML file that opens offline, drawn by pyvis's vis-network."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from daye_graph.errors import UsageError
from daye_graph.graph.network import build_network
from daye_graph.model.graph import PlanGraph
from daye_graph.views.drawing import Drawing, draw
from daye_graph.views.kinds import KIND_BY_NAME
from daye_graph.views.page import describe_page
from daye_graph.views.parts import find_keys, take_action, take_around
from daye_graph.views.writing import write_page
from daye_graph.wording import Language, Wording

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pyvis.network import Network

_TEMPLATES = Path(__file__).parent / "templates" / "network"
_SCRIPTS = (
    *("data.js", "words.js", "marks.js", "shown.js", "light.js", "paint.js", "picture.js"),
    *("pointer.js", "legend.js", "facts.js", "panel.js", "opening.js", "search.js", "start.js"),
)
"""The page's own scripts, in the order in which they run; they share one scope."""
_LIBRARY = "templates/lib/vis-*/vis-network.min.js"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hover": True,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "tooltipDelay": 10**9,
    },
    "nodes": {"shape": "custom", "size": 0.05, "chosen": False, "fixed": True},
    "edges": {
        "chosen": False,
        "arrows": {"to": {"enabled": False}},
        "selectionWidth": 0,
        "hoverWidth": 0,
        "smooth": {
            "enabled": True,
            "type": "cubicBezier",
            "forceDirection": "horizontal",
            "roundness": 0.55,
        },
    },
}


def write_network(
    graph: PlanGraph,
    path: Path,
    *,
    around: str | None = None,
    depth: int = 2,
    action: str | None = None,
    lang: Language = "zh",
) -> None:
    """Write the picture of *graph* to *path* as one HTML file that makes no network request.

    `around` draws only the thing of that name and what lies within `depth`
    steps of it, `action` only that action with all that has to do with it;
    aliases count. `lang` is the language in which the page speaks at first. The
    same graph and options give the same bytes.

    Raises:
        UnknownNameError: nothing bears the name, with the nearest names.
        UsageError: both `around` and `action`, or a `depth` below 1.
        OutputError: *path* can't be written.
    """
    if around is not None and action is not None:
        raise UsageError(
            Wording("around 与 action 只能用一个", en="around and action don't go together: give one of them")
        )
    if depth < 1:
        raise UsageError(
            Wording(f"depth 是 {depth}，应不小于 1", en=f"depth is {depth}, expected at least 1")
        )
    network = build_network(graph)
    centres: tuple[str, ...] = ()
    keys: Collection[str] = network.nodes
    if around is not None:
        centres = find_keys(network, around)
        keys = take_around(network, centres, depth=depth)
    elif action is not None:
        centres = find_keys(network, action, kind="Action")
        keys = take_action(network, centres)
    drawing = draw(network, keys, centres=centres, whole=not centres)
    page = describe_page(graph, network, drawing, keys=keys, centres=centres, lang=lang)
    write_page(path, _render(_weave(drawing, network), page))


def _weave(drawing: Drawing, network: MultiDiGraph[str]) -> Network:
    """Give the drawing as pyvis's network; edges go in directly, for its `add_edge` walks all nodes."""
    from pyvis.edge import Edge
    from pyvis.network import Network

    woven = Network(directed=True, cdn_resources="in_line")
    edges = drawing.placement.arrange(drawing.switches)
    for item in drawing.items:
        box = drawing.placement.boxes[item.key]
        woven.add_node(
            item.key,
            label="\n".join(box.lines),
            shape="custom",
            group=item.kind,
            x=round(edges.get(KIND_BY_NAME[item.kind].switch, 0.0) + box.x, 1),
            y=box.y,
            dx=box.x,
            w=box.width,
            h=box.height,
            number=network.nodes[item.key]["number"],
        )
    for line in drawing.lines:
        edge = Edge(line.source, line.target, directed=True, id=f"{line.source} {line.target}")
        edge.options.update(colour=line.colour, dash=line.dash, tree=line.tree, statements=line.statements)
        woven.edges.append(edge.options)
    woven.options = _OPTIONS
    return woven


def _render(woven: Network, page: dict[str, Any]) -> str:
    """Put pyvis's data into our page: its own asks a CDN for Bootstrap and prints the heading twice."""
    from markupsafe import Markup

    woven.set_template_dir(str(_TEMPLATES), "page.html")
    woven.templateEnv.autoescape = True
    woven.templateEnv.globals.update(
        page=page,
        scripts=_SCRIPTS,
        page_json=Markup(dump(page)),
        library=Markup(_read_library()),
    )
    html: str = woven.generate_html()
    return html


def dump(content: object) -> str:
    r"""Give *content* as JSON that may stand in a script element: no ``<``, ``>`` or ``&`` is left in it.

    >>> dump({"quote": "</script>"})
    '{"quote":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


@cache
def _read_library() -> str:
    """Give pyvis's newest copy of vis-network, without the line that asks for its source map."""
    import pyvis

    path = max(Path(pyvis.__file__).parent.glob(_LIBRARY))
    return path.read_text(encoding="utf-8").partition("//# sourceMappingURL=")[0].rstrip()
