"""The program: its commands, and how what goes wrong becomes a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from daye_graph import __version__
from daye_graph.cli.group import Group, make_lang_option
from daye_graph.cli.language import find_language, get_language, speaking, tell
from daye_graph.cli.overriding import override
from daye_graph.errors import DataError, DayeGraphError, UsageError
from daye_graph.wording import pick

NAME = "daye-graph"
COMMANDS = {
    "build": "daye_graph.cli.build:make_build",
    "ask": "daye_graph.cli.ask:make_ask",
    "query": "daye_graph.cli.query:make_query",
    "load": "daye_graph.cli.load:make_load",
    "show": "daye_graph.cli.show:make_show",
    "find": "daye_graph.cli.find:make_find",
    "path": "daye_graph.cli.path:make_path",
    "render": "daye_graph.cli.render:make_render",
    "layout": "daye_graph.cli.layout:make_layout",
    "site": "daye_graph.cli.site:make_site",
    "export": "daye_graph.cli.export:make_export",
    "serve": "daye_graph.cli.serve:make_serve",
    "audit": "daye_graph.cli.audit:make_audit",
    "correct": "daye_graph.cli.correct:make_correct",
    "entities": "daye_graph.cli.entities:make_entities",
    "data": "daye_graph.cli.data:make_data",
    "evaluate": "daye_graph.cli.evaluate:make_evaluate",
    "validate": "daye_graph.cli.validate:make_validate",
}
WRONG_USE = 2
INTERRUPTED = 130


class Program(Group):
    """The group of all commands; called, it runs the process's arguments and ends the process."""

    @override
    def __call__(self, *_args: object, **_kwargs: object) -> NoReturn:
        """Run the process's arguments and end the process with the exit code."""
        code = run(sys.argv[1:])
        if code == INTERRUPTED:
            # a query may still be running in a thread that nothing can stop
            os._exit(code)
        sys.exit(code)


def make_program() -> Program:
    """Make the program in the language spoken now."""
    program = Program(
        NAME,
        COMMANDS,
        about=tell(
            "把政府工作方案变成知识图谱：每一条事实都带原文。",
            "A government work plan as a knowledge graph, every fact with the words behind it.",
        ),
    )
    program.epilog = tell("示例：", "Example: ") + "daye-graph ask enterprises"
    program.params = [make_lang_option(hidden=False)]
    version = click.version_option(__version__, prog_name=NAME, help=tell("显示版本", "show the version"))
    return version(program)


def run(arguments: Sequence[str]) -> int:
    """Run the program with *arguments* and give its exit code; messages go to stderr."""
    try:
        language = find_language(arguments, os.environ)
    except UsageError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    with speaking(language):
        try:
            return _run(arguments)
        except (KeyboardInterrupt, click.Abort):
            click.echo(tell("\n已中断", "\ninterrupted"), err=True)
            return INTERRUPTED
        except DayeGraphError as error:
            _show_error(error)
            return error.exit_code


def _run(arguments: Sequence[str]) -> int:
    try:
        with make_program().make_context(NAME, list(arguments)) as context:
            context.command.invoke(context)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return WRONG_USE
    except BrokenPipeError:
        # the reader has seen enough; what is still buffered must not complain at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _show_error(error: DayeGraphError) -> None:
    language = get_language()
    message = error.args[0] if error.args else ""
    if isinstance(error, DataError):
        click.echo("\n".join(pick(problem, language) for problem in error.problems), err=True)
    else:
        click.echo(tell("错误：", "Error: ") + pick(message, language), err=True)


main = make_program()
"""What the entry point calls."""
