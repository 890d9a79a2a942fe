"""Lists of firms that offices keep, and what a person confirmed of them: which columns count.

Of such a list only full name, credit code and town are read. Columns about
persons (法定代表人, 联系人 …) are passed over and never carried on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from daye_graph.curation.credit_code import normalize_code
from daye_graph.curation.spreadsheets import Line, read_lines
from daye_graph.errors import DataError, UsageError
from daye_graph.wording import Wording

HEADINGS = {
    "full_name": (
        "企业名称",
        "企业全称",
        "单位名称",
        "公司名称",
        "机构名称",
        "全称",
        "名称",
        "fullname",
        "companyname",
    ),
    "credit_code": ("统一社会信用代码", "社会信用代码", "信用代码", "creditcode", "uscc"),
    "town": ("乡镇", "镇街", "所在乡镇", "所属乡镇", "乡镇街道", "所在镇街", "所属镇街", "town"),
}
"""What the columns of a list may be called, blanks, marks and brackets aside."""

REVIEW_COLUMNS = (
    "line",
    "full_name",
    "credit_code",
    "code_fault",
    "town",
    "candidate",
    "entity",
    "matched",
    "reason",
    "score",
    "verdict",
)
"""The columns of a table for review; a person fills in the last."""

CONFIRMED = frozenset({"是", "对", "√", "✓", "y", "yes", "1", "accept"})
DENIED = frozenset({"", "否", "不是", "×", "n", "no", "0", "reject"})

_LOOKED_FOR = 10
"""Rows in which the headings are looked for: offices put a title above them."""


class FirmRow(NamedTuple):
    """A firm of a list: the row's number in the file, its full name, its code and its town ('' unknown)."""

    line: int
    full_name: str
    credit_code: str
    town: str


class Confirmed(NamedTuple):
    """A firm that a person found to be a thing of the plan."""

    line: int
    full_name: str
    credit_code: str
    candidate: str
    entity: str


def read_firms(path: Path) -> tuple[FirmRow, ...]:
    """Read the firms of a list; rows without a name are passed over.

    Raises `UsageError` where no column is headed as a name, and what reading raises.
    """
    lines = read_lines(path)
    for at, line in enumerate(lines[:_LOOKED_FOR]):
        columns = _find_columns(line.cells)
        if "full_name" in columns:
            return tuple(row for each in lines[at + 1 :] if (row := _read_firm(each, columns)).full_name)
    wanted = "、".join(HEADINGS["full_name"][:4])
    seen = "、".join(filter(None, lines[0].cells)) if lines else ""
    raise UsageError(
        Wording(
            f"{path}：找不到名称列，第一行是“{seen}”；请把名称列的标题写成 {wanted} 之一",
            en=f"{path}: no column of names; its first row is “{seen}”; head the names with one of {wanted}",
        )
    )


def read_review(path: Path) -> tuple[Confirmed, ...]:
    """Read what a person confirmed in a table for review.

    Raises `DataError` with every row whose verdict is unclear or confirms no candidate,
    and `UsageError` where a column is missing.
    """
    lines = read_lines(path)
    header = lines[0].cells if lines else ()
    missing = [name for name in REVIEW_COLUMNS if name not in header]
    if missing:
        raise UsageError(
            Wording(
                f"{path}：缺少列 {'、'.join(missing)}；请用 entities import 给出的核对表",
                en=f"{path}: no columns {', '.join(missing)}; use the table that entities import gives",
            )
        )
    rows = [(line.number, dict(zip(header, line.cells, strict=False))) for line in lines[1:]]
    problems = [problem for number, row in rows if (problem := _find_unclear(path, number, row))]
    chosen = [(number, _read_confirmed(row)) for number, row in rows if _is_confirmed(row)]
    problems += _find_contradictions(path, chosen)
    if problems:
        raise DataError(problems)
    return tuple(confirmed for _, confirmed in chosen)


def _find_columns(cells: Sequence[str]) -> dict[str, int]:
    """The first column for each of what is read, by its heading."""
    headings = [_fold(cell) for cell in cells]
    return {
        name: at
        for name, known in HEADINGS.items()
        if (at := next((at for at, heading in enumerate(headings) if heading in known), -1)) >= 0
    }


def _fold(heading: str) -> str:
    folded = unicodedata.normalize("NFKC", heading).casefold().partition("(")[0]
    return "".join(char for char in folded if char.isalnum())


def _read_firm(line: Line, columns: Mapping[str, int]) -> FirmRow:
    def cell(name: str) -> str:
        at = columns.get(name, -1)
        return line.cells[at] if 0 <= at < len(line.cells) else ""

    name = "".join(cell("full_name").split())
    return FirmRow(line.number, name, normalize_code(cell("credit_code")), "".join(cell("town").split()))


def _is_confirmed(row: Mapping[str, str]) -> bool:
    return row.get("verdict", "").casefold() in CONFIRMED


def _find_unclear(path: Path, number: int, row: Mapping[str, str]) -> str:
    verdict = row.get("verdict", "")
    if not _is_confirmed(row) and verdict.casefold() not in DENIED:
        return f"{path}:{number}: verdict：见到“{verdict}”，应为 是 或 否 (yes or no)"
    if _is_confirmed(row) and not row.get("entity"):
        return f"{path}:{number}: entity：是空的，没有可确认的企业 (there is no candidate to confirm)"
    return ""


def _find_contradictions(path: Path, chosen: Iterable[tuple[int, Confirmed]]) -> Iterator[str]:
    """A row of the list is one firm, and a firm has one code."""
    by_line: dict[int, str] = {}
    by_entity: dict[str, str] = {}
    for number, each in chosen:
        first = by_line.setdefault(each.line, each.entity)
        if first != each.entity:
            yield (
                f"{path}:{number}: verdict：清单第 {each.line} 行已确认为 {first} "
                f"(line {each.line} of the list is {first} already)"
            )
        code = by_entity.setdefault(each.entity, each.credit_code)
        if code and each.credit_code and code != each.credit_code:
            yield (
                f"{path}:{number}: credit_code：{each.entity} 已确认的代码是 {code} "
                f"(the code of {each.entity} is {code} already)"
            )


def _read_confirmed(row: Mapping[str, str]) -> Confirmed:
    line = row["line"]
    return Confirmed(
        line=int(line) if line.isdecimal() else 0,
        full_name=row["full_name"],
        credit_code=normalize_code(row["credit_code"]),
        candidate=row["candidate"],
        entity=row["entity"],
    )
