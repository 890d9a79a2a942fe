"""Whom and what a catalogue's datasets point to: office, contact, place, years, licence, themes."""

from __future__ import annotations

import hashlib
from importlib.metadata import metadata

from pyoxigraph import Literal, NamedNode

from daye_graph.portal.catalogue_graph import Metadata, both, date, link, plain, term
from daye_graph.portal.catalogue_place import OwnPlace, find_own_place
from daye_graph.portal.catalogue_terms import (
    ACCESS,
    ADMS_LICENCES,
    ADMS_PUBLISHERS,
    AUTHORITY,
    IANA,
    LANGUAGES,
    LICENCE_KINDS,
    LICENCES,
    PUBLISHERS,
)
from daye_graph.portal.context import Context
from daye_graph.portal.files import THEME_LABELS, THEMES
from daye_graph.publication import Publication
from daye_graph.release.audience import INTERNAL
from daye_graph.wording import Wording

_DIGEST = 12


def find_publisher(publication: Publication) -> str:
    """Give who publishes: the settings' office; whoever compiles as a third party is the project itself.

    '' where an official publication names no office: none is made up.
    """
    if publication.publisher or publication.status == "official":
        return publication.publisher
    return metadata("daye-graph")["Author"] or ""


def find_access_url(context: Context) -> str:
    """Give where the bundle is published, with a slash at its end; by default below the base of IRIs."""
    given = context.publication.access_url
    return f"{given.rstrip('/')}/" if given else context.iri(f"portal/{context.plan_id}/")


def add_publisher(to: Metadata) -> NamedNode | None:
    """Describe the office that publishes; None where it is unknown."""
    publication = to.context.publication
    name = find_publisher(publication)
    if not name:
        return None
    digest = hashlib.sha256(name.encode()).hexdigest()[:_DIGEST]
    node = NamedNode(publication.publisher_url or to.context.iri(f"agent/{digest}"))
    code = publication.provider_code
    provider = to.own("provider-code", code) if code else None
    if provider:
        to.describe(provider, "adms:Identifier", {"skos:notation": plain(code)})
    return to.describe(
        node,
        ("foaf:Agent", "foaf:Organization"),
        {
            "foaf:name": [
                Literal(name, language="zh" if publication.publisher else "en"),
                Literal(publication.publisher_en, language="en") if publication.publisher_en else None,
            ],
            "foaf:homepage": link(publication.publisher_url),
            "dct:type": _concept(to, ADMS_PUBLISHERS, publication.publisher_type, PUBLISHERS),
            "dct:identifier": plain(publication.credit_code),
            "adms:identifier": provider,
        },
    )


def add_contact(to: Metadata) -> NamedNode | None:
    """Describe how to reach the office, which is an office and no person; None where nobody says how."""
    told = to.context.publication
    if not (told.contact or told.contact_email or told.contact_phone or told.contact_url):
        return None
    name = find_publisher(told) or told.contact
    return to.describe(
        to.own("contact"),
        ("vcard:Kind", "vcard:Organization"),
        {
            "vcard:fn": plain(name),
            "vcard:hasEmail": link(f"mailto:{told.contact_email}" if told.contact_email else ""),
            "vcard:hasTelephone": link(f"tel:{_dial(told.contact_phone)}" if told.contact_phone else ""),
            "vcard:hasURL": link(told.contact_url),
            "vcard:note": plain(told.contact),
        },
    )


def add_place(to: Metadata) -> NamedNode | None:
    """Describe the plan's own place, by the IRI that it has in the graph; None where the data has none."""
    place = find_own_place(to.context.graph)
    if place is None:
        return None
    names = [
        Literal(place.name, language="zh"),
        Literal(place.name_en, language="en") if place.name_en else None,
    ]
    return to.describe(
        NamedNode(to.context.iri(place.key)),
        "dct:Location",
        {
            "rdfs:label": names,
            "locn:geographicName": names,
            "dct:identifier": plain(place.code),
            "dcat:centroid": _write_wkt(_write_point(place)),
            "dcat:bbox": _write_wkt(_write_box(to.context.publication.bbox)),
        },
    )


