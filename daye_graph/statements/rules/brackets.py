"""Units in brackets behind a paragraph: （牵头单位：A；责任单位：B、C）.

Plans without a schedule say so who answers for what. The numbered item that
ends in the bracket is the sub-task; where several paragraphs of one item each
have their own, every paragraph is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from daye_graph.mentions.unit_lists import find_unit_bracket
from daye_graph.model.document import Section
from daye_graph.model.identifiers import KeyMaker
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Action, ActionGroup, Responsibility, Task
from daye_graph.statements.context import Context
from daye_graph.statements.rules.structure import ACTION, GROUP, TASK, name_section

PARAGRAPH_TASK = "structure.task-paragraph"
BRACKET = "brackets.unit-list"

_FIRST_SENTENCE = re.compile(r"[^。；：]+")


def derive_bracket_tasks(context: Context) -> None:
    """Where no schedule was found, make the items that end in a unit bracket the sub-tasks."""
    if context.schedule:
        return
    holders = [p for p in context.document.passages if p.section >= 0 and find_unit_bracket(p.text)]
    if not holders:
        return
    context.keys = KeyMaker()  # what the headings alone suggested is dropped
    context.tasks.clear()
    context.actions.clear()
    context.groups.clear()
    context.action_of_section.clear()
    context.task_of_section.clear()
    crowded = Counter(passage.section for passage in holders)
    for passage in holders:
        section = context.document.sections[passage.section]
        own = passage.title_end > 0 or crowded[passage.section] == 1
        if own and section.index not in context.task_of_section:
            _add_section_task(context, passage, section)
        else:
            _add_paragraph_task(context, passage, section)


def derive_bracket_responsibilities(context: Context) -> Iterator[Responsibility]:
    """Give one responsibility for each unit in a bracket; positions run through the whole bracket."""
    if context.schedule:
        return
    for passage in context.document.passages:
        task = context.find_task(passage)
        if task is None:
            continue
        position = 0
        for units in find_unit_bracket(passage.text):
            for name in units.names:
                position += 1
                unit = context.mentions.find_entity_at(passage, name.start, name.end, "GovernmentUnit")
                if unit is None:
                    continue  # the name was rejected
                yield Responsibility(
                    id=context.key("responsibility", unit, task, units.role),
                    rule=BRACKET,
                    evidence=passage.evidence(name.start, name.end),
                    unit=unit,
                    task=task,
                    position=position,
                    role=units.role,
                    etc=units.etc,
                )


def _add_section_task(context: Context, passage: Passage, section: Section) -> None:
    parent = context.document.sections[section.parent] if section.parent is not None else None
    task = Task(
        id=context.thing_key("task", name_section(section)),
        rule=TASK,
        evidence=section.evidence,
        name=name_section(section),
        number=len(context.tasks) + 1,
        action=_action_for(context, parent),
    )
    context.tasks.append(task)
    context.task_of_section[section.index] = task.id
    context.task_of_passage[id(passage)] = task.id


def _add_paragraph_task(context: Context, passage: Passage, section: Section) -> None:
    first = _FIRST_SENTENCE.match(passage.text, passage.title_end)
    start, end = first.span() if first else (0, len(passage.text))
    name = "".join(passage.text[start:end].split())
    task = Task(
        id=context.thing_key("task", name),
        rule=PARAGRAPH_TASK,
        evidence=passage.evidence(start, end),
        name=name,
        number=len(context.tasks) + 1,
        action=_action_for(context, section),
    )
    context.tasks.append(task)
    context.task_of_passage[id(passage)] = task.id


def _action_for(context: Context, section: Section | None) -> str | None:
    """The heading above a sub-task is its action, the one above that its group."""
    if section is None or section.kind == "title":
        return None
    if section.index in context.action_of_section:
        return context.action_of_section[section.index]
    parent = context.document.sections[section.parent] if section.parent is not None else None
    name = name_section(section)
    action = Action(
        id=context.thing_key("action", name),
        rule=ACTION,
        evidence=section.evidence,
        name=name,
        number=len(context.actions) + 1,
        group=_group_for(context, parent),
    )
    context.actions.append(action)
    context.action_of_section[section.index] = action.id
    return action.id


def _group_for(context: Context, section: Section | None) -> str | None:
    if section is None or section.kind == "title":
        return None
    name = name_section(section)
    known = next((group.id for group in context.groups if group.evidence == section.evidence), None)
    if known is not None:
        return known
    group = ActionGroup(
        id=context.thing_key("group", name),
        rule=GROUP,
        evidence=section.evidence,
        name=name,
        number=len(context.groups) + 1,
    )
    context.groups.append(group)
    return group.id
