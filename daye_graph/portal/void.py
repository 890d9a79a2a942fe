"""Statistics of the graph as VoID: how many triples, things, classes and properties, whole and by area.

Counts are as the W3C Interest Group Note "Describing Linked Datasets with the VoID Vocabulary"
(2011-03-03), section 4.3, defines them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, NamedNode

from daye_graph.portal.catalogue import name_dataset
from daye_graph.portal.catalogue_agents import add_licence, find_access_url
from daye_graph.portal.catalogue_graph import Metadata, both, date, entitle, link, number, plain, term
from daye_graph.portal.context import Context
from daye_graph.portal.dumps import SYNTAXES, WHOLE, split
from daye_graph.portal.entries import Entry
from daye_graph.portal.files import BundleFile
from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.rdf.terms import DATA_PREFIXES
from daye_graph.wording import Wording

VOID = "http://www.w3.org/TR/void/"
FORMATS = "http://www.w3.org/ns/formats/"
"""Base of the W3C's IRIs for syntaxes, which void:feature takes."""
FEATURES = ("Turtle", "N-Triples", "N-Quads", "TriG", "JSON-LD", "RDF_XML")

_TYPE = term("rdf:type")


@dataclass
class Statistics:
    """Counts over one graph: `classes` are things by class, `properties` triples by property."""

    triples: int = 0
    subjects: int = 0
    entities: int = 0
    objects: set[Term] = field(default_factory=set)
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)


def build_void(context: Context, entries: Sequence[Entry]) -> Iterator[BundleFile]:
    """Give the statistics of the whole graph with its partitions, and of each subject area."""
    to = Metadata(context, "void")
    whole = _add_dataset(to, WHOLE, context.named, entries)
    for area, graph in split(context).items():
        subset = _add_dataset(to, area, graph, entries)
        to.describe(whole, "void:Dataset", {"void:subset": subset})
    to.describe(
        to.own("void-description"),
        "void:DatasetDescription",
        {"foaf:primaryTopic": whole, "dct:title": both(Wording("图谱的统计", en="statistics of the graph"))},
    )
    yield BundleFile(
        "void.ttl",
        to.write("ttl"),
        SYNTAXES["ttl"].media_type,
        Wording("图谱的统计（VoID）", en="statistics of the graph (VoID)"),
        conforms_to=(VOID,),
    )


def count(graph: NamedGraph, id_base: str) -> Statistics:
    """Give the counts over *graph*; entities are the things under *id_base*."""
    found = Statistics()
    for node, properties in graph.descriptions:
        found.subjects += 1
        found.entities += not isinstance(node, BlankNode) and node.value.startswith(id_base)
        for predicate, values in properties:
            found.triples += len(values)
            found.properties[predicate.value] += len(values)
            found.objects.update(values)
            if predicate == _TYPE:
                found.classes.update(value.value for value in values)
    return found


def _add_dataset(to: Metadata, key: str, graph: NamedGraph, entries: Sequence[Entry]) -> NamedNode:
    context = to.context
    node = to.own("dataset", key)
    found = count(graph, context.settings.id_base)
    access = find_access_url(context)
    to.describe(
        node,
        "void:Dataset",
        entitle(name_dataset(context, key))
        | {
            "dct:license": add_licence(to),
            "dct:modified": date(context.date),
            "void:triples": number(found.triples, "integer"),
            "void:entities": number(found.entities, "integer"),
            "void:distinctSubjects": number(found.subjects, "integer"),
            "void:distinctObjects": number(len(found.objects), "integer"),
            "void:classes": number(len(found.classes), "integer"),
            "void:properties": number(len(found.properties), "integer"),
            "void:uriSpace": plain(context.settings.id_base),
            "void:dataDump": [
                NamedNode(access + entry.path)
                for entry in entries
                if entry.dataset == key and entry.media_type in _RDF
            ],
        },
    )
    if key == WHOLE:
        _add_whole(to, node, found)
    return node


def _add_whole(to: Metadata, node: NamedNode, found: Statistics) -> None:
    """Say what only the whole graph has: its words, an example, the endpoint, and the partitions."""
    context = to.context
    vocabularies = [
        iri for iri in DATA_PREFIXES.values() if any(each.startswith(iri) for each in found.properties)
    ]
    to.describe(
        node,
        "void:Dataset",
        {
            "void:vocabulary": [NamedNode(iri) for iri in (context.settings.ontology_base, *vocabularies)],
            "void:exampleResource": NamedNode(context.iri(f"plan/{context.plan_id}")),
            "void:sparqlEndpoint": link(context.publication.endpoint_url),
            "void:feature": [NamedNode(FORMATS + name) for name in FEATURES],
        },
    )
    for iri, things in sorted(found.classes.items()):
        part = to.own("dataset", WHOLE, "class", _name(context, iri))
        to.describe(
            part, "void:Dataset", {"void:class": NamedNode(iri), "void:entities": number(things, "integer")}
        )
        to.describe(node, "void:Dataset", {"void:classPartition": part})
    for iri, triples in sorted(found.properties.items()):
        part = to.own("dataset", WHOLE, "property", _name(context, iri))
        to.describe(
            part,
            "void:Dataset",
            {"void:property": NamedNode(iri), "void:triples": number(triples, "integer")},
        )
        to.describe(node, "void:Dataset", {"void:propertyPartition": part})


def _name(context: Context, iri: str) -> str:
    """Give a term's short name (``dct-title``), which is what tells its partition from the others."""
    for prefix, base in {"dg": context.settings.ontology_base, **DATA_PREFIXES}.items():
        if iri.startswith(base):
            return f"{prefix}-{iri[len(base) :]}"
    return iri


_RDF = frozenset(syntax.media_type for syntax in SYNTAXES.values())
