"""The closed lists that curated columns take their values from.

The ontology carries each of them as a SKOS scheme; what stands in the files is
the key, what people read is a label.
"""

from __future__ import annotations

from typing import NamedTuple


class Concept(NamedTuple):
    """A value of a closed list: its key in the files, its label in Chinese and in English."""

    key: str
    zh: str
    en: str


Scheme = tuple[Concept, ...]

PLATFORM_TYPES: Scheme = (
    Concept("key_laboratory", "重点实验室", "key laboratory"),
    Concept("technology_innovation_centre", "技术创新中心", "technology innovation centre"),
    Concept("enterprise_technology_centre", "企业技术中心", "enterprise technology centre"),
    Concept("rd_centre", "技术研发中心", "research and development centre"),
    Concept("engineering_research_centre", "工程研究中心", "engineering research centre"),
    Concept("joint_innovation_centre", "企校联合创新中心", "enterprise-university joint innovation centre"),
    Concept("manufacturing_innovation_centre", "制造业创新中心", "manufacturing innovation centre"),
    Concept("expert_workstation", "院士专家工作站", "expert workstation"),
    Concept("incubator", "孵化器", "incubator"),
    Concept("makerspace", "众创空间", "makerspace"),
    Concept("agricultural_makerspace", "星创天地", "agricultural makerspace"),
    Concept("pilot_base", "中试基地", "pilot-scale base"),
    Concept("demonstration_base", "示范基地", "demonstration base"),
    Concept("industrial_cluster", "产业集群", "industrial cluster"),
    Concept("featured_industry_base", "特色产业基地", "featured industry base"),
    Concept("park", "园区", "park"),
    Concept("exchange", "交易市场", "exchange"),
    Concept("technology_transfer_centre", "技术转移中心", "technology transfer centre"),
    Concept("service_platform", "服务平台", "service platform"),
    Concept("training_institution", "培训机构", "training institution"),
    Concept("other", "其他", "other"),
)

LEVELS: Scheme = (
    Concept("national", "国家级", "national level"),
    Concept("provincial", "省级", "provincial level"),
    Concept("municipal", "市级", "municipal level"),
    Concept("county", "县级", "county level"),
)
"""From the highest to the lowest."""

PLACE_KINDS: Scheme = (
    Concept("town", "镇", "town"),
    Concept("township", "乡", "township"),
    Concept("subdistrict", "街道", "subdistrict"),
    Concept("city", "市", "city"),
    Concept("province", "省", "province"),
    Concept("zone", "功能区", "zone"),
    Concept("corridor", "走廊", "corridor"),
    Concept("belt", "带", "belt"),
    Concept("core", "核", "core"),
    Concept("cluster", "组团", "cluster"),
    Concept("featured_town", "特色小镇", "featured town"),
    Concept("airport", "机场", "airport"),
    Concept("region", "区域", "region"),
    Concept("other", "其他", "other"),
)

POSITIONS: Scheme = (
    Concept("real", "实际位置", "real position"),
    Concept("schematic", "示意位置", "schematic position"),
)

CONFIDENCES: Scheme = (
    Concept("high", "高", "high"),
    Concept("medium", "中", "medium"),
    Concept("low", "低", "low"),
)
"""How sure a position is, from the surest down."""

CODE_SCHEMES: Scheme = (
    Concept("GB/T 2260", "行政区划代码", "codes of administrative divisions, counties and up"),
    Concept("GB/T 10114", "县级以下行政区划代码", "codes of administrative divisions below counties"),
)

REFERENCE_SYSTEMS: Scheme = (Concept("WGS84", "WGS 84 经纬度", "WGS 84 longitude and latitude"),)

COLLECTIVE: Scheme = (Concept("yes", "合称", "a collective name"),)

VERDICTS: Scheme = (
    Concept("accept", "采纳", "the fact holds"),
    Concept("reject", "否决", "the fact does not hold"),
    Concept("merge", "合并", "two names, one thing"),
    Concept("apart", "分列", "two things, whatever their names share"),
    Concept("accept_finding", "认可发现", "a finding about the plan is known and stands"),
)

ALL_SCHEMES: dict[str, Scheme] = {
    "platform-type": PLATFORM_TYPES,
    "level": LEVELS,
    "place-kind": PLACE_KINDS,
    "position": POSITIONS,
    "confidence": CONFIDENCES,
    "code-scheme": CODE_SCHEMES,
    "crs": REFERENCE_SYSTEMS,
    "collective": COLLECTIVE,
    "verdict": VERDICTS,
}


def list_keys(scheme: Scheme) -> tuple[str, ...]:
    """Give the keys of *scheme*, in its order.

    >>> list_keys(LEVELS)
    ('national', 'provincial', 'municipal', 'county')
    """
    return tuple(concept.key for concept in scheme)
