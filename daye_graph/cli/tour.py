"""Writes the page docs/queries, in both languages: runs the tour's queries over the plan that ships.

python -m daye_graph.cli.tour [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from daye_graph.api import open_plan
from daye_graph.cli.language import LANGUAGES
from daye_graph.query.tour_page import write_tour

COMMAND = "python -m daye_graph.cli.tour"
"""What makes the pages anew."""


def write_pages() -> dict[str, str]:
    """Give the text of each page by its file's name."""
    engine = open_plan()
    return {
        f"queries{'' if language == 'zh' else f'.{language}'}.md": write_tour(
            engine, language, command=COMMAND
        )
        for language in LANGUAGES
    }


def main(folder: Path) -> None:
    """Write the pages to *folder*."""
    for name, text in write_pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
