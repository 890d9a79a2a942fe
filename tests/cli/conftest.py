"""The command line run inside the tests' own process, with a cache that the tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from daye_graph.cli.program import run


class Done(NamedTuple):
    """What a run has ended with."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture(scope="session", autouse=True)
def _surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of these tests' own, and nothing said about language and width."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAYE_GRAPH_CACHE", str(tmp_path_factory.mktemp("cache")))
        for name in ("DAYE_GRAPH_LANG", "COLUMNS", "LANGUAGE"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture
def daye(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run ``daye-graph`` with the given arguments."""

    def run_it(*arguments: str) -> Done:
        capsysbinary.readouterr()
        code = run(arguments)
        out, err = capsysbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    return run_it
