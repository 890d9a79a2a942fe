"""A worker: a process that answers one task after another and can be killed at any of them.

The store's library has no way to stop a query, and a signal handler does not run
during one; so what bounds a query is what bounds a process. The server kills a
worker when time is up; the kernel ends it where the server no longer can, and
refuses it memory beyond the limit.
"""

from __future__ import annotations

import contextlib
import resource
import signal
import time
from pathlib import Path
from socket import socket

from daye_graph.query.engine import Engine
from daye_graph.server.answering import answer
from daye_graph.server.limits import SLACK, Limits
from daye_graph.server.refusing import RefusalError
from daye_graph.server.tasks import read_task, write_reply
from daye_graph.wording import Wording

_MEGABYTE = 1_000_000
_STACK = 256 * _MEGABYTE
"""A query is evaluated by functions that call themselves, as deep as it is nested."""

_STATM = Path("/proc/self/statm")


def work(line: socket, engine: Engine, limits: Limits) -> None:
    """Answer the tasks of *line* until the other end goes."""
    _set_bounds(limits)
    while (task := read_task(line)) is not None:
        _allow_seconds(limits.timeout_s)
        try:
            reply = answer(engine, task, limits)
        except MemoryError:
            # the server takes a worker that ends without an answer for one without memory
            return
        except BaseException:
            write_reply(line, _apologize().as_reply())
            raise
        write_reply(line, reply)


def _set_bounds(limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends its workers itself
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _set(resource.RLIMIT_STACK, _STACK)
    size = _read_size()
    if size:
        _set(resource.RLIMIT_AS, size + limits.max_memory_mb * _MEGABYTE)


def _allow_seconds(seconds: float) -> None:
    """Let the kernel end this process when it has used *seconds* more of a core, and a little."""
    used = time.process_time()
    _set(resource.RLIMIT_CPU, int(used + seconds + SLACK) + 1)


def _set(what: int, soft: int) -> None:
    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (soft, hard))


def _read_size() -> int:
    """Give the bytes of this process's address space; 0 where the system does not tell."""
    try:
        pages = _STATM.read_text().split()[0]
    except OSError:
        return 0
    return int(pages) * resource.getpagesize()


def _apologize() -> RefusalError:
    return RefusalError(500, Wording("服务器内部错误", en="a fault of the server"))
