"""One file for the whole site: everything in it, in order, and nothing that HTML would misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.errors import OutputError
from daye_graph.site.single import compose_single, write_single

INDEX = """<!doctype html>
<link rel="stylesheet" href="assets/app.css">
<script>window.daye={};</script>
<div id="app"></div>
<script src="data/site.js"></script>
<script src="assets/app.js"></script>
"""
ASSETS = {"app.css": "p{}", "app.js": "start();", "graph.js": "graph();"}
PAYLOADS = {"site": 'daye.put("site",{});', "facts": 'daye.put("facts",{});'}


def test_all_stands_in_the_page_in_the_order_in_which_it_is_needed() -> None:
    page = compose_single(INDEX, ASSETS, PAYLOADS)
    parts = [
        "<style>p{}</style>",
        "<script>window.daye={};</script>",
        '<script type="text/plain" id="daye-data-facts">daye.put("facts",{});</script>',
        '<script type="text/plain" id="daye-asset-graph">graph();</script>',
        '<script>daye.put("site",{});</script>',
        "<script>start();</script>",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert "src=" not in page
    assert "href=" not in page


@pytest.mark.parametrize("text", ["'</script>'", "'</SCRIPT '", "'<!--'", "'<script>'"])
@pytest.mark.parametrize("name", ["app.js", "graph.js"])
def test_a_bundle_that_html_would_misread_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match="which HTML would read as a tag"):
        compose_single(INDEX, ASSETS | {name: text}, PAYLOADS)


def test_data_that_html_would_misread_is_refused() -> None:
    with pytest.raises(ValueError, match="facts: '</script' at offset 1"):
        compose_single(INDEX, ASSETS, PAYLOADS | {"facts": "'</script>'"})


def test_a_page_without_the_place_for_a_script_is_refused() -> None:
    with pytest.raises(ValueError, match="has 0 times"):
        compose_single(INDEX.replace("data/site.js", "site.js"), ASSETS, PAYLOADS)


def test_the_file_is_written_from_the_folder_of_a_site(tmp_path: Path) -> None:
    write_site_folder(tmp_path)
    write_single(tmp_path, tmp_path / "one.html")
    assert (tmp_path / "one.html").read_text("utf-8") == compose_single(INDEX, ASSETS, PAYLOADS)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    write_site_folder(tmp_path)
    with pytest.raises(OutputError, match=r"index\.html"):
        write_single(tmp_path, tmp_path / "index.html" / "one.html")


def write_site_folder(folder: Path) -> None:
    texts = {f"assets/{name}": text for name, text in ASSETS.items()}
    texts |= {f"data/{name}.js": text for name, text in PAYLOADS.items()}
    for name, text in (texts | {"index.html": INDEX, "assets/licences.txt": "MIT"}).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
