"""All checks in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from daye_graph.audit.accepting import mark_accepted
from daye_graph.audit.rules import counts, geography, indicators, names, parallels, structure, wording
from daye_graph.audit.view import View
from daye_graph.model.finding import Finding
from daye_graph.model.graph import PlanGraph

Check = Callable[[View], Iterator[Finding]]

ALL_CHECKS: tuple[Check, ...] = (
    counts.check_layout,
    counts.check_lists,
    counts.check_quoted_numbers,
    counts.check_sums,
    counts.check_actions,
    counts.check_targets,
    indicators.check_values,
    indicators.check_levels,
    indicators.check_units,
    indicators.check_wordings,
    indicators.check_empty,
    indicators.check_goals,
    indicators.check_carriers,
    indicators.check_courses,
    names.check_wordings,
    names.check_spellings,
    names.check_near,
    names.check_forms,
    names.check_parallel_sentences,
    parallels.check_members,
    parallels.check_promotions,
    parallels.check_claims,
    structure.check_tasks,
    structure.check_boxes,
    structure.check_bodies,
    structure.check_layout_places,
    wording.check_doubled,
    wording.check_marks,
    wording.check_series,
    wording.check_final_marks,
    wording.check_blanks,
    wording.check_numbering,
    wording.check_municipal,
    wording.check_date,
    geography.check_directions,
)


def audit(graph: PlanGraph) -> tuple[Finding, ...]:
    """Hold a plan against itself; findings in the order of the checks, then of the text.

    Those that a decision of data/decisions lets stand say so.
    """
    view = View(graph)
    found: list[Finding] = []
    for check in ALL_CHECKS:
        found.extend(sorted(check(view), key=lambda finding: finding.evidence[0].start))
    return tuple(mark_accepted(finding, graph.acceptances) for finding in found)
