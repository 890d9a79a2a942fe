"""What can go wrong in use, as one tree.

::

    DayeGraphError
    ├── UsageError            exit code 2: wrong use
    │   ├── UnknownNameError  a name that nothing in the graph bears, with the nearest ones
    │   └── QueryError        SPARQL that does not parse, with line and column
    ├── SourceError           exit code 3: a source that can't be read as a plan
    ├── OutputError           exit code 3: an output that can't be written
    └── DataError             exit code 1: curated or derived data that does not validate, all of it listed

Only `daye_graph.cli` turns them into messages and exit codes.
"""

from __future__ import annotations

from collections.abc import Sequence


class DayeGraphError(Exception):
    """Base of all faults of use and of data; `exit_code` is what the command line returns."""

    exit_code = 2


class UsageError(DayeGraphError):
    """The call does not fit: an option, a value or a combination."""


class UnknownNameError(UsageError):
    """A name that nothing in the graph bears; `nearest` are names that come close."""

    def __init__(self, message: str, *, nearest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.nearest = tuple(nearest)


class QueryError(UsageError):
    """A SPARQL query that does not parse or evaluate."""


class SourceError(DayeGraphError):
    """A source that can't be read as a plan."""

    exit_code = 3


class OutputError(DayeGraphError):
    """An output that can't be written."""

    exit_code = 3


class DataError(DayeGraphError):
    """Data that does not validate; `problems` lists every one of them."""

    exit_code = 1

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)
