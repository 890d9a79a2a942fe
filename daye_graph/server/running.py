"""Running the server: one process that listens, and workers behind it."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from types import FrameType
from typing import BinaryIO, NamedTuple

import uvicorn

from daye_graph.errors import OutputError
from daye_graph.server.access import AccessLog
from daye_graph.server.app import build_app
from daye_graph.server.guard import Guard, choose_hosts
from daye_graph.server.limits import Limits
from daye_graph.server.nursery import start_nursery
from daye_graph.server.patience import make_protocol
from daye_graph.server.pool import Pool
from daye_graph.server.reconcile import make_routes
from daye_graph.server.served import Served
from daye_graph.server.worker import work
from daye_graph.wording import Wording

BACKLOG = 2048
MOST_CONNECTIONS = 1000
_GRACE = 2
"""Seconds beyond the time limit in which queries that run at the end may finish."""

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Address(NamedTuple):
    """Where to listen: port 0 is any that is free. `base_url` is where clients find it, '' for just there."""

    host: str = "127.0.0.1"
    port: int = 8000
    base_url: str = ""


def listen(address: Address) -> socket.socket:
    """Give a socket that listens at *address*.

    Raises:
        OutputError: it can't be listened at.
    """
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        return socket.create_server((address.host, address.port), family=family, backlog=BACKLOG)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        where = f"{address.host}:{address.port}"
        raise OutputError(
            Wording(
                f"{where}：不能监听（{reason}）；请用 --host、--port 另选",
                en=f"{where}: cannot be listened at ({reason}); choose another --host or --port",
            )
        ) from error


def find_url(sock: socket.socket, address: Address) -> str:
    """Give where clients find the server that listens on *sock*, without a slash at its end."""
    if address.base_url:
        return address.base_url.rstrip("/")
    host = f"[{address.host}]" if ":" in address.host else address.host
    return f"http://{host}:{sock.getsockname()[1]}"


def serve(
    served: Served,
    sock: socket.socket,
    limits: Limits,
    *,
    address: Address,
    log: BinaryIO | None = None,
    started: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve until the process is told to stop (SIGINT, SIGTERM); what runs then may finish.

    *started* is told the address when all is ready.
    """
    served = replace(served, base_url=find_url(sock, address))
    nursery = start_nursery(partial(work, engine=served.engine, limits=limits), unneeded=[sock])
    access = AccessLog(log)
    routes = make_routes(lambda: served.engine, served.base_url)
    app = Guard(
        build_app(served, Pool(nursery, limits), limits, more=routes),
        access,
        internal=served.is_internal,
        hosts=choose_hosts(address.host, address.base_url, internal=served.is_internal),
    )
    config = uvicorn.Config(
        app,
        http=make_protocol(limits),
        ws="none",
        lifespan="on",
        log_level="error",
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        backlog=BACKLOG,
        timeout_graceful_shutdown=int(limits.timeout_s + _GRACE),
    )
    server = GracefulServer(config, lambda: started(served.base_url))
    try:
        server.run(sockets=[sock])
    finally:
        access.flush()
    if not server.started:
        sys.exit(1)


class GracefulServer(uvicorn.Server):
    """Ends well when it is told to: a signal is no fault."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self._tell()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the signals, and unlike uvicorn do not raise them again at the end."""

        def stop(number: int, frame: FrameType | None) -> None:
            self.handle_exit(number, frame)

        before = {number: signal.signal(number, stop) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
