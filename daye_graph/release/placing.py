"""A folder that is replaced as a whole, or not at all, and only where it is one of ours."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from daye_graph.errors import OutputError
from daye_graph.wording import Wording


def check_folder(output: Path, *, mark: str, kind: Wording) -> None:
    """Raise `OutputError` where *output* is something else than a folder of ours, an empty one, or nothing.

    *mark* is the file by which a folder is known to be one of ours, *kind* what such a folder is called.
    """
    if not output.exists() or (output / mark).is_file():
        return
    if output.is_dir() and not any(output.iterdir()):
        return
    raise OutputError(
        Wording(
            f"{output}：不是 daye-graph 生成的{kind}，不会替换；请另选文件夹，或先移走其中的内容",
            en=f"{output}: no {kind.en} of daye-graph, and so not replaced; "
            "choose another folder or move its content away",
        )
    )


@contextmanager
def replacing(output: Path) -> Iterator[Path]:
    """Give a folder that takes the name *output* when the block is done; a fault leaves all as it was."""
    target = output.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise explain(output, error) from error
    try:
        yield work
        work.chmod(0o777 & ~read_mask())
        _swap(work, target)
    except OSError as error:
        raise explain(output, error) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _swap(work: Path, target: Path) -> None:
    if not target.exists():
        work.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}.old.", dir=target.parent))
    try:
        target.rename(old)
        try:
            work.rename(target)
        except OSError:
            old.rename(target)
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def read_mask() -> int:
    """Give the mask of the modes of new files; there is no way to read it but to set it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def explain(output: Path, error: OSError) -> OutputError:
    """Give the fault that *output* can't be written, for the reason that *error* has."""
    reason = error.strerror or type(error).__name__
    return OutputError(
        Wording(
            f"{output}：写不了（{reason}），请换一个可写的位置",
            en=f"{output}: cannot be written ({reason}); choose another place",
        )
    )
