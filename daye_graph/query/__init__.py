"""Questions: one SPARQL file each, their names, options and columns, and the engine that answers them."""
