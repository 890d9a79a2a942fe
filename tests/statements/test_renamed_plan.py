"""Every enterprise, institute, university and town gets a name that no file knows; the statements stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from daye_graph.mentions.lexicon import TRADE_WORD
from daye_graph.model.entity import Entity
from daye_graph.model.graph import PlanGraph
from daye_graph.pipeline import build_plan
from tests.plans import PLAN


def _words(line: str) -> list[str]:
    return line.split("、")


RARE = [
    *_words(
        "璟瑚、骞晏、珩澈、淇奕、霁屿、峤岑、泓翊、煜婳、蕴霖、琰钧、钺溪、澍暄、昶璘、旻烨、峪芮、嵩霂、榭溱、沄瑾、赟缇、岚苒"
    ),
]
COMMON = [
    *_words(
        "银河、东方、宏图、金泉、海天、华夏、长征、时代、龙腾、凤凰、天马、泰山、春晖、明珠、朝阳、红星、远大、恒通、金鼎、天元"
    ),
    *_words(
        "中联、华腾、万里、同创、雄风、新锐、光明、大地、飞跃、腾飞、金龙、金穗、绿源、丰收、瑞丰、佳禾、安泰、永盛、兴隆、百川"
    ),
    *_words(
        "江海、松柏、云鹤、青松、白鹭、北辰、南山、西湖、碧海、蓝天、翠微、彩虹、星辰、月华、清源、玉泉、石桥、柳林、桃源、梅岭"
    ),
    *_words(
        "竹溪、兰亭、菊园、荷塘、莲花、枫林、杨柳、榆林、槐树、桂花、松山、平安、吉祥、和顺、富强、昌盛、繁荣、进步、团结、胜利"
    ),
    *_words("和平、友谊、奋斗、开拓、创业、求实"),
]
SUFFIX = re.compile(
    r"(?:产业技术研究院|育成中心|第七研究院|技术中心|大学|理工学院|镇|乡|街办|联合体|技术研究院有限公司|公司|[（(].*)$"
)


def make_rare(number: int) -> str:
    """Two rare ideographs and one more: no dictionary has them."""
    return RARE[number % len(RARE)] + "甪禤鄢麴濮郜郦滕荀嵇"[number // len(RARE) % 10]


def make_common(number: int) -> str:
    """A word of the general dictionary."""
    return COMMON[number % len(COMMON)]


def split_suffix(form: str) -> str:
    """The part of a name that tells its type, which is kept."""
    match = SUFFIX.search(form) or TRADE_WORD.search(form)
    return match.group() if match and match.start() > 1 else ""


def rename(entities: list[Entity], make_brand: Callable[[int], str]) -> dict[str, str]:
    """New forms by old ones; forms of one thing that share a brand get one brand."""
    renamed: dict[str, str] = {}
    number = 0
    for entity in entities:
        brands: dict[str, str] = {}
        for form in (entity.name, *entity.aliases):
            stem = form.removesuffix(split_suffix(form))
            known = next((b for b in brands if stem.startswith(b) or b.startswith(stem)), None)
            if known is None:
                number += 1
                brands[stem] = make_brand(number)
                known = stem
            renamed[form] = brands[known] + split_suffix(form)
    return renamed


def rewrite(text: str, renamed: dict[str, str]) -> str:
    longest = sorted(renamed, key=len, reverse=True)
    text = re.sub("|".join(map(re.escape, longest)), lambda match: renamed[match.group()], text)
    # the elided heads: their members stand alone
    for old in ("换热器", "电子信息", "节能环保", "纺织服装"):
        new = renamed[f"{old}产业技术研究院"].removesuffix("产业技术研究院")
        text = re.sub(rf"(建设(?:[^，。]*、)?){old}(?=[、等][^，。]*产业技术研究院)", rf"\1{new}", text)
    return text


def statements(graph: PlanGraph, back: dict[str, str]) -> Counter[tuple[str, ...]]:
    """The statements that join names, in words that both graphs share."""
    names = {a.id: a.name for a in graph.actions} | {t.id: t.name for t in graph.tasks}
    names |= {e.key: back.get(e.name, e.name) for e in graph.entities}
    elements = {
        e.id: "".join(sorted(back.get(n, n) for n in e.name.split("、"))) for e in graph.layout_elements
    }

    def name(key: str | None) -> str:
        return names.get(key or "", key or "")

    found: Counter[tuple[str, ...]] = Counter()
    for i in graph.involvements:
        found["involvement", name(i.enterprise), name(i.task), i.role, i.direction, str(i.year)] += 1
    for u in graph.upgrades:
        found["upgrade", name(u.subject), u.target_level, u.target_title or "", str(u.year)] += 1
    for each in graph.partnerships:
        found["partnership", name(each.institute), each.relation, name(each.organization)] += 1
    for m in graph.memberships:
        found["layout", elements[m.element], name(m.member), m.relation] += 1
    for r in graph.responsibilities:
        found["responsibility", name(r.unit), name(r.task), str(r.position)] += 1
    for p in graph.platforms:
        found["platform", name(p.platform), p.level or "", ";".join(map(name, p.hosts))] += 1
    return found


@pytest.mark.parametrize("make_brand", [make_rare, make_common])
def test_renaming_keeps_nine_of_ten_statements_of_every_kind(
    tmp_path: Path, make_brand: Callable[[int], str]
) -> None:
    plan = build_plan(PLAN)
    chosen = [e for e in plan.entities if e.type in ("Enterprise", "ResearchInstitute", "University")]
    chosen += [e for e in plan.entities if e.type == "Place" and e.name[-1] in "镇乡办"]
    renamed = rename(chosen, make_brand)
    path = tmp_path / "renamed.md"
    path.write_bytes(rewrite(PLAN.read_bytes().decode(), renamed).encode())
    graph = build_plan(path)

    back = {renamed[form]: e.name for e in chosen for form in (e.name, *e.aliases)}
    for platform in [e for e in plan.entities if e.type == "Platform"]:
        for form in (platform.name, *platform.aliases):
            back.setdefault(rewrite(form, renamed), platform.name)
    before, after = statements(plan, {}), statements(graph, back)
    kept = before & after
    shares = {
        kind: sum(n for key, n in kept.items() if key[0] == kind)
        / sum(n for key, n in before.items() if key[0] == kind)
        for kind in {key[0] for key in before}
    }
    assert kept.total() / before.total() >= 0.95, sorted((before - after).items())
    assert min(shares.values()) >= 0.9, (shares, sorted((before - after).items()))
    extra = after - before
    assert extra.total() <= 0.06 * before.total(), sorted(extra.items())
