"""Every check finds the record that breaks it, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from daye_graph.curation.checks import ALL_CHECKS, check_data
from daye_graph.curation.problem import FORMAT_COMMAND
from daye_graph.curation.schemes import ALL_SCHEMES
from tests.curation.conftest import Town

Break = Callable[[Town], None]

ENTERPRISES = "data/entities/enterprises.tsv"
UNIVERSITIES = "data/entities/universities.tsv"
PLATFORMS = "data/entities/platforms.tsv"
UNITS = "data/entities/units.tsv"
PLACES = "data/entities/places.tsv"
INDUSTRIES = "data/entities/industries.tsv"
MANIFEST = "data/documents/manifest.tsv"
DECISIONS = "data/decisions/decisions.tsv"
CODE = "91429999MA00000018"
REJECTION = {
    "plan": "yunze-2030",
    "question": "entities",
    "subject": "高新区",
    "quote": "推动高新区和云泽高新区",
    "reason": "另一理由",
    "curator": "role:editor",
    "date": "2030-02-02",
}


def replaced(file: str, old: str, *, new: str) -> Break:
    return lambda town: town.replace(file, old, new=new)


def unused(form: str) -> Break:
    """A form that the note owns up to, so that only its shape is at fault."""
    return replaced(
        ENTERPRISES,
        "云峰机械|云峰机械厂\t\t正文未用：云峰机械厂",
        new=f"云峰机械|{form}\t\t正文未用：{form}",
    )


def added(file: str, **cells: str) -> Break:
    return lambda town: town.add(file, **cells)


def written(file: str, data: bytes) -> Break:
    def write(town: Town) -> None:
        (town.root / file).write_bytes(data)

    return write


BREAKING: dict[str, list[Break]] = {
    "readable": [
        replaced(UNITS, "kejiju\t", new="kejiju\t\t"),
        replaced(UNITS, "slug\tnames", new="names\tslug"),
        replaced(UNITS, "\t市科技局", new="\t"),
        written(UNITS, b"slug\xff\n"),
    ],
    "formatted": [
        replaced(UNITS, "市科技局", new="市科技局|市科技局"),
        replaced(UNITS, "市科技局\t\t", new="市科技局\t\t "),
        replaced(UNITS, "gaoxinqu", new="shi-gaoxinqu"),
        replaced(UNITS, "\n", new="\r\n"),
    ],
    "known-file": [written("data/entities/enterprise.tsv", b"slug\n")],
    "slug-shape": [
        replaced(ENTERPRISES, "yunfeng", new="yun_feng"),
        replaced(ENTERPRISES, "yunfeng", new="yunfeng-" * 8),
    ],
    "slug-once": [replaced(ENTERPRISES, "yunfeng", new="chunshan")],
    "form-length": [unused("鑫")],
    "form-blanks": [unused("云峰 机器"), unused("云峰\u3000机器")],
    "form-marks": [unused("**云峰**"), unused("<b>云峰</b>")],
    "form-width": [unused("云峰２号")],
    "form-brackets": [unused("云峰（云泽"), unused("“云峰")],
    "form-generic": [unused("金融机构")],
    "form-once": [replaced(UNITS, "市科技局", new="市科技局|高新区")],
    "form-one-type": [
        replaced(ENTERPRISES, "春山农业", new="云泽大学"),
        replaced(PLACES, "zone", new="other"),
    ],
    "form-in-text": [replaced(ENTERPRISES, "春山农业", new="夏山农业")],
    "unused-form": [
        replaced(ENTERPRISES, "云峰机械|云峰机械厂", new="云峰机械"),
        replaced(ENTERPRISES, "正文未用：云峰机械厂", new="正文未用：云峰机械厂、云峰机械"),
    ],
    "list-forms": [replaced(INDUSTRIES, "\t新能源产业", new="\t新能源产业|新能源")],
    "legal-form": [
        replaced(
            "data/entities/research_institutes.tsv",
            "智能制造研究院\t\t",
            new="智能制造研究院|智能公司\t\t正文未用：智能公司",
        ),
    ],
    "closed-list": [
        replaced(PLATFORMS, "provincial", new="省级"),
        replaced(PLATFORMS, "enterprise_technology_centre", new="laboratory"),
        replaced(PLACES, "township", new="village"),
        replaced(PLACES, "WGS84", new="GCJ-02"),
        replaced(PLACES, "high", new="sure"),
        replaced(UNITS, "市科技局\t\t\t\t", new="市科技局\t\t\t\tno"),
    ],
    "required": [
        replaced(PLATFORMS, "enterprise_technology_centre", new=""),
        replaced(PLACES, "zone\t\t\t\t\tschematic", new="zone\t\t\t\t\t"),
    ],
    "level-in-name": [replaced(PLATFORMS, "provincial", new="national")],
    "english-name": [replaced(UNIVERSITIES, "Yunze University", new="云泽 University")],
    "source": [
        replaced(UNIVERSITIES, "学校官网", new=""),
        replaced(PLACES, "GeoNames 1", new=""),
        replaced(ENTERPRISES, "春山农业\t\t\t\t", new=f"春山农业\t\t\t\t{CODE}"),
        replaced(PLACES, "四至公告", new=""),
        replaced(PLACES, "\tGB/T 10114\ttownship", new="\t\ttownship"),
    ],
    "no-address": [replaced(UNIVERSITIES, "学校官网", new="https://example.org")],
    "no-personal-data": [
        replaced(UNIVERSITIES, "学校官网", new="联系人见官网"),
        replaced(UNIVERSITIES, "学校官网", new="13800000000"),
        replaced(UNIVERSITIES, "学校官网", new="a@example.org"),
    ],
    "credit-code": [
        replaced(ENTERPRISES, "春山农业\t\t\t\t", new="春山农业\t\t\t登记\t91429999M00000001"),
        replaced(ENTERPRISES, "春山农业\t\t\t\t", new="春山农业\t\t\t登记\t91429999M00000001S"),
        replaced(ENTERPRISES, "春山农业\t\t\t\t", new="春山农业\t\t\t登记\t" + CODE[:-1] + "0"),
    ],
    "credit-code-once": [
        replaced(
            ENTERPRISES,
            "春山农业\t\t\t\t\nyunfeng\t云峰机械|云峰机械厂\t\t正文未用：云峰机械厂\t\t",
            new=f"春山农业\t\t\t登记\t{CODE}\nyunfeng\t云峰机械|云峰机械厂\t\t正文未用：云峰机械厂\t登记\t{CODE}",
        ),
    ],
    "code-shape": [
        replaced(PLACES, "429999100", new="429999"),
        replaced(PLACES, "429999100\tGB/T 10114", new="429999100\t"),
    ],
    "code-kind": [
        replaced(PLACES, "429999100\tGB/T 10114", new="429999\tGB/T 2260"),
        replaced(PLACES, "GB/T 10114\ttownship", new="GB/T 10114\tother"),
    ],
    "code-once": [replaced(PLACES, "429999100", new="429999200")],
    "position": [
        replaced(PLACES, "real", new="schematic"),
        replaced(PLACES, "WGS84", new=""),
        replaced(PLACES, "\thigh", new="\t"),
    ],
    "label": [
        replaced(PLACES, "30.125\treal\tWGS84\thigh\t", new="30.125\treal\tWGS84\thigh\t114.250"),
        replaced(PLACES, "114.125\t30.250", new="114.125\t"),
        replaced(PLACES, "114.125\t30.250", new="\t30.250"),
    ],
    "degrees": [
        replaced(PLACES, "114.125\t30.250", new="30.250\t114.125"),
        replaced(PLACES, "30.250", new="30"),
        replaced(PLACES, "114.250\t30.125", new="30.125\t114.250"),
        replaced(PLACES, "30.125", new="30°7.5"),
    ],
    "manifest-id": [replaced(MANIFEST, "yunze-2030", new="Yunze 2030")],
    "manifest-file": [replaced(MANIFEST, "yunze.md", new="yunze2.md")],
    "manifest-digest": [written("data/documents/yunze.md", "改动过的正文".encode())],
    "manifest-date": [replaced(MANIFEST, "2030-01-31", new="2030-02-31")],
    "listed-document": [written("data/documents/other.md", "另一方案".encode())],
    "decision-verdict": [replaced(DECISIONS, "reject", new="no")],
    "decision-question": [replaced(DECISIONS, "\tentities\t", new="\tactions\t")],
    "decision-fact": [
        replaced(DECISIONS, "高新区\t\t", new="高新区\trole=other\t"),
        replaced(DECISIONS, "高新区\t\t", new="高新区\ttype=Company\t"),
        replaced(DECISIONS, "高新区\t\t", new="高新区\ttype=Place|type=Place\t"),
        replaced(DECISIONS, "高新区\t\t", new="高新区\ttype=\t"),
        replaced(DECISIONS, "reject", new="accept"),
    ],
    "decision-plan": [replaced(DECISIONS, "yunze-2030", new="yunze-2031")],
    "decision-quote": [replaced(DECISIONS, "推动高新区", new="推动开发区")],
    "decision-occurrence": [
        replaced(DECISIONS, "云泽高新区\t\t", new="云泽高新区\t0\t"),
        replaced(DECISIONS, "云泽高新区\t\t", new="云泽高新区\t第二处\t"),
        replaced(DECISIONS, "云泽高新区\t\t", new="云泽高新区\t2\t"),
    ],
    "decision-reason": [replaced(DECISIONS, "泛指", new="请问 13800000000")],
    "decision-curator": [replaced(DECISIONS, "office:kjj", new="张三")],
    "decision-date": [replaced(DECISIONS, "2030-02-01", new="2030年2月1日")],
    "decision-once": [
        added(DECISIONS, verdict="accept", fact="type=Place", **REJECTION),
        added(DECISIONS, verdict="reject", **REJECTION),
    ],
}
CASES = [
    pytest.param(check, case, id=f"{check}-{number}")
    for check, cases in BREAKING.items()
    for number, case in enumerate(cases, start=1)
]
BEYOND: dict[str, frozenset[str]] = {
    # what breaks the first cannot but break the second
    "readable": frozenset({"formatted"}),
    "slug-shape": frozenset({"formatted"}),
    "slug-once": frozenset({"formatted"}),
    "form-once": frozenset({"form-one-type"}),
    "form-one-type": frozenset({"form-in-text"}),
    "closed-list": frozenset({"code-kind"}),
    "manifest-file": frozenset({"listed-document", "form-in-text", "decision-quote"}),
    "manifest-digest": frozenset({"form-in-text", "decision-quote"}),
    "manifest-id": frozenset({"decision-plan"}),
    "decision-once": frozenset({"formatted"}),
}


def test_the_town_breaks_no_rule(town: Town) -> None:
    assert check_data(town.root) == []


def test_every_check_has_a_record_that_breaks_it() -> None:
    assert list(BREAKING) == [check.id for check in ALL_CHECKS]


@pytest.mark.parametrize(("check", "case"), CASES)
def test_a_check_finds_what_breaks_it_and_says_where_and_what_repairs_it(
    check: str, case: Break, town: Town
) -> None:
    case(town)
    problems = check_data(town.root)
    found = [problem for problem in problems if problem.check == check]
    assert found
    assert {problem.check for problem in problems} - {check} <= BEYOND.get(check, frozenset())
    for problem in found:
        assert (town.root / problem.file).exists()
        assert problem.expected
        assert problem.repair
        assert str(problem).startswith(f"{problem.file}:{problem.line}: {problem.field}：")


def test_what_the_formatter_repairs_names_its_command(town: Town) -> None:
    town.replace(UNITS, "市科技局\t\t", new="市科技局\t\t ")
    (problem,) = check_data(town.root)
    assert (problem.file, problem.line) == (UNITS, 3)
    assert FORMAT_COMMAND in problem.repair


def test_a_fault_is_named_with_its_line_and_the_value_seen(town: Town) -> None:
    town.replace(PLACES, "30.125", new="80.125")
    (problem,) = check_data(town.root)
    assert (problem.file, problem.line, problem.field, problem.seen) == (PLACES, 4, "latitude", "80.125")


def test_a_folder_without_data_lacks_its_manifest(tmp_path: Path) -> None:
    assert {problem.file for problem in check_data(tmp_path)} == {MANIFEST}


def test_keys_and_labels_are_unique_within_a_scheme() -> None:
    for scheme in ALL_SCHEMES.values():
        for column in zip(*scheme, strict=True):
            assert len(set(column)) == len(column)
