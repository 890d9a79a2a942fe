"""The generated pages are those of the questions and commands as they are."""

from __future__ import annotations

import pytest

from daye_graph.cli.program import COMMANDS
from daye_graph.cli.reference import COMMAND, write_pages
from daye_graph.query.question import ALL_QUESTIONS, get_question
from tests.plans import TOP

PAGES = write_pages()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_up_to_date(name: str) -> None:
    assert (TOP / "docs" / name).read_text(encoding="utf-8") == PAGES[name], f"run: {COMMAND}"


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_every_question_option_and_column_has_its_line(name: str) -> None:
    question = get_question(name)
    for page in ("questions.md", "questions.en.md"):
        section = PAGES[page].split(f"\n## {name}\n")[1].split("\n## ")[0]
        for option in question.options:
            assert f"| `--{option.name}` |" in section
        for column in question.columns:
            assert f"| `{column.name}` |" in section


def test_every_vocabulary_that_a_question_names_is_listed() -> None:
    for word in ("leads_industry", "relied_on", "at_least", "run_in", "PolicyDocument", "appendix"):
        assert f"| `{word}` |" in PAGES["questions.md"]


def test_every_command_has_its_section_in_both_languages() -> None:
    for page in ("commands.md", "commands.en.md"):
        for command in (*COMMANDS, "ask enterprises", "data check", "data format"):
            assert f"\n## daye-graph {command}\n" in PAGES[page]


def test_the_english_pages_are_in_english() -> None:
    def ideographs(text: str) -> int:
        return sum("\u4e00" <= char <= "\u9fff" for char in text)

    assert ideographs(PAGES["commands.en.md"]) == 0
    assert ideographs(PAGES["questions.en.md"].split("## Vocabularies")[0]) == 0
    assert "Options:" not in PAGES["commands.md"]
