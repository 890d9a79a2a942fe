"""Who may see what: a public site or bundle shows only what the plan says and what was released.

A public site has no findings, no text of a decision (its reason, who decided),
and no figure that is not released. What a decision changed stays, with
``decision.<id>`` as its rule: that is a name, not a reason. A figure is not
released when it is no value of the plan's own text: an observation of the kind
``actual`` that a decision has added. Nothing in the data marks such a figure as
released, so all of them are internal.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import Observation

Audience = Literal["public", "internal"]

PUBLIC: Audience = "public"
INTERNAL: Audience = "internal"
STAMP = "内部资料"
"""What stands on every page and file that is for internal use."""


def release(graph: PlanGraph, audience: Audience) -> PlanGraph:
    """Give *graph* with what *audience* may see."""
    if audience == INTERNAL:
        return graph
    released = tuple(each for each in graph.observations if is_released(each))
    return graph if len(released) == len(graph.observations) else replace(graph, observations=released)


def is_released(observation: Observation) -> bool:
    """Say whether a figure is the text's own, or none that somebody has measured."""
    return observation.origin == "text" or observation.kind != "actual"
