"""Performance indicators of StratML: the indicator table, restated values, numeric targets, yearly tasks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import Comparator, Indicator, Milestone, Observation, Target
from daye_graph.portal.cube_values import CubeValue
from daye_graph.portal.stratml_xml import add, add_known, make_id
from daye_graph.views.labels import Labels

_LABELS = Labels()
_COMPARATOR = "比较方式"
_KIND = "数值性质"


def add_indicator(objective: ET.Element, indicator: Indicator, values: Iterable[CubeValue]) -> None:
    """Add an indicator of the table, a measurement a year: targets, and what was or is actual."""
    element = add(objective, "PerformanceIndicator", PerformanceIndicatorType="Quantitative")
    add(element, "SequenceIndicator", str(indicator.number))
    add(element, "MeasurementDimension", indicator.name)
    add(element, "UnitOfMeasurement", indicator.unit)
    add(element, "Identifier", make_id(indicator.id))
    for value in values:
        _add_value(element, value.observation, value.comparator)
    add_known(element, "OtherInformation", indicator.attribute)


def add_restated(objective: ET.Element, indicator: Indicator, values: Sequence[Observation]) -> None:
    """Add values that a sub-task restates, tied to the indicator itself, which has the identifier."""
    element = add(objective, "PerformanceIndicator", PerformanceIndicatorType="Quantitative")
    add(element, "MeasurementDimension", indicator.name)
    add(element, "UnitOfMeasurement", indicator.unit)
    tie = add(element, "Relationship", RelationshipType="Peer_To")
    add(tie, "ReferentIdentifier", make_id(indicator.id))
    for value in values:
        _add_value(element, value, value.comparator)


def add_target(objective: ET.Element, target: Target) -> None:
    """Add a numeric target of the text; a range has no single number and stands in words."""
    element = add(objective, "PerformanceIndicator", PerformanceIndicatorType="Quantitative")
    add(element, "MeasurementDimension", target.subject)
    add(element, "UnitOfMeasurement", target.unit)
    add(element, "Identifier", make_id(target.id))
    result = add(add(element, "MeasurementInstance"), "TargetResult")
    _add_year(result, target.year)
    if target.value_min == target.value_max:
        add(result, "NumberOfUnits", target.value_min)
    _add_descriptor(result, target.comparator)
    add(result, "Description", target.evidence.quote)


def add_milestones(objective: ET.Element, milestones: Sequence[Milestone]) -> None:
    """Add what the schedule sets for each year; it is told, not counted."""
    if not milestones:
        return
    element = add(objective, "PerformanceIndicator", PerformanceIndicatorType="Qualitative")
    add(element, "MeasurementDimension", str(_LABELS.name_class("Milestone")))
    add(element, "UnitOfMeasurement")
    for milestone in milestones:
        result = add(add(element, "MeasurementInstance"), "TargetResult")
        _add_year(result, milestone.year)
        add(result, "Description", milestone.text)


def list_restated(graph: PlanGraph, task: str) -> list[tuple[Indicator, list[Observation]]]:
    """Give the indicators whose values the sub-task restates, each value once."""
    known = {indicator.id: indicator for indicator in graph.indicators}
    found: dict[str, dict[tuple[int, str, str], Observation]] = {}
    for each in graph.observations:
        if each.task == task and each.value is not None and each.indicator in known:
            found.setdefault(each.indicator, {}).setdefault((each.year, each.kind, each.value), each)
    return [(known[key], list(values.values())) for key, values in found.items()]


def _add_value(element: ET.Element, value: Observation, comparator: Comparator | None) -> None:
    """Add a value: a target is to be reached by the end of its year, all others are results of that year."""
    is_target = value.kind == "target"
    result = add(add(element, "MeasurementInstance"), "TargetResult" if is_target else "ActualResult")
    _add_year(result, value.year)
    add(result, "NumberOfUnits", value.value)
    if is_target:
        _add_descriptor(result, comparator)
    else:
        descriptor = add(result, "Descriptor")
        add(descriptor, "DescriptorName", _KIND)
        add(descriptor, "DescriptorValue", str(_LABELS.name_word("kind", value.kind)))


def _add_descriptor(result: ET.Element, comparator: Comparator | None) -> None:
    if comparator:
        descriptor = add(result, "Descriptor")
        add(descriptor, "DescriptorName", _COMPARATOR)
        add(descriptor, "DescriptorValue", str(_LABELS.name_word("comparator", comparator)))


def _add_year(result: ET.Element, year: int | None) -> None:
    if year is not None:
        add(result, "StartDate", f"{year:04d}-01-01")
        add(result, "EndDate", f"{year:04d}-12-31")
