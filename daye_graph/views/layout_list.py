"""The same as the drawing in words: the formula's parts, their elements and places, as HTML."""

from __future__ import annotations

from html import escape

from daye_graph.model.statement import LayoutElement
from daye_graph.views import layout_words as words
from daye_graph.views.layout_elements import Part
from daye_graph.views.layout_legend import describe_difference
from daye_graph.views.layout_markup import CLUSTERS, LANGUAGES
from daye_graph.views.layout_model import Drawing
from daye_graph.wording import Language, Wording, pick


def write_list(drawing: Drawing, *, lang: Language) -> str:
    """Give the list; names are buttons that open their evidence."""
    return "\n".join(_write_part(part, drawing, lang) for part in drawing.layout.parts)


def _write_part(part: Part, drawing: Drawing, lang: Language) -> str:
    remark = Wording(describe_difference(part, "zh"), en=describe_difference(part, "en"))
    badge = f' <span class="remark">{write_languages(remark, lang)}</span>' if remark else ""
    rows = "".join(_write_row(each, drawing, lang) for each in part.elements)
    return f"<section><h3>{escape(part.text)}{badge}</h3><ul>{rows}</ul></section>"


def _write_row(element: LayoutElement, drawing: Drawing, lang: Language) -> str:
    if element.kind == "core":
        key = element.place or element.id
        return f'<li><i class="k core"></i>{_button(key, element.name)}{_write_featured(key, drawing)}</li>'
    if element.kind == "belt":
        route = _write_route(element, drawing, lang)
        return f'<li><i class="k belt"></i>{_button(element.id, element.name)}{route}</li>'
    cluster = next(each for each in drawing.layout.clusters if each.element == element)
    towns = "、".join(
        _button(key, drawing.layout.sites[key].name) + _write_featured(key, drawing)
        for key in cluster.members
    )
    colour, key, name = cluster.number % len(CLUSTERS), escape(element.id), escape(element.name)
    opener = f'<button data-key="{key}" class="k c{colour}" aria-label="{name}"></button>'
    return f"<li>{opener}{towns}</li>"


def _write_route(element: LayoutElement, drawing: Drawing, lang: Language) -> str:
    """What a belt connects and where it leads."""
    belt = next(each for each in drawing.layout.belts if each.element == element)
    said = []
    for word, keys in ((words.CONNECTED, belt.connects), (words.LEADS_TO, belt.towards)):
        if keys:
            names = "、".join(_button(key, drawing.layout.sites[key].name) for key in keys)
            said.append(f'<span class="way"><small>{write_languages(word, lang)}</small> {names}</span>')
    return "".join(said)


def _write_featured(key: str, drawing: Drawing) -> str:
    featured = drawing.layout.sites[key].featured
    return "".join(f'<span class="featured">◆{_button(each.key, each.name)}</span>' for each in featured)


def _button(key: str, name: str) -> str:
    return f'<button data-key="{escape(key)}">{escape(name)}</button>'


def write_languages(text: Wording, lang: Language) -> str:
    """Give *text* in both languages, of which only *lang* is shown at first."""
    shown = ((each, "" if each == lang else " hidden") for each in LANGUAGES)
    return "".join(
        f'<span data-lang="{each}"{hidden}>{escape(pick(text, each))}</span>' for each, hidden in shown
    )
