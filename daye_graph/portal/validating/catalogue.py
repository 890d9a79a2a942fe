"""The catalogue against what DCAT-AP 3.0.1 requires, by our own code.

The tables below are the mandatory properties, the properties that occur once at
most, and the ranges of those classes that a bundle uses: DCAT-AP 3.0.1 (SEMIC,
2024), sections "Main Entities" and "Supportive Entities". The official shapes say
the same and more; `official` runs them where they are at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pyoxigraph import Literal, NamedNode

from daye_graph.portal.validating.bundle import Bundle
from daye_graph.portal.validating.names import NOTHING, at, gather, instances, node, tell, values
from daye_graph.portal.validating.problem import (
    Check,
    Conditions,
    Looked,
    Problem,
    looked,
    not_checked,
    show,
)
from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.rdf.terms import expand
from daye_graph.wording import Wording

MANDATORY: dict[str, tuple[str, ...]] = {
    "dcat:Catalog": ("dct:title", "dct:description", "dct:publisher"),
    "dcat:Dataset": ("dct:title", "dct:description"),
    "dcat:DatasetSeries": ("dct:title", "dct:description"),
    "dcat:Distribution": ("dcat:accessURL",),
    "dcat:DataService": ("dct:title", "dcat:endpointURL"),
    "dcat:CatalogRecord": ("foaf:primaryTopic", "dct:modified"),
    "foaf:Agent": ("foaf:name",),
    "spdx:Checksum": ("spdx:algorithm", "spdx:checksumValue"),
}
SINGLE: dict[str, tuple[str, ...]] = {
    "dcat:Catalog": (
        "dct:publisher", "dct:creator", "dct:license", "dct:rights", "dct:issued", "dct:modified",
        "foaf:homepage",
    ),
    "dcat:Dataset": (
        "dct:publisher", "dct:accessRights", "dct:accrualPeriodicity", "dct:issued", "dct:modified",
        "dcat:version", "dcat:spatialResolutionInMeters", "dcat:temporalResolution",
    ),
    "dcat:Distribution": (
        "dcat:byteSize", "spdx:checksum", "dcat:mediaType", "dct:format", "dcat:compressFormat",
        "dcat:packageFormat", "dct:license", "dct:rights", "dct:issued", "dct:modified", "adms:status",
        "dcatap:availability",
    ),
    "dcat:DataService": ("dct:accessRights", "dct:license", "dct:publisher"),
    "dct:PeriodOfTime": ("dcat:startDate", "dcat:endDate"),
    "spdx:Checksum": ("spdx:algorithm", "spdx:checksumValue"),
}  # fmt: skip
LITERALS = (
    "dct:title", "dct:description", "dct:identifier", "dct:issued", "dct:modified", "dcat:keyword",
    "dcat:byteSize", "dcat:version", "foaf:name", "spdx:checksumValue", "dcat:startDate", "dcat:endDate",
)  # fmt: skip
RESOURCES = (
    "dct:publisher", "dct:license", "dct:spatial", "dct:temporal", "dct:accessRights", "dct:language",
    "dct:conformsTo", "dct:accrualPeriodicity", "dct:format", "dcat:theme", "dcat:accessURL",
    "dcat:downloadURL", "dcat:mediaType", "dcat:compressFormat", "dcat:packageFormat", "dcat:landingPage",
    "dcat:contactPoint", "dcat:distribution", "dcat:dataset", "dcat:endpointURL", "spdx:checksum",
    "spdx:algorithm",
)  # fmt: skip
DATES = ("dct:issued", "dct:modified", "dcat:startDate", "dcat:endDate")
DATE_TYPES = frozenset(expand(f"xsd:{name}") for name in ("date", "dateTime", "gYear", "gYearMonth"))
MEMBERS = {
    "dcat:dataset": "dcat:Dataset",
    "dcat:distribution": "dcat:Distribution",
    "dcat:service": "dcat:DataService",
}
"""Properties whose values must be described, with the class that they are of."""


def _look(bundle: Bundle, _: Conditions) -> Looked:
    if bundle.catalogue is None:
        return not_checked("没有可读的 catalogue.*", "there is no catalogue.* that can be read")
    name, quads = bundle.catalogue
    graph = gather(quads)
    count = sum(len(instances(graph, kind)) for kind in MANDATORY)
    problems = [problem for find in _FINDERS for problem in find(name, graph)]
    return looked(count, "个目录、数据集、分发等", "catalogues, datasets, distributions …", problems)


CHECK = Check("dcat", Wording("DCAT-AP 3.0.1（自检）", en="DCAT-AP 3.0.1 (our checks)"), _look)


def _find_missing(file: str, graph: NamedGraph) -> Iterator[Problem]:
    for kind in ("dcat:Catalog", "dcat:Dataset", "dcat:Distribution"):
        if not instances(graph, kind):
            yield Problem(file, Wording(f"没有 {kind}", en=f"no {kind}"), _AT_LEAST_ONE, _SETTINGS)
    for kind, names in MANDATORY.items():
        for thing in instances(graph, kind):
            for name in names:
                if not values(graph, thing, name):
                    expected = Wording(
                        f"至少一个 {name}（{kind} 必备）", en=f"at least one {name}, which {kind} must have"
                    )
                    yield Problem(at(file, thing, name), NOTHING, expected, _SETTINGS)


def _find_many(file: str, graph: NamedGraph) -> Iterator[Problem]:
    for kind, names in SINGLE.items():
        for thing in instances(graph, kind):
            for name in names:
                found = values(graph, thing, name)
                if len(found) > 1:
                    seen = Wording(f"{len(found)} 个值", en=f"{len(found)} values")
                    yield Problem(at(file, thing, name), seen, _AT_MOST_ONE, _CATALOGUE)


def _find_misfits(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """Literals where IRIs are expected, the other way round, empty texts and dates that are none."""
    for thing, properties in graph.descriptions:
        for predicate, found in properties:
            for value in found:
                expected = _find_expected(predicate, value)
                if expected is not None:
                    seen = Wording(show(tell(value)), en=show(tell(value)))
                    yield Problem(at(file, thing, predicate.value), seen, expected, _CATALOGUE)


def _find_expected(predicate: NamedNode, value: Term) -> Wording | None:
    """Say what should stand there; None where *value* fits."""
    if predicate in _RESOURCES and isinstance(value, Literal):
        return Wording("资源（IRI），不是文字", en="a resource (IRI), no text")
    if predicate not in _LITERALS:
        return None
    if not isinstance(value, Literal):
        return Wording("文字，不是资源", en="text, no resource")
    if not value.value.strip():
        return Wording("不为空的文字", en="text that is not empty")
    if predicate in _DATES and value.datatype.value not in DATE_TYPES:
        return Wording("xsd:date 或 xsd:dateTime 的日期", en="a date of xsd:date or xsd:dateTime")
    return None


_LITERALS = frozenset(map(node, LITERALS))
_RESOURCES = frozenset(map(node, RESOURCES))
_DATES = frozenset(map(node, DATES))


def _find_undescribed(file: str, graph: NamedGraph) -> Iterator[Problem]:
    for thing, properties in graph.descriptions:
        about = dict(properties)
        for name, kind in MEMBERS.items():
            for value in about.get(node(name), ()):
                if value not in graph.instances(node(kind)):
                    seen = Wording(
                        f"{tell(value)} 未描述为 {kind}", en=f"{tell(value)} is not described as a {kind}"
                    )
                    yield Problem(
                        at(file, thing, name), seen, Wording(f"一个 {kind}", en=f"a {kind}"), _CATALOGUE
                    )


def _find_unlisted(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """Datasets that no catalogue lists and distributions that no dataset has: no portal would find them."""
    for kind, name in (("dcat:Dataset", "dcat:dataset"), ("dcat:Distribution", "dcat:distribution")):
        members = {
            value for _, properties in graph.descriptions for value in dict(properties).get(node(name), ())
        }
        for thing in instances(graph, kind):
            if thing not in members:
                seen = Wording("没有被列入", en="is listed nowhere")
                yield Problem(
                    at(file, thing), seen, Wording(f"是某个 {name}", en=f"one's {name}"), _CATALOGUE
                )


def _find_repeated(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """Titles (by language) and identifiers that two things of a class share."""
    for kind in ("dcat:Dataset", "dcat:Distribution"):
        for name in ("dct:title", "dct:identifier"):
            first: dict[Term, Term] = {}
            for thing in instances(graph, kind):
                for value in values(graph, thing, name):
                    other = first.setdefault(value, thing)
                    if other != thing:
                        seen = Wording(
                            f"{tell(value)} 与 {tell(other)} 相同", en=f"{tell(value)}, as {tell(other)} has"
                        )
                        yield Problem(at(file, thing, name), seen, _OWN, _CATALOGUE)


def _find_anonymous(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """Datasets and distributions without an IRI of their own: a second harvest could not know them again."""
    for kind in ("dcat:Catalog", "dcat:Dataset", "dcat:Distribution"):
        for thing in instances(graph, kind):
            if not isinstance(thing, NamedNode):
                yield Problem(f"{file} {kind}", Wording("空白节点", en="a blank node"), _IRI, _CATALOGUE)


_FINDERS: tuple[Callable[[str, NamedGraph], Iterator[Problem]], ...] = (
    _find_missing,
    _find_many,
    _find_misfits,
    _find_undescribed,
    _find_unlisted,
    _find_repeated,
    _find_anonymous,
)

_AT_LEAST_ONE = Wording("至少一个", en="at least one")
_AT_MOST_ONE = Wording("至多一个", en="at most one")
_OWN = Wording("各不相同", en="one of its own")
_IRI = Wording("固定的 IRI", en="an IRI that stays")
_SETTINGS = Wording("请在发布设置中补齐后重新导出", en="complete the publication settings and export again")
_CATALOGUE = Wording("请改正目录后重新导出", en="mend the catalogue and export again")
