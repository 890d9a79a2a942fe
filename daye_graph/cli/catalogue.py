"""Makes the catalogue that gettext reads (``.mo``) from the one that people edit (``.po``).

python -m daye_graph.cli.catalogue
"""

from __future__ import annotations

import ast
import re
import struct
from pathlib import Path

from daye_graph.cli.language import LOCALE

SOURCE = LOCALE / "zh" / "LC_MESSAGES" / "click.po"
COMPILED = SOURCE.with_suffix(".mo")

_MAGIC = 0x950412DE
_ENTRY = re.compile(
    r'^msgid (?P<id>".*"(?:\n".*")*)'
    r'(?:\nmsgid_plural (?P<plural>".*"))?'
    r'\nmsgstr(?:\[0\])? (?P<text>".*"(?:\n".*")*)',
    re.MULTILINE,
)


def compile_catalogue(source: str) -> bytes:
    """Give the catalogue that *source* describes: sorted keys and their texts, NUL after each."""
    texts: dict[bytes, bytes] = {}
    for entry in _ENTRY.finditer(source):
        key = _read(entry["id"]) + (f"\0{_read(entry['plural'])}" if entry["plural"] else "")
        texts[key.encode()] = _read(entry["text"]).encode()
    pairs = sorted(texts.items())
    start = 7 * 4
    at = start + 16 * len(pairs)
    tables: list[bytes] = []
    blobs: list[bytes] = []
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[column]), at))
            blobs.append(pair[column] + b"\0")
            at += len(blobs[-1])
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), start, start + 8 * len(pairs), 0, start)
    return b"".join((head, *tables, *blobs))


def _read(quoted: str) -> str:
    return "".join(str(ast.literal_eval(line)) for line in quoted.split("\n"))


def write_catalogue(source: Path = SOURCE, compiled: Path = COMPILED) -> None:
    """Write the compiled catalogue beside its source."""
    compiled.write_bytes(compile_catalogue(source.read_text(encoding="utf-8")))


if __name__ == "__main__":
    write_catalogue()
