"""``index.html``: the page that loads the bundles and the data, and what is read without scripts."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from daye_graph.publication import STATUS
from daye_graph.release.preparing import Prepared

_TEMPLATE = Path(__file__).parent / "templates" / "index.html"
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def write_shell(prepared: Prepared, plain: str) -> str:
    """Give the page; *plain* is the path of the plain page that lists all things, '' for none."""
    slots = {
        "title": prepared.title,
        "stamp": prepared.stamp,
        "status": str(STATUS[prepared.publication.status]),
        "plain": plain,
        "hidden": "" if plain else " hidden",
        "robots": "noindex" if prepared.stamp else "all",
    }
    template = _TEMPLATE.read_text(encoding="utf-8")
    return _SLOT.sub(lambda match: escape(slots[match[1]]), template)
