"""The graph as RDF: whole in six syntaxes, by subject area in three, and what its words mean."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import NamedNode

from daye_graph.portal.context import Context
from daye_graph.portal.files import DATASETS, GZIP, BundleFile
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.ontology import ONTOLOGY_FILE, SHAPES_FILE, read_source
from daye_graph.rdf.terms import EVIDENCE_CLASSES, expand
from daye_graph.rdf.writing import NAME, WRITERS
from daye_graph.wording import Wording

FOLDER = "rdf"
WHOLE = "whole"
_LEVEL = 6
"""Of gzip: level 9 takes six times as long for a fiftieth less."""


class Syntax(NamedTuple):
    """A syntax of RDF: IANA's media type, what it is called, and the IRI of what defines it."""

    media_type: str
    name: str
    standard: str


SYNTAXES: dict[str, Syntax] = {
    "ttl": Syntax("text/turtle", "Turtle", "http://www.w3.org/TR/turtle/"),
    "nt": Syntax("application/n-triples", "N-Triples", "http://www.w3.org/TR/n-triples/"),
    "nq": Syntax("application/n-quads", "N-Quads", "http://www.w3.org/TR/n-quads/"),
    "trig": Syntax("application/trig", "TriG", "http://www.w3.org/TR/trig/"),
    "jsonld": Syntax("application/ld+json", "JSON-LD", "http://www.w3.org/TR/json-ld11/"),
    "rdf": Syntax("application/rdf+xml", "RDF/XML", "http://www.w3.org/TR/rdf-syntax-grammar/"),
}
"""The syntaxes, by the suffix of their files, which is the key of `WRITERS` as well."""

AREA_SYNTAXES = ("ttl", "nt", "rdf")
"""The syntaxes of a subject area: what people read, what programs stream, what XML tools take."""

_BY_AREA: dict[str, tuple[str, ...]] = {
    "structure": (
        "Plan", "TextVersion", "Section", "ActionGroup", "Action", "Task", "Box", "Milestone",
        "Responsibility", "Positioning", "Principle", "Safeguard", "PolicyDocument",
    ),
    "organisations": (
        "Enterprise", "University", "ResearchInstitute", "Platform", "GovernmentUnit", "Involvement",
        "Upgrade", "Partnership", "PlatformProfile", "IndustryProfile", "TechnologyProfile", "Industry",
        "Technology", "Product", "Fund", "FinancialProduct", "Programme",
    ),
    "indicators": ("IndicatorGroup", "Indicator", "Observation", "Target"),
    "layout": ("Belt", "Core", "Cluster", "LayoutMembership", "Place"),
    "evidence": ("Mention", *EVIDENCE_CLASSES),
}  # fmt: skip

AREAS: dict[str, str] = {name: area for area, names in _BY_AREA.items() for name in names}
"""The area of each class of the data: every thing is in one file, and all areas together are the whole."""


def build_dumps(context: Context) -> Iterator[BundleFile]:
    """Give the dumps, each plain and packed by gzip, then the ontology and the shapes."""
    yield from _dump(context, context.named, WHOLE)
    for area, graph in split(context).items():
        yield from _dump(context, graph, area)
    yield from _build_words(context)


def split(context: Context) -> Mapping[str, NamedGraph]:
    """Give the graph by subject area; no triple is in two of them, none is left out, and no area is empty."""
    named = context.named
    area_of = _find_areas(context)
    described: dict[str, list[int]] = {area: [] for area in _BY_AREA}
    for place, (node, _) in enumerate(named.descriptions):
        described[area_of[node.value]].append(place)
    found = {}
    for area, places in described.items():
        if not places:
            continue
        graph = NamedGraph(named.name)
        # the whole graph has sorted them already
        graph.descriptions = [named.descriptions[place] for place in places]
        found[area] = graph
    return found


def name_dump(dataset: str, suffix: str) -> str:
    """Give the path of a dump.

    >>> name_dump("whole", "ttl"), name_dump("layout", "nt")
    ('rdf/daye.ttl', 'rdf/layout.nt')
    """
    return f"{FOLDER}/{NAME if dataset == WHOLE else dataset}.{suffix}"


def pack(file: BundleFile) -> BundleFile:
    """Give *file* packed by gzip, the same bytes each time."""
    return BundleFile(
        f"{file.path}.gz",
        gzip.compress(file.data, compresslevel=_LEVEL, mtime=0),
        file.media_type,
        Wording(f"{file.title}（gzip）", en=f"{file.title.en} (gzip)"),
        file.dataset,
        file.description,
        file.conforms_to,
        GZIP,
    )


def _find_areas(context: Context) -> dict[str, str]:
    """Give the area of each node; evidence first, for a class of ours tells most."""
    base = context.settings.ontology_base
    areas: dict[str, str] = {}
    for name, area in AREAS.items():
        iri = expand(name) if ":" in name else base + name
        for node in context.named.instances(NamedNode(iri)):
            areas.setdefault(node.value, area)
    return areas


def _dump(context: Context, graph: NamedGraph, dataset: str) -> Iterator[BundleFile]:
    about = DATASETS[dataset]
    for suffix in WRITERS if dataset == WHOLE else AREA_SYNTAXES:
        syntax = SYNTAXES[suffix]
        file = BundleFile(
            name_dump(dataset, suffix),
            WRITERS[suffix](graph, context.settings),
            syntax.media_type,
            Wording(f"{about.title}：{syntax.name}", en=f"{about.title.en}: {syntax.name}"),
            dataset,
            about.description,
            (syntax.standard,),
        )
        yield file
        yield pack(file)


def _build_words(context: Context) -> Iterator[BundleFile]:
    """Give the ontology and the shapes; the words for findings are for internal use and in no bundle."""
    for path, title in (
        (ONTOLOGY_FILE, Wording("本体（词汇与代码表）", en="ontology (terms and code lists)")),
        (SHAPES_FILE, Wording("校验规则（SHACL）", en="shapes (SHACL)")),
    ):
        source = read_source(path, context.settings).encode()
        yield BundleFile(path, source, "text/turtle", title, conforms_to=(SYNTAXES["ttl"].standard,))
