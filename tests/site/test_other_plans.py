"""Sites of other plans: no layout, no boxes, no schedule, one paragraph, another county."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from daye_graph.pipeline import build_plan
from daye_graph.site.schema import build_schema
from tests.plans import TOP, build_changed
from tests.site.conftest import Site, make_site
from tests.site.test_text import check

pytestmark = pytest.mark.slow

OTHERS = TOP.parent / "shared" / "documents"
SMALL = "# 某市方案（2025年）\n\n一、任务\n\n做甲。\n"


def check_site(site: Site) -> None:
    """The data keeps to its schemas, the text is whole, and every thing has its page."""
    check(site.graph.document)
    files = site.files()
    meta = site.read("site")["meta"]
    for name in meta["payloads"]:
        errors = Draft7Validator(build_schema(name)).iter_errors(site.read(name))
        assert [error.message for error in errors] == []
    assert {thing["page"] for thing in site.read("site")["things"]} <= set(files)
    told = {fact["id"] for fact in site.read("facts")["facts"]}
    for answer in site.read("site")["answers"].values():
        if "id" in answer["columns"]:
            at = answer["columns"].index("id")
            assert {row[at] for row in answer["rows"]} <= told
    assert ("layout" in meta["payloads"]) is (meta["formula"] is not None) is ("data/layout.js" in files)


def test_a_plan_of_one_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "small.md"
    path.write_text(SMALL, encoding="utf-8")
    site = make_site(build_plan(path), tmp_path / "site")
    check_site(site)
    assert site.read("site")["meta"]["plan"]["title"] == "某市方案（2025年）"
    assert site.read("site")["meta"]["formula"] is None


def test_a_changed_copy(tmp_path: Path) -> None:
    changes = (("一带双核多组团", "一核一带多极"), ("责任单位", "负责单位"))
    check_site(make_site(build_changed(tmp_path, *changes), tmp_path / "site"))


def test_offsets_are_code_points_beyond_the_basic_plane(tmp_path: Path) -> None:
    path = tmp_path / "rare.md"
    path.write_text("某市𠮷方案（2025年）\n\n一、任务𠮷\n\n支持𠮷某科技有限公司做甲。\n", encoding="utf-8")
    site = make_site(build_plan(path), tmp_path / "site")
    check_site(site)
    text = site.read("text")
    (paragraph,) = [block for block in text["blocks"] if block["kind"] == "paragraph"]
    shown = "".join(text["text"][start:end] for start, end in paragraph["spans"])
    assert shown == "支持𠮷某科技有限公司做甲。"


@pytest.mark.filterwarnings("default:.*nothing was tried")
@pytest.mark.parametrize("number", range(6))
def test_plans_that_lie_beside_the_project(number: int, tmp_path: Path) -> None:
    paths = sorted(path for path in OTHERS.glob("*") if path.suffix in {".txt", ".html"})
    if number >= len(paths):
        warnings.warn(f"{OTHERS} has no plan {number}: nothing was tried", stacklevel=1)
        return
    with_files = number == len(paths) - 1  # of one plan is enough: they take the longest
    check_site(make_site(build_plan(paths[number]), tmp_path / "site", downloads=with_files))
