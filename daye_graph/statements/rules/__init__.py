"""The rules, one module a family. Every rule's id is listed in `daye_graph.statements.catalogue`."""
