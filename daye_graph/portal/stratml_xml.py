"""Elements of StratML: made one inside another, in the order in which the schema wants them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from daye_graph.rdf.evidence import NO_XML

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
"""Of StratML Part 2 (ANSI/AIIM 22:2017), schema version of 2016-02-16."""

_NO_NAME = re.compile(r"[^\w.-]")


def make_root() -> ET.Element:
    """Give the root of a performance plan."""
    return ET.Element("PerformancePlanOrReport", {"xmlns": NAMESPACE, "Type": "Performance_Plan"})


def add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Add an element with *text*; characters that XML can't hold become U+FFFD."""
    element = ET.SubElement(parent, name, attributes)
    if text:
        element.text = NO_XML.sub("\ufffd", text)
    return element


def add_known(parent: ET.Element, name: str, text: str | None) -> None:
    """Add an element only where there is a text for it."""
    if text:
        add(parent, name, text)


def make_id(key: str) -> str:
    """Give *key* as an identifier, which is an xsd:ID and so may hold no slash, colon or blank.

    >>> make_id("task/xin-a1b2c3")
    'task.xin-a1b2c3'
    """
    return _NO_NAME.sub("_", key.replace("/", "."))


def write_xml(root: ET.Element) -> bytes:
    """Give the document, indented, as UTF-8."""
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
