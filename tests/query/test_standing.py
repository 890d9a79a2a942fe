"""What a statement stands under is told from its place, as the model tells it from the document itself."""

from __future__ import annotations

from daye_graph.graph.whereabouts import Whereabouts
from daye_graph.model.statement import Mention
from daye_graph.query.engine import Engine
from daye_graph.query.standing import Outline, Standing
from tests.query.sample import build_shipped


def test_every_statement_stands_where_the_document_has_it(shipped: Engine) -> None:
    graph, outline, base = build_shipped(), Outline(shipped), shipped.settings.id_base
    whereabouts = Whereabouts(graph)
    for statement in graph.statements():
        found = outline.find(statement.evidence.start)
        action, task = (
            whereabouts.find_action(statement.evidence),
            whereabouts.find_task(statement.evidence),
        )
        assert found.action == (base + action if action else None), statement.evidence.quote
        assert found.task == (base + task if task else None), statement.evidence.quote
        if not isinstance(statement, Mention):  # a mention says itself in which section it stands
            section = whereabouts.find_section(statement.evidence)
            assert found.section == (section.title if section else None)


def test_an_offset_before_the_first_heading_stands_under_nothing(shipped: Engine) -> None:
    assert Outline(shipped).find(0) == Standing()


def test_a_sub_task_knows_its_action(shipped: Engine) -> None:
    outline, base = Outline(shipped), shipped.settings.id_base
    for task in build_shipped().tasks:
        assert outline.find_action(base + task.id) == f"{base}{task.action}"
    assert outline.find_action(f"{base}task/unknown") is outline.find_action(None) is None
