"""docs/data.md and docs/data.en.md tell of every file, list and rule, in the code's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.curation.checks import ALL_CHECKS
from daye_graph.curation.decisions import DECISIONS_SPEC
from daye_graph.curation.manifests import MANIFEST_SPEC
from daye_graph.curation.problem import FORMAT_COMMAND
from daye_graph.curation.records import RECORD_FILES
from daye_graph.curation.schemes import ALL_SCHEMES

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = {"zh": DOCS / "data.md", "en": DOCS / "data.en.md"}


@pytest.fixture(params=list(PAGES))
def page(request: pytest.FixtureRequest) -> tuple[str, list[str]]:
    """The language and the lines of a page."""
    language: str = request.param
    return language, PAGES[language].read_text(encoding="utf-8").splitlines()


def rows_after(lines: list[str], heading: str) -> list[str]:
    """Give the rows of the first table after *heading*, without its head."""
    table: list[str] = []
    for line in lines[lines.index(heading) + 1 :]:
        if line.startswith("|"):
            table.append(line)
        elif table:
            break
    return table[2:]


def test_every_rule_has_its_row(page: tuple[str, list[str]]) -> None:
    language, lines = page
    wanted = [f"| `{check.id}` | {check.zh if language == 'zh' else check.en} |" for check in ALL_CHECKS]
    assert rows_after(lines, "## 规则" if language == "zh" else "## Rules") == wanted


def test_every_closed_list_has_its_row_with_both_labels(page: tuple[str, list[str]]) -> None:
    language, lines = page
    wanted = [
        f"| `{name}` | {'; '.join(f'`{key}` {zh} / {en}' for key, zh, en in scheme)} |"
        for name, scheme in ALL_SCHEMES.items()
    ]
    assert rows_after(lines, "## 封闭表" if language == "zh" else "## Closed lists") == wanted


def test_every_file_has_its_row_with_its_own_columns(page: tuple[str, list[str]]) -> None:
    language, lines = page
    wanted = [
        f"| `{file.name}` | {file.type} | {' '.join(f'`{column}`' for column in file.own_columns) or '–'} |"
        for file in RECORD_FILES
    ]
    assert rows_after(lines, "### 名称" if language == "zh" else "### Names") == wanted


def test_the_other_columns_and_the_command_are_named(page: tuple[str, list[str]]) -> None:
    text = "\n".join(page[1])
    for column in (*MANIFEST_SPEC.columns, *DECISIONS_SPEC.columns):
        assert f"`{column}`" in text
    assert FORMAT_COMMAND in text
