"""The report of a validation: a table for the screen, JSON for programs, a Word document for the file."""

from __future__ import annotations

import json
from collections.abc import Sequence

from daye_graph.portal.validating.checking import Outcome
from daye_graph.portal.validating.problem import Looked, Problem
from daye_graph.views.sheets import Cell, Sheet
from daye_graph.views.worddoc import write_word
from daye_graph.wording import Language, Wording, pick

TITLE = Wording("开放数据包校验报告", en="Validation of the portal bundle")
HEADINGS = (
    Wording("检查", en="check"),
    Wording("查看了", en="looked at"),
    Wording("问题", en="problems"),
    Wording("结论", en="verdict"),
)
PROBLEM_HEADINGS = (
    Wording("检查", en="check"),
    Wording("位置", en="where"),
    Wording("见到", en="seen"),
    Wording("应为", en="expected"),
    Wording("怎么办", en="what to do"),
)
VERDICTS = {
    "ok": Wording("通过", en="ok"),
    "problems": Wording("有问题", en="problems"),
    "not checked": Wording("未检查", en="not checked"),
}
PROBLEMS = Wording("问题", en="Problems")
ADVICE = Wording("建议：", en="advice: ")
"""Before what fails nothing."""
_WIDTHS = (24, 40, 8, 30)
_PROBLEM_WIDTHS = (14, 36, 34, 34, 26)


def list_rows(outcomes: Sequence[Outcome], language: Language) -> list[tuple[str, ...]]:
    """Give a row a check, under `HEADINGS`."""
    return [
        (
            pick(each.check.title, language),
            pick(each.looked.what, language),
            str(len(each.looked.problems)),
            _tell_verdict(each.looked, language),
        )
        for each in outcomes
    ]


def list_problem_rows(outcomes: Sequence[Outcome], language: Language) -> list[tuple[str, ...]]:
    """Give a row a problem, under `PROBLEM_HEADINGS`."""
    return [
        (
            each.check.key,
            problem.where,
            *(pick(text, language).strip() for text in (problem.seen, problem.expected, problem.remedy)),
        )
        for each in outcomes
        for problem in (*each.looked.problems, *each.looked.advice)
    ]


def write_problems(outcomes: Sequence[Outcome], language: Language) -> str:
    """Give a line for each problem and each advice, the key of its check in front."""
    return "".join(
        f"[{each.check.key}] {pick(prefix, language)}{problem.describe(language)}\n"
        for each in outcomes
        for prefix, found in (("", each.looked.problems), (ADVICE, each.looked.advice))
        for problem in found
    )


def write_json(outcomes: Sequence[Outcome]) -> str:
    """Give all outcomes as JSON, texts in both languages."""
    content = [
        {
            "check": each.check.key,
            "title": _both(each.check.title),
            "looked": _both(each.looked.what),
            "verdict": each.looked.verdict,
            "reason": _both(each.looked.reason) if each.looked.reason is not None else None,
            "problems": [_list_parts(problem) for problem in each.looked.problems],
            "advice": [_list_parts(problem) for problem in each.looked.advice],
        }
        for each in outcomes
    ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write_document(outcomes: Sequence[Outcome], *, name: str, language: Language) -> bytes:
    """Give the report on the bundle called *name* as a Word document: the table, then every problem."""
    sheets = [_make_sheet("", HEADINGS, list_rows(outcomes, language), _WIDTHS, language=language)]
    problems = list_problem_rows(outcomes, language)
    if problems:
        title = f"{pick(PROBLEMS, language)}（{len(problems)}）"
        sheets.append(_make_sheet(title, PROBLEM_HEADINGS, problems, _PROBLEM_WIDTHS, language=language))
    return write_word(f"{pick(TITLE, language)} · {name}", sheets)


def _make_sheet(
    title: str,
    headings: Sequence[Wording],
    rows: Sequence[Sequence[str]],
    widths: tuple[int, ...],
    *,
    language: Language,
) -> Sheet:
    cells: list[list[Cell]] = [[_clean(cell) for cell in row] for row in rows]
    return Sheet(
        name="",
        headings=tuple(pick(heading, language) for heading in headings),
        rows=cells,
        widths=widths,
        title=title,
    )


def _clean(text: str) -> str:
    """Show control characters, which a damaged file may hold and a Word document may not."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in text)


def _tell_verdict(looked: Looked, language: Language) -> str:
    verdict = pick(VERDICTS[looked.verdict], language)
    count = len(looked.advice)
    advice = Wording(f"另有 {count} 条建议", en=f"{count} pieces of advice") if count else None
    told = looked.reason or advice
    if told is None:
        return verdict
    reason = pick(told, language)
    return f"{verdict}（{reason}）" if language == "zh" else f"{verdict} ({reason})"


def _list_parts(problem: Problem) -> dict[str, object]:
    texts = {"seen": problem.seen, "expected": problem.expected, "remedy": problem.remedy}
    return {"where": problem.where, **{name: _both(text) for name, text in texts.items()}}


def _both(text: Wording) -> dict[str, str]:
    return {"zh": str(text).strip(), "en": text.en}
