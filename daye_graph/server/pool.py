"""The pool: workers that wait for tasks, tasks that wait for workers, and the end of what takes too long."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from itertools import count

from daye_graph.server.limits import Limits, pass_concurrency, pass_memory, pass_time
from daye_graph.server.line import Line
from daye_graph.server.nursery import Nursery
from daye_graph.server.refusing import Reply
from daye_graph.server.tasks import Task, write_task

_LONG = 0.25
"""Seconds after which a query is taken for a heavy one, which must not hold up look-ups."""

_BRIEFLY = 0.1
"""Seconds before a worker that ended without a task is replaced: what fails at once must not go in rings."""


class Pool:
    """As many workers as queries may run at once."""

    def __init__(self, nursery: Nursery, limits: Limits) -> None:
        self.limits = limits
        self._nursery = nursery
        self._numbers = count()
        self._idle: list[Line] = []
        self._busy: set[Line] = set()
        self._waiting: deque[asyncio.Future[Line]] = deque()
        self._starting: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def state(self) -> dict[str, int]:
        """How many workers wait and work, and how many tasks wait."""
        return {"idle": len(self._idle), "busy": len(self._busy), "waiting": len(self._waiting)}

    async def start(self) -> None:
        """Start all workers."""
        for _ in range(self.limits.concurrency):
            await self._start_worker()

    async def close(self) -> None:
        """End all workers, whatever they are at."""
        self._closed = True
        for line in (*self._idle, *self._busy):
            line.close()
        for task in self._starting:
            task.cancel()
        await asyncio.get_running_loop().run_in_executor(None, self._nursery.close)

    async def run(self, task: Task) -> Reply:
        """Give the answer to *task*. Whoever stops waiting for it stops it.

        Raises:
            RefusalError: a limit is passed.
        """
        line = self._idle.pop() if self._idle else await self._wait()
        self._busy.add(line)
        asked = line.ask(write_task(task))
        loop = asyncio.get_running_loop()
        timers = [
            loop.call_later(self.limits.timeout_s, self._stop, line),
            loop.call_later(_LONG, self._slow, line),
        ]
        try:
            return await asked
        finally:
            for timer in timers:
                timer.cancel()
            self._busy.discard(line)
            if asked.cancelled():
                self._nursery.kill(line.number)
            elif line.is_slowed:
                line.close()  # another takes its place, without what it has used
            else:
                self._take_back(line)

    def _slow(self, line: Line) -> None:
        line.is_slowed = True
        self._nursery.slow(line.number)

    def _stop(self, line: Line) -> None:
        line.explain(lambda: pass_time(self.limits))
        self._nursery.kill(line.number)

    async def _wait(self) -> Line:
        if len(self._waiting) >= self.limits.waiting:
            raise pass_concurrency(self.limits)
        turn: asyncio.Future[Line] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            async with asyncio.timeout(self.limits.timeout_s):
                return await turn
        except (TimeoutError, asyncio.CancelledError) as end:
            if turn.done() and not turn.cancelled():
                # its turn came just as it stopped waiting
                self._take_back(turn.result())
            if isinstance(end, TimeoutError):
                raise pass_concurrency(self.limits) from None
            raise
        finally:
            with suppress(ValueError):
                self._waiting.remove(turn)

    def _take_back(self, line: Line) -> None:
        if line.is_lost:
            return
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(line)
                return
        self._idle.append(line)

    async def _start_worker(self) -> None:
        number = next(self._numbers)
        sock = self._nursery.fork(number)
        line = Line(number, self._replace, lambda: pass_memory(self.limits))
        await asyncio.get_running_loop().create_unix_connection(lambda: line, sock=sock)
        self._take_back(line)

    def _replace(self, lost: Line) -> None:
        """Start another worker in place of one that has ended."""
        if self._closed:
            return
        was_idle = lost in self._idle
        if was_idle:
            self._idle.remove(lost)
        task = asyncio.get_running_loop().create_task(self._start_again(_BRIEFLY if was_idle else 0))
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _start_again(self, delay: float) -> None:
        await asyncio.sleep(delay)
        await self._start_worker()
