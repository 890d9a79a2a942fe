"""Indicators: table against text, values against their own course, names and units against the table's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from daye_graph.audit.view import View
from daye_graph.model.finding import Finding
from daye_graph.model.statement import Indicator, Observation

DIFFERS = "indicators.value-differs"
OTHER_LEVEL = "indicators.other-level"
OTHER_UNIT = "indicators.other-unit"
OTHER_WORDING = "indicators.other-wording"
NO_VALUE = "indicators.no-value"
NOT_IN_GOALS = "indicators.not-in-goals"
BACKWARDS = "indicators.runs-backwards"
FLAT = "indicators.flat-then-jump"
STEP = "indicators.uneven-step"
NOT_LINKED = "indicators.in-no-task"

_LEVEL = re.compile(r"(?:国家|省|市|县|区)级(?:及)?(?:以上)?")
_WORDING_END = re.compile(r"达到|达|降至|降到|(?=\d)")
_GOALS = re.compile(r"目标")
_DOWN = re.compile(r"能耗|排放|成本|死亡|事故|失业|强度|占用")


def _cells(view: View, indicator: Indicator) -> list[Observation]:
    found = [
        o for o in view.graph.observations if o.indicator == indicator.id and o.evidence.source == "table"
    ]
    return sorted(found, key=lambda each: each.year)


def _restated(view: View, indicator: Indicator) -> list[Observation]:
    return [
        o for o in view.graph.observations if o.indicator == indicator.id and o.evidence.source != "table"
    ]


def check_values(view: View) -> Iterator[Finding]:
    """A value in the text that is not the table's for the same year."""
    for indicator in view.graph.indicators:
        cells = {cell.year: cell for cell in _cells(view, indicator)}
        for each in _restated(view, indicator):
            cell = cells.get(each.year)
            if cell is None or cell.value is None or each.value is None:
                continue
            if Decimal(cell.value) != Decimal(each.value):
                yield view.find(
                    DIFFERS,
                    "error",
                    indicator.name,
                    [cell.evidence, each.evidence],
                    zh=f"{each.year} 年：指标表为 {cell.value}，此处折合 {each.value}，待核实。",
                    en=f"{each.year}: the table says {cell.value}, the text {each.value} in its unit.",
                    task=each.task,
                )


def check_levels(view: View) -> Iterator[Finding]:
    """县级以上 in the table, 市级以上 in the text."""
    for indicator in view.graph.indicators:
        own = _LEVEL.findall(indicator.name)
        other = [
            e
            for e in _restated(view, indicator)
            if own and not set(_LEVEL.findall(e.evidence.quote)) <= set(own)
        ]
        other = [e for e in other if _LEVEL.search(e.evidence.quote)]
        if other:
            words = "、".join(sorted({m for e in other for m in _LEVEL.findall(e.evidence.quote)} - set(own)))
            yield view.find(
                OTHER_LEVEL,
                "warning",
                indicator.name,
                [indicator.evidence, *(each.evidence for each in other)],
                zh=f"指标表写“{own[0]}”，这里写“{words}”，数值相同，疑似同一指标的不同口径，待核实。",
                en=f"the table says “{own[0]}”, the text “{words}” with the same values; to be checked.",
                task=other[0].task,
            )


def check_units(view: View) -> Iterator[Finding]:
    """Another unit than the table's (家 for 个).

    Scaled money is no finding, nor is a ratio whose denominator the words name
    (每万人口…件 for 件/万人).
    """
    for indicator in view.graph.indicators:
        other = [
            each
            for each in _restated(view, indicator)
            if each.unit_as_written not in (None, indicator.unit)
            and "元" not in (each.unit_as_written or "")[-1:]
            and not _names_denominator(each, indicator)
        ]
        if other:
            units = "、".join(sorted({each.unit_as_written or "" for each in other}))
            yield view.find(
                OTHER_UNIT,
                "note",
                indicator.name,
                [indicator.evidence, *(each.evidence for each in other)],
                zh=f"指标表的单位是“{indicator.unit}”，文中写作“{units}”，建议统一。",
                en=f"the table's unit is “{indicator.unit}”, the text has “{units}”.",
                task=other[0].task,
            )


def _names_denominator(observation: Observation, indicator: Indicator) -> bool:
    numerator, slash, denominator = indicator.unit.partition("/")
    words = observation.evidence.quote
    named = denominator in words or f"每{denominator[:1]}" in words  # 万人 is said as 每万名 as well
    return bool(slash) and observation.unit_as_written == numerator and named


