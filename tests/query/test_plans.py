"""Which file is meant by an id or a path."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.errors import SourceError, UnknownNameError
from daye_graph.query.plans import DEFAULT_PLAN, find_plan_file, list_plans


def test_the_default_plan_ships() -> None:
    assert list_plans()[DEFAULT_PLAN].is_file()
    assert find_plan_file() == find_plan_file(DEFAULT_PLAN) == list_plans()[DEFAULT_PLAN]


def test_a_path_is_a_plan_too(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    path.write_text("…", encoding="utf-8")
    assert find_plan_file(path) == find_plan_file(str(path)) == path


def test_an_id_is_not_taken_for_a_file_of_that_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / DEFAULT_PLAN).write_text("…", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert find_plan_file(DEFAULT_PLAN) == list_plans()[DEFAULT_PLAN]
    assert find_plan_file(f"./{DEFAULT_PLAN}") == Path(DEFAULT_PLAN)


@pytest.mark.parametrize("plan", ["nothing.md", "no/such/plan", Path("nothing")])
def test_a_path_without_a_file_is_a_source_that_cannot_be_read(plan: str | Path) -> None:
    with pytest.raises(SourceError, match="没有这个文件"):
        find_plan_file(plan)


def test_what_is_neither_comes_with_the_ids_there_are() -> None:
    with pytest.raises(UnknownNameError, match=DEFAULT_PLAN):
        find_plan_file("daye-2023")
