"""Every RDF file parses, and says something; a fault is told with its file and line."""

from __future__ import annotations

from collections.abc import Iterator

from daye_graph.portal.validating.bundle import Bundle, list_rdf, place
from daye_graph.portal.validating.problem import MAKE_ANEW, Check, Conditions, Looked, Problem, looked
from daye_graph.portal.validating.reading import UnreadableError
from daye_graph.wording import Wording


def _look(bundle: Bundle, _: Conditions) -> Looked:
    names = tuple(list_rdf(bundle))
    return looked(len(names), "个 RDF 文件", "RDF files", _find(bundle, names))


CHECK = Check("syntax", Wording("RDF 语法", en="RDF syntax"), _look)


def _find(bundle: Bundle, names: tuple[str, ...]) -> Iterator[Problem]:
    for name in names:
        try:
            quads = bundle.parse(name)
        except UnreadableError as error:
            yield Problem(place(name, error.line), error.reason, _RDF, MAKE_ANEW)
            continue
        if not quads:
            yield Problem(name, Wording("一条三元组也没有", en="not one triple"), _RDF, MAKE_ANEW)


_RDF = Wording("可解析的 RDF", en="RDF that parses")
