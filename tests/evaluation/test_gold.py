"""Reading a gold: what it holds, and every fault of its tables at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from daye_graph.errors import DataError, SourceError, UsageError
from daye_graph.evaluation.gold import IDENTITY, SUBJECT, read_gold
from daye_graph.query.question import ALL_QUESTIONS, get_question
from tests.plans import GOLD
from tests.plans import read_gold as read_table


def write_table(folder: Path, name: str, *lines: str) -> None:
    (folder / f"{name}.tsv").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_the_columns_of_a_fact_are_those_of_its_question() -> None:
    assert set(IDENTITY) <= set(ALL_QUESTIONS)
    for name, columns in IDENTITY.items():
        assert set(columns) <= {column.name for column in get_question(name).columns}
    assert all(column in IDENTITY[name] for name, (column, _) in SUBJECT.items())


def test_the_gold_of_the_shipped_plan_has_a_table_for_each(tmp_path: Path) -> None:
    gold = read_gold(GOLD)
    assert set(gold.facts) == set(IDENTITY)
    assert {name: len(rows) for name, rows in gold.facts.items()} == {
        name: len(read_table(name)) for name in IDENTITY
    }
    assert gold.find_canonical("劲牌公司", "Enterprise") == gold.find_canonical("劲牌公司") == "劲牌"
    assert gold.find_canonical("无此名称") == "无此名称"
    with pytest.raises(UsageError, match=r"enterprises\.tsv"):
        read_gold(tmp_path)


def test_an_alias_belongs_to_a_thing_of_its_type(tmp_path: Path) -> None:
    write_table(
        tmp_path,
        "entities",
        "type\tname\taliases\tborderline",
        "GovernmentUnit\t新区\t新区管委会\t",
        "Place\t云湖新区\t新区\tyes",
    )
    gold = read_gold(tmp_path)
    assert gold.find_canonical("新区", "GovernmentUnit") == gold.find_canonical("新区") == "新区"
    assert gold.find_canonical("新区", "Place") == "云湖新区"
    assert gold.borderline == {("Place", "云湖新区"), ("Place", "新区")}


def test_spans_are_read_and_may_be_absent(tmp_path: Path) -> None:
    write_table(
        tmp_path, "technologies", "industry\ttechnology\tspans", "水产\t网箱\t3-9;11-12", "水产\t增氧\t"
    )
    write_table(tmp_path, "places", "place\tkind", "云湖镇\ttown")
    gold = read_gold(tmp_path)
    assert [row.spans for row in gold.facts["technologies"]] == [((3, 9), (11, 12)), ()]
    assert gold.facts["places"][0] == (("云湖镇", "town"), ())


def test_a_folder_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="没有这个文件夹"):
        read_gold(tmp_path / "nothing")
    (tmp_path / "units.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SourceError, match=r"units\.tsv：读不了"):
        read_gold(tmp_path)


def test_every_fault_of_every_table_is_listed(tmp_path: Path) -> None:
    write_table(tmp_path, "units", "action\ttask\tunit\tspans", "一\t二\t三\t1-2", "一\t二\t三\t一到二\t多")
    write_table(tmp_path, "places", "name", "云湖镇")
    with pytest.raises(DataError) as caught:
        read_gold(tmp_path)
    said = caught.value.problems
    assert len(said) == 4
    assert "units.tsv：缺少列 position、role、etc" in said[0]
    assert "units.tsv 第 3 行：spans" in said[1]
    assert "一到二" in said[1]
    assert "units.tsv 第 3 行：列比表头多" in said[2]
    assert "places.tsv：缺少列 place、kind；需要 place、kind" in said[3]
