"""Progress is for screens and for what takes long."""

from __future__ import annotations

import io
import time

import pytest

from daye_graph.cli import progress
from daye_graph.cli.progress import showing


class Screen(io.StringIO):
    """A stderr that says it is a screen."""

    def isatty(self) -> bool:
        return True


def put_up(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Put a screen in the place of stderr: in the test itself, for pytest puts its own there before."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    return screen


def appears(screen: Screen, words: str, *, within: float = 20) -> bool:
    """Tell whether *words* appear on the screen; a busy machine takes its time."""
    deadline = time.monotonic() + within
    while words not in screen.getvalue() and time.monotonic() < deadline:
        time.sleep(0.02)
    return words in screen.getvalue()


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = put_up(monkeypatch)
    with showing("第一步") as say:
        say("第二步")
    assert screen.getvalue() == ""


def test_what_takes_long_shows_its_step(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = put_up(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    with showing("第一步") as say:
        assert appears(screen, "第一步")
        say("第二步")
        assert appears(screen, "第二步")
    shown = screen.getvalue()
    time.sleep(0.1)
    assert screen.getvalue() == shown


def test_without_a_screen_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    monkeypatch.setattr("sys.stderr", file)
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with showing("第一步") as say:
        time.sleep(0.1)
        say("第二步")
    assert file.getvalue() == ""


def test_a_fault_takes_the_spinner_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = put_up(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)

    def fail() -> None:
        with showing("第一步"):
            assert appears(screen, "第一步")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    shown = screen.getvalue()
    assert shown
    time.sleep(0.1)
    assert screen.getvalue() == shown
