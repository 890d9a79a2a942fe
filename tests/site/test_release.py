"""A public site holds nothing that is for internal use only; an internal one says what it is, everywhere."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from daye_graph.audit.checking import audit
from daye_graph.model.graph import PlanGraph
from daye_graph.release.audience import STAMP, release
from daye_graph.site import downloads
from tests.site.conftest import CURATOR, REASON, Site, make_site, read_payload

pytestmark = pytest.mark.slow

SECRET = "987654.125"


def unpack(name: str, data: bytes) -> Iterator[bytes]:
    """Give a file's bytes, and those of all that is packed inside it."""
    yield data
    if name.endswith((".xlsx", ".docx")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield archive.read(member)
    if name == "data/graph.js":
        yield gzip.decompress(base64.b64decode(read_payload(data.decode())["nquads"]))


def find_files_with(site: Site, text: str) -> list[str]:
    """Names of the files that hold *text*, plain, escaped as JSON or as HTML, or packed."""
    forms = {text.encode(), text.encode("unicode_escape")}
    return [
        name
        for name, data in site.files().items()
        if any(form in inside for inside in unpack(name, data) for form in forms)
    ]


def test_no_finding_and_no_reason_is_in_any_byte_of_a_public_site(public: Site) -> None:
    findings = audit(public.graph)
    assert findings
    details = {finding.detail for finding in findings} | {finding.detail_en for finding in findings}
    held = b"\0".join(inside for name, data in public.files().items() for inside in unpack(name, data))
    assert [detail for detail in details if detail.encode() in held] == []
    assert [text for text in (REASON, CURATOR, STAMP) if text.encode() in held] == []
    assert b"FindingRuleScheme" not in held
    assert "data/findings.js" not in public.files()


def test_an_internal_site_has_the_findings(internal: Site) -> None:
    told = internal.read("findings")["findings"]
    findings = audit(internal.graph)
    assert [each["detail"] for each in told] == [finding.detail for finding in findings]
    assert all(len(each["quotes"]) == len(each["spans"]) for each in told)
    rows = internal.read("site")["answers"]["findings"]["rows"]
    assert len(rows) == len(findings)
    assert find_files_with(internal, findings[0].detail)


def test_an_internal_site_says_so_on_every_page_and_file(internal: Site) -> None:
    for name, data in internal.files().items():
        if name.endswith(".html"):
            assert STAMP in data.decode(), name
        if name.startswith("downloads/"):
            assert name.rpartition("/")[2].startswith(STAMP), name
        if name.startswith("downloads/") and name.endswith((".xlsx", ".docx")):
            assert any(STAMP.encode() in inside for inside in unpack(name, data)), name
    assert internal.read("site")["meta"]["internal_stamp"] == STAMP


def test_a_public_site_says_nothing_of_it(public: Site) -> None:
    assert public.read("site")["meta"]["internal_stamp"] == ""
    assert find_files_with(public, STAMP) == []


@pytest.fixture(scope="module")
def with_figure(graph: PlanGraph) -> PlanGraph:
    """The plan with an actual figure that somebody has added by a decision."""
    added = graph.observations[0].model_copy(
        update={
            "id": "observation/added",
            "kind": "actual",
            "origin": "decision",
            "rule": "decision.00000000",
            "value": SECRET,
        }
    )
    return replace(graph, observations=(*graph.observations, added))


def test_a_figure_that_is_not_released_is_only_on_an_internal_site(
    with_figure: PlanGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "_write_duties", lambda _: ())  # they tell no figure, and take the longest
    folder = tmp_path
    public = make_site(with_figure, folder / "public", downloads=True)
    internal = make_site(with_figure, folder / "internal", internal=True)
    assert find_files_with(public, SECRET) == []
    assert {"data/site.js", "data/facts.js", "data/graph.js"} <= set(find_files_with(internal, SECRET))


def test_what_the_plan_says_stays(graph: PlanGraph, with_figure: PlanGraph) -> None:
    assert release(with_figure, "public").observations == graph.observations
    assert release(with_figure, "internal") is with_figure
    assert release(graph, "public") is graph
