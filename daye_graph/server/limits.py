"""How much one request may ask for, and what is answered where it asks for more."""

from __future__ import annotations

import os
from dataclasses import dataclass

from daye_graph.server.refusing import RefusalError
from daye_graph.wording import Wording

SLACK = 1.0
"""Seconds that a killed query's process is given beyond the limit before the kernel ends it."""


def count_processes() -> int:
    """Give how many queries may run at once where nothing is said: one a core, and four at least."""
    return max(4, os.cpu_count() or 1)


@dataclass(frozen=True)
class Limits:
    """What one request may take; the names are those of the command's options."""

    timeout_s: float = 10.0
    """Seconds that a query may run, and seconds that it may wait for its turn."""
    max_rows: int = 100_000
    """Solutions of a SELECT, or triples of a graph."""
    max_bytes: int = 50_000_000
    """Bytes of an answer's body."""
    concurrency: int = 4
    """Queries that run at once, each in a process of its own."""
    max_query_bytes: int = 100_000
    """Bytes of a query, and of any other body."""
    max_memory_mb: int = 1024
    """Megabytes that a query may need beyond the graph itself."""
    max_depth: int = 100
    """Brackets inside brackets: a parser that calls itself has no room for more."""

    @property
    def waiting(self) -> int:
        """How many queries may wait for their turn."""
        return 16 * self.concurrency

    @property
    def head(self) -> int:
        """Bytes of a request's first line and headers: a query in an address may be written with %."""
        return 3 * self.max_query_bytes + 16_384


def pass_time(limits: Limits) -> RefusalError:
    """Give the answer to a query that ran too long."""
    return _pass(
        408,
        "timeout_s",
        limits.timeout_s,
        Wording("查询运行超过 {} 秒，已停止", en="the query ran for more than {} s and was stopped"),
    )


def pass_rows(limits: Limits) -> RefusalError:
    """Give the answer to a query with too many rows or triples."""
    return _pass(
        413,
        "max_rows",
        limits.max_rows,
        Wording(
            "结果超过 {} 行；请加 LIMIT 或条件",
            en="the answer has more than {} rows; add LIMIT or a condition",
        ),
    )


def pass_bytes(limits: Limits) -> RefusalError:
    """Give the answer to a query whose answer is too large."""
    return _pass(
        413,
        "max_bytes",
        limits.max_bytes,
        Wording(
            "结果超过 {} 字节；请加 LIMIT 或条件",
            en="the answer has more than {} bytes; add LIMIT or a condition",
        ),
    )


def pass_memory(limits: Limits) -> RefusalError:
    """Give the answer to a query that needed too much memory."""
    return _pass(
        413,
        "max_memory_mb",
        limits.max_memory_mb,
        Wording(
            "查询所需内存超过 {} MB，已停止", en="the query needed more than {} MB of memory and was stopped"
        ),
    )


def pass_body(limits: Limits) -> RefusalError:
    """Give the answer to a request with too long a query or body."""
    refusal = _pass(
        413,
        "max_query_bytes",
        limits.max_query_bytes,
        Wording("查询或请求正文超过 {} 字节", en="the query or body has more than {} bytes"),
    )
    return refusal.closing()


def pass_depth(limits: Limits) -> RefusalError:
    """Give the answer to a query with too many brackets inside brackets."""
    return _pass(
        413,
        "max_depth",
        limits.max_depth,
        Wording("查询的括号嵌套超过 {} 层", en="the query has brackets nested deeper than {}"),
    )


def pass_concurrency(limits: Limits) -> RefusalError:
    """Give the answer to a query that did not get its turn."""
    refusal = _pass(
        503,
        "concurrency",
        limits.concurrency,
        Wording("同时运行的查询已达 {} 个，请稍后再试", en="{} queries are running already; try again later"),
    )
    return refusal.with_headers((b"retry-after", str(max(1, round(limits.timeout_s))).encode()))


def pass_sending(limits: Limits) -> RefusalError:
    """Give the answer to a client that did not send its request in time."""
    return _pass(
        408,
        "timeout_s",
        limits.timeout_s,
        Wording("请求在 {} 秒内没有发完", en="the request was not sent within {} s"),
    ).closing()


def _pass(status: int, name: str, value: float, said: Wording) -> RefusalError:
    number = f"{value:.9g}"
    return RefusalError(status, Wording(said.format(number), en=said.en.format(number)), limit=(name, value))
