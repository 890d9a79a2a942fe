"""The peers' files that tests hold ours against: they lie beside the project and are never part of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PEERS = Path(os.environ.get("DAYE_GRAPH_PEERS", Path(__file__).resolve().parents[2] / "shared" / "peers"))
"""Their folder: DAYE_GRAPH_PEERS, else ``shared/peers`` beside the checkout."""


def need_peers(name: str) -> Path:
    """Give the folder of the peer *name*.

    The files are other people's, and the repository does not carry them: whoever has
    no copy can't run the test, and is told where it would be looked for.
    """
    folder = PEERS / name
    if not folder.is_dir():
        pytest.skip(
            f"the files of {name} belong to others and are no part of this repository; there is no copy at "
            f"{folder}: get one and name the folder above it with DAYE_GRAPH_PEERS"
        )
    return folder
