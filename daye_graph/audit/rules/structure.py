"""Structure: sub-tasks that lack something, boxes that stand elsewhere, bodies that nobody sets up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.audit.view import View
from daye_graph.model.evidence import Evidence
from daye_graph.model.finding import Finding
from daye_graph.model.statement import LayoutMembership

NO_UNIT = "structure.task-without-unit"
NO_MILESTONE = "structure.task-without-milestone"
NOTHING = "structure.task-without-firm-or-indicator"
BOX = "structure.box-under-another-task"
BOX_TITLE = "structure.box-named-as-action"
NOT_SET_UP = "structure.body-not-set-up"
PLACE_TWICE = "structure.place-in-two-parts"

_BOX_TAIL = re.compile(r"建设$|^创建|^推进|^加快")
_BODY = re.compile(
    r"“(?P<quoted>[^“”]{2,16}(?:委员会|领导小组|专班|指挥部|联席会议))”|(?P<plain>(?:工作)领导小组)"
)
_SETS_UP = re.compile(r"成立|设立|组建|建立")


def check_tasks(view: View) -> Iterator[Finding]:
    """A sub-task without unit, without milestone, or with neither enterprise nor indicator nor target."""
    units = {r.task for r in view.graph.responsibilities}
    milestones = {m.task for m in view.graph.milestones}
    firms = {i.task for i in view.graph.involvements}
    measured = {o.task for o in view.graph.observations} | {t.task for t in view.graph.targets}
    has_schedule = bool(view.graph.milestones)
    for task in view.graph.tasks:
        if task.id not in units:
            yield view.find(
                NO_UNIT,
                "warning",
                task.name,
                [task.evidence],
                zh="没有责任单位，待核实。",
                en="no unit is responsible.",
                task=task.id,
            )
        if has_schedule and task.id not in milestones:
            yield view.find(
                NO_MILESTONE,
                "warning",
                task.name,
                [task.evidence],
                zh="进度安排中没有年度任务，待核实。",
                en="no milestone in the schedule.",
                task=task.id,
            )
        if task.id not in firms and task.id not in measured and view.graph.indicators:
            yield view.find(
                NOTHING,
                "note",
                task.name,
                [task.evidence],
                zh="既没有点名企业，也没有指标或数量目标，完成与否不易衡量，可补充。",
                en="names no enterprise and carries neither indicator nor target.",
                task=task.id,
            )


def check_boxes(view: View) -> Iterator[Finding]:
    """A box whose subject is spoken of under another sub-task, and not under its own."""
    for box in view.graph.boxes:
        action = next((a for a in view.graph.actions if a.name == box.title), None)
        if action is not None and box.task is not None:
            yield view.find(
                BOX_TITLE,
                "note",
                box.label,
                [box.evidence, action.evidence],
                zh=f"{box.label}以整个行动“{action.name}”为题，却印在子任务“{view.name(box.task)}”之下，待核实。",
                en=f"{box.label} bears an action's name and stands under one of its sub-tasks.",
                task=box.task,
            )
        subject = _BOX_TAIL.sub("", box.title)
        if box.task is None or len(subject) < 5:
            continue
        own = any(subject in p.text for p in view.body_of(box.task) if p.source == "body")
        others = [
            (task, passage, passage.text.find(subject))
            for task in view.graph.tasks
            if task.id != box.task
            for passage in view.body_of(task.id)
            if subject in passage.text and passage.source == "body"
        ]
        if not own and others:
            task, passage, at = others[0]
            yield view.find(
                BOX,
                "warning",
                box.label,
                [box.evidence, passage.evidence(at, at + len(subject))],
                zh=f"{box.label}“{box.title}”印在“{view.name(box.task)}”之下，内容属于“{task.name}”，疑似位置有误，待核实。",
                en=f"{box.label} stands under “{view.name(box.task)}”, its subject under “{task.name}”.",
                task=box.task,
            )


def check_bodies(view: View) -> Iterator[Finding]:
    """A committee or leading group that is spoken of, and set up nowhere."""
    places: dict[str, list[Evidence]] = {}
    made: set[str] = set()
    for passage in view.running:
        for match in _BODY.finditer(passage.text):
            name = match["quoted"] or match["plain"]
            places.setdefault(name, []).append(passage.evidence(match.start(), match.end()))
            if _SETS_UP.search(passage.text, max(0, match.start() - 4), match.start()) and match["quoted"]:
                made.add(name)
    for name, evidence in places.items():
        if name not in made:
            yield view.find(
                NOT_SET_UP,
                "note",
                name,
                evidence,
                zh="提到这一机构，全文没有写明由谁、何时成立，可能已另文设立，待核实。",
                en="spoken of, but set up nowhere in the plan.",
            )


def check_layout_places(view: View) -> Iterator[Finding]:
    """One place in two parts of the layout, also as a part of a core's own name."""
    members: dict[str, list[LayoutMembership]] = {}
    for membership in view.graph.memberships:
        if membership.relation == "member":
            members.setdefault(membership.member, []).append(membership)
    for key, own in members.items():
        if len({m.element for m in own}) > 1:
            yield view.find(
                PLACE_TWICE,
                "warning",
                view.name(key),
                [m.evidence for m in own],
                zh="同一地点列入两个组团，待核实。",
                en="the place belongs to two clusters.",
            )
        for element in view.graph.layout_elements:
            core = view.entities.get(element.place or "")
            if element.kind != "core" or core is None:
                continue
            joined = [form for form in (core.name, *core.aliases) if f"·{view.name(key)}" in form]
            if joined:
                cited = [own[0].evidence, element.evidence]
                cited += [m.evidence for m in view.graph.mentions if m.evidence.quote in joined][:2]
                yield view.find(
                    PLACE_TWICE,
                    "note",
                    view.name(key),
                    cited,
                    zh=f"既在组团中，又与核“{core.name}”合称“{joined[0]}”，布局两处都有，待核实。",
                    en=f"a member of a cluster, and joined with the core “{core.name}” as “{joined[0]}”.",
                )
