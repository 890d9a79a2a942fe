"""Plain pages: read without scripts, every link leads somewhere, and a name is always text."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

import pytest

from daye_graph.model.graph import PlanGraph
from daye_graph.site.pages.telling import write_places
from tests.site.conftest import Site, make_site

pytestmark = pytest.mark.slow

ATTACK = "<script>alert(1)</script>"


class Page(HTMLParser):
    """What a page links to, what it runs, and what it says to machines."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.scripts: list[str | None] = []
        self.shown = ""
        self.data: Any = None
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside = tag
        self.links += [value for name in ("href", "src") if (value := given.get(name))]
        if tag == "script":
            self.scripts.append(given.get("type"))

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag in {"script", "style"} else self._inside

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.data = json.loads(data)
        else:
            self.shown += data


def read_pages(site: Site) -> dict[str, Page]:
    return {
        name: Page(data.decode())
        for name, data in site.files().items()
        if name.startswith("things/") and name.endswith(".html")
    }


@pytest.fixture(scope="module")
def pages(public: Site) -> dict[str, Page]:
    return read_pages(public)


def test_every_thing_has_its_page(pages: dict[str, Page], public: Site) -> None:
    things = public.read("site")["things"]
    assert {thing["page"] for thing in things} | {"things/index.html"} == set(pages)
    for thing in things:
        assert thing["name"] in pages[thing["page"]].shown
        assert thing["page"].removeprefix("things/") in pages["things/index.html"].links[4:] or any(
            link.endswith(thing["page"]) for link in pages["things/index.html"].links
        )


def test_every_link_leads_to_a_file_of_the_site(pages: dict[str, Page], public: Site) -> None:
    files = {*public.files()}
    for name, page in pages.items():
        for link in page.links:
            path = unquote(link.partition("#")[0])
            if link.startswith("data:"):
                continue
            target = PurePosixPath(*_resolve(name, path))
            assert target.as_posix() in files, (name, link)


def _resolve(page: str, link: str) -> list[str]:
    parts = list(PurePosixPath(page).parent.parts)
    for part in PurePosixPath(link).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return parts


def test_no_page_runs_a_script(pages: dict[str, Page]) -> None:
    assert {kind for page in pages.values() for kind in page.scripts} == {"application/ld+json"}


def test_every_quote_about_a_thing_stands_on_its_page(pages: dict[str, Page], public: Site) -> None:
    by_key = {thing["key"]: thing["page"] for thing in public.read("site")["things"]}
    facts = public.read("facts")["facts"]
    for fact in facts:
        for key in filter(None, (fact["subject"], fact["object"])):
            if fact["relation"] != "mentionedIn" or key == fact["subject"]:
                assert fact["quote"] in pages[by_key[key]].shown, fact
    assert len(facts) > 1000


def test_a_fact_leads_to_its_very_words(pages: dict[str, Page], public: Site) -> None:
    each = public.graph.responsibilities[0]
    links = pages[f"things/{each.unit}.html"].links
    places = write_places([(span.start, span.end) for span in each.evidence.spans])
    assert f"../../index.html#/text?at={places}" in links
    assert f"../../index.html#/thing/{each.unit}" in links


def test_a_page_of_a_company_says_whose_word_it_is(pages: dict[str, Page], public: Site) -> None:
    for thing in public.read("site")["things"]:
        said = "据2022年方案文本，不代表企业现状或承诺" in pages[thing["page"]].shown
        assert said is (thing["type"] == "Enterprise")


def test_pages_tell_machines_what_a_thing_is(pages: dict[str, Page], public: Site) -> None:
    kinds = {thing["type"]: pages[thing["page"]].data["@type"] for thing in public.read("site")["things"]}
    assert kinds["Enterprise"] == "Organization"
    assert kinds["GovernmentUnit"] == "GovernmentOrganization"
    assert kinds["Place"] == "Place"
    assert kinds["Task"] == "CreativeWork"
    for thing in public.read("site")["things"]:
        data = pages[thing["page"]].data
        assert (data["@context"], data["@id"], data["name"]) == (
            "https://schema.org",
            thing["iri"],
            thing["name"],
        )
        assert data["subjectOf"]["identifier"] == public.graph.manifest.number


def test_the_list_of_all_things_is_a_data_set_with_its_files(pages: dict[str, Page], public: Site) -> None:
    data = pages["things/index.html"].data
    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"] == "2022/2024"
    assert data["isBasedOn"]["name"] == public.graph.manifest.title
    files = [each for each in public.read("site")["downloads"] if not each["thing"]]
    assert [each["name"] for each in data["distribution"]] == [Path(each["file"]).name for each in files]
    assert "publisher" not in data


def test_a_page_of_a_unit_offers_its_list_of_duties(pages: dict[str, Page], public: Site) -> None:
    unit = public.graph.responsibilities[0].unit
    slug = unit.rpartition("/")[2]
    links = pages[f"things/{unit}.html"].links
    assert {f"../../downloads/units/{slug}.xlsx", f"../../downloads/units/{slug}.docx"} <= set(links)


def test_a_name_that_looks_like_code_is_shown_as_text(graph: PlanGraph, tmp_path: Path) -> None:
    firm = next(each for each in graph.entities if each.type == "Enterprise")
    changed = firm.model_copy(update={"name": ATTACK, "aliases": (ATTACK * 2,), "note": ATTACK})
    entities = tuple(changed if each is firm else each for each in graph.entities)
    site = make_site(replace(graph, entities=entities), tmp_path / "site")
    pages = read_pages(site)
    assert {kind for page in pages.values() for kind in page.scripts} == {"application/ld+json"}
    assert ATTACK in pages[f"things/{firm.key}.html"].shown
    assert pages[f"things/{firm.key}.html"].data["name"] == ATTACK
    held = [name for name, data in site.files().items() if ATTACK.encode() in data]
    assert [name for name in held if name.endswith((".html", ".js"))] == []
    (told,) = [thing for thing in site.read("site")["things"] if thing["key"] == firm.key]
    assert told["name"] == ATTACK


def test_settings_that_look_like_code_are_shown_as_text(graph: PlanGraph, tmp_path: Path) -> None:
    settings = {"publisher": ATTACK, "text_terms": ATTACK, "data_licence": ATTACK}
    site = make_site(graph, tmp_path / "site", settings=settings)
    held = [name for name, data in site.files().items() if ATTACK.encode() in data]
    assert [name for name in held if name.endswith((".html", ".js"))] == []
    assert ATTACK in read_pages(site)["things/index.html"].shown
