"""The site as one HTML file: bundles, styles and data stand in the page itself.

What the page needs at once is in scripts that run; what is loaded on demand is in
``<script type="text/plain" id="daye-asset-NAME">`` (bundles) and ``daye-data-NAME``
(data), which the page runs when it is asked for them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from daye_graph.views.writing import write_page

EAGER_DATA = "site"
"""The payload that the first page needs."""

EAGER_BUNDLE = "app"
"""The bundle that shows the first page."""

_BREAKS_SCRIPT = re.compile(r"</?script|<!--", re.IGNORECASE)
_BREAKS_STYLE = re.compile(r"</style", re.IGNORECASE)


def write_single(folder: Path, output: Path) -> None:
    """Put the site in *folder* into the one file *output*.

    Raises `OutputError` where *output* can't be written; then nothing is.
    """
    index = (folder / "index.html").read_text(encoding="utf-8")
    assets = _read_texts(folder / "assets", "*.[jc]s*")
    payloads = {Path(name).stem: text for name, text in _read_texts(folder / "data", "*.js").items()}
    write_page(output, compose_single(index, assets, payloads))


def _read_texts(folder: Path, pattern: str) -> dict[str, str]:
    """Give the text of each file of *folder* that fits, by its name, in order of the names."""
    return {path.name: path.read_bytes().decode() for path in sorted(folder.glob(pattern))}


def compose_single(index: str, assets: Mapping[str, str], payloads: Mapping[str, str]) -> str:
    """Give the text of one HTML file that needs no other.

    *index* is the text of ``index.html``, *assets* the texts of the bundles by file
    name (``app.js``, ``app.css``, …), *payloads* those of the data files by name
    (``site`` for ``data/site.js``).

    Raises:
        ValueError: a text that can't stand inside HTML, or a page without the
            place for what must stand in it.
    """
    bundles = {name.removesuffix(".js"): text for name, text in assets.items() if name.endswith(".js")}
    deferred = [
        *(_defer(f"daye-data-{name}", text) for name, text in payloads.items() if name != EAGER_DATA),
        *(_defer(f"daye-asset-{name}", text) for name, text in bundles.items() if name != EAGER_BUNDLE),
    ]
    parts = {
        f'<link rel="stylesheet" href="assets/{EAGER_BUNDLE}.css">': _inline_style(
            assets[f"{EAGER_BUNDLE}.css"]
        ),
        f'<script src="data/{EAGER_DATA}.js"></script>': "\n".join(
            [*deferred, _inline_script(EAGER_DATA, payloads[EAGER_DATA])]
        ),
        f'<script src="assets/{EAGER_BUNDLE}.js"></script>': _inline_script(
            EAGER_BUNDLE, bundles[EAGER_BUNDLE]
        ),
    }
    for place, content in parts.items():
        if index.count(place) != 1:
            raise ValueError(f"index.html has {index.count(place)} times {place!r}, expected once")
        index = index.replace(place, content)
    return index


def _defer(name: str, text: str) -> str:
    return f'<script type="text/plain" id="{name}">{_check(name, text, _BREAKS_SCRIPT)}</script>'


def _inline_script(name: str, text: str) -> str:
    return f"<script>{_check(name, text, _BREAKS_SCRIPT)}</script>"


def _inline_style(text: str) -> str:
    return f"<style>{_check('the styles', text, _BREAKS_STYLE)}</style>"


def _check(name: str, text: str, breaks: re.Pattern[str]) -> str:
    """Give *text*, which must hold nothing that a browser takes for the end of its element.

    Bundles are written without it (web/inlining.mjs), data by the site's `dump`.
    """
    found = breaks.search(text)
    if found:
        raise ValueError(
            f"{name}: {found.group()!r} at offset {found.start()}, which HTML would read as a tag"
        )
    return text
