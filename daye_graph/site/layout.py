"""The layout drawing as data: the drawing in two formats, and what it tells of each of its things."""

from __future__ import annotations

from daye_graph.release.preparing import Prepared
from daye_graph.site.shapes import Layout, Pair
from daye_graph.site.words import as_pair
from daye_graph.views import layout_words
from daye_graph.views.layout_canvas import TALL, WIDE
from daye_graph.views.layout_elements import read_layout
from daye_graph.views.layout_facts import tell_things
from daye_graph.views.layout_legend import credit_positions
from daye_graph.views.layout_list import write_list
from daye_graph.views.layout_model import Drawing, draw_layout
from daye_graph.views.layout_svg import write_svg
from daye_graph.views.layout_title import Title, read_title


def build_layout(prepared: Prepared) -> Layout | None:
    """Give the drawing and what it tells; None for a plan without a layout."""
    graph = prepared.graph
    if not graph.layout_elements:
        return None
    layout = read_layout(graph)
    wide, tall = draw_layout(layout, WIDE), draw_layout(layout, TALL)
    title = read_title(graph, layout.formula)
    review = prepared.publication.review_number
    return {
        "title": title.whole,
        "wide": write_svg(wide, title, lang="zh", review_number=review),
        "tall": write_svg(tall, title, lang="zh", review_number=review),
        "list": write_list(wide, lang="zh"),
        "drawn": as_pair(layout_words.DRAWN),
        "foot": _write_foot(title, wide, review),
        "words": {name: as_pair(text) for name, text in layout_words.PAGE.items()},
        "things": tell_things(graph, layout, {key: spot.fix for key, spot in wide.spots.items()}),
    }


def _write_foot(title: Title, drawing: Drawing, review: str) -> list[Pair]:
    """What stands under the drawing: its source, credits, what it is not, and its 审图号."""
    source, number = layout_words.SOURCE, layout_words.REVIEW
    foot = [
        (source.replace("{}", title.source), source.en.replace("{}", title.source)),
        as_pair(credit_positions(drawing)),
        as_pair(layout_words.NOT_AREAS),
        as_pair(layout_words.REDRAWN),
    ]
    return [*foot, (number.replace("{}", review), number.en.replace("{}", review))] if review else foot
