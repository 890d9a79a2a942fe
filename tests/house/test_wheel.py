"""The wheel: whole without the checkout, with the pages' bundles, and ontology and data as they are."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.repository import ROOT, kept_files

pytestmark = pytest.mark.slow
ASSETS = ROOT / "daye_graph" / "site" / "assets"
PLACES = {
    "daye_graph": "daye_graph",
    "ontology": "daye_graph/_shared/ontology",
    "data": "daye_graph/_shared/data",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--quiet", "--quiet", "--wheel-dir", str(folder))
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_the_wheel_holds_package_bundles_ontology_and_data_byte_for_byte(wheel: Path) -> None:
    expected = {
        "/".join((place, *path.relative_to(ROOT / folder).parts)): path.read_bytes()
        for folder, place in PLACES.items()
        for path in kept_files()
        if ROOT / folder in path.parents
    }
    assert any(name.startswith(PLACES["ontology"]) for name in expected)
    assert any(name.startswith(PLACES["data"]) for name in expected)
    bundles = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in ASSETS.iterdir()}
    assert "daye_graph/site/assets/app.js" in bundles
    expected |= bundles
    with ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    assert held.keys() == expected.keys()
    assert [name for name in expected if held[name] != expected[name]] == []


def test_the_source_archive_holds_what_the_bundles_are_made_from_and_not_the_bundles(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    sources = {path.relative_to(ROOT).as_posix() for path in kept_files() if ROOT / "web" in path.parents}
    assert sources | {"hatch_build.py", "pyproject.toml"} <= names
    assert "web/package-lock.json" in sources
    assert not any("node_modules/" in name or "site/assets" in name for name in names)
