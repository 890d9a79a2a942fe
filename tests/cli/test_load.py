"""``load`` and then ``--endpoint``: from a plan's file to answers out of another server."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run
from tests.query.servers import oxigraph


@pytest.mark.slow
def test_a_loaded_plan_answers_as_the_built_one_and_without_findings(daye: Run) -> None:
    with oxigraph() as address:
        loaded = daye("load", "--endpoint", f"{address}/store")
        assert loaded.code == 0, loaded.err
        assert "findings" not in loaded.out
        options = ("--format", "csv", "--endpoint", f"{address}/query")
        assert daye("ask", "actions", *options).out == daye("ask", "actions", "--format", "csv").out
        assert daye("ask", "findings", *options).out.count("\n") == 1
        counted = daye("query", "SELECT (COUNT(*) AS ?n) WHERE { ?x a dg:Action }", *options)
        assert counted.out.split() == ["n", "9"]


def test_an_address_is_needed_and_must_be_one(daye: Run) -> None:
    assert daye("load").code == 2
    assert daye("ask", "actions", "--endpoint", "nowhere").code == 2
    assert daye("ask", "actions", "--endpoint", "http://localhost/", "--store", "x").code == 2
    assert daye("ask", "actions", "--endpoint", "http://127.0.0.1:9/").code == 3
