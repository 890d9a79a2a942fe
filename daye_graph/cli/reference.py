"""Writes the pages docs/questions and docs/commands, in both languages.

python -m daye_graph.cli.reference [FOLDER]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import click
from pyoxigraph import Store

from daye_graph.cli.language import LANGUAGES, speaking, tell
from daye_graph.cli.program import NAME, make_program
from daye_graph.query.engine import Engine, PlanFacts
from daye_graph.query.reference import write_page
from daye_graph.settings import Settings
from daye_graph.wording import Language

COMMAND = "python -m daye_graph.cli.reference"
"""What makes the pages anew."""

WIDTH = 100


def write_pages() -> dict[str, str]:
    """Give the text of each page by its file's name."""
    pages = {}
    engine = _open_ontology()
    for language in LANGUAGES:
        suffix = "" if language == "zh" else f".{language}"
        pages[f"questions{suffix}.md"] = write_page(engine, language)
        pages[f"commands{suffix}.md"] = write_commands(language)
    return pages


def write_commands(language: Language) -> str:
    """Give the page about all commands: what ``--help`` says of each."""
    with speaking(language):
        title = tell("命令一览", "The commands")
        introduction = tell(
            "由各命令的 `--help` 生成，请勿手改。退出码：0 完成；1 数据不合规；2 用法、名称或 SPARQL 有误；"
            "3 来源读不了或输出写不了；130 被中断。结果写到标准输出，其余写到标准错误。",
            "Made from what `--help` says of each command; not to be edited. Exit codes: 0 done; 1 data that "
            "does not validate; 2 wrong use, unknown name, bad SPARQL; 3 a source that can't be read or an "
            "output that can't be written; 130 interrupted. Results go to stdout, all else to stderr.",
        )
        lines = [f"# {title}", "", introduction]
        for path, text in _list_help(make_program(), None, NAME):
            lines += ["", f"## {path}", "", indent(text, "    ")]
    return "\n".join(lines) + "\n"


def _list_help(command: click.Command, parent: click.Context | None, name: str) -> Iterator[tuple[str, str]]:
    context = click.Context(
        command, parent=parent, info_name=name, terminal_width=WIDTH, **command.context_settings
    )
    with context:
        yield context.command_path, command.get_help(context)
        if isinstance(command, click.Group):
            for child in command.list_commands(context):
                found = command.get_command(context, child)
                if found is not None:
                    yield from _list_help(found, context, child)


def _open_ontology() -> Engine:
    from daye_graph.rdf.ontology import read_ontology

    store = Store()
    store.extend(read_ontology(Settings()).quads)
    return Engine(store, PlanFacts(iri="", id="", title=""))


def main(folder: Path) -> None:
    """Write the pages to *folder*."""
    for name, text in write_pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
