"""xlsx: text stays text, the header stays in sight, and the bytes stay the same."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

if TYPE_CHECKING:
    import pytest

from daye_graph.query.answer import find_answer
from daye_graph.query.engine import Engine
from daye_graph.query.formats import write_answer


def open_sheet(data: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_header_filter_and_frozen_row(engine: Engine) -> None:
    answer = find_answer(engine, "enterprises")
    sheet = open_sheet(write_answer(answer, "xlsx"))
    assert [cell.value for cell in sheet[1]] == answer.names
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:Q4"
    assert sheet.max_row == 4


def test_text_is_typed_as_text_and_numbers_as_numbers(engine: Engine) -> None:
    names = find_answer(engine, "enterprises").names
    sheet = open_sheet(write_answer(find_answer(engine, "enterprises"), "xlsx"))
    formula = sheet.cell(4, names.index("quote") + 1)
    assert (formula.value, formula.data_type, formula.number_format) == ("=引导甲公司", "s", "@")
    assert sheet.cell(3, names.index("objects") + 1).value == "铝业中心;省级平台"
    assert sheet.cell(3, names.index("year") + 1).value == 2023
    assert sheet.cell(2, names.index("year") + 1).value is None
    address = sheet.cell(2, names.index("id") + 1)
    assert address.hyperlink is None
    units = open_sheet(write_answer(find_answer(engine, "units"), "xlsx"))
    assert units["F2"].value is True
    indicators = open_sheet(write_answer(find_answer(engine, "indicators"), "xlsx"))
    assert (indicators["F2"].value, indicators["F3"].value) == (3.4, None)


def test_an_empty_answer_is_a_sheet_too(engine: Engine) -> None:
    sheet = open_sheet(write_answer(find_answer(engine, "boxes", {"action": "兴镇行动"}), "xlsx"))
    assert sheet.max_row == 1


def test_the_date_is_the_plans_or_the_builds(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def created(date: str) -> datetime | None:
        data = write_answer(find_answer(engine, "actions"), "xlsx", date=date)
        found: datetime | None = load_workbook(io.BytesIO(data)).properties.created
        return found

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert created("2022-05-01") == datetime(2022, 5, 1)  # noqa: DTZ001 a workbook knows no zone
    assert created("") == datetime(1980, 1, 1)  # noqa: DTZ001
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert created("2022-05-01") == datetime(1970, 1, 2)  # noqa: DTZ001
