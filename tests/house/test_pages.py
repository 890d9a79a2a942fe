"""The bundles of the pages: for browsers of 2020, without a network, from a lock file without a host."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from hatch_build import find_node
from tests.house.repository import ROOT

ASSETS = ROOT / "daye_graph" / "site" / "assets"
BUNDLES = ("app.js", "graph.js", "sparql.js")
NAMES = (*BUNDLES, "app.css", "licences.txt")

NAMESPACES = (
    "http://www.w3.org/",
    "https://www.w3.org/",
    "http://purl.org/",
    "http://xmlns.com/foaf/",
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/office/",
    "http://purl.oclc.org/ooxml/",
    "https://schema.org/",
)
"""What names a vocabulary: nothing is fetched from there."""
ADDRESS = re.compile(r"""(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`<>)\\]*""", re.IGNORECASE)
FETCHING = re.compile(
    r"""\bimport\s*\(|\bimport\s*["'{*]|importScripts|XMLHttpRequest\(|\bWebSocket\(|EventSource\(|sendBeacon"""
)
BASE64 = re.compile(r"[A-Za-z0-9+/]{10000,}={0,2}")
LATER = re.compile(r"structuredClone|\.replaceAll\(|Object\.groupBy|Object\.hasOwn\(|\.findLast\(|\(\?<[=!]")
"""What browsers have learnt since."""
LATER_STYLES = re.compile(r":has\(|@container|(?<![\w-])inset\s*:|aspect-ratio\s*:|@layer|:is\(|:where\(")


@cache
def asset(name: str) -> str:
    """Give an asset's text; of the engine, which is base64, only that it is there."""
    return BASE64.sub("", (ASSETS / name).read_text("utf-8"))


def test_all_bundles_are_there_and_no_other_file() -> None:
    assert sorted(path.name for path in ASSETS.iterdir()) == sorted(NAMES)


def test_browsers_of_2020_can_read_every_bundle() -> None:
    node = [find_node(), ROOT / "web/tests/parse.mjs", *(ASSETS / name for name in BUNDLES)]
    done = subprocess.run(node, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(BUNDLES)


def test_our_own_code_calls_nothing_that_browsers_of_2020_lack() -> None:
    # libraries ask first whether it is there
    sources = [path for path in (ROOT / "web/src").rglob("*.ts*") if ".test." not in path.name]
    assert len(sources) > 50
    assert [path.name for path in sources if LATER.search(path.read_text("utf-8"))] == []


def test_the_styles_use_nothing_that_browsers_of_2020_lack() -> None:
    assert LATER_STYLES.findall(asset("app.css")) == []


@pytest.mark.parametrize("name", [*BUNDLES, "app.css"])
def test_no_bundle_names_a_host_but_in_the_names_of_vocabularies(name: str) -> None:
    found = {match.group() for match in ADDRESS.finditer(asset(name))}
    assert sorted(url for url in found if not url.startswith(NAMESPACES)) == []


@pytest.mark.parametrize("name", BUNDLES)
def test_no_bundle_opens_a_connection(name: str) -> None:
    assert FETCHING.findall(asset(name)) == []


def test_no_style_loads_a_file() -> None:
    assert re.findall(r"@import|url\((?!['\"]?(?:data:|#))", asset("app.css")) == []


def test_the_first_page_is_light() -> None:
    assert sum(len(asset(name).encode()) for name in ("app.js", "app.css")) < 700_000


def test_every_package_in_the_bundles_has_its_notice() -> None:
    text = asset("licences.txt")
    for name in json.loads((ROOT / "web/package.json").read_text("utf-8"))["dependencies"]:
        found = re.search(rf"^{re.escape(name)} \d.*?(?=^-{{70}}|\Z)", text, re.MULTILINE | re.DOTALL)
        assert found, name
        assert "WITHOUT WARRANTY" in found.group(), name
    assert not re.search(r"GPL", text)


def test_the_lock_file_of_the_pages_names_no_place_to_fetch_from() -> None:
    text = (ROOT / "web/package-lock.json").read_text("utf-8")
    packages = json.loads(text)["packages"]
    assert len(packages) > 50
    assert "://" not in text, "run: scripts/lock"
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []


def test_every_package_of_the_pages_is_pinned() -> None:
    package = json.loads((ROOT / "web/package.json").read_text("utf-8"))
    pins = package["dependencies"] | package["devDependencies"]
    assert [name for name, version in pins.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_no_source_of_the_pages_is_too_long() -> None:
    sources = [
        *(ROOT / "web/src").rglob("*.ts"),
        *(ROOT / "web/src").rglob("*.tsx"),
        *(ROOT / "web").glob("*.mjs"),
    ]
    made = Path("src/data/types.ts")
    lengths = {
        str(path.relative_to(ROOT / "web")): len(path.read_text("utf-8").splitlines()) for path in sources
    }
    assert {path: lines for path, lines in lengths.items() if lines > 260 and path != str(made)} == {}
