"""The whole way through the house: source text → document → mentions → statements → graph → rdf → pages."""

from __future__ import annotations

import gc
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from daye_graph.audit.accepting import settle_rulings
from daye_graph.audit.checking import audit
from daye_graph.curation.decisions import Decision, read_all_decisions
from daye_graph.curation.manifests import read_manifests
from daye_graph.curation.records import read_records
from daye_graph.curation.rulings import Rulings
from daye_graph.documents.reader import read_document
from daye_graph.errors import DataError
from daye_graph.graph.assembling import assemble, build_manifest
from daye_graph.mentions.finder import find_mentions
from daye_graph.model.finding import Finding
from daye_graph.model.graph import PlanGraph
from daye_graph.settings import Settings, find_shared
from daye_graph.statements.deriving import derive
from daye_graph.views.writing import write_page
from daye_graph.wording import Wording

Progress = Callable[[str], None]


class BuiltFiles(NamedTuple):
    """What a build has written, and the graph it was made from."""

    graph: PlanGraph
    rdf: tuple[Path, ...]
    pages: tuple[Path, ...]
    report: Path


def build_plan(path: Path | None = None, *, decisions: Sequence[Decision] | None = None) -> PlanGraph:
    """Build the graph of the plan at *path* (default: the first plan that ships with the package).

    *decisions* are those of data/decisions and of the folder that DAYE_GRAPH_DECISIONS
    names, unless they are given; those about other plans are passed over.

    Raises `SourceError` for a source that can't be read as a plan, `DataError`
    for curated data that does not validate.
    """
    shared = find_shared()
    manifests = read_manifests(shared / "data" / "documents")
    source = path if path is not None else shared / "data" / "documents" / manifests[0].file
    with _no_collecting():
        document = read_document(source)
        manifest = build_manifest(document, manifests)
        rulings = Rulings(
            read_all_decisions() if decisions is None else decisions, document, plan=manifest.id
        )
        mentions = find_mentions(document, read_records(shared / "data" / "entities"), rulings)
        statements = derive(document, manifest.id, mentions, rulings)
        return assemble(document, manifest, mentions, statements, rulings=rulings)


def build_all(
    path: Path | None, out: Path, *, settings: Settings, progress: Progress = lambda _: None
) -> BuiltFiles:
    """Build the plan at *path* and write RDF, network.html, report.json and timings.json to *out*.

    The graph is held against the shapes first: where it does not validate, a
    `DataError` lists every fault and nothing is written.
    """
    from daye_graph.rdf.mapping import build_named_graph
    from daye_graph.rdf.validation import validate
    from daye_graph.rdf.writing import write_all

    clock = _Clock(progress)
    with clock.step("graph"):
        graph = build_plan(path)
    with _no_collecting():
        with clock.step("rdf"):
            named = build_named_graph(graph, settings)
        with clock.step("shacl"):
            faults = validate(named, settings)
        if faults:
            raise DataError([Wording(str(fault), en=fault.describe("en")) for fault in faults])
        with clock.step("files"):
            files = write_all(named, out / "rdf", settings=settings)
    pages = _write_pages(graph, out, clock)
    with clock.step("audit"):
        findings = audit(graph)
    report = out / "report.json"
    write_json(report, describe(graph, findings, triples=len(named.triples)))
    write_json(out / "timings.json", {name: round(value, 4) for name, value in clock.seconds.items()})
    return BuiltFiles(graph, files, pages, report)


def _write_pages(graph: PlanGraph, out: Path, clock: _Clock) -> tuple[Path, ...]:
    """Write the pages, and the text that offsets count in where it was taken out of another format."""
    from daye_graph.views.layout import write_layout
    from daye_graph.views.network import write_network

    pages = [out / "html" / "network.html"]
    with clock.step("network"):
        write_network(graph, pages[0])
    if graph.layout_elements:
        pages.append(out / "html" / "layout.html")
        with clock.step("layout"):
            write_layout(graph, pages[1])
    version = graph.document.version
    if version.extracted:
        write_page(out / "text" / f"{Path(graph.document.name).stem}.txt", version.text)
    return tuple(pages)


def describe(graph: PlanGraph, findings: Sequence[Finding], *, triples: int) -> dict[str, object]:
    """Give what report.json says: the plan, counts, and that the graph validates."""
    rulings = settle_rulings(graph.rulings, graph.acceptances, findings)
    return {
        "plan": graph.manifest.model_dump(),
        "counts": {
            "sections": len(graph.document.sections),
            "statements": sum(1 for _ in graph.statements()),
            **{kind: len(found) for kind, found in graph.families().items()},
        },
        "entities": dict(Counter(entity.type for entity in graph.entities)),
        "discovered": sorted(entity.name for entity in graph.entities if entity.discovered),
        "rules": dict(sorted(Counter(statement.rule for statement in graph.statements()).items())),
        "origins": dict(Counter(statement.origin for statement in graph.statements())),
        "decisions": {
            "applied": [each.model_dump(exclude={"problem"}) for each in rulings if not each.problem],
            "ignored": [each.model_dump(exclude={"effects"}) for each in rulings if each.problem],
        },
        "triples": triples,
        "violations": [],
        "findings": dict(Counter(finding.severity for finding in findings)),
    }


def write_json(path: Path, content: object) -> None:
    """Write *content* to *path* at once; raises `OutputError` when that can't be done."""
    write_page(path, json.dumps(content, ensure_ascii=False, indent=2) + "\n")


class _Clock:
    """Seconds by step, told to whoever follows the progress."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self._progress(name)
        start = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - start


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Pause the cyclic garbage collector: a build makes no cycles, and collecting costs a third of it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
