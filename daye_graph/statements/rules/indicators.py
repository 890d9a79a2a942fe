"""The indicator table: its rows, and the value in each cell of a year's column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from daye_graph.documents.tables import is_schedule
from daye_graph.model.document import Document, Row
from daye_graph.model.passage import Passage
from daye_graph.model.statement import Indicator, Observation, ObservationKind
from daye_graph.statements.context import Context

ROW = "indicators.table-row"
CELL = "indicators.table-cell"

_YEAR_COLUMN = re.compile(r"(?P<year>20\d\d)年?(?P<word>.*)")
_NAME_WORDS = ("指标名称", "指标", "名称", "项目")
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,3})\s*[.．、﹒]\s*")
_UNIT = re.compile(r"[（(](?P<unit>[^（()）]+)[）)]$")
_VALUE = re.compile(r"-?\d+(?:[,，]\d{3})*(?:\.\d+)?")
_TARGET_WORDS = ("目标", "预期", "规划", "计划")


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """An indicator table's columns by meaning."""

    rows: tuple[Row, ...]
    group_column: int | None
    name_column: int
    unit_column: int | None
    attribute_column: int | None
    year_columns: tuple[tuple[int, int, ObservationKind], ...]
    """Year, column, kind."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A row of the table with what its cells say."""

    row: Row
    table: IndicatorTable
    number: int
    name: str
    unit: str
    group: str
    attribute: str


def find_indicator_tables(document: Document) -> tuple[IndicatorTable, ...]:
    """Find tables with a column of names and columns of years, and no responsible units."""
    return tuple(
        found
        for table in document.tables
        if not is_schedule(table.header) and (found := _read_columns(table.header, table.rows)) is not None
    )


def derive_indicators(context: Context) -> Iterator[Indicator]:
    """Give one indicator for each row of the indicator tables."""
    for row in read_rows(find_indicator_tables(context.document)):
        cell = row.row.cells[row.table.name_column]
        yield Indicator(
            id=context.thing_key("indicator", row.name),
            rule=ROW,
            evidence=cell.evidence(0, len(cell.text)),
            number=row.number,
            name=row.name,
            unit=row.unit,
            group=row.group,
            attribute=row.attribute,
        )


def derive_observations(context: Context) -> Iterator[Observation]:
    """Give one observation for each cell of a year's column, empty ones (/, -) with value None."""
    rows = read_rows(find_indicator_tables(context.document))
    for indicator, row in zip(context.indicators, rows, strict=True):
        for year, column, kind in row.table.year_columns:
            cell = row.row.cells[column]
            if cell.text:
                yield _build_observation(context, indicator, cell, (year, kind))


def read_rows(tables: Sequence[IndicatorTable]) -> list[IndicatorRow]:
    """Read the rows of all tables; a merged group cell is carried down."""
    found: list[IndicatorRow] = []
    for table in tables:
        group = ""
        for row in table.rows:
            if not row.cells[table.name_column].text:
                continue  # nothing says which indicator the row is about
            if table.group_column is not None:
                group = "".join(row.cells[table.group_column].text.split()) or group
            found.append(_read_row(row, table, len(found) + 1, group))
    return found


def parse_value(text: str) -> str | None:
    """Give the canonical decimal of the figure in *text*, None where there is none.

    >>> parse_value("6.0"), parse_value("20461.6"), parse_value("/")
    ('6', '20461.6', None)
    """
    match = _VALUE.search(text)
    return canonical(Decimal(re.sub("[,，]", "", match.group()))) if match else None


def canonical(value: Decimal) -> str:
    """Write a decimal without exponent and trailing zeros."""
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _read_columns(header: Sequence[str], rows: tuple[Row, ...]) -> IndicatorTable | None:
    years = [(i, m) for i, name in enumerate(header) if (m := _YEAR_COLUMN.fullmatch(name))]
    names = [i for word in _NAME_WORDS for i, name in enumerate(header) if name == word]
    if not years or not names:
        return None
    first = years[0][0]
    return IndicatorTable(
        rows=rows,
        group_column=0 if names[0] > 0 and first > names[0] else None,
        name_column=names[0],
        unit_column=next((i for i, name in enumerate(header) if name in ("单位", "计量单位")), None),
        attribute_column=next((i for i, name in enumerate(header) if name.endswith(("属性", "性质"))), None),
        year_columns=tuple((int(m["year"]), i, _find_kind(m["word"], is_first=i == first)) for i, m in years),
    )


def _find_kind(word: str, *, is_first: bool) -> ObservationKind:
    if any(target in word for target in _TARGET_WORDS):
        return "target"
    if not word:
        return "baseline" if is_first else "target"
    return "baseline" if is_first else "actual"


def _read_row(row: Row, table: IndicatorTable, order: int, group: str) -> IndicatorRow:
    text = row.cells[table.name_column].text
    numbered = _NUMBERED.match(text)
    name = "".join(text[numbered.end() if numbered else 0 :].split())
    unit = row.cells[table.unit_column].text if table.unit_column is not None else ""
    bracket = _UNIT.search(name)
    if not unit and bracket:
        unit, name = bracket["unit"], name[: bracket.start()]
    attribute = row.cells[table.attribute_column].text if table.attribute_column is not None else ""
    number = int(numbered["number"]) if numbered else order
    return IndicatorRow(row, table, number, name, unit, group, attribute)


def _build_observation(
    context: Context, indicator: Indicator, cell: Passage, column: tuple[int, ObservationKind]
) -> Observation:
    year, kind = column
    return Observation(
        id=context.key("observation", indicator.id, str(year), kind, "table", cell.text),
        rule=CELL,
        evidence=cell.evidence(0, len(cell.text)),
        indicator=indicator.id,
        year=year,
        kind=kind,
        value=parse_value(cell.text),
        unit=indicator.unit,
        value_as_written=cell.text,
    )
