"""政务信息资源目录: the tables of the bundle as an officer catalogues them, one row an information item.

The fields are the core metadata of 政务信息资源目录编制指南（试行）, 发改高技术〔2017〕1272号:
分类, 名称, 代码 (class code and sequence code), 提供方 and its code, 摘要, 格式, 信息项 with type,
共享属性, 开放属性, 更新周期, 发布日期, 关联资源代码. What only the office can decide comes from
the settings, and is left empty where they are silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from daye_graph.portal.catalogue_terms import FREQUENCIES
from daye_graph.portal.context import Context
from daye_graph.portal.directory_template import ITEM_FIELDS, Template, read_template
from daye_graph.portal.directory_xml import write_xml
from daye_graph.portal.entries import Entry
from daye_graph.portal.files import BundleFile
from daye_graph.portal.tables_answers import find_answers, get_whole_question
from daye_graph.query.answer import Answer
from daye_graph.query.formats import format_cell
from daye_graph.views.answer_sheets import NAMES
from daye_graph.views.sheets import Sheet
from daye_graph.views.workbook import write_workbook
from daye_graph.wording import Wording

FOLDER = "directory"
STEM = "政务信息资源目录"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_GIGABYTE = 1_000_000_000
_TEN_THOUSAND = 10_000
_DIGITS = 9
"""Decimal places of volumes: tables of a plan are small fractions of what the template counts in."""


@dataclass(frozen=True, slots=True)
class Resource:
    """An information resource: values by field, '' where unknown, and those of each of its items."""

    values: Mapping[str, str]
    items: tuple[Mapping[str, str], ...]


def build_directory(context: Context, entries: Sequence[Entry]) -> Iterator[BundleFile]:
    """Give the 目录 as XML and as the workbook that officers fill in further."""
    path = Path(context.publication.directory) if context.publication.directory else None
    template = read_template(path)
    resources = list_resources(context, entries, template)
    title = Wording(STEM, en="catalogue of government information resources")
    yield BundleFile(
        f"{FOLDER}/directory.xml",
        write_xml(template, [(each.values, each.items) for each in resources], note=context.stamp),
        "application/xml",
        Wording(f"{title}：XML", en=f"{title.en}: XML"),
    )
    yield BundleFile(
        f"{FOLDER}/directory.xlsx",
        write_workbook([make_directory_sheet(template, resources)], date=context.date, stamp=context.stamp),
        XLSX,
        Wording(f"{title}：XLSX", en=f"{title.en}: XLSX"),
    )


def list_resources(context: Context, entries: Sequence[Entry], template: Template) -> list[Resource]:
    """Give a resource for each table of the bundle, in the order of their sequence codes."""
    sizes = {entry.path: entry.size for entry in entries}
    answers = find_answers(context.engine)
    ranked = sorted(answers, key=lambda name: (template.sequence.get(name, name), name))
    return [
        Resource(
            _tell_resource(context, name, answers[name], template)
            | {"storage": _scale(sizes.get(f"tables/{name}.csv", 0), _GIGABYTE)},
            tuple(_list_items(answers[name], template)),
        )
        for name in ranked
    ]


def make_directory_sheet(template: Template, resources: Sequence[Resource]) -> Sheet:
    """Give the sheet: a row an information item, with all that is told of its resource in each."""
    return Sheet(
        name=STEM,
        title=template.name,
        notes=("空白处须由提供单位填写。",),
        headings=tuple(column.heading for column in template.column),
        rows=[
            [
                (item if column.field in ITEM_FIELDS else resource.values)[column.field] or None
                for column in template.column
            ]
            for resource in resources
            for item in resource.items
        ],
        widths=tuple(column.width for column in template.column),
    )


def make_code(classification: str, name: str, template: Template) -> str:
    """Give 信息资源代码: the code of its class, a slash and the sequence code; '' without a class.

    An own question that the template gives no sequence code bears its name.
    """
    return f"{classification}/{template.sequence.get(name, name)}" if classification else ""


def _tell_resource(context: Context, name: str, answer: Answer, template: Template) -> dict[str, str]:
    told = context.publication
    related = [make_code(told.classification, each, template) for each in template.related.get(name, ())]
    return {
        "classification": told.classification,
        "name": f"{context.title}：{NAMES[name]}",
        "code": make_code(told.classification, name, template),
        "provider": told.publisher,
        "provider_code": told.provider_code,
        "credit_code": told.credit_code,
        "abstract": str(get_whole_question(name).meaning),
        "format_class": template.format_class,
        "format_type": template.format_type,
        "records": _scale(len(answer.rows), _TEN_THOUSAND),
        "share_type": told.share_type,
        "share_condition": told.share_condition,
        "share_way": told.share_way,
        "open_type": told.open_type,
        "open_condition": told.open_condition,
        "secrecy": told.secrecy,
        "update_cycle": str(FREQUENCIES[told.frequency]) if told.frequency else "",
        "industry": told.industry,
        "published": context.date,
        "related": "、".join(filter(None, related)),
    }


def _list_items(answer: Answer, template: Template) -> Iterator[dict[str, str]]:
    """Give each column as an information item; its length is that of its longest value."""
    for place, column in enumerate(answer.columns):
        longest = max((len(format_cell(row[place])) for row in answer.rows), default=0)
        yield {
            "item_name": str(column.heading),
            "item_type": template.types.get(column.type, ""),
            "item_length": str(longest),
        }


def _scale(amount: int, unit: int) -> str:
    """Give *amount* in *unit* with nine places at most, without zeros that say nothing.

    >>> _scale(1_500_000, 1_000_000_000), _scale(0, 10_000)
    ('0.0015', '0')
    """
    return f"{amount / unit:.{_DIGITS}f}".rstrip("0").rstrip(".")
