"""Who publishes: settings are read from one file, and a fault says where and what."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.errors import DataError, UsageError
from daye_graph.publication import SETTINGS_VARIABLE, Publication, parse_publication, read_publication
from daye_graph.settings import Settings
from daye_graph.wording import pick


def test_the_shipped_settings_make_nothing_up() -> None:
    shipped = read_publication()
    assert (shipped.status, shipped.publisher, shipped.contact, shipped.review_number) == (
        "third_party",
        "",
        "",
        "",
    )
    assert shipped.settings == Settings()


def test_a_file_and_the_environment_name_other_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text('publisher = "甲局"\nid_base = "https://a.example/id/"\n', encoding="utf-8")
    two.write_text('status = "official"\n', encoding="utf-8")
    monkeypatch.setenv(SETTINGS_VARIABLE, str(one))
    assert read_publication().publisher == "甲局"
    assert read_publication().settings.id_base == "https://a.example/id/"
    assert read_publication(two) == Publication(status="official")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('status = "maybe"', ("status", "'maybe'", "official")),
        ("publisher = 3", ("publisher", "3", "text")),
        ('puplisher = "x"', ("puplisher", "publisher")),
        ('id_base = "nowhere"', ("id_base", "'nowhere'", "IRI")),
        ('id_base = "https://a/ b/"', ("id_base", "IRI")),
        ('data_date = "2022年"', ("data_date", "2022-11-18")),
        ("= 3", ("TOML",)),
    ],
)
def test_a_fault_names_file_key_value_and_what_was_expected(text: str, parts: tuple[str, ...]) -> None:
    with pytest.raises(DataError) as caught:
        parse_publication(text, shown="own.toml")
    (problem,) = caught.value.problems
    for language in ("zh", "en"):
        said = pick(problem, "en") if language == "en" else str(problem)
        assert said.startswith("own.toml")
    assert all(part in pick(problem, "en") for part in parts)


def test_all_faults_are_listed() -> None:
    with pytest.raises(DataError) as caught:
        parse_publication('status = "x"\npublisher = 1\nnobody = 2', shown="own.toml")
    assert len(caught.value.problems) == 3


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml"):
        read_publication(tmp_path / "none.toml")
