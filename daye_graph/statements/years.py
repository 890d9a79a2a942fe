"""Which year a value in the text is meant for."""

from __future__ import annotations

import re

from daye_graph.model.passage import Passage
from daye_graph.statements.context import Context

_BY_YEAR = re.compile(r"(?:力争|争取|预计)?到?(?P<year>20\d\d)\s*年")


def find_year(context: Context, passage: Passage, *, at: int) -> int | None:
    """Give the last year named before *at* in the passage, else the schedule column's, else None."""
    named = [int(match["year"]) for match in _BY_YEAR.finditer(passage.text, 0, at)]
    return named[-1] if named else context.find_year(passage)
