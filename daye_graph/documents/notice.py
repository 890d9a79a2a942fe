"""The letterhead and the colophon: issuer, 发文字号, addressees, 抄送, printing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from daye_graph.model.document import Notice, Section
from daye_graph.model.passage import Passage

_NUMBER = re.compile(r"[（(]?(?P<number>[\u4e00-\u9fff]{2,12}[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号)[）)]?")
_LETTERHEAD = re.compile(r"(?P<issuer>[\u4e00-\u9fff]{4,30})文件")
_ISSUED = re.compile(r"(?P<issuer>[\u4e00-\u9fff]{4,30}?)\s*(?:关于)?(?:印发|转发|发布)")
_PRINTED = re.compile(
    r"(?P<by>[\u4e00-\u9fff]{4,30})?\s*(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日\s*印发"
)
_OFFICE = re.compile(r"[\u4e00-\u9fff]{4,30}(?:办公室|办公厅|委员会|人民政府)")
_BETWEEN = re.compile(r"[，、,]")
_OUTSIDE_BRACKETS = r"(?![^（(]*[）)])"


def read_notice(sections: Sequence[Section], passages: Sequence[Passage]) -> Notice:
    """Read what stands before the first numbered heading and in the colophon."""
    head = _before_numbering(sections, passages)
    tail = [passage for passage in passages if passage not in head]
    printed_by, printed_on = _find_printing(tail)
    return Notice(
        issuer=_find_issuer(head),
        number=_find_number(head),
        addressees=_find_addressees(head),
        copies_to=_find_copies(tail),
        printed_by=printed_by,
        printed_on=printed_on,
    )


def _before_numbering(sections: Sequence[Section], passages: Sequence[Passage]) -> list[Passage]:
    first = next((s.index for s in sections if s.kind == "heading"), len(sections))
    end = next((i for i, passage in enumerate(passages) if passage.section == first), len(passages))
    return list(passages[:end])


def _find_issuer(head: Sequence[Passage]) -> str | None:
    for pattern in (_LETTERHEAD.fullmatch, _ISSUED.match):
        for passage in head:
            match = pattern(passage.text.strip())
            if match:
                return match["issuer"].removesuffix("关于")
    return None


def _find_number(head: Sequence[Passage]) -> str | None:
    match = next(filter(None, (_NUMBER.fullmatch(passage.text.strip()) for passage in head)), None)
    return match["number"] if match else None


def _find_addressees(head: Sequence[Passage]) -> tuple[str, ...]:
    for passage in head:
        text = passage.text.strip()
        if text.endswith(("：", ":")) and _BETWEEN.search(text):
            return _split(text[:-1])
    return ()


def _find_copies(tail: Sequence[Passage]) -> tuple[str, ...]:
    """The 抄送 list with the lines that go on after it, up to the printing office."""
    names: list[str] = []
    collecting = False
    for passage in tail:
        text = passage.text.strip()
        if text.startswith("抄送"):
            collecting, text = True, text.lstrip("抄送").lstrip("：:")
        elif not text.endswith("。") or not _BETWEEN.search(text):
            collecting = False
        if collecting:
            names.extend(_split(text))
    return tuple(names)


def _find_printing(tail: Sequence[Passage]) -> tuple[str | None, str | None]:
    before = None
    for passage in tail:
        text = passage.text.strip()
        match = _PRINTED.fullmatch(text)
        if match:
            return match["by"] or before, f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"
        before = text if _OFFICE.fullmatch(text) else None
    return None, None


def _split(text: str) -> tuple[str, ...]:
    """Split at ，, or at 、 where no ， stands; 各县（市、区）人民政府 stays one."""
    mark = "，" if "，" in text else "、"
    parts = re.split(mark + _OUTSIDE_BRACKETS, text)
    return tuple(name for name in (part.strip(" 。") for part in parts) if name)
