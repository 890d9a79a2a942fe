"""``daye-graph export --portal``: whole or not at all, the same bytes each time, with exit codes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from daye_graph.cli.program import run
from daye_graph.model.graph import PlanGraph
from daye_graph.portal import catalogue, readme, stratml, writing
from daye_graph.portal.context import Context
from daye_graph.portal.files import BundleFile
from daye_graph.portal.writing import MARK, SUMS, find_archive, write_portal
from daye_graph.publication import Publication
from daye_graph.release.audience import INTERNAL, PUBLIC
from tests.portal.bundles import EXAMPLE, read_example, write_example
from tests.portal.contexts import build_shipped

pytestmark = pytest.mark.slow

SECRET = "987654.125"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "portal"
    write_portal(build_shipped(), folder, read_example())
    return folder


@pytest.fixture
def _light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes long, where only the place of a bundle is looked at."""
    monkeypatch.setattr(writing, "PARTS", (stratml.build_stratml,))
    monkeypatch.setattr(writing, "CLOSING", (catalogue.build_catalogue, readme.build_readme))


def read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def unpack(data: bytes, name: str) -> bytes:
    if not name.endswith((".xlsx", ".docx")):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(map(archive.read, archive.namelist()))


def test_two_exports_have_the_same_bytes(written: Path) -> None:
    folder, entries = write_example()
    assert read_all(written) == read_all(folder)
    assert [entry.path for entry in entries] == list(dict.fromkeys(entry.path for entry in entries))
    with zipfile.ZipFile(find_archive(written)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == read_all(written)
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_checksums_are_those_of_all_other_files(written: Path) -> None:
    lines = (written / SUMS).read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert told == {
        name: hashlib.sha256(data).hexdigest() for name, data in read_all(written).items() if name != SUMS
    }


@pytest.mark.usefixtures("_light")
def test_a_bundle_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "portal"
    write_portal(build_shipped(), folder, read_example())
    (folder / "stale.txt").write_text("x", encoding="utf-8")
    write_portal(build_shipped(), folder, read_example())
    assert not (folder / "stale.txt").exists()
    other = tmp_path / "mine"
    other.mkdir()
    (other / "letter.txt").write_text("x", encoding="utf-8")
    assert run(["export", "--portal", "--output", str(other)]) == 3
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


def test_a_zip_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    taken = tmp_path / "portal.zip"
    taken.write_bytes(b"no zip")
    assert run(["export", "--portal", "--output", str(tmp_path / "portal")]) == 3
    assert taken.read_bytes() == b"no zip"
    assert [path.name for path in tmp_path.iterdir()] == ["portal.zip"]


def test_a_fault_on_the_way_leaves_all_as_it_was(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, packed = read_all(written), find_archive(written).read_bytes()

    def fail(_: Context) -> list[BundleFile]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "PARTS", (fail,))
    assert run(["export", "--portal", "--output", str(written)]) == 3
    assert (read_all(written), find_archive(written).read_bytes()) == (before, packed)
    assert {path.name for path in written.parent.iterdir()} == {"portal", "portal.zip"}


@pytest.mark.usefixtures("_light")
def test_the_command_names_what_it_wrote_and_what_is_missing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "portal"
    assert run(["export", "--portal", "--output", str(folder)]) == 0
    out, err = capfd.readouterr()
    assert out == f"{folder}\n{folder}.zip\n"
    assert "provider_code（目录）：提供方代码空缺" in err
    assert (folder / MARK).is_file()
    assert run(["export", "--portal", "-o", str(folder), "--settings", str(EXAMPLE), "--lang", "en"]) == 0
    assert capfd.readouterr() == (f"{folder}\n{folder}.zip\n", "")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "--portal"),
        (["--portal", "--audience", "everybody"], 2, "everybody"),
        (["--portal", "--settings", "none.toml"], 2, "none.toml"),
        (["--portal", "--plan", "no-such-plan"], 2, "no-such-plan"),
    ],
)
def test_wrong_use_ends_with_2(
    arguments: list[str], code: int, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "--output", str(tmp_path / "portal"), *arguments]) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err
    assert list(tmp_path.iterdir()) == []


def test_settings_that_contradict_themselves_end_with_1(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "own.toml"
    settings.write_text('credit_code = "1"\nsecrecy = "涉密"\nopen_type = "是"\n', encoding="utf-8")
    assert run(["export", "--portal", "--settings", str(settings), "-o", str(tmp_path / "portal")]) == 1
    assert len(capfd.readouterr().err.splitlines()) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["own.toml"]


@pytest.mark.soak
def test_an_unreleased_figure_is_in_no_byte_of_a_public_bundle(tmp_path: Path) -> None:
    graph = add_secret(build_shipped())
    public = write_portal(graph, tmp_path / "public", Publication(), audience=PUBLIC)
    assert [n for n, data in read_all(public.folder).items() if SECRET.encode() in unpack(data, n)] == []
    internal = write_portal(graph, tmp_path / "internal", Publication(), audience=INTERNAL)
    held = [n for n, data in read_all(internal.folder).items() if SECRET.encode() in unpack(data, n)]
    assert {"rdf/daye.ttl", "tables/observations.csv"} <= set(held)
    assert "内部资料" in (internal.folder / "README.md").read_text(encoding="utf-8")
    assert "findings" not in " ".join(read_all(internal.folder))


def add_secret(graph: PlanGraph) -> PlanGraph:
    """Give the graph with a measured figure that no text has and nobody has released."""
    first = graph.observations[0]
    secret = first.model_copy(
        update={"id": f"{first.id}-x", "kind": "actual", "value": SECRET, "origin": "decision", "year": 2099}
    )
    return replace(graph, observations=(*graph.observations, secret))
