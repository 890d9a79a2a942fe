"""Technologies with the industry in whose paragraph they are listed."""

from __future__ import annotations

from collections.abc import Iterator

from daye_graph.mentions.discovery.technologies import find_technologies, find_technology_passages
from daye_graph.model.statement import TechnologyProfile
from daye_graph.statements.context import Context

LISTED = "technologies.listed"


def derive_technologies(context: Context) -> Iterator[TechnologyProfile]:
    """Give one profile for each listed technology, with the industry of its paragraph."""
    for passage, section in find_technology_passages(context.document):
        industry = context.mentions.find_industry(section.title)
        for start, end in find_technologies(passage):
            technology = context.mentions.find_entity_at(passage, start, end, "Technology")
            if technology is None:
                continue  # the name was rejected
            evidence = passage.evidence(start, end)
            yield TechnologyProfile(
                id=context.key(
                    "technology-listing", technology, industry.key if industry else "", evidence.quote
                ),
                rule=LISTED,
                evidence=evidence,
                technology=technology,
                industry=industry.key if industry else None,
            )
