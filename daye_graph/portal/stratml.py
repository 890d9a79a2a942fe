"""The plan in StratML Part 2: groups and actions as goals, sub-tasks as objectives, units as stakeholders.

StratML (ISO 17469-1, ANSI/AIIM 22:2017) has one level of goals with objectives below
it and indicators only under objectives. So groups and actions are goals one after the
other, an action naming its group; the indicator table is a goal of its own whose
objectives are its groups. Nothing is said that the plan doesn't: where it has no
guiding thought (指导思想), the mission is empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from daye_graph.model.document import Document
from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import Action, Task
from daye_graph.portal.context import Context
from daye_graph.portal.cube_values import choose_values
from daye_graph.portal.files import BundleFile
from daye_graph.portal.stratml_measures import (
    add_indicator,
    add_milestones,
    add_restated,
    add_target,
    list_restated,
)
from daye_graph.portal.stratml_xml import NAMESPACE, add, add_known, make_id, make_root, write_xml
from daye_graph.publication import Publication
from daye_graph.rdf.literals import is_day
from daye_graph.views.labels import Labels
from daye_graph.wording import Wording

PATH = "stratml/plan.xml"
_LABELS = Labels()
_MISSIONS = ("指导思想", "总体要求")
"""Headings under which a Chinese plan says what guides it."""


def build_stratml(context: Context) -> Iterator[BundleFile]:
    """Give the plan in StratML; nothing for a plan that has no action, sub-task or indicator."""
    data = write_stratml(context.graph, context.publication, stamp=context.stamp)
    if data:
        yield BundleFile(
            path=PATH,
            data=data,
            media_type="application/xml",
            title=Wording("方案，StratML", en="The plan, StratML"),
            dataset="structure",
            description=Wording(
                "任务组与行动为目标，子任务为具体目标，责任单位为相关方，指标带逐年目标值。",
                en="Groups and actions as goals, sub-tasks as objectives, units as stakeholders, "
                "indicators with dated targets.",
            ),
            conforms_to=(NAMESPACE,),
        )


def write_stratml(graph: PlanGraph, publication: Publication, *, stamp: str = "") -> bytes:
    """Give the document; empty for a plan that would have no goal, which the schema demands."""
    root = make_root()
    add(root, "Name", graph.manifest.title or graph.document.title)
    add_known(root, "Description", graph.manifest.number or graph.document.notice.number)
    add_known(root, "OtherInformation", stamp)
    core = add(root, "StrategicPlanCore")
    _add_tenets(core, graph)
    _add_goals(core, graph)
    if core.find("Goal") is None:
        return b""
    _add_administration(root, graph, publication)
    return write_xml(root)


def _add_tenets(core: ET.Element, graph: PlanGraph) -> None:
    """Add who the plan is of, what it wants the place to be (vision), what guides it, and its principles."""
    names: dict[str, list[str]] = {}
    for tenet in graph.tenets:
        names.setdefault(tenet.kind, []).append(tenet.name)
    issuer = graph.manifest.issuer or graph.document.notice.issuer
    add(add(core, "Organization"), "Name", issuer)
    add_known(add(core, "Vision"), "Description", "；".join(names.get("Positioning", ())))
    add_known(add(core, "Mission"), "Description", find_mission(graph.document))
    for name in names.get("Principle", ()):
        add(add(core, "Value"), "Name", name)


def find_mission(document: Document) -> str:
    """Give what stands under the first heading that announces guiding thoughts, in whole paragraphs."""
    for section in document.sections:
        if section.title in _MISSIONS:
            texts = [passage.text for passage in document.passages if passage.section == section.index]
            return "\n".join(text for text in texts if not text.rstrip("。 ").endswith(section.title))
    return ""


def _add_goals(core: ET.Element, graph: PlanGraph) -> None:
    groups = {group.id: group for group in graph.groups}
    shown: set[str] = set()
    for action in graph.actions:
        group = groups.get(action.group or "")
        if group is not None and group.id not in shown:
            shown.add(group.id)
            _add_goal(core, group.name, group.evidence.quote, key=group.id)
        goal = _add_goal(core, action.name, action.evidence.quote, key=action.id, number=action.number)
        if group is not None:
            add(goal, "OtherInformation", f"{_LABELS.name_class('ActionGroup')}：{group.name}")
        for task in (each for each in graph.tasks if each.action == action.id):
            _add_task(goal, graph, task)
        _add_own_targets(goal, graph, action)
    loose = [task for task in graph.tasks if task.action not in {action.id for action in graph.actions}]
    if loose:
        title = graph.manifest.title or graph.document.title
        goal = _add_goal(core, title, title, key=f"plan/{graph.manifest.id}/tasks")
        for task in loose:
            _add_task(goal, graph, task)
    _add_table(core, graph)


def _add_goal(
    core: ET.Element, name: str, description: str, *, key: str, number: int | None = None
) -> ET.Element:
    goal = add(core, "Goal")
    add(goal, "Name", name)
    add(goal, "Description", description)
    add(goal, "Identifier", make_id(key))
    add_known(goal, "SequenceIndicator", str(number) if number is not None else "")
    return goal


def _add_task(goal: ET.Element, graph: PlanGraph, task: Task) -> None:
    """Add a sub-task with its units, and all that is to be reached in it."""
    objective = add(goal, "Objective")
    add(objective, "Name", task.name)
    add(objective, "Description", task.evidence.quote)
    add(objective, "Identifier", make_id(task.id))
    add(objective, "SequenceIndicator", str(task.number))
    for each in graph.responsibilities:
        if each.task == task.id:
            _add_unit(objective, graph, each.unit, role=each.role)
    add_milestones(objective, [each for each in graph.milestones if each.task == task.id])
    for indicator, values in list_restated(graph, task.id):
        add_restated(objective, indicator, values)
    for target in graph.targets:
        if target.task == task.id:
            add_target(objective, target)


def _add_own_targets(goal: ET.Element, graph: PlanGraph, action: Action) -> None:
    """Add targets that an action sets outside its sub-tasks: the schema has them under objectives only."""
    targets = [each for each in graph.targets if each.task is None and each.action == action.id]
    if targets:
        objective = add(goal, "Objective")
        add(objective, "Name", action.name)
        for target in targets:
            add_target(objective, target)


def _add_unit(objective: ET.Element, graph: PlanGraph, key: str, *, role: str) -> None:
    unit = graph.entity_by_key.get(key)
    stakeholder = add(objective, "Stakeholder", StakeholderTypeType="Organization")
    add(stakeholder, "Name", unit.name if unit else key)
    element = add(stakeholder, "Role")
    add(element, "Name", str(_LABELS.name_word("unit-role", role)))
    add(element, "RoleType", "Performer")


def _add_table(core: ET.Element, graph: PlanGraph) -> None:
    """Add the indicator table as a goal; its groups are the objectives."""
    if not graph.indicators:
        return
    name = str(_LABELS.name_class("Indicator"))
    goal = _add_goal(core, name, name, key=f"plan/{graph.manifest.id}/indicators")
    values = choose_values(graph.indicators, graph.observations).values
    for group in dict.fromkeys(indicator.group for indicator in graph.indicators):
        objective = add(goal, "Objective")
        add(objective, "Name", group or name)
        for indicator in graph.indicators:
            if indicator.group == group:
                own = [value for value in values if value.observation.indicator == indicator.id]
                add_indicator(objective, indicator, sorted(own, key=lambda value: value.observation.year))


def _add_administration(root: ET.Element, graph: PlanGraph, publication: Publication) -> None:
    """Add the plan's years, date and source; StratML's submitter is a person, so there is none."""
    about, years = add(root, "AdministrativeInformation"), graph.document.years
    add(about, "Identifier", make_id(f"plan/{graph.manifest.id}"))
    if years:
        add(about, "StartDate", f"{min(years):04d}-01-01")
        add(about, "EndDate", f"{max(years):04d}-12-31")
    issued = graph.manifest.date or graph.document.notice.printed_on or ""
    if is_day(issued):
        add(about, "PublicationDate", issued)
    source = graph.manifest.source
    add_known(about, "Source", source if source.startswith("http") else publication.access_url)
