"""What is wrong at one place of the curated data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

FORMAT_COMMAND = "daye-graph data format"
"""The command that puts all curated files into their canonical bytes."""


class Problem(NamedTuple):
    """One fault: which check found it, where, what stands there, what should, and what repairs it.

    `file` is relative to the checked folder, with ``/``; `line` counts from 1
    and is 0 when the whole file is meant.

    >>> print(Problem("slug-shape", "data/entities/units.tsv", 3, field="slug", seen="A B",
    ...               expected="小写 ASCII (lowercase ASCII)", repair="改写 slug"))
    data/entities/units.tsv:3: slug：见到“A B”，应为小写 ASCII (lowercase ASCII)；修复：改写 slug [slug-shape]
    """

    check: str
    file: str
    line: int
    field: str
    seen: str
    expected: str
    repair: str

    def __str__(self) -> str:
        """Give the fault as one line."""
        return (
            f"{self.file}:{self.line}: {self.field}：见到“{self.seen}”，应为{self.expected}；"
            f"修复：{self.repair} [{self.check}]"
        )


class Fault(NamedTuple):
    """A problem that does not know yet which check found it."""

    place: Place
    field: str
    seen: str
    expected: str
    repair: str

    def name(self, check: str) -> Problem:
        """Give the problem that the check with this id found."""
        return Problem(check, self.place.file, self.place.line, *self[1:])


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a curated file, from 1; 0 is the file itself."""

    file: str
    line: int = 0

    def fault(self, field: str, seen: str, *, expected: str, repair: str = "") -> Fault:
        """Give a fault at this place; without a *repair* it is to edit the line."""
        where = f"{self.file} 第 {self.line} 行" if self.line else self.file
        edit = f"改正 {where} (correct it)，再运行 (then run) {FORMAT_COMMAND}"
        return Fault(self, field, seen, expected, repair or edit)
