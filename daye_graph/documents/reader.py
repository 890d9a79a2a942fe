"""From a source to a `Document`: the one way in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from daye_graph.documents.lines import split_lines
from daye_graph.documents.notice import read_notice
from daye_graph.documents.outline import Outline
from daye_graph.documents.paragraphs import build_paragraphs
from daye_graph.documents.source import decode, read_source
from daye_graph.errors import SourceError
from daye_graph.model.document import Document, Section
from daye_graph.model.evidence import TextVersion
from daye_graph.model.passage import Passage
from daye_graph.wording import Wording, pick

_BOOK = re.compile(r"《([^《》]+)》")
_RANGE = re.compile(r"(20\d\d)\s*年?\s*[—–\-~～至]{1,2}\s*(20\d\d)\s*年?")
_YEAR = re.compile(r"(20\d\d)\s*年")


def read_document(path: Path) -> Document:
    """Read the plan at *path*.

    Raises `SourceError` for what can't be read as a plan: a missing or empty
    file, a folder, binary data, an unknown encoding, a text without numbered
    headings, a table row with the wrong number of cells.
    """
    return parse_document(decode(read_source(path), name=str(path)), name=path.name)


def parse_document(version: TextVersion, *, name: str) -> Document:
    """Parse a text version; *name* stands in error messages."""
    outline = Outline(version.text)
    try:
        outline.read(list(build_paragraphs(split_lines(version.text))))
    except SourceError as error:
        fault = str(error)
        raise SourceError(Wording(f"{name}：{fault}", en=f"{name}: {pick(error.args[0], 'en')}")) from error
    if not any(section.kind == "heading" for section in outline.sections):
        raise SourceError(
            Wording(
                f"{name}：全文没有带编号的标题（如“一、”“（一）”“1.”），不像一个工作方案；请提供方案全文",
                en=f"{name}: no numbered heading such as 一、 or （一） was found; "
                "the plan's full text was expected",
            )
        )
    title = _find_title(outline.sections, outline.passages) or Path(name).stem
    return Document(
        version=version,
        title=title,
        years=find_years(title),
        notice=read_notice(outline.sections, outline.passages),
        sections=tuple(outline.sections),
        passages=tuple(outline.passages),
        tables=tuple(outline.tables),
        name=name,
    )


def find_years(title: str) -> tuple[int, ...]:
    """Give the years a title spans, both ends included.

    >>> find_years("三年工作方案（2022—2024年）")
    (2022, 2023, 2024)
    """
    match = _RANGE.search(title)
    if match and int(match[1]) <= int(match[2]):
        return tuple(range(int(match[1]), int(match[2]) + 1))
    single = _YEAR.search(title)
    return (int(single[1]),) if single else ()


def _find_title(sections: Sequence[Section], passages: Sequence[Passage]) -> str | None:
    """The plan's title as its heading says it, in the notice's spelling where only widths differ."""
    titles = [s.title for s in sections[: _first_heading(sections)] if s.kind == "title"]
    if not titles:
        return None
    own = "".join(titles[-1].split())
    for passage in passages:
        for quoted in _BOOK.findall(passage.text):
            if _fold(quoted) == _fold(own):
                return str(quoted)
    return own


def _first_heading(sections: Sequence[Section]) -> int:
    return next((s.index for s in sections if s.kind == "heading"), len(sections))


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
