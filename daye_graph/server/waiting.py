"""Waiting for a worker's answer for as long as somebody wants it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from daye_graph.server.pool import Pool
from daye_graph.server.refusing import RefusalError, Reply
from daye_graph.server.tasks import Task
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import Receive

CLIENT_GONE = 499
"""The status that the access log shows where the client left before it was answered; nobody receives it."""

_SOON = 0.05
"""Seconds after which it is watched whether the client is still there: most answers come sooner."""


async def run_wanted(pool: Pool, task: Task, receive: Receive) -> Reply:
    """Give the answer to *task*, which is stopped when the client goes.

    Raises:
        RefusalError: a limit is passed, or nobody waits any more.
    """
    watch = _Watch(receive)
    try:
        return await pool.run(task)
    except asyncio.CancelledError:
        if not watch.is_gone:
            raise
        raise RefusalError(CLIENT_GONE, Wording("客户端已断开", en="the client has gone")) from None
    finally:
        watch.end()


class _Watch:
    """Cancels the task that made it when the client goes."""

    def __init__(self, receive: Receive) -> None:
        self.is_gone = False
        self._receive = receive
        self._waiter = asyncio.current_task()
        self._loop = asyncio.get_running_loop()
        self._watcher: asyncio.Task[None] | None = None
        self._timer = self._loop.call_later(_SOON, self._begin)

    def end(self) -> None:
        """Watch no longer."""
        self._timer.cancel()
        if self._watcher is not None:
            self._watcher.cancel()
        if self.is_gone and self._waiter is not None:
            self._waiter.uncancel()

    def _begin(self) -> None:
        self._watcher = self._loop.create_task(self._watch())

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.is_gone = True
        if self._waiter is not None:
            self._waiter.cancel()
