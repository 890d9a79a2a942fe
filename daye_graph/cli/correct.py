"""``daye-graph correct``: what a person found wrong or missing, as a decision in data/decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from daye_graph.cli.deciding import Desk, Draft, report
from daye_graph.cli.group import Group, make_command
from daye_graph.cli.language import tell
from daye_graph.cli.signing import make_quote_option, make_signing_options
from daye_graph.errors import UnknownNameError, UsageError
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.settings import Settings
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from daye_graph.curation.facts import Verdict
    from daye_graph.model.statement import Statement


def make_correct() -> click.Group:
    """Make ``correct``."""
    return Group(
        "correct",
        {
            "reject": make_reject,
            "add": "daye_graph.cli.correct_add:make_add",
            "accept-finding": "daye_graph.cli.correct_finding:make_accept_finding",
            "import": "daye_graph.cli.correct_import:make_import",
            "merge": make_merge,
            "apart": make_apart,
            "list": "daye_graph.cli.correct_list:make_list",
            "remove": "daye_graph.cli.correct_list:make_remove",
        },
        about=tell(
            "纠正图谱：否决错的、补上漏的，每条附原话和理由，记入 data/decisions。",
            "Put the graph right: reject what is wrong, add what is missing, with words and reason.",
        ),
    )


def make_reject() -> click.Command:
    """Make ``correct reject``."""
    command = make_command(
        "reject",
        _reject,
        about=tell(
            "否决一条语句或一个名称：ID 是问答结果里的 id，IRI 或其末段（involvement/…、enterprise/…）。",
            "Reject a statement or a thing: ID is the id that answers give, an IRI or its end "
            "(involvement/…, enterprise/…).",
        ),
        params=[click.Argument(["key"], metavar="ID"), *make_signing_options()],
    )
    command.short_help = tell("否决一条语句或一个名称", "reject a statement or a name")
    return command


def make_merge() -> click.Command:
    """Make ``correct merge``."""
    return make_command(
        "merge",
        _merge,
        about=tell("几个名称是同一事物。", "Several names are one thing."),
        params=_make_naming_params(),
    )


def make_apart() -> click.Command:
    """Make ``correct apart``."""
    return make_command(
        "apart",
        _keep_apart,
        about=tell("并在一起的名称是不同事物。", "Names that were joined are different things."),
        params=_make_naming_params(),
    )


def _make_naming_params() -> list[click.Parameter]:
    from daye_graph.model.entity import ENTITY_TYPES

    return [
        click.Argument(["names"], metavar=tell("名称 名称…", "NAME NAME..."), nargs=-1, required=True),
        click.Option(
            ["--type", "kind"],
            type=click.Choice(ENTITY_TYPES),
            help=tell("只指这一类型", "only of this type"),
        ),
        make_quote_option(required=False),
        *make_signing_options(),
    ]


def _reject(**given: object) -> None:
    desk = Desk.from_params(given)
    report(desk, desk.decide(draft_rejection(desk, str(given["key"]))))


def draft_rejection(desk: Desk, name: str) -> Draft:
    """Draft that a statement or a thing is wrong: *name* is its IRI, or the end of it.

    Raises `UnknownNameError` where nothing has it.
    """
    key = name.removeprefix(Settings().id_base).removeprefix("id:")
    found = desk.find_statement(key)
    if found is not None:
        question, statement = found
        return _draft_statement(desk, question, statement)
    entity = desk.graph.entity_by_key.get(key)
    if entity is None:
        raise _explain_unknown(desk, key)
    names = (entity.name, *entity.aliases)
    fact = {"type": entity.type, "aliases": ";".join(entity.aliases)}
    return Draft("reject", "entities", entity.name, fact, desk.find_sentence(names))


def _draft_statement(desk: Desk, question: str, statement: Statement) -> Draft:
    if statement.origin == "decision":
        raise UsageError(
            Wording(
                f"{statement.id} 出自 {statement.rule}；请用 correct remove 撤销这一决定",
                en=f"{statement.id} was made by {statement.rule}; take it back with correct remove",
            )
        )
    quote = desk.quotes.cite(statement.evidence)
    return Draft("reject", question, desk.name_subject(statement), {"id": statement.id}, quote)


def _explain_unknown(desk: Desk, key: str) -> UsageError:
    keys = [statement.id for statement in desk.graph.statements()]
    if key in keys:
        return UsageError(
            Wording(
                f"{key} 是方案自身的结构，不能否决；原文有误请改原文",
                en=f"{key} is the plan's own structure, which can't be rejected; correct the source instead",
            )
        )
    nearest = find_nearest(key, (*desk.graph.entity_by_key, *keys))
    hint = suggest(nearest)
    return UnknownNameError(
        Wording(
            f"没有编号为“{key}”的语句或事物{hint}",
            en=f"no statement and no thing has the id “{key}”{hint.en}",
        ),
        nearest=nearest,
    )


def _merge(**given: object) -> None:
    _decide_names("merge", given)


def _keep_apart(**given: object) -> None:
    _decide_names("apart", given)


def _decide_names(verdict: Verdict, given: Mapping[str, Any]) -> None:
    """Decide on names; without words, on the first sentence that has the second of them."""
    names = tuple(dict.fromkeys(given["names"]))
    if len(names) < 2:
        raise UsageError(Wording("请给出至少两个不同的名称", en="give at least two different names"))
    desk, kind = Desk.from_params(given), given["kind"]
    for name in names:
        desk.find_entity(name, (kind,) if kind else ())
    first, *others = names
    quote = given["quote"] or desk.find_sentence((*others, first))
    fact = {"other": ";".join(others), "type": kind or ""}
    report(desk, desk.decide(Draft(verdict, "entities", first, fact, quote)))
