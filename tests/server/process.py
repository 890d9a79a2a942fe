"""A server in a process of its own, on a free port, as tests and the bench start it.

python -m tests.server.process FOLDER [LIMIT=VALUE…]
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.house.repository import ROOT

LOG = "access.log"
ERRORS = "stderr.log"


class Running(NamedTuple):
    """A running server: its address, its process, and the folder of its logs."""

    url: str
    process: subprocess.Popen[bytes]
    logs: Path

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def read_log(self) -> str:
        """Give the access log so far."""
        return (self.logs / LOG).read_text(encoding="utf-8")

    def read_errors(self) -> str:
        """Give what the server has complained about."""
        return (self.logs / ERRORS).read_text(encoding="utf-8")

    def children(self) -> list[int]:
        """Give the processes of the nursery and its workers."""
        (nursery,) = list_children(self.process.pid)
        return [nursery, *list_children(nursery)]


def list_children(pid: int) -> list[int]:
    """Give the processes that *pid* has started and that live."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in found.split()]


@contextmanager
def running(folder: Path, logs: Path, **limits: float) -> Iterator[Running]:
    """Run a server over the site in *folder* while the block runs."""
    logs.mkdir(parents=True, exist_ok=True)
    options = [f"{name}={value}" for name, value in limits.items()]
    command = [sys.executable, "-m", "tests.server.process", str(folder), str(logs / LOG), *options]
    with (logs / ERRORS).open("wb") as errors:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().decode().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", url), (logs / ERRORS).read_text(encoding="utf-8")
        yield Running(url, process, logs)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=15)
        finally:
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def _main(folder: str, log: str, *options: str) -> None:
    from daye_graph.server.limits import Limits
    from daye_graph.server.running import Address, listen, serve
    from daye_graph.server.served import read_site

    pairs: list[tuple[str, str]] = [
        (name, value) for name, _, value in (each.partition("=") for each in options)
    ]
    given: dict[str, Any] = {
        name: float(value) if name == "timeout_s" else int(value) for name, value in pairs
    }
    address = Address(port=0)
    with listen(address) as sock, Path(log).open("wb") as file:
        serve(
            read_site(Path(folder)),
            sock,
            Limits(**given),
            address=address,
            log=file,
            started=lambda url: print(url, flush=True),  # noqa: T201 it is what the test waits for
        )


if __name__ == "__main__":
    _main(*sys.argv[1:])
