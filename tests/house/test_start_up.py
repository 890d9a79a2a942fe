"""What starts at once, and therefore must not load the heavy libraries."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.repository import ROOT

HEAVY = ("jieba", "networkx", "numpy", "pandas", "pyshacl", "pyvis", "rdflib", "xlsxwriter")
REPORT = "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
HELP = """
import runpy
sys.argv = ["daye-graph", "--help"]
try:
    runpy.run_module("daye_graph", run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
"""


def loaded_by(code: str) -> set[str]:
    """Give the top-level modules that are loaded after *code* has run in a fresh Python."""
    program = f"import sys\n{code}\n{REPORT}"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    return set(done.stdout.decode().splitlines()[-1].split())


def test_a_loaded_library_is_seen() -> None:
    assert {"json", "rdflib"} <= loaded_by("import json, rdflib")


@pytest.mark.parametrize("code", ["import daye_graph", HELP], ids=["import", "help"])
def test_starting_loads_no_heavy_library(code: str) -> None:
    loaded = loaded_by(code)
    assert "daye_graph" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_help_needs_no_model() -> None:
    assert "pydantic" not in loaded_by(HELP)


@pytest.mark.slow
def test_an_answer_from_a_built_graph_needs_neither_model_nor_heavy_library() -> None:
    ask = HELP.replace('"--help"', '"ask", "enterprises"')
    loaded_by(ask)  # builds
    assert loaded_by(ask).isdisjoint({*HEAVY, "pydantic"})
