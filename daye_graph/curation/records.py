"""The curated records of data/entities: one TSV a type.

Every file begins with the columns slug, names, name_en, note, source; after
them come the columns that only its type has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from daye_graph.curation.table import Row, Table, TableSpec, raise_if_any, read_table
from daye_graph.model.entity import EntityRecord, EntityType

COMMON_COLUMNS = ("slug", "names", "name_en", "note", "source")
SEPARATOR = "|"
"""What stands between the forms of a name."""

ENTITIES_FOLDER = "data/entities"


@dataclass(frozen=True, slots=True)
class RecordFile:
    """Which file holds the records of a type, and the columns that only it has."""

    type: EntityType
    name: str
    own_columns: tuple[str, ...] = ()

    @property
    def spec(self) -> TableSpec:
        """The file as a table."""
        columns = COMMON_COLUMNS + self.own_columns
        return TableSpec(f"{ENTITIES_FOLDER}/{self.name}", columns, required=("slug", "names"))


RECORD_FILES = (
    RecordFile("Enterprise", "enterprises.tsv", ("credit_code",)),
    RecordFile("University", "universities.tsv"),
    RecordFile("ResearchInstitute", "research_institutes.tsv"),
    RecordFile("Platform", "platforms.tsv", ("type", "level")),
    RecordFile("GovernmentUnit", "units.tsv", ("collective",)),
    RecordFile(
        "Place",
        "places.tsv",
        (
            "kind",
            "code",
            "code_scheme",
            "longitude",
            "latitude",
            "position",
            "crs",
            "confidence",
            "label_longitude",
            "label_latitude",
        ),
    ),
    RecordFile("Industry", "industries.tsv", ("list_forms",)),
    RecordFile("Technology", "technologies.tsv"),
    RecordFile("Product", "products.tsv"),
    RecordFile("Fund", "funds.tsv"),
    RecordFile("FinancialProduct", "financial_products.tsv"),
    RecordFile("Programme", "programmes.tsv"),
    RecordFile("PolicyDocument", "policy_documents.tsv"),
)
"""All files, in the order of the types. `list_forms` are further forms, joined
like `names`, that stand for the thing only in a list of its kind, such as a
common word that is also an industry's short name: a matcher takes them only there.
`label_longitude` and `label_latitude` say where a drawing writes the name of a place
whose position is schematic; they are never published as its coordinates."""


def read_records(folder: Path) -> tuple[EntityRecord, ...]:
    """Read all records of *folder*, type by type in contract order, each file in its own order.

    A file that is not there holds no records. Raises `DataError` with every line
    that can't be read (``file:line: field``, the value seen, what was expected); what is
    readable but wrong is for `daye_graph.curation.checks`.
    """
    tables = tuple(read_record_tables(folder))
    raise_if_any(problem for _, table in tables for problem in table.problems)
    return tuple(build_record(file, row) for file, table in tables for row in table.rows)


def read_record_tables(folder: Path) -> Iterator[tuple[RecordFile, Table]]:
    """Give each file of *folder* that is there, as a table."""
    for file in RECORD_FILES:
        path = folder / file.name
        if path.exists():
            yield file, read_table(path, file.spec)


def build_record(file: RecordFile, row: Row) -> EntityRecord:
    """Give the record that *row* of *file* stands for."""
    cells = row.cells
    return EntityRecord(
        type=file.type,
        slug=cells["slug"],
        names=split_forms(cells["names"]),
        name_en=cells["name_en"],
        note=cells["note"],
        source=cells["source"],
        attributes=tuple((column, cells[column]) for column in file.own_columns if cells[column]),
    )


def split_forms(cell: str) -> tuple[str, ...]:
    """Give the forms in a cell, in its order.

    >>> split_forms("高新区|某湖高新区")
    ('高新区', '某湖高新区')
    >>> split_forms("")
    ()
    """
    return tuple(cell.split(SEPARATOR)) if cell else ()
