"""Messages and exit codes: no traceback for faults of use, in either language."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from daye_graph import __version__, api
from daye_graph.cli import main
from daye_graph.errors import DataError
from tests.cli.conftest import Run

WRONG_USES = [
    ([], "命令"),
    (["--nothing"], "没有选项"),
    (["biuld"], "没有命令“biuld”；相近的有：build"),
    (["ask"], "enterprises"),
    (["ask", "enterprise"], "没有名为“enterprise”的问题；相近的有：enterprises"),
    (["ask", "enterprises", "--acton", "x"], "--action"),
    (["ask", "enterprises", "--action"], "需要一个值"),
    (["ask", "enterprises", "more"], "多余的参数：more"),
    (["ask", "enterprises", "--format", "xls"], "可选的有"),
    (["ask", "enterprises", "--action", "创新平台提速行动"], "创新平台提效行动"),
    (["ask", "enterprises", "--role", "nothing"], "leads_industry（"),
    (["ask", "milestones", "--year", "next"], "整数"),
    (["ask", "mentions"], "需要 --entity"),
    (["ask", "tasks", "--bom"], "--bom"),
    (["ask", "tasks", "--plan", "nothing"], "daye-2022"),
    (["ask", "tasks", "--lang", "fr"], "zh"),
    (["query"], "请给出一个查询"),
    (["query", "ASK {}", "--file", "x"], "请给出一个查询"),
    (["query", "SELECT * {"], "SPARQL 第 1 行第 11 列"),
    (["query", "DROP ALL"], "只读"),
    (["query", "ASK {}", "--format", "ttl"], "可用的有"),
    (["render", "--depth", "2"], "--around"),
    (["render", "--around", "劲牌", "--depth", "0"], "范围"),
    (["data", "chekc"], "check"),
    (["ask", "neighbours"], "需要 --entity"),
    (["ask", "neighbours", "--entity", "劲牌", "--depth", "9"], "--depth 需要 1 到 6"),
    (["show"], "NAME"),
    (["show", "劲派"], "没有名为“劲派”的事物；相近的有：劲牌"),
    (["find"], "TEXT"),
    (["find", " "], "请给出要查找的文字"),
    (["path", "劲牌"], "B"),
    (["path", "劲牌", "市科技厅"], "没有名为“市科技厅”的事物；相近的有：市科技局"),
    (["path", "劲牌", "劲牌公司"], "两个名称都指“劲牌”"),
    (["evaluate"], "GOLD_FOLDER"),
    (["evaluate", "ontology"], "enterprises.tsv"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG_USES)
def test_wrong_use_ends_with_2_and_says_what_to_do(daye: Run, arguments: list[str], said: str) -> None:
    done = daye(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("arguments", "_said"), WRONG_USES)
def test_in_english_the_same_is_said_in_english(daye: Run, arguments: list[str], _said: str) -> None:
    if "--lang" in arguments:
        arguments = ["ask", "tasks", "--nothing"]
    done = daye("--lang", "en", *arguments)
    assert (done.code, done.out) == (2, "")
    names = re.sub(r"“[^”]*”|the nearest are:.*", "", done.err)
    assert not re.search(r"[\u4e00-\u9fff]", names), done.err


def test_a_source_that_cannot_be_read_ends_with_3(daye: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "binary.md").write_bytes(b"\x00\x01")
    (tmp_path / "prose.md").write_text("没有标题的文字。\n", encoding="utf-8")
    for name in ("nothing.md", "empty.md", "binary.md", "prose.md", ""):
        done = daye("ask", "tasks", "--plan", str(tmp_path / name))
        assert (done.code, done.out) == (3, ""), name
        assert (name or str(tmp_path)) in done.err
    assert daye("query", "--file", str(tmp_path / "nothing.rq")).code == 3


def test_an_output_that_cannot_be_written_ends_with_3_and_leaves_nothing(daye: Run, tmp_path: Path) -> None:
    for output in (tmp_path, tmp_path / "no" / "folder.csv", Path("/dev/full")):
        done = daye("ask", "tasks", "--format", "csv", "--output", str(output))
        assert (done.code, done.out) == (3, "")
        assert str(output) in done.err
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_ends_with_130(daye: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "open_plan", interrupt)
    done = daye("ask", "tasks")
    assert (done.code, done.out, done.err) == (130, "", "\n已中断\n")


def test_data_that_does_not_validate_ends_with_1_and_lists_all(
    daye: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise DataError(["一处", "又一处"])

    monkeypatch.setattr(api, "open_plan", fail)
    done = daye("ask", "tasks")
    assert (done.code, done.out, done.err) == (1, "", "一处\n又一处\n")


def test_help_is_a_result(daye: Run) -> None:
    for arguments in (
        ["--help"],
        ["ask", "--help"],
        ["ask", "enterprises", "-h"],
        ["data", "check", "--help"],
    ):
        done = daye(*arguments)
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("用法： daye-graph")
        assert "Usage" not in done.out
        assert daye(*arguments, "--lang", "en").out.startswith("Usage: daye-graph")


def test_version(daye: Run) -> None:
    assert daye("--version").out == f"daye-graph {__version__}\n"


def test_the_environment_chooses_the_language(daye: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAYE_GRAPH_LANG", "en")
    assert daye("ask", "enterprise").err.startswith("Error: no question is called")
    assert daye("ask", "enterprise", "--lang", "zh").err.startswith("错误：没有名为")


def test_every_command_says_what_it_and_its_options_do() -> None:
    def check(command: click.Command, path: str) -> None:
        assert command.help, path
        context = click.Context(command)
        for option in command.get_params(context):
            assert isinstance(option, click.Argument) or getattr(option, "help", None), (path, option.name)
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                found = command.get_command(context, name)
                assert found is not None
                check(found, f"{path} {name}")

    check(main, "daye-graph")
