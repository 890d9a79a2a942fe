"""The vocabulary: every term that the mapping uses, in one list each.

A test holds these lists and ontology/daye.ttl together: what is used is
declared, and what is declared is used.
"""

from __future__ import annotations

from typing import Literal

ValueKind = Literal["iri", "string", "zh", "integer", "decimal", "boolean", "date", "mixed"]
"""What stands as object: `zh` is text with a language; `mixed` is text or an integer, by the class."""

PREFIXES: dict[str, str] = {
    "dct": "http://purl.org/dc/terms/",
    "doco": "http://purl.org/spar/doco/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "p-plan": "http://purl.org/net/p-plan#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Bases of the standards, by the prefix that all outputs use."""

_ORGANIZATION = ("org:FormalOrganization", "schema:Organization")

CLASSES: dict[str, tuple[str, ...]] = {
    "Plan": ("prov:Plan", "foaf:Document"),
    "TextVersion": ("prov:Entity",),
    "Section": ("doco:Section",),
    "ActionGroup": (),
    "Action": ("p-plan:MultiStep",),
    "Task": ("p-plan:Step",),
    "Box": ("doco:TextBox",),
    "IndicatorGroup": (),
    "Indicator": ("skos:Concept",),
    "Milestone": (),
    "Responsibility": (),
    "Observation": ("qb:Observation",),
    "Involvement": (),
    "Mention": (),
    "Upgrade": (),
    "Target": (),
    "Partnership": (),
    "PlatformProfile": (),
    "IndustryProfile": (),
    "TechnologyProfile": (),
    "Belt": (),
    "Core": (),
    "Cluster": (),
    "LayoutMembership": (),
    "Positioning": (),
    "Principle": (),
    "Safeguard": (),
    "Enterprise": _ORGANIZATION,
    "University": _ORGANIZATION,
    "ResearchInstitute": _ORGANIZATION,
    "Platform": ("org:OrganizationalCollaboration",),
    "GovernmentUnit": ("org:OrganizationalUnit", "schema:Organization"),
    "Place": ("geo:Feature", "dct:Location"),
    "Industry": ("skos:Concept",),
    "Technology": ("skos:Concept",),
    "Product": ("skos:Concept",),
    "Fund": (),
    "FinancialProduct": (),
    "Programme": (),
    "PolicyDocument": ("foaf:Document",),
}
"""Classes of the data, each with the standard classes that its things are said to be as well."""

SUPERCLASSES = ("Statement", "Entity", "LayoutElement")
"""Classes that only the ontology uses: what statements, named things and parts of a layout have in common."""

PROPERTIES: dict[str, ValueKind] = {
    # what a plan is
    "issuerName": "string",
    "addressee": "string",
    "copiesTo": "string",
    "planYear": "integer",
    "textVersion": "iri",
    "retrieved": "date",
    "conversion": "string",
    "indexNumber": "string",
    "validity": "string",
    "sha256": "string",
    "encoding": "string",
    "characters": "integer",
    # its structure
    "level": "integer",
    "number": "mixed",
    "order": "integer",
    "sectionKind": "iri",
    "scheduleName": "string",
    "boxNumber": "string",
    "boxOf": "iri",
    "inGroup": "iri",
    "unitLabel": "string",
    "attributeLabel": "string",
    # named things
    "discoveredBy": "string",
    "hasLevel": "iri",
    "platformType": "iri",
    "kind": "iri",
    "collective": "boolean",
    "code": "string",
    "codeScheme": "string",
    "longitude": "decimal",
    "latitude": "decimal",
    "crs": "string",
    "positionKind": "string",
    "confidence": "string",
    # what every statement has
    "rule": "string",
    "origin": "string",
    "sourceKind": "string",
    "quote": "string",
    "start": "integer",
    "end": "integer",
    "spans": "string",
    "position": "integer",
    # what statements join
    "ofTask": "iri",
    "ofAction": "iri",
    "inBox": "iri",
    "inSection": "iri",
    "year": "integer",
    "text": "string",
    "unit": "iri",
    "role": "iri",
    "etc": "boolean",
    "indicator": "iri",
    "value": "decimal",
    "valueAsWritten": "string",
    "unitAsWritten": "string",
    "comparator": "iri",
    "enterprise": "iri",
    "direction": "iri",
    "industry": "iri",
    "industryList": "string",
    "object": "iri",
    "objectList": "string",
    "entity": "iri",
    "subject": "iri",
    "subjectLabel": "string",
    "fromLevel": "iri",
    "targetLevel": "iri",
    "targetTitle": "string",
    "valueMin": "decimal",
    "valueMax": "decimal",
    "institute": "iri",
    "organization": "iri",
    "relation": "iri",
    "platform": "iri",
    "statedLevel": "iri",
    "host": "iri",
    "hostList": "string",
    "place": "iri",
    "parentIndustry": "iri",
    "enterpriseList": "string",
    "technology": "iri",
    "formula": "string",
    "announced": "integer",
    "element": "iri",
    "member": "iri",
    # direct triples beside the statements
    "responsibleFor": "iri",
    "involvedIn": "iri",
    "contributesTo": "iri",
    "aimsAt": "iri",
    "worksWith": "iri",
    "hostedBy": "iri",
    "locatedIn": "iri",
    "servesIndustry": "iri",
    "hasMember": "iri",
    "connects": "iri",
    "leadsTowards": "iri",
}
"""Properties of the data with what stands as their object."""

CONCEPT_PROPERTIES = ("rank",)
"""Properties that only concepts of the ontology's own schemes have."""

STANDARD_PROPERTIES: dict[str, ValueKind] = {
    "rdf:type": "iri",
    "rdfs:label": "zh",
    "skos:prefLabel": "zh",
    "skos:altLabel": "zh",
    "skos:note": "zh",
    "skos:broader": "iri",
    "dct:title": "zh",
    "dct:identifier": "string",
    "dct:issued": "date",
    "dct:source": "string",
    "dct:isPartOf": "iri",
    "oa:hasTarget": "iri",
    "oa:hasSource": "iri",
    "oa:hasSelector": "iri",
    "oa:start": "integer",
    "oa:end": "integer",
    "oa:exact": "string",
    "oa:prefix": "string",
    "oa:suffix": "string",
}
"""Properties of the standards that the data uses."""

EVIDENCE_CLASSES = ("oa:SpecificResource", "oa:TextPositionSelector", "oa:TextQuoteSelector")
"""Classes of the Web Annotation model that the data uses as they are."""

FINDING = "Finding"
FINDING_PROPERTIES: dict[str, ValueKind] = {
    "severity": "iri",
    "quoteList": "string",
    "placeList": "string",
    "accepted": "string",
}
FINDING_STANDARD: dict[str, ValueKind] = {
    "sh:focusNode": "iri",
    "sh:resultMessage": "zh",
    "sh:resultSeverity": "iri",
}
"""The words for findings, which are no part of the data: ontology/findings.ttl declares ours."""

SHACL_SEVERITIES = {"error": "sh:Violation", "warning": "sh:Warning", "note": "sh:Info"}
"""What SHACL calls our severities."""

DATA_PREFIXES: dict[str, str] = {
    name: iri
    for name, iri in PREFIXES.items()
    if name in {"rdf", "xsd"}
    or any(
        term.startswith(f"{name}:")
        for term in (*STANDARD_PROPERTIES, *EVIDENCE_CLASSES, *(c for each in CLASSES.values() for c in each))
    )
}
"""Those of `PREFIXES` that the data uses."""

SCHEMES: dict[str, str] = {
    "role": "EnterpriseRoleScheme",
    "direction": "DirectionScheme",
    "unit-role": "UnitRoleScheme",
    "institute-relation": "InstituteRelationScheme",
    "comparator": "ComparatorScheme",
    "kind": "ObservationKindScheme",
    "layout-kind": "LayoutKindScheme",
    "layout-relation": "LayoutRelationScheme",
    "place-kind": "PlaceKindScheme",
    "level": "LevelScheme",
    "platform-type": "PlatformTypeScheme",
    "section-kind": "SectionKindScheme",
    "source": "SourceScheme",
    "severity": "SeverityScheme",
}
"""The ontology's concept schemes, by the stem of their concepts' names (``role-hosts_platform``)."""

LEVEL_SLUGS = {"国家级": "national", "省级": "provincial", "市级": "municipal", "县级": "county"}
"""The contract's words for levels, which their concepts bear as notation, by the ends of their names."""


def expand(name: str) -> str:
    """Give the full IRI of a standard's term.

    >>> expand("dct:title")
    'http://purl.org/dc/terms/title'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
