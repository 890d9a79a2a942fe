"""Passages: readable text that knows where each of its characters came from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from daye_graph.model.evidence import CLEANING, Evidence, Source, Span, is_clean

_EDGE = " \t\f\v\u00a0\u3000\ufeff"


class Passage:
    """A stitched stretch of text: a paragraph, a heading line or a table cell.

    `text` is the clean text; ``offsets[i]`` is the code point of ``text[i]`` in
    the text version. Fragments that a page break or a table part separates are
    joined with nothing between, and a slice that crosses such a seam gets one
    span a side.
    """

    __slots__ = ("_seams", "offsets", "section", "source", "text", "title_end")

    def __init__(
        self,
        text: str,
        offsets: Sequence[int],
        seams: Sequence[int],
        *,
        section: int,
        source: Source,
        title_end: int = 0,
    ) -> None:
        self.text = text
        self.offsets = offsets
        self._seams = seams
        self.section = section
        self.source = source
        self.title_end = title_end
        """Length of the heading (number and title) at the start of `text`; 0 where there is none."""

    def __repr__(self) -> str:
        return f"Passage({self.text[:24]!r}, section={self.section}, source={self.source!r})"

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the spans in the text version of ``text[start:end]``, blanks at their edges left out."""
        if (
            not self._seams
            and start < end
            and self.text[start] not in _EDGE
            and self.text[end - 1] not in _EDGE
        ):
            return (Span(self.offsets[start], self.offsets[end - 1] + 1),)
        cuts = [start, *self._seams[bisect_left(self._seams, start + 1) : bisect_left(self._seams, end)], end]
        spans = []
        for left, right in pairwise(cuts):
            low, high = left, right
            while low < high and self.text[low] in _EDGE:
                low += 1
            while high > low and self.text[high - 1] in _EDGE:
                high -= 1
            if low < high:
                spans.append(Span(self.offsets[low], self.offsets[high - 1] + 1))
        return tuple(spans)

    def evidence(self, start: int, end: int) -> Evidence:
        """Give the evidence for ``text[start:end]``."""
        quote = self.text[start:end].strip(_EDGE)
        return Evidence(spans=self.spans(start, end), quote=quote, source=self.source)

    def join(self, ranges: Iterable[tuple[int, int]]) -> Evidence:
        """Give one evidence for several ranges of `text`, as an elided head needs."""
        ranges = tuple(ranges)
        spans = tuple(span for start, end in ranges for span in self.spans(start, end))
        quote = "".join(self.text[start:end].strip(_EDGE) for start, end in ranges)
        return Evidence(spans=spans, quote=quote, source=self.source)


def build_passage(raw: str, fragments: Iterable[tuple[int, int]], *, section: int, source: Source) -> Passage:
    """Join the *fragments* (code point ranges of *raw*) to one clean passage."""
    fragments = tuple(fragments)
    if len(fragments) == 1:
        low, high = _trim(raw, *fragments[0])
        text = raw[low:high]
        if is_clean(text):
            return Passage(text, range(low, high), (), section=section, source=source)
    pieces: list[str] = []
    offsets: list[int] = []
    starts: list[int] = []
    for start, end in fragments:
        low, high = _trim(raw, start, end)
        if low < high:
            starts.append(low)
            pieces.append(raw[low:high])
            offsets.extend(range(low, high))
    text, offsets = _clean_with_offsets("".join(pieces), offsets)
    return Passage(text, offsets, _find_seams(starts, offsets), section=section, source=source)


def _trim(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start] in _EDGE:
        start += 1
    while end > start and raw[end - 1] in _EDGE:
        end -= 1
    return start, end


def _clean_with_offsets(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Apply the steps of `clean` and keep the offset of every character that stays."""
    for pattern in CLEANING:
        matches = list(pattern.finditer(text))
        if not matches:
            continue
        kept_text: list[str] = []
        kept_offsets: list[int] = []
        at = 0
        for match in matches:
            kept_text.append(text[at : match.start()])
            kept_offsets.extend(offsets[at : match.start()])
            at = match.end()
        kept_text.append(text[at:])
        kept_offsets.extend(offsets[at:])
        text, offsets = "".join(kept_text), kept_offsets
    return text, offsets


def _find_seams(starts: Sequence[int], offsets: Sequence[int]) -> list[int]:
    """Positions in the passage at which a fragment begins behind another: a line break or a cell border."""
    found = (bisect_left(offsets, start) for start in starts)
    return [index for index in dict.fromkeys(found) if 0 < index < len(offsets)]
