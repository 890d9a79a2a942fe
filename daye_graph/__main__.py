"""``python -m daye_graph`` is ``daye-graph``."""

from daye_graph.cli import main

if __name__ == "__main__":
    main()
