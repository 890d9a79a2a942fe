"""The folder that installs without network: made here, and installed from it where there is none."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.repository import ROOT

SCRIPT = ROOT / "scripts" / "bundle"
NOWHERE = "http://127.0.0.1:9"
"""A proxy at which nobody answers: what asks the network fails."""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    loader = SourceFileLoader("bundle_script", str(SCRIPT))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    sys.modules[loader.name] = module
    loader.exec_module(module)
    return module


def test_each_system_gets_what_its_markers_ask_for(script: ModuleType) -> None:
    locked = list(script.read_lock(ROOT / "requirements" / "run.txt"))
    assert all(each.hashes and "==" in each.pin for each in locked)
    names = {
        name: {each.name for each in locked if each.is_for(system, "3.11")}
        for name, system in script.PLATFORMS.items()
    }
    assert {"uvloop", "pexpect"} <= names["linux"]
    assert {"uvloop", "pexpect"}.isdisjoint(names["windows"])
    assert "colorama" in names["windows"] - names["linux"]
    assert {"pyoxigraph", "lxml", "jieba"} <= names["linux"] & names["windows"]


def test_the_lock_of_the_folder_has_the_hashes_of_its_own_wheels(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "jieba-0.42.1-py3-none-any.whl").write_bytes(b"built here")
    pins = [script.Requirement("jieba==0.42.1", "", ("sha256:other",)), script.Requirement("gone==1", "", ())]
    assert script.write_requirements(pins, tmp_path) == (
        f"jieba==0.42.1 --hash=sha256:{script.digest(tmp_path / 'jieba-0.42.1-py3-none-any.whl')}\n"
    )


def test_the_versions_of_python_are_those_of_the_package(script: ModuleType) -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert [version for version in script.PYTHONS if f"Python :: {version}" in text] == list(script.PYTHONS)
    assert text.count('"Programming Language :: Python :: 3.') == len(script.PYTHONS)


def test_a_folder_that_is_no_bundle_is_not_replaced(tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), "--output", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 2
    assert tmp_path.is_dir()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        pytest.fail("the folder can be tried out on Linux x64 only")
    output = tmp_path_factory.mktemp("with blank ") / "bundle"
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    options = ["--output", str(output), "--platform", "linux", "--python", version]
    subprocess.run([sys.executable, str(SCRIPT), *options], check=True)
    return output


def install(folder: Path, target: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    environment |= {"PYTHON": sys._base_executable, "http_proxy": NOWHERE, "https_proxy": NOWHERE}  # type: ignore[attr-defined]
    command = ["sh", str(folder / "install.sh"), str(target)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd="/")


@pytest.mark.soak
def test_it_installs_without_network_and_the_program_answers(folder: Path, tmp_path: Path) -> None:
    done = install(folder, tmp_path / "installed")
    assert done.returncode == 0, done.stderr
    program = tmp_path / "installed" / "bin" / "daye-graph"
    answer = subprocess.run(
        [program, "ask", "enterprises", "--format", "csv"], capture_output=True, check=True
    )
    assert answer.stdout.count(b"\n") > 10
    plans = sorted(path.name for path in (ROOT / "data" / "documents").iterdir() if path.is_file())
    assert sorted(path.name for path in (folder / "plan").iterdir() if path.is_file()) == plans


@pytest.mark.soak
def test_a_damaged_wheel_is_named_before_anything_is_installed(folder: Path, tmp_path: Path) -> None:
    wheel = next((folder / "wheels").glob("click-*.whl"))
    data = wheel.read_bytes()
    wheel.write_bytes(data[:-1])
    try:
        done = install(folder, tmp_path / "installed")
    finally:
        wheel.write_bytes(data)
    assert done.returncode == 1
    assert f"wheels/{wheel.name} is damaged" in done.stderr
    assert not (tmp_path / "installed").exists()
