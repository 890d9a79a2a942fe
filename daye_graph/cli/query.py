"""``daye-graph query``: any SPARQL over the plan's graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from pyoxigraph import QueryBoolean, QuerySolutions

from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.options import TABLE, make_format_option, make_output_option
from daye_graph.cli.output import emit, encode, is_terminal
from daye_graph.cli.sources import Where, make_where_options
from daye_graph.cli.table import choose_style
from daye_graph.cli.view import view_rows
from daye_graph.cli.waiting import run_interruptibly
from daye_graph.errors import SourceError, UsageError
from daye_graph.query.engine import Engine
from daye_graph.query.results import BINDINGS_FORMATS, GRAPH_FORMATS, list_rows, serialize
from daye_graph.query.syntax import refuse_forbidden
from daye_graph.wording import Wording

STDIN = "-"
EXAMPLE = "daye-graph query 'SELECT ?name WHERE { ?e a dg:Enterprise ; rdfs:label ?name }'"


def make_query() -> click.Command:
    """Make ``query``."""
    command = make_command(
        "query",
        _query,
        about=tell(
            "执行任意 SPARQL 查询（SELECT、ASK、CONSTRUCT、DESCRIBE）。"
            "前缀 dg、id、rdfs、skos、dct、oa、prov、xsd 等不必声明。",
            "Run any SPARQL query (SELECT, ASK, CONSTRUCT, DESCRIBE). "
            "The prefixes dg, id, rdfs, skos, dct, oa, prov, xsd and others need not be declared.",
        ),
        params=[
            click.Argument(["text"], metavar="[SPARQL|-]", required=False),
            click.Option(
                ["--file"],
                type=click.Path(path_type=Path),
                metavar="FILE",
                help=tell("从文件读取查询；- 为标准输入", "read the query from a file; - is stdin"),
            ),
            *make_where_options(),
            make_format_option((TABLE, *BINDINGS_FORMATS, *GRAPH_FORMATS), default=None),
            make_output_option(),
        ],
    )
    command.short_help = tell("执行任意 SPARQL 查询", "run any SPARQL query")
    command.epilog = tell("示例：", "Example: ") + EXAMPLE
    return command


def _query(
    *, text: str | None, file: Path | None, form: str | None, output: Path | None, **where: object
) -> None:
    query = _read_query(text, file)
    refuse_forbidden(query)
    engine = Where.from_params(where).open()
    terminal = output is None and is_terminal()
    data = run_interruptibly(lambda: _answer(engine, query, form=form, terminal=terminal))
    emit(data, output)


def _read_query(text: str | None, file: Path | None) -> str:
    if (text is None) == (file is None):
        raise UsageError(
            Wording(
                "请给出一个查询：作为参数、用 --file 文件，或用 - 从标准输入读",
                en="give one query: as the argument, with --file FILE, or - to read it from stdin",
            )
        )
    if STDIN in {text, str(file)}:
        return _decode(sys.stdin.buffer.read(), name=tell("标准输入", "stdin"))
    if file is None:
        return text or ""
    try:
        return _decode(file.read_bytes(), name=str(file))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(
            Wording(f"{file}：读不了（{reason}）", en=f"{file}: cannot be read ({reason})")
        ) from error


def _decode(data: bytes, *, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            Wording(
                f"{name}：不是 UTF-8（第 {error.start} 字节）", en=f"{name}: not UTF-8 (byte {error.start})"
            )
        ) from error


def _answer(engine: Engine, query: str, *, form: str | None, terminal: bool) -> bytes:
    results = engine.run(query)
    if form is None:
        form = TABLE if isinstance(results, QuerySolutions | QueryBoolean) else "ttl"
    if form != TABLE:
        return serialize(results, form, engine=engine)
    if isinstance(results, QueryBoolean):
        return encode(f"{str(bool(results)).lower()}\n")
    if isinstance(results, QuerySolutions):
        return encode(view_rows(*list_rows(results), style=choose_style(terminal=terminal)))
    rows = [[str(term) for term in triple] for triple in results]
    names = [tell("主语", "Subject"), tell("谓语", "Predicate"), tell("宾语", "Object")]
    return encode(view_rows(names, rows, style=choose_style(terminal=terminal)))
