"""责任清单: what a responsible unit has to do, year by year, in the plan's own words."""

from __future__ import annotations

from daye_graph.model.graph import PlanGraph
from daye_graph.views.sheets import Cell, Sheet
from daye_graph.views.worddoc import write_word
from daye_graph.views.workbook import write_workbook
from daye_graph.wording import Language, Wording, pick

TITLE = Wording("{}责任清单", en="Duties of {}")
YEAR = Wording("{}年", en="{}")
ALL_YEARS = Wording("全部年度", en="All years")
SOURCE = Wording(
    "据《{}》整理；责任单位按方案原列次序，不分先后。牵头、时限、进展由使用单位填写。",
    en="After {}; units in the plan's own order. Lead, deadline and progress are for filling in.",
)
HEADINGS = (
    Wording("序号", en="No."),
    Wording("行动", en="Action"),
    Wording("建设内容", en="Sub-task"),
    Wording("年度任务原文", en="Milestone (as written)"),
    Wording("责任单位", en="Responsible units"),
    Wording("牵头", en="Lead"),
    Wording("时限", en="Deadline"),
    Wording("进展", en="Progress"),
)
WIDTHS = (6, 16, 20, 60, 36, 10, 10, 16)


def list_duties(graph: PlanGraph, unit: str, *, language: Language = "zh") -> list[Sheet]:
    """Give a sheet a year of what the unit with the key *unit* has to do.

    Where the plan has no schedule there is one sheet of all years. A sub-task whose
    lead the plan names has it in 牵头; all else there is left to be filled in.
    """
    years = sorted({each.year for each in graph.milestones})
    return [_list_year(graph, unit, year, language) for year in years] or [
        _list_year(graph, unit, None, language)
    ]


def write_duties(
    graph: PlanGraph, unit: str, form: str, *, language: Language = "zh", stamp: str = ""
) -> bytes:
    """Give the list as a file: *form* is ``xlsx`` or ``docx``; *stamp* stands on every page."""
    name = graph.entity_by_key[unit].name
    title = pick(TITLE, language).format(name)
    source = pick(SOURCE, language).format(graph.manifest.title or graph.document.title)
    sheets = list_duties(graph, unit, language=language)
    if form == "docx":
        return write_word(title, sheets, notes=(source,), date=graph.manifest.date, stamp=stamp)
    titled = [
        Sheet(
            each.name, each.headings, each.rows, each.widths, title=f"{title}（{each.name}）", notes=(source,)
        )
        for each in sheets
    ]
    return write_workbook(titled, date=graph.manifest.date, stamp=stamp)


def _list_year(graph: PlanGraph, unit: str, year: int | None, language: Language) -> Sheet:
    own = {each.task for each in graph.responsibilities if each.unit == unit}
    tasks = [task for task in graph.tasks if task.id in own]
    rows = [_list_duty(graph, task.id, year) for task in tasks]
    return Sheet(
        name=pick(YEAR, language).format(year) if year else pick(ALL_YEARS, language),
        headings=tuple(pick(heading, language) for heading in HEADINGS),
        rows=[[number, *row] for number, row in enumerate((row for row in rows if row), start=1)],
        widths=WIDTHS,
    )


def _list_duty(graph: PlanGraph, task_key: str, year: int | None) -> list[Cell]:
    """Give the cells behind the number; none where the schedule says nothing for that year."""
    task = next(each for each in graph.tasks if each.id == task_key)
    texts = [each.text for each in graph.milestones if each.task == task_key and each.year == year]
    if year and not texts:
        return []
    action = next((each.name for each in graph.actions if each.id == task.action), None)
    units = [each for each in graph.responsibilities if each.task == task_key]
    names = "、".join(graph.entity_by_key[each.unit].name for each in units)
    lead = "、".join(graph.entity_by_key[each.unit].name for each in units if each.role == "lead")
    etc = "等" if any(each.etc for each in units) else ""
    return [action, task.name, "".join(texts) or None, names + etc, lead or None, None, None]
