"""Markup of the layout drawing: elements with escaped values, texts in two languages, colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from daye_graph.views import layout_words as words
from daye_graph.views.layout_geometry import show
from daye_graph.wording import Language, Wording, pick

FONT = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, Hiragino Sans GB, sans-serif"

COLOURS = {
    "paper": "#faf8f4",
    "card": "#ffffff",
    "ink": "#2b2b2b",
    "quiet": "#6b6459",
    "rule": "#ddd4c6",
    "core": "#b5321c",
    "copper": "#d9622b",
    "deep": "#8f2412",
    "white": "#ffffff",
}
"""Colours by name for print and downloads; the page's style sheet knows their values in the dark."""

CLUSTERS = ("#7a9e5f", "#c99a3b", "#5b8db8", "#a56f9b", "#4f9a94", "#7d7fb8", "#938a3f", "#7b8896")
"""Colours of clusters, in their order; then from the first again."""

LANGUAGES: tuple[Language, ...] = ("zh", "en")


def tag(name: str, *inside: str, **attributes: str | float | None) -> str:
    """Give an element; *inside* is markup, attributes are escaped and those that are None left out.

    Names of attributes are written with ``_`` for ``-``; a trailing ``_`` is dropped.

    >>> tag("g", tag("circle", r=2.0), class_="a", stroke_width=1.25, data_key='"&')
    '<g class="a" stroke-width="1.2" data-key="&quot;&amp;"><circle r="2"/></g>'
    """
    parts = [name]
    for key, value in attributes.items():
        if value is not None:
            text = value if isinstance(value, str) else show(value)
            parts.append(f'{key.rstrip("_").replace("_", "-")}="{escape(text)}"')
    head = " ".join(parts)
    return f"<{head}>{''.join(inside)}</{name}>" if inside else f"<{head}/>"


def fill(colour: str) -> dict[str, str]:
    """Give the attributes that fill with a named colour: its value, and the class that pages style."""
    return {"class_": f"f-{colour}", "fill": COLOURS[colour]}


def stroke(colour: str) -> dict[str, str]:
    """Give the attributes that draw a line in a named colour."""
    return {"class_": f"s-{colour}", "stroke": COLOURS[colour]}


def fill_cluster(number: int | None) -> dict[str, str]:
    """Give the attributes that fill with the colour of a cluster; copper for what is in none."""
    if number is None:
        return fill("copper")
    at = number % len(CLUSTERS)
    return {"class_": f"f-c{at}", "fill": CLUSTERS[at]}


def stroke_cluster(number: int | None) -> dict[str, str]:
    """Give the attributes that draw a line in the colour of a cluster; copper for what is in none."""
    if number is None:
        return stroke("copper")
    at = number % len(CLUSTERS)
    return {"class_": f"s-c{at}", "stroke": CLUSTERS[at]}


def on_card(line: dict[str, str]) -> dict[str, str]:
    """Give the attributes of *line* (see `stroke`) for a shape that is filled as cards are."""
    return {**line, "class_": f"{line['class_']} f-card", "fill": COLOURS["card"]}


def write_text(
    text: str,
    at: tuple[float, float],
    size: float,
    *,
    colour: str = "ink",
    anchor: str = "start",
    bold: bool = False,
) -> str:
    """Give one line of text with its baseline at *at*."""
    return tag(
        "text",
        escape(text, quote=False),
        x=at[0],
        y=at[1],
        font_size=size,
        font_weight="700" if bold else None,
        text_anchor=None if anchor == "start" else anchor,
        **fill(colour),
    )


def write_item(key: str, name: str, lang: Language, *inside: str, **attributes: str | float | None) -> str:
    """Give a group that opens the evidence of *key*."""
    label = pick(words.DRAWN, lang).replace("{}", name)
    return tag(
        "g", *inside, class_="item", data_key=key, tabindex="0", role="button", aria_label=label, **attributes
    )


def in_both(words: str, lang: Language, write: str) -> str:
    """Give *write*, in which ``{}`` stands for the words, once a language; only *lang* is shown at first."""
    return join_languages(
        [(each, write.replace("{}", escape(pick(words, each), quote=False))) for each in LANGUAGES], lang
    )


def join_languages(markup: Iterable[tuple[Language, str]], lang: Language) -> str:
    """Give the markup of each language in a group of its own, of which only that of *lang* is shown."""
    return "".join(
        tag("g", inside, data_lang=each, display=None if each == lang else "none") for each, inside in markup
    )


def same(text: str) -> Wording:
    """Give what reads the same in both languages."""
    return Wording(text, en=text)


def join_lines(lines: Sequence[str]) -> str:
    """Give markup with an element a line, so that a page's source can be read."""
    return "\n".join(line for line in lines if line)
