"""Stores on disk: filled once, read-only, as fresh as the plan, and never on top of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

import daye_graph
from daye_graph.errors import UsageError
from daye_graph.query.cache import Built, Source
from daye_graph.query.engine import PlanFacts
from daye_graph.query.stored import open_stored
from daye_graph.settings import Settings
from tests.query.sample import FACTS, ask, open_sample


def make_source(path: Path, built: list[Path], plan: PlanFacts = FACTS) -> Source:
    def build(source: Path, _: Settings) -> Built:
        built.append(source)
        return Built(plan, list(open_sample().store))

    return Source(path, Settings(), build=build, notice=lambda _: None)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    path.write_text("一、重点任务", encoding="utf-8")
    return path


def test_a_store_is_filled_once_and_gives_the_rows_of_memory(plan: Path, tmp_path: Path) -> None:
    built: list[Path] = []
    for _ in range(2):
        engine = open_stored(make_source(plan, built), tmp_path / "store")
        assert ask(engine, "tasks") == ask(open_sample(), "tasks")
        assert engine.plan == FACTS
    assert built == [plan]


def test_a_changed_plan_is_filled_anew_and_its_old_entry_goes(plan: Path, tmp_path: Path) -> None:
    built: list[Path] = []
    open_stored(make_source(plan, built), tmp_path / "store")
    plan.write_text("二、重点任务", encoding="utf-8")
    open_stored(make_source(plan, built), tmp_path / "store")
    assert len(built) == 2
    assert len([each for each in (tmp_path / "store").iterdir() if each.is_dir()]) == 1


def test_a_store_can_only_be_read(plan: Path, tmp_path: Path) -> None:
    engine = open_stored(make_source(plan, []), tmp_path / "store")
    with pytest.raises(RuntimeError, match="read-write"):
        engine.store.clear()


def test_a_folder_with_other_things_is_left_alone(plan: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"plan\.md"):
        open_stored(make_source(plan, []), tmp_path)
    with pytest.raises(UsageError):
        open_stored(make_source(plan, []), plan)
    assert [each.name for each in tmp_path.iterdir()] == ["plan.md"]


def test_store_and_endpoint_do_not_go_together(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--endpoint"):
        daye_graph.ask("tasks", store=tmp_path, endpoint="http://localhost/")
