"""The catalogue: DCAT-AP 3.0.1 in three syntaxes, from the files that were written and the settings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version

from pyoxigraph import Literal, NamedNode

from daye_graph.portal.catalogue_agents import (
    add_access,
    add_contact,
    add_language,
    add_licence,
    add_place,
    add_publisher,
    add_standard,
    add_themes,
    add_years,
    find_access_url,
)
from daye_graph.portal.catalogue_distributions import add_distributions
from daye_graph.portal.catalogue_graph import Metadata, Said, both, date, entitle, link, plain
from daye_graph.portal.catalogue_place import find_own_place
from daye_graph.portal.catalogue_terms import AUTHORITY, FREQUENCIES, PROFILE, SPARQL_PROTOCOL
from daye_graph.portal.context import Context
from daye_graph.portal.dumps import SYNTAXES, WHOLE
from daye_graph.portal.entries import Entry
from daye_graph.portal.files import DATASETS, THEMES, BundleFile
from daye_graph.portal.provenance import add_activity, tell_provenance
from daye_graph.publication import STATUS
from daye_graph.rdf.ontology import ONTOLOGY_FILE
from daye_graph.wording import Wording

NAME = "catalogue"
SUFFIXES = ("ttl", "jsonld", "rdf")


def build_catalogue(context: Context, entries: Sequence[Entry]) -> Iterator[BundleFile]:
    """Give the catalogue of what was written, in the syntaxes that harvesters read."""
    catalogue = make_catalogue(context, entries)
    for suffix in SUFFIXES:
        syntax = SYNTAXES[suffix]
        yield BundleFile(
            f"{NAME}.{suffix}",
            catalogue.write(suffix),
            syntax.media_type,
            Wording(f"数据目录（DCAT-AP）：{syntax.name}", en=f"catalogue (DCAT-AP): {syntax.name}"),
            conforms_to=(PROFILE,),
        )


def make_catalogue(context: Context, entries: Sequence[Entry]) -> Metadata:
    """Give what the catalogue says; what nobody knows is left out, and `missing` lists it."""
    to = Metadata(context, NAME)
    publisher, licence = add_publisher(to), add_licence(to)
    common: dict[str, Said] = {
        "dct:publisher": publisher,
        "dct:spatial": add_place(to),
        "dct:issued": date(context.date),
        "dct:modified": date(context.date),
    }
    shared = common | {
        "dcat:contactPoint": add_contact(to),
        "dct:temporal": add_years(to),
        "dct:accessRights": add_access(to),
        "dct:accrualPeriodicity": _add_frequency(to),
        "dct:provenance": tell_provenance(to),
        "prov:wasGeneratedBy": add_activity(to),
    }
    scheme = add_themes(to)
    datasets = [
        _add_dataset(to, key, shared | {"dcat:distribution": files})
        for key in DATASETS
        if (files := add_distributions(to, key, entries, licence))
    ]
    service = _add_service(to, shared, licence)
    _add_catalog(to, common | {"dct:license": licence, "dcat:themeTaxonomy": scheme}, datasets, service)
    return to


def name_dataset(context: Context, key: str) -> Wording:
    """Give a dataset's title, which no other dataset has: the plan's, then its own.

    Where the plan has no title in English its id stands for it.
    """
    about = DATASETS[key]
    plan = context.graph.manifest.title_en or context.plan_id
    return Wording(f"{context.title}：{about.title}", en=f"{plan}: {about.title.en}")


def find_data_version(context: Context) -> str:
    """Give the version of the data: the settings', else the package's."""
    return context.publication.version or version("daye-graph")


def _add_dataset(to: Metadata, key: str, shared: dict[str, Said]) -> NamedNode:
    context, about = to.context, DATASETS[key]
    node = to.own("dataset", key)
    number = find_data_version(context)
    changes = context.publication.changes
    return to.describe(
        node,
        "dcat:Dataset",
        shared
        | entitle(name_dataset(context, key))
        | {
            "dct:description": both(_mark(context, about.description)),
            "dct:identifier": plain(node.value),
            "dct:language": add_language(to, "ZHO"),
            "dcat:theme": [NamedNode(THEMES + theme) for theme in about.themes],
            "dcat:keyword": _list_keywords(context, key),
            "dcat:landingPage": _add_page(to),
            "dct:conformsTo": add_standard(to, context.settings.ontology_base.rstrip("#/"), ONTOLOGY_FILE),
            "dct:relation": to.own("dataset", WHOLE) if key != WHOLE else None,
            "dcat:version": plain(number),
            "owl:versionIRI": to.own("dataset", key, "version", number),
            "adms:versionNotes": Literal(changes, language="zh") if changes else None,
            "prov:wasDerivedFrom": NamedNode(context.iri(f"text/{context.graph.document.version.sha256}")),
        },
    )


def _add_catalog(
    to: Metadata, common: dict[str, Said], datasets: list[NamedNode], service: NamedNode | None
) -> None:
    context = to.context
    plan = context.graph.manifest.title_en or context.plan_id
    status = STATUS[context.publication.status]
    about = Wording(
        f"《{context.title}》的开放数据目录（{status}）。",
        en=f"Catalogue of the open data about the plan {plan} ({status.en}).",
    )
    to.describe(
        to.own(NAME),
        "dcat:Catalog",
        common
        | entitle(Wording(f"{context.title}：开放数据目录", en=f"{plan}: open data catalogue"))
        | {
            "dct:description": both(_mark(context, about)),
            "dct:language": [add_language(to, "ZHO"), add_language(to, "ENG")],
            "dct:identifier": plain(to.own(NAME).value),
            "dct:conformsTo": add_standard(to, PROFILE, "DCAT-AP 3.0.1"),
            "foaf:homepage": _add_page(to),
            "dcat:dataset": datasets,
            "dcat:service": service,
        },
    )


def _add_service(to: Metadata, shared: dict[str, Said], licence: NamedNode | None) -> NamedNode | None:
    """Describe the SPARQL endpoint, where the settings name one."""
    context, told = to.context, to.context.publication
    if not told.endpoint_url:
        return None
    kept = ("dct:publisher", "dcat:contactPoint", "dct:accessRights")
    name = Wording(f"{context.title}：SPARQL 查询服务", en=f"{context.plan_id}: SPARQL endpoint")
    return to.describe(
        to.own("service", "sparql"),
        "dcat:DataService",
        {key: shared[key] for key in kept}
        | entitle(name)
        | {
            "dct:description": both(name),
            "dct:identifier": plain(to.own("service", "sparql").value),
            "dcat:endpointURL": NamedNode(told.endpoint_url),
            "dcat:endpointDescription": link(told.endpoint_description or told.endpoint_url),
            "dcat:servesDataset": to.own("dataset", WHOLE),
            "dcat:theme": [NamedNode(THEMES + theme) for theme in DATASETS[WHOLE].themes],
            "dcat:keyword": _list_keywords(context, WHOLE),
            "dct:conformsTo": add_standard(to, SPARQL_PROTOCOL, "SPARQL 1.1 Protocol"),
            "dct:license": licence,
        },
    )


def _list_keywords(context: Context, key: str) -> list[Literal]:
    place = find_own_place(context.graph)
    found = [literal for word in DATASETS[key].keywords for literal in both(word)]
    return [*found, Literal(place.name, language="zh")] if place else found


def _add_page(to: Metadata) -> NamedNode:
    return to.describe(NamedNode(find_access_url(to.context)), "foaf:Document", {})


def _add_frequency(to: Metadata) -> NamedNode | None:
    key = to.context.publication.frequency
    if not key:
        return None
    node = NamedNode(f"{AUTHORITY}frequency/{key}")
    return to.describe(node, "dct:Frequency", {"rdfs:label": both(FREQUENCIES[key])})


def _mark(context: Context, text: Wording) -> Wording:
    """Give *text* with the stamp of what is internal."""
    stamp = context.stamp
    return Wording(f"【{stamp}】{text}", en=f"[internal, {stamp}] {text.en}") if stamp else text
