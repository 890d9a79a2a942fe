"""The distributions of a catalogue: a file each, with size, digest, types and the terms that hold for it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from daye_graph.portal.catalogue_agents import add_media_type, add_standard, find_access_url
from daye_graph.portal.catalogue_graph import Metadata, both, date, entitle, number, term
from daye_graph.portal.catalogue_rights import find_terms
from daye_graph.portal.catalogue_terms import AUTHORITY, AVAILABILITIES, FORMATS, SHA256
from daye_graph.portal.entries import Entry
from daye_graph.wording import Wording


def add_distributions(
    to: Metadata, dataset: str, entries: Sequence[Entry], licence: NamedNode | None
) -> list[NamedNode]:
    """Describe the files of *dataset*, in their order."""
    rights = _add_rights(to, dataset)
    return [
        _add_distribution(to, entry, licence=licence, rights=rights)
        for entry in entries
        if entry.dataset == dataset
    ]


def _add_distribution(
    to: Metadata, entry: Entry, *, licence: NamedNode | None, rights: NamedNode | None
) -> NamedNode:
    context = to.context
    access = find_access_url(context)
    return to.describe(
        to.own("distribution", entry.path),
        "dcat:Distribution",
        entitle(_tell_title(entry))
        | {
            "dct:description": both(entry.description or entry.title),
            "dcat:accessURL": NamedNode(access),
            "dcat:downloadURL": NamedNode(access + quote(entry.path)),
            "dcat:mediaType": add_media_type(to, entry.media_type),
            "dcat:compressFormat": add_media_type(to, entry.packed) if entry.packed else None,
            "dct:format": _add_format(to, entry.media_type),
            "dcat:byteSize": number(entry.size, "nonNegativeInteger"),
            "spdx:checksum": _add_checksum(to, entry),
            "dct:conformsTo": [add_standard(to, iri) for iri in entry.conforms_to],
            "dcatap:availability": _add_availability(to),
            "dct:license": licence,
            "dct:rights": rights,
            "dct:issued": date(context.date),
            "dct:modified": date(context.date),
        },
    )


def _tell_title(entry: Entry) -> Wording:
    """Give the file's title with the path, by which no two are the same."""
    return Wording(f"{entry.title}（{entry.path}）", en=f"{entry.title.en} ({entry.path})")


def _add_format(to: Metadata, media_type: str) -> NamedNode:
    known = FORMATS.get(media_type)
    if known is None:
        return add_media_type(to, media_type)
    node = NamedNode(f"{AUTHORITY}file-type/{known}")
    return to.describe(node, "dct:MediaTypeOrExtent", {"rdfs:label": Literal(known)})


def _add_checksum(to: Metadata, entry: Entry) -> NamedNode:
    value = Literal(entry.sha256, datatype=term("xsd:hexBinary"))
    to.describe(term(SHA256), "spdx:ChecksumAlgorithm", {})
    return to.describe(
        to.own("checksum", entry.path),
        "spdx:Checksum",
        {"spdx:algorithm": term(SHA256), "spdx:checksumValue": value},
    )


def _add_availability(to: Metadata) -> NamedNode:
    key = to.context.publication.availability
    node = NamedNode(f"{AUTHORITY}planned-availability/{key}")
    return to.describe(node, "skos:Concept", {"skos:prefLabel": both(AVAILABILITIES[key])})


def _add_rights(to: Metadata, dataset: str) -> NamedNode | None:
    """Describe the terms of all that a dataset holds, as one statement: a distribution may have no more."""
    terms = find_terms(to.context, dataset)
    if not terms:
        return None
    text = Wording("；".join(terms), en="; ".join(each.en for each in terms))
    node = to.own("rights", dataset)
    return to.describe(node, "dct:RightsStatement", {"rdfs:label": both(text)})