def check_wordings(view: View) -> Iterator[Finding]:
    """The indicator under other words than the table's."""
    for indicator in view.graph.indicators:
        name = re.sub(r"[\s（(].*", "", indicator.name)
        core = re.sub(r"[数的]$", "", name)
        other = [e for e in _restated(view, indicator) if core not in _without_level(e.evidence.quote)]
        other = [e for e in other if _without_level(core) not in _without_level(e.evidence.quote)]
        if other:
            wordings = sorted({_WORDING_END.split(e.evidence.quote)[0].strip() for e in other})
            yield view.find(
                OTHER_WORDING,
                "note",
                indicator.name,
                [indicator.evidence, *(each.evidence for each in other)],
                zh=f"指标名称不一致：文中写作“{'”“'.join(wordings)}”，建议统一。",
                en=f"the indicator is worded otherwise in the text: {', '.join(wordings)}.",
                task=other[0].task,
            )


def _without_level(text: str) -> str:
    return _LEVEL.sub("", "".join(text.split()))


def check_empty(view: View) -> Iterator[Finding]:
    """An indicator without a single value."""
    for indicator in view.graph.indicators:
        cells = _cells(view, indicator)
        if cells and all(cell.value is None for cell in cells):
            yield view.find(
                NO_VALUE,
                "warning",
                indicator.name,
                [indicator.evidence, *(cell.evidence for cell in cells)],
                zh="指标没有基期值也没有目标值，待核实（可能另行下达）。",
                en="the indicator has neither a baseline nor a target.",
            )


def check_goals(view: View) -> Iterator[Finding]:
    """In the table, but nowhere under the heading about goals."""
    goal_sections = [
        s for s in view.graph.document.sections if s.kind == "heading" and _GOALS.search(s.title)
    ]
    first_task = min((task.evidence.start for task in view.graph.tasks), default=0)
    for indicator in view.graph.indicators:
        restated = _restated(view, indicator)
        stated = [each for each in restated if each.evidence.start < first_task]
        if goal_sections and not stated:
            yield view.find(
                NOT_IN_GOALS,
                "warning",
                indicator.name,
                [indicator.evidence],
                zh=f"指标表有，“{goal_sections[0].title}”的文字没有提到，待核实。",
                en=f"in the table, but not in the text of “{goal_sections[0].title}”.",
            )


def check_carriers(view: View) -> Iterator[Finding]:
    """Indicators that no sub-task and no milestone carries, in one finding."""
    linked = {o.indicator for o in view.graph.observations if o.task}
    left = [indicator for indicator in view.graph.indicators if indicator.id not in linked]
    if view.graph.tasks and left:
        names = "、".join(indicator.name for indicator in left)
        yield view.find(
            NOT_LINKED,
            "note",
            "指标表",
            [indicator.evidence for indicator in left],
            zh=f"没有任何子任务或年度任务写到这 {len(left)} 项指标，责任不明，待核实：{names}。",
            en=f"no sub-task or milestone carries these {len(left)} indicators.",
        )


def check_courses(view: View) -> Iterator[Finding]:
    """Targets that run backwards, stand still and then jump, or take one step out of line."""
    for indicator in view.graph.indicators:
        cells = [cell for cell in _cells(view, indicator) if cell.value is not None]
        values = [Decimal(cell.value or "0") for cell in cells]
        if len(values) < 3:
            continue
        steps = [b - a for a, b in pairwise(values)]
        mostly_down = values[-1] < values[0] and sum(step < 0 for step in steps) > len(steps) / 2
        falling = bool(_DOWN.search(indicator.name)) or mostly_down
        wrong = [n for n, step in enumerate(steps) if (step > 0) == falling and step != 0]
        course = "→".join(str(value) for value in values)
        cited = [indicator.evidence, *(cell.evidence for cell in cells)]
        if wrong:
            yield view.find(
                BACKWARDS,
                "error",
                indicator.name,
                cited,
                zh=f"目标走向前后相反：{course}，待核实。",
                en=f"the values run backwards: {course}.",
            )
        elif not any(steps[:-1]) and steps[-1]:
            yield view.find(
                FLAT,
                "note",
                indicator.name,
                cited,
                zh=f"前几年不变，最后一年才变：{course}，可能有意为之，待核实。",
                en=f"nothing moves until the last year: {course}.",
            )
        else:
            sizes = sorted(abs(step) for step in steps)
            middle = sizes[len(sizes) // 2]
            odd = [s for s in steps if middle and (abs(s) > 3 * middle)]
            if odd:
                yield view.find(
                    STEP,
                    "note",
                    indicator.name,
                    cited,
                    zh=f"有一步与前后相差悬殊：{course}，待核实。",
                    en=f"one step is out of line with its neighbours: {course}.",
                )
