"""The peers' files that tests hold ours against: they lie beside the project and are never part of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PEERS = Path(os.environ.get("DAYE_GRAPH_PEERS", Path(__file__).resolve().parents[2] / "shared" / "peers"))
"""Their folder: DAYE_GRAPH_PEERS, else ``shared/peers`` beside the checkout."""


def need_peers(name: str) -> Path:
    """Give the folder of the peer *name*; where it is absent the test says so and is not run."""
    folder = PEERS / name
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent: set DAYE_GRAPH_PEERS to the folder of the peers' files")
    return folder
