"""The repository's own files, for the tests that look at all of them."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MADE = {"build", "dist", "__pycache__", "node_modules"}
"""Folders that are made, never kept; those whose name begins with a dot are not listed here."""


@cache
def kept_files(root: Path = ROOT) -> tuple[Path, ...]:
    """Give the files that git keeps or would keep; in a plain copy, all that nothing has made."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if (root / ".git").exists():
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\0")
        return tuple(path for name in sorted(set(listed) - {""}) if (path := root / name).is_file())
    return tuple(sorted(_walk(root)))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file():
            yield path
        elif path.name not in MADE and (path.name == ".ci" or not path.name.startswith(".")):
            yield from _walk(path)


def kept_texts() -> dict[str, str]:
    """Give the text of each kept file that is UTF-8, by its path from the root."""
    texts = {}
    for path in kept_files():
        try:
            texts[str(path.relative_to(ROOT))] = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
    return texts


@cache
def pyproject() -> dict[str, Any]:
    """Give what pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
