"""What all plain pages have in common: head, stamp, and the lines that say where it comes from."""

from __future__ import annotations

from html import escape
from typing import Any, NamedTuple

from daye_graph.publication import STATUS
from daye_graph.release.preparing import Prepared
from daye_graph.site.index import find_version
from daye_graph.site.shapes import Pair
from daye_graph.views.layout import dump

_POLICY = "default-src 'none'; style-src 'self' file:; img-src data:"

COLOURS = {
    "Enterprise": "enterprise",
    "University": "institute",
    "ResearchInstitute": "institute",
    "Platform": "platform",
    "Place": "place-of",
    "Belt": "place-of",
    "Core": "place-of",
    "Cluster": "place-of",
    "GovernmentUnit": "unit",
    "ActionGroup": "action",
    "Action": "action",
    "Task": "action",
    "Indicator": "indicator",
    "Industry": "industry",
}
"""The colour of a class, as a class of the style sheet; all others are ``other``."""


class Page(NamedTuple):
    """A page's own part: its title, what stands in its body, its linked data, and its way up to the site."""

    title: str
    body: str
    data: dict[str, Any]
    up: str


def write_page(page: Page, prepared: Prepared) -> str:
    """Give the whole page."""
    stamp = f'<p class="stamp">{escape(prepared.stamp)}</p>\n' if prepared.stamp else ""
    robots = '<meta name="robots" content="noindex">\n' if prepared.stamp else ""
    plan = prepared.title
    title = escape(page.title if page.title == plan else f"{page.title} · {plan}")
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n{robots}'
        f"<title>{title}</title>\n"
        f'<link rel="icon" href="data:,">\n<link rel="stylesheet" href="{page.up}things/style.css">\n'
        f'<script type="application/ld+json">{dump(page.data)}</script>\n</head>\n<body>\n'
        f"{stamp}{page.body}\n<footer>\n{_write_foot(prepared)}\n</footer>\n</body>\n</html>\n"
    )


def write_pair(pair: Pair) -> str:
    """Give words in Chinese with the English beside them, where it is another one."""
    zh, en = pair
    english = f' <span class="en" lang="en">{escape(en)}</span>' if en and en != zh else ""
    return f"{escape(zh)}{english}"


def write_link(address: str, text: str) -> str:
    """Give a link; *address* is one of the site's own."""
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def find_colour(kind: str) -> str:
    """Give the style sheet's class for things of the class *kind*."""
    return COLOURS.get(kind, "other")


def _write_foot(prepared: Prepared) -> str:
    publication, manifest = prepared.publication, prepared.graph.manifest
    number = manifest.number or prepared.graph.document.notice.number or ""
    said = [
        f"据《{prepared.title}》" + "".join(f"，{each}" for each in (number, prepared.date) if each),
        str(STATUS[publication.status]) + (f" · {publication.publisher}" if publication.publisher else ""),
        "原文：" + publication.text_terms if publication.text_terms else "",
        "数据：" + publication.data_licence if publication.data_licence else "",
        f"daye-graph {find_version()} · 文本校验 {prepared.graph.document.version.sha256[:12]}",
    ]
    return "\n".join(f"<p>{escape(each)}</p>" for each in said if each)
