"""The graph as RDF: mapping, six syntaxes that hold the same triples, SHACL, and the ontology's pages."""
