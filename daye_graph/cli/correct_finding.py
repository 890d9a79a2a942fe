"""``daye-graph correct accept-finding``: a finding of the audit that is known and may stand."""

from __future__ import annotations

import click

from daye_graph.cli.deciding import Desk, Draft, report
from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.signing import make_signing_options
from daye_graph.errors import UnknownNameError
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.wording import Wording


def make_accept_finding() -> click.Command:
    """Make ``correct accept-finding``."""
    command = make_command(
        "accept-finding",
        _accept,
        about=tell(
            "认可一处核对发现：已核实、可以保留，仍列出并注明理由。ID 是 audit --format json 里的 id。",
            "Let a finding of the audit stand. ID is its id in audit --format json. "
            "It stays listed, with the reason.",
        ),
        params=[click.Argument(["key"], metavar="ID"), *make_signing_options()],
    )
    command.short_help = tell("认可一处核对发现", "let a finding of the audit stand")
    return command


def _accept(**given: object) -> None:
    desk = Desk.from_params(given)
    report(desk, desk.decide(_draft(desk, str(given["key"]))))


def _draft(desk: Desk, key: str) -> Draft:
    from daye_graph.audit.checking import audit

    found = {finding.id: finding for finding in audit(desk.graph)}
    finding = found.get(key) or found.get(f"finding/{key}")
    if finding is None:
        nearest = find_nearest(key, found)
        hint = suggest(nearest)
        raise UnknownNameError(
            Wording(
                f"没有编号为“{key}”的核对发现{hint}；编号见 audit --format json",
                en=f"no finding has the id “{key}”{hint.en}; audit --format json gives the ids",
            ),
            nearest=nearest,
        )
    quote = desk.quotes.cite(finding.evidence[0])
    return Draft("accept_finding", "findings", finding.subject, {"rule": finding.rule}, quote)
