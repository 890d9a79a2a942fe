"""The plan in StratML: what can be told without the schema, and the schema itself where it is at hand.

StratML Part 2 (ANSI/AIIM 22:2017). The schema is no part of the project: ``--peers``
names the folder that holds ``stratml/``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from daye_graph.portal.validating.bundle import Bundle, place
from daye_graph.portal.validating.problem import (
    MAKE_ANEW,
    Check,
    Conditions,
    Looked,
    Problem,
    looked,
    not_checked,
    show,
)
from daye_graph.portal.validating.reading import UnreadableError, parse_xml
from daye_graph.wording import Wording

FILE = "stratml/plan.xml"
SCHEMA = "stratml/PerformancePlanOrReport20160216.xsd"
NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
ROOT = f"{{{NAMESPACE}}}PerformancePlanOrReport"
CORE = (
    "Name",
    "StrategicPlanCore/Organization/Name",
    "StrategicPlanCore/Vision",
    "StrategicPlanCore/Mission",
    "StrategicPlanCore/Goal/Name",
    "StrategicPlanCore/Goal/Objective/Name",
)
"""What every plan says; paths below the root."""


def _look_alone(bundle: Bundle, _: Conditions) -> Looked:
    root = _read(bundle)
    if root is None:
        return not_checked(f"没有可读的 {FILE}", f"there is no {FILE} that can be read")
    count = sum(1 for _ in root.iter())
    return looked(count, "个元素", "elements", _find(root))


def _look_with_schema(bundle: Bundle, conditions: Conditions) -> Looked:
    if conditions.peers is None:
        return not_checked("未给出 --peers", "no --peers was given")
    path = conditions.peers / SCHEMA
    if not path.is_file():
        return not_checked(f"--peers 中没有 {SCHEMA}", f"--peers has no {SCHEMA}")
    root = _read(bundle)
    if root is None:
        return not_checked(f"没有可读的 {FILE}", f"there is no {FILE} that can be read")
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(str(path)))
    schema.validate(root)
    log: Any = schema.error_log  # the stubs do not say that it can be gone through
    problems = [
        Problem(
            place(FILE, error.line),
            Wording(error.message, en=error.message),
            Wording(f" {path.name} 允许的内容", en=f"what {path.name} allows"),
            MAKE_ANEW,
        )
        for error in log
    ]
    return looked(1, "个文件", "file", problems)


CHECK = Check("stratml", Wording("StratML（自检）", en="StratML (our checks)"), _look_alone)
SCHEMA_CHECK = Check("stratml-xsd", Wording("StratML（XSD）", en="StratML (XSD)"), _look_with_schema)


def _read(bundle: Bundle) -> Any:  # noqa: ANN401 lxml's element, or None
    if not bundle.holds(FILE):
        return None
    try:
        return parse_xml(bundle.read(FILE))
    except UnreadableError:
        return None


def _find(root: Any) -> Iterator[Problem]:  # noqa: ANN401 lxml's element
    if root.tag != ROOT:
        yield Problem(
            place(FILE, root.sourceline),
            Wording(show(root.tag), en=show(root.tag)),
            Wording(ROOT, en=ROOT),
            MAKE_ANEW,
        )
        return
    for path in CORE:
        below = "/".join(f"{{{NAMESPACE}}}{step}" for step in path.split("/"))
        if root.find(below) is None:
            yield Problem(
                f"{FILE} {path}", Wording("没有", en="there is none"), Wording(path, en=path), MAKE_ANEW
            )
    yield from _find_identifiers(root)


def _find_identifiers(root: Any) -> Iterator[Problem]:  # noqa: ANN401 lxml's element
    first: dict[str, int] = {}
    for element in root.iter(f"{{{NAMESPACE}}}Identifier"):
        text = (element.text or "").strip()
        if text and first.setdefault(text, element.sourceline) != element.sourceline:
            line = first[text]
            seen = Wording(f"{text} 与第 {line} 行相同", en=f"{text}, as in line {line}")
            expected = Wording("各不相同的标识", en="an identifier of its own")
            yield Problem(place(FILE, element.sourceline), seen, expected, MAKE_ANEW)
