"""Progress on stderr: only on a screen, and only for what takes more than half a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threading import Lock

    from rich.status import Status

PATIENCE = 0.5
"""Seconds after which progress is shown."""

Step = Callable[[str], None]
"""Says what is being done now."""


@contextmanager
def showing(first: str) -> Iterator[Step]:
    """Show what is being done while the block runs, from *first* on; the block may say more."""
    if not sys.stderr.isatty():
        yield _say_nothing
        return
    from threading import Lock, Timer

    spinner = _Spinner(first, Lock())
    timer = Timer(PATIENCE, spinner.start)
    timer.daemon = True
    timer.start()
    try:
        yield spinner.say
    finally:
        timer.cancel()
        spinner.stop()


def _say_nothing(_step: str) -> None:
    """Take a step and show nothing."""


class _Spinner:
    """A spinner with a text, which may be stopped before it was started."""

    def __init__(self, text: str, lock: Lock) -> None:
        self._text = text
        self._lock = lock
        self._stopped = False
        self._status: Status | None = None

    def start(self) -> None:
        """Show the spinner, unless all is done already."""
        from rich.console import Console

        with self._lock:
            if not self._stopped:
                self._status = Console(stderr=True).status(self._text)
                self._status.start()

    def say(self, text: str) -> None:
        """Show *text* beside the spinner."""
        with self._lock:
            self._text = text
            if self._status is not None:
                self._status.update(text)

    def stop(self) -> None:
        """Take the spinner away."""
        with self._lock:
            self._stopped = True
            if self._status is not None:
                self._status.stop()
