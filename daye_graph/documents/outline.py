"""Paragraphs to sections and passages, by Chinese numbering; heading marks are not relied on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from daye_graph.documents.numbering import is_appendix, parse_box, parse_number
from daye_graph.documents.paragraphs import Paragraph, is_document_title
from daye_graph.documents.tables import build_table, header_names, is_schedule
from daye_graph.model.document import Section, SectionKind, Table
from daye_graph.model.evidence import Source, clean
from daye_graph.model.passage import Passage, build_passage

_RUN_IN = re.compile(r"\s*\*\*(?P<title>[^*\n]+?)\*\*")
_NO_CAPTION = re.compile(r"[。；，]|[：:]$")
_STOPS = "。：: "


class Outline:
    """What grows while the paragraphs of one text are read in order."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.sections: list[Section] = []
        self.passages: list[Passage] = []
        self.tables: list[Table] = []
        self._stack: list[int] = []

    def read(self, paragraphs: Sequence[Paragraph]) -> None:
        """Read all *paragraphs*; runs of table rows become one table each."""
        last_numbered = max((i for i, p in enumerate(paragraphs) if _is_numbered(p)), default=-1)
        index = 0
        while index < len(paragraphs):
            paragraph = paragraphs[index]
            if paragraph.kind == "row":
                index = self._read_table(paragraphs, index)
                continue
            if paragraph.kind == "rule":
                if index > last_numbered:
                    # Behind the last heading a rule divides the colophon off; it belongs to the letterhead.
                    self._stack = [0] if self.sections else []
            else:
                before_row = index + 1 < len(paragraphs) and paragraphs[index + 1].kind == "row"
                self._read_paragraph(paragraph, before_row=before_row)
            index += 1

    def _read_paragraph(self, paragraph: Paragraph, *, before_row: bool) -> None:
        text = paragraph.text
        numbered = None if paragraph.marked and before_row else parse_number(text)
        box = parse_box(text)
        run_in = _find_run_in(self.raw[paragraph.fragments[0][0] : paragraph.fragments[0][1]])
        if numbered is not None:
            title = text[numbered.title_start : numbered.title_end]
            self._open(paragraph, numbered.level, (numbered.number, title, numbered.title_end), "heading")
        elif box is not None:
            self._open(paragraph, None, box, "box")
        elif is_appendix(text):
            self._open(paragraph, 0, ("", text.strip(), len(text)), "appendix")
        elif before_row and not _NO_CAPTION.search(text):
            self._open(paragraph, None, ("", text, len(text)), "table")
        elif paragraph.marked or is_document_title(text):
            self._open(paragraph, 0, ("", text, len(text)), "title")
        elif run_in:
            self._open(paragraph, None, ("", run_in, len(run_in)), "run_in")
        else:
            self.passages.append(self._passage(paragraph))

    def _open(
        self, paragraph: Paragraph, level: int | None, heading: tuple[str, str, int], kind: SectionKind
    ) -> None:
        """Open a section; a *level* of None stands one below its parent."""
        number, title, title_end = heading
        self._close_to(level, kind)
        parent = self._stack[-1] if self._stack else None
        if level is None:
            level = self.sections[parent].level + 1 if parent is not None else 1
        index = len(self.sections)
        self._stack.append(index)
        passage = build_passage(self.raw, paragraph.fragments, section=index, source=self._source(kind))
        passage.title_end = title_end
        self.passages.append(passage)
        self.sections.append(
            Section(
                index=index,
                level=level,
                number=number,
                title=title.strip(_STOPS),
                kind=kind,
                parent=parent,
                evidence=passage.evidence(0, len(passage.text[:title_end].rstrip(_STOPS))),
            )
        )

    def _close_to(self, level: int | None, kind: SectionKind) -> None:
        """Leave the sections that a heading of *level* ends.

        A numbered heading stands under the last lower level; a box or table
        under the innermost numbered heading; a run-in under that or the box.
        """
        ends: set[str] = {"run_in", "table"} if kind == "run_in" else {"run_in", "table", "box"}
        while self._stack:
            top = self.sections[self._stack[-1]]
            over = top.level >= level if level is not None else False
            if not over and top.kind not in ends:
                return
            self._stack.pop()

    def _read_table(self, paragraphs: Sequence[Paragraph], index: int) -> int:
        """Read the rows at *index* and give the index after them."""
        end = index
        while end < len(paragraphs) and paragraphs[end].kind == "row":
            end += 1
        lines = [line for paragraph in paragraphs[index:end] for line in paragraph.lines]
        in_schedule = is_schedule(header_names(self.raw, lines[0]))
        source: Source = "appendix" if in_schedule or self._in_appendix() else "table"
        section = self._stack[-1] if self._stack else -1
        self.tables.append(build_table(self.raw, lines, section=section, source=source))
        return end

    def _passage(self, paragraph: Paragraph) -> Passage:
        section = self._stack[-1] if self._stack else -1
        return build_passage(self.raw, paragraph.fragments, section=section, source=self._source())

    def _source(self, kind: SectionKind | None = None) -> Source:
        if kind == "box" or any(
            self.sections[i].kind == "box" for i in self._stack if i < len(self.sections)
        ):
            return "box"
        return "appendix" if kind == "appendix" or self._in_appendix() else "body"

    def _in_appendix(self) -> bool:
        return any(self.sections[i].kind == "appendix" for i in self._stack if i < len(self.sections))


def _is_numbered(paragraph: Paragraph) -> bool:
    return paragraph.kind == "text" and parse_number(paragraph.text) is not None


def _find_run_in(line: str) -> str:
    """Give the clean title of an unnumbered bold run-in (**材料产业。**积极…), else ''."""
    match = _RUN_IN.match(line)
    return clean(match["title"]).strip() if match else ""
