"""Concept schemes without integrity faults.

The conditions are those of the SKOS Reference (W3C Recommendation, 18 August 2009)
by their numbers; cycles and orphans are no faults there, but no hierarchy that people
browse has them. A concept without a scheme or a label is one that no portal shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from daye_graph.portal.validating.bundle import Bundle, list_rdf
from daye_graph.portal.validating.names import NOTHING, at, gather, instances, node, tell, texts, values
from daye_graph.portal.validating.problem import Check, Conditions, Looked, Problem, looked, not_checked
from daye_graph.rdf.named_graph import NamedGraph, Term
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from pyoxigraph import Literal

FOLDER = "skos/"
_LABELS = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")


def _look(bundle: Bundle, _: Conditions) -> Looked:
    stems = {name.partition(".")[0] for name in list_rdf(bundle) if name.startswith(FOLDER)}
    graphs = [found for stem in sorted(stems) if (found := bundle.find_first(stem)) is not None]
    if not graphs:
        return not_checked(f"{FOLDER} 中没有可读的概念表", f"{FOLDER} holds no scheme that can be read")
    count, problems = 0, []
    for name, quads in graphs:
        graph = gather(quads)
        count += len(instances(graph, "skos:Concept"))
        problems += [problem for find in _FINDERS for problem in find(name, graph)]
    if not count:
        problems.append(
            Problem(FOLDER, Wording("没有概念", en="no concept"), Wording("概念", en="concepts"), _MEND)
        )
    return looked(count, "个概念", "concepts", problems)


CHECK = Check("skos", Wording("SKOS 完整性", en="SKOS integrity"), _look)


def _find_both(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """S9: no scheme is a concept; S37: no collection is either."""
    kinds = ("skos:Concept", "skos:ConceptScheme", "skos:Collection")
    for number, first, second in (("S9", 0, 1), ("S37", 0, 2), ("S37", 1, 2)):
        for thing in instances(graph, kinds[first]):
            if thing in graph.instances(node(kinds[second])):
                both = f"{kinds[first]} + {kinds[second]}"
                yield _problem(
                    at(file, thing), both, Wording(f"其中之一（{number}）", en=f"one of them ({number})")
                )


def _find_shared_labels(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """S13: no literal is two kinds of label of one thing."""
    for thing in instances(graph, "skos:Concept"):
        seen: dict[Literal, str] = {}
        for name in _LABELS:
            for label in texts(graph, thing, name):
                other = seen.setdefault(label, name)
                if other != name:
                    yield _problem(
                        at(file, thing, name),
                        f"{tell(label)} = {other}",
                        Wording("两类标签不相同（S13）", en="labels that differ between kinds (S13)"),
                    )


def _find_many_labels(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """S14: one preferred label a language; and at least one."""
    for kind in ("skos:Concept", "skos:ConceptScheme"):
        for thing in instances(graph, kind):
            counted = Counter(label.language for label in texts(graph, thing, "skos:prefLabel"))
            if not counted:
                yield Problem(at(file, thing, "skos:prefLabel"), NOTHING, _LABEL, _MEND)
            for language, count in counted.items():
                if count > 1:
                    yield _problem(at(file, thing, "skos:prefLabel"), f"{count} × @{language}", _ONE_LABEL)


def _find_related(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """S27: what is related is not broader or narrower, at any distance."""
    above = _list_broader(graph)
    for thing in instances(graph, "skos:Concept"):
        for other in values(graph, thing, "skos:related"):
            if other in _climb(above, thing):
                seen = f"skos:related {tell(other)} + skos:broaderTransitive"
                yield _problem(
                    at(file, thing, "skos:related"), seen, Wording("其中之一（S27）", en="one of them (S27)")
                )


def _find_cycles(file: str, graph: NamedGraph) -> Iterator[Problem]:
    above = _list_broader(graph)
    for thing in instances(graph, "skos:Concept"):
        if thing in _climb(above, thing):
            yield _problem(at(file, thing, "skos:broader"), f"… {tell(thing)}", _NO_CYCLE)


def _find_orphans(file: str, graph: NamedGraph) -> Iterator[Problem]:
    """Concepts in no scheme, in one that is not described, or reached from no top concept."""
    tops, above = _find_tops(graph), _list_broader(graph)
    for thing in instances(graph, "skos:Concept"):
        schemes = [*values(graph, thing, "skos:inScheme"), *values(graph, thing, "skos:topConceptOf")]
        if not schemes:
            yield Problem(
                at(file, thing, "skos:inScheme"), NOTHING, Wording("所属概念表", en="a scheme"), _MEND
            )
        for scheme in schemes:
            if scheme not in graph.instances(node("skos:ConceptScheme")):
                yield _problem(at(file, thing, "skos:inScheme"), tell(scheme), _DESCRIBED)
        if thing not in tops and not _climb(above, thing) & tops:
            yield Problem(at(file, thing), Wording("孤立的概念", en="an orphan"), _REACHED, _MEND)


def _find_tops(graph: NamedGraph) -> set[Term]:
    of = {
        thing for thing in graph.instances(node("skos:Concept")) if values(graph, thing, "skos:topConceptOf")
    }
    listed = {
        concept
        for scheme in graph.instances(node("skos:ConceptScheme"))
        for concept in values(graph, scheme, "skos:hasTopConcept")
    }
    return of | listed


def _list_broader(graph: NamedGraph) -> dict[Term, set[Term]]:
    """Give the broader concepts of each, told from either side."""
    found: dict[Term, set[Term]] = {}
    for thing, properties in graph.descriptions:
        about = dict(properties)
        for name in ("skos:broader", "skos:broaderTransitive", "skos:broadMatch"):
            found.setdefault(thing, set()).update(about.get(node(name), ()))
        for name in ("skos:narrower", "skos:narrowerTransitive", "skos:narrowMatch"):
            for below in about.get(node(name), ()):
                found.setdefault(below, set()).add(thing)
    return found


def _climb(broader: dict[Term, set[Term]], thing: Term) -> set[Term]:
    """Give all concepts above *thing*; it is among them only when it stands in a cycle."""
    found: set[Term] = set()
    waiting = list(broader.get(thing, ()))
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += broader.get(each, ())
    return found


_FINDERS: tuple[Callable[[str, NamedGraph], Iterator[Problem]], ...] = (
    _find_both,
    _find_shared_labels,
    _find_many_labels,
    _find_related,
    _find_cycles,
    _find_orphans,
)


def _problem(where: str, seen: str, expected: Wording) -> Problem:
    return Problem(where, Wording(seen, en=seen), expected, _MEND)


_LABEL = Wording("一个首选标签", en="a preferred label")
_ONE_LABEL = Wording("每种语言至多一个首选标签（S14）", en="one preferred label a language (S14)")
_NO_CYCLE = Wording("不回到自身的上位概念", en="broader concepts that never lead back")
_DESCRIBED = Wording("已描述的 skos:ConceptScheme", en="a skos:ConceptScheme that is described")
_REACHED = Wording("顶层概念，或有上位概念通向顶层", en="a top concept, or broader ones up to one")
_MEND = Wording("请改正 ontology/ 或 data/entities", en="mend ontology/ or data/entities")
