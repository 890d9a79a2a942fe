"""What the text says of institutes, platforms, industries and technologies where it first names them."""

from __future__ import annotations

from daye_graph.rdf.literals import string
from daye_graph.rdf.statements import common, list_names
from daye_graph.rdf.weaving import Values, Weaver


def add_partnerships(weaver: Weaver) -> None:
    """Describe the organisations that carry an institute, work with it or house it."""
    for order, each in enumerate(weaver.graph.partnerships, start=1):
        node, institute, organization = map(weaver.thing, (each.id, each.institute, each.organization))
        values: dict[str, Values] = {
            "institute": institute,
            "relation": weaver.vocabulary.concept("institute-relation", each.relation),
            "organization": organization,
        }
        weaver.describe(node, "Partnership", values | common(weaver, each, order))
        weaver.add(institute, {"worksWith": organization})


def add_platform_profiles(weaver: Weaver) -> None:
    """Describe level, aim, hosts, place and task of a platform, as the text states them."""
    concept = weaver.vocabulary.concept
    for order, each in enumerate(weaver.graph.platforms, start=1):
        platform = weaver.thing(each.platform)
        hosts, place = [weaver.thing(key) for key in each.hosts], weaver.optional(each.place)
        values: dict[str, Values] = {
            "platform": platform,
            "statedLevel": concept("level", each.level) if each.level else None,
            "targetLevel": concept("level", each.target_level) if each.target_level else None,
            "host": hosts,
            "hostList": string(list_names(weaver, each.hosts)),
            "place": place,
            "ofAction": weaver.optional(each.action),
            "ofTask": weaver.optional(each.task),
        }
        weaver.describe(weaver.thing(each.id), "PlatformProfile", values | common(weaver, each, order))
        weaver.add(platform, {"hostedBy": hosts, "locatedIn": place})


def add_industry_profiles(weaver: Weaver) -> None:
    """Describe the wider industry and the enterprises of an industry."""
    for order, each in enumerate(weaver.graph.industries, start=1):
        industry, parent = weaver.thing(each.industry), weaver.optional(each.parent)
        values: dict[str, Values] = {
            "industry": industry,
            "parentIndustry": parent,
            "enterprise": [weaver.thing(key) for key in each.enterprises],
            "enterpriseList": string(list_names(weaver, each.enterprises)),
        }
        weaver.describe(weaver.thing(each.id), "IndustryProfile", values | common(weaver, each, order))
        weaver.add(industry, {"skos:broader": parent})


def add_technology_profiles(weaver: Weaver) -> None:
    """Describe the industry under which a technology is listed."""
    for order, each in enumerate(weaver.graph.technologies, start=1):
        technology, industry = weaver.thing(each.technology), weaver.optional(each.industry)
        values: dict[str, Values] = {"technology": technology, "industry": industry}
        weaver.describe(weaver.thing(each.id), "TechnologyProfile", values | common(weaver, each, order))
        weaver.add(technology, {"servesIndustry": industry})
