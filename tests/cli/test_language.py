"""Which language is spoken, and that click's messages are in it."""

from __future__ import annotations

import gettext
import os
import re
from pathlib import Path

import click
import pytest

from daye_graph.cli.catalogue import COMPILED, SOURCE, compile_catalogue
from daye_graph.cli.language import find_language, get_language, speaking, tell
from daye_graph.errors import UsageError


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "zh"),
        ([], {"DAYE_GRAPH_LANG": "en"}, "en"),
        ([], {"DAYE_GRAPH_LANG": ""}, "zh"),
        ([], {"DAYE_GRAPH_LANG": "en_GB.UTF-8"}, "en"),
        (["--lang", "zh"], {"DAYE_GRAPH_LANG": "en"}, "zh"),
        (["ask", "tasks", "--lang=en", "--format", "csv"], {}, "en"),
        (["--lang", "en", "ask", "--lang", "zh-CN"], {}, "zh"),
        (["query", "--", "--lang", "en"], {}, "zh"),
    ],
)
def test_the_option_wins_over_the_environment_wherever_it_stands(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert find_language(arguments, environment) == language


@pytest.mark.parametrize(("arguments", "variable"), [(["--lang", "fr"], ""), (["--lang"], ""), ([], "fr")])
def test_another_language_is_refused(arguments: list[str], variable: str) -> None:
    with pytest.raises(UsageError, match="zh"):
        find_language(arguments, {"DAYE_GRAPH_LANG": variable})


def test_what_is_said_inside_and_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    domain = gettext.textdomain()
    with speaking("en"):
        assert (get_language(), tell("是", "yes"), gettext.gettext("Options")) == ("en", "yes", "Options")
        with speaking("zh"):
            assert (get_language(), tell("是", "yes"), gettext.gettext("Options")) == ("zh", "是", "选项")
    assert (get_language(), gettext.textdomain()) == ("zh", domain)
    assert "LANGUAGE" not in os.environ


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    compiled = compile_catalogue(SOURCE.read_text(encoding="utf-8"))
    assert COMPILED.read_bytes() == compiled, "run: python -m daye_graph.cli.catalogue"


def test_every_message_of_the_catalogue_is_one_of_clicks() -> None:
    folder = Path(click.__file__).parent
    sources = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    said = re.sub(r'"\s*\n\s*"', "", sources)
    messages = re.findall(r'^msgid "(.+)"$', SOURCE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(messages) > 25
    assert [message for message in messages if f'"{message}"' not in said] == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    text = SOURCE.read_text(encoding="utf-8")
    for block in text.split("\n\n")[1:]:
        given = set(re.findall(r"\{\w+|%\(\w+\)", "".join(re.findall(r"^msgid.*", block, re.MULTILINE))))
        used = set(re.findall(r"\{\w+|%\(\w+\)", "".join(re.findall(r"^msgstr.*", block, re.MULTILINE))))
        assert used <= given, block
