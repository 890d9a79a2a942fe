"""Where a quote stands: the rest of its sentence, its section, and the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from daye_graph.graph.whereabouts import Whereabouts
from daye_graph.model.document import Section
from daye_graph.model.evidence import Evidence
from daye_graph.model.graph import PlanGraph
from daye_graph.model.passage import Passage
from daye_graph.statements.frames import find_sentence
from daye_graph.views.citation import cite_place

_CONTEXT = 64
"""Characters of the sentence that are shown on either side of a quote."""


class Surroundings:
    """Looks up what stands around the evidence of one plan."""

    def __init__(self, graph: PlanGraph) -> None:
        self._document = graph.document
        self._whereabouts = Whereabouts(graph)
        self._passages = [passage for passage in graph.document.all_passages() if len(passage.offsets)]

    def find_section(self, evidence: Evidence) -> Section | None:
        """Give the innermost section in which *evidence* begins."""
        return self._whereabouts.find_section(evidence)

    def cite(self, evidence: Evidence) -> str:
        """Give where *evidence* stands, as people cite it; '' outside all sections."""
        section = self.find_section(evidence)
        return cite_place(reversed(list(self._document.ancestors(section.index)))) if section else ""

    def find_context(self, evidence: Evidence) -> tuple[str, str]:
        """Give the rest of the sentence on both sides of the quote, `_CONTEXT` characters each at most."""
        found = self._find(evidence.start)
        if found is None:
            return "", ""
        passage, start = found
        low, _ = find_sentence(passage.text, start)
        before = passage.text[low:start]
        before = before if len(before) <= _CONTEXT else "…" + before[-_CONTEXT:]
        last = self._find(evidence.end - 1)
        if last is None or last[0] is not passage:
            return before, ""
        end = last[1] + 1
        _, high = find_sentence(passage.text, end)
        after = passage.text[end : high + 1]
        return before, after if len(after) <= _CONTEXT else after[:_CONTEXT] + "…"

    def _find(self, offset: int) -> tuple[Passage, int] | None:
        """The passage that holds a code point of the text, and its position there."""
        for passage in self._passages:
            ends = passage.offsets[0], passage.offsets[-1]
            if min(ends) <= offset <= max(ends) and offset in passage.offsets:
                return passage, list(passage.offsets).index(offset)
        return None


def mark_names(quote: str, names: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Divide *quote* into pieces and whether each is one of *names*; the longest of several counts.

    >>> list(mark_names("串联甲镇、乙镇", ["甲镇", "乙镇"]))
    [('串联', False), ('甲镇', True), ('、', False), ('乙镇', True)]
    """
    ordered = sorted(filter(None, names), key=lambda name: (-len(name), name))
    at = 0
    for match in re.finditer("|".join(map(re.escape, ordered)), quote) if ordered else ():
        if match.start() > at:
            yield quote[at : match.start()], False
        yield match.group(), True
        at = match.end()
    if at < len(quote):
        yield quote[at:], False
