"""``daye-graph correct``: from what a person found to a checked row in a folder of decisions, and back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from daye_graph.cli.correct_add import make_add
from daye_graph.cli.deciding import QUESTIONS
from daye_graph.curation.decisions import read_decisions
from daye_graph.curation.facts import FACTS
from daye_graph.errors import OutputError
from daye_graph.pipeline import build_plan
from daye_graph.settings import find_shared
from tests.cli.conftest import Done, Run
from tests.plans import PLAN, write_changed

RELIED = "依托劲牌等龙头企业，推进食品饮料和生物医药向生命健康产业升级"
SIGNED = ("--reason", "核对原文", "--curator", "office:science-bureau")
ADD = ("correct", "add", "enterprises", "--role", "clusters", "--direction", "relied_on", *SIGNED)
EPOCH = "1795478400"  # 2026-11-24


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of decisions of the test's own, on a day that is known."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.delenv("DAYE_GRAPH_DECISIONS", raising=False)
    return tmp_path / "decisions"


def find_id(daye: Run) -> str:
    rows = [
        json.loads(line)
        for line in daye("ask", "enterprises", "--enterprise", "劲牌", "-f", "jsonl").out.splitlines()
    ]
    return next(str(row["id"]) for row in rows if row["quote"] == RELIED)


def listed(daye: Run, folder: Path) -> list[dict[str, str]]:
    done = daye("correct", "list", "--decisions", str(folder), "-f", "csv")
    assert done.code == 0
    return list(csv.DictReader(io.StringIO(done.out)))


def test_a_rejected_row_is_gone_from_the_answers_until_the_decision_is_taken_back(
    daye: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    identifier = find_id(daye)
    done = daye("correct", "reject", identifier, *SIGNED, "--decisions", str(folder))
    assert done.code == 0
    assert RELIED in done.out
    (decision,) = read_decisions(folder)
    assert (decision.subject, decision.quote, decision.date) == ("劲牌", RELIED, "2026-11-24")
    monkeypatch.setenv("DAYE_GRAPH_DECISIONS", str(folder))
    assert identifier not in daye("ask", "enterprises", "-f", "csv").out
    (row,) = listed(daye, folder)
    assert (row["n"], row["id"], row["state"]) == ("1", decision.id, "生效")
    done = daye("correct", "remove", "1")
    assert (done.code, decision.rule in done.out) == (0, True)
    assert listed(daye, folder) == []
    assert identifier in daye("ask", "enterprises", "-f", "csv").out


def test_the_last_part_of_an_iri_will_do_and_so_will_its_prefixed_name(daye: Run, folder: Path) -> None:
    key = find_id(daye).rpartition("/id/")[2]
    assert daye("correct", "reject", f"id:{key}", *SIGNED, "--decisions", str(folder)).code == 0
    assert daye("correct", "remove", "1", "--decisions", str(folder)).code == 0
    assert daye("correct", "reject", key, *SIGNED, "--decisions", str(folder)).code == 0


def test_an_added_fact_is_answered_with_its_words_and_its_decision(
    daye: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = daye(
        *ADD,
        "--enterprise",
        "劲牌公司",
        "--quote",
        f"{RELIED[:10]}\n\n{RELIED[10:]}",
        "--decisions",
        str(folder),
    )
    assert done.code == 0
    (decision,) = read_decisions(folder)
    assert decision.quote == RELIED
    monkeypatch.setenv("DAYE_GRAPH_DECISIONS", str(folder))
    rows = [
        json.loads(line)
        for line in daye("ask", "enterprises", "--role", "clusters", "-f", "jsonl").out.splitlines()
    ]
    (row,) = [row for row in rows if row["origin"] == "decision"]
    assert (row["enterprise"], row["quote"], row["rule"]) == ("劲牌", RELIED, decision.rule)
    text = PLAN.read_bytes().decode()
    assert "".join(text[start:end] for start, end in row["spans"]) == RELIED
    key = row["id"]
    done = daye("correct", "reject", key, *SIGNED)
    assert (done.code, "correct remove" in done.err) == (2, True)


def test_every_kind_of_fact_can_be_added(daye: Run, folder: Path) -> None:
    graph = build_plan(PLAN)
    anchored = next(each for each in graph.partnerships if each.relation == "anchored_by")
    institute, organization = (
        graph.entity_by_key[key].name for key in (anchored.institute, anchored.organization)
    )
    beside = ("--decisions", str(folder))
    added = {
        "upgrades": (
            "--subject",
            "劲牌",
            "--target-level",
            "national",
            "--target-title",
            "国家试验称号",
            "--quote",
            RELIED,
        ),
        "institutes": (
            "--institute",
            institute,
            "--organization",
            organization,
            "--relation",
            "hosted_by",
            "--quote",
            anchored.evidence.quote,
        ),
        "entities": ("--name", "龙头企业", "--type", "Programme"),
    }
    for question, options in added.items():
        done = daye("correct", "add", question, *options, *SIGNED, *beside)
        assert done.code == 0, (question, done.err)
    assert {decision.question for decision in read_decisions(folder)} == set(added)
    assert {row["state"] for row in listed(daye, folder)} == {"生效"}
    kinds = make_add().list_commands(None)  # type: ignore[arg-type]
    assert set(kinds) == {question for verdict, question in FACTS if verdict == "accept"}


def test_names_are_merged_and_kept_apart_on_the_first_sentence_that_has_them(daye: Run, folder: Path) -> None:
    beside = ("--decisions", str(folder))
    assert daye("correct", "merge", "瑞信科技", "瑞信养生", *SIGNED, *beside).code == 0
    assert (
        daye("correct", "apart", "顺富纺织", "富顺纺织", "--type", "Enterprise", *SIGNED, *beside).code == 0
    )
    merge, apart = sorted(read_decisions(folder), key=lambda decision: decision.verdict, reverse=True)
    assert (merge.fact, apart.fact) == ("other=瑞信养生", "other=富顺纺织|type=Enterprise")
    assert "瑞信养生" in merge.quote
    assert "富顺纺织" in apart.quote


def test_a_whole_thing_can_be_rejected_by_its_id(daye: Run, folder: Path) -> None:
    firm = next(e for e in build_plan(PLAN).entities if e.name == "斯瑞尔")
    assert daye("correct", "reject", firm.key, *SIGNED, "--decisions", str(folder)).code == 0
    (decision,) = read_decisions(folder)
    assert (decision.question, decision.subject, decision.details["type"]) == (
        "entities",
        "斯瑞尔",
        "Enterprise",
    )


def test_of_several_places_one_is_chosen_by_its_offset(daye: Run, folder: Path) -> None:
    beside = ("--decisions", str(folder))
    done = daye(*ADD, "--enterprise", "劲牌", "--quote", "劲牌", *beside)
    assert (done.code, "--at" in done.err) == (2, True)
    text = PLAN.read_bytes().decode()
    second = text.index("劲牌", text.index("劲牌") + 1)
    assert str(second) in done.err
    done = daye(*ADD, "--enterprise", "劲牌", "--quote", "劲牌", "--at", "1", *beside)
    assert done.code == 2
    assert daye(*ADD, "--enterprise", "劲牌", "--quote", "劲牌", "--at", str(second), *beside).code == 0
    (decision,) = read_decisions(folder)
    assert decision.occurrence == "2"
    added = next(
        each for each in build_plan(PLAN, decisions=[decision]).involvements if each.rule == decision.rule
    )
    assert added.evidence.start == second


def test_all_problems_are_listed_and_nothing_is_written(daye: Run, folder: Path) -> None:
    done = daye(
        *ADD[:-1], "张三", "--enterprise", "劲牌", "--quote", "方案里没有的话", "--decisions", str(folder)
    )
    assert (done.code, done.out) == (1, "")
    assert "decision-curator" in done.err
    assert "decision-quote" in done.err
    assert "没有写入任何内容" in done.err
    assert not folder.exists()


def test_what_does_not_hold_on_the_plan_is_refused(daye: Run, folder: Path) -> None:
    beside = ("--decisions", str(folder))
    done = daye(*ADD, "--enterprise", "斯瑞尔", "--quote", RELIED, *beside)
    assert (done.code, "does not name it" in done.err) == (1, True)
    assert daye("correct", "merge", "劲牌", "劲牌公司", *SIGNED, *beside).code == 1
    assert daye("correct", "merge", "劲牌", "市科技局", *SIGNED, *beside).code == 1
    assert not folder.exists()


def structure_of_the_plan() -> str:
    return build_plan(PLAN).tasks[0].id


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("correct", "reject", "involvement/0", *SIGNED), "involvement/"),
        (("correct", "reject", structure_of_the_plan(), *SIGNED), "结构"),
        ((*ADD, "--enterprise", "劲碑", "--quote", RELIED), "劲牌"),
        (("correct", "merge", "劲牌", *SIGNED), "两个"),
        (("correct", "merge", "劲牌", "劲碑", *SIGNED), "劲牌"),
        (("correct", "remove", "9"), "correct list"),
        (("correct", "reject", "involvement/0", "--reason", "x"), "--curator"),
        ((*ADD[:4], "boss", *ADD[5:], "--enterprise", "劲牌", "--quote", RELIED), "boss"),
    ],
)
def test_wrong_use_is_said_and_ends_with_two(
    daye: Run, folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    done: Done = daye(*arguments, "--decisions", str(folder))
    assert (done.code, done.out, said in done.err) == (2, "", True)
    assert not folder.exists()


def test_a_read_only_folder_is_an_output_error_that_names_the_way_out(
    daye: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, _data: bytes) -> None:
        raise OutputError(f"{path}: read-only")

    monkeypatch.setattr("daye_graph.curation.recording.write_canonical", fail)
    before = (find_shared() / "data" / "decisions" / "decisions.tsv").read_bytes()
    done = daye("correct", "reject", find_id(daye), *SIGNED)
    assert (done.code, "--decisions" in done.err) == (3, True)
    assert (find_shared() / "data" / "decisions" / "decisions.tsv").read_bytes() == before


def test_a_decision_that_has_gone_stale_is_listed_as_such(daye: Run, folder: Path, tmp_path: Path) -> None:
    assert daye("correct", "reject", find_id(daye), *SIGNED, "--decisions", str(folder)).code == 0
    changed = write_changed(tmp_path, ("食品饮料和生物医药", "食品和医药"))
    done = daye("correct", "list", "--plan", str(changed), "--decisions", str(folder), "-f", "json")
    (row,) = json.loads(done.out)
    assert "引文已不在" in row["state"]


def test_the_plan_of_a_folder_beside_may_be_ones_own(daye: Run, folder: Path, tmp_path: Path) -> None:
    own = write_changed(tmp_path, ("冶政发〔2022〕15号", "冶政发〔2031〕3号"))
    identifier = build_plan(own, decisions=()).involvements[0].id
    done = daye("correct", "reject", identifier, *SIGNED, "--plan", str(own), "--decisions", str(folder))
    assert done.code == 0
    (decision,) = read_decisions(folder)
    assert decision.plan != "daye-2022"
    assert listed(daye, folder)[0]["state"] == "属于另一方案"
    assert identifier not in {each.id for each in build_plan(own, decisions=[decision]).involvements}


def test_the_questions_whose_rows_can_be_rejected_are_those_of_the_decisions() -> None:
    assert set(QUESTIONS.values()) == {q for verdict, q in FACTS if verdict == "reject"} - {"entities"}


def test_help_and_list_speak_english(daye: Run, folder: Path) -> None:
    told = daye("correct", "add", "enterprises", "--help", "--lang", "en").out
    assert "may be repeated" in " ".join(told.split())
    assert "0 rows" in daye("correct", "list", "--decisions", str(folder), "--lang", "en").out
