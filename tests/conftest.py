"""What all tests share: a cache of their own, and a browser that tells what a page asks for.

A browser test takes `tab` and is marked ``browser``:

    @pytest.mark.browser
    def test_the_page_opens_offline(tab: Tab, tmp_path: Path) -> None:
        tab.open(tmp_path / "network.html")
        assert tab.reached_out() == []
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_REMEDY = "run: sudo apt-get install chromium fonts-noto-cjk, or set CHROMIUM=/path/to/chromium"
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",  # a container's root may not make one
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # the browser itself calls nobody
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
OFFLINE_SCHEMES = ("about:", "blob:", "data:", "file:")


@dataclass(frozen=True)
class Tab:
    """A page in a browser without a network, with all that it asked for and complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: Path) -> None:
        """Open the file at *path* and wait until it and all it loads are there."""
        self.page.goto(path.resolve().as_uri(), wait_until="load")

    def reached_out(self) -> list[str]:
        """Give the addresses the page asked for that are not on this machine's disk or in the page."""
        return [url for url in self.requests if not url.startswith(OFFLINE_SCHEMES)]


def find_chromium() -> str | None:
    """Give the path of the browser: $CHROMIUM, else the first known name on PATH, else None."""
    names = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else CHROMIUM_NAMES
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep built graphs out of the user's cache, in one folder for all processes of this run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAYE_GRAPH_CACHE", str(shared / "cache"))
        yield


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium; without one the test fails, for a skipped check is none."""
    from playwright.sync_api import Error, sync_playwright

    chromium = find_chromium()
    if chromium is None:
        pytest.fail(f"no Chromium found; {CHROMIUM_REMEDY}", pytrace=False)
    home = str(tmp_path_factory.mktemp("chromium"))
    homes = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), home)
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(
                executable_path=chromium,
                headless=True,
                args=list(CHROMIUM_ARGUMENTS),
                env={**os.environ, **homes},
            )
        except Error as error:
            pytest.fail(f"{chromium} does not start; {CHROMIUM_REMEDY}\n{error}", pytrace=False)
        yield started
        started.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A fresh tab of 1280 × 800 pixels, in Chinese."""
    context = browser.new_context(
        offline=True, locale="zh-CN", viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    )
    tab = Tab(context.new_page())
    context.on("request", lambda request: tab.requests.append(request.url))
    tab.page.on("websocket", lambda socket: tab.requests.append(socket.url))
    tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.page.on(
        "console",
        lambda message: tab.complaints.append(message.text) if message.type == "error" else None,
    )
    yield tab
    context.close()
