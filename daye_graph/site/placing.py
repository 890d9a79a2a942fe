"""A site's place: a folder that is replaced as a whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from daye_graph.release.placing import check_folder
from daye_graph.wording import Wording

MARK = "daye-graph-site.json"
"""The file by which a folder is known to be a site of ours, so that it may be replaced."""

KIND = Wording("网站", en="site")


def check_output(output: Path) -> None:
    """Raise `OutputError` where *output* is something else than a site, an empty folder, or nothing."""
    check_folder(output, mark=MARK, kind=KIND)
