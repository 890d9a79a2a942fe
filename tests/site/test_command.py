"""``daye-graph site`` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.cli.program import run
from daye_graph.site import writing
from daye_graph.site.placing import MARK
from tests.plans import PLAN

pytestmark = pytest.mark.slow


def test_it_writes_a_site_and_names_its_first_page(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "build_downloads", lambda *_: ())  # these take the longest
    folder = tmp_path / "site"
    assert run(["site", "--plan", str(PLAN), "--output", str(folder)]) == 0
    out, err = capfd.readouterr()
    assert (out, err) == (f"{folder / 'index.html'}\n", "")
    assert (folder / MARK).is_file()


def test_a_single_file_stands_alone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["site", "--output", str(tmp_path / "plan"), "--single"]) == 0
    assert capfd.readouterr().out == f"{tmp_path / 'plan.html'}\n"
    assert run(["site", "--single", str(tmp_path / "other.html"), "--audience", "internal"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"plan.html", "other.html"}
    assert "内部资料" in (tmp_path / "other.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--audience", "everybody"], 2, "everybody"),
        (["--settings", "none.toml"], 2, "none.toml"),
        (["--plan", "no-such-plan"], 2, "no-such-plan"),
    ],
)
def test_wrong_use_ends_with_2(
    arguments: list[str], code: int, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["site", "--output", str(tmp_path / "site"), *arguments]) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err
    assert list(tmp_path.iterdir()) == []


def test_settings_that_do_not_validate_end_with_1(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    settings = tmp_path / "own.toml"
    settings.write_text('status = "x"\nnobody = 1\n', encoding="utf-8")
    assert run(["site", "--settings", str(settings), "--output", str(tmp_path / "site")]) == 1
    assert len(capfd.readouterr().err.splitlines()) == 2


def test_what_cannot_be_written_ends_with_3(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    assert run(["site", "--output", str(tmp_path)]) == 3
    monkeypatch.setattr(writing, "ASSETS", tmp_path / "nothing")
    assert run(["site", "--output", str(tmp_path / "site")]) == 3
    assert "make demo" in capfd.readouterr().err
