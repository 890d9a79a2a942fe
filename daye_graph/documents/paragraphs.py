"""Lines to paragraphs: what a page break has split is stitched together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from daye_graph.documents.lines import Line
from daye_graph.documents.numbering import is_appendix, parse_box, parse_number
from daye_graph.model.evidence import clean

_ENDED = re.compile(r"[。！？；：:!?;…][”’」』）)》\"]*$|[）)]$")
_INNER_MARK = re.compile(r"[，。、；]")
_INDENTED = re.compile(r"(?:\u3000{2}| {4})")
_DOCUMENT_TITLE = re.compile(
    r"[^，。；：:“”]{4,60}(?:方案|计划|规划|意见|办法|通知|政策|措施|要点|任务书|安排)(?:[（(][^（()）]+[）)])?(?:的通知)?"
)


@dataclass(slots=True)
class Paragraph:
    """One stretch of prose, or one table row: the lines that make it, in order."""

    lines: list[Line]
    text: str
    marked: bool = False
    """Whether the source marks it as a heading (leading ``#``)."""
    fragments: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.fragments = [(line.start, line.end) for line in self.lines]

    @property
    def kind(self) -> str:
        """The kind of its first line."""
        return self.lines[0].kind


def build_paragraphs(lines: Iterable[Line]) -> Iterator[Paragraph]:
    """Give paragraphs, rules and rows in order; blank lines are gone."""
    open_one: Paragraph | None = None
    for line in lines:
        if line.kind == "blank":
            continue
        text = clean(line.text).strip() if line.kind == "text" else line.text
        if open_one is not None:
            if line.kind == "text" and _goes_on(open_one.text, line, text):
                open_one.lines.append(line)
                open_one.fragments.append((line.start, line.end))
                open_one.text += text
                continue
            yield open_one
            open_one = None
        paragraph = Paragraph([line], text, line.text.lstrip(" \u3000\ufeff").startswith("#"))
        if line.kind == "text" and not paragraph.marked and not is_document_title(text):
            open_one = paragraph
        else:
            yield paragraph
    if open_one is not None:
        yield open_one


def is_document_title(text: str) -> bool:
    """Tell whether clean *text* is a line of its own that names a document (…方案（2022—2024年）)."""
    return _DOCUMENT_TITLE.fullmatch(text) is not None and parse_number(text) is None


def starts_anew(line: Line, text: str) -> bool:
    """Tell whether a line begins something: a heading, a box, an appendix, a bold run-in, an indent."""
    return (
        line.text.lstrip(" \u3000\ufeff").startswith(("#", "**"))
        or _INDENTED.match(line.text) is not None
        or parse_number(text) is not None
        or parse_box(text) is not None
        or is_appendix(text)
        or is_document_title(text)
    )


def _goes_on(before: str, line: Line, text: str) -> bool:
    """A sentence goes on when it is not ended, has marks inside, and nothing begins anew."""
    numbered = parse_number(before)
    if numbered is not None and numbered.title_end == len(before):
        return False
    return (
        _INNER_MARK.search(before) is not None and not _ENDED.search(before) and not starts_anew(line, text)
    )
