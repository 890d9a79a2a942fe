"""How a place in a plan is cited: 三（一）2（2）· 专栏5 · 国家企业技术中心."""

from __future__ import annotations

import re
from collections.abc import Iterable

from daye_graph.model.document import Section

_FULL = str.maketrans("()", "（）")
_MARKS = re.compile(r"[、.．\s]+")


def cite_place(path: Iterable[Section]) -> str:
    """Give the citation for a place whose sections are *path*, from the outermost to the innermost.

    Numbers stand together, without the marks after them; what has no number,
    and what is a box, is named. Titles of the document itself are left out.
    """
    numbers = ""
    names: list[str] = []
    for section in path:
        number = _MARKS.sub("", section.number).translate(_FULL)
        if section.kind == "title":
            continue
        if section.kind == "box":
            names.append(number or section.title)
        elif number and not names:
            numbers += number
        else:
            names.append(f"{number}{section.title}")
    cited = " · ".join(filter(None, (numbers, *names)))
    return cited.replace("） ·", "）·")  # a full-width bracket brings its own blank
