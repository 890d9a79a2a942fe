"""Formats: quoting, numbers, lists, what is missing, and the same bytes each time."""

from __future__ import annotations

import csv
import io
import json

import pytest

from daye_graph.query.answer import Answer, find_answer
from daye_graph.query.engine import Engine
from daye_graph.query.formats import (
    BYTE_ORDER_MARK,
    FORMATS,
    Format,
    format_cell,
    format_decimal,
    write_answer,
)
from daye_graph.query.question import Column
from daye_graph.query.rows import Value
from daye_graph.wording import Wording


def make_answer(*rows: tuple[Value, ...]) -> Answer:
    names = [f"c{number}" for number in range(len(rows[0]))]
    return Answer(tuple(Column(name, "string", Wording(name, en=name)) for name in names), list(rows))


def test_csv_is_after_the_rfc(engine: Engine) -> None:
    data = write_answer(find_answer(engine, "enterprises"), "csv")
    assert not data.startswith(BYTE_ORDER_MARK)
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == 4
    assert '"乙""铝""业,集团"'.encode() in data


def test_csv_gives_back_what_was_written(engine: Engine) -> None:
    rows = list(csv.DictReader(io.StringIO(write_answer(find_answer(engine, "enterprises"), "csv").decode())))
    assert rows[1]["enterprise"] == '乙"铝"业,集团'
    assert rows[1]["objects"] == "铝业中心;省级平台"
    assert rows[1]["spans"] == "80-85;87-99"
    assert (rows[0]["box"], rows[0]["objects"], rows[1]["box"]) == ("", "", "1")
    assert rows[2]["quote"] == "=引导甲公司"


def test_a_line_break_in_a_cell_is_quoted_and_kept() -> None:
    assert write_answer(make_answer(("a\nb", "c")), "csv") == b'c0,c1\r\n"a\nb",c\r\n'


def test_truth_values_and_decimals_in_csv(engine: Engine) -> None:
    units = write_answer(find_answer(engine, "units"), "csv").decode()
    assert ",lead,true," in units
    assert ",responsible,false," in units
    assert write_answer(find_answer(engine, "indicators"), "csv").decode().splitlines()[1:] == [
        "1,投入,支出占比,%,约束性,3.4,6",
        "2,投入,企业数,家,预期性,,350",
    ]


def test_tsv_has_tabs_and_no_quotes(engine: Engine) -> None:
    lines = write_answer(find_answer(engine, "enterprises"), "tsv").decode().split("\n")
    assert {line.count("\t") for line in lines[:-1]} == {16}
    assert '\n乙"铝"业,集团\t' in "\n".join(lines)
    assert write_answer(make_answer(("a\tb\r\nc", None)), "tsv") == b"c0\tc1\na b  c\t\n"


def test_json_is_one_list_of_objects_with_typed_values(engine: Engine) -> None:
    rows = json.loads(write_answer(find_answer(engine, "enterprises"), "json"))
    assert list(rows[0]) == find_answer(engine, "enterprises").names
    assert (rows[0]["box"], rows[0]["year"], rows[1]["year"]) == (None, None, 2023)
    assert (rows[0]["objects"], rows[1]["objects"]) == ([], ["铝业中心", "省级平台"])
    assert rows[1]["spans"] == [[80, 85], [87, 99]]
    values = json.loads(write_answer(find_answer(engine, "indicators"), "json"))
    assert [(row["baseline_2021"], row["target_2022"]) for row in values] == [(3.4, 6), (None, 350)]
    assert json.loads(write_answer(find_answer(engine, "units"), "json"))[0]["etc"] is True


def test_json_keeps_chinese_readable_and_an_empty_answer_a_list(engine: Engine) -> None:
    assert "甲酒业".encode() in write_answer(find_answer(engine, "enterprises"), "json")
    assert json.loads(write_answer(find_answer(engine, "boxes", {"action": "兴镇行动"}), "json")) == []


def test_jsonl_is_the_same_an_object_a_line(engine: Engine) -> None:
    answer = find_answer(engine, "enterprises")
    lines = write_answer(answer, "jsonl").decode().splitlines()
    assert [json.loads(line) for line in lines] == json.loads(write_answer(answer, "json"))


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_answer_gives_the_same_bytes(engine: Engine, form: Format) -> None:
    first, second = (write_answer(find_answer(engine, "enterprises"), form) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.1, "0.1"), (1e-7, "0.0000001"), (1e16, "10000000000000000"), (67.5, "67.5"), (2.0, "2")],
)
def test_decimals_are_the_shortest_without_an_exponent(number: float, text: str) -> None:
    assert format_decimal(number) == text


def test_cells_of_each_kind() -> None:
    values: list[Value] = [None, True, False, 0, "", ["a", "b"], [], [[1, 2], [3, 4]]]
    assert [format_cell(value) for value in values] == ["", "true", "false", "0", "", "a;b", "", "1-2;3-4"]
