"""A site is written whole or not at all, and the same input gives the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from daye_graph.errors import OutputError
from daye_graph.model.graph import PlanGraph
from daye_graph.publication import Publication
from daye_graph.release.preparing import Prepared
from daye_graph.site import writing
from daye_graph.site.placing import MARK
from tests.plans import TOP, build_changed
from tests.site.conftest import Site, make_site

pytestmark = pytest.mark.slow

PROGRAM = """
import sys
from pathlib import Path
from daye_graph.publication import Publication
from daye_graph.site import writing
from tests.site.conftest import build_graph
writing.ASSETS = Path(sys.argv[2])
writing.write_site(build_graph(), Path(sys.argv[1]), Publication())
"""


def test_another_process_writes_the_same_bytes(public: Site, tmp_path: Path) -> None:
    strange = {"PYTHONHASHSEED": "2", "LC_ALL": "C", "LANG": "C", "TZ": "America/New_York"}
    folder = tmp_path / "elsewhere" / "site"
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), str(writing.ASSETS)],
        check=True,
        cwd=TOP,
        env={**os.environ, **strange},
    )
    first, second = public.files(), Site(folder, public.graph).files()
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_a_site_is_replaced_as_a_whole(graph: PlanGraph, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "site"
    make_site(graph, folder, internal=True)
    (folder / "left-over.txt").write_text("old", encoding="utf-8")
    names = set(make_site(graph, folder).files())
    assert "left-over.txt" not in names
    assert not any("内部资料" in name for name in names)
    assert [path.name for path in folder.parent.iterdir()] == ["site"]
    assert {MARK, "index.html", "data/site.js", "assets/app.js"} <= names


def test_a_folder_of_somebody_else_is_left_alone(graph: PlanGraph, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    (tmp_path / "file").write_bytes(b"")
    for place in (tmp_path, tmp_path / "file"):
        with pytest.raises(OutputError, match=str(place)):
            make_site(graph, place)
    assert {path.name for path in tmp_path.iterdir()} == {"letter.txt", "file"}


def test_an_empty_folder_is_filled(graph: PlanGraph, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert "index.html" in make_site(graph, folder).files()


def test_a_fault_on_the_way_leaves_the_old_site(
    graph: PlanGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = make_site(graph, tmp_path / "site").files()

    def build_some(*_: Prepared, **__: bool) -> Iterator[tuple[str, str | bytes]]:
        yield "index.html", "half"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "build_files", build_some)
    with pytest.raises(OutputError, match="No space left"):
        make_site(graph, tmp_path / "site")
    assert Site(tmp_path / "site", graph).files() == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_missing_bundles_are_told_with_a_remedy(
    graph: PlanGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "ASSETS", tmp_path / "nothing")
    with pytest.raises(OutputError, match=r"app\.js.*make demo"):
        writing.write_site(graph, tmp_path / "site", Publication())
    assert not (tmp_path / "site").exists()


def test_a_changed_plan_changes_the_site(tmp_path: Path) -> None:
    site = make_site(build_changed(tmp_path, ("劲牌", "甲乙丙丁酒业")), tmp_path / "site")
    names = {thing["name"] for thing in site.read("site")["things"]}
    assert not any("劲牌" in name for name in names)
    assert any("甲乙丙丁酒业" in name for name in names)


def test_markup_in_the_text_is_never_markup_of_the_site(tmp_path: Path) -> None:
    attack = "<script>alert(1)</script>"
    site = make_site(build_changed(tmp_path, ("劲牌", attack)), tmp_path / "site")
    held = [name for name, data in site.files().items() if attack.encode() in data]
    assert [name for name in held if name.endswith((".html", ".js"))] == []
    assert site.read("text")["text"].count(attack) > 1


def test_steps_are_told_in_their_order(
    graph: PlanGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(writing, "build_downloads", lambda *_: ())
    writing.write_site(graph, tmp_path / "site", Publication(), progress=steps.append)
    assert steps == ["rdf", "questions", "data", "downloads", "pages"]


def test_a_site_that_is_to_stand_alone_links_to_no_other_file(graph: PlanGraph, tmp_path: Path) -> None:
    writing.write_site(graph, tmp_path / "site", Publication(), alone=True)
    site = Site(tmp_path / "site", graph)
    folders = {name.partition("/")[0] for name in site.files()}
    assert folders == {"assets", "data", "schema", "index.html", MARK}
    told = site.read("site")
    assert (told["meta"]["plain_pages"], told["downloads"]) == ("", [])
    assert {thing["page"] for thing in told["things"]} == {""}
    assert 'href="things' not in site.files()["index.html"].decode()
