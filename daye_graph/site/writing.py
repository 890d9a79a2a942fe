"""Writes a site: into a folder beside its own, which takes the name when it is whole."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from daye_graph.errors import OutputError
from daye_graph.model.graph import PlanGraph
from daye_graph.publication import Publication
from daye_graph.query.answer import Answer, find_answer
from daye_graph.query.question import get_question
from daye_graph.release.audience import INTERNAL, Audience
from daye_graph.release.placing import replacing
from daye_graph.release.preparing import Prepared, prepare
from daye_graph.site.downloads import build_downloads
from daye_graph.site.facts import build_facts
from daye_graph.site.findings import build_findings
from daye_graph.site.index import Contents, build_site, find_version, list_questions
from daye_graph.site.layout import build_layout
from daye_graph.site.pages.writing import INDEX as PLAIN
from daye_graph.site.pages.writing import build_pages
from daye_graph.site.placing import MARK, check_output
from daye_graph.site.schema import write_schemas
from daye_graph.site.shell import write_shell
from daye_graph.site.store import build_graph
from daye_graph.site.text import build_text
from daye_graph.site.things import Named, list_named
from daye_graph.views.layout import dump
from daye_graph.wording import Wording

INDEX = "index.html"
ASSETS = Path(__file__).parent / "assets"
NEEDED = ("app.js", "app.css", "graph.js", "sparql.js", "licences.txt")
"""The bundles of the pages, and the notices of what is in them."""

Progress = Callable[[str], None]


def write_site(
    graph: PlanGraph,
    output: Path,
    publication: Publication,
    *,
    audience: Audience = "public",
    alone: bool = False,
    progress: Progress = lambda _: None,
) -> Path:
    """Write the site of *graph* to the folder *output* and give the path of its first page.

    A site that stands there is replaced when the new one is whole; the same
    graph and settings give the same bytes. What is to stand *alone*, as one file,
    has neither plain pages nor files to take along.

    Raises:
        DataError: what the graph says does not validate.
        OutputError: the folder can't be written, or holds something else; or the pages' bundles are missing.
    """
    check_assets()
    check_output(output)
    progress("rdf")
    prepared = prepare(graph, publication, audience)
    with replacing(output) as work:
        for name, content in build_files(prepared, progress, alone=alone):
            path = work / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        shutil.copytree(ASSETS, work / "assets", ignore=shutil.ignore_patterns(".*"))
    return output / INDEX


def build_files(
    prepared: Prepared, progress: Progress, *, alone: bool = False
) -> Iterator[tuple[str, str | bytes]]:
    """Give every file of the site but the bundles, by its path."""
    progress("questions")
    things = list_named(prepared.graph)
    answers = find_answers(prepared)
    progress("data")
    payloads = dict(_build_payloads(prepared, things))
    for name, payload in payloads.items():
        yield f"data/{name}.js", write_payload(name, payload)
    progress("downloads")
    downloads = []
    for file in () if alone else build_downloads(prepared, answers):
        downloads.append(file.download)
        yield file.download["file"], file.data
    progress("pages")
    plain = "" if alone else PLAIN
    site = build_site(prepared, Contents(things, answers, downloads, ["site", *payloads], plain))
    yield "data/site.js", write_payload("site", site)
    if not alone:
        yield from build_pages(prepared, things, payloads["facts"]["facts"], site)
    for name, text in write_schemas().items():
        yield f"schema/{name}", text
    yield INDEX, write_shell(prepared, plain)
    yield MARK, _write_mark(prepared)


def find_answers(prepared: Prepared) -> dict[str, Answer]:
    """Give the answers of all questions that need no argument."""
    return {
        name: find_answer(prepared.engine, name)
        for name in list_questions(prepared)
        if not any(option.required for option in get_question(name).options)
    }


def write_payload(name: str, payload: Any) -> str:  # noqa: ANN401 one of the shapes
    """Give a data file: a classic script, for ``file://`` allows no other way to load it."""
    return f'daye.put("{name}",{dump(payload)});\n'


def check_assets() -> None:
    """Raise `OutputError` where the pages' bundles have not been made."""
    missing = [name for name in NEEDED if not (ASSETS / name).is_file()]
    if missing:
        names = "、".join(missing)
        raise OutputError(
            Wording(
                f"缺少网页程序 {names}：请在源码目录运行 make demo，或用 pip install 重新安装",
                en=f"the pages' bundles are missing ({', '.join(missing)}): "
                "run make demo in the checkout, or install again with pip install",
            )
        )


def _build_payloads(prepared: Prepared, things: tuple[Named, ...]) -> Iterator[tuple[str, Any]]:
    yield "text", build_text(prepared, things)
    yield "facts", build_facts(prepared, things)
    layout = build_layout(prepared)
    if layout is not None:
        yield "layout", layout
    yield "graph", build_graph(prepared)
    if prepared.audience == INTERNAL:
        yield "findings", build_findings(prepared)


def _write_mark(prepared: Prepared) -> str:
    content = {"plan": prepared.graph.manifest.id, "audience": prepared.audience, "version": find_version()}
    return json.dumps(content, ensure_ascii=False) + "\n"
