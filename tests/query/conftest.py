"""What tests of questions share."""

from __future__ import annotations

import pytest

from daye_graph.query.engine import Engine
from tests.query.sample import open_sample, open_shipped


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine over the small plan; nothing can change it."""
    return open_sample()


@pytest.fixture(scope="session")
def shipped() -> Engine:
    """The engine over the graph of the shipped plan; nothing can change it."""
    return open_shipped()
