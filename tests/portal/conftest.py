"""The bundle that the tests of one process share is taken away at the end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.portal.bundles import write_example


@pytest.fixture(scope="session", autouse=True)
def _tidy() -> Iterator[None]:
    yield
    if write_example.cache_info().currsize:
        shutil.rmtree(write_example()[0])