def add_years(to: Metadata) -> NamedNode | None:
    """Describe the years that the plan is for; None where it names none."""
    years = to.context.graph.document.years
    if not years:
        return None
    return to.describe(
        to.own("period"),
        "dct:PeriodOfTime",
        {"dcat:startDate": date(f"{min(years)}-01-01"), "dcat:endDate": date(f"{max(years)}-12-31")},
    )


def add_licence(to: Metadata) -> NamedNode | None:
    """Describe the licence of the data; None where nobody says which."""
    told = to.context.publication
    known = LICENCES.get(told.data_licence)
    iri = told.licence_url or (known.iri if known else "")
    if not (iri or told.data_licence):
        return None
    node = NamedNode(iri) if iri else to.own("licence")
    kind = known.kind if known and known.iri == iri else "UnknownIPR"
    name = told.data_licence or iri
    return to.describe(
        node,
        "dct:LicenseDocument",
        {"dct:title": plain(name), "dct:type": _concept(to, ADMS_LICENCES, kind, LICENCE_KINDS)},
    )


def add_access(to: Metadata) -> NamedNode:
    """Describe who may have the data."""
    key = "NON_PUBLIC" if to.context.audience == INTERNAL else "PUBLIC"
    node = NamedNode(f"{AUTHORITY}access-right/{key}")
    return to.describe(node, "dct:RightsStatement", {"rdfs:label": both(ACCESS[key])})


def add_language(to: Metadata, key: str) -> NamedNode:
    """Describe a language by the end of its IRI."""
    node = NamedNode(f"{AUTHORITY}language/{key}")
    return to.describe(node, "dct:LinguisticSystem", {"rdfs:label": both(LANGUAGES[key])})


def add_themes(to: Metadata) -> NamedNode:
    """Describe the EU's data themes that our datasets have, and give their scheme."""
    scheme = NamedNode(THEMES.rstrip("/"))
    to.describe(scheme, "skos:ConceptScheme", {"dct:title": both(Wording("数据主题", en="Data theme"))})
    for key, label in THEME_LABELS.items():
        node = NamedNode(THEMES + key)
        to.describe(node, "skos:Concept", {"skos:prefLabel": both(label), "skos:inScheme": scheme})
    return scheme


def add_media_type(to: Metadata, media_type: str) -> NamedNode:
    """Describe a media type by the IRI of IANA's list."""
    return to.describe(
        NamedNode(IANA + media_type),
        ("dct:MediaType", "dct:MediaTypeOrExtent"),
        {"rdfs:label": plain(media_type)},
    )


def add_standard(to: Metadata, iri: str, title: str = "") -> NamedNode:
    """Describe a standard that something conforms to."""
    return to.describe(NamedNode(iri), "dct:Standard", {"dct:title": plain(title)})


def _concept(to: Metadata, base: str, key: str, labels: dict[str, Wording]) -> NamedNode | None:
    if not key:
        return None
    return to.describe(NamedNode(base + key), "skos:Concept", {"skos:prefLabel": both(labels[key])})


def _write_point(place: OwnPlace) -> str:
    return f"POINT({place.longitude} {place.latitude})" if place.longitude and place.latitude else ""


def _write_box(box: str) -> str:
    """Give a box as a ring that goes round against the clock and ends where it began."""
    if not box:
        return ""
    west, south, east, north = (each.strip() for each in box.split(","))
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return f"POLYGON(({','.join(f'{x} {y}' for x, y in corners)}))"


def _write_wkt(text: str) -> Literal | None:
    return Literal(text, datatype=term("geo:wktLiteral")) if text else None


def _dial(number: str) -> str:
    return "".join(mark for mark in number if mark.isdigit() or mark in "+-")
