"""Names of one thing that differ, and names of two things that hardly do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations, permutations

from daye_graph.audit.view import View
from daye_graph.model.evidence import Evidence
from daye_graph.model.finding import Finding

SPELLINGS = "names.spellings-of-one-thing"
NEAR = "names.nearly-the-same"
SHORTENED = "names.cut-short"
WORDING = "names.body-and-schedule"
PARALLEL = "names.parallel-sentences"
FORMS = "names.short-and-long-forms"

_CHECKED = ("Enterprise", "University", "ResearchInstitute", "Platform", "Place", "Programme", "Industry")
_PUNCTUATION = re.compile(r"[，。；：、“”‘’（()）《》\s\d]")


def check_wordings(view: View) -> Iterator[Finding]:
    """Actions and sub-tasks that the schedule words otherwise than the body."""
    rows = [cell for cell in view.cells if cell.source == "appendix"]
    for kind, name, other, evidence in (
        *(("行动", a.name, alias, a.evidence) for a in view.graph.actions for alias in a.aliases),
        *(("子任务", t.name, t.schedule_name or "", t.evidence) for t in view.graph.tasks),
    ):
        if not other or other == name:
            continue
        cited = [evidence, *(c.evidence(0, len(c.text)) for c in rows if "".join(c.text.split()) == other)]
        yield view.find(
            WORDING,
            "warning",
            name,
            cited,
            zh=f"{kind}名称前后不一致：正文“{name}”，附件“{other}”，建议统一。",
            en=f"the body says “{name}”, the schedule “{other}”.",
        )


def check_spellings(view: View) -> Iterator[Finding]:
    """One thing under two spellings that may be a slip: transposed, replaced or cut by a character."""
    surfaces = _surfaces(view)
    for entity in view.graph.entities:
        if entity.type not in _CHECKED:
            continue
        forms = surfaces.get(entity.key, {})
        for first, second in combinations(sorted(forms), 2):
            kind = compare(first, second)
            if kind is None:
                continue
            rule = SHORTENED if kind == "cut" else SPELLINGS
            yield view.find(
                rule,
                "warning",
                entity.name,
                [forms[first][0], forms[second][0]],
                zh=f"“{first}”与“{second}”疑似同一{_type(entity.type)}的两种写法，待与原件核对。",
                en=f"“{first}” and “{second}” are probably one thing; to be checked with the original.",
            )


def check_near(view: View) -> Iterator[Finding]:
    """Two things of one type whose names differ by one character or a transposition."""
    surfaces = _surfaces(view)
    for kind in _CHECKED:
        things = [e for e in view.graph.entities if e.type == kind and e.key in surfaces]
        for one, other in combinations(things, 2):
            if len(one.name) == len(other.name) and compare(one.name, other.name) in (
                "transposed",
                "replaced",
            ):
                if len(one.name) < 4 and compare(one.name, other.name) != "transposed":
                    continue  # short names differ by a character as a rule
                cited = [next(iter(surfaces[e.key].values()))[0] for e in (one, other)]
                yield view.find(
                    NEAR,
                    "warning",
                    f"{one.name} / {other.name}",
                    cited,
                    zh=f"“{one.name}”与“{other.name}”只差一字，疑似同一{_type(kind)}，待与原件核对。",
                    en=f"“{one.name}” and “{other.name}” differ by one character.",
                )


def check_parallel_sentences(view: View) -> Iterator[Finding]:
    """A sentence of the schedule that repeats the body's but for one or two characters."""
    for milestone in view.graph.milestones:
        body = [s for p in view.body_of(milestone.task) for s in _sentences(p.text)]
        for sentence in _sentences(milestone.text):
            twin = max(body, key=lambda other: _ratio(sentence, other), default="")
            swapped = _swapped(sentence, twin) if twin and _ratio(sentence, twin) > 0.8 else None
            if swapped:
                cited = [milestone.evidence]
                for passage in view.body_of(milestone.task):
                    at = passage.text.find(twin)
                    if at >= 0:
                        cited.append(passage.evidence(at, at + len(twin)))
                yield view.find(
                    PARALLEL,
                    "note",
                    "/".join(swapped),
                    cited[::-1],
                    zh=f"正文写“{swapped[1]}”，附件写“{swapped[0]}”，其余相同，待与原件核对。",
                    en=f"the body has “{swapped[1]}” where the schedule has “{swapped[0]}”.",
                    task=milestone.task,
                )


