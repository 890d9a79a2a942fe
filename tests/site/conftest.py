"""Sites of the shipped plan, public and internal, made once; the bundles are stand-ins."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from daye_graph.curation.decisions import Decision
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from daye_graph.publication import Publication
from daye_graph.release.preparing import Prepared, prepare
from daye_graph.site import writing
from daye_graph.site.things import Named, list_named

REASON = "理由甲乙丙，只供内部"
CURATOR = "office:nobody-else"


class Site(NamedTuple):
    """A site on disk, and what it was made from."""

    folder: Path
    graph: PlanGraph

    def read(self, name: str) -> Any:  # noqa: ANN401 any payload
        """Give the payload *name* as a browser would have it."""
        return read_payload((self.folder / "data" / f"{name}.js").read_text(encoding="utf-8"))

    def files(self) -> dict[str, bytes]:
        """Give every file by its path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def read_payload(text: str) -> Any:  # noqa: ANN401 any payload
    """Give what a data file holds."""
    head, _, rest = text.partition(",")
    assert head.startswith('daye.put("')
    return json.loads(rest.removesuffix(");\n"))


def make_site(
    graph: PlanGraph,
    folder: Path,
    *,
    internal: bool = False,
    downloads: bool = False,
    settings: dict[str, str] | None = None,
) -> Site:
    """Write a site of *graph*; files to take along, which take the longest, only where they are looked at."""
    chosen = Publication.model_validate(settings or {})
    with pytest.MonkeyPatch.context() as patch:
        if not downloads:
            patch.setattr(writing, "build_downloads", lambda *_: ())
        writing.write_site(graph, folder, chosen, audience="internal" if internal else "public")
    return Site(folder, graph)


@pytest.fixture(scope="session", autouse=True)
def _bundles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Bundles that only stand in for those that the build makes: no test here runs them."""
    folder = tmp_path_factory.mktemp("assets")
    for name in writing.NEEDED:
        (folder / name).write_text(f"/* {name} */", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "ASSETS", folder)
        yield


def build_graph() -> PlanGraph:
    """Build the shipped plan, with a decision that takes one statement out and says why."""
    plain = build_plan(decisions=())
    target = plain.involvements[0]
    subject = plain.entity_by_key[target.enterprise].name
    decision = Decision(
        plan=plain.manifest.id,
        verdict="reject",
        question="enterprises",
        subject=subject,
        fact=f"id={target.id}",
        quote=target.evidence.quote,
        occurrence="",
        reason=REASON,
        curator=CURATOR,
        date="2023-01-02",
    )
    return build_plan(decisions=(decision,))


@pytest.fixture(scope="session")
def graph() -> PlanGraph:
    return build_graph()


@pytest.fixture(scope="session")
def prepared(graph: PlanGraph) -> Prepared:
    return prepare(graph, Publication(), "public")


@pytest.fixture(scope="session")
def things(prepared: Prepared) -> tuple[Named, ...]:
    return list_named(prepared.graph)


@pytest.fixture(scope="session")
def public(graph: PlanGraph, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return _share_site(graph, tmp_path_factory, internal=False)


@pytest.fixture(scope="session")
def internal(graph: PlanGraph, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return _share_site(graph, tmp_path_factory, internal=True)


def _share_site(graph: PlanGraph, factory: pytest.TempPathFactory, *, internal: bool) -> Site:
    """Give the site that all processes of this run share; the first of them writes it."""
    base = factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"
    shared.mkdir(exist_ok=True)
    name = "internal" if internal else "public"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (shared / name).is_dir():
            return Site(shared / name, graph)
        return make_site(graph, shared / name, internal=internal, downloads=True)
