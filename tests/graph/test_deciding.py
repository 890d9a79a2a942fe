"""Each verdict changes the graph as it says, and nothing else; what it adds holds to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.audit.accepting import NO_FINDING
from daye_graph.audit.checking import audit
from daye_graph.cli.deciding import QUESTIONS
from daye_graph.curation.quotes import QuoteFinder
from daye_graph.curation.rulings import STALE
from daye_graph.errors import DataError, UsageError
from daye_graph.pipeline import build_plan, describe
from tests.graph.deciding import RELIED, assert_holds, build, decide, plain, things, without
from tests.plans import PLAN, write_changed


@pytest.mark.parametrize(("family", "question"), QUESTIONS.items())
def test_a_rejected_statement_goes_and_the_others_of_its_family_stay(family: str, question: str) -> None:
    statements = plain().families()[family]
    rejected = statements[len(statements) // 2]
    quote = QuoteFinder(plain().document).cite(rejected.evidence)
    graph = build(decide("reject", question, "…", fact=f"id={rejected.id}", quote=quote))
    kept = [each for each in statements if each.id != rejected.id]
    assert without(graph.families()[family]) == without(kept)
    (ruling,) = graph.rulings
    assert (ruling.effects, ruling.problem) == (1, "")
    assert_holds(graph)


def test_what_is_drawn_from_a_rejected_statement_goes_with_it() -> None:
    industry = next(e.key for e in plain().entities if e.type == "Industry" and e.name == "生命健康")
    firms = next(each.enterprises for each in plain().industries if each.industry == industry)
    rows = [each for each in plain().involvements if industry in each.industries]
    assert firms
    rejects = [
        decide("reject", "enterprises", "…", fact=f"id={each.id}", quote=each.evidence.quote) for each in rows
    ]
    graph = build(*rejects)
    assert next(each.enterprises for each in graph.industries if each.industry == industry) == ()


def test_a_rejected_upgrade_is_no_aim_of_its_platform() -> None:
    aimed = next(
        p for p in plain().platforms if p.target_level == "国家级" and "国家" not in p.evidence.quote
    )
    rejects = [
        decide("reject", "upgrades", "…", fact=f"id={each.id}", quote=each.evidence.quote)
        for each in plain().upgrades
        if each.subject == aimed.platform
    ]
    graph = build(*rejects)
    assert next(p for p in graph.platforms if p.platform == aimed.platform).target_level is None


def test_members_go_with_a_rejected_element_of_the_layout() -> None:
    cluster = next(each for each in plain().layout_elements if each.kind == "cluster")
    graph = build(
        decide("reject", "layout", cluster.name, fact=f"id={cluster.id}", quote=cluster.evidence.quote)
    )
    assert cluster.id not in {each.id for each in graph.layout_elements}
    assert cluster.id not in {each.element for each in graph.memberships}
    assert_holds(graph)


def test_without_an_id_all_rows_with_the_subject_and_the_words_are_rejected() -> None:
    graph = build(decide("reject", "enterprises", "劲牌公司", quote=RELIED))
    gone = {each.id for each in plain().involvements} - {each.id for each in graph.involvements}
    assert gone == {
        each.id
        for each in plain().involvements
        if each.evidence.quote == RELIED and each.enterprise == things(plain(), "Enterprise")["劲牌"].key
    }
    assert gone


def test_an_id_that_is_gone_falls_back_on_subject_and_words_where_they_are_clear() -> None:
    graph = build(
        decide("reject", "enterprises", "劲牌", fact="id=involvement/0123456789abcdef", quote=RELIED)
    )
    assert len(graph.involvements) == len(plain().involvements) - 1
    double = next(
        each
        for each in plain().upgrades
        if sum(
            u.subject == each.subject and u.evidence.quote == each.evidence.quote for u in plain().upgrades
        )
        > 1
    )
    name = plain().entity_by_key[double.subject].name
    graph = build(decide("reject", "upgrades", name, fact="id=upgrade/0", quote=double.evidence.quote))
    assert graph.upgrades == plain().upgrades
    assert "several" in graph.rulings[0].problem


def test_an_accepted_involvement_is_as_a_rule_would_have_made_it() -> None:
    place = next(at for at, each in enumerate(plain().involvements) if each.evidence.quote == RELIED)
    made = plain().involvements[place]
    graph = build(
        decide("reject", "enterprises", "劲牌", fact=f"id={made.id}", quote=RELIED),
        decision := decide(
            "accept",
            "enterprises",
            "劲牌公司",
            fact=f"role={made.role}|direction={made.direction}",
            quote=RELIED,
        ),
    )
    added = graph.involvements[place]
    assert (added.rule, added.origin) == (decision.rule, "decision")
    assert added.id != made.id
    passing = ("id", "rule", "origin")
    assert without(graph.involvements, *passing) == without(plain().involvements, *passing)
    assert_holds(graph)


@pytest.mark.parametrize("at", [0, 30, 60, 90, 112])
def test_any_involvement_can_be_taken_out_and_put_back_where_it_was(at: int) -> None:
    made = plain().involvements[at]
    name, quote = plain().entity_by_key[made.enterprise].name, made.evidence.quote
    places = QuoteFinder(plain().document).find(quote)
    number = next(n for n, place in enumerate(places, start=1) if place.evidence == made.evidence)
    graph = build(
        decide("reject", "enterprises", name, fact=f"id={made.id}", quote=quote),
        decide(
            "accept",
            "enterprises",
            name,
            fact=f"role={made.role}|direction={made.direction}",
            quote=quote,
            occurrence=str(number),
        ),
    )
    assert [ruling.problem for ruling in graph.rulings] == ["", ""]
    passing = ("id", "rule", "origin")
    assert without(graph.involvements, *passing) == without(plain().involvements, *passing)


def test_what_an_accepted_involvement_lists_outranks_what_its_place_says() -> None:
    task = next(t for t in plain().tasks if t.id != plain().involvements[0].task)
    fact = (
        f"role=other|direction=supported|task={task.name}|industries=纺织服装|objects=市科技局;省级试验称号"
    )
    decision = decide("accept", "enterprises", "劲牌", fact=fact, quote=RELIED)
    graph = build(decision)
    added = next(each for each in graph.involvements if each.rule == decision.rule)
    assert (added.task, added.action, added.box) == (task.id, task.action, None)
    names = things(graph, "Industry") | things(graph, "GovernmentUnit")
    assert added.industries == (names["纺织服装"].key,)
    assert added.objects == (names["市科技局"].key, "省级试验称号")
    assert_holds(graph)


def test_accepted_upgrades_and_partnerships_stand_beside_those_of_the_rules() -> None:
    upgrade = decide(
        "accept", "upgrades", "劲牌", fact="target_level=国家级|target_title=国家试验称号", quote=RELIED
    )
    words = next(each for each in plain().partnerships if each.relation == "anchored_by")
    institute = plain().entity_by_key[words.institute].name
    partner = plain().entity_by_key[words.organization].name
    partnership = decide(
        "accept",
        "institutes",
        institute,
        fact=f"relation=hosted_by|organization={partner}",
        quote=words.evidence.quote,
    )
    graph = build(upgrade, partnership)
    added = next(each for each in graph.upgrades if each.rule == upgrade.rule)
    assert (added.target_level, added.target_title, added.from_level) == ("国家级", "国家试验称号", None)
    housed = next(each for each in graph.partnerships if each.rule == partnership.rule)
    assert (housed.institute, housed.relation, housed.organization) == (
        words.institute,
        "hosted_by",
        words.organization,
    )
    assert len(graph.upgrades) == len(plain().upgrades) + 1
    assert len(graph.partnerships) == len(plain().partnerships) + 1
    assert_holds(graph)


@pytest.mark.parametrize(
    ("question", "subject", "fact", "quote", "problem"),
    [
        ("enterprises", "无名公司", "role=other|direction=supported", RELIED, "nothing of that type"),
        ("enterprises", "斯瑞尔", "role=other|direction=supported", RELIED, "does not name it"),
        ("enterprises", "劲牌", "role=other|direction=supported", "劲牌", "stands 8 times"),
        ("enterprises", "劲牌", "role=other|direction=supported|task=无此任务", RELIED, "no sub-task"),
        (
            "enterprises",
            "劲牌",
            "role=other|direction=supported|industries=无",
            RELIED,
            "nothing of that type",
        ),
        ("institutes", "劲牌", "relation=partner|organization=劲牌", RELIED, "nothing of that type"),
    ],
)
def test_what_cannot_be_added_is_ignored_and_said(
    question: str, subject: str, fact: str, quote: str, problem: str
) -> None:
    graph = build(decide("accept", question, subject, fact=fact, quote=quote))
    assert without(graph.statements()) == without(plain().statements())
    assert problem in graph.rulings[0].problem


def test_a_fact_that_the_graph_has_already_is_not_added_twice() -> None:
    made = next(each for each in plain().involvements if each.evidence.quote == RELIED)
    fact = f"role={made.role}|direction={made.direction}"
    graph = build(decide("accept", "enterprises", "劲牌", fact=fact, quote=RELIED))
    assert graph.involvements == plain().involvements
    assert "already" in graph.rulings[0].problem


def test_another_plan_ignores_the_decisions() -> None:
    graph = build(
        decide("reject", "entities", "劲牌", quote="劲牌", plan="another-2022"),
        decide("reject", "enterprises", "劲牌", quote=RELIED, plan="another-2022"),
    )
    assert graph.rulings == ()
    assert without(graph.statements()) == without(plain().statements())


def test_a_decision_whose_words_are_gone_is_ignored_and_listed_in_the_report(tmp_path: Path) -> None:
    path = write_changed(tmp_path, ("食品饮料和生物医药向生命健康产业", "食品和医药向生命健康产业"))
    stale = decide("reject", "enterprises", "劲牌", quote=RELIED)
    idle = decide("accept_finding", "findings", "劲牌", quote="劲牌")
    before, graph = build(path=path), build(stale, idle, path=path)
    assert without(graph.statements()) == without(before.statements())
    told = describe(graph, (), triples=0)["decisions"]
    assert told == {
        "applied": [],
        "ignored": [
            {
                "decision": stale.id,
                "verdict": "reject",
                "question": "enterprises",
                "subject": "劲牌",
                "problem": STALE,
            },
            {
                "decision": idle.id,
                "verdict": "accept_finding",
                "question": "findings",
                "subject": "劲牌",
                "problem": NO_FINDING,
            },
        ],
    }


def test_an_accepted_finding_stays_and_gives_the_reason() -> None:
    known = next(finding for finding in audit(plain()) if finding.rule == "wording.fixed-series")
    kept = decide(
        "accept_finding",
        "findings",
        known.subject,
        fact=f"rule={known.rule}",
        quote=known.evidence[0].quote,
        reason="与原件核对过",
    )
    graph = build(kept)
    found = audit(graph)
    assert [finding.accepted for finding in found if finding.id == known.id] == ["与原件核对过"]
    assert sum(bool(finding.accepted) for finding in found) == 1
    (told,) = describe(graph, found, triples=0)["decisions"]["applied"]  # type: ignore[index]
    assert told["effects"] == 1


def test_decisions_hold_on_a_copy_in_which_only_other_words_changed(tmp_path: Path) -> None:
    path = write_changed(tmp_path, (RELIED, f"前情略。{RELIED}"))
    made = next(each for each in plain().involvements if each.evidence.quote == RELIED)
    graph = build(decide("reject", "enterprises", "劲牌", fact=f"id={made.id}", quote=RELIED), path=path)
    assert made.id not in {each.id for each in graph.involvements}
    assert len(graph.involvements) == len(plain().involvements) - 1


def test_the_same_decisions_give_the_same_graph_in_any_order() -> None:
    decisions = [
        decide("merge", "entities", "瑞信养生", fact="other=瑞信科技", quote="瑞信养生"),
        decide("reject", "enterprises", "劲牌", quote=RELIED),
        decide("accept", "enterprises", "劲牌", fact="role=clusters|direction=relied_on", quote=RELIED),
        decide("accept", "upgrades", "劲牌", fact="target_level=国家级", quote=RELIED),
    ]
    one, other = build(*decisions), build(*reversed(decisions))
    assert without(one.statements()) == without(other.statements())


def test_the_folder_beside_is_read_in_addition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decision = decide("reject", "enterprises", "劲牌", quote=RELIED)
    cells = decision.model_dump()
    rows = ["\t".join(cells), "\t".join(cells.values()), ""]
    (tmp_path / "decisions.tsv").write_text("\n".join(rows), encoding="utf-8")
    monkeypatch.setenv("DAYE_GRAPH_DECISIONS", str(tmp_path))
    assert [ruling.decision for ruling in build_plan(PLAN).rulings] == [decision.id]
    monkeypatch.setenv("DAYE_GRAPH_DECISIONS", str(tmp_path / "none"))
    with pytest.raises(UsageError, match="none"):
        build_plan(PLAN)


def test_a_folder_beside_with_faults_is_a_data_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cells = decide("reject", "actions", "劲牌", quote=RELIED).model_dump()
    (tmp_path / "decisions.tsv").write_text(
        "\n".join(["\t".join(cells), "\t".join(cells.values()), ""]), encoding="utf-8"
    )
    monkeypatch.setenv("DAYE_GRAPH_DECISIONS", str(tmp_path))
    with pytest.raises(DataError, match=r"decisions\.tsv:2: question"):
        build_plan(PLAN)
