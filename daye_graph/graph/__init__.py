"""The plan's graph: assembling, and its views as a network."""
