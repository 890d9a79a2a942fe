"""Decisions are written checked, canonical and whole, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from daye_graph.curation.checks import check_data
from daye_graph.curation.decisions import DECISIONS_SPEC, Decision
from daye_graph.curation.recording import DecisionStore, check_candidate, find_today
from daye_graph.errors import DataError, OutputError
from tests.curation.conftest import Town

FILE = DECISIONS_SPEC.file
WORDS = "推动高新区和云泽高新区"


def no_objection(_: Sequence[Decision]) -> list[str]:
    return []


def make(subject: str = "青石镇", **changes: str) -> Decision:
    cells = {
        "plan": "yunze-2030",
        "verdict": "reject",
        "question": "mentions",
        "subject": subject,
        "fact": "",
        "quote": WORDS,
        "occurrence": "",
        "reason": "泛指",
        "curator": "role:editor",
        "date": "2030-02-02",
    }
    return Decision.model_validate(cells | changes)


def test_a_decision_that_is_added_and_removed_leaves_the_file_as_it_was(town: Town) -> None:
    store = DecisionStore(town.root)
    before = (town.root / FILE).read_bytes()
    store.add([make()], no_objection)
    assert check_data(town.root) == []
    assert [stored.decision.subject for stored in store.read()] == ["高新区", "青石镇"]
    assert (town.root / FILE).read_bytes() != before
    store.remove(store.read()[1])
    assert (town.root / FILE).read_bytes() == before


def test_rows_are_kept_sorted_whatever_the_order_of_adding(town: Town) -> None:
    store = DecisionStore(town.root)
    for subject in ("青石镇", "云峰机械", "临水乡"):
        store.add([make(subject)], no_objection)
    lines = (town.root / FILE).read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(lines)
    assert len(lines) == 4


def test_a_file_in_another_spelling_becomes_canonical(town: Town) -> None:
    path = town.root / FILE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    store = DecisionStore(town.root)
    store.add([make()], no_objection)
    assert check_data(town.root) == []
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    store.remove(store.read()[1])
    assert len(store.read()) == 1
    assert check_data(town.root) == []


def test_all_problems_are_listed_and_nothing_is_written(town: Town) -> None:
    store = DecisionStore(town.root)
    before = (town.root / FILE).read_bytes()
    with pytest.raises(DataError) as error:
        store.add([make(quote="没有的话", curator="张三", date="昨天", fact="role=x")], no_objection)
    found = {problem.rpartition("[")[2].rstrip("]") for problem in error.value.problems}
    assert found == {"decision-quote", "decision-curator", "decision-date", "decision-fact"}
    assert all(problem.startswith(f"{FILE}:3: ") for problem in error.value.problems)
    assert (town.root / FILE).read_bytes() == before


def test_problems_elsewhere_in_the_data_stop_it_too(town: Town) -> None:
    town.replace("data/entities/units.tsv", "市科技局", new="市科技局|市科技局")
    with pytest.raises(DataError, match="formatted"):
        DecisionStore(town.root).add([make()], no_objection)


def test_what_speaks_against_it_on_the_plan_stops_it(town: Town) -> None:
    seen: list[int] = []

    def object_to_it(decisions: Sequence[Decision]) -> list[str]:
        seen.append(len(decisions))
        return ["不成立"]

    before = (town.root / FILE).read_bytes()
    with pytest.raises(DataError, match="不成立"):
        DecisionStore(town.root).add([make()], object_to_it)
    assert seen == [2]
    assert (town.root / FILE).read_bytes() == before


@pytest.mark.parametrize("reason", ["一\t二", "一\n二", "一\u200b二"])
def test_a_cell_that_would_break_the_table_is_refused(town: Town, reason: str) -> None:
    before = (town.root / FILE).read_bytes()
    with pytest.raises(DataError):
        DecisionStore(town.root).add([make(reason=reason)], no_objection)
    assert (town.root / FILE).read_bytes() == before


def test_a_folder_beside_takes_new_decisions_and_is_made(town: Town) -> None:
    before = (town.root / FILE).read_bytes()
    store = DecisionStore(town.root, town.root / "beside" / "mine")
    store.add([make()], no_objection)
    assert (town.root / FILE).read_bytes() == before
    assert [stored.folder.name for stored in store.read()] == ["decisions", "mine"]
    store.remove(store.read()[0])
    assert [stored.folder.name for stored in store.read()] == ["mine"]


def test_an_interrupted_write_leaves_the_old_file(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (town.root / FILE).read_bytes()

    def fail(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match="--decisions"):
        DecisionStore(town.root).add([make()], no_objection)
    assert (town.root / FILE).read_bytes() == before
    assert sorted(path.name for path in (town.root / FILE).parent.iterdir()) == ["decisions.tsv"]


def test_a_folder_that_cannot_be_written_is_an_output_error(town: Town) -> None:
    (town.root / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="taken"):
        DecisionStore(town.root, town.root / "taken" / "mine").add([make()], no_objection)


def test_decisions_added_at_once_are_all_kept(town: Town) -> None:
    store = DecisionStore(town.root)
    subjects = [f"事物{number}" for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda subject: store.add([make(subject)], no_objection), subjects))
    assert [stored.decision.subject for stored in store.read()][1:] == subjects


def test_checking_a_candidate_touches_nothing(town: Town) -> None:
    before = {path: path.read_bytes() for path in town.root.rglob("*") if path.is_file()}
    problems = check_candidate(town.root, {"data/entities/units.tsv": b"slug\n"})
    assert {problem.file for problem in problems} == {"data/entities/units.tsv"}
    assert {path: path.read_bytes() for path in town.root.rglob("*") if path.is_file()} == before


def test_today_is_that_of_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2030, 2, 3, 12, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    assert find_today() == "2030-02-03"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert find_today() >= "2026-01-01"
