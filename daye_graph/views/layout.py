"""The layout page: the drawing with the plan's own words behind all of it, as one file that opens offline."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

from daye_graph.errors import OutputError
from daye_graph.model.graph import PlanGraph
from daye_graph.query.output import write_whole
from daye_graph.views import layout_words as words
from daye_graph.views.layout_canvas import TALL, WIDE
from daye_graph.views.layout_elements import read_layout
from daye_graph.views.layout_facts import both, tell_things
from daye_graph.views.layout_legend import credit_positions
from daye_graph.views.layout_list import write_languages, write_list
from daye_graph.views.layout_model import draw_layout
from daye_graph.views.layout_svg import write_svg
from daye_graph.views.layout_title import Title, read_title
from daye_graph.wording import Language, Wording, pick

_TEMPLATES = Path(__file__).parent / "templates"
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def write_layout(graph: PlanGraph, path: Path, *, lang: Language = "zh", review_number: str = "") -> None:
    """Write the drawing of a plan's layout to *path* as one HTML file that makes no network request.

    *lang* is the language in which the page speaks at first; *review_number* is
    the 审图号 of whoever has one. The same graph and options give the same bytes.

    Raises:
        UsageError: the plan has no formula of a layout, or names nothing for it.
        OutputError: *path* can't be written.
    """
    page = render_layout(graph, lang=lang, review_number=review_number)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            Wording(
                f"{path.parent}：建不了文件夹（{error.strerror}），请换一个位置",
                en=f"{path.parent}: the folder cannot be made ({error.strerror}); choose another place",
            )
        ) from error
    write_whole(path, page.encode())


def render_layout(graph: PlanGraph, *, lang: Language = "zh", review_number: str = "") -> str:
    """Give the page that `write_layout` writes."""
    layout = read_layout(graph)
    wide, tall = draw_layout(layout, WIDE), draw_layout(layout, TALL)
    title = read_title(graph, layout.formula)
    fixes = {key: spot.fix for key, spot in wide.spots.items()}
    data = {
        "lang": lang,
        "file": title.whole,
        "words": {name: both(text) for name, text in words.PAGE.items()},
        "drawn": both(words.DRAWN),
        "things": tell_things(graph, layout, fixes),
    }
    slots = {
        "lang": {"zh": "zh-CN", "en": "en"}[lang],
        "title": escape(title.whole),
        "style": _read("layout.css"),
        "script": _read("layout.js"),
        "wide": write_svg(wide, title, lang=lang, review_number=review_number),
        "tall": write_svg(tall, title, lang=lang, review_number=review_number),
        "list": write_list(wide, lang=lang),
        "foot": _write_foot(title, lang=lang, review_number=review_number, credit=credit_positions(wide)),
        "data": dump(data),
    }
    return _SLOT.sub(lambda match: _fill(match[1], slots, lang), _read("layout.html"))


def dump(content: object) -> str:
    r"""Give *content* as JSON that may stand in a script element.

    >>> dump({"quote": "</script>"})
    '{"quote":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _fill(name: str, slots: dict[str, str], lang: Language) -> str:
    """Give what stands in a slot: what was made for it, else the page's word of that name."""
    return slots[name] if name in slots else escape(pick(words.PAGE[name], lang))


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8").rstrip("\n")


def _write_foot(title: Title, *, lang: Language, review_number: str, credit: Wording) -> str:
    """The line under the page: source, credits, what the drawing is not."""
    parts = [
        Wording(words.SOURCE.replace("{}", title.source), en=words.SOURCE.en.replace("{}", title.source))
    ]
    parts.append(credit)
    parts.append(
        Wording(f"{words.NOT_AREAS}；{words.REDRAWN}", en=f"{words.NOT_AREAS.en}; {words.REDRAWN.en}")
    )
    if review_number:
        parts.append(
            Wording(
                words.REVIEW.replace("{}", review_number), en=words.REVIEW.en.replace("{}", review_number)
            )
        )
    return write_languages(Wording(" · ".join(parts), en=" · ".join(part.en for part in parts)), lang)
