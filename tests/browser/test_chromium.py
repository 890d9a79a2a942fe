"""The browser that other tests look through: it must see what they are to judge."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Tab

pytestmark = pytest.mark.browser


PATIENCE_MS = 5000


def write(path: Path, body: str) -> Path:
    path.write_text(f"<!doctype html><meta charset=utf-8><title>页</title>{body}", encoding="utf-8")
    return path


def test_a_page_with_all_in_it_reaches_for_nothing(tab: Tab, tmp_path: Path) -> None:
    image = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
    tab.open(
        write(
            tmp_path / "page.html", f'<p id=p></p><img src="{image}"><script>p.textContent = "大冶"</script>'
        )
    )
    assert tab.page.inner_text("#p") == "大冶"
    assert tab.page.title() == "页"
    assert tab.reached_out() == []
    assert tab.complaints == []


def reached_in_time(tab: Tab) -> list[str]:
    """Wait until the page has asked for something, for a script may do so after the page is there."""
    for _ in range(PATIENCE_MS // 50):
        if tab.reached_out():
            break
        tab.page.wait_for_timeout(50)
    return tab.reached_out()


@pytest.mark.parametrize(
    "body",
    [
        '<script src="https://cdn.invalid/a"></script>',
        '<link rel=stylesheet href="https://cdn.invalid/a">',
        '<img src="https://cdn.invalid/a">',
        '<style>p { background: url("https://cdn.invalid/a") }</style><p>大冶',
        '<script>fetch("https://cdn.invalid/a").catch(() => 0)</script>',
        '<script>setTimeout(() => { new Image().src = "https://cdn.invalid/a" })</script>',
    ],
)
def test_a_page_that_reaches_out_is_caught(tab: Tab, tmp_path: Path, body: str) -> None:
    tab.open(write(tmp_path / "page.html", body))
    assert "https://cdn.invalid/a" in reached_in_time(tab)


def test_a_socket_is_caught(tab: Tab, tmp_path: Path) -> None:
    tab.open(write(tmp_path / "page.html", '<script>new WebSocket("wss://cdn.invalid/a")</script>'))
    assert reached_in_time(tab) == ["wss://cdn.invalid/a"]


def test_a_fault_in_a_script_is_a_complaint(tab: Tab, tmp_path: Path) -> None:
    tab.open(write(tmp_path / "page.html", "<script>nothing.there</script>"))
    assert any("nothing is not defined" in complaint for complaint in tab.complaints)


def test_chinese_is_drawn_and_not_as_boxes(tab: Tab, tmp_path: Path) -> None:
    tab.open(write(tmp_path / "page.html", "<canvas id=c width=40 height=40></canvas>"))
    draw = """text => {
        const pen = c.getContext("2d")
        pen.clearRect(0, 0, 40, 40)
        pen.font = "32px sans-serif"
        pen.fillText(text, 2, 34)
        return pen.getImageData(0, 0, 40, 40).data.join()
    }"""
    drawn = {character: tab.page.evaluate(draw, character) for character in "大冶市\U000effff"}
    assert len(set(drawn.values())) == len(drawn)
