"""The 政务信息资源目录 as XML, with the element names of its template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from daye_graph.portal.directory_template import ITEM_FIELDS, Template

Values = Mapping[str, str]


def write_xml(
    template: Template, resources: Sequence[tuple[Values, Sequence[Values]]], *, note: str = ""
) -> bytes:
    """Give *resources*, each with its items; what is unknown is an empty element. *note* is a comment."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    if note:
        lines.append(f"<!-- {escape(note)} -->")
    lines.append(f"<{template.root} xmlns={quoteattr(template.namespace)} title={quoteattr(template.name)}>")
    for values, items in resources:
        lines += _write_resource(template, values, items)
    lines.append(f"</{template.root}>\n")
    return "\n".join(lines).encode()


def _write_resource(template: Template, values: Values, items: Sequence[Values]) -> Iterator[str]:
    yield f"  <{template.resource}>"
    yield from _write_fields(template, values, of_items=False, indent="    ")
    for item in items:
        yield f"    <{template.item}>"
        yield from _write_fields(template, item, of_items=True, indent="      ")
        yield f"    </{template.item}>"
    yield f"  </{template.resource}>"


def _write_fields(template: Template, values: Values, *, of_items: bool, indent: str) -> Iterator[str]:
    for column in template.column:
        if (column.field in ITEM_FIELDS) == of_items:
            yield f"{indent}<{column.element}>{escape(values[column.field])}</{column.element}>"