def check_forms(view: View) -> Iterator[Finding]:
    """Things that go under a short and a long form, type by type: to be made uniform."""
    surfaces = _surfaces(view)
    for kind in _CHECKED:
        several = [
            (entity, forms)
            for entity in view.graph.entities
            if entity.type == kind and len(forms := surfaces.get(entity.key, {})) > 1
            if any(a in b for a, b in permutations(forms, 2))
        ]
        if several:
            listed = "；".join("、".join(forms) for _, forms in several)
            yield view.find(
                FORMS,
                "note",
                _type(kind),
                [places[0] for _, forms in several for places in forms.values()],
                zh=f"同一{_type(kind)}简称与全称并用，建议统一：{listed}。",
                en=f"short and long forms of the same names side by side: {listed}.",
            )


def compare(first: str, second: str) -> str | None:
    """Tell how two spellings differ: transposed, replaced, cut (by one character), inner, else None.

    *replaced* is one character, or the last two of a long name; *inner* is a stretch
    left out in the middle of a long name. A short form (鼎晟, 鼎晟公司) is none of them.

    >>> compare("盛丰纺织", "丰盛纺织"), compare("汇达高", "汇达高科"), compare("鼎晟", "鼎晟公司")
    ('transposed', 'cut', None)
    """
    if sorted(first) == sorted(second):
        return "transposed"
    short, long = sorted((first, second), key=len)
    if long.endswith(short) or (long.startswith(short) and (len(long) - len(short) > 1 or len(short) < 3)):
        return None
    if len(long) - len(short) == 1 and _is_subsequence(short, long):
        return "cut" if len(short) > 2 else None
    if len(first) == len(second) and len(first) > 2:
        unequal = sum(a != b for a, b in zip(first, second, strict=True))
        return "replaced" if unequal == 1 else None
    return _compare_long(short, long) if len(short) > 7 and len(long) - len(short) <= 4 else None


def _compare_long(short: str, long: str) -> str | None:
    if _is_subsequence(short, long) and short[:3] == long[:3] and short[-3:] == long[-3:]:
        return "inner"
    return "replaced" if short[: len(long) - 2] == long[:-2] else None


def _surfaces(view: View) -> dict[str, dict[str, list[Evidence]]]:
    found: dict[str, dict[str, list[Evidence]]] = {}
    for mention in view.graph.mentions:
        found.setdefault(mention.entity, {}).setdefault(mention.evidence.quote, []).append(mention.evidence)
    return found


def _is_subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"[。；]", text) if len(part) > 12]


def _ratio(one: str, other: str) -> float:
    if abs(len(one) - len(other)) > 0.4 * max(len(one), len(other)):
        return 0.0
    return SequenceMatcher(a=one, b=other, autojunk=False).ratio()


def _swapped(one: str, other: str) -> tuple[str, str] | None:
    """The single replacement of one or two ideographs, with a character of context on each side."""
    codes = SequenceMatcher(a=one, b=other, autojunk=False).get_opcodes()
    replaced = [c for c in codes if c[0] == "replace"]
    if len(replaced) != 1 or any(c[0] != "equal" and c[2] - c[1] + c[4] - c[3] > 4 for c in codes):
        return None
    _, a, b, c, d = replaced[0]
    if not (1 <= b - a <= 2 and 1 <= d - c <= 2) or _PUNCTUATION.search(one[a:b] + other[c:d]):
        return None
    return one[max(0, a - 2) : b + 2], other[max(0, c - 2) : d + 2]


def _type(kind: str) -> str:
    return {
        "Enterprise": "企业",
        "University": "高校",
        "ResearchInstitute": "研究机构",
        "Platform": "平台",
        "Place": "地点",
        "Programme": "工程或活动",
        "Industry": "产业",
    }[kind]
