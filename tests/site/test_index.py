"""``data/site.js``: what the site says of itself, of the questions and of the things."""

from __future__ import annotations

from pathlib import Path

import pytest

import daye_graph
from daye_graph.query.question import ALL_QUESTIONS
from tests.site.conftest import Site, make_site

pytestmark = pytest.mark.slow

FIRST_PAGE = 1_500_000
"""Bytes that the first page may take, with bundles and styles."""


def test_the_plan_is_told_as_the_manifest_has_it(public: Site) -> None:
    plan = public.read("site")["meta"]["plan"]
    manifest = public.graph.manifest
    assert (plan["id"], plan["title"], plan["number"], plan["date"], plan["sha256"]) == (
        manifest.id,
        manifest.title,
        manifest.number,
        manifest.date,
        manifest.sha256,
    )
    assert plan["characters"] == len(public.graph.document.version.text)
    assert plan["years"] == [2022, 2023, 2024]


def test_answers_are_those_of_the_python_interface(public: Site) -> None:
    answers = public.read("site")["answers"]
    for name in ("tasks", "units", "indicators", "places"):
        rows = [dict(zip(answers[name]["columns"], row, strict=True)) for row in answers[name]["rows"]]
        assert rows == daye_graph.KnowledgeGraph(public.graph).ask(name)
    assert set(answers) == {*ALL_QUESTIONS} - {"mentions", "neighbours", "findings"}


def test_a_question_shows_a_query_of_its_own(public: Site) -> None:
    site = public.read("site")
    (question,) = [each for each in site["questions"] if each["name"] == "tasks"]
    rows = daye_graph.KnowledgeGraph(public.graph).sparql(question["sparql"])
    assert isinstance(rows, list)
    assert len(rows) == len(site["answers"]["tasks"]["rows"])


def test_words_have_both_languages_and_columns_name_them(public: Site) -> None:
    site = public.read("site")
    zh, en = site["words"]["EnterpriseRoleScheme"]["pilots"]
    assert zh != en
    assert list(site["words"]["LevelScheme"]) == ["国家级", "省级", "市级", "县级"]
    named = {column["vocabulary"] for each in site["questions"] for column in each["columns"]}
    assert named - {"", "classes"} <= set(site["words"])
    assert set(site["classes"]) >= {thing["type"] for thing in site["things"]}


def test_every_thing_has_a_key_a_page_and_its_place(public: Site) -> None:
    things = public.read("site")["things"]
    keys = [thing["key"] for thing in things]
    assert len(keys) == len(set(keys))
    assert {thing["page"] for thing in things} <= set(public.files())
    text = public.graph.document.version.text
    for thing in things:
        assert thing["iri"].endswith(thing["key"])
        assert thing["parent"] is None or thing["parent"] in keys
        assert thing["start"] is None or 0 <= thing["start"] < len(text)
    assert [thing["number"] for thing in things if thing["type"] == "Task"] == list(range(1, 30))


def test_downloads_are_files_that_are_there(public: Site) -> None:
    files = public.files()
    downloads = public.read("site")["downloads"]
    assert {each["file"]: each["bytes"] for each in downloads} == {
        name: len(data) for name, data in files.items() if name.startswith("downloads/")
    }


def test_data_files_are_named(public: Site, internal: Site) -> None:
    for site in (public, internal):
        there = {Path(name).stem for name in site.files() if name.startswith("data/")}
        assert set(site.read("site")["meta"]["payloads"]) == there


def test_what_the_first_page_loads_is_small(public: Site) -> None:
    files = public.files()
    own = len(files["index.html"]) + len(files["data/site.js"])
    assert own < FIRST_PAGE / 2


def test_settings_are_told_and_unknown_ones_stay_empty(
    public: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meta = public.read("site")["meta"]
    assert (meta["status"], meta["publisher"], meta["review_number"], meta["data_date"]) == (
        "third_party",
        "",
        "",
        "",
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    chosen = {"status": "official", "publisher": "某市科技局", "review_number": "甲S(2026)1号"}
    base = {"id_base": "https://data.example/id/", "access_url": "https://data.example/site"}
    site = make_site(public.graph, tmp_path / "site", settings=chosen | base)
    meta = site.read("site")["meta"]
    assert (meta["status"], meta["publisher"], meta["data_date"]) == ("official", "某市科技局", "2023-11-14")
    assert all(thing["iri"].startswith("https://data.example/id/") for thing in site.read("site")["things"])
    assert "甲S(2026)1号" in site.read("layout")["wide"]
    assert "官方发布" in site.files()["index.html"].decode()
