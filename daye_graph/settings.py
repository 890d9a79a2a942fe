"""Settings: bases of the IRIs and where the project's own data lies."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ONTOLOGY_BASE = "https://w3id.org/daye-graph/ontology#"
ID_BASE = "https://w3id.org/daye-graph/id/"
DECISIONS_VARIABLE = "DAYE_GRAPH_DECISIONS"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a portal may change: the base of the terms and the base of the things."""

    ontology_base: str = ONTOLOGY_BASE
    id_base: str = ID_BASE


def find_shared() -> Path:
    """Give the folder that holds ontology/ and data/: inside the wheel, or a checkout's top."""
    package = Path(__file__).resolve().parent
    shared = package / "_shared"
    return shared if shared.is_dir() else package.parent


def find_more_decisions() -> Path | None:
    """Give the folder whose decisions are read in addition: DAYE_GRAPH_DECISIONS, or None."""
    chosen = os.environ.get(DECISIONS_VARIABLE)
    return Path(chosen) if chosen else None


def find_cache() -> Path:
    """Give the folder for built graphs: DAYE_GRAPH_CACHE, or daye-graph in the user's cache folder."""
    chosen = os.environ.get("DAYE_GRAPH_CACHE")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "daye-graph"
