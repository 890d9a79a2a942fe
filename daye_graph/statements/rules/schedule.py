"""The schedule: what is to be done in each year, and who answers for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from daye_graph.mentions.unit_lists import split_unit_cell
from daye_graph.model.evidence import clean
from daye_graph.model.statement import Milestone, Responsibility, UnitRole
from daye_graph.statements.context import Context

MILESTONE = "schedule.milestone-cell"
UNIT_CELL = "schedule.unit-cell"

_FIRST_LEADS = re.compile(r"(?:列|排)(?:在|名)?(?:首位|第一(?:位)?)的?[^。；]{0,12}牵头")


def derive_milestones(context: Context) -> Iterator[Milestone]:
    """Give one milestone for each filled cell of a year's column."""
    for task, row in context.rows.items():
        for year, column in row.year_columns:
            cell = row.row.cells[column]
            text = clean(cell.text).strip()
            if text:
                yield Milestone(
                    id=context.key("milestone", task, str(year), text),
                    rule=MILESTONE,
                    evidence=cell.evidence(0, len(cell.text)),
                    task=task,
                    year=year,
                    text=text,
                )


def derive_responsibilities(context: Context) -> Iterator[Responsibility]:
    """Give one responsibility for each unit in a cell of responsible units, in the list's order."""
    roles = find_role_rule(context)
    for task, row in context.rows.items():
        cell = row.row.cells[row.unit_column]
        names, etc = split_unit_cell(cell.text)
        for position, name in enumerate(names, start=1):
            unit = context.mentions.find_entity_at(cell, name.start, name.end, "GovernmentUnit")
            if unit is None:
                continue  # the name was rejected
            yield Responsibility(
                id=context.key("responsibility", unit, task, roles(position)),
                rule=UNIT_CELL,
                evidence=cell.evidence(name.start, name.end),
                unit=unit,
                task=task,
                position=position,
                role=roles(position),
                etc=etc,
            )


def find_role_rule(context: Context) -> Callable[[int], UnitRole]:
    """Give the document's own rule for lists without labels: the first leads only where it says so."""
    first_leads = any(_FIRST_LEADS.search(passage.text) for passage in context.document.passages)

    def role(position: int) -> UnitRole:
        if not first_leads:
            return "responsible"
        return "lead" if position == 1 else "cooperate"

    return role
