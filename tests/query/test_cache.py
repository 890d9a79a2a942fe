"""The cache: nothing stale, nothing built twice, nothing broken for long."""

from __future__ import annotations

import fcntl
import json
import multiprocessing
import os
import shutil
import time
from collections.abc import Callable, Iterator
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from daye_graph.errors import SourceError
from daye_graph.query import cache, inputs
from daye_graph.query.answer import find_answer
from daye_graph.query.cache import KEPT, Built, Source, open_engine
from daye_graph.query.engine import Engine
from daye_graph.query.inputs import digest_inputs
from daye_graph.query.parts import CORE, PARTS, divide
from daye_graph.settings import Settings
from daye_graph.wording import Wording
from tests.query.sample import FACTS, SAMPLE


class Builds:
    """A builder that counts how often it is asked."""

    def __init__(self) -> None:
        self.count = 0
        self.notices: list[Wording] = []

    def build(self, source: Path, _settings: Settings) -> Built:
        self.count += 1
        title = Quad(NamedNode("urn:it"), NamedNode("urn:says"), Literal(source.read_text(encoding="utf-8")))
        return Built(FACTS, [*parse(path=SAMPLE, format=RdfFormat.TRIG), title])

    def open(
        self, path: Path, *, parts: frozenset[str] = cache.ALL_PARTS, settings: Settings | None = None
    ) -> Engine:
        source = Source(path, settings or Settings(), self.build, self.notices.append)
        return open_engine(source, parts)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The cache's folder, of which this process remembers nothing."""
    monkeypatch.setenv("DAYE_GRAPH_CACHE", str(tmp_path / "cache"))
    cache._load_engine.cache_clear()
    yield tmp_path / "cache"
    cache._load_engine.cache_clear()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    path.write_text("一", encoding="utf-8")
    return path


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir())


def forget() -> None:
    """Forget what this process has loaded, as a new one would."""
    cache._load_engine.cache_clear()


def says(engine: Engine) -> list[str]:
    return [row["o"] for row in engine.select("SELECT ?o WHERE { <urn:it> <urn:says> ?o }")]


@pytest.mark.usefixtures("folder")
def test_the_second_time_nothing_is_built(plan: Path) -> None:
    builds = Builds()
    first = builds.open(plan)
    forget()
    second = builds.open(plan)
    assert builds.count == 1
    assert second.plan == first.plan == FACTS
    assert says(second) == says(first) == ["一"]
    assert builds.notices == []


@pytest.mark.parametrize("change", ["text", "name", "settings"])
def test_what_the_graph_depends_on_makes_another_entry(
    folder: Path, plan: Path, tmp_path: Path, change: str
) -> None:
    builds = Builds()
    builds.open(plan)
    settings = Settings()
    if change == "text":
        plan.write_text("二", encoding="utf-8")
    elif change == "name":
        plan = plan.rename(tmp_path / "other.md")
    else:
        settings = Settings(id_base="https://data.example.org/id/")
    engine = builds.open(plan, settings=settings)
    assert builds.count == 2
    assert len(entries(folder)) == 2
    assert says(engine) == ["二" if change == "text" else "一"]


