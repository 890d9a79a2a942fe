"""Announced numbers against what is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.audit.view import View
from daye_graph.model.finding import Finding

LAYOUT = "counts.layout-announced"
LISTED = "counts.listed-before-number"
QUOTED = "counts.quoted-number"
FORMULA = "counts.sum-formula"
TARGETS = "counts.same-target-other-number"
ACTIONS = "counts.actions-announced"

_DIGITS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "双": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_NUMERAL = "[二两三四五六七八九十]"
_COUNTED = re.compile(
    rf"(?P<list>[^，。；：]*、[^，。；：]*?)(?P<count>{_NUMERAL})(?P<unit>家|大|个|项|类)(?=[\u4e00-\u9fff])"
)
_QUOTED = re.compile(rf"“(?P<count>{_NUMERAL})(?P<noun>[\u4e00-\u9fff]{{1,3}})”")
_SUM = re.compile(r"以(?P<first>[^，。；]*?)为主导和以(?P<second>[^，。；]*?)为支撑的“(?P<a>\d)\+(?P<b>\d)”")
_ACTIONS = re.compile(rf"“?(?P<count>{_NUMERAL}|\d+)大”?(?:重点)?行动")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]|“[^“”]*”")
_EXCEPT = re.compile(r"除(?P<names>[^（()）]*?)外")


def check_layout(view: View) -> Iterator[Finding]:
    """一带双核多组团, 四大组团: as many elements as announced."""
    kinds: dict[str, list[str]] = {}
    for element in view.graph.layout_elements:
        kinds.setdefault(element.kind, []).append(element.name)
    for kind, names in kinds.items():
        elements = [e for e in view.graph.layout_elements if e.kind == kind]
        announced = elements[0].announced
        if announced is not None and announced != len(names):
            yield view.find(
                LAYOUT,
                "error",
                "、".join(names),
                [e.evidence for e in elements],
                zh=f"“{elements[0].formula}”或正文说有 {announced} 个，列出 {len(names)} 个，待核实。",
                en=f"{announced} are announced, {len(names)} are named; to be checked.",
            )


def check_lists(view: View) -> Iterator[Finding]:
    """A、B两家…, A、B、C三大…: as many members as the number behind them says."""
    for passage in (*view.running, *view.cells):
        for match in _COUNTED.finditer(passage.text):
            listed = _BRACKETS.sub("", match["list"]).count("、") + 1
            count = _DIGITS[match["count"]]
            if "等" in match["list"] or listed == count or listed < 2:
                continue
            if _is_quoted_groups(match["list"]) == count:
                continue
            yield view.find(
                LISTED,
                "warning",
                match["count"] + match["unit"],
                [passage.evidence(match.start(), match.end())],
                zh=f"前面列出 {listed} 项，后面说“{match['count']}{match['unit']}”，疑似数目不符，待核实。",
                en=f"{listed} members are listed, the number behind them says {count}; to be checked.",
            )


def check_quoted_numbers(view: View) -> Iterator[Finding]:
    """“五库”: as many members that end in the same noun as the number says, in the same sentence."""
    for passage in view.running:
        for match in _QUOTED.finditer(passage.text):
            noun, count = match["noun"][-1], _DIGITS[match["count"]]
            end = passage.text.find("。", match.end())
            sentence = passage.text[match.end() : end if end >= 0 else len(passage.text)]
            members = re.findall(rf"[^、，以及和的]*{noun}(?=[、，和以的。]|$)", sentence)
            if len(members) > 1 and len(members) != count:
                yield view.find(
                    QUOTED,
                    "warning",
                    match.group(),
                    [passage.evidence(match.start(), match.end() + len(sentence))],
                    zh=f"{match.group()}之后列出 {len(members)} 项，疑似数目不符，待核实。",
                    en=f"{match.group()} announces {count}, {len(members)} are listed; to be checked.",
                )


def check_sums(view: View) -> Iterator[Finding]:
    """以A、B为主导和以C为支撑的“2+1”: as many of each as the formula says."""
    for passage in (*view.running, *view.cells):
        for match in _SUM.finditer(passage.text):
            listed = match["first"].count("、") + 1, match["second"].count("、") + 1
            if listed != (int(match["a"]), int(match["b"])):
                yield view.find(
                    FORMULA,
                    "warning",
                    f"{match['a']}+{match['b']}",
                    [passage.evidence(match.start(), match.end())],
                    zh=f"“{match['a']}+{match['b']}”，列出的是 {listed[0]} 项和 {listed[1]} 项，待核实。",
                    en=f"the formula says {match['a']}+{match['b']}, {listed[0]} and {listed[1]} are listed.",
                )


def check_actions(view: View) -> Iterator[Finding]:
    """“九大”行动: as many actions as announced."""
    for passage in view.running:
        for match in _ACTIONS.finditer(passage.text):
            count = _DIGITS.get(match["count"]) or int(match["count"])
            if count != len(view.graph.actions):
                yield view.find(
                    ACTIONS,
                    "error",
                    match.group(),
                    [passage.evidence(match.start(), match.end()), *(a.evidence for a in view.graph.actions)],
                    zh=f"说有 {count} 大行动，列出 {len(view.graph.actions)} 个，待核实。",
                    en=f"{count} actions are announced, {len(view.graph.actions)} are set out.",
                )


def check_targets(view: View) -> Iterator[Finding]:
    """The same thing counted differently (12个乡镇, 14个乡镇), less the stated exceptions."""
    seen: dict[tuple[str | None, str, str], list[int]] = {}
    for index, target in enumerate(view.graph.targets):
        seen.setdefault((target.task, target.subject, target.unit), []).append(index)
    for (task, subject, unit), indices in seen.items():
        targets = [view.graph.targets[index] for index in indices]
        values = sorted({(int(float(t.value_min)), int(float(t.value_max))) for t in targets})
        sources = {t.evidence.source for t in targets}
        if len(values) < 2 or len(sources) < 2:
            continue
        low, high = values[0][0], values[-1][1]
        excepted = max(_count_excepted(view, t.evidence.start) for t in targets)
        explains = excepted and low + excepted == high
        why = f"；句中除外 {excepted} 个，{low}+{excepted}={high}，可能都对" if explains else ""
        yield view.find(
            TARGETS,
            "note" if explains else "warning",
            subject,
            [t.evidence for t in targets],
            zh=f"同一事项“{subject}”正文与附件的数目不同（{low}{unit}、{high}{unit}）{why}，待核实。",
            en=f"“{subject}” is counted {low} in one place and {high} in another"
            + (f"; {excepted} are excepted in the sentence, so both may be right." if explains else "."),
            task=task,
        )


def _count_excepted(view: View, start: int) -> int:
    """How many the bracket of the sentence at *start* excepts (除A、B外)."""
    text = view.graph.document.version.text
    stretch = text[start : start + 80].split("。")[0]
    match = _EXCEPT.search(stretch)
    return match["names"].count("、") + 1 if match else 0


def _is_quoted_groups(text: str) -> int:
    return len(re.findall(r"“[^“”]*”", text))
