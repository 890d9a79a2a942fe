"""What a check gives: what it looked at, and every problem with its place and its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from daye_graph.wording import Language, Wording, pick

if TYPE_CHECKING:
    from daye_graph.portal.validating.bundle import Bundle

Verdict = Literal["ok", "problems", "not checked"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a bundle.

    `where` is a path in the bundle, with a line, a cell or an IRI behind it where
    there is one; `seen` and `expected` are values as they stand in the files.
    """

    where: str
    seen: Wording
    expected: Wording
    remedy: Wording

    def describe(self, language: Language = "zh") -> str:
        """Give the fault as one line."""
        seen, expected, remedy = (pick(text, language) for text in (self.seen, self.expected, self.remedy))
        if language == "en":
            return f"{self.where}: {seen}; expected {expected}; {remedy}"
        return f"{self.where}：{seen}；应为{expected}；{remedy}"


@dataclass(frozen=True, slots=True)
class Looked:
    """What one check looked at, and what it found; `reason` says why it could not look.

    `advice` is what others recommend and no rule demands: it is told and fails nothing.
    """

    what: Wording
    problems: tuple[Problem, ...] = ()
    reason: Wording | None = None
    advice: tuple[Problem, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """``not checked`` when there was nothing to look at or nothing to look with."""
        if self.reason is not None:
            return "not checked"
        return "problems" if self.problems else "ok"


@dataclass(frozen=True, slots=True)
class Check:
    """A check by its key, with the title that tables show and the function that looks."""

    key: str
    title: Wording
    look: Callable[[Bundle, Conditions], Looked]


@dataclass(frozen=True, slots=True)
class Conditions:
    """What checks may use beside the bundle: `peers` is the folder of the official shapes and schemas."""

    peers: Path | None = None
    reasons: tuple[str, ...] = field(default=())
    """The reasons of the decisions on this machine, which no public file may hold."""


def looked(count: int, zh: str, en: str, problems: Iterable[Problem]) -> Looked:
    """Give what a check of *count* things found; *zh* and *en* name the things."""
    return Looked(Wording(f"{count} {zh}", en=f"{count} {en}"), tuple(problems))


def not_checked(zh: str, en: str) -> Looked:
    """Give the result of a check that could not look, with the reason."""
    return Looked(Wording("—", en="—"), reason=Wording(zh, en=en))


def show(value: object, *, most: int = 80) -> str:
    """Give *value* in quotation marks, cut to *most* characters.

    >>> show("abc"), show("abcdef", most=3)
    ('“abc”', '“abc…”')
    """
    text = str(value)
    return f"“{text}”" if len(text) <= most else f"“{text[:most]}…”"


MAKE_ANEW = Wording(
    "请用 daye-graph export --portal 重新生成", en="make the bundle anew with daye-graph export --portal"
)
"""The remedy where a file is not what the export wrote."""
