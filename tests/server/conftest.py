"""A server over the small plan, on a free port, that all tests of the server share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.server.process import Running, running
from tests.server.small import write_small_site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small plan."""
    return write_small_site(tmp_path_factory.mktemp("small") / "site")


@pytest.fixture(scope="session")
def server(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server with quick limits."""
    logs = tmp_path_factory.mktemp("server")
    with running(small_site, logs, timeout_s=3, max_query_bytes=20_000, concurrency=2) as started:
        yield started


@pytest.fixture
def client(server: Running) -> Iterator[httpx.Client]:
    """A client of that server."""
    with httpx.Client(base_url=server.url, timeout=20) as client:
        yield client
