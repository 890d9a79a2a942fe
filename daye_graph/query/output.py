"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from daye_graph.errors import OutputError
from daye_graph.wording import Wording


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* to *path*: under its name stands either what stood there before, or all of it.

    A link is followed; what is no regular file (``/dev/null``, a pipe) is written to.

    Raises:
        OutputError: it can't be written.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(
            Wording(
                f"{path}：写不了（{reason}）；请检查文件夹是否存在、是否有写权限",
                en=f"{path}: cannot be written ({reason}); check that the folder exists and is writable",
            )
        ) from error


def _replace(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(21, "Is a directory")
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), _choose_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _choose_mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
