"""All rules over the curated data, in one list that a curator can run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from daye_graph.curation.data import CuratedData, read_data
from daye_graph.curation.facts import KNOWN_FACT, KNOWN_OCCURRENCE, KNOWN_QUESTION, KNOWN_VERDICT
from daye_graph.curation.format import FORMATTED
from daye_graph.curation.problem import Fault, Problem
from daye_graph.curation.rules import decisions, documents, fields, forms, places
from daye_graph.curation.table import READABLE


class Check(NamedTuple):
    """A rule: its id, what holds when it finds nothing, in Chinese and English, and how it looks."""

    id: str
    zh: str
    en: str
    find: Callable[[CuratedData], Iterator[Fault]]


def _read_already(_: CuratedData) -> Iterator[Fault]:
    """Reading found these: `CuratedData.problems` holds them."""
    yield from ()


ALL_CHECKS: tuple[Check, ...] = (
    Check(READABLE, "文件和每一行都读得出来", "every file and line can be read", _read_already),
    Check(FORMATTED, "文件是规范字节", "files are in their canonical bytes", documents.check_canonical_bytes),
    Check("known-file", "只有各类型的文件", "no file but those of the types", documents.check_known_files),
    Check("slug-shape", "slug 是小写 ASCII", "slugs are lowercase ASCII", fields.check_slug_shape),
    Check("slug-once", "slug 在类型内不重复", "slugs are unique within a type", fields.check_slug_once),
    Check("form-length", "写法至少两个字", "forms have two characters or more", forms.check_form_length),
    Check("form-blanks", "写法里没有空格", "forms have no blanks", forms.check_form_blanks),
    Check("form-marks", "写法里没有标记", "forms have no marks", forms.check_form_marks),
    Check("form-width", "数字和字母是半角", "digits and letters are half-width", forms.check_form_width),
    Check("form-brackets", "括号和引号成对", "brackets and quotes come in pairs", forms.check_form_brackets),
    Check("form-generic", "写法是专名", "forms are proper names", forms.check_form_generic),
    Check("form-once", "写法在类型内只属一物", "a form is one thing's within a type", forms.check_form_once),
    Check(
        "form-one-type",
        "写法只属一个类型，责任单位与同名片区除外",
        "a form is of one type, but for a unit and its zone",
        forms.check_form_one_type,
    ),
    Check("form-in-text", "写法见于正文", "forms stand in a shipped text", forms.check_form_in_text),
    Check("unused-form", "所称未用的写法确实未用", "forms called unused are so", forms.check_unused_form),
    Check("list-forms", "列举写法不与名称重复", "forms for lists are no names", forms.check_list_forms),
    Check("legal-form", "公司是企业", "a company is an Enterprise", forms.check_legal_form),
    Check("closed-list", "取值在封闭表内", "values are from closed lists", fields.check_closed_columns),
    Check("required", "必填列有值", "required columns have values", fields.check_required_columns),
    Check("level-in-name", "级别与名称一致", "a level agrees with the name", fields.check_level_in_name),
    Check("english-name", "英文名用拉丁字母", "English names are in Latin script", fields.check_english_name),
    Check("source", "正文以外的内容有出处", "what no text tells has a source", fields.check_source),
    Check("no-address", "说明里没有网址", "notes hold no address", fields.check_no_address),
    Check("no-personal-data", "没有个人信息", "no personal data", fields.check_no_personal_data),
    Check(
        "credit-code", "信用代码合 GB 32100", "credit codes are those of GB 32100", fields.check_credit_code
    ),
    Check("credit-code-once", "信用代码不重复", "a credit code is one firm's", fields.check_credit_code_once),
    Check("code-shape", "代码合其代码集", "codes have their scheme's digits", places.check_code_shape),
    Check("code-kind", "代码集合其地点种类", "the scheme fits the kind of place", places.check_code_kind),
    Check("code-once", "代码不重复", "a code is one place's", places.check_code_once),
    Check("position", "只有实际位置有坐标", "only real positions have coordinates", places.check_position),
    Check("label", "只有示意位置有标注点", "only schematic positions have label points", places.check_label),
    Check("degrees", "经纬度在国境范围内", "degrees are inside China", places.check_degrees),
    Check("manifest-id", "文件编号不重复", "document ids are unique slugs", documents.check_manifest_id),
    Check("manifest-file", "清单里的文件都在", "listed documents are there", documents.check_manifest_file),
    Check(
        "manifest-digest", "摘要与文件一致", "digests are those of the files", documents.check_manifest_digest
    ),
    Check("manifest-date", "日期为 ISO 格式", "dates are ISO dates", documents.check_manifest_dates),
    Check(
        "listed-document", "每个文件都在清单里", "every document is listed", documents.check_listed_documents
    ),
    Check(KNOWN_VERDICT, "决定在封闭表内", "verdicts are from the closed list", _read_already),
    Check(
        KNOWN_QUESTION,
        "裁定用于它能裁定的问题",
        "a verdict is about what it can be about",
        decisions.check_decision_question,
    ),
    Check(
        KNOWN_FACT,
        "fact 写的是该问题的内容",
        "a fact says what its question takes",
        decisions.check_decision_fact,
    ),
    Check(
        "decision-plan",
        "决定所指方案在清单里",
        "decisions are about listed plans",
        decisions.check_decision_plan,
    ),
    Check("decision-quote", "引文见于正文", "quotes stand in the text", decisions.check_decision_quote),
    Check(
        KNOWN_OCCURRENCE,
        "第几处是正文有的一处",
        "an occurrence is one that there is",
        decisions.check_decision_occurrence,
    ),
    Check(
        "decision-reason",
        "理由里没有个人信息",
        "reasons hold no personal data",
        decisions.check_decision_reason,
    ),
    Check("decision-curator", "署名是机构或角色代码", "curators are codes", decisions.check_decision_curator),
    Check("decision-date", "决定日期为 ISO 格式", "decisions have ISO dates", decisions.check_decision_date),
    Check(
        "decision-once",
        "同一件事只有一个决定",
        "one decision on the same thing",
        decisions.check_decision_once,
    ),
)
"""Every rule, in the order in which problems are given."""


def check_data(root: Path, *, more: Mapping[str, Path] | None = None) -> list[Problem]:
    """Give all problems of the curated data under *root*, the folder that holds data/.

    *more* are further folders of decisions, each by the name under which problems show its
    file. In the order of `ALL_CHECKS`, within a check in file order; empty means that all holds.
    """
    data = read_data(root, more=more)
    return [problem for check in ALL_CHECKS for problem in _run(check, data)]


def _run(check: Check, data: CuratedData) -> Iterator[Problem]:
    yield from (problem for problem in data.problems if problem.check == check.id)
    yield from (fault.name(check.id) for fault in check.find(data))
