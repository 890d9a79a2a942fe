"""``daye-graph show``: what a thing is, and all that the plan says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.opening import open_plan
from daye_graph.cli.options import TABLE, make_format_option, make_output_option, make_plan_option
from daye_graph.cli.output import emit, encode, is_terminal
from daye_graph.wording import pick

if TYPE_CHECKING:
    from daye_graph.cli.table import Style
    from daye_graph.query.facts import Detail, Fact, Thing

MENTION = "Mention"
HIDDEN = frozenset({"valueAsWritten", "unitAsWritten", "text", "formula", "announced"})
"""What the quote says as well; json has it."""


def make_show() -> click.Command:
    """Make ``show``."""
    command = make_command(
        "show",
        _show,
        about=tell(
            "一个事物是什么、有哪些名称和属性，方案关于它的全部事实，按行动分组，每条带原文、位置和规则。"
            "企业、单位、地点、平台、指标、行动、子任务、布局要素等都可以；名称或别名皆可。",
            "What a thing is, its names and attributes, and all facts about it, grouped by action, each with "
            "the plan's words, its place and its rule. Firms, units, places, platforms, indicators, actions, "
            "sub-tasks, elements of the layout and all else that has a name; any of its names will do.",
        ),
        params=[
            click.Argument(["name"], metavar="NAME"),
            make_plan_option(),
            make_format_option((TABLE, "json")),
            make_output_option(),
        ],
    )
    command.short_help = tell("一个事物的全部事实", "all facts about a thing")
    command.epilog = tell("示例：", "Example: ") + "daye-graph show NAME"
    return command


def _show(*, name: str, plan: str | None, form: str, output: Path | None) -> None:
    # --help does without
    from daye_graph.query.facts import PARTS_READ, describe_things

    things = describe_things(open_plan(plan, parts=PARTS_READ), name)
    if form != TABLE:
        emit(write_json(things).encode(), output)
        return
    from daye_graph.cli.table import choose_style

    style = choose_style(terminal=output is None and is_terminal())
    text = "\n".join("".join(_view_thing(thing, style)) for thing in things)
    emit(encode(text) if output is None else text.encode(), output)


def write_json(things: Sequence[Thing]) -> str:
    """Give one list of objects, an object a thing; values of details are always lists."""
    return json.dumps([_list_thing(thing) for thing in things], ensure_ascii=False, indent=2) + "\n"


def _list_thing(thing: Thing) -> dict[str, object]:
    return {
        "type": thing.kind.word,
        "name": thing.name,
        "name_en": thing.name_en or None,
        "aliases": list(thing.aliases),
        "id": thing.iri,
        "attributes": _list_details(thing.attributes),
        "facts": [_list_fact(fact) for fact in thing.facts],
    }


def _list_fact(fact: Fact) -> dict[str, object]:
    return {
        "type": fact.kind.word,
        "name": fact.name or None,
        "details": _list_details(fact.details),
        "action": fact.action,
        "task": fact.task,
        "section": fact.section,
        "source": fact.source,
        "quote": fact.quote,
        "start": fact.spans[0][0],
        "end": fact.spans[-1][1],
        "spans": fact.spans,
        "id": fact.id,
        "rule": fact.rule,
        "origin": fact.origin,
    }


def _list_details(details: Sequence[Detail]) -> dict[str, object]:
    return {detail.name: [value.word for value in detail.values] for detail in details}


def _view_thing(thing: Thing, style: Style) -> Iterator[str]:
    from daye_graph.cli.table import render_pairs

    language = get_language()
    mentions = [fact for fact in thing.facts if fact.kind.word == MENTION]
    stated = [fact for fact in thing.facts if fact.kind.word != MENTION]
    yield f"{thing.name} · {pick(thing.kind.label, language)}\n"
    pairs = [
        (tell("英文名", "English name"), thing.name_en),
        (tell("别名", "Other names"), tell("、", ", ").join(thing.aliases)),
        *((pick(detail.label, language), _view_values(detail)) for detail in thing.attributes),
        (tell("提及", "Mentioned"), _view_mentions(mentions)),
        (tell("事实", "Facts"), str(len(stated))),
    ]
    yield from render_pairs([pair for pair in pairs if pair[1]], style)
    stated.sort(key=lambda fact: fact.action_order or float("inf"))
    for action, facts in groupby(stated, key=lambda fact: fact.action):
        yield f"\n{action or tell('不在任何行动之下', 'Under no action')}\n"
        yield _view_facts(list(facts), style)


def _view_facts(facts: Sequence[Fact], style: Style) -> str:
    from daye_graph.cli.table import render_table

    headings = [
        tell("事实", "Fact"),
        tell("内容", "Content"),
        tell("原文", "Quote"),
        tell("位置", "Place"),
        tell("规则", "Rule"),
    ]
    language = get_language()
    cells = [
        [
            " ".join(filter(None, (pick(fact.kind.label, language), fact.name))),
            _view_details(fact.details),
            fact.quote,
            _view_place(fact),
            fact.rule,
        ]
        for fact in facts
    ]
    return render_table(headings, cells, style)


def _view_place(fact: Fact) -> str:
    offsets = f"{fact.spans[0][0]}-{fact.spans[-1][1]}"
    above = dict.fromkeys(filter(None, (fact.task, fact.section)))
    return " › ".join([*above, offsets])


def _view_details(details: Sequence[Detail]) -> str:
    language = get_language()
    told = (
        f"{pick(detail.label, language)}{tell('：', ': ')}{_view_values(detail)}"
        for detail in details
        if detail.name not in HIDDEN
    )
    return tell("；", "; ").join(told)


def _view_values(detail: Detail) -> str:
    return tell("、", ", ").join(pick(value.label, get_language()) for value in detail.values)


def _view_mentions(mentions: Sequence[Fact]) -> str:
    """How often the thing is named, and under which headings."""
    if not mentions:
        return ""
    sections: dict[str, int] = {}
    for fact in mentions:
        sections[fact.section or ""] = sections.get(fact.section or "", 0) + 1
    places = tell("、", ", ").join(
        f"{section} ×{count}" if count > 1 else section for section, count in sections.items()
    )
    return tell(f"{len(mentions)} 处：{places}", f"{len(mentions)} ×: {places}")
