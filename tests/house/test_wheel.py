"""The wheel: whole without the checkout, with the ontology and the data as they are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.repository import ROOT, kept_files

pytestmark = pytest.mark.slow
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


def test_the_wheel_holds_package_ontology_and_data_byte_for_byte(wheel: Path) -> None:
    expected = {
        "/".join((place, *path.relative_to(ROOT / folder).parts)): path.read_bytes()
        for folder, place in PLACES.items()
        for path in kept_files()
        if ROOT / folder in path.parents
    }
    assert any(name.startswith(PLACES["ontology"]) for name in expected)
    assert any(name.startswith(PLACES["data"]) for name in expected)
    with ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    assert held.keys() == expected.keys()
    assert [name for name in expected if held[name] != expected[name]] == []
