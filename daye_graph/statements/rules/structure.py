"""Groups, actions, sub-tasks and boxes: the headings that make the plan's skeleton."""

from __future__ import annotations

import re

from daye_graph.documents.numbering import read_number
from daye_graph.model.document import Section
from daye_graph.model.statement import Action, ActionGroup, Box, Task
from daye_graph.statements.context import Context
from daye_graph.statements.outline import TaskPlace

GROUP = "structure.group-heading"
ACTION = "structure.action-heading"
TASK = "structure.task-heading"
SCHEDULE_TASK = "structure.task-in-schedule"
BOX = "structure.box-heading"

_QUOTED = re.compile(r"[“\"](?P<name>[^”\"]+)[”\"]")


def derive_structure(context: Context) -> None:
    """Fill the context with groups, actions and sub-tasks, in document order."""
    _derive_groups(context)
    _derive_actions(context)
    for place in context.outline.tasks:
        task = _build_task(context, place)
        context.tasks.append(task)
        if place.row is not None:
            context.rows[task.id] = place.row


def name_section(section: Section) -> str:
    """Give a heading's name; one that is nothing but a quoted word loses its quotation marks."""
    name = "".join(section.title.split())
    match = _QUOTED.fullmatch(name)
    return match["name"] if match else name


def _derive_groups(context: Context) -> None:
    document = context.document
    parents = (document.sections[s.parent] for s in context.outline.actions if s.parent is not None)
    for section in {parent.index: parent for parent in parents if parent.level > 1}.values():
        name = name_section(section)
        context.groups.append(
            ActionGroup(
                id=context.thing_key("group", name),
                rule=GROUP,
                evidence=section.evidence,
                name=name,
                number=len(context.groups) + 1,
            )
        )


def _derive_actions(context: Context) -> None:
    groups = {group.evidence.start: group.id for group in context.groups}
    for section in context.outline.actions:
        name = name_section(section)
        parent = context.document.sections[section.parent] if section.parent is not None else None
        wordings = context.outline.schedule_names.get(section.index, ())
        action = Action(
            id=context.thing_key("action", name),
            rule=ACTION,
            evidence=section.evidence,
            name=name,
            number=len(context.actions) + 1,
            group=groups.get(parent.evidence.start) if parent else None,
            aliases=tuple(wording for wording in wordings if wording not in (name, "")),
        )
        context.actions.append(action)
        context.action_of_section[section.index] = action.id


def _build_task(context: Context, place: TaskPlace) -> Task:
    number = len(context.tasks) + 1
    if place.section is None:
        return _build_schedule_task(context, place, number)
    section = place.section
    name = name_section(section)
    action = context.action_of_section.get(section.parent) if section.parent is not None else None
    task = Task(
        id=context.thing_key("task", name),
        rule=TASK,
        evidence=section.evidence,
        name=name,
        number=number,
        action=action,
        schedule_name=place.row.name if place.row else None,
    )
    context.task_of_section[section.index] = task.id
    return task


def _build_schedule_task(context: Context, place: TaskPlace, number: int) -> Task:
    """A sub-task that only the schedule has."""
    if place.row is None:
        msg = "a sub-task has neither heading nor schedule row"
        raise ValueError(msg)
    row = place.row
    cell = row.row.cells[row.name_column]
    action = next((a for a in context.actions if row.action in (a.name, *a.aliases)), None)
    if action is None and row.action:
        action = _build_schedule_action(context, row.action)
    return Task(
        id=context.thing_key("task", row.name),
        rule=SCHEDULE_TASK,
        evidence=cell.evidence(0, len(cell.text)),
        name=row.name,
        number=number,
        action=action.id if action else None,
        schedule_name=row.name,
    )


def _build_schedule_action(context: Context, name: str) -> Action:
    """An action that no heading names: the schedule's first cell for it is the evidence."""
    row = next(r for r in context.schedule if r.action == name)
    cell = row.row.cells[row.action_column]
    action = Action(
        id=context.thing_key("action", name),
        rule=SCHEDULE_TASK,
        evidence=cell.evidence(0, len(cell.text)),
        name=name,
        number=len(context.actions) + 1,
        group=None,
    )
    context.actions.append(action)
    return action


def derive_boxes(context: Context) -> None:
    """Fill the context with the boxes, each under the sub-task under which it is printed."""
    for section in context.document.sections:
        if section.kind != "box":
            continue
        above = list(context.document.ancestors(section.index))
        task = next(
            (context.task_of_section[s.index] for s in above if s.index in context.task_of_section), None
        )
        action = next(
            (context.action_of_section[s.index] for s in above if s.index in context.action_of_section), None
        )
        box = Box(
            id=context.thing_key("box", section.number + section.title),
            rule=BOX,
            evidence=section.evidence,
            number=read_number(section.number.removeprefix("专栏")),
            label=section.number,
            title=section.title,
            task=task,
            action=action,
        )
        context.boxes.append(box)
        context.box_of_section[section.index] = box
