"""A version and a licence wherever something can be taken out of the bundle on its own.

Not demanded by DCAT-AP, but by whoever finds one file a year later: the catalogue,
every dataset and distribution, the VoID description, the ontology, CITATION.cff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.portal.validating.bundle import Bundle, list_rdf
from daye_graph.portal.validating.names import NOTHING, at, gather, instances, values
from daye_graph.portal.validating.problem import Check, Conditions, Looked, Problem, looked
from daye_graph.portal.validating.reading import UnreadableError
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.wording import Wording

CITATION = "CITATION.cff"
LICENCES = ("dct:license", "dct:rights")
VERSIONS = ("dcat:version", "owl:versionInfo", "owl:versionIRI")
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "dcat:Catalog": (LICENCES,),
    "dcat:Dataset": (VERSIONS,),
    "dcat:Distribution": (LICENCES,),
    "owl:Ontology": (LICENCES, VERSIONS),
}
"""What things of a class must say, one property of each group."""
FILES = {
    "catalogue": ("dcat:Catalog", "dcat:Dataset", "dcat:Distribution"),
    "ontology/daye": ("owl:Ontology",),
}
"""In which files (by stem) these things stand."""
_FIELDS = ("version", "license")


def _look(bundle: Bundle, _: Conditions) -> Looked:
    count, problems = 0, []
    for stem, kinds in FILES.items():
        found = bundle.find_first(stem)
        if found is None:
            continue  # the check of the files, or of the syntax, tells
        name, quads = found
        graph = gather(quads)
        count += sum(len(instances(graph, kind)) for kind in kinds)
        problems += [problem for kind in kinds for problem in _find_silent(name, graph, kind)]
    problems += [*_hold_void(bundle), *_hold_citation(bundle)]
    return looked(count + 1, "处应有版本与许可", "places that need a version and a licence", problems)


CHECK = Check("terms", Wording("版本与许可", en="versions and licences"), _look)


def _find_silent(name: str, graph: NamedGraph, kind: str) -> Iterator[Problem]:
    for thing in instances(graph, kind):
        for group in NEEDED[kind]:
            if not any(values(graph, thing, prop) for prop in group):
                names = " / ".join(group)
                yield Problem(at(name, thing), NOTHING, Wording(names, en=names), _SETTINGS)


def _hold_void(bundle: Bundle) -> Iterator[Problem]:
    """The VoID description names the licence of its datasets."""
    found = bundle.find_first("void") if any(name.startswith("void.") for name in list_rdf(bundle)) else None
    if found is None:
        return
    name, quads = found
    graph = gather(quads)
    things = instances(graph, "void:Dataset")
    if not any(values(graph, thing, prop) for thing in things for prop in LICENCES):
        yield Problem(name, NOTHING, Wording(" / ".join(LICENCES), en=" / ".join(LICENCES)), _SETTINGS)


def _hold_citation(bundle: Bundle) -> Iterator[Problem]:
    if not bundle.holds(CITATION):
        return  # the check of the files tells
    try:
        text = bundle.read_text(CITATION)
    except UnreadableError:
        return
    for field in _FIELDS:
        if not re.search(rf"^{field}(?:-url)?: *\S", text, re.MULTILINE):
            yield Problem(f"{CITATION} {field}", NOTHING, Wording(f"{field}: …", en=f"{field}: …"), _SETTINGS)


_SETTINGS = Wording(
    "请在发布设置（data/publication.toml）中写明后重新导出",
    en="say it in the publication settings (data/publication.toml) and export again",
)
