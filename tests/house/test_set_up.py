"""scripts/setup with a stand-in for Python: what it does, what it repairs, and when it does nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.repository import ROOT

TOOLS = (
    *("bash", "cat", "cp", "dirname", "env", "find", "flock", "ln"),
    *("mkdir", "readlink", "rm", "sha256sum", "sort", "touch", "xargs"),
)
PYTHON = """#!/usr/bin/env bash
case "$*" in
  -V) echo Python 3.11.0 ;;
  "-c import sys;"*) echo "$0" ;;
  "-m venv"*) rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo venv >>log ;;
  "hatch_build.py --node") echo "$PWD/bin/node" ;;
  hatch_build.py)
    [[ ${BREAK-} != pages ]] && mkdir -p "$ASSETS" && touch "$ASSETS/app.js" && echo pages >>log ;;
  "-m pip"*) [[ -z ${BREAK-} || "$*" != *"$BREAK"* ]] && echo "${@: -1}" >>log ;;
esac
"""
BUILD, RUN, TEST = (f"requirements/{name}.txt" for name in ("build", "run", "test"))
PROJECT, PAGES = ".", "pages"
ASSETS = "daye_graph/site/assets"


@dataclass(frozen=True)
class Checkout:
    """A copy of what set-up reads, on a machine that has nothing but a few tools."""

    folder: Path

    def set_up(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.folder / "scripts/setup", *arguments],
            env={"PATH": str(self.folder / "bin"), "LC_ALL": "C", "ASSETS": ASSETS, **environment},
            cwd="/",
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def steps(self, *arguments: str, **environment: str) -> list[str]:
        """Run set-up, which must succeed, and give what it did."""
        self.forget()
        done = self.set_up(*arguments, **environment)
        assert done.returncode == 0, done.stderr
        return self.log.read_text("utf-8").split()

    def forget(self) -> None:
        self.log.write_text("")

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def program(self, name: str, text: str = "#!/usr/bin/env bash\necho there\n") -> None:
        path = self.folder / "bin" / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    for name in ("scripts", "requirements"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyproject.toml", "hatch_build.py"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "web/src").mkdir(parents=True)
    (tmp_path / "web/src/main.tsx").touch()
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, f"{tool} is missing on this machine"
        (tmp_path / "bin" / tool).symlink_to(found)
    checkout = Checkout(tmp_path)
    checkout.program("python3", PYTHON)
    return checkout


def test_the_first_run_makes_all_and_the_second_does_nothing(checkout: Checkout) -> None:
    assert checkout.steps("run") == ["venv", BUILD, RUN, PAGES, PROJECT]
    assert checkout.steps("run") == []


def test_what_the_checks_need_comes_on_top_and_holds_what_runs(checkout: Checkout) -> None:
    checkout.program("chromium")
    checkout.program("fc-list")
    checkout.steps("run")
    assert checkout.steps("test") == [TEST]
    assert checkout.steps("test") == []
    assert checkout.steps("run") == []


def test_a_changed_project_is_installed_again_and_no_more(checkout: Checkout) -> None:
    checkout.steps("run")
    with (checkout.folder / "pyproject.toml").open("a") as file:
        file.write("\n")
    assert checkout.steps("run") == [PROJECT]


def test_changed_pages_are_bundled_again_and_no_more(checkout: Checkout) -> None:
    checkout.steps("run")
    (checkout.folder / "web/src/main.tsx").write_text("changed", encoding="utf-8")
    assert checkout.steps("run") == [PAGES]
    assert checkout.steps("run") == []
    (checkout.folder / ASSETS / "app.js").unlink()
    assert checkout.steps("run") == [PAGES]


def test_what_npm_installs_is_no_change_of_the_pages(checkout: Checkout) -> None:
    checkout.steps("run")
    (checkout.folder / "web/node_modules/preact").mkdir(parents=True)
    (checkout.folder / "web/node_modules/preact/index.js").touch()
    assert checkout.steps("run") == []


@pytest.mark.parametrize("name", [BUILD, RUN, TEST, "scripts/setup"])
def test_changed_pins_make_a_new_environment(checkout: Checkout, name: str) -> None:
    checkout.steps("run")
    with (checkout.folder / name).open("a") as file:
        file.write("# changed\n")
    assert checkout.steps("run") == ["venv", BUILD, RUN, PAGES, PROJECT]


def test_another_python_makes_a_new_environment(checkout: Checkout) -> None:
    checkout.steps("run")
    checkout.program("python3.13", PYTHON.replace("3.11.0", "3.13.0"))
    assert checkout.steps("run") == []
    assert checkout.steps("run", PYTHON="python3.13") == ["venv", BUILD, RUN, PAGES, PROJECT]


def test_a_moved_checkout_makes_a_new_environment(checkout: Checkout, tmp_path: Path) -> None:
    checkout.steps("run")
    moved = Checkout(checkout.folder.rename(tmp_path.with_name(f"{tmp_path.name} moved")))
    assert moved.steps("run") == ["venv", BUILD, RUN, PAGES, PROJECT]


@pytest.mark.parametrize("step", [BUILD, RUN, PAGES, "--editable"])
def test_a_set_up_that_broke_off_is_made_afresh(checkout: Checkout, step: str) -> None:
    assert checkout.set_up("run", BREAK=step).returncode != 0
    assert checkout.steps("run") == ["venv", BUILD, RUN, PAGES, PROJECT]
    assert checkout.steps("run") == []


def test_without_a_browser_the_command_to_run_is_named(checkout: Checkout) -> None:
    checkout.program("fc-list")
    done = checkout.set_up("test")
    assert done.returncode != 0
    assert "run: sudo apt-get install chromium\n" in done.stderr


def test_without_chinese_fonts_the_command_to_run_is_named(checkout: Checkout) -> None:
    checkout.program("chromium")
    done = checkout.set_up("test")
    assert done.returncode != 0
    assert "run: sudo apt-get install fontconfig fonts-noto-cjk\n" in done.stderr


def test_without_the_library_of_the_browser_driver_the_command_to_run_is_named(checkout: Checkout) -> None:
    checkout.program("python3", PYTHON.replace("-V)", '"-c import ctypes;"*) exit 1 ;;\n  -V)'))
    checkout.program("chromium")
    checkout.program("fc-list")
    done = checkout.set_up("test")
    assert done.returncode != 0
    assert "run: sudo apt-get install libatomic1\n" in done.stderr


def test_a_browser_that_is_none_is_named(checkout: Checkout) -> None:
    checkout.program("chromium")
    checkout.program("fc-list")
    done = checkout.set_up("test", CHROMIUM="/nowhere/chromium")
    assert done.returncode != 0
    assert "'/nowhere/chromium'" in done.stderr


def test_missing_packages_are_installed_by_root_and_nobody_else(checkout: Checkout) -> None:
    checkout.program("apt-get", '#!/usr/bin/env bash\necho "${@: -2}" >>log\n')
    checkout.program("chromium")
    done = checkout.set_up("test")
    assert (done.returncode == 0) == (os.geteuid() == 0)
    assert ("fonts-noto-cjk" in checkout.log.read_text("utf-8")) == (os.geteuid() == 0)


def test_without_a_python_that_is_new_enough_it_says_so(checkout: Checkout) -> None:
    checkout.program("python3", "#!/usr/bin/env bash\nexit 1\n")
    done = checkout.set_up("run")
    assert done.returncode != 0
    assert "no Python 3.11 or later" in done.stderr


def test_a_python_without_ensurepip_names_the_package(checkout: Checkout) -> None:
    checkout.program("python3", PYTHON.replace("-V)", '"-c import ensurepip") exit 1 ;;\n  -V)'))
    done = checkout.set_up("run")
    assert done.returncode != 0
    assert "run: sudo apt-get install python3-venv\n" in done.stderr


@pytest.mark.parametrize("arguments", [(), ("all",)])
def test_an_unknown_set_is_wrong_use(checkout: Checkout, arguments: tuple[str, ...]) -> None:
    done = checkout.set_up(*arguments)
    assert done.returncode != 0
    assert "expected: scripts/setup run|test" in done.stderr
