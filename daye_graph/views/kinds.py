"""The kinds of things a picture shows: what they look like, and in which order they stand."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """How things of one class (`name`, its local name in the ontology) are drawn.

    `shape` and `colour` mark it in picture and legend (the colour is named, the
    page knows its values for light, dark and print). Labels break into at most
    `lines` lines of about `ems` characters. `family` gathers classes that one
    switch shows. `rare` kinds stand behind 更多.
    """

    name: str
    shape: str
    colour: str
    ems: int = 10
    lines: int = 2
    family: str = ""
    rare: bool = False

    @property
    def switch(self) -> str:
        """The switch that shows things of this kind."""
        return self.family or self.name


SKELETON = ("ActionGroup", "Action", "Task")
"""Classes that make the plan's skeleton, from the widest to the narrowest."""

KINDS: tuple[Kind, ...] = (
    Kind("ActionGroup", "block", "core", ems=5, lines=4),
    Kind("Action", "block", "copper", ems=9),
    Kind("Task", "row", "copper", ems=17),
    Kind("Enterprise", "circle", "green"),
    Kind("GovernmentUnit", "square", "slate"),
    Kind("Platform", "diamond", "ochre", ems=12),
    Kind("ResearchInstitute", "triangle", "blue", ems=12),
    Kind("University", "hexagon", "blue", ems=10),
    Kind("Indicator", "bars", "teal", ems=14, lines=3),
    Kind("Industry", "pentagon", "olive", ems=12),
    Kind("Place", "drop", "plum", ems=10),
    Kind("Belt", "ring", "core", ems=12, family="Layout", rare=True),
    Kind("Core", "ring", "core", ems=12, family="Layout", rare=True),
    Kind("Cluster", "ring", "core", ems=12, family="Layout", rare=True),
    Kind("Technology", "plus", "ink", ems=14, lines=3, rare=True),
    Kind("Product", "star", "ink", rare=True),
    Kind("Fund", "coin", "ink", ems=12, rare=True),
    Kind("FinancialProduct", "cross", "ink", rare=True),
    Kind("Programme", "flag", "ink", ems=12, rare=True),
    Kind("PolicyDocument", "page", "ink", ems=12, lines=3, rare=True),
)
"""All kinds, from left to right as their columns stand."""

KIND_BY_NAME = {kind.name: kind for kind in KINDS}

MOST_NODES = 150
"""More than this many at once is a hairball: the rest stays behind its switch."""
