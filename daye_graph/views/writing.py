"""Writing a page: whole under its name, or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from daye_graph.errors import OutputError
from daye_graph.wording import Wording


def write_page(path: Path, text: str) -> None:
    """Write *text* to *path* as UTF-8, with its folders; a page that was there stays until this one is whole.

    Raises:
        OutputError: *path* can't be written; nothing half-written is left.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise OutputError(
            Wording(
                f"{path}：写不了（{error.strerror}），请换一个可写的位置",
                en=f"{path}: cannot be written ({error.strerror}); choose another place",
            )
        ) from error
