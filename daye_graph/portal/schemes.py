"""The concept schemes of a plan as SKOS: vocabularies, industries and technologies, in one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from daye_graph.model.entity import Entity
from daye_graph.model.graph import PlanGraph
from daye_graph.portal.context import Context
from daye_graph.portal.dumps import SYNTAXES
from daye_graph.portal.files import BundleFile
from daye_graph.portal.schemes_graph import Concept, ConceptGraph
from daye_graph.portal.schemes_labels import Called, settle_labels
from daye_graph.rdf.literals import chinese
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.ontology import read_ontology
from daye_graph.rdf.terms import SCHEMES
from daye_graph.rdf.writing import WRITERS
from daye_graph.settings import Settings
from daye_graph.wording import Wording

SKOS = "http://www.w3.org/2004/02/skos/core"
_SUFFIXES = ("ttl", "rdf")
"""The syntaxes, by the suffix of their files."""
_TITLE = Wording("概念体系（SKOS）", en="concept schemes (SKOS)")
_INDUSTRIES = Wording("方案所列产业", en="Industries of the plan")
_TECHNOLOGIES = Wording("方案所列技术", en="Technologies of the plan")


def build_schemes(context: Context) -> Iterator[BundleFile]:
    """Give the schemes as Turtle and as RDF/XML."""
    graph, settings = make_schemes(context.graph, context.settings), context.settings
    for suffix in _SUFFIXES:
        syntax = SYNTAXES[suffix]
        yield BundleFile(
            path=f"skos/schemes.{suffix}",
            data=WRITERS[suffix](graph, settings),
            media_type=syntax.media_type,
            title=Wording(f"{_TITLE}，{syntax.name}", en=f"{_TITLE.en}, {syntax.name}"),
            dataset="whole",
            description=Wording(
                "词表、产业与技术，各为一个概念体系，带中英文名称。",
                en="Vocabularies, industries and technologies, a scheme each, with labels in both languages.",
            ),
            conforms_to=(SKOS, syntax.standard),
        )


def make_schemes(graph: PlanGraph, settings: Settings) -> NamedGraph:
    """Give the schemes of the ontology, and those of the industries and technologies that *graph* names."""
    woven = ConceptGraph(f"scheme/{graph.manifest.id}", settings, read_ontology(settings))
    for name in SCHEMES.values():
        woven.copy_scheme(woven.term(f"dg:{name}"))
    industries = [entity for entity in graph.entities if entity.type == "Industry"]
    if industries:
        wider = find_wider(graph)
        concepts = _list_concepts(woven, industries, wider)
        woven.add_scheme(woven.thing("scheme/industries"), _INDUSTRIES, concepts)
    technologies = [entity for entity in graph.entities if entity.type == "Technology"]
    if technologies:
        concepts = _list_concepts(woven, technologies, {})
        woven.add_scheme(woven.thing("scheme/technologies"), _TECHNOLOGIES, concepts)
        _tie_to_industries(woven, graph)
    return woven.triples


def find_wider(graph: PlanGraph) -> dict[str, str]:
    """Give the wider industry of each that has one.

    Where the text says of two that each is the wider one, the first to say so is
    believed: a hierarchy that turns back on itself has no top (SKOS Reference, 8.6.8).
    """
    wider: dict[str, str] = {}
    for profile in graph.industries:
        if profile.parent in graph.entity_by_key and profile.industry not in wider:
            assert profile.parent is not None
            if profile.industry not in _list_wider(wider, profile.parent):
                wider[profile.industry] = profile.parent
    return wider


def _list_wider(wider: Mapping[str, str], key: str) -> list[str]:
    """Give *key* and all that is wider than it, from the nearest on; *wider* has no cycle."""
    chain = [key]
    while chain[-1] in wider:
        chain.append(wider[chain[-1]])
    return chain


def _list_concepts(
    woven: ConceptGraph, entities: Iterable[Entity], wider: Mapping[str, str]
) -> Iterator[Concept]:
    entities = tuple(entities)
    names = settle_labels([(each.key, Called(each.name, each.name_en, each.aliases)) for each in entities])
    for entity in entities:
        parent = wider.get(entity.key)
        yield Concept(
            woven.thing(entity.key),
            names[entity.key],
            broader=woven.thing(parent) if parent else None,
            more=(("skos:note", chinese(entity.note)),),
        )


def _tie_to_industries(woven: ConceptGraph, graph: PlanGraph) -> None:
    """Say which industry a technology is listed under.

    That is no skos:broader, for a technology is no kind of industry; concepts of two schemes
    are tied by a mapping property (SKOS Reference, section 10), and precisely by our own.
    """
    for profile in graph.technologies:
        if profile.industry in graph.entity_by_key and profile.technology in graph.entity_by_key:
            assert profile.industry is not None
            technology, industry = woven.thing(profile.technology), woven.thing(profile.industry)
            woven.describe(technology, {"skos:relatedMatch": industry, "dg:servesIndustry": industry})
            woven.describe(industry, {"skos:relatedMatch": technology})
