"""The one canonical byte form of the curated files.

UTF-8 without a byte-order mark, LF, one final line break, NFC, cells without
blanks around them, rows sorted by slug (a manifest by id, decisions by all
columns), forms of a name in the order they were given and each once.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path

from daye_graph.curation.data import CURATED_FILES
from daye_graph.curation.problem import FORMAT_COMMAND, Place, Problem
from daye_graph.curation.records import SEPARATOR, split_forms
from daye_graph.curation.table import BYTE_ORDER_MARK, READABLE, raise_if_any
from daye_graph.errors import DataError, OutputError

FORMATTED = "formatted"
"""The check that a file is in its canonical bytes."""

KEY_COLUMNS = ("slug", "id")
"""What a file is sorted by, whichever it has."""

FORM_COLUMNS = ("names", "list_forms")
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")


def format_records(text: str, *, file: str = "") -> str:
    r"""Give the canonical form of a curated file's *text*; *file* is how problems name it.

    Raises `DataError` where that would need a guess: a row with more or fewer cells than
    the header, a control character or another that nobody sees.

    >>> format_records("slug\tnames\nb\t 乙|乙 \n\na\t甲\n")
    'slug\tnames\na\t甲\nb\t乙\n'
    """
    lines = unicodedata.normalize("NFC", text.removeprefix(BYTE_ORDER_MARK)).replace("\r\n", "\n").split("\n")
    header = tuple(cell.strip() for cell in lines[0].split("\t"))
    numbered = [(number, line) for number, line in enumerate(lines[1:], start=2) if line.strip()]
    raise_if_any(
        problem
        for number, line in numbered
        if (problem := _find_doubt(line, Place(file, number), width=len(header)))
    )
    rows = sorted((_format_row(header, line) for _, line in numbered), key=lambda row: _sort_key(header, row))
    return "".join("\t".join(row) + "\n" for row in (header, *rows))


def check_formatted(text: str, *, file: str) -> tuple[Problem, ...]:
    """Give a problem at the first line of *text* that is not canonical, or nothing.

    A text that can't be formatted gives nothing: that it can't be read is another check's problem.
    """
    try:
        formatted = format_records(text, file=file)
    except DataError:
        return ()
    pairs = zip_longest(text.split("\n"), formatted.split("\n"))
    for number, (seen, expected) in enumerate(pairs, start=1):
        if seen != expected:
            place = Place(file, number)
            shown = "没有这一行 (no such line)" if expected is None else f"“{expected}”"
            fault = place.fault("row", seen or "", expected=shown, repair=f"运行 (run) {FORMAT_COMMAND}")
            return (fault.name(FORMATTED),)
    return ()


def format_data(root: Path, *, write: bool) -> list[str]:
    """Put all curated files under *root* into their canonical bytes and give those that change.

    Files are named relative to *root*, which holds data/. Without *write* nothing
    is written. Raises `DataError` with all lines that can't be formatted,
    before anything is written, and `OutputError` when a file can't be.
    """
    formatted, problems = _format_files(root)
    if problems:
        raise DataError(problems)
    changes = {file: data for file, data in formatted.items() if data != (root / file).read_bytes()}
    if write:
        for file, data in changes.items():
            write_canonical(root / file, data)
    return list(changes)


def _format_files(root: Path) -> tuple[dict[str, bytes], list[str]]:
    """Give the canonical bytes of each file that is there, and why some have none."""
    formatted: dict[str, bytes] = {}
    problems: list[str] = []
    for file in CURATED_FILES:
        if not (root / file).exists():
            continue
        data = (root / file).read_bytes()
        try:
            formatted[file] = format_records(data.decode("utf-8"), file=file).encode()
        except UnicodeDecodeError as error:
            fault = Place(file).fault("file", f"0x{data[error.start]:02x}", expected="UTF-8 编码 (UTF-8)")
            problems.append(str(fault.name(READABLE)))
        except DataError as error:
            problems.extend(error.problems)
    return formatted, problems


def _find_doubt(line: str, place: Place, *, width: int) -> Problem | None:
    cells = line.split("\t")
    if len(cells) != width:
        expected = f"{width} 格 ({width} cells)"
        return place.fault("row", f"{len(cells)} 格", expected=expected).name(READABLE)
    unseen = next((char for char in line if char != "\t" and unicodedata.category(char) in _UNSEEN), None)
    if unseen is not None:
        expected = "看得见的字符 (characters that can be seen)"
        return place.fault("row", f"U+{ord(unseen):04X}", expected=expected).name(READABLE)
    return None


def _format_row(header: tuple[str, ...], line: str) -> tuple[str, ...]:
    return tuple(_format_cell(column, cell) for column, cell in zip(header, line.split("\t"), strict=True))


def _format_cell(column: str, cell: str) -> str:
    if column not in FORM_COLUMNS:
        return cell.strip()
    forms = (form.strip() for form in split_forms(cell))
    return SEPARATOR.join(dict.fromkeys(form for form in forms if form))


def _sort_key(header: tuple[str, ...], row: tuple[str, ...]) -> tuple[str, ...]:
    keys = tuple(row[header.index(column)] for column in KEY_COLUMNS if column in header)
    return (*keys, *row)


def write_canonical(path: Path, data: bytes) -> None:
    """Write *data* to *path*: under its name stands either what stood there before, or all of it.

    Raises `OutputError` when it can't be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        reason = error.strerror or type(error).__name__
        raise OutputError(
            f"{path}：写不了 ({reason})，请检查权限 (cannot be written; check its permissions)"
        ) from error
