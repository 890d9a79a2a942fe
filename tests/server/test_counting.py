"""Rows are counted in what the store has written."""

from __future__ import annotations

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

from daye_graph.server.counting import Sink, TooLargeError, count_rows, has_more_rows

FORMATS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
NASTY = [
    '"}},{"',
    r'"[{,{\"},{"',
    r'"a\r\nb\nc"',
    r'"\"\r\n\""',
    '"<result>"',
    '",,,"',
    r'"\\"',
    "<urn:x>",
    "1",
    "UNDEF",
]


def solve(values: list[str]) -> QuerySolutions:
    results = Store().query(
        f"SELECT ?x ?y {{ VALUES (?x ?y) {{ {' '.join(f'({v} {v})' for v in values)} }} }}"
    )
    assert isinstance(results, QuerySolutions)
    return results


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "values", [[], NASTY[:1], NASTY, NASTY[-1:] * 3], ids=["none", "one", "nasty", "unbound"]
)
def test_rows_are_counted_whatever_they_hold(form: str, values: list[str]) -> None:
    data = solve(values).serialize(format=FORMATS[form])
    assert data is not None
    assert count_rows(data, form) == len(values)
    assert has_more_rows(data, form, len(values)) is False
    assert has_more_rows(data, form, len(values) - 1) is bool(values) or not values


def test_a_sink_takes_so_much() -> None:
    sink = Sink(4)
    sink.write(b"1234")
    with pytest.raises(TooLargeError):
        sink.write(b"5")
