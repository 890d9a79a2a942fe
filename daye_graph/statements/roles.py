"""Which part an enterprise plays, and the words that make it true.

Roles are tried in the contract's order of precedence; each looks for its own
object in the sentence, in the clauses that its kind of frame governs.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from daye_graph.model.passage import Passage
from daye_graph.model.statement import Direction, EnterpriseRole
from daye_graph.statements.frames import Frame, clauses


class Reading(NamedTuple):
    """The role read from a frame, and ``[start, end)`` of the stretch that makes it true."""

    role: EnterpriseRole
    start: int
    end: int


_INSTITUTE = re.compile(r"(?:组建|推进|推动|建设|成立|共建|创建)[^，；]*?(?:研究院|研究所)")
_CLUSTER = re.compile(r"产业集群|特色产业基地")
_PLATFORM_VERB = re.compile(
    r"(?:争创|升级为|升级|升格|申报|创办|创建|申建|牵头建设|牵头组建|牵头创建|建立|建成|建设|搭建|打造)"
)
_PLATFORM = re.compile(
    r"实验室|(?:技术|研发|创新|研究|工程|技术研发)中心|工作站|孵化器|加速器|众创空间|星创天地|中试(?:研究)?基地"
    r"|示范基地|研究基地|联合体|产业创新联盟|技术创新战略联盟|中心|平台|研究院"
)
_AREA = re.compile(r"为(?:支柱|特色|主导)产业")
_PILOT = re.compile(r"(?:数字化|智能化|绿色化)转型|示范应用|应用示范|试点")
_FINANCE = re.compile(r"基金|供应链金融|贷款|融资租赁")
_CULTIVATE = re.compile(r"遴选|扶持|培育")
_DEVELOP = re.compile(r"发展|巩固|推动|推进|壮大|做强|升级")
_GOES_ON = re.compile(r"，(?:以及|及|和|并)[^，；。]*")
_ADVERBS = re.compile(r"(?:全面|积极|大力|重点|加快|深入|持续)*")
_TAKES_LEAD = re.compile(r"牵头")


def read_role(passage: Passage, frame: Frame, *, name: tuple[int, int]) -> Reading:
    """Read the role of the enterprise at *name* (a range of the passage's text)."""
    text = passage.text
    for attempt in (_found_institute, _cluster, _platform, _area, _pilot, _cultivate, _finance, _lead):
        reading = attempt(text, frame)
        if reading is not None:
            return reading
    _, end = frame.sentence
    clause = next((c for c in clauses(text, *frame.sentence) if c[0] <= name[0] < c[1]), (name[0], end))
    return Reading("other", min(frame.start, name[0]), max(clause[1], name[1]))


def read_direction(passage: Passage, frame: Frame, reading: Reading) -> Direction:
    """Tell whether the firm carries the work (依托, 以…为龙头, 鼓励…牵头) or is helped."""
    if frame.kind in ("as", "rely"):
        return "relied_on"
    stretch = passage.text[frame.list_end : reading.end]
    if frame.trigger == "鼓励" and _TAKES_LEAD.search(stretch):
        return "relied_on"
    return "supported"


def _found_institute(text: str, frame: Frame) -> Reading | None:
    if frame.kind != "rely":
        return None
    return _after_list(text, frame, _INSTITUTE, "founds_institute")


def _cluster(text: str, frame: Frame) -> Reading | None:
    """The cluster or base stands behind the list, or in the clause before (推进…基地建设，以X为引领)."""
    if frame.kind not in ("as", "rely"):
        return None
    after = _after_list(text, frame, _CLUSTER, "clusters")
    if after is not None:
        return after
    before = [c for c in clauses(text, frame.sentence[0], frame.start) if _CLUSTER.search(text, *c)]
    return Reading("clusters", _skip_adverbs(text, before[-1][0]), frame.list_end) if before else None


def _platform(text: str, frame: Frame) -> Reading | None:
    """A platform or its title is the object; relying on a firm alone makes it no host of a park."""
    if frame.kind == "as":
        return None
    for start, end in clauses(text, frame.list_end, frame.sentence[1]):
        verb = _PLATFORM_VERB.search(text, start, end)
        if verb and _PLATFORM.search(text, verb.end(), end):
            return Reading("hosts_platform", frame.start, end)
        if frame.kind == "rely" and _DEVELOP.search(text, start, end):
            break
    first = clauses(text, frame.list_end, frame.sentence[1])[0]
    if _is_quoted_platform(text, frame.list_end) or (frame.nested and frame.kind != "rely"):
        return Reading("hosts_platform", frame.start, first[1])
    return Reading("hosts_platform", frame.start, first[1]) if frame.nested else None


def _area(text: str, frame: Frame) -> Reading | None:
    if frame.kind != "as":
        return None
    return _after_list(text, frame, _AREA, "pillar_of_area", exact=True)


def _pilot(text: str, frame: Frame) -> Reading | None:
    return _after_list(text, frame, _PILOT, "pilots")


def _cultivate(text: str, frame: Frame) -> Reading | None:
    if frame.kind != "select":
        return None
    clause = clauses(text, frame.list_end, frame.sentence[1])[0]
    return Reading("cultivated", frame.start, clause[1])


def _finance(text: str, frame: Frame) -> Reading | None:
    if frame.kind not in ("help", "rely"):
        return None
    return _after_list(text, frame, _FINANCE, "finances")


def _lead(text: str, frame: Frame) -> Reading | None:
    """What is led: the first clause that speaks of 发展, else the first one."""
    if frame.kind not in ("as", "rely"):
        return None
    parts = [c for c in clauses(text, frame.list_end, frame.sentence[1]) if c[0] < c[1]]
    chosen = next((c for c in parts if _DEVELOP.search(text, *c)), parts[0] if parts else None)
    if parts and parts[0][0] == frame.list_end and text[frame.list_end] not in "，；：":
        chosen = parts[0]
    end = chosen[1] if chosen else frame.list_end
    more = _GOES_ON.match(text, end)
    return Reading("leads_industry", frame.start, more.end() if more else end)


def _after_list(
    text: str, frame: Frame, pattern: re.Pattern[str], role: EnterpriseRole, *, exact: bool = False
) -> Reading | None:
    """The first clause behind the list in which *pattern* stands; *exact* ends with the pattern itself."""
    for start, end in clauses(text, frame.list_end, frame.sentence[1]):
        match = pattern.search(text, start, end)
        if match:
            return Reading(role, frame.start, match.end() if exact else end)
    return None


def _skip_adverbs(text: str, at: int) -> int:
    match = _ADVERBS.match(text, at)
    return match.end() if match else at


def _is_quoted_platform(text: str, at: int) -> bool:
    """某某农业“…示范基地”: the name's own platform follows in quotation marks."""
    if text[at : at + 1] != "“":
        return False
    return _PLATFORM.search(text, at, text.find("”", at)) is not None
