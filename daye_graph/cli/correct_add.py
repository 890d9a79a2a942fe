"""``daye-graph correct add``: a fact or a name that the rules miss, a command for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import click

from daye_graph.cli.deciding import Desk, Draft, report
from daye_graph.cli.group import Group, make_command
from daye_graph.cli.language import tell
from daye_graph.cli.signing import make_quote_option, make_signing_options
from daye_graph.curation.schemes import LEVELS

Params = Mapping[str, Any]


def make_add() -> click.Group:
    """Make ``correct add``."""
    return Group(
        "add",
        {
            "enterprises": make_enterprises,
            "upgrades": make_upgrades,
            "institutes": make_institutes,
            "entities": make_entities,
        },
        about=tell("补上漏掉的事实或名称。", "Add a fact or a name that was missed."),
    )


def make_enterprises() -> click.Command:
    """Make ``correct add enterprises``."""
    return _make_command(
        "enterprises",
        _draft_involvement,
        about=tell("企业参与一项行动或子任务。", "An enterprise in an action or a sub-task."),
        params=[
            _name_option("enterprise", "企业", "the enterprise"),
            _choice_option("enterprises", "role", "角色", "its role"),
            _choice_option("enterprises", "direction", "被依托还是受支持", "relied on or supported"),
            click.Option(
                ["--task"],
                metavar="NAME",
                help=tell("子任务，默认为引文所在的", "the sub-task, default the one where the words stand"),
            ),
            _list_option("industry", "产业，默认为引文所说的", "an industry, default those of the words"),
            _list_option("object", "对象，默认为引文所说的", "an object, default those of the words"),
        ],
    )


def make_upgrades() -> click.Command:
    """Make ``correct add upgrades``."""
    return _make_command(
        "upgrades",
        _draft_upgrade,
        about=tell("争创更高级别或称号。", "Something that aims at a rank."),
        params=[
            _name_option("subject", "平台、研究院、企业或单位", "a platform, institute, enterprise or unit"),
            _level_option("target-level", "目标级别", "the level aimed at", required=True),
            _level_option("from-level", "现有级别", "the level it has"),
            click.Option(["--target-title"], metavar="TEXT", help=tell("争创的称号", "the title aimed at")),
        ],
    )


def make_institutes() -> click.Command:
    """Make ``correct add institutes``."""
    return _make_command(
        "institutes",
        _draft_partnership,
        about=tell("研究院依托谁、与谁合作、设在哪里。", "Who carries an institute or works with it."),
        params=[
            _name_option("institute", "研究院", "the institute"),
            _choice_option("institutes", "relation", "关系", "the relation"),
            _name_option("organization", "企业、高校、研究院、平台或单位", "the other organisation"),
        ],
    )


def make_entities() -> click.Command:
    """Make ``correct add entities``."""
    return _make_command(
        "entities",
        _draft_entity,
        about=tell("规则认不出的名称。", "A name that the rules miss."),
        params=[
            _name_option("name", "名称，照正文", "the name as the text writes it"),
            _choice_option("entities", "type", "类型", "its type"),
            _list_option("alias", "同一事物的另一写法", "another form of the name"),
        ],
        quoted=False,
    )


def _make_command(
    question: str,
    draft: Callable[[Desk, Params], Draft],
    *,
    about: str,
    params: Iterable[click.Option],
    quoted: bool = True,
) -> click.Command:
    at = click.Option(
        ["--at"],
        type=click.IntRange(min=0),
        metavar="OFFSET",
        help=tell("引文有几处时，取含这一位置的", "of several places, the one with this offset"),
    )
    options = [*params, make_quote_option(required=quoted), *([at] if quoted else [])]
    return make_command(
        question, partial(_add, draft), about=about, params=[*options, *make_signing_options()]
    )


def _add(draft: Callable[[Desk, Params], Draft], **given: object) -> None:
    desk = Desk.from_params(given)
    report(desk, desk.decide(draft(desk, given)))


def _draft_involvement(desk: Desk, given: Params) -> Draft:
    name = desk.find_entity(given["enterprise"], ["Enterprise"]).name
    if given["at"] is None and given["task"] is None:
        desk.require_one_place(given["quote"])
    fact = {
        "role": given["role"],
        "direction": given["direction"],
        "task": given["task"] or "",
        "industries": ";".join(given["industry"]),
        "objects": ";".join(given["object"]),
    }
    return Draft("accept", "enterprises", name, fact, given["quote"], given["at"])


def _draft_upgrade(desk: Desk, given: Params) -> Draft:
    from daye_graph.statements.rules.upgrades import SUBJECTS

    name = desk.find_entity(given["subject"], SUBJECTS).name
    if given["at"] is None:
        desk.require_one_place(given["quote"])
    fact = {
        "target_level": _read_level(given["target_level"]),
        "from_level": _read_level(given["from_level"]),
        "target_title": given["target_title"] or "",
    }
    return Draft("accept", "upgrades", name, fact, given["quote"], given["at"])


def _draft_partnership(desk: Desk, given: Params) -> Draft:
    from daye_graph.statements.rules.institutes import ORGANISATIONS

    name = desk.find_entity(given["institute"], ["ResearchInstitute"]).name
    other = desk.find_entity(given["organization"], ORGANISATIONS).name
    if given["at"] is None:
        desk.require_one_place(given["quote"])
    fact = {"relation": given["relation"], "organization": other}
    return Draft("accept", "institutes", name, fact, given["quote"], given["at"])


def _draft_entity(desk: Desk, given: Params) -> Draft:
    names = (given["name"], *given["alias"])
    fact = {"type": given["type"], "aliases": ";".join(given["alias"])}
    return Draft("accept", "entities", given["name"], fact, given["quote"] or desk.find_sentence(names))


def _name_option(name: str, zh: str, en: str) -> click.Option:
    return click.Option([f"--{name}"], required=True, metavar="NAME", help=tell(zh, en))


def _list_option(name: str, zh: str, en: str) -> click.Option:
    again = tell("；可重复", "; may be repeated")
    return click.Option([f"--{name}"], multiple=True, metavar="NAME", help=tell(zh, en) + again)


def _level_option(name: str, zh: str, en: str, *, required: bool = False) -> click.Option:
    """Make an option that takes a level by its Chinese or its English word."""
    words = [word for level in LEVELS for word in (level.zh, level.key)]
    listed = tell("、".join(level.zh for level in LEVELS), ", ".join(level.key for level in LEVELS))
    return click.Option(
        [f"--{name}"],
        type=click.Choice(words),
        metavar="LEVEL",
        required=required,
        help=tell(f"{zh}：{listed}", f"{en}: {listed}"),
    )


def _read_level(word: str | None) -> str:
    return next((level.zh for level in LEVELS if word in {level.zh, level.key}), "")


def _choice_option(question: str, name: str, zh: str, en: str) -> click.Option:
    """Make the option for a field that takes its values from a closed list."""
    from daye_graph.curation.facts import FACTS

    field = next(each for each in FACTS["accept", question] if each.name == name)
    return click.Option(
        [f"--{name.replace('_', '-')}"],
        type=click.Choice(field.values),
        required=field.required,
        help=tell(zh, en),
    )
