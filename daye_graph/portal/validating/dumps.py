"""All dumps of one graph hold the same triples, whatever the syntax and however packed.

Dumps of one graph are the files of one stem: ``rdf/daye.ttl``, ``rdf/daye.nt.gz`` …
Which named graph a triple stands in makes no difference, for three of the syntaxes
have none. Blank nodes are compared by their canonical names (RDFC-1.0).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, DefaultGraph, Quad

from daye_graph.portal.validating.bundle import PACKED, Bundle, list_rdf
from daye_graph.portal.validating.problem import MAKE_ANEW, Check, Conditions, Looked, Problem, looked
from daye_graph.portal.validating.reading import UnreadableError
from daye_graph.wording import Wording

SHOWN = 160
"""Characters of a differing triple that are shown."""


def _look(bundle: Bundle, _: Conditions) -> Looked:
    groups = {stem: names for stem, names in _group(list_rdf(bundle)).items() if len(names) > 1}
    count = sum(map(len, groups.values()))
    problems = [problem for names in groups.values() for problem in _compare(bundle, names)]
    return looked(count, f"个文件，{len(groups)} 个图", f"files of {len(groups)} graphs", problems)


CHECK = Check("dumps", Wording("各语法三元组相同", en="all dumps hold the same triples"), _look)


def _group(names: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(name.removesuffix(PACKED).rpartition(".")[0], []).append(name)
    return groups


def _compare(bundle: Bundle, names: list[str]) -> Iterator[Problem]:
    """Hold every file against the one that most of the others agree with."""
    found: dict[str, frozenset[str]] = {}
    for name in names:
        try:
            found[name] = canonicalize(bundle.parse(name))
        except UnreadableError:
            continue  # the check of the syntax tells
    if not found:
        return
    counted = list(found.values())
    expected = max(found, key=lambda name: counted.count(found[name]))
    for name, triples in found.items():
        if triples != found[expected]:
            yield _differs(name, triples, against=(expected, found[expected]))


def canonicalize(quads: Iterable[Quad]) -> frozenset[str]:
    """Give the triples as N-Triples lines that are equal exactly when the graphs are."""
    plain = [Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads]
    if any(isinstance(term, BlankNode) for quad in plain for term in (quad.subject, quad.object)):
        dataset = Dataset(plain)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        plain = list(dataset)
    return frozenset(str(quad.triple) for quad in plain)


def _differs(name: str, triples: frozenset[str], *, against: tuple[str, frozenset[str]]) -> Problem:
    other, expected = against
    missing, extra = sorted(expected - triples), sorted(triples - expected)
    zh = [f"缺 {len(missing)} 条，第一条 {_cut(missing[0])}"] if missing else []
    en = [f"{len(missing)} missing, the first {_cut(missing[0])}"] if missing else []
    if extra:
        zh.append(f"多 {len(extra)} 条，第一条 {_cut(extra[0])}")
        en.append(f"{len(extra)} too many, the first {_cut(extra[0])}")
    return Problem(
        name,
        Wording(f"{len(triples)} 条三元组：" + "；".join(zh), en=f"{len(triples)} triples: " + "; ".join(en)),
        Wording(f"与 {other} 相同的 {len(expected)} 条", en=f"the {len(expected)} of {other}"),
        MAKE_ANEW,
    )


def _cut(triple: str) -> str:
    return triple if len(triple) <= SHOWN else f"{triple[:SHOWN]}…"
