"""Where results go: stdout, or a file that appears whole; all else is said on stderr."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from daye_graph.cli.language import tell
from daye_graph.errors import OutputError, UsageError
from daye_graph.wording import Wording

OFFICE_FORMATS = ("xlsx", "docx")
"""Files that only an office program shows."""


def emit(data: bytes, output: Path | None) -> None:
    """Write *data* to the file *output*, or to stdout.

    Raises:
        OutputError: it can't be written.
        BrokenPipeError: whoever reads stdout has gone.
    """
    if output is None or str(output) == "-":
        emit_to_stdout(data)
        return
    from daye_graph.query.output import write_whole

    write_whole(output, data)
    click.echo(tell(f"已写入 {output}", f"wrote {output}"), err=True)


def emit_to_stdout(data: bytes) -> None:
    """Write *data* to stdout, all of it."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # what could not be written stays in the buffer and would fail once more at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        reason = error.strerror or type(error).__name__
        raise OutputError(
            Wording(f"标准输出写不了（{reason}）", en=f"stdout cannot be written to ({reason})")
        ) from error


def encode(text: str) -> bytes:
    """Give *text* in the encoding of stdout; characters that it lacks become question marks."""
    return text.encode(sys.stdout.encoding or "utf-8", errors="replace")


def is_terminal() -> bool:
    """Whether results are read on a screen."""
    return sys.stdout.isatty()


def refuse_screen(form: str, output: Path | None) -> None:
    """Raise `UsageError` where a file for an office program would go to a screen."""
    if form in OFFICE_FORMATS and output is None and is_terminal():
        raise UsageError(
            Wording(
                f"{form} 不能显示在屏幕上，请用 --output 文件.{form}",
                en=f"{form} is nothing for a screen; use --output FILE.{form}",
            )
        )


def note(message: str) -> None:
    """Say on stderr what the reader should know."""
    click.echo(message, err=True)
