"""daye_graph: a government work plan as a knowledge graph with evidence."""

__version__ = "0.1.0"
