"""Waiting for what can't be interrupted, in a way that can."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextvars import copy_context
from typing import TypeVar

Result = TypeVar("Result")


def run_interruptibly(work: Callable[[], Result]) -> Result:
    """Run *work* in a thread of its own and give what it gives, or raise what it raises.

    The store's library evaluates a query without looking at signals; while the
    main thread only waits, Ctrl-C ends it at once.
    """
    results: list[Result] = []
    faults: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001 it is raised again where it is waited for
            faults.append(error)

    thread = threading.Thread(target=copy_context().run, args=(run,), daemon=True)
    thread.start()
    thread.join()
    if faults:
        raise faults[0]
    return results[0]
