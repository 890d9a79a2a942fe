"""Which file is meant: one of the shipped plans by its id, or any file by its path."""

from __future__ import annotations

from pathlib import Path

from daye_graph.errors import SourceError, UnknownNameError
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.settings import find_shared
from daye_graph.wording import Wording

DEFAULT_PLAN = "daye-2022"
MANIFEST = Path("data", "documents", "manifest.tsv")


def list_plans() -> dict[str, Path]:
    """Give the file of each plan that ships with the package, by its id."""
    manifest = find_shared() / MANIFEST
    header, *lines = manifest.read_text(encoding="utf-8").splitlines()
    names = header.split("\t")
    rows = [dict(zip(names, line.split("\t"), strict=False)) for line in lines if line]
    return {row["id"]: manifest.parent / row["file"] for row in rows}


def find_plan_file(plan: str | Path | None = None) -> Path:
    """Give the file that *plan* means: a shipped plan's id, else a path; None is the default plan.

    Raises:
        UnknownNameError: neither an id nor a path.
        SourceError: a path without a file.
    """
    plans = list_plans()
    name = str(plan) if plan is not None else DEFAULT_PLAN
    if name in plans:
        return plans[name]
    path = Path(name)
    if path.exists():
        return path
    if isinstance(plan, Path) or path.suffix or len(path.parts) != 1:
        raise SourceError(
            Wording(f"{name}：没有这个文件，请检查路径", en=f"{name}: no such file; check the path")
        )
    nearest = find_nearest(name, plans)
    hint = suggest(nearest)
    raise UnknownNameError(
        Wording(
            f"“{name}”既不是方案编号，也不是文件{hint}",
            en=f"“{name}” is neither a plan's id nor a file{hint.en}",
        ),
        nearest=nearest,
    )
