"""The catalogue against the official SHACL shapes of DCAT-AP 3.0.1, where they and pyshacl are at hand.

The shapes are never part of the project: ``--peers`` names the folder that holds
``dcat-ap-3.0.1/``. What its files `GATE` find is a problem, what `RECOMMENDED` finds is
advice: a contact that nobody has told can't be there. Nothing is imported, for the
vocabularies that the shapes name lie in the net.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from daye_graph.portal.validating.bundle import Bundle
from daye_graph.portal.validating.problem import (
    Check,
    Conditions,
    Looked,
    Problem,
    looked,
    not_checked,
    show,
)
from daye_graph.wording import Wording

FOLDER = "dcat-ap-3.0.1"
GATE = ("shapes.ttl", "range.ttl", "deprecateduris.ttl")
RECOMMENDED = ("shapes_recommended.ttl",)


def _look(bundle: Bundle, conditions: Conditions) -> Looked:
    if conditions.peers is None:
        return not_checked("未给出 --peers", "no --peers was given")
    folder = conditions.peers / FOLDER
    gate, recommended = ([folder / name for name in names] for names in (GATE, RECOMMENDED))
    missing = [path.name for path in (*gate, *recommended) if not path.is_file()]
    if missing:
        names = "、".join(missing)
        return not_checked(f"--peers 中没有 {FOLDER}/{names}", f"--peers has no {FOLDER}/{names}")
    if importlib.util.find_spec("pyshacl") is None:
        return not_checked("未安装 pyshacl", "pyshacl is not installed")
    if bundle.catalogue is None:
        return not_checked("没有可读的 catalogue.*", "there is no catalogue.* that can be read")
    problems, advice = (
        [each for path in paths for each in _run(bundle, path)] for paths in (gate, recommended)
    )
    found = looked(len(GATE + RECOMMENDED), "个官方形状文件", "files of official shapes", problems)
    return replace(found, advice=tuple(advice))


CHECK = Check(
    "dcat-official", Wording("DCAT-AP 3.0.1（官方形状）", en="DCAT-AP 3.0.1 (official shapes)"), _look
)


def _run(bundle: Bundle, path: Path) -> Iterator[Problem]:
    from pyoxigraph import RdfFormat, serialize
    from pyshacl import validate
    from rdflib import Graph

    name, quads = bundle.catalogue or ("", [])
    written = serialize([quad.triple for quad in quads], format=RdfFormat.N_TRIPLES) or b""
    data = Graph().parse(data=written, format="nt")
    shapes = Graph().parse(path, format="turtle")
    _, results, _ = validate(data, shacl_graph=shapes, do_owl_imports=False, advanced=True)
    yield from _read(results, name, path.name)


def _read(results: Any, name: str, shapes: str) -> Iterator[Problem]:  # noqa: ANN401 an rdflib graph
    from rdflib import RDF, SH

    for result in sorted(results.subjects(RDF.type, SH.ValidationResult), key=str):
        value, focus = results.value(result, SH.value), results.value(result, SH.focusNode)
        path, severity = results.value(result, SH.resultPath), results.value(result, SH.resultSeverity)
        seen = show(value) if value is not None else ""
        message = str(results.value(result, SH.resultMessage) or "")
        grade = str(severity).rpartition("#")[2]
        yield Problem(
            f"{name} <{focus}> {path or ''}".rstrip(),
            Wording(seen or "没有合格的值", en=seen or "no value that fits"),
            Wording(f"（{shapes}，{grade}）{message}", en=f"({shapes}, {grade}) {message}"),
            Wording("请改正目录后重新导出", en="mend the catalogue and export again"),
        )