@pytest.mark.usefixtures("folder")
def test_decisions_of_ones_own_are_in_the_digest(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digests = [digest_inputs(plan, Settings())]
    monkeypatch.setenv("DAYE_GRAPH_DECISIONS", str(tmp_path / "own"))
    digests.append(digest_inputs(plan, Settings()))  # there is no such folder, which only building tells
    (tmp_path / "own").mkdir()
    assert digest_inputs(plan, Settings()) == digests[0]
    for verdict in ("accept", "reject"):
        (tmp_path / "own" / "decisions.tsv").write_text(verdict, encoding="utf-8")
        digests.append(digest_inputs(plan, Settings()))
    assert len(set(digests)) == 4


def test_going_back_to_an_earlier_text_finds_its_entry(folder: Path, plan: Path) -> None:
    builds = Builds()
    for text in ("一", "二", "一", "二"):
        plan.write_text(text, encoding="utf-8")
        assert says(builds.open(plan)) == [text]
    assert builds.count == len(entries(folder)) == 2


@pytest.mark.parametrize(
    "file",
    [
        "data/entities/units.tsv",
        "data/decisions/new.tsv",
        "data/documents/manifest.tsv",
        "ontology/daye.ttl",
        "daye_graph/statements/rules/new.py",
        "daye_graph/query/questions/tasks.rq",
    ],
)
def test_data_ontology_rules_and_questions_are_in_the_digest(
    tmp_path: Path, plan: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    top = tmp_path / "project"
    for name in ("data", "ontology", "daye_graph"):
        shutil.copytree(
            inputs._PACKAGE.parent / name, top / name, ignore=shutil.ignore_patterns("__pycache__", "_shared")
        )
    monkeypatch.setattr(inputs, "_PACKAGE", top / "daye_graph")
    monkeypatch.setattr(inputs, "find_shared", lambda: top)
    before = inputs.digest_inputs(plan, Settings())
    assert inputs.digest_inputs(plan, Settings()) == before
    path = top / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((path.read_bytes() if path.exists() else b"") + b"\n")
    assert inputs.digest_inputs(plan, Settings()) != before


def test_the_digest_does_not_depend_on_where_the_project_lies(
    tmp_path: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = inputs.digest_inputs(plan, Settings())
    top = tmp_path / "elsewhere"
    for name in ("data", "ontology", "daye_graph"):
        shutil.copytree(inputs._PACKAGE.parent / name, top / name)
    monkeypatch.setattr(inputs, "_PACKAGE", top / "daye_graph")
    monkeypatch.setattr(inputs, "find_shared", lambda: top)
    assert inputs.digest_inputs(plan, Settings()) == before


def test_what_is_installed_is_in_the_digest(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert any(name.startswith("rjieba-") for name in inputs._list_installed())
    before = inputs.digest_inputs(plan, Settings())
    monkeypatch.setattr(inputs, "_list_installed", lambda: ["rjieba-99.dist-info"])
    assert inputs.digest_inputs(plan, Settings()) != before


def truncate(entry: Path) -> None:
    data = (entry / CORE).read_bytes()
    (entry / CORE).write_bytes(data[: len(data) // 2])


def change_a_byte(entry: Path) -> None:
    data = (entry / CORE).read_bytes()
    (entry / CORE).write_bytes(data.replace("甲酒业".encode(), "丙酒业".encode()))


def empty_facts(entry: Path) -> None:
    (entry / "entry.json").write_bytes(b"")


def foreign_facts(entry: Path) -> None:
    (entry / "entry.json").write_text(json.dumps({"plan": {"wrong": 1}, "digests": {}}), encoding="utf-8")


def lose_a_part(entry: Path) -> None:
    (entry / "Mention").unlink()


def lose_all(entry: Path) -> None:
    for path in entry.iterdir():
        path.unlink()


@pytest.mark.parametrize(
    "damage", [truncate, change_a_byte, empty_facts, foreign_facts, lose_a_part, lose_all]
)
def test_a_damaged_entry_is_built_anew(folder: Path, plan: Path, damage: Callable[[Path], None]) -> None:
    builds = Builds()
    sound = find_answer(builds.open(plan), "enterprises").rows
    (entry,) = entries(folder)
    damage(entry)
    forget()
    assert find_answer(builds.open(plan), "enterprises").rows == sound
    assert builds.count == 2
    forget()
    assert find_answer(builds.open(plan), "enterprises").rows == sound
    assert builds.count == 2
    assert entries(folder) == [entry]


def test_a_file_in_the_place_of_the_folder_only_costs_time(folder: Path, plan: Path) -> None:
    folder.write_bytes(b"")
    builds = Builds()
    assert says(builds.open(plan)) == ["一"]
    assert (builds.count, len(builds.notices)) == (1, 1)
    assert "DAYE_GRAPH_CACHE" in builds.notices[0]


def test_a_folder_that_takes_no_entry_only_costs_time(
    folder: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache, "_fill_entry", refuse)
    builds = Builds()
    assert says(builds.open(plan)) == ["一"]
    assert "No space left" in builds.notices[0]
    assert entries(folder) == []


def test_an_input_that_changes_while_building_leaves_no_entry(
    folder: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds = Builds()
    build = builds.build

    def change(source: Path, settings: Settings) -> Built:
        built = build(source, settings)
        source.write_text("改", encoding="utf-8")
        return built

    monkeypatch.setattr(builds, "build", change)
    assert says(builds.open(plan)) == ["一"]
    assert entries(folder) == []


@pytest.mark.usefixtures("folder")
def test_a_missing_source_is_told_before_anything_is_built(tmp_path: Path) -> None:
    builds = Builds()
    for path in (tmp_path / "nothing.md", tmp_path):
        with pytest.raises(SourceError, match=str(path)):
            builds.open(path)
    assert builds.count == 0


def test_the_entries_used_last_are_kept(folder: Path, plan: Path) -> None:
    builds = Builds()
    builds.open(plan)
    (first,) = entries(folder)
    for number in range(KEPT + 4):
        os.utime(first)  # as each answer from it does
        plan.write_text(str(number), encoding="utf-8")
        builds.open(plan)
        time.sleep(0.01)
    assert len(entries(folder)) == KEPT
    assert first in entries(folder)


def test_what_an_interrupted_build_left_goes_after_an_hour(folder: Path, plan: Path) -> None:
    old, new = folder / ".building-old", folder / ".building-new"
    for path in (old, new):
        path.mkdir(parents=True)
    os.utime(old, (time.time() - 7200,) * 2)
    Builds().open(plan)
    assert not old.exists()
    assert new.exists()


def open_at_once(barrier: Barrier, plan: Path, log: Path) -> None:
    builds = Builds()
    build = builds.build

    def slowly(source: Path, settings: Settings) -> Built:
        with log.open("a", encoding="utf-8") as file:
            file.write("built\n")
        time.sleep(0.3)
        return build(source, settings)

    barrier.wait()
    engine = open_engine(Source(plan, Settings(), slowly, builds.notices.append))
    assert says(engine) == ["一"]
    assert builds.notices == []


@pytest.mark.slow
def test_processes_that_start_at_once_build_once(folder: Path, plan: Path, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    barrier, log = context.Barrier(3), tmp_path / "log"
    processes = [context.Process(target=open_at_once, args=(barrier, plan, log)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    assert log.read_text(encoding="utf-8") == "built\n"
    assert len(entries(folder)) == 1


def test_without_locks_two_builds_do_no_harm(
    folder: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    builds = Builds()
    build = builds.build

    def build_while_another_does(source: Path, settings: Settings) -> Built:
        monkeypatch.setattr(builds, "build", build)
        builds.open(plan)  # another process finishes first
        return build(source, settings)

    monkeypatch.setattr(builds, "build", build_while_another_does)
    assert says(builds.open(plan)) == ["一"]
    forget()
    assert says(builds.open(plan)) == ["一"]
    assert len(entries(folder)) == 1


def test_every_quad_is_of_one_part() -> None:
    quads = list(parse(path=SAMPLE, format=RdfFormat.TRIG))
    divided = divide(quads, Settings())
    assert sorted(map(str, quads)) == sorted(str(quad) for part in divided.values() for quad in part)
    assert set(divided) == set(PARTS)
