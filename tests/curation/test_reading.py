"""Reading records, manifests and decisions: all faults at once, each with its place."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest

from daye_graph.curation.decisions import read_decisions
from daye_graph.curation.facts import Verdict
from daye_graph.curation.manifests import read_manifests
from daye_graph.curation.records import RECORD_FILES, read_records
from daye_graph.curation.schemes import VERDICTS, list_keys
from daye_graph.errors import DataError
from daye_graph.model.entity import ENTITY_TYPES, EntityRecord
from tests.curation.conftest import PLAN, Town


def test_there_is_one_file_for_each_type_in_contract_order() -> None:
    assert tuple(file.type for file in RECORD_FILES) == ENTITY_TYPES


def test_a_row_becomes_a_record_without_its_empty_columns(town: Town) -> None:
    records = {(record.type, record.slug): record for record in read_records(town.root / "data/entities")}
    assert records["Place", "linshui"] == EntityRecord(
        type="Place",
        slug="linshui",
        names=("临水乡",),
        source="GB/T 10114",
        attributes=(
            ("kind", "township"),
            ("code", "429999200"),
            ("code_scheme", "GB/T 10114"),
            ("position", "schematic"),
        ),
    )
    assert records["Place", "gaoxinqu"].names == ("高新区", "云泽高新区")
    assert records["Industry", "new-energy"].attributes == (("list_forms", "新能源"),)


def test_records_come_type_by_type_and_a_missing_file_holds_none(town: Town) -> None:
    (town.root / "data/entities/universities.tsv").unlink()
    types = [record.type for record in read_records(town.root / "data/entities")]
    assert "University" not in types
    assert types == sorted(types, key=ENTITY_TYPES.index)


def test_a_folder_without_files_holds_no_records(town: Town) -> None:
    assert read_records(town.root) == ()


def test_windows_line_ends_and_a_byte_order_mark_are_read_through(town: Town) -> None:
    path = town.root / "data/entities/enterprises.tsv"
    expected = read_records(path.parent)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_records(path.parent) == expected


def test_all_lines_that_cannot_be_read_are_listed(town: Town) -> None:
    town.replace("data/entities/enterprises.tsv", "yunfeng\t", new="\t")
    town.replace("data/entities/places.tsv", "临水乡\t", new="")
    town.replace("data/entities/units.tsv", "note", new="remark")
    (town.root / "data/entities/funds.tsv").write_bytes(b"slug\tnames\n\xe4\xb8\n")
    with pytest.raises(DataError) as error:
        read_records(town.root / "data/entities")
    assert [problem.split("：")[0] for problem in error.value.problems] == [
        "data/entities/enterprises.tsv:3: slug",
        "data/entities/units.tsv:1: header",
        "data/entities/places.tsv:3: row",
        "data/entities/funds.tsv:2: file",
    ]


def test_an_unreadable_file_is_named(town: Town) -> None:
    (town.root / "data/entities/funds.tsv").mkdir()
    with pytest.raises(DataError, match=r"funds\.tsv:0: file"):
        read_records(town.root / "data/entities")


def test_a_manifest_gives_what_is_known_and_nothing_else(town: Town) -> None:
    (manifest,) = read_manifests(town.root / "data/documents")
    assert (manifest.id, manifest.file, manifest.date) == ("yunze-2030", "yunze.md", "2030-01-31")
    assert manifest.source == manifest.retrieved == manifest.index_number == manifest.validity == ""


def test_a_missing_manifest_is_a_data_error(town: Town) -> None:
    with pytest.raises(DataError, match=r"manifest\.tsv"):
        read_manifests(town.root)


def test_a_decision_is_read_with_its_quote(town: Town) -> None:
    (decision,) = read_decisions(town.root / "data/decisions")
    assert (decision.verdict, decision.curator) == ("reject", "office:kjj")
    assert decision.quote in PLAN


def test_no_file_of_decisions_holds_no_decisions(town: Town) -> None:
    assert read_decisions(town.root) == ()


def test_an_unknown_verdict_is_a_data_error(town: Town) -> None:
    town.replace("data/decisions/decisions.tsv", "reject", new="perhaps")
    with pytest.raises(DataError, match=r"decisions\.tsv:2: verdict：见到“perhaps”"):
        read_decisions(town.root / "data/decisions")


def test_the_scheme_of_verdicts_is_that_of_the_model() -> None:
    assert list_keys(VERDICTS) == get_args(Verdict)


def test_reading_records_loads_nothing_heavy() -> None:
    heavy = ["networkx", "rdflib", "pyvis", "jieba", "pandas", "pyshacl", "pypinyin", "pyoxigraph"]
    code = f"import sys, daye_graph.curation.records; print(*set({heavy!r}) & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
