"""CSVW metadata against the CSV files: columns, values, separators (our own code).

Follows "Metadata Vocabulary for Tabular Data" and "Model for Tabular Data and
Metadata" (W3C Recommendations, 17 December 2015), as far as our tables use them:
one table a metadata file, dialect, columns in order, titles, required, null,
separator, datatype with base and format, primary key. What else the standard has
would be new in the export, and is a problem here until this check knows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from daye_graph.portal.validating.bundle import Bundle, place
from daye_graph.portal.validating.cells import Column, find_fault
from daye_graph.portal.validating.metadata import Metadata, parse_metadata
from daye_graph.portal.validating.problem import MAKE_ANEW, Check, Conditions, Looked, Problem, looked, show
from daye_graph.portal.validating.reading import UnreadableError, read_csv
from daye_graph.wording import Wording

FOLDER = "tables/"
METADATA = ".csv-metadata.json"
MOST_CELLS = 20
"""Cells at fault that are told of one table."""


def _look(bundle: Bundle, _: Conditions) -> Looked:
    described = [name for name in bundle.names if name.endswith(METADATA)]
    tables: set[str] = set()
    problems: list[Problem] = []
    for name in described:
        problems += _hold(bundle, name, tables)
    problems += _find_undescribed(bundle, tables)
    if not described:
        problems.append(
            Problem(FOLDER, Wording("没有 CSVW 元数据", en="no CSVW metadata"), _DESCRIBED, MAKE_ANEW)
        )
    return looked(len(described), "个表", "tables", problems)


CHECK = Check("csvw", Wording("CSVW 与 CSV 相符", en="CSVW fits the CSV"), _look)


def _find_undescribed(bundle: Bundle, tables: set[str]) -> Iterator[Problem]:
    for name in bundle.names:
        if name.startswith(FOLDER) and name.endswith(".csv") and name not in tables:
            seen = Wording("没有元数据描述此表", en="no metadata describes this table")
            yield Problem(name, seen, _DESCRIBED, MAKE_ANEW)


def _hold(bundle: Bundle, name: str, tables: set[str]) -> Iterator[Problem]:
    """Hold one metadata file against its table, and note in *tables* which that is."""
    try:
        metadata = parse_metadata(bundle.read_text(name))
    except UnreadableError as error:
        yield Problem(place(name, error.line), error.reason, _METADATA, MAKE_ANEW)
        return
    table = f"{name.rpartition('/')[0]}/{metadata.url}".lstrip("/")
    if not bundle.holds(table):
        yield Problem(f"{name} url", Wording(show(metadata.url), en=show(metadata.url)), _URL, MAKE_ANEW)
        return
    tables.add(table)
    try:
        rows = read_csv(bundle.read_text(table), delimiter=metadata.delimiter)
    except UnreadableError:
        return  # the check of the files tells
    yield from _find_unnamed(name, metadata.columns)
    headings = list(_hold_headings(name, table, metadata.columns, rows[0] if rows else []))
    yield from headings
    if not headings:
        yield from _hold_rows(table, metadata.columns, rows)
        yield from _hold_key(table, metadata, rows)


def _find_unnamed(name: str, columns: Sequence[Column]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, column in enumerate(columns, start=1):
        where = f"{name} columns[{number}]"
        if not column.name or column.name in seen:
            yield Problem(where, Wording(show(column.name), en=show(column.name)), _NAME, MAKE_ANEW)
        seen.add(column.name)
        for language in ("zh", "en"):
            if not column.titles.get(language) and not column.virtual:
                seen_titles = show(column.titles)
                expected = Wording(f"{language} 的标题", en=f"a title in {language}")
                yield Problem(f"{where} titles", Wording(seen_titles, en=seen_titles), expected, MAKE_ANEW)
        if column.unknown:
            yield Problem(where, Wording(show(column.unknown), en=show(column.unknown)), _KNOWN, MAKE_ANEW)


def _hold_headings(
    name: str, table: str, columns: Sequence[Column], headings: list[str]
) -> Iterator[Problem]:
    real = [column for column in columns if not column.virtual]
    if len(real) != len(headings):
        seen = Wording(f"表头 {len(headings)} 列", en=f"{len(headings)} headings")
        yield Problem(
            f"{table}:1",
            seen,
            Wording(f"{name} 所列的 {len(real)} 列", en=f"the {len(real)} columns of {name}"),
            MAKE_ANEW,
        )
        return
    for heading, column in zip(headings, real, strict=True):
        titles = [title for each in column.titles.values() for title in each]
        if heading not in {column.name, *titles}:
            names = "、".join(titles)
            expected = Wording(f" {name} 给出的标题 {names}", en=f"a title that {name} gives: {names}")
            yield Problem(f"{table}:1", Wording(show(heading), en=show(heading)), expected, MAKE_ANEW)


def _hold_rows(table: str, columns: Sequence[Column], rows: list[list[str]]) -> Iterator[Problem]:
    real = [column for column in columns if not column.virtual]
    told = 0
    for number, row in enumerate(rows[1:], start=2):
        for cell, column in zip(row, real, strict=True):
            expected = find_fault(cell, column)
            if expected is not None and told < MOST_CELLS:
                told += 1
                where = f"{table} row {number}, {column.name}"
                yield Problem(where, Wording(show(cell), en=show(cell)), expected, MAKE_ANEW)


def _hold_key(table: str, metadata: Metadata, rows: list[list[str]]) -> Iterator[Problem]:
    places = {column.name: number for number, column in enumerate(metadata.columns)}
    names = metadata.key
    unknown = [each for each in names if each not in places]
    if unknown:
        yield Problem(f"{table} primaryKey", Wording(show(unknown), en=show(unknown)), _COLUMNS, MAKE_ANEW)
        return
    first: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows[1:], start=2) if names else ():
        value = tuple(row[places[each]] for each in names)
        other = first.setdefault(value, number)
        if other != number:
            seen = Wording(f"{show(value)} 与第 {other} 行相同", en=f"{show(value)}, as in row {other}")
            yield Problem(
                f"{table} row {number}", seen, Wording("各行主键不同", en="a key of its own"), MAKE_ANEW
            )


_DESCRIBED = Wording("每个 CSV 有一份 CSVW 元数据", en="CSVW metadata for every CSV")
_METADATA = Wording("CSVW 元数据", en="CSVW metadata")
_URL = Wording("同一文件夹中的 CSV 文件", en="a CSV file in the same folder")
_COLUMNS = Wording("tableSchema.columns 中的列", en="columns in tableSchema.columns")
_NAME = Wording("各不相同的列名（name）", en="a name of its own")
_KNOWN = Wording("本检查认得的属性", en="properties that this check knows")
