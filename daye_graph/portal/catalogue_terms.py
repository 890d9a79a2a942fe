"""The IRIs that a catalogue names: licences, access, formats, types of office, each with its labels.

All are of vocabularies that DCAT-AP 3.0.1 (section "Controlled vocabularies to be used") asks
for: those of the EU's Publications Office and of ADMS. Labels in Chinese are ours.
"""

from __future__ import annotations

from typing import NamedTuple

from daye_graph.wording import Wording

AUTHORITY = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"
ADMS_LICENCES = "http://purl.org/adms/licencetype/"
ADMS_PUBLISHERS = "http://purl.org/adms/publishertype/"
SHA256 = "spdx:checksumAlgorithm_sha256"
PROFILE = "https://semiceu.github.io/DCAT-AP/releases/3.0.1/"
SPARQL_PROTOCOL = "http://www.w3.org/TR/sparql11-protocol/"


class Licence(NamedTuple):
    """A licence's IRI, and the end of ADMS' type of licence."""

    iri: str
    kind: str


LICENCES: dict[str, Licence] = {
    "CC BY 4.0": Licence("https://creativecommons.org/licenses/by/4.0/", "Attribution"),
    "CC BY-SA 4.0": Licence("https://creativecommons.org/licenses/by-sa/4.0/", "ViralEffect-ShareAlike"),
    "CC BY-NC 4.0": Licence("https://creativecommons.org/licenses/by-nc/4.0/", "NonCommercialUseOnly"),
    "CC BY-ND 4.0": Licence("https://creativecommons.org/licenses/by-nd/4.0/", "NoDerivativeWork"),
    "CC0 1.0": Licence("https://creativecommons.org/publicdomain/zero/1.0/", "PublicDomain"),
    "ODC-BY 1.0": Licence("https://opendatacommons.org/licenses/by/1-0/", "Attribution"),
    "ODbL 1.0": Licence("https://opendatacommons.org/licenses/odbl/1-0/", "ViralEffect-ShareAlike"),
}
"""Licences that are known by the name that the settings give."""

LICENCE_KINDS: dict[str, Wording] = {
    "Attribution": Wording("署名", en="Attribution"),
    "ViralEffect-ShareAlike": Wording("相同方式共享", en="Viral effect (a.k.a. share-alike)"),
    "NonCommercialUseOnly": Wording("仅限非商业使用", en="Non-commercial use only"),
    "NoDerivativeWork": Wording("禁止演绎", en="No derivative work"),
    "PublicDomain": Wording("公有领域", en="Public domain"),
    "UnknownIPR": Wording("权利未知", en="Unknown IPR"),
}

ACCESS: dict[str, Wording] = {
    "PUBLIC": Wording("公开", en="public"),
    "NON_PUBLIC": Wording("不公开（内部资料）", en="non-public (internal)"),
}
"""Access rights by the end of their IRI: of a public and of an internal bundle."""

LANGUAGES: dict[str, Wording] = {
    "ZHO": Wording("中文", en="Chinese"),
    "ENG": Wording("英文", en="English"),
}

AVAILABILITIES: dict[str, Wording] = {
    "AVAILABLE": Wording("中期可用", en="available"),
    "EXPERIMENTAL": Wording("试验性", en="experimental"),
    "STABLE": Wording("长期稳定", en="stable"),
    "TEMPORARY": Wording("临时", en="temporary"),
}

FREQUENCIES: dict[str, Wording] = {
    "CONT": Wording("实时", en="continuous"),
    "DAILY": Wording("每日", en="daily"),
    "WEEKLY": Wording("每周", en="weekly"),
    "MONTHLY": Wording("每月", en="monthly"),
    "QUARTERLY": Wording("每季度", en="quarterly"),
    "ANNUAL_2": Wording("每半年", en="semiannual"),
    "ANNUAL": Wording("每年", en="annual"),
    "IRREG": Wording("不定期", en="irregular"),
    "NEVER": Wording("不再更新", en="never"),
}
"""Frequencies by the end of their IRI; the Chinese is 更新周期 of the 目录 as well."""

PUBLISHERS: dict[str, Wording] = {
    "Academia-ScientificOrganisation": Wording("科研院校", en="Academia/Scientific organisation"),
    "Company": Wording("企业", en="Company"),
    "IndustryConsortium": Wording("行业联盟", en="Industry consortium"),
    "LocalAuthority": Wording("地方机关", en="Local Authority"),
    "NationalAuthority": Wording("国家机关", en="National authority"),
    "NonGovernmentalOrganisation": Wording("非政府组织", en="Non-Governmental Organisation"),
    "NonProfitOrganisation": Wording("非营利组织", en="Non-Profit Organisation"),
    "PrivateIndividual(s)": Wording("个人", en="Private Individual(s)"),
    "RegionalAuthority": Wording("区域机关", en="Regional authority"),
    "StandardisationBody": Wording("标准化机构", en="Standardisation body"),
    "SupraNationalAuthority": Wording("超国家机关", en="Supra-national authority"),
}

FORMATS: dict[str, str] = {
    "text/turtle": "RDF_TURTLE",
    "application/n-triples": "RDF_N_TRIPLES",
    "application/n-quads": "RDF_N_QUADS",
    "application/trig": "RDF_TRIG",
    "application/ld+json": "JSON_LD",
    "application/rdf+xml": "RDF_XML",
    "text/csv": "CSV",
    "application/json": "JSON",
    "application/csvm+json": "JSON",
    "application/xml": "XML",
    "application/graphml+xml": "XML",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
}
"""Ends of the EU's file types by media type."""
