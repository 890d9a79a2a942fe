"""The plan's own structure as found in a document: which headings are groups, actions, sub-tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from daye_graph.documents.tables import UNIT_HEADER, is_schedule
from daye_graph.model.document import Document, Row, Section, Table
from daye_graph.statements.alignment import align

_TASKS_SECTION = ("任务", "举措", "措施", "行动", "工程", "重点")


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A row of the schedule: the action's name as carried down, and the columns by meaning."""

    action: str
    name: str
    row: Row
    name_column: int
    action_column: int
    unit_column: int
    year_columns: tuple[tuple[int, int], ...]
    """Pairs of year and column."""


@dataclass(frozen=True)
class TaskPlace:
    """Where a sub-task is defined: its section, its schedule row, or both."""

    section: Section | None
    row: ScheduleRow | None


@dataclass(frozen=True)
class PlanOutline:
    """Headings that are actions and sub-tasks, with the schedule rows that belong to them."""

    actions: tuple[Section, ...]
    tasks: tuple[TaskPlace, ...]
    schedule_names: dict[int, tuple[str, ...]]
    """The schedule's wordings of an action, by the index of its section."""


def read_schedule(document: Document) -> tuple[ScheduleRow, ...]:
    """Read the rows of the tables that name responsible units."""
    rows: list[ScheduleRow] = []
    for table in document.tables:
        if is_schedule(table.header):
            rows.extend(_read_rows(table))
    return tuple(rows)


def find_outline(document: Document, schedule: Sequence[ScheduleRow]) -> PlanOutline:
    """Find the headings that are sub-tasks, and match them with the schedule in order."""
    level = _find_task_level(document, schedule)
    if level is None:
        return PlanOutline((), tuple(TaskPlace(None, row) for row in schedule), {})
    root, depth = level
    inside = [s for s in document.sections if s.kind == "heading" and _is_under(document, s, root)]
    tasks = [s for s in inside if s.level == depth]
    pairs = align([s.title for s in tasks], [row.name for row in schedule])
    places = tuple(
        TaskPlace(tasks[left] if left is not None else None, schedule[right] if right is not None else None)
        for left, right in pairs
    )
    parents = [p for s in tasks if (p := _parent(document, s)) is not None]
    actions = tuple(dict.fromkeys(p.index for p in parents))
    return PlanOutline(tuple(document.sections[i] for i in actions), places, _match_action_names(places))


def _read_rows(table: Table) -> list[ScheduleRow]:
    years = tuple((int(name[:4]), column) for column, name in enumerate(table.header) if name[:4].isdigit())
    unit_column = next(i for i, name in enumerate(table.header) if name.endswith(UNIT_HEADER))
    first_free = min([column for _, column in years] + [unit_column])
    name_column = max(first_free - 1, 0)
    action, rows = "", []
    for row in table.rows:
        if name_column:
            action = "".join(row.cells[0].text.split()) or action
        name = "".join(row.cells[name_column].text.split())
        if not name:
            continue  # nothing says which sub-task the row is about
        rows.append(ScheduleRow(action, name, row, name_column, 0, unit_column, years))
    return rows


def _find_task_level(document: Document, schedule: Sequence[ScheduleRow]) -> tuple[int, int] | None:
    """Give the section under which the sub-tasks stand, and their level.

    With a schedule: where most of its names stand as headings. Without one: the
    deepest level under the section whose title speaks of tasks.
    """
    names = {row.name for row in schedule}
    hits = Counter(
        (_top(document, s).index, s.level)
        for s in document.sections
        if s.kind == "heading" and s.title in names
    )
    if hits:
        return hits.most_common(1)[0][0]
    tops = [s for s in document.sections if s.kind == "heading" and s.level == 1]
    for top in tops:
        if any(word in top.title for word in _TASKS_SECTION) and "保障" not in top.title:
            levels = Counter(
                s.level
                for s in document.sections
                if s.kind == "heading" and _is_under(document, s, top.index)
            )
            if levels:
                return top.index, max(levels)
    return None


def _top(document: Document, section: Section) -> Section:
    """The outermost numbered heading above *section*."""
    return [s for s in document.ancestors(section.index) if s.kind == "heading"][-1]


def _is_under(document: Document, section: Section, root: int) -> bool:
    return section.index != root and any(s.index == root for s in document.ancestors(section.index))


def _parent(document: Document, section: Section) -> Section | None:
    return document.sections[section.parent] if section.parent is not None else None


def _match_action_names(places: Sequence[TaskPlace]) -> dict[int, tuple[str, ...]]:
    """An action bears the schedule's name that most of its sub-tasks stand under."""
    votes: dict[int, Counter[str]] = {}
    for place in places:
        if place.section is not None and place.section.parent is not None and place.row is not None:
            votes.setdefault(place.section.parent, Counter())[place.row.action] += 1
    return {index: (counts.most_common(1)[0][0],) for index, counts in votes.items()}
