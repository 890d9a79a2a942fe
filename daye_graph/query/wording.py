"""Kept while callers move to `daye_graph.wording`."""

from daye_graph.wording import Language, Wording, pick

__all__ = ["Language", "Wording", "pick"]
