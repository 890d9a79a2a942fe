"""All other statement types against the gold; borderline names are neutral."""

from __future__ import annotations

import pytest

from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from tests.plans import PLAN, read_gold

Rows = set[tuple[str, ...]]


@pytest.fixture(scope="module")
def graph() -> PlanGraph:
    return build_plan(PLAN)


@pytest.fixture(scope="module")
def names(graph: PlanGraph) -> dict[str | None, str]:
    named: dict[str | None, str] = {entity.key: entity.name for entity in graph.entities}
    return named | {a.id: a.name for a in graph.actions} | {t.id: t.name for t in graph.tasks} | {None: ""}


def gold(name: str, *columns: str) -> Rows:
    return {tuple(row[column] for column in columns) for row in read_gold(name)}


def borderline(kind: str) -> set[str]:
    rows = [row for row in read_gold("entities") if row["type"] == kind and row["borderline"] == "yes"]
    return {form for row in rows for form in (row["name"], *row["aliases"].split(";"))}


def test_upgrades(graph: PlanGraph, names: dict[str | None, str]) -> None:
    found = {
        (
            names[each.subject],
            each.from_level or "",
            each.target_level,
            each.target_title or "",
            str(each.year or ""),
            each.evidence.source,
        )
        for each in graph.upgrades
    }
    assert found == gold(
        "upgrades", "subject", "from_level", "target_level", "target_title", "year", "source"
    )
    assert len(graph.upgrades) == len(read_gold("upgrades"))


def test_institutes(graph: PlanGraph, names: dict[str | None, str]) -> None:
    found = {(names[p.institute], p.relation, names[p.organization]) for p in graph.partnerships}
    assert found == gold("institutes", "institute", "relation", "organization")
    assert len(graph.partnerships) == len(found)


def test_layout(graph: PlanGraph, names: dict[str | None, str]) -> None:
    elements = {element.id: element for element in graph.layout_elements}
    found = {(element.name, element.kind, "", "") for element in graph.layout_elements}
    found |= {
        (elements[m.element].name, elements[m.element].kind, names[m.member], m.relation)
        for m in graph.memberships
    }
    assert found == gold("layout", "element", "kind", "member", "relation")
    assert {e.kind: e.announced for e in graph.layout_elements} == {"belt": 1, "core": 2, "cluster": 4}


def test_targets(graph: PlanGraph, names: dict[str | None, str]) -> None:
    found = {
        (
            names[t.task],
            t.subject,
            t.value_min,
            t.value_max,
            t.unit,
            t.comparator,
            str(t.year or ""),
            t.evidence.quote,
        )
        for t in graph.targets
    }
    assert found == gold(
        "targets", "task", "subject", "value_min", "value_max", "unit", "comparator", "year", "quote"
    )


def test_technologies(graph: PlanGraph, names: dict[str | None, str]) -> None:
    found = [(names[t.industry], names[t.technology], t.evidence.quote) for t in graph.technologies]
    assert found == [(row["industry"], row["technology"], row["quote"]) for row in read_gold("technologies")]


def test_platforms(graph: PlanGraph, names: dict[str | None, str]) -> None:
    found = {
        (
            names[p.platform],
            p.level or "",
            p.target_level or "",
            ";".join(names[host] for host in p.hosts),
            names[p.place],
            names[p.action],
            names[p.task],
        )
        for p in graph.platforms
    }
    rows = gold("platforms", "platform", "level", "target_level", "hosts", "place", "action", "task")
    assert found - rows == set()
    assert {row for row in rows - found if row[0] not in borderline("Platform")} == set()


def test_industries(graph: PlanGraph, names: dict[str | None, str]) -> None:
    neutral = borderline("Industry")
    by_alias = {
        alias: row["name"] for row in read_gold("entities") for alias in row["aliases"].split(";") if alias
    }
    found = {
        (by_alias.get(names[p.industry], names[p.industry]), by_alias.get(names[p.parent], names[p.parent]))
        for p in graph.industries
    }
    rows = gold("industries", "industry", "parent")
    assert {row for row in found - rows if row[0] not in neutral} == set()
    assert {row for row in rows - found if row[0] not in neutral} == set()


@pytest.mark.parametrize(
    "kind",
    [
        "Enterprise",
        "University",
        "ResearchInstitute",
        "Platform",
        "GovernmentUnit",
        "Place",
        "Industry",
        "Technology",
        "Product",
        "Fund",
        "FinancialProduct",
        "Programme",
        "PolicyDocument",
    ],
)
def test_entities(graph: PlanGraph, kind: str) -> None:
    neutral = borderline(kind)
    rows = [row for row in read_gold("entities") if row["type"] == kind and row["borderline"] != "yes"]
    expected = {row["name"]: {row["name"], *row["aliases"].split(";")} for row in rows}
    found = [entity for entity in graph.entities if entity.type == kind]
    forms = {form for entity in found for form in (entity.name, *entity.aliases)}
    assert [name for name, own in expected.items() if not own & forms] == []
    known = neutral.union(*expected.values())
    wrong = [e.name for e in found if not known & {e.name, *e.aliases}]
    assert len(wrong) <= max(1, len(expected) // 20), wrong
