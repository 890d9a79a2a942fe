"""Schemes, tables, StratML, and what may not be released."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from daye_graph.portal.validating.cells import Column, find_fault
from daye_graph.portal.validating.problem import Conditions
from daye_graph.rdf.terms import expand
from tests.peers import PEERS, need_peers
from tests.portal.validating.sample import METADATA, SKOS, find, look, replace

LOW = ':low a skos:Concept ; skos:inScheme :s ; skos:prefLabel "分"@zh'


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (":top a skos:Concept ;", ":top a skos:Concept , skos:ConceptScheme ;", "S9"),
        (":top a skos:Concept ;", ":top a skos:Concept , skos:Collection ;", "S37"),
        ('skos:altLabel "支"@zh', 'skos:altLabel "分"@zh', "S13"),
        ('skos:prefLabel "分"@zh', 'skos:prefLabel "分"@zh , "另"@zh', "S14"),
        ("skos:related :low", "skos:related :top", "S27"),
        ("skos:hasTopConcept :top .\n", "skos:hasTopConcept :top .\n:top skos:broader :low .\n", "lead back"),
        (LOW, LOW.replace("skos:inScheme :s ; ", ""), "a scheme"),
        (LOW, LOW.replace(":s", ":gone"), "that is described"),
        ('; skos:prefLabel "总"@zh ', "", "a preferred label"),
        (" ; skos:hasTopConcept :top", "", "a top concept"),
    ],
)
def test_a_fault_of_a_scheme_is_told(bundle: Path, old: str, new: str, told: str) -> None:
    replace(bundle / "skos" / "schemes.ttl", old, new)
    problems = find(bundle, "skos")
    assert any(told in problem.expected.en for problem in problems), problems
    assert all(problem.where.startswith("skos/schemes.ttl") for problem in problems)


def test_what_is_narrower_is_told_as_well_from_above(bundle: Path) -> None:
    text = SKOS.replace("skos:broader :top", "skos:note 'x'@zh") + ":top skos:narrower :low , :side .\n"
    (bundle / "skos" / "schemes.ttl").write_text(text, encoding="utf-8")
    assert find(bundle, "skos") == ()


def test_a_scheme_without_concepts_is_told_and_none_at_all_is_not_checked(bundle: Path) -> None:
    path = bundle / "skos" / "schemes.ttl"
    path.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    assert [problem.where for problem in find(bundle, "skos")] == ["skos/"]
    path.unlink()
    assert look(bundle, "skos").verdict == "not checked"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("a1,甲", "a1,", "tables/tasks.csv row 2, name"),
        ("a1,甲,3", "a1,甲,三", "tables/tasks.csv row 2, number"),
        ("a1,甲,3", "a1,甲,0", "tables/tasks.csv row 2, number"),
        ("a2,乙", "a1,乙", "tables/tasks.csv row 3"),
        ("name", "nom", "tables/tasks.csv:1"),
    ],
)
def test_a_cell_that_does_not_fit_its_column_is_told(bundle: Path, old: str, new: str, where: str) -> None:
    replace(bundle / "tables" / "tasks.csv", old, new)
    assert [problem.where for problem in find(bundle, "csvw")] == [where]


def rewrite(bundle: Path, **changes: Any) -> None:  # noqa: ANN401 JSON
    """Change the first column's description, or with `table` the table's."""
    metadata: dict[str, Any] = json.loads(json.dumps(METADATA))
    metadata.update(changes.pop("table", {}))
    metadata["tableSchema"].update(changes.pop("schema", {}))
    metadata["tableSchema"]["columns"][0].update(changes)
    (bundle / "tables" / "tasks.csv-metadata.json").write_text(json.dumps(metadata), encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "seen"),
    [
        ({"table": {"url": "gone.csv"}}, "gone.csv"),
        ({"table": {"url": 7}}, "url"),
        ({"table": {"@context": "http://schema.example/"}}, "@context"),
        ({"table": {"dialect": {"delimiter": ";;"}}}, "dialect.delimiter"),
        ({"schema": {"columns": []}}, "4 headings"),
        ({"schema": {"columns": "none"}}, "tableSchema.columns"),
        ({"schema": {"primaryKey": ["gone"]}}, "gone"),
        ({"name": ""}, "“”"),
        ({"name": "name"}, "“name”"),
        ({"titles": {"zh": "编号"}}, "{'zh': ['编号']}"),
        ({"unheard": 1}, "unheard"),
        ({"datatype": "unheard"}, "a1"),
        ({"datatype": {"base": "string", "format": "["}}, "a1"),
        ({"datatype": {"base": "string", "format": "b[0-9]"}}, "a1"),
    ],
)
def test_metadata_that_is_at_fault_is_told(bundle: Path, changes: dict[str, Any], seen: str) -> None:
    if "columns" in changes.get("schema", {}):
        metadata = {**METADATA, "tableSchema": changes["schema"]}
        (bundle / "tables" / "tasks.csv-metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    else:
        rewrite(bundle, **changes)
    problems = find(bundle, "csvw")
    assert any(seen in problem.seen.en for problem in problems), problems


def test_a_table_without_metadata_and_a_bundle_without_tables_are_told(bundle: Path) -> None:
    (bundle / "tables" / "more.csv").write_text("a\r\n", encoding="utf-8")
    assert [problem.where for problem in find(bundle, "csvw")] == ["tables/more.csv"]
    for path in (bundle / "tables").iterdir():
        path.unlink()
    assert [problem.where for problem in find(bundle, "csvw")] == ["tables/"]


@pytest.mark.parametrize(
    ("datatype", "form", "good", "bad"),
    [
        ("integer", "", "-12", "1.5"),
        ("nonNegativeInteger", "", "0", "-1"),
        ("positiveInteger", "", "1", "0"),
        ("decimal", "", "-1.50", "1e3"),
        ("number", "", "1e3", "five"),
        ("boolean", "", "true", "yes"),
        ("boolean", "是|否", "是", "true"),
        ("date", "", "2022-11-18", "2022-11-31"),
        ("dateTime", "", "2022-11-18T01:02:03", "2022-11-18"),
        ("anyURI", "", "https://a.example/b", "no uri"),
        ("string", "[0-9]+-[0-9]+", "1-20", "1—20"),
    ],
)
def test_a_value_is_held_against_its_datatype(datatype: str, form: str, good: str, bad: str) -> None:
    column = Column("x", {}, datatype=datatype, form=form)
    assert find_fault(good, column) is None
    assert find_fault(bad, column) is not None


def test_csvwvalidate_agrees_about_good_and_bad_tables(bundle: Path) -> None:
    metadata = bundle / "tables" / "tasks.csv-metadata.json"
    command = [str(Path(sys.executable).with_name("csvwvalidate")), str(metadata)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    replace(bundle / "tables" / "tasks.csv", "a1,甲,3", "a1,甲,三")
    assert find(bundle, "csvw") != ()
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("PerformancePlanOrReport xmlns", "PerformancePlanOrReport x='1' xmlns", None),
        ("tech:xsd:Perf", "tech:xsd:Other", "stratml/plan.xml:2"),
        (
            "<Vision><Description/><Identifier>i2</Identifier></Vision>",
            "",
            "stratml/plan.xml StrategicPlanCore/Vision",
        ),
        ("<Identifier>i5<", "<Identifier>i1<", "stratml/plan.xml:5"),
    ],
)
def test_a_fault_of_stratml_is_told(bundle: Path, old: str, new: str, where: str | None) -> None:
    replace(bundle / "stratml" / "plan.xml", old, new)
    assert [problem.where for problem in find(bundle, "stratml")] == ([where] if where else [])


def test_the_schema_of_stratml_is_asked_where_it_is_at_hand(bundle: Path, tmp_path: Path) -> None:
    assert look(bundle, "stratml-xsd").verdict == "not checked"
    assert look(bundle, "stratml-xsd", Conditions(tmp_path)).verdict == "not checked"
    need_peers("stratml")
    replace(bundle / "stratml" / "plan.xml", "<Name>方案</Name>", "<Unheard/>")
    problems = find(bundle, "stratml-xsd", Conditions(PEERS))
    assert any(problem.where == "stratml/plan.xml:2" and "Unheard" in problem.seen for problem in problems)


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("README.md", "联系 13912345678。\n", "13912345678"),
        ("README.md", "编号 11010519491231002X。\n", "11010519491231002X"),
        ("tables/tasks.csv", "a3,someone@people.example,,\r\n", "someone@people.example"),
    ],
)
def test_personal_data_is_told(bundle: Path, file: str, text: str, told: str) -> None:
    with (bundle / file).open("ab") as opened:
        opened.write(text.encode())
    (problem,) = find(bundle, "release")
    assert problem.where == file
    assert told in problem.seen


def test_the_address_of_the_office_that_answers_is_no_personal_data(bundle: Path) -> None:
    with (bundle / "catalogue.ttl").open("ab") as opened:
        opened.write(b"<urn:c> <http://www.w3.org/2006/vcard/ns#hasEmail> <mailto:office@city.example> .\n")
    assert find(bundle, "release") == ()


FINDINGS = [
    f"<urn:f> <{expand('rdf:type')}> <https://w3id.org/daye-graph/ontology#Finding> .",
    '<urn:f> <https://w3id.org/daye-graph/ontology#quoteList> "[]" .',
]


@pytest.mark.parametrize("triple", FINDINGS)
def test_a_finding_is_told_in_an_internal_bundle_as_well(bundle: Path, triple: str) -> None:
    (bundle / "bundle.json").write_text('{"audience": "internal"}', encoding="utf-8")
    (bundle / "README.md").write_text("内部资料\n", encoding="utf-8")
    assert find(bundle, "release") == ()
    with (bundle / "rdf" / "daye.nt").open("a", encoding="utf-8") as opened:
        opened.write(triple + "\n")
    assert [problem.where for problem in find(bundle, "release")] == ["rdf/daye.nt"]


def test_an_internal_bundle_says_so(bundle: Path) -> None:
    (bundle / "bundle.json").write_text('{"audience": "internal"}', encoding="utf-8")
    assert [problem.where for problem in find(bundle, "release")] == ["README.md"]


def test_the_reason_of_a_decision_is_told_in_any_kind_of_file(bundle: Path) -> None:
    conditions = Conditions(reasons=("理由甲乙丙丁",))
    assert find(bundle, "release", conditions) == ()
    (bundle / "notes.json").write_text(json.dumps(["理由甲乙丙丁"]), encoding="utf-8")
    (bundle / "notes.md").write_text("因理由甲乙丙丁", encoding="utf-8")
    assert [problem.where for problem in find(bundle, "release", conditions)] == ["notes.json", "notes.md"]


def test_a_figure_that_only_a_decision_gives_is_told_in_public_only(bundle: Path) -> None:
    base = "https://w3id.org/daye-graph/ontology#"
    with (bundle / "rdf" / "daye.ttl").open("a", encoding="utf-8") as opened:
        opened.write(
            f"<urn:o> a <{base}Observation> ; <{base}kind> <{base}kind-actual> ; <{base}rule> 'decision.1' ."
        )
    (problem,) = find(bundle, "release")
    assert "<urn:o>" in problem.where
    (bundle / "bundle.json").write_text('{"audience": "internal"}', encoding="utf-8")
    (bundle / "README.md").write_text("内部资料\n", encoding="utf-8")
    assert find(bundle, "release") == ()


@pytest.mark.parametrize("mark", ["", "[]", "{", '{"audience": 7}'])
def test_a_bundle_that_does_not_say_who_it_is_for_is_held_to_be_public(bundle: Path, mark: str) -> None:
    (bundle / "bundle.json").write_text(mark, encoding="utf-8")
    assert "public" in look(bundle, "release").what.en
