"""``daye-graph serve``: the graph over HTTP."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.options import OUTPUT_PATH, make_plan_option
from daye_graph.cli.output import note
from daye_graph.cli.site import AUDIENCES
from daye_graph.errors import OutputError, UsageError
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from daye_graph.server.limits import Limits
    from daye_graph.server.served import Served

HOST = "127.0.0.1"
PORT = 8000


class _Limit(NamedTuple):
    """A limit as an option: what it takes, its default as the help tells it, and its meaning."""

    kind: click.ParamType[Any]
    usual: str
    meaning: Wording


_COUNT = click.IntRange(min=1)
LIMITS = {
    "timeout_s": _Limit(
        click.FloatRange(min=0.1),
        "10",
        Wording("一个查询最多运行多少秒", en="seconds that a query may run"),
    ),
    "max_rows": _Limit(
        _COUNT, "100000", Wording("结果最多多少行（或三元组）", en="rows or triples that an answer may have")
    ),
    "max_bytes": _Limit(_COUNT, "50000000", Wording("结果最多多少字节", en="bytes that an answer may have")),
    "concurrency": _Limit(
        _COUNT,
        "",
        Wording(
            "同时运行多少个查询，各占一个进程，其余等待；默认为处理器核数，至少 4",
            en="queries that run at once, each in a process of its own, while others wait; "
            "default: one a core, and 4 at least",
        ),
    ),
    "max_query_bytes": _Limit(
        _COUNT, "100000", Wording("查询最多多少字节", en="bytes that a query may have")
    ),
    "max_memory_mb": _Limit(
        _COUNT, "1024", Wording("一个查询最多占用多少 MB 内存", en="megabytes that a query may need")
    ),
}
"""The options of the limits; their defaults are those of `daye_graph.server.limits.Limits`."""


def make_serve() -> click.Command:
    """Make ``serve``."""
    command = make_command(
        "serve",
        _serve,
        about=tell(
            "把图谱作为服务提供：SPARQL（/sparql）、关联数据、问题接口（/api）、网站。只读；"
            "每个查询都有时间、行数、字节、内存和并发的限制。Ctrl-C 停止。",
            "Serve the graph: SPARQL (/sparql), linked data, the questions (/api) and the site. Read only; "
            "every query is limited in time, rows, bytes, memory and number. Ctrl-C stops it.",
        ),
        params=[
            make_plan_option(),
            *_make_place_options(),
            *map(_make_limit, LIMITS),
            *_make_other_options(),
        ],
    )
    command.short_help = tell("把图谱作为服务提供", "serve the graph over HTTP")
    command.epilog = tell("示例：", "Example: ") + "daye-graph serve --port 8000"
    return command


def _make_place_options() -> list[click.Option]:
    return [
        click.Option(
            ["--host"],
            default=HOST,
            metavar="ADDRESS",
            help=tell(
                f"监听的地址，默认 {HOST}，只有本机能访问；0.0.0.0 为所有地址",
                f"address to listen at, default {HOST}: this machine only; 0.0.0.0 is every address",
            ),
        ),
        click.Option(
            ["--port"],
            type=click.IntRange(0, 65535),
            default=PORT,
            metavar="N",
            help=tell(f"端口，默认 {PORT}；0 为任意空闲端口", f"port, default {PORT}; 0 is any that is free"),
        ),
        click.Option(
            ["--base-url"],
            metavar="URL",
            help=tell(
                "对外的网址，例如反向代理的；默认就是监听的地址",
                "where clients find it, as behind a proxy; default: where it listens",
            ),
        ),
    ]


def _make_other_options() -> list[click.Option]:
    return [
        click.Option(
            ["--site"],
            type=OUTPUT_PATH,
            metavar="DIR",
            help=tell(
                "用 daye-graph site 写好的网站及其数据；默认当场生成",
                "a site that daye-graph site has written, and its data; default: it is made on the spot",
            ),
        ),
        click.Option(
            ["--audience"],
            type=click.Choice(AUDIENCES),
            help=tell(
                "public（默认）的数据中没有核查结果和未公布的数值；internal 含核查结果",
                "public (default): neither findings nor unreleased figures; internal: the findings as well",
            ),
        ),
        click.Option(
            ["--access-log"],
            type=OUTPUT_PATH,
            metavar="FILE",
            help=tell(
                "访问日志写入文件，默认为标准错误；地址截短，不记查询内容",
                "file for the access log, default stderr; addresses are cut short, queries left out",
            ),
        ),
    ]


def _make_limit(name: str) -> click.Option:
    limit = LIMITS[name]
    meaning = tell(str(limit.meaning), limit.meaning.en)
    usual = tell(f"，默认 {limit.usual}", f", default {limit.usual}") if limit.usual else ""
    return click.Option([f"--{name.replace('_', '-')}"], type=limit.kind, metavar="N", help=meaning + usual)


def _serve(
    *,
    plan: str | None,
    site: Path | None,
    audience: str | None,
    access_log: Path | None,
    **given: Any,  # noqa: ANN401 click knows their types
) -> None:
    # the server and its framework: --help does without
    from daye_graph.server.running import Address, listen, serve

    address = Address(given["host"], given["port"], _check_url(given["base_url"] or ""))
    limits = _make_limits(given)
    with (
        listen(address) as sock,
        _open_log(access_log) as log,
        _find_site(site, plan, audience) as served,
    ):
        serve(served, sock, limits, address=address, log=log, started=_tell_started)


def _make_limits(given: Mapping[str, Any]) -> Limits:
    from daye_graph.server.limits import Limits, count_processes

    chosen = {name: given[name] for name in LIMITS if given[name] is not None}
    return Limits(**{"concurrency": count_processes(), **chosen})


def _check_url(url: str) -> str:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    is_whole = parts.scheme in {"http", "https"} and parts.netloc
    if not url or (is_whole and not set(url) & set('<>"{}|\\^` \n')):
        return url
    raise UsageError(
        Wording(
            f"--base-url 需要网址，例如 https://data.example.org，得到的是“{url}”",
            en=f"--base-url takes an address such as https://data.example.org, not “{url}”",
        )
    )


def _tell_started(url: str) -> None:
    note(
        tell(
            f"已启动：{url}（SPARQL：{url}/sparql）；Ctrl-C 停止",
            f"serving at {url} (SPARQL: {url}/sparql); Ctrl-C stops it",
        )
    )


@contextmanager
def _find_site(site: Path | None, plan: str | None, audience: str | None) -> Iterator[Served]:
    from daye_graph.server.served import read_site

    if site is None:
        with TemporaryDirectory(prefix="daye-graph-") as folder:
            yield read_site(_make_site(Path(folder, "site"), plan, audience or AUDIENCES[0]))
        return
    if plan is not None:
        raise UsageError(
            Wording(
                "--site 的网站已定了方案，不能再用 --plan",
                en="the site of --site is of one plan; leave --plan out",
            )
        )
    served = read_site(site)
    if audience not in {None, served.audience}:
        raise UsageError(
            Wording(
                f"{site} 是 {served.audience} 的网站，不是 {audience}；请另选网站，或不用 --audience",
                en=f"{site} is a site for {served.audience}, not {audience}; "
                "choose another, or leave --audience out",
            )
        )
    yield served


def _make_site(folder: Path, plan: str | None, audience: str) -> Path:
    """Write the site to *folder* in a process of its own, whose memory is free again when it ends."""
    command = [sys.executable, "-m", "daye_graph", "site", "--output", str(folder)]
    command += ["--audience", audience, "--lang", get_language()]
    command += [] if plan is None else ["--plan", plan]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        # it has said what is wrong
        raise click.exceptions.Exit(done.returncode)
    return folder


@contextmanager
def _open_log(path: Path | None) -> Iterator[BinaryIO]:
    if path is None:
        yield sys.stderr.buffer
        return
    try:
        file = path.open("ab")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(
            Wording(f"{path}：写不了（{reason}）", en=f"{path}: cannot be written ({reason})")
        ) from error
    with file:
        yield file
