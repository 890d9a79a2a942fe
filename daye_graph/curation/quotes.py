"""Where a decision's words stand in a plan: in its clean text, and to the letter in its passages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from daye_graph.model.document import Document
from daye_graph.model.evidence import Evidence, clean
from daye_graph.model.passage import Passage


class QuotePlace(NamedTuple):
    """One place where the words stand: ``passage.text[start:end]``."""

    passage: Passage
    start: int
    end: int

    @property
    def offset(self) -> int:
        """Where they begin, in code points of the text version."""
        return self.passage.offsets[self.start]

    @property
    def evidence(self) -> Evidence:
        """The words as evidence."""
        return self.passage.evidence(self.start, self.end)


class QuoteFinder:
    """Looks words up in one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def holds(self, quote: str) -> bool:
        """Tell whether *quote* stands in the clean text, or in a passage that breaks of the page divide."""
        return bool(quote) and (quote in self._text or any(True for _ in self._search(quote)))

    def find(self, quote: str) -> tuple[QuotePlace, ...]:
        """Give all places where *quote* stands within one passage, in document order."""
        return tuple(sorted(self._search(quote), key=lambda place: place.offset))

    def cite(self, evidence: Evidence) -> str:
        """Give words for *evidence* that `holds` finds: its quote, else all from its start to its end.

        A name whose head stands apart (an elided one) is written nowhere in one piece.
        """
        if self.holds(evidence.quote):
            return evidence.quote
        return clean(self._document.version.text[evidence.start : evidence.end])

    def find_sentence(self, words: str) -> str:
        """Give the first sentence, without its end mark, in which *words* stand; '' where none does."""
        for place in self.find(words):
            text = place.passage.text
            start = max(text.rfind(mark, 0, place.start) for mark in _SENTENCE_MARKS) + 1
            stops = [at for mark in _SENTENCE_MARKS if (at := text.find(mark, place.end)) >= 0]
            return text[start : min(stops, default=len(text))].strip()
        return ""

    @cached_property
    def _text(self) -> str:
        return clean(self._document.version.text)

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        return tuple(self._document.all_passages())

    def _search(self, quote: str) -> Iterator[QuotePlace]:
        if not quote:
            return
        for passage in self._passages:
            at = passage.text.find(quote)
            while at >= 0:
                yield QuotePlace(passage, at, at + len(quote))
                at = passage.text.find(quote, at + 1)


_SENTENCE_MARKS = "。！？"
