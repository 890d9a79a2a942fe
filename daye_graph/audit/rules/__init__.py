"""The checks, one module a family; `daye_graph.audit.checking` lists them all."""
