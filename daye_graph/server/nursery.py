"""The nursery: a process that does nothing but fork workers, and kill them.

Forking the server itself would copy its event loop and its open connections, and
starting a worker from nothing would load the graph each time. The nursery is
forked once, with the graph in memory and nothing else going on; a worker forked
from it is there at once and shares its memory.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import struct
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import NoReturn

_ORDER = struct.Struct(">cI")
_FORK, _KILL, _SLOW = b"F", b"K", b"S"
_LAST = 19
"""The niceness of what comes after everything else."""

_BRIEFLY = 1.0
"""Seconds between two looks for workers that have ended by themselves."""

Work = Callable[[socket.socket], None]


class Nursery:
    """The server's side of the nursery: orders go to it, no answer comes back.

    A worker's end shows in the end of its line.
    """

    def __init__(self, orders: socket.socket, pid: int) -> None:
        self._orders = orders
        self._pid = pid

    def fork(self, number: int) -> socket.socket:
        """Have a worker made that goes by *number*, and give the server's end of its line."""
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._orders, [_ORDER.pack(_FORK, number)], [theirs.fileno()])
        return ours

    def kill(self, number: int) -> None:
        """Have the worker *number* killed, whatever it is at; one that has ended is none."""
        self._orders.sendall(_ORDER.pack(_KILL, number))

    def slow(self, number: int) -> None:
        """Let all other processes go before the worker *number*, from now on until its end."""
        self._orders.sendall(_ORDER.pack(_SLOW, number))

    def close(self) -> None:
        """End the nursery with all its workers, and wait until they are gone."""
        self._orders.close()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._pid, 0)


def start_nursery(work: Work, *, unneeded: Sequence[socket.socket] = ()) -> Nursery:
    """Fork the nursery from this process; each worker runs *work* with its end of the line.

    Sockets *unneeded* there are closed in it, so that none outlives the server.
    """
    ours, theirs = socket.socketpair()
    gc.collect()
    gc.freeze()  # so that collecting garbage copies no page that is shared
    pid = os.fork()
    if pid == 0:
        for each in (ours, *unneeded):
            each.close()
        _end_with(lambda: _tend(theirs, work))
    theirs.close()
    return Nursery(ours, pid)


def _tend(orders: socket.socket, work: Work) -> None:
    for ignored in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ignored, signal.SIG_IGN)  # the server says when it is time
    workers: dict[int, int] = {}
    try:
        while True:
            ready = select.select([orders], [], [], _BRIEFLY)[0]
            _bury(workers)
            if not ready:
                continue
            order, lines, _, _ = socket.recv_fds(orders, _ORDER.size, 1)
            if len(order) < _ORDER.size:
                return
            word, number = _ORDER.unpack(order)
            if word == _FORK:
                workers[number] = _fork_worker(orders, lines[0], work)
            elif number in workers and word == _KILL:
                os.kill(workers[number], signal.SIGKILL)
            elif number in workers:
                os.setpriority(os.PRIO_PROCESS, workers[number], _LAST)
    finally:
        for pid in workers.values():
            os.kill(pid, signal.SIGKILL)


def _fork_worker(orders: socket.socket, descriptor: int, work: Work) -> int:
    pid = os.fork()
    if pid == 0:
        orders.close()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with socket.socket(fileno=descriptor) as line:
            _end_with(lambda: work(line))
    os.close(descriptor)
    return pid


def _bury(workers: dict[int, int]) -> None:
    """Forget the workers that have ended, so that no other process is taken for them."""
    for number, pid in list(workers.items()):
        if os.waitpid(pid, os.WNOHANG)[0]:
            del workers[number]


def _end_with(last: Callable[[], None]) -> NoReturn:
    """Run *last* and end the process, past all that its parent would do at its end."""
    try:
        last()
    finally:
        fault = sys.exception()
        # an OSError says that the other end of the line has gone
        if fault is not None and not isinstance(fault, OSError):
            traceback.print_exc()
        os._exit(1 if fault else 0)
