"""What no file of the repository may hold, and how long a module may be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.repository import ROOT, kept_files, kept_texts

# put together here, so that this file does not hold them
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb.deb" + "ian.org",
    "archive.ubu" + "ntu.com",
    "crates" + ".io",
)
INDEX_OPTIONS = ("index" + "-url", "find" + "-links", "trusted" + "-host", "registry" + "=")
MACHINE_FOLDERS = ("ro" + "ot", "wo" + "rk", "ho" + "me", "tm" + "p")

MACHINE_PATH = re.compile(rf"(?<![\w.*$}}~-])/(?:{'|'.join(MACHINE_FOLDERS)})/\w")
MODULE_LINES = 400


def found(pattern: re.Pattern[str]) -> list[str]:
    """Give path:line of each match in the kept files."""
    return [
        f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for path, text in kept_texts().items()
        for match in pattern.finditer(text)
    ]


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_file_names_the_host_of_a_registry(host: str) -> None:
    assert found(re.compile(re.escape(host), re.IGNORECASE)) == []


def test_no_file_tells_an_installer_where_to_look() -> None:
    # scripts/lock may say that none is to be written
    pattern = rf"(?<!no-emit-)(?:{'|'.join(map(re.escape, INDEX_OPTIONS))})"
    assert found(re.compile(pattern)) == []


def test_no_file_holds_a_path_of_the_machine_it_was_written_on() -> None:
    assert found(MACHINE_PATH) == []


@pytest.mark.parametrize(
    ("text", "is_path"),
    [
        (f"see /{MACHINE_FOLDERS[0]}/x", True),
        (f'"/{MACHINE_FOLDERS[1]}/x"', True),
        (f"a/{MACHINE_FOLDERS[1]}/x", False),
        (f"the /{MACHINE_FOLDERS[1]} of", False),
    ],
)
def test_a_path_of_the_machine_is_known_by_its_folder(text: str, *, is_path: bool) -> None:
    assert bool(MACHINE_PATH.search(text)) is is_path


def test_no_module_is_too_long() -> None:
    modules = [path for path in kept_files() if path.suffix == ".py" and ROOT / "daye_graph" in path.parents]
    assert modules
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in modules}
    assert {path: lines for path, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_what_is_kept_is_found_without_git_too(tmp_path: Path) -> None:
    for name in (".ci/run", "a/b.py", "Makefile", ".venv/c.py", "build/d.html", "a/__pycache__/b.pyc"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert [str(path.relative_to(tmp_path)) for path in kept_files(tmp_path)] == [
        ".ci/run",
        "Makefile",
        "a/b.py",
    ]
