"""Segmentation: rjieba and jieba itself do the same work behind the same words."""

from __future__ import annotations

import sys

import pytest

from daye_graph.documents.reader import read_document
from daye_graph.mentions.finder import find_mentions
from daye_graph.mentions.segmentation import PythonTokenizer, load_tokenizer
from tests.plans import PLAN

# jieba's own modules hold escapes that Python warns of
pytestmark = pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")


def borders(words: list[str]) -> set[int]:
    found, at = set(), 0
    for word in words:
        at += len(word)
        found.add(at)
    return found


def test_both_cut_the_plan_alike() -> None:
    text = PLAN.read_bytes().decode()
    rust, python = borders(load_tokenizer().cut(text)), borders(PythonTokenizer().cut(text))
    shared = len(rust & python)
    assert 2 * shared / (len(rust) + len(python)) > 0.999


def test_both_know_the_same_words() -> None:
    rust, python = load_tokenizer(), PythonTokenizer()
    for word in ("支持", "技术", "鑫东", "龙凤山", "企业", "换热器"):
        assert rust.has_word(word) == python.has_word(word)


def test_without_rjieba_the_same_enterprises_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    document = read_document(PLAN)

    def enterprises() -> list[str]:
        return [e.name for e in find_mentions(document, []).entities if e.type == "Enterprise"]

    with_rust = enterprises()
    load_tokenizer.cache_clear()
    monkeypatch.setitem(sys.modules, "rjieba", None)
    assert isinstance(load_tokenizer(), PythonTokenizer)
    assert enterprises() == with_rust
    load_tokenizer.cache_clear()
