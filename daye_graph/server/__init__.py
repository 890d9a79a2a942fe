"""The graph over HTTP: SPARQL, linked data, questions and the site, within limits that hold."""
