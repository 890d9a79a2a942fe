"""What kind a discovered place or platform is, by what its name ends in: the words of the closed schemes."""

from __future__ import annotations

import re

from daye_graph.model.entity import EntityType

Attributes = tuple[tuple[str, str], ...]

_PLACES = (
    ("featured_town", re.compile(r"小镇$")),
    ("town", re.compile(r"镇$")),
    ("township", re.compile(r"乡$")),
    ("subdistrict", re.compile(r"(?:街办|街道办?)$")),
    ("corridor", re.compile(r"(?:走廊|廊道)$")),
    ("belt", re.compile(r"带$")),
    ("airport", re.compile(r"机场$")),
    ("zone", re.compile(r"(?:经济区|开发区|高新区|园区|新区)$")),
    ("province", re.compile(r"省$")),
    ("city", re.compile(r"市$")),
)
_PLATFORMS = (
    ("key_laboratory", re.compile(r"实验室$")),
    ("technology_innovation_centre", re.compile(r"技术创新中心$")),
    ("manufacturing_innovation_centre", re.compile(r"制造业创新中心$")),
    ("joint_innovation_centre", re.compile(r"联合创新中心$")),
    ("enterprise_technology_centre", re.compile(r"企业技术中心$")),
    ("engineering_research_centre", re.compile(r"工程(?:技术)?(?:研究)?中心$")),
    ("rd_centre", re.compile(r"(?:研发|研究|技术)中心$")),
    ("expert_workstation", re.compile(r"专家工作站$")),
    ("incubator", re.compile(r"(?:孵化器|加速器|创业服务中心)$")),
    ("makerspace", re.compile(r"(?:众创空间|创客空间)$")),
    ("agricultural_makerspace", re.compile(r"星创天地$")),
    ("pilot_base", re.compile(r"中试(?:研究)?基地$")),
    ("demonstration_base", re.compile(r"示范基地$")),
    ("featured_industry_base", re.compile(r"特色产业基地$")),
    ("industrial_cluster", re.compile(r"产业集群$")),
    ("park", re.compile(r"(?:园|园区|示范区|科创岛)$")),
    ("exchange", re.compile(r"(?:大市场|分市场|交易所|交易中心)$")),
    ("technology_transfer_centre", re.compile(r"转移中心$")),
    ("service_platform", re.compile(r"(?:平台|服务中心|工作站)$")),
)


def classify(entity_type: EntityType, name: str) -> Attributes:
    """Give the attributes that a name's ending tells: the kind of a place, the type of a platform.

    >>> classify("Place", "云岭白茶小镇"), classify("Platform", "鼎晟企业技术中心")
    ((('kind', 'featured_town'),), (('type', 'enterprise_technology_centre'),))
    """
    if entity_type == "Place":
        return (("kind", next((kind for kind, end in _PLACES if end.search(name)), "other")),)
    if entity_type == "Platform":
        return (("type", next((kind for kind, end in _PLATFORMS if end.search(name)), "other")),)
    return ()
