"""``daye-graph find`` on the shipped plan."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from daye_graph.cli.find import MOST
from tests.cli.conftest import Run
from tests.plans import PLAN, TOP


@pytest.mark.parametrize("text", ["劲牌", "jinpai", "jp", "JP"])
def test_a_firm_is_the_first_hit_for_name_pinyin_and_initials(daye: Run, text: str) -> None:
    done = daye("find", text)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[2].split()[:2] == ["企业", "劲牌"]
    found = json.loads(daye("find", text, "-f", "json").out)
    assert (found["names"][0]["name"], found["names"][0]["match"]) == ("劲牌", "exact")
    assert found["names"][0]["pinyin"] == (text != "劲牌")


def test_names_come_first_then_the_text_with_its_sections(daye: Run) -> None:
    out = daye("find", "换热").out
    assert out.index("换热器产业技术研究院") < out.index("\n名称 ") < out.index("【换热】")
    assert "智能装备制造产业 " in out
    assert f"\n原文 {PLAN.read_bytes().decode().count('换热')} 处\n" in out
    assert "迪峰换热器" in out  # an alias


def test_long_lists_of_places_are_cut_and_said_to_be(daye: Run) -> None:
    whole = PLAN.read_bytes().decode().count("创新")
    out = daye("find", "创新").out
    assert out.count("【创新】") == MOST
    assert f"（另有 {json.loads(daye('find', '创新', '-f', 'json').out)['text_total'] - MOST} 处" in out
    every = json.loads(daye("find", "创新", "--limit", "0", "-f", "json").out)
    assert len(every["text"]) == every["text_total"] <= whole
    assert len(json.loads(daye("find", "创新", "--limit", "3", "-f", "json").out)["text"]) == 3


def test_places_are_offsets_of_the_file(daye: Run) -> None:
    text = PLAN.read_bytes().decode()
    for hit in json.loads(daye("find", "龙头企业", "--limit", "0", "-f", "json").out)["text"]:
        assert "".join(text[start:end] for start, end in hit["spans"]) == hit["found"] == "龙头企业"
        assert (hit["start"], hit["end"]) == (hit["spans"][0][0], hit["spans"][-1][1])


def test_nothing_found_is_an_answer(daye: Run) -> None:
    done = daye("find", "没有这样的文字")
    assert done.code == 0
    assert "名称 0 个" in done.out
    assert "原文 0 处" in done.out
    assert json.loads(daye("find", "没有这样的文字", "-f", "json").out) == {
        "names": [], "text": [], "text_total": 0,
    }  # fmt: skip


def test_in_english(daye: Run) -> None:
    out = daye("find", "jp", "--lang", "en").out
    assert "the same (pinyin)" in out
    assert "0 places in the text" in out


@pytest.mark.slow
@pytest.mark.parametrize(("text", "loaded"), [("换热", False), ("jinpai", True)])
def test_pinyin_is_loaded_for_letters_only(daye: Run, text: str, loaded: bool) -> None:
    assert daye("find", text).code == 0  # builds
    code = (
        "import sys; from daye_graph.cli.program import run; "
        f"code = run(['find', {text!r}]); print('pypinyin' in sys.modules); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == str(loaded)
