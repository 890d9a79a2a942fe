"""Files: there, none beside, whole, and the same triples in all dumps."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from daye_graph.errors import SourceError
from daye_graph.portal.validating.bundle import WHOLE, open_bundle
from daye_graph.portal.validating.checking import ALL_CHECKS, list_problems, validate_bundle
from tests.portal.validating.sample import Damage, find, look, replace


def test_a_bundle_without_a_fault_has_no_problem(whole: Path) -> None:
    outcomes = validate_bundle(whole)
    assert list_problems(outcomes) == []
    assert [outcome.check for outcome in outcomes] == list(ALL_CHECKS)
    # what needs the peers' files says so, all else has looked
    assert {each.check.key for each in outcomes if each.looked.reason is not None} == {
        "dcat-official",
        "stratml-xsd",
    }


def test_each_check_has_a_name_of_its_own() -> None:
    assert (
        len({check.key for check in ALL_CHECKS})
        == len({check.title for check in ALL_CHECKS})
        == len(ALL_CHECKS)
    )


def test_a_folder_that_is_no_bundle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(SourceError) as caught:
            open_bundle(folder)
        assert str(folder) in str(caught.value)


def swap_digests(folder: Path) -> None:
    sums = folder / "SHA256SUMS"
    lines = sums.read_text(encoding="utf-8").splitlines()
    first, second = lines[0], lines[1]
    lines[:2] = [second[:64] + first[64:], first[:64] + second[64:]]
    sums.write_text("\n".join(lines) + "\n", encoding="utf-8")


def drop(name: str) -> Damage:
    return lambda folder: (folder / name).unlink()


def cut(name: str, *, to: float = 0.6) -> Damage:
    def damage(folder: Path) -> None:
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: int(len(data) * to)])

    return damage


def append(name: str, text: str) -> Damage:
    def damage(folder: Path) -> None:
        path = folder / name
        path.write_bytes((path.read_bytes() if path.exists() else b"") + text.encode())

    return damage


def put(name: str, data: bytes) -> Damage:
    def damage(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return damage


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (swap_digests, {"CITATION.cff", "README.en.md"}),
        (drop("tables/tasks.csv"), {"tables/tasks.csv"}),
        (drop("catalogue.ttl"), {"catalogue.ttl"}),
        (drop("SHA256SUMS"), {"SHA256SUMS"}),
        (append("left-behind.txt", "x"), {"left-behind.txt"}),
        (append(".hidden", "x"), {".hidden"}),
        (append("void.ttl", "# more\n"), {"void.ttl"}),
        (append("SHA256SUMS", "no digest\n"), {"SHA256SUMS:21"}),
        (append("SHA256SUMS", f"{'0' * 64}  ../outside\n"), {"SHA256SUMS:21"}),
        (append("SHA256SUMS", f"{'0' * 64}  void.ttl\n"), {"SHA256SUMS:21"}),
        (append("SHA256SUMS", f"{'0' * 64}  nowhere.ttl\n"), {"nowhere.ttl"}),
        (put("SHA256SUMS", b"\xff\xfe\n"), {"SHA256SUMS:1"}),
    ],
)
def test_what_the_list_of_checksums_gives_away(bundle: Path, damage: Damage, named: set[str]) -> None:
    damage(bundle)
    assert {problem.where for problem in find(bundle, "checksums")} == named


def test_a_list_and_a_file_that_are_gone_together_are_missed(bundle: Path) -> None:
    (bundle / "README.md").unlink()
    sums = bundle / "SHA256SUMS"
    lines = [
        line for line in sums.read_text(encoding="utf-8").splitlines() if not line.endswith("  README.md")
    ]
    sums.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [problem.where for problem in find(bundle, "checksums")] == ["README.md"]


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (cut("rdf/daye.ttl.gz"), "rdf/daye.ttl.gz"),
        (put("rdf/daye.ttl.gz", b"no gzip"), "rdf/daye.ttl.gz"),
        (cut("tables/all.xlsx"), "tables/all.xlsx"),
        (cut("tables/tasks.csv", to=0.97), "tables/tasks.csv:3"),
        (cut("tables/tasks.csv", to=0.8), "tables/tasks.csv:3"),
        (append("tables/tasks.csv", '"not closed\r\n'), "tables/tasks.csv:4"),
        (put("tables/tasks.csv", "甲,乙\r\n".encode("gbk")), "tables/tasks.csv:1"),
        (cut("tables/tasks.csv-metadata.json"), "tables/tasks.csv-metadata.json:"),
        (cut("rdf/daye.jsonld"), "rdf/daye.jsonld:"),
        (cut("rdf/daye.rdf"), "rdf/daye.rdf:"),
        (cut("stratml/plan.xml"), "stratml/plan.xml:"),
        (put("README.md", b""), "README.md"),
        (put("README.md", b"\xff\xfe"), "README.md:1"),
    ],
)
def test_a_file_that_is_not_whole_is_named(bundle: Path, damage: Damage, named: str) -> None:
    damage(bundle)
    (problem,) = find(bundle, "intact")
    assert problem.where.startswith(named)


def test_a_zip_with_a_damaged_member_names_it(bundle: Path) -> None:
    path = bundle / "tables" / "all.xlsx"
    path.write_bytes(path.read_bytes().replace(b"<a/>", b"<b/>", 1))
    (problem,) = find(bundle, "intact")
    assert problem.where == "tables/all.xlsx"
    assert "content.xml" in problem.seen


def test_a_link_out_of_the_bundle_is_named(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    (bundle / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert [problem.where for problem in find(bundle, "intact")] == ["link.txt"]


def test_broken_turtle_is_told_with_its_line(bundle: Path) -> None:
    append("void.ttl", "\n<https://data.example/x> <no .\n")(bundle)
    (problem,) = find(bundle, "syntax")
    assert problem.where == "void.ttl:4"
    assert problem.seen.en.startswith("syntax error: ")


@pytest.mark.parametrize(
    "name", ["daye.ttl", "daye.nq", "daye.trig", "daye.jsonld", "daye.rdf", "daye.ttl.gz"]
)
def test_every_syntax_is_parsed(bundle: Path, name: str) -> None:
    cut(f"rdf/{name}")(bundle)
    assert [problem.where.partition(":")[0] for problem in find(bundle, "syntax")] == [f"rdf/{name}"]


def test_rdf_without_a_triple_says_nothing(bundle: Path) -> None:
    put("void.ttl", b"# nothing\n")(bundle)
    assert [problem.where for problem in find(bundle, "syntax")] == ["void.ttl"]


def test_a_dump_that_lacks_a_triple_is_told_with_it(bundle: Path) -> None:
    path = bundle / "rdf" / "daye.nt"
    lines = path.read_text(encoding="utf-8").splitlines()
    gone = lines.pop(7)
    path.write_text("\n".join([*lines, "<urn:a> <urn:b> <urn:c> ."]) + "\n", encoding="utf-8")
    (problem,) = find(bundle, "dumps")
    assert problem.where == "rdf/daye.nt"
    assert "1 missing, the first " + gone.removesuffix(" .")[:100] in problem.seen.en
    assert "1 too many, the first <urn:a> <urn:b> <urn:c>" in problem.seen.en
    assert str(len(lines) + 1) in problem.expected.en


def test_a_packed_dump_that_is_another_graph_is_told(bundle: Path) -> None:
    (bundle / "rdf" / "daye.ttl.gz").write_bytes(gzip.compress(b"<urn:a> <urn:b> <urn:c> ."))
    assert [problem.where for problem in find(bundle, "dumps")] == ["rdf/daye.ttl.gz"]


def test_blank_nodes_have_no_names_of_their_own(bundle: Path) -> None:
    (bundle / "void.nt").write_text("_:x <urn:p> _:y .\n_:y <urn:p> <urn:z> .\n", encoding="utf-8")
    (bundle / "void.ttl").write_text("[] <urn:p> [ <urn:p> <urn:z> ] .", encoding="utf-8")
    assert find(bundle, "dumps") == ()
    (bundle / "void.ttl").write_text("[] <urn:p> [ <urn:p> <urn:other> ] .", encoding="utf-8")
    assert len(find(bundle, "dumps")) == 1


def test_checks_go_on_with_another_dump_where_the_first_is_broken(bundle: Path) -> None:
    cut("rdf/daye.ttl")(bundle)
    assert find(bundle, "shapes") == ()
    for path in (bundle / "rdf").iterdir():
        path.unlink()
    found = look(bundle, "shapes")
    assert found.reason is not None
    assert f"{WHOLE}.*" in found.reason.en
    assert found.verdict == "not checked"


def test_data_that_breaks_a_shape_is_told_with_node_property_and_value(bundle: Path) -> None:
    replace(bundle / "rdf" / "daye.ttl", "dg:sha256 ", "dg:sha256 7 , ")
    problems = find(bundle, "shapes")
    assert any("ontology#sha256" in problem.where and "7" in problem.seen for problem in problems)


def test_data_without_a_plan_is_no_graph_of_ours(bundle: Path) -> None:
    (bundle / "rdf" / "daye.ttl").write_text("<urn:a> a <http://www.w3.org/ns/prov#Plan> .", encoding="utf-8")
    (problem,) = find(bundle, "shapes")
    assert "dg:Plan" in problem.seen
