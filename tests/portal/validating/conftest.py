"""The small bundle, a copy for each test to damage."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.portal.validating.sample import write_bundle


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_bundle(tmp_path_factory.mktemp("bundle") / "portal")


@pytest.fixture
def bundle(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "portal"))
