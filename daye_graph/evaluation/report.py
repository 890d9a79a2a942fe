"""The report on an evaluation: as Markdown for the docs, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from daye_graph.evaluation.evaluating import Evaluation
from daye_graph.evaluation.gold import ENTITIES, IDENTITY
from daye_graph.evaluation.scoring import Score
from daye_graph.wording import Language, Wording, pick

TITLE = Wording("评测", en="Evaluation")
INTRODUCTION = Wording(
    "由 `daye-graph evaluate 金标准文件夹 --format markdown` 生成，请勿手改。"
    "金标准是通读方案得出的，不看规则的输出，每个问题一张表。"
    "“严格”要求引文的位置完全相同，“重叠”只要求引文有共同的字；名称用任何别名都算对。"
    "两位细心的读者也可能看法不同的名称（`borderline`）不计入。",
    en="Made by `daye-graph evaluate GOLD_FOLDER --format markdown`; not to be edited. "
    "The gold was made by reading the plan, not from the rules' output, one table a question. "
    "*Strict* asks for the very same spans, *overlap* for a quote that shares a character; "
    "any alias of a name is right. Names about which two careful readers could differ (`borderline`) "
    "count neither way.",
)
SCORES = Wording("按问题", en="By question")
TYPES = Wording("按实体类型", en="By type of entity")
RULES = Wording("按规则", en="By rule")
RULES_NOTE = Wording(
    "“对照”是金标准能判断的事实数；金标准没有对应的表时为 0。",
    en="*Compared* are the facts that the gold can judge; 0 where it has no table for them.",
)
FAULTS = Wording("缺漏与错误", en="What is missing and what is wrong")
NO_FAULTS = Wording("没有。", en="Nothing.")
MISSING = Wording("缺", en="missing")
WRONG = Wording("误", en="wrong")
TOGETHER = Wording("全部语句", en="all statements")
SCORE_HEADINGS = (
    Wording("问题", en="Question"),
    Wording("金标准", en="Gold"),
    Wording("得出", en="Found"),
    Wording("P 严格", en="P strict"),
    Wording("R 严格", en="R strict"),
    Wording("F 严格", en="F strict"),
    Wording("P 重叠", en="P overlap"),
    Wording("R 重叠", en="R overlap"),
    Wording("F 重叠", en="F overlap"),
)
TYPE_HEADINGS = (Wording("类型", en="Type"), *SCORE_HEADINGS[1:])
RULE_HEADINGS = (
    Wording("规则", en="Rule"),
    Wording("事实", en="Facts"),
    Wording("对照", en="Compared"),
    Wording("有误", en="Wrong"),
)


def list_scores(evaluation: Evaluation, language: Language) -> list[list[str]]:
    """Give the cells of the table of scores: a row a question, the last over all statements."""
    together = pick(TOGETHER, language)
    return [
        *(write_score(each) for each in evaluation.scores),
        [together, *write_score(evaluation.together)[1:]],
    ]


def list_rules(evaluation: Evaluation) -> list[list[str]]:
    """Give the cells of the table of rules."""
    return [[each.rule, *map(str, each[1:])] for each in evaluation.rules]


def write_score(each: Score) -> list[str]:
    """Give a score's name, counts, and precision, recall and F to three places, strict first."""
    shares = [
        f"{share(strict=strict):.3f}"
        for strict in (True, False)
        for share in (each.precision, each.recall, each.f_score)
    ]
    return [each.question, str(each.gold), str(each.found), *shares]


def list_faults(each: Score, language: Language) -> list[str]:
    """Give what a question misses and what it has wrong, a line a fact."""
    missing, wrong = pick(MISSING, language), pick(WRONG, language)
    return [
        *(f"{missing}: {_join(values)}" for values in each.missing),
        *(f"{wrong}: {_join([*found.values, found.rule])}" for found in each.wrong),
    ]


def write_share(evaluation: Evaluation, language: Language) -> str:
    """Say how many statements there are, and what share of them rests on decisions."""
    whole, decided, share = evaluation.statements, evaluation.decided, f"{evaluation.decided_share:.1%}"
    said = Wording(
        f"语句共 {whole} 条，其中依据人工裁定（data/decisions）的 {decided} 条，占 {share}",
        en=f"{whole} statements, of which {decided} ({share}) rest on data/decisions",
    )
    return pick(said, language)


def write_markdown(evaluation: Evaluation, language: Language) -> str:
    """Write the report as a page."""
    faults = {each.question: list_faults(each, language) for each in evaluation.scores}
    lines = [f"# {pick(TITLE, language)}", "", pick(INTRODUCTION, language), ""]
    lines += [f"{evaluation.gold} · {write_share(evaluation, language)}", ""]
    lines += [f"## {pick(SCORES, language)}", ""]
    lines += _tabulate(SCORE_HEADINGS, list_scores(evaluation, language), language)
    if evaluation.types:
        rows = map(write_score, evaluation.types)
        lines += ["", f"## {pick(TYPES, language)}", "", *_tabulate(TYPE_HEADINGS, rows, language)]
    lines += ["", f"## {pick(RULES, language)}", "", pick(RULES_NOTE, language), ""]
    lines += _tabulate(
        RULE_HEADINGS, ([f"`{rule}`", *rest] for rule, *rest in list_rules(evaluation)), language
    )
    lines += ["", f"## {pick(FAULTS, language)}"]
    if not any(faults.values()):
        lines += ["", pick(NO_FAULTS, language)]
    for question, found in faults.items():
        lines += ["", f"### {question}", "", *(f"- {line}" for line in found)] if found else []
    return "\n".join(lines) + "\n"


def write_json(evaluation: Evaluation) -> str:
    """Write the whole evaluation, shares unrounded."""
    content = {
        "gold": evaluation.gold,
        "plan": evaluation.plan,
        "questions": [_describe(each) for each in evaluation.scores],
        "together": _describe(evaluation.together),
        "entity_types": [_describe(each, name="type") for each in evaluation.types],
        "rules": [each._asdict() for each in evaluation.rules],
        "statements": evaluation.statements,
        "decided": evaluation.decided,
        "decided_share": evaluation.decided_share,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _describe(each: Score, *, name: str = "question") -> dict[str, object]:
    columns = IDENTITY.get(each.question, IDENTITY[ENTITIES])
    return {
        name: each.question,
        "gold": each.gold,
        "found": each.found,
        **{
            word: {
                "precision": each.precision(strict=strict),
                "recall": each.recall(strict=strict),
                "f": each.f_score(strict=strict),
            }
            for word, strict in (("strict", True), ("overlap", False))
        },
        "missing": [dict(zip(columns, values, strict=True)) for values in each.missing],
        "wrong": [dict(zip((*columns, "rule"), (*f.values, f.rule), strict=True)) for f in each.wrong],
    }


def _join(values: Sequence[str]) -> str:
    return " · ".join(filter(None, values))


def _tabulate(headings: Sequence[Wording], rows: Iterable[Sequence[str]], language: Language) -> list[str]:
    rule = ["---", *["--:"] * (len(headings) - 1)]
    lines = [[pick(heading, language) for heading in headings], rule, *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
