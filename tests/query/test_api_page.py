"""The page about the Python interface: every example in it runs, and every name of the interface is in it."""

from __future__ import annotations

import doctest
import re

import pytest

import daye_graph
from tests.plans import TOP

PAGES = ("docs/api.md", "docs/api.en.md")
BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_every_example_gives_what_the_page_says(page: str) -> None:
    examples = "\n".join(BLOCK.findall((TOP / page).read_text(encoding="utf-8")))
    parsed = doctest.DocTestParser().get_doctest(examples, {}, page, page, 0)
    runner = doctest.DocTestRunner(verbose=False)
    result = runner.run(parsed)
    assert result.attempted == examples.count(">>> ") > 10
    assert result.failed == 0


@pytest.mark.parametrize("page", PAGES)
def test_every_name_of_the_interface_is_told(page: str) -> None:
    text = (TOP / page).read_text(encoding="utf-8")
    methods = [name for name in vars(daye_graph.KnowledgeGraph) if name.startswith(("ask", "sparql", "to_"))]
    assert len(methods) == 5
    for name in ("daye_graph.ask", "daye_graph.sparql", "daye_graph.build", *(f"g.{m}" for m in methods)):
        assert name in text, name
