"""``daye-graph show`` on the shipped plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.plans import write_changed


def test_a_firm_is_shown_with_its_facts_by_action(daye: Run) -> None:
    done = daye("show", "劲牌公司")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "劲牌 · 企业"
    assert lines[1].split() == ["别名", "劲牌公司"]
    actions = [line for line in lines if line.endswith("行动") and " " not in line]
    assert actions == [
        "产业创新提能行动", "创新平台提效行动", "企业创新提质行动", "创新资源汇聚行动", "创新布局优化行动",
    ]  # fmt: skip
    assert "支持劲牌公司争创省级技术创新中心" in done.out
    assert "involvement.helped" in done.out
    assert "引领产业" in done.out
    assert "10007-10023" in done.out


def test_json_has_everything_with_the_contracts_words(daye: Run) -> None:
    (thing,) = json.loads(daye("show", "劲牌", "--format", "json").out)
    assert (thing["type"], thing["name"], thing["aliases"]) == ("Enterprise", "劲牌", ["劲牌公司"])
    rows = json.loads(daye("ask", "enterprises", "--enterprise", "劲牌", "-f", "json").out)
    facts = [fact for fact in thing["facts"] if fact["type"] == "Involvement"]
    assert [fact["id"] for fact in facts] == [row["id"] for row in rows]
    for fact, row in zip(facts, rows, strict=True):
        for name in ("action", "task", "source", "quote", "start", "end", "spans", "rule", "origin"):
            assert fact[name] == row[name]
        assert fact["details"]["role"] == [row["role"]]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("市科技局", "责任关系"),
        ("创新平台提质增效行动", "子任务"),
        ("科技赋能主导产业转型", "年度任务"),
        ("还地桥镇", "420281104"),
        ("铜都科技创新发展带", "布局成员"),
        ("换热器产业技术研究院", "依托"),
        ("万元GDP综合能耗", "目标值"),
        ("三提升", "产业创新提能行动"),
    ],
)
def test_a_thing_of_any_kind_is_shown(daye: Run, name: str, said: str) -> None:
    done = daye("show", name)
    assert done.code == 0
    assert said in done.out


def test_a_name_that_two_things_bear_shows_both(daye: Run) -> None:
    out = daye("show", "高新区").out
    assert "高新区 · 政府单位\n" in out
    assert "大冶湖国家高新区 · 地点\n" in out
    assert len(json.loads(daye("show", "高新区", "-f", "json").out)) == 2


def test_in_english_the_words_around_the_names_are_english(daye: Run) -> None:
    out = daye("show", "劲牌", "--lang", "en").out
    assert out.startswith("劲牌 · Enterprise\nOther names")
    assert "role: leads an industry" in out
    assert "Rule\n" in out


def test_it_fits_a_narrow_screen_and_a_file(
    daye: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    out = daye("show", "迪峰").out
    assert max(len(line) for line in out.splitlines()) <= 50
    done = daye("show", "迪峰", "--output", str(tmp_path / "firm.txt"))
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "firm.txt").read_text(encoding="utf-8") == out


def test_another_plan_has_other_facts(daye: Run, tmp_path: Path) -> None:
    changed = str(write_changed(tmp_path, ("迪峰", "迪丰")))
    assert daye("show", "迪丰", "--plan", changed).code == 0
    assert daye("show", "迪峰", "--plan", changed).code == 2
