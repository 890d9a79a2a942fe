"""Work in a thread gives what it gives, and raises what it raises."""

from __future__ import annotations

import pytest

from daye_graph.cli.language import get_language, speaking
from daye_graph.cli.waiting import run_interruptibly
from daye_graph.errors import UsageError


def test_the_result_comes_back() -> None:
    assert run_interruptibly(lambda: [1, 2]) == [1, 2]


def test_a_fault_comes_back_as_itself() -> None:
    def fail() -> None:
        raise UsageError("so nicht")

    with pytest.raises(UsageError, match="so nicht"):
        run_interruptibly(fail)


def test_the_language_is_that_of_the_caller() -> None:
    with speaking("en"):
        assert run_interruptibly(get_language) == "en"
