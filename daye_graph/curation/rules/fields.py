"""Rules over the other columns: slugs, English names, sources, notes, closed lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.curation.credit_code import find_code_fault
from daye_graph.curation.data import CuratedData
from daye_graph.curation.problem import Fault
from daye_graph.curation.schemes import (
    CODE_SCHEMES,
    COLLECTIVE,
    CONFIDENCES,
    LEVELS,
    PLACE_KINDS,
    PLATFORM_TYPES,
    POSITIONS,
    REFERENCE_SYSTEMS,
    Scheme,
    list_keys,
)
from daye_graph.model.entity import EntityType

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60

CLOSED_COLUMNS: dict[tuple[EntityType, str], Scheme] = {
    ("Platform", "type"): PLATFORM_TYPES,
    ("Platform", "level"): LEVELS,
    ("GovernmentUnit", "collective"): COLLECTIVE,
    ("Place", "kind"): PLACE_KINDS,
    ("Place", "code_scheme"): CODE_SCHEMES,
    ("Place", "position"): POSITIONS,
    ("Place", "crs"): REFERENCE_SYSTEMS,
    ("Place", "confidence"): CONFIDENCES,
}
REQUIRED_COLUMNS: dict[EntityType, tuple[str, ...]] = {"Platform": ("type",), "Place": ("kind", "position")}

OUTSIDE_COLUMNS = (
    "name_en",
    "credit_code",
    "code",
    "longitude",
    "latitude",
    "label_longitude",
    "label_latitude",
)
"""What no plan's text tells."""

CREDIT_CODE = "credit_code"
_LATIN = re.compile(r"[ -~\u00c0-\u024f\u2018\u2019]+")
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_REACHES = (
    r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])"  # a mobile number
    r"|(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])"  # a citizen's number
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"  # an e-mail address
)
REACHES_A_PERSON = re.compile(_REACHES)
"""Numbers and addresses that identify or reach a person."""

_PERSONAL = re.compile(rf"{_REACHES}|联系人|联系电话|手机|身份证|法定代表人|法人代表")


def check_slug_shape(data: CuratedData) -> Iterator[Fault]:
    """A slug is lowercase ASCII words joined with hyphens, for it is part of an IRI."""
    for located in data.records:
        slug = located.noun.slug
        if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
            expected = (
                f"小写字母、数字和连字符，至多 {LONGEST_SLUG} 字符 "
                f"(lowercase letters, digits, hyphens, at most {LONGEST_SLUG})"
            )
            yield located.place.fault("slug", slug, expected=expected)


def check_slug_once(data: CuratedData) -> Iterator[Fault]:
    """A slug names one thing of its type."""
    seen: dict[tuple[EntityType, str], int] = {}
    for located in data.records:
        key = (located.noun.type, located.noun.slug)
        line = seen.setdefault(key, located.place.line)
        if line != located.place.line:
            expected = f"与第 {line} 行不同的 slug (another slug than line {line})"
            yield located.place.fault("slug", located.noun.slug, expected=expected)


def check_closed_columns(data: CuratedData) -> Iterator[Fault]:
    """A column with a closed list takes its values from it."""
    for located in data.records:
        for column, value in located.noun.attributes:
            scheme = CLOSED_COLUMNS.get((located.noun.type, column))
            if scheme is not None and value not in list_keys(scheme):
                expected = f"其中之一 (one of) {' '.join(list_keys(scheme))}"
                yield located.place.fault(column, value, expected=expected)


def check_required_columns(data: CuratedData) -> Iterator[Fault]:
    """A platform has a type; a place has a kind and says whether its position is real."""
    for located in data.records:
        present = dict(located.noun.attributes)
        for column in REQUIRED_COLUMNS.get(located.noun.type, ()):
            if column not in present:
                keys = list_keys(CLOSED_COLUMNS[located.noun.type, column])
                yield located.place.fault(column, "", expected=f"其中之一 (one of) {' '.join(keys)}")


def check_level_in_name(data: CuratedData) -> Iterator[Fault]:
    """A level in a platform's own name and its level are the same."""
    for located in data.records:
        level = dict(located.noun.attributes).get("level", "")
        if located.noun.type != "Platform" or level not in list_keys(LEVELS):
            continue
        named = {concept.key for concept in LEVELS for form in located.noun.names if concept.zh in form}
        if named - {level}:
            expected = f"名称里的级别 (the level in its name) {' '.join(sorted(named))}"
            yield located.place.fault("level", level, expected=expected)


def check_english_name(data: CuratedData) -> Iterator[Fault]:
    """An English name is in Latin script."""
    for located in data.records:
        name = located.noun.name_en
        if name and not _LATIN.fullmatch(name):
            yield located.place.fault("name_en", name, expected="拉丁字母的名称 (a name in Latin script)")


def check_source(data: CuratedData) -> Iterator[Fault]:
    """What the text cannot tell (an English name, a code, a position) has a source."""
    for located in data.records:
        record = located.noun
        filled = dict(record.attributes) | ({"name_en": record.name_en} if record.name_en else {})
        outside = [column for column in OUTSIDE_COLUMNS if column in filled]
        if outside and not record.source:
            expected = f"{'、'.join(outside)} 的出处 (the source of {', '.join(outside)})"
            repair = "在 source 写明出处，没有出处就清空 (give the source, or empty what has none)"
            yield located.place.fault("source", "", expected=expected, repair=repair)


def check_no_address(data: CuratedData) -> Iterator[Fault]:
    """Notes and sources cite by name: addresses go stale, and pages must not link out."""
    for located in data.records:
        for column, value in (("note", located.noun.note), ("source", located.noun.source)):
            if _ADDRESS.search(value):
                yield located.place.fault(
                    column, value, expected="不带网址的说明 (a text without an address)"
                )


def check_credit_code(data: CuratedData) -> Iterator[Fault]:
    """A credit code has the characters of GB 32100 and its check character."""
    for located in data.records:
        code = dict(located.noun.attributes).get(CREDIT_CODE, "")
        if code and (fault := find_code_fault(code)):
            yield located.place.fault(CREDIT_CODE, code, expected=f"GB 32100-2015：{fault}")


def check_credit_code_once(data: CuratedData) -> Iterator[Fault]:
    """A credit code belongs to one firm."""
    seen: dict[str, str] = {}
    for located in data.records:
        code = dict(located.noun.attributes).get(CREDIT_CODE, "")
        first = seen.setdefault(code, located.noun.slug)
        if code and first != located.noun.slug:
            expected = f"与 {first} 不同的代码 (another code than {first}'s)"
            yield located.place.fault(CREDIT_CODE, code, expected=expected)


def check_no_personal_data(data: CuratedData) -> Iterator[Fault]:
    """No cell holds what identifies or reaches a person."""
    for located in data.records:
        record = located.noun
        for column, value in (
            ("names", "|".join(record.names)),
            ("note", record.note),
            ("source", record.source),
        ):
            if _PERSONAL.search(value):
                expected = "没有个人信息的说明 (a text without personal data)"
                yield located.place.fault(column, value, expected=expected)
