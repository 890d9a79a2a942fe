"""Numeric targets of the text that are no indicator of the table (5-10项, 2-3个, 12个乡镇)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.mentions.lexicon import HAN
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Target
from daye_graph.statements.context import Context
from daye_graph.statements.frames import find_sentence
from daye_graph.statements.quantities import Quantity, find_quantities
from daye_graph.statements.rules.indicators import canonical
from daye_graph.statements.years import find_year

NUMERIC = "targets.numeric"

_BORDER = re.compile(r"[，。；：、]")
_BRACKET = re.compile(r"[（(][^（()）]*[）)]")
_GOAL = re.compile(
    r"(?:建设|实现|创建|打造|争创|建成)(?P<goal>[{HAN}A-Za-z]{2,20}?)(?:全覆盖|建设)?$".replace("{HAN}", HAN)
)
_NOUN = re.compile(rf"[{HAN}A-Za-z“”]{{2,30}}")
_TRIGGER = re.compile(
    r"推进|推动|打造|建设|培育|引进|新增|建成|举办|开展|支持|创建|组建|形成|布局|突破|取得|遴选|认定|发展|实现|达到|达|增加|超过"
)
_NO_TARGET = re.compile(r"第$|[〔\d]$|每$|每年$")


def derive_targets(context: Context) -> Iterator[Target]:
    """Give one target for each quantity under a sub-task that restates no indicator."""
    taken = {span.end for each in (*context.cells, *context.restated) for span in each.evidence.spans}
    for passage in context.running_passages():
        if context.find_task(passage) is None:
            continue
        for quantity in find_quantities(passage.text):
            if passage.offsets[quantity.end - 1] + 1 not in taken and not _NO_TARGET.search(
                passage.text[: quantity.start]
            ):
                target = _read(context, passage, quantity)
                if target is not None:
                    yield target


def _read(context: Context, passage: Passage, quantity: Quantity) -> Target | None:
    text = passage.text
    sentence = find_sentence(text, quantity.start)
    subject, end = _find_subject(text, quantity, sentence[1])
    begin = _find_begin(text, quantity, sentence[0])
    if not subject:
        return None
    task, action = context.find_task(passage), context.find_action(passage)
    evidence = passage.evidence(begin, end)
    low, high = canonical(quantity.low), canonical(quantity.high)
    year = context.find_year(passage) or find_year(context, passage, at=quantity.start)
    return Target(
        id=context.key(
            "target", task or "", subject, low, high, quantity.unit, str(year or ""), evidence.quote
        ),
        rule=NUMERIC,
        evidence=evidence,
        action=action,
        task=task,
        subject=subject,
        value_min=low,
        value_max=high,
        unit=quantity.unit,
        comparator=quantity.comparator,
        year=year,
    )


def _find_subject(text: str, quantity: Quantity, stop: int) -> tuple[str, int]:
    """What is counted: the noun behind (5项攻关), what becomes of it (12个乡镇建设…), or the words before."""
    bracket = _BRACKET.search(text, quantity.end, stop)
    end = stop
    for mark in ("，", "；"):
        at = text.find(mark, quantity.end, stop)
        end = min(end, at) if at >= 0 else end
    stretch = text[quantity.end : end]
    plain = _BRACKET.sub("", stretch) if bracket else stretch
    goal = _GOAL.search(plain)
    if goal:
        return goal["goal"], end
    noun = _NOUN.match(plain.rpartition("的")[2] if "的" in plain else plain)
    if noun:
        return noun.group(), quantity.end + len(stretch)
    before = text[max(0, quantity.start - 30) : quantity.verb]
    phrase = _BORDER.split(before)[-1].strip()
    return _TRIGGER.sub("", phrase), quantity.end


def _find_begin(text: str, quantity: Quantity, start: int) -> int:
    """The nearest governing verb in the same clause; else the quantity itself."""
    low = start
    for border in re.finditer(r"[，；：]", text[start : quantity.start]):
        low = start + border.end()
    triggers = list(_TRIGGER.finditer(text, low, quantity.start))
    return triggers[-1].start() if triggers else quantity.verb
