"""Rules over the forms in `names`: whether each is a name, clean, and one thing's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from daye_graph.curation.data import CuratedData, Located
from daye_graph.curation.problem import Fault, Place
from daye_graph.curation.records import split_forms
from daye_graph.model.entity import EntityRecord, EntityType

SHORTEST_FORM = 2
UNUSED = re.compile(r"正文未用：([^；。]+)")
"""In a note, the forms that no shipped document uses, joined with 、."""

PAIRS = ("（）", "“”", "‘’", "《》", "()", "〔〕", "【】")
GENERIC = frozenset(
    (
        "企业",
        "龙头企业",
        "高校",
        "院校",
        "高校院所",
        "科研院所",
        "机构",
        "金融机构",
        "平台",
        "园区",
        "基金",
        "单位",
    )
)
"""Kinds of things: no names, whatever the document."""

LEGAL_FORM = "公司"
LIST_FORMS = "list_forms"
_BLANK = re.compile(r"\s")
_BLANK_BETWEEN_LATIN = re.compile(r"(?<=[!-~])[ ](?=[!-~])")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")
_MARK = re.compile(r"[<>*#_\\]")


def check_form_length(data: CuratedData) -> Iterator[Fault]:
    """A form has at least two characters: one alone would be found everywhere."""
    for place, field, form in list_forms(data.records):
        if len(form) < SHORTEST_FORM:
            yield place.fault(field, form, expected=f"至少 {SHORTEST_FORM} 个字 (at least two characters)")


def check_form_blanks(data: CuratedData) -> Iterator[Fault]:
    """A form has no blank in it, except between Latin words."""
    for place, field, form in list_forms(data.records):
        if _BLANK.search(_BLANK_BETWEEN_LATIN.sub("", form)):
            yield place.fault(field, form, expected="中间没有空格的写法 (a form without blanks)")


def check_form_marks(data: CuratedData) -> Iterator[Fault]:
    """A form has no Markdown or HTML mark in it: marks are the file's, not the name's."""
    for place, field, form in list_forms(data.records):
        if _MARK.search(form):
            yield place.fault(field, form, expected="没有 ** # < > 等标记的写法 (a form without marks)")


def check_form_width(data: CuratedData) -> Iterator[Fault]:
    """Digits and Latin letters in a form are half-width."""
    for place, field, form in list_forms(data.records):
        if _FULL_WIDTH.search(form):
            yield place.fault(field, form, expected="半角的数字和字母 (half-width digits and letters)")


def check_form_brackets(data: CuratedData) -> Iterator[Fault]:
    """Brackets and quotation marks of a form come in pairs: else the name was cut in the middle."""
    for place, field, form in list_forms(data.records):
        if any(form.count(pair[0]) != form.count(pair[1]) for pair in PAIRS):
            yield place.fault(field, form, expected="成对的括号和引号 (brackets and quotes in pairs)")


def check_form_generic(data: CuratedData) -> Iterator[Fault]:
    """A form is a name of its own and no kind of thing."""
    for place, field, form in list_forms(data.records):
        if form in GENERIC:
            yield place.fault(field, form, expected="专名，不是类名 (a proper name, not a kind)")


def check_form_once(data: CuratedData) -> Iterator[Fault]:
    """No form stands for two things of one type."""
    seen: dict[tuple[EntityType, str], str] = {}
    for located in data.records:
        record = located.noun
        for field, form in forms_of(record):
            first = seen.setdefault((record.type, form), record.slug)
            if first != record.slug:
                expected = f"只属于 {first} 的写法 (a form of {first} alone)"
                yield located.place.fault(field, form, expected=expected, repair=_merge(first, record.slug))


def check_form_one_type(data: CuratedData) -> Iterator[Fault]:
    """A form stands for things of one type; a unit and the zone it runs may share one."""
    bearers: dict[str, list[Located[EntityRecord]]] = defaultdict(list)
    for located in data.records:
        for form in located.noun.names:
            bearers[form].append(located)
    for form, sharing in bearers.items():
        if len({located.noun.type for located in sharing}) > 1 and not _are_linked(sharing):
            others = "、".join(f"{located.noun.type}/{located.noun.slug}" for located in sharing[:-1])
            expected = f"没有被 {others} 用的写法 (a form that {others} does not bear)"
            yield sharing[-1].place.fault("names", form, expected=expected)


def check_list_forms(data: CuratedData) -> Iterator[Fault]:
    """A form that holds only in lists is not among the names that hold everywhere."""
    for located in data.records:
        for form in split_forms(dict(located.noun.attributes).get(LIST_FORMS, "")):
            if form in located.noun.names:
                yield located.place.fault(
                    LIST_FORMS, form, expected="不在 names 里的写法 (a form not in names)"
                )


def check_legal_form(data: CuratedData) -> Iterator[Fault]:
    """What ends in 公司 is an Enterprise by its legal form, whatever stands before."""
    for located in data.records:
        if located.noun.type == "Enterprise":
            continue
        for form in located.noun.names:
            if form.endswith(LEGAL_FORM):
                repair = "把这一行移到 enterprises.tsv (move the row there)"
                expected = "Enterprise 的记录 (a record of an Enterprise)"
                yield located.place.fault("names", form, expected=expected, repair=repair)


def check_form_in_text(data: CuratedData) -> Iterator[Fault]:
    """Every form stands in a shipped document, or the note says that it doesn't (正文未用：…)."""
    if not data.texts:
        return
    text = "\n".join(data.texts.values())
    for located in data.records:
        unused = list_unused(located.noun)
        for field, form in forms_of(located.noun):
            if form not in text and form not in unused:
                expected = "正文里的写法 (a form that the text uses)"
                repair = f"删去它，或在 note 写 (remove it, or note)“正文未用：{form}”"
                yield located.place.fault(field, form, expected=expected, repair=repair)


def check_unused_form(data: CuratedData) -> Iterator[Fault]:
    """A form that the note calls unused is one of the record's, and no shipped document uses it."""
    text = "\n".join(data.texts.values())
    for located in data.records:
        own = {form for _, form in forms_of(located.noun)}
        for form in list_unused(located.noun):
            if form not in own:
                yield located.place.fault("note", form, expected="names 里的写法 (one of names)")
            elif form in text:
                yield located.place.fault("note", form, expected="正文没有的写法 (a form that no text uses)")


def forms_of(record: EntityRecord) -> Iterator[tuple[str, str]]:
    """Give the forms of *record*, those for lists included, each with its column."""
    for form in record.names:
        yield "names", form
    for form in split_forms(dict(record.attributes).get(LIST_FORMS, "")):
        yield LIST_FORMS, form


def list_forms(records: Iterable[Located[EntityRecord]]) -> Iterator[tuple[Place, str, str]]:
    """Give all forms of *records*: place, column, form."""
    for located in records:
        for field, form in forms_of(located.noun):
            yield located.place, field, form


def list_unused(record: EntityRecord) -> tuple[str, ...]:
    """Give the forms that the note of *record* says no document uses."""
    return tuple(form for found in UNUSED.findall(record.note) for form in found.split("、"))


def _are_linked(sharing: Iterable[Located[EntityRecord]]) -> bool:
    """Tell whether these are one unit and one zone."""
    kinds = sorted((located.noun.type, dict(located.noun.attributes).get("kind", "")) for located in sharing)
    return kinds == [("GovernmentUnit", ""), ("Place", "zone")]


def _merge(first: str, second: str) -> str:
    return f"删去这里的写法，或把 {second} 并入 {first} (remove the form, or merge {second} into {first})"
