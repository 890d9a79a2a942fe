"""daye_graph: a government work plan as a knowledge graph with evidence.

The names of `daye_graph.api` are here as well: ``daye_graph.ask("enterprises")``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daye_graph.api import KnowledgeGraph, ask, build, sparql

__version__ = "0.1.0"
__all__ = ["KnowledgeGraph", "__version__", "ask", "build", "sparql"]


def __getattr__(name: str) -> object:
    """Give a name of the Python interface, which is loaded when it is first asked for."""
    if name in __all__:
        found: object = getattr(import_module("daye_graph.api"), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
