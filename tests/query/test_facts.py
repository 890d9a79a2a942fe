"""Facts: all that the plan says of a thing of any kind, with where it stands and its words."""

from __future__ import annotations

import pytest

from daye_graph.errors import UnknownNameError
from daye_graph.model.evidence import clean
from daye_graph.query.engine import Engine
from daye_graph.query.facts import NAMED, Detail, Fact, Thing, describe_things
from tests.plans import PLAN
from tests.query.sample import ask, build_shipped


def describe(engine: Engine, name: str) -> Thing:
    (thing,) = describe_things(engine, name)
    return thing


def of_kind(thing: Thing, kind: str) -> list[Fact]:
    return [fact for fact in thing.facts if fact.kind.word == kind]


def words(details: tuple[Detail, ...]) -> dict[str, list[object]]:
    return {detail.name: [value.word for value in detail.values] for detail in details}


def test_a_firm_has_its_names_and_all_its_statements(shipped: Engine) -> None:
    firm = describe(shipped, "劲牌公司")
    assert (firm.kind.word, firm.kind.label, firm.kind.label.en) == ("Enterprise", "企业", "Enterprise")
    assert (firm.name, firm.aliases) == ("劲牌", ("劲牌公司",))
    involved = ask(shipped, "enterprises", enterprise="劲牌")
    assert [fact.id for fact in of_kind(firm, "Involvement")] == [row["id"] for row in involved]
    assert len(of_kind(firm, "Mention")) == len(ask(shipped, "mentions", entity="劲牌"))
    upgrades = [row["id"] for row in ask(shipped, "upgrades") if row["subject"] == "劲牌"]
    assert [fact.id for fact in of_kind(firm, "Upgrade")] == upgrades
    industries = [row for row in ask(shipped, "industries") if "劲牌" in (row["enterprises"] or [])]  # type: ignore[operator]
    assert len(of_kind(firm, "IndustryProfile")) == len(industries)


def test_what_a_fact_says_is_what_the_question_says(shipped: Engine) -> None:
    rows = {str(row["id"]): row for row in ask(shipped, "enterprises", enterprise="迪峰")}
    for fact in of_kind(describe(shipped, "迪峰"), "Involvement"):
        row, told = rows[fact.id], words(fact.details)
        assert (fact.action, fact.task, fact.quote, fact.spans) == (
            row["action"], row["task"], row["quote"], row["spans"],
        )  # fmt: skip
        assert (fact.source, fact.rule, fact.origin) == (row["source"], row["rule"], row["origin"])
        assert told["role"] == [row["role"]]
        assert told.get("industry", []) == row["industries"]
        assert told.get("object", []) == [name for name in row["objects"] or [] if name != "迪峰"]  # type: ignore[union-attr]
        assert "enterprise" not in told  # that is the thing itself


def test_words_have_their_labels_in_both_languages(shipped: Engine) -> None:
    (first, *_) = of_kind(describe(shipped, "劲牌"), "Involvement")
    role = next(detail for detail in first.details if detail.name == "role")
    assert role.values[0].word == "leads_industry"
    assert role.values[0].label == "引领产业"
    assert role.values[0].label.en == "leads an industry"
    assert role.label.en
    etc = next(
        detail
        for detail in of_kind(describe(shipped, "市科技局"), "Responsibility")[0].details
        if detail.name == "etc"
    )
    assert (etc.values[0].word, etc.values[0].label, etc.values[0].label.en) == (True, "是", "yes")


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("三提升", "ActionGroup", {"ActionGroup", "Action"}),
        ("创新平台提质增效行动", "Action", {"Action", "Task", "Involvement", "PlatformProfile"}),
        ("科技赋能主导产业转型", "Task", {"Task", "Milestone", "Responsibility", "Involvement", "Box"}),
        ("市科技局", "GovernmentUnit", {"Responsibility", "Mention"}),
        ("高新技术企业所得税优惠额", "Indicator", {"Indicator", "Observation"}),
        ("刘仁八镇", "Place", {"LayoutMembership", "Mention"}),
        ("还地桥镇、保安镇", "Cluster", {"Cluster", "LayoutMembership"}),
        ("换热器产业技术研究院", "ResearchInstitute", {"Partnership", "Mention", "Involvement"}),
        ("天使投资基金", "Fund", {"Involvement", "Mention"}),
        ("材料产业", "Industry", {"IndustryProfile", "Involvement"}),
    ],
)
def test_things_of_every_kind_have_their_facts(
    shipped: Engine, name: str, kind: str, expected: set[str]
) -> None:
    things = describe_things(shipped, name)
    thing = next(each for each in things if each.kind.word == kind)
    assert expected <= {str(fact.kind.word) for fact in thing.facts}
    starts = [fact.spans[0][0] for fact in thing.facts]
    assert starts == sorted(starts)


def test_attributes_are_words_and_values_and_what_the_thing_is_part_of(shipped: Engine) -> None:
    place = words(describe(shipped, "还地桥镇").attributes)
    assert (place["kind"], place["code"], place["codeScheme"]) == (["town"], ["420281104"], ["GB/T 10114"])
    assert place["source"]
    task = words(describe(shipped, "科技赋能主导产业转型").attributes)
    assert (task["isPartOf"], task["number"]) == (["产业创新提能行动"], [1])
    assert "involvedIn" not in words(describe(shipped, "劲牌").attributes)


def test_a_name_that_two_things_bear_shows_both(shipped: Engine) -> None:
    assert {thing.kind.word for thing in describe_things(shipped, "高新区")} == {"GovernmentUnit", "Place"}
    assert {thing.kind.word for thing in describe_things(shipped, "大冶湖国家高新区")} == {"Core", "Place"}


def test_no_family_of_statements_is_forgotten(shipped: Engine) -> None:
    graph, base = build_shipped(), shipped.settings.id_base
    names = [
        *("三提升", "科技赋能主导产业转型", "生命健康", "换热器产业技术研究院", "劲牌"),
        *("创新布局优化行动", "铜都科技创新发展带", "换热器技术中心"),
        *(graph.tenets[0].name, graph.indicators[0].name, graph.technologies[0].evidence.quote),
    ]
    shown = {fact.id for name in names for thing in describe_things(shipped, name) for fact in thing.facts}
    families = {name: {base + each.id for each in found} for name, found in graph.families().items()}
    assert {name for name, found in families.items() if found and not found & shown} == set()


def test_every_quote_stands_at_its_spans(shipped: Engine) -> None:
    text = PLAN.read_bytes().decode()
    for name in ("迪峰", "市科技局", "生命健康", "创新布局优化行动"):
        for thing in describe_things(shipped, name):
            for fact in thing.facts:
                assert clean("".join(text[start:end] for start, end in fact.spans)) == fact.quote


def test_an_unknown_name_comes_with_the_nearest(shipped: Engine) -> None:
    with pytest.raises(UnknownNameError, match="劲派") as caught:
        describe_things(shipped, "劲派")
    assert "劲牌" in caught.value.nearest


def test_every_class_with_a_name_is_looked_for(shipped: Engine) -> None:
    """Sections are not: each has the name of what stands under it; and the plan is the whole."""
    rows = shipped.select("SELECT DISTINCT ?class WHERE { GRAPH ?plan { ?it a ?class ; rdfs:label ?name } }")
    base = shipped.settings.ontology_base
    classes = {row["class"].removeprefix(base) for row in rows if row["class"].startswith(base)}
    assert classes - {name.removeprefix("dg:") for name in NAMED} == {"Section", "Plan"}
