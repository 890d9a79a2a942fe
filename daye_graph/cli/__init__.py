"""The command line: ``daye-graph``."""

from daye_graph.cli.program import main

__all__ = ["main"]
