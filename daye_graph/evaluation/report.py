"""The report: scores by question, facts and errors by rule, the share that rests on decisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from daye_graph.evaluation.gold import read_gold
from daye_graph.evaluation.scoring import Row, Score, count_rules, score

Asker = Callable[[str], Sequence[Row]]
"""Gives the rows that answer a question."""


class Evaluation(NamedTuple):
    """What an evaluation found."""

    scores: tuple[Score, ...]
    rules: dict[str, tuple[int, int]]
    statements: int
    decided: int

    @property
    def decided_share(self) -> float:
        """The share of statements that rest on data/decisions."""
        return self.decided / self.statements if self.statements else 0.0


def evaluate(ask: Asker, folder: Path) -> Evaluation:
    """Hold the answers that *ask* gives against the gold in *folder*.

    Observations are scored where the gold has them: the values restated in the text.
    """
    gold = read_gold(folder)
    answers = {name: list(ask(name)) for name in gold.facts}
    if "observations" in answers:
        answers["observations"] = [row for row in answers["observations"] if row["source"] != "table"]
    scores = tuple(score(name, rows, gold) for name, rows in answers.items())
    facts = [row for rows in answers.values() for row in rows if row.get("rule")]
    decided = sum(row["origin"] == "decision" for row in facts)
    return Evaluation(scores, count_rules(facts, scores), len(facts), decided)


def write_markdown(evaluation: Evaluation) -> str:
    """Write the report as Markdown, in Chinese and English."""
    lines = [
        "# 评测 · Evaluation",
        "",
        "由 `daye-graph evaluate tests/gold/daye-2022` 生成；金标准由人按 `annotation` 规则通读方案得出，不看规则的输出。",
        "Generated; the gold was made by reading the plan, not from the rules' output. "
        "Strict: same words cited; overlap: the citations share a character. Borderline names are neutral.",
        "",
        "| 问题 question | 金标准 gold | 得出 found | P 严格 | R 严格 | F 严格 | P 重叠 | R 重叠 | F 重叠 |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [_write_score(each) for each in evaluation.scores]
    lines += ["", "| 规则 rule | 事实 facts | 有误 wrong |", "|---|--:|--:|"]
    lines += [f"| `{rule}` | {made} | {wrong} |" for rule, (made, wrong) in evaluation.rules.items()]
    share = f"{evaluation.decided_share:.1%}"
    lines += [
        "",
        f"依赖人工裁定（data/decisions）的语句占 {share} · share of statements resting on decisions: {share}",
    ]
    for each in evaluation.scores:
        lines += _write_errors(each)
    return "\n".join(lines) + "\n"


def _write_score(each: Score) -> str:
    shares = [
        f"{share(strict=strict):.3f}"
        for strict in (True, False)
        for share in (each.precision, each.recall, each.f_score)
    ]
    return f"| {each.question} | {each.gold} | {each.found} | " + " | ".join(shares) + " |"


def _write_errors(each: Score) -> list[str]:
    if not each.missing and not each.wrong:
        return []
    lines = ["", f"## {each.question}", ""]
    lines += [f"- 缺 missing: {' · '.join(filter(None, values))}" for values in each.missing]
    lines += [
        f"- 多 beside: {' · '.join(filter(None, found.values))} (`{found.rule}`)" for found in each.wrong
    ]
    return lines
