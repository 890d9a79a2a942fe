"""Entering in data/entities/enterprises.tsv what a person confirmed: full names and credit codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from daye_graph.curation.data import read_data
from daye_graph.curation.format import format_records, write_canonical
from daye_graph.curation.importing import Confirmed
from daye_graph.curation.recording import check_candidate
from daye_graph.curation.records import RECORD_FILES, SEPARATOR, split_forms
from daye_graph.curation.rules.forms import UNUSED
from daye_graph.curation.table import parse_table, raise_if_any

_FILE = next(file for file in RECORD_FILES if file.type == "Enterprise")
_UNUSED = "正文未用："


def apply_review(root: Path, confirmed: Sequence[Confirmed], *, source: str) -> tuple[str, ...]:
    """Enter confirmed names and codes in data/entities/enterprises.tsv under *root*; give what changes.

    A firm that no record knows yet gets one, under the slug that it has in the graph. What the
    plan does not use as a name is noted so; *source* says where the list is from.

    Raises `DataError` with every problem that the data would have, before anything is written,
    and `OutputError` where it can't be.
    """
    path = root / _FILE.spec.file
    table = parse_table(path.read_bytes(), _FILE.spec)
    raise_if_any(table.problems)
    cells = {row.cells["slug"]: dict(row.cells) for row in table.rows}
    text = "\n".join(read_data(root).texts.values())
    changes = tuple(change for each in confirmed for change in _enter(cells, each, source=source, text=text))
    header = "\t".join(_FILE.spec.columns)
    rows = ("\t".join(row[column] for column in _FILE.spec.columns) for row in cells.values())
    data = format_records("\n".join((header, *rows, "")), file=_FILE.spec.file).encode()
    raise_if_any(check_candidate(root, {_FILE.spec.file: data}))
    if changes:
        write_canonical(path, data)
    return changes


def _enter(
    cells: dict[str, dict[str, str]], confirmed: Confirmed, *, source: str, text: str
) -> Iterator[str]:
    """Put one confirmed firm into the records' cells; give a line for each change."""
    slug = confirmed.entity.rpartition("/")[2]
    row = cells.get(slug)
    if row is None:
        row = cells[slug] = dict.fromkeys(_FILE.spec.columns, "")
        row |= {"slug": slug, "names": confirmed.candidate}
        yield f"{slug}: + {confirmed.candidate}"
    changed = False
    if confirmed.full_name not in split_forms(row["names"]):
        row["names"] = SEPARATOR.join((row["names"], confirmed.full_name))
        if confirmed.full_name not in text:
            row["note"] = _note_unused(row["note"], confirmed.full_name)
        changed = True
        yield f"{slug}: names + {confirmed.full_name}"
    if confirmed.credit_code and row["credit_code"] != confirmed.credit_code:
        row["credit_code"] = confirmed.credit_code
        changed = True
        yield f"{slug}: credit_code = {confirmed.credit_code}"
    if changed and source not in row["source"].split("；"):
        row["source"] = "；".join(filter(None, (row["source"], source)))


def _note_unused(note: str, form: str) -> str:
    """Add *form* to those that the note says no text uses.

    >>> _note_unused("", "甲有限公司"), _note_unused("见附件。正文未用：甲公司", "甲有限公司")
    ('正文未用：甲有限公司', '见附件。正文未用：甲公司、甲有限公司')
    """
    match = UNUSED.search(note)
    if match is not None:
        return f"{note[: match.end()]}、{form}{note[match.end() :]}"
    return "；".join(filter(None, (note, _UNUSED + form)))
