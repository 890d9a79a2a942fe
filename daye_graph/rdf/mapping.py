"""From the plan's graph to RDF: the whole mapping, family by family."""

from __future__ import annotations

from daye_graph.model.graph import PlanGraph
from daye_graph.rdf import aims, layout, profiles, statements, structure, things
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.weaving import Weaver
from daye_graph.settings import Settings

FAMILIES = (
    things.add_plan,
    things.add_text_version,
    things.add_entities,
    structure.add_sections,
    structure.add_groups,
    structure.add_actions,
    structure.add_tasks,
    structure.add_boxes,
    structure.add_indicators,
    statements.add_milestones,
    statements.add_responsibilities,
    statements.add_observations,
    statements.add_involvements,
    statements.add_mentions,
    aims.add_upgrades,
    profiles.add_partnerships,
    layout.add_elements,
    layout.add_memberships,
    aims.add_targets,
    profiles.add_platform_profiles,
    profiles.add_industry_profiles,
    profiles.add_technology_profiles,
    aims.add_tenets,
)
"""Every family of things and statements; a new one gets its line here."""


def build_named_graph(graph: PlanGraph, settings: Settings) -> NamedGraph:
    """Give all that *graph* says, under the plan's own name (``<id base>plan/<manifest id>``)."""
    weaver = Weaver(graph, settings)
    for add in FAMILIES:
        add(weaver)
    return weaver.triples
