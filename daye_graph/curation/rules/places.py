"""Rules over places: codes, and coordinates that are only there when they are real."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.curation.data import CuratedData, Located
from daye_graph.curation.problem import Fault
from daye_graph.model.entity import EntityRecord

CODE_SHAPES = {"GB/T 2260": re.compile(r"[1-8][0-9]{5}"), "GB/T 10114": re.compile(r"[1-8][0-9]{8}")}
"""By scheme: six digits down to counties, nine below them."""

KIND_SCHEMES = {
    "province": "GB/T 2260",
    "city": "GB/T 2260",
    "town": "GB/T 10114",
    "township": "GB/T 10114",
    "subdistrict": "GB/T 10114",
}
"""Kinds of places that are administrative divisions, with the scheme that has codes for them."""

POSITION_COLUMNS = ("longitude", "latitude", "crs", "confidence")
LABEL_COLUMNS = ("label_longitude", "label_latitude")
LONGITUDES = (73.0, 136.0)
LATITUDES = (3.0, 54.0)
"""Ranges of China's territory, in degrees."""

_DEGREES = re.compile(r"[0-9]{1,3}\.[0-9]{1,7}")


def check_code_shape(data: CuratedData) -> Iterator[Fault]:
    """A code has the digits of its scheme, and neither stands without the other."""
    for located, cells in list_places(data):
        code, scheme = cells.get("code", ""), cells.get("code_scheme", "")
        if bool(code) != bool(scheme):
            yield located.place.fault("code_scheme", scheme, expected="与 code 同有同无 (there if code is)")
        elif scheme in CODE_SHAPES and not CODE_SHAPES[scheme].fullmatch(code):
            digits = CODE_SHAPES[scheme].pattern
            yield located.place.fault("code", code, expected=f"{scheme} 的代码 (a code of {scheme}) {digits}")


def check_code_kind(data: CuratedData) -> Iterator[Fault]:
    """Counties and up are coded by GB/T 2260, towns by GB/T 10114, and nothing else is."""
    for located, cells in list_places(data):
        scheme, wanted = cells.get("code_scheme", ""), KIND_SCHEMES.get(cells.get("kind", ""), "")
        if scheme and scheme != wanted:
            kind = cells.get("kind", "")
            expected = f"kind={kind} 用的代码集 (the scheme for {kind})：{wanted or '无 (none)'}"
            yield located.place.fault("code_scheme", scheme, expected=expected)


def check_code_once(data: CuratedData) -> Iterator[Fault]:
    """A code belongs to one place."""
    seen: dict[str, str] = {}
    for located, cells in list_places(data):
        code = cells.get("code", "")
        first = seen.setdefault(code, located.noun.slug)
        if code and first != located.noun.slug:
            expected = f"与 {first} 不同的代码 (another code than {first}'s)"
            yield located.place.fault("code", code, expected=expected)


def check_position(data: CuratedData) -> Iterator[Fault]:
    """A real position has longitude, latitude, reference system and confidence; a schematic one has none."""
    for located, cells in list_places(data):
        real = cells.get("position") == "real"
        for column in POSITION_COLUMNS:
            value = cells.get(column, "")
            if real and not value:
                yield located.place.fault(
                    column, "", expected="position=real 时非空 (a value, for it is real)"
                )
            elif value and not real:
                expected = "position 不是 real 时为空 (empty, for the position is not real)"
                yield located.place.fault(column, value, expected=expected)


def check_label(data: CuratedData) -> Iterator[Fault]:
    """Only a schematic position has a point for its label, with longitude and latitude or neither."""
    for located, cells in list_places(data):
        filled = [column for column in LABEL_COLUMNS if cells.get(column)]
        if filled and cells.get("position") == "real":
            expected = "position=real 时为空，名称写在实际位置 (empty: a real position takes the label)"
            for column in filled:
                yield located.place.fault(column, cells[column], expected=expected)
        elif len(filled) == 1:
            (missing,) = set(LABEL_COLUMNS) - set(filled)
            yield located.place.fault(missing, "", expected=f"与 {filled[0]} 同有同无 (there if it is)")


def check_degrees(data: CuratedData) -> Iterator[Fault]:
    """Longitude and latitude are decimal degrees inside China: not swapped, not minutes."""
    ranges = tuple(zip((*POSITION_COLUMNS[:2], *LABEL_COLUMNS), (LONGITUDES, LATITUDES) * 2, strict=True))
    for located, cells in list_places(data):
        for column, (low, high) in ranges:
            value = cells.get(column, "")
            if value and not (_DEGREES.fullmatch(value) and low <= float(value) <= high):
                expected = f"{low:g} 到 {high:g} 之间的十进制度数 (decimal degrees from {low:g} to {high:g})"
                yield located.place.fault(column, value, expected=expected)


def list_places(data: CuratedData) -> Iterator[tuple[Located[EntityRecord], dict[str, str]]]:
    """Give each place with its own columns."""
    for located in data.records:
        if located.noun.type == "Place":
            yield located, dict(located.noun.attributes)
