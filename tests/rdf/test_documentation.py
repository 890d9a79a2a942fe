from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.rdf.documentation import build_page, write_pages
from daye_graph.rdf.terms import CLASSES, PROPERTIES, SCHEMES
from daye_graph.rdf.wording import CHINESE, ENGLISH, WORDINGS, Wording
from daye_graph.settings import find_shared


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)
def test_the_page_is_up_to_date(wording: Wording) -> None:
    written = (find_shared() / wording.file).read_text(encoding="utf-8")
    assert written == build_page(wording), (
        f"{wording.file} is stale; run: .venv/bin/python -m daye_graph.rdf.documentation"
    )


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)
def test_the_page_tells_every_class_property_and_scheme(wording: Wording) -> None:
    page = build_page(wording)
    missing = [
        f"`dg:{name}`" for name in (*CLASSES, *PROPERTIES, *SCHEMES.values()) if f"`dg:{name}`" not in page
    ]
    assert missing == []


def test_both_pages_have_the_same_rows_and_say_how_often_a_property_occurs() -> None:
    rows = [
        [line.split("|")[1] for line in build_page(wording).splitlines() if line.startswith("| `")]
        for wording in (CHINESE, ENGLISH)
    ]
    assert rows[0] == rows[1]
    assert "| `dct:isPartOf` | whole | 1 | Action or Plan |" in build_page(ENGLISH)
    assert "| `rdfs:label` | 名称 | 1–2 | 中文、英文 |" in build_page(CHINESE)
    assert "| `oa:hasTarget` | 依据 | 1–∞ | 一段依据 |" in build_page(CHINESE)


def test_pages_are_written_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert [path.relative_to(tmp_path).as_posix() for path in write_pages(tmp_path)] == [
        "docs/ontology.md",
        "docs/ontology.en.md",
    ]
