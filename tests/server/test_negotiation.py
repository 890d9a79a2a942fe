"""Which format an Accept header gets."""

from __future__ import annotations

import pytest

from daye_graph.server.negotiation import GRAPH, HTML, SELECTED, choose, choose_formats, name_formats


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("text/csv", "csv"),
        ("TEXT/CSV", "csv"),
        ("application/sparql-results+xml;q=0.2, text/csv;q=0.1", "xml"),
        ("text/*", "csv"),
        ("application/*;q=0.1, text/tab-separated-values", "tsv"),
        ("text/csv;q=0, */*;q=0.1", "json"),
        ("application/xml;q=0.9, */*;q=0.8", "xml"),
        ("image/png", None),
        ("application/json;q=0", None),
        (";;;,,,", None),
        ("text/csv;q=abc", "csv"),
    ],
)
def test_solutions(accept: str | None, form: str | None) -> None:
    assert choose(accept, SELECTED) == form


def test_what_a_browser_sends_gets_a_page_where_there_is_one() -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert choose(browser, (*GRAPH, HTML)) == "html"
    assert choose("*/*", (*GRAPH, HTML)) == "ttl"


def test_every_form_of_answer_has_its_own_formats() -> None:
    assert choose_formats("application/json") == ("json", "json", "jsonld")
    assert choose_formats("text/turtle") == (None, None, "ttl")
    assert name_formats("csv") == ("csv", None, None)
    assert name_formats("xml") == ("xml", "xml", None)
