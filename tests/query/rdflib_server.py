"""Serves an empty dataset by rdflib-endpoint, updates allowed.

python rdflib_server.py PORT
"""

from __future__ import annotations

import sys


def main(port: int) -> None:
    """Serve until the process is ended."""
    import uvicorn
    from rdflib import Dataset
    from rdflib_endpoint import SparqlEndpoint

    app = SparqlEndpoint(graph=Dataset(default_union=True), path="/", enable_update=True)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


if __name__ == "__main__":
    main(int(sys.argv[1]))
