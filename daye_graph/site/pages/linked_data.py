"""What the plain pages say to machines: things, the plan and the data set in the words of schema.org."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from daye_graph.release.preparing import Prepared
from daye_graph.site.index import find_version
from daye_graph.site.shapes import Download
from daye_graph.site.things import Named

Data = dict[str, Any]

CONTEXT = "https://schema.org"
TYPES = {
    "Enterprise": "Organization",
    "University": "CollegeOrUniversity",
    "ResearchInstitute": "ResearchOrganization",
    "Platform": "Organization",
    "GovernmentUnit": "GovernmentOrganization",
    "Place": "Place",
    "Belt": "Place",
    "Core": "Place",
    "Cluster": "Place",
    "Industry": "DefinedTerm",
    "Technology": "DefinedTerm",
    "Product": "DefinedTerm",
    "Indicator": "DefinedTerm",
    "PolicyDocument": "CreativeWork",
    "ActionGroup": "CreativeWork",
    "Action": "CreativeWork",
    "Task": "CreativeWork",
    "Box": "CreativeWork",
    "Positioning": "CreativeWork",
    "Principle": "CreativeWork",
    "Safeguard": "CreativeWork",
}
"""What schema.org calls things of each class; all others are a ``Thing``."""

_MEDIA = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "nq": "application/n-quads",
    "trig": "application/trig",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}


def describe_thing(named: Named, prepared: Prepared) -> Data:
    """Give a thing: its names, what it is part of, and the plan that writes of it."""
    kind = TYPES.get(named.type, "Thing")
    alternate = [*named.aliases, *([named.name_en] if named.name_en else [])]
    data: Data = {
        "@context": CONTEXT,
        "@id": prepared.iri(named.key),
        "@type": kind,
        "name": named.name,
        "alternateName": alternate,
        "url": _find_address(named.page, prepared),
    }
    if kind == "CreativeWork" and named.type != "PolicyDocument":
        above = prepared.iri(named.parent) if named.parent else prepared.engine.plan.iri
        data |= {"isPartOf": {"@id": above}, "inLanguage": "zh"}
    if kind == "Place":
        data |= _describe_position(named, prepared)
    return _fill({**data, "subjectOf": describe_plan(prepared)})


def describe_plan(prepared: Prepared) -> Data:
    """Give the plan as a work."""
    manifest, notice = prepared.graph.manifest, prepared.graph.document.notice
    issuer = manifest.issuer or notice.issuer
    return _fill(
        {
            "@id": prepared.engine.plan.iri,
            "@type": "CreativeWork",
            "name": prepared.title,
            "identifier": manifest.number or notice.number,
            "datePublished": prepared.date,
            "author": {"@type": "GovernmentOrganization", "name": issuer} if issuer else None,
            "inLanguage": "zh",
        }
    )


def describe_data(prepared: Prepared, downloads: Sequence[Download]) -> Data:
    """Give the data set of the whole site with its files."""
    publication = prepared.publication
    years = prepared.graph.document.years
    publisher = publication.publisher
    data = {
        "@context": CONTEXT,
        "@id": f"{prepared.engine.plan.iri}#data",
        "@type": "Dataset",
        "name": f"《{prepared.title}》知识图谱",
        "description": f"《{prepared.title}》中的行动、责任单位、企业、平台、指标与布局，逐条附原文。",
        "url": _find_address("things/index.html", prepared),
        "inLanguage": "zh",
        "license": publication.data_licence,
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
        "temporalCoverage": f"{min(years)}/{max(years)}" if years else None,
        "dateModified": publication.data_date,
        "version": find_version(),
        "isBasedOn": describe_plan(prepared),
        "distribution": [_describe_file(each, prepared) for each in downloads if not each["thing"]],
    }
    return _fill(data)


def _describe_file(download: Download, prepared: Prepared) -> Data:
    return {
        "@type": "DataDownload",
        "name": download["file"].rpartition("/")[2],
        "contentUrl": _find_address(download["file"], prepared) or f"../{download['file']}",
        "encodingFormat": _MEDIA.get(download["format"], "application/octet-stream"),
        "contentSize": str(download["bytes"]),
    }


def _describe_position(named: Named, prepared: Prepared) -> Data:
    """The coordinates of a place whose position is real."""
    entity = prepared.graph.entity_by_key.get(named.key)
    cells = dict(entity.attributes) if entity else {}
    if cells.get("position") != "real" or not (cells.get("latitude") and cells.get("longitude")):
        return {}
    position = {"latitude": cells["latitude"], "longitude": cells["longitude"]}
    return {"geo": {"@type": "GeoCoordinates", **position}}


def _find_address(path: str, prepared: Prepared) -> str:
    """Give the published address of a file of the site; '' where the site's own is unknown."""
    base = prepared.publication.access_url
    return f"{base.rstrip('/')}/{path}" if base else ""


def _fill(data: Data) -> Data:
    """Leave out what is unknown."""
    return {key: value for key, value in data.items() if value not in (None, "", [])}
