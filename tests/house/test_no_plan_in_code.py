"""Code follows the text: no name of the shipped plan stands in it, in examples neither."""

from __future__ import annotations

import pytest

from daye_graph.curation.records import read_records
from tests.house.repository import ROOT, kept_files

SUFFIXES = {".py", ".js", ".mjs", ".ts", ".tsx", ".css", ".html", ".rq"}
COMMON = {"高新区", "湖北", "湖北省", "武汉", "武汉市"}
"""Names that are also common words, or that the grammar of levels may show (某省)."""


@pytest.mark.parametrize("kind", ["Enterprise", "ResearchInstitute", "University", "Platform", "Place"])
def test_no_name_of_the_plan_stands_in_code(kind: str) -> None:
    records = read_records(ROOT / "data" / "entities")
    names = {name for record in records if record.type == kind for name in record.names} - COMMON
    files = [
        path
        for path in kept_files()
        if path.suffix in SUFFIXES
        and path.relative_to(ROOT).parts[0] in {"daye_graph", "web"}
        and ".test." not in path.name
    ]
    found = [
        (path.relative_to(ROOT).as_posix(), name)
        for path in files
        for name in names
        if name in path.read_text(encoding="utf-8")
    ]
    assert found == []
    assert len(files) > 100
