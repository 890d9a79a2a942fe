"""A decision says what its question takes; its id is what is decided, whoever decides it and when."""

from __future__ import annotations

import pytest

from daye_graph.curation.checks import check_data
from daye_graph.curation.decisions import DECISIONS_SPEC, Decision, find_faults, read_decisions
from daye_graph.curation.facts import FACTS, FactField, Verdict, write_fact
from daye_graph.curation.quotes import QuoteFinder
from daye_graph.documents.reader import read_document
from daye_graph.errors import DataError
from tests.curation.conftest import Town
from tests.plans import PLAN

FILE = DECISIONS_SPEC.file
WORDS = "推动高新区和云泽高新区"


def decision(verdict: Verdict = "reject", question: str = "entities", fact: str = "") -> Decision:
    return Decision(
        plan="yunze-2030",
        verdict=verdict,
        question=question,
        subject="高新区",
        fact=fact,
        quote=WORDS,
        occurrence="",
        reason="泛指",
        curator="office:kjj",
        date="2030-02-01",
    )


def value_of(field: FactField) -> str:
    return field.values[-1] if field.values else "甲"


def test_the_columns_are_the_fields() -> None:
    assert tuple(Decision.model_fields) == DECISIONS_SPEC.columns


def test_reason_curator_and_date_make_no_other_decision() -> None:
    one = decision()
    other = one.model_copy(update={"reason": "另一理由", "curator": "role:editor", "date": "2031-01-01"})
    assert one.id == other.id
    assert one.rule == f"decision.{one.id}"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("plan", "other"),
        ("verdict", "accept"),
        ("question", "mentions"),
        ("subject", "青石镇"),
        ("fact", "type=Place"),
        ("quote", "青石镇"),
        ("occurrence", "1"),
    ],
)
def test_all_else_makes_another_decision(column: str, value: str) -> None:
    assert decision().model_copy(update={column: value}).id != decision().id


@pytest.mark.parametrize(("verdict", "question"), FACTS)
def test_every_question_takes_its_own_fields_and_no_other(verdict: Verdict, question: str) -> None:
    values = {field.name: value_of(field) for field in FACTS[verdict, question]}
    whole = decision(verdict, question, write_fact(verdict, question, values))
    assert list(find_faults(whole)) == []
    assert whole.details == values
    extra = decision(verdict, question, f"{whole.fact}|colour=red")
    assert [fault.seen for fault in find_faults(extra)] == ["colour=red"]
    for field in FACTS[verdict, question]:
        rest = {name: value for name, value in values.items() if name != field.name}
        faults = list(find_faults(decision(verdict, question, write_fact(verdict, question, rest))))
        assert [field.name in fault.expected for fault in faults] == [True] * field.required
        if field.values:
            wrong = values | {field.name: "?"}
            faults = list(find_faults(decision(verdict, question, write_fact(verdict, question, wrong))))
            assert [fault.seen for fault in faults] == [f"{field.name}=?"]


def test_a_list_has_its_members() -> None:
    assert decision("merge", fact="other=甲;乙").list_values("other") == ("甲", "乙")
    assert decision("merge", fact="other=甲;乙").list_values("type") == ()


def test_faulty_rows_are_all_listed_with_their_lines(town: Town) -> None:
    row = dict.fromkeys(DECISIONS_SPEC.columns, "x") | {"occurrence": "", "fact": "", "verdict": "merge"}
    town.add(FILE, **row | {"question": "units"})
    town.add(FILE, **row | {"question": "entities", "occurrence": "零"})
    with pytest.raises(DataError) as error:
        read_decisions(town.root / "data/decisions")
    assert [problem.split("：")[0] for problem in error.value.problems] == [
        f"{FILE}:3: question",
        f"{FILE}:4: occurrence",
        f"{FILE}:4: fact",
    ]


def test_a_wrong_row_may_be_rejected_and_the_right_one_added_on_the_same_words(town: Town) -> None:
    words = "依托云峰机械、春山农业等龙头企业，联合云泽大学组建智能制造研究院"
    cells = {
        "plan": "yunze-2030",
        "subject": "云峰机械",
        "quote": words,
        "reason": "角色",
        "date": "2030-02-02",
    }
    cells |= {"question": "enterprises", "curator": "role:editor"}
    (town.root / FILE).write_bytes(("\t".join(DECISIONS_SPEC.columns) + "\n").encode())
    town.add(FILE, verdict="accept", fact="role=founds_institute|direction=relied_on", **cells)
    town.add(FILE, verdict="reject", **cells)
    assert check_data(town.root) == []


@pytest.mark.parametrize("second", ["other=云泽高新区", "other=青石镇;云泽高新区|type=Place"])
def test_what_is_merged_is_not_kept_apart(town: Town, second: str) -> None:
    cells = {"plan": "yunze-2030", "quote": WORDS, "reason": "同一", "date": "2030-02-02"}
    cells |= {"question": "entities", "curator": "role:editor"}
    (town.root / FILE).write_bytes(("\t".join(DECISIONS_SPEC.columns) + "\n").encode())
    town.add(FILE, verdict="apart", subject="云泽高新区", fact="other=高新区", **cells)
    town.add(FILE, verdict="merge", subject="高新区", fact=second, **cells)
    assert [(problem.check, problem.line) for problem in check_data(town.root)] == [("decision-once", 3)]


def test_decisions_of_a_folder_beside_are_checked_under_their_own_name(town: Town) -> None:
    more = town.root / "more"
    more.mkdir()
    text = (town.root / FILE).read_text(encoding="utf-8")
    (more / "decisions.tsv").write_text(text.replace("office:kjj", "张三"), encoding="utf-8")
    problems = check_data(town.root, more={"more/decisions.tsv": more})
    assert [(problem.check, problem.file) for problem in problems] == [
        ("decision-curator", "more/decisions.tsv"),
        ("decision-once", "more/decisions.tsv"),
    ]


def test_a_folder_beside_may_be_about_a_plan_of_its_own(town: Town) -> None:
    more = town.root / "more"
    more.mkdir()
    text = (town.root / FILE).read_text(encoding="utf-8").replace("yunze-2030", "other-2031")
    (more / "decisions.tsv").write_text(text.replace(WORDS, "别处的话"), encoding="utf-8")
    assert check_data(town.root, more={"more": more}) == []


def test_words_that_a_page_break_divides_are_found() -> None:
    document = read_document(PLAN)
    quotes = QuoteFinder(document)
    divided = [
        passage.evidence(0, len(passage.text))
        for passage in document.all_passages()
        if len(passage.text) > 1 and len(passage.evidence(0, len(passage.text)).spans) > 1
    ]
    assert divided
    for evidence in divided:
        assert quotes.holds(evidence.quote)
        assert quotes.cite(evidence) == evidence.quote
        assert evidence in [place.evidence for place in quotes.find(evidence.quote)]
    assert not quotes.holds("方案里没有的一句话")
    assert not quotes.holds("")
