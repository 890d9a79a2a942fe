"""Writes the plain pages: one a thing, and one that lists them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from daye_graph.release.preparing import Prepared
from daye_graph.site.pages.frame import Page, find_colour, write_link, write_page, write_pair
from daye_graph.site.pages.linked_data import describe_data, describe_thing
from daye_graph.site.pages.telling import UP, Lexicon, make_lexicon, sort_facts, write_facts
from daye_graph.site.shapes import Download, Fact, Pair, Site, Thing
from daye_graph.site.things import PAGES, Named

INDEX = f"{PAGES}/index.html"
STYLE = f"{PAGES}/style.css"

_OF_ENTERPRISES = "据{year}方案文本，不代表企业现状或承诺"
_STYLE_SHEET = Path(__file__).with_name("style.css")


def build_pages(
    prepared: Prepared, things: Sequence[Named], facts: Sequence[Fact], site: Site
) -> Iterator[tuple[str, str]]:
    """Give the plain pages by their path, with their style sheet; *site* has *things* in the same order."""
    lexicon = make_lexicon(site, things)
    about = sort_facts(facts)
    yield STYLE, _STYLE_SHEET.read_text(encoding="utf-8")
    yield INDEX, _write_index(prepared, lexicon, site["downloads"])
    for named, told in zip(things, site["things"], strict=True):
        parts = (
            _write_head(named, lexicon),
            _write_warning(named, prepared),
            _write_attributes(told),
            _write_files([each for each in site["downloads"] if each["thing"] == named.key]),
            write_facts(named.key, about.get(named.key, []), lexicon),
        )
        page = Page(named.name, "\n".join(filter(None, parts)), describe_thing(named, prepared), UP)
        yield named.page, write_page(page, prepared)


def _write_index(prepared: Prepared, lexicon: Lexicon, downloads: Sequence[Download]) -> str:
    """The page that lists all things by their class, and the files to take along."""
    kinds: dict[str, list[Named]] = {}
    for named in lexicon.things.values():
        kinds.setdefault(named.type, []).append(named)
    lists = "\n".join(_write_class(lexicon.name_class(kind), kind, found) for kind, found in kinds.items())
    files = _list_files([each for each in downloads if not each["thing"]], "../")
    body = (
        f"<nav>{write_link('../index.html', '交互页面')}</nav>\n<h1>{escape(prepared.title)}</h1>\n{lists}\n"
        f"<h2>{write_pair(('下载', 'Downloads'))}</h2>\n{files}"
    )
    return write_page(Page(prepared.title, body, describe_data(prepared, downloads), "../"), prepared)


def _write_files(downloads: Sequence[Download]) -> str:
    if not downloads:
        return ""
    return f"<h2>{write_pair(('责任清单', 'List of duties'))}</h2>\n{_list_files(downloads, UP)}"


def _list_files(downloads: Sequence[Download], up: str) -> str:
    items = (
        f"<li>{write_link(up + each['file'], each['file'].rpartition('/')[2])}</li>" for each in downloads
    )
    return f'<ul class="names">{"".join(items)}</ul>'


def _write_class(title: Pair, kind: str, found: Sequence[Named]) -> str:
    items = "".join(f"<li>{write_link('../' + each.page, each.name)}</li>" for each in found)
    heading = f'<h2 class="{find_colour(kind)}">{write_pair(title)} <small>{len(found)}</small></h2>'
    return f'{heading}\n<ul class="names">{items}</ul>'


def _write_head(named: Named, lexicon: Lexicon) -> str:
    way = [write_link(f"{UP}{INDEX}", "全部事物")]
    above = lexicon.things.get(named.parent or "")
    if above:
        way.append(write_link(f"{UP}{above.page}", above.name))
    way.append(write_link(f"{UP}index.html#/thing/{named.key}", "交互页面"))
    english = f'<p class="en" lang="en">{escape(named.name_en)}</p>' if named.name_en else ""
    aliases = f"<p>又作：{escape('、'.join(named.aliases))}</p>" if named.aliases else ""
    kind = write_pair(lexicon.name_class(named.type))
    return (
        f'<nav>{" · ".join(way)}</nav>\n<p class="kind {find_colour(named.type)}">{kind}</p>\n'
        f"<h1>{escape(named.name)}</h1>\n{english}{aliases}"
    )


def _write_warning(named: Named, prepared: Prepared) -> str:
    """What a page says of a company is the plan's word, not the company's."""
    if named.type != "Enterprise":
        return ""
    year = f"{prepared.year}年" if prepared.year else ""
    return f'<p class="note">{_OF_ENTERPRISES.format(year=year)}</p>'


def _write_attributes(thing: Thing) -> str:
    rows = [(write_pair(label), write_pair(value)) for label, value in thing["attributes"]]
    rows += [
        (write_pair(label), escape(value))
        for label, value in (
            (("备注", "Note"), thing["note"]),
            (("来源", "Source"), thing["source"]),
            (("标识", "IRI"), thing["iri"]),
        )
        if value
    ]
    return "<dl>" + "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows) + "</dl>"
