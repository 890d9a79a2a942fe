"""Writing curated data: checked as it would be, then written whole, or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from daye_graph.curation.checks import check_data
from daye_graph.curation.decisions import (
    DECISIONS_FILE,
    DECISIONS_FOLDER,
    DECISIONS_SPEC,
    Decision,
    read_decisions,
)
from daye_graph.curation.format import format_records, write_canonical
from daye_graph.curation.problem import Problem
from daye_graph.errors import DataError, OutputError
from daye_graph.wording import Wording

_HEADER = "\t".join(DECISIONS_SPEC.columns)

Judgement = Callable[[Sequence[Decision]], Sequence[str]]
"""Takes all decisions as they would be, and gives what else speaks against them."""


class Stored(NamedTuple):
    """A decision and the folder whose file holds it."""

    decision: Decision
    folder: Path


@dataclass(frozen=True, slots=True)
class DecisionStore:
    """The decisions under *root*, the folder that holds data/, and those of the folder *more* beside it.

    New ones go to *more* where it is given, else to data/decisions.
    """

    root: Path
    more: Path | None = None

    @property
    def target(self) -> Path:
        """The file that new decisions go to."""
        return (self.more or self.root / DECISIONS_FOLDER) / DECISIONS_FILE

    def read(self) -> tuple[Stored, ...]:
        """Give all decisions, those of data/decisions first, each file's in its own order.

        Raises `DataError` for rows that can't be read.
        """
        own = self.root / DECISIONS_FOLDER
        stored = [Stored(decision, own) for decision in read_decisions(own)]
        if self.more is not None:
            shown = str(self.more / DECISIONS_FILE)
            stored += [Stored(each, self.more) for each in read_decisions(self.more, shown=shown)]
        return tuple(stored)

    def add(self, decisions: Sequence[Decision], judge: Judgement) -> None:
        """Add *decisions*, all or none: all checks of the data hold with them, and *judge* objects to none.

        Raises `DataError` with every problem, and `OutputError` where the file can't be written.
        """
        with _locked(self.target.parent):
            data = _append(self.target, decisions)
            problems = [str(problem) for problem in self._check(data)]
            if not problems:
                problems += judge((*(stored.decision for stored in self.read()), *decisions))
            if problems:
                raise DataError(problems)
            self._write(self.target, data)

    def remove(self, stored: Stored) -> None:
        """Take a decision out of its file; raises `OutputError` where that can't be written."""
        path = stored.folder / DECISIONS_FILE
        with _locked(stored.folder):
            canonical = format_records(_read_text(path), file=str(path))
            row = format_records(f"{_HEADER}\n{_write_row(stored.decision)}\n").split("\n")[1]
            lines = canonical.split("\n")
            lines.remove(row)
            self._write(path, "\n".join(lines).encode())

    def _check(self, data: bytes) -> list[Problem]:
        if self.more is None:
            return check_candidate(self.root, {DECISIONS_SPEC.file: data})
        return check_candidate(self.root, {}, more={str(self.target): data})

    def _write(self, path: Path, data: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_canonical(path, data)
        except (OutputError, OSError) as error:
            raise OutputError(
                Wording(
                    f"{path}：写不了，随软件安装的数据可能是只读的；请用 --decisions 文件夹 另指一处",
                    en=f"{path}: cannot be written; data that was installed may be read-only: "
                    "name another folder with --decisions FOLDER",
                )
            ) from error


def check_candidate(
    root: Path, files: Mapping[str, bytes], *, more: Mapping[str, bytes] | None = None
) -> list[Problem]:
    """Give the problems that the data under *root* would have with *files* in place of its own.

    *files* are named relative to *root*; *more* are further files of decisions, by the names
    that problems give them. Nothing under *root* is touched.
    """
    with TemporaryDirectory() as work:
        top = Path(work)
        shutil.copytree(root / "data", top / "data", ignore=shutil.ignore_patterns("documents"))
        (top / "data" / "documents").symlink_to((root / "data" / "documents").resolve())
        for name, data in files.items():
            _put(top / name, data)
        folders = {}
        for number, (name, data) in enumerate((more or {}).items()):
            folders[name] = top / f"more-{number}"
            _put(folders[name] / DECISIONS_FILE, data)
        return check_data(top, more=folders)


def find_today() -> str:
    """Give today's date, or that of SOURCE_DATE_EPOCH, as ISO."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date().isoformat()
    return date.today().isoformat()  # noqa: DTZ011 the curator's own day


def _append(path: Path, decisions: Sequence[Decision]) -> bytes:
    text = _read_text(path)
    whole = "\n".join((text.rstrip("\n") or _HEADER, *map(_write_row, decisions), ""))
    return format_records(whole, file=str(path)).encode()


def _read_text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _write_row(decision: Decision) -> str:
    cells = decision.model_dump()
    return "\t".join(str(cells[column]) for column in DECISIONS_SPEC.columns)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one process at a time change the files of *folder*; where nothing can be locked, go on."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
