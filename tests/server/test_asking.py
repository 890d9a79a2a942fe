"""``/api/ask`` and what describes it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from daye_graph.query.answer import find_answer
from daye_graph.query.formats import write_answer
from daye_graph.query.question import ALL_QUESTIONS
from tests.query.sample import open_sample

if TYPE_CHECKING:
    import httpx


def test_rows_are_those_of_the_command_line(client: httpx.Client) -> None:
    expected = find_answer(open_sample(), "enterprises")
    assert expected.rows
    answer = client.get("/api/ask/enterprises")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == expected.as_dicts()
    for form in ("csv", "tsv", "jsonl"):
        written = write_answer(expected, form)
        assert client.get("/api/ask/enterprises", params={"format": form}).content == written
    by_accept = client.get("/api/ask/enterprises", headers={"accept": "text/csv"})
    assert by_accept.content == write_answer(expected, "csv")


def test_options_narrow(client: httpx.Client) -> None:
    expected = find_answer(open_sample(), "enterprises", {"enterprise": "甲公司"}).as_dicts()
    assert client.get("/api/ask/enterprises", params={"enterprise": "甲公司"}).json() == expected


def test_a_workbook_comes_as_a_file(client: httpx.Client) -> None:
    answer = client.get("/api/ask/tasks?format=xlsx")
    assert answer.headers["content-disposition"] == 'attachment; filename="tasks.xlsx"'
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/api/ask/enterprise", 404, "enterprises"),
        ("/api/ask/tasks?nope=1", 400, "no option"),
        ("/api/ask/tasks?action=x&action=y", 400, "given twice"),
        ("/api/ask/enterprises?enterprise=丙公司", 404, "no enterprise is called"),
        ("/api/ask/enterprises?format=pdf", 400, "jsonl"),
        ("/api/ask/mentions", 400, "needs --entity"),
        ("/api/ask/neighbours?entity=甲公司&depth=99", 400, "1 to 6"),
    ],
)
def test_what_does_not_fit_is_explained(client: httpx.Client, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert words in error["message_en"]
    assert error["message"] != error["message_en"]


def test_findings_are_not_public(client: httpx.Client) -> None:
    assert client.get("/api/ask/findings").status_code == 404
    names = [question["name"] for question in client.get("/api/ask").json()]
    assert names == [name for name in ALL_QUESTIONS if name != "findings"]


def test_openapi_describes_every_question(client: httpx.Client) -> None:
    described: dict[str, Any] = client.get("/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    asked = {path.rpartition("/")[2] for path in described["paths"] if path.startswith("/api/ask/")}
    assert asked == {*ALL_QUESTIONS} - {"findings"}
    page = client.get("/api", headers={"accept": "text/html"})
    for path in described["paths"]:
        assert path in page.text
