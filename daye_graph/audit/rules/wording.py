"""Words and marks: doubled members, missing marks, stray blanks, levels that can mean two things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from daye_graph.audit.view import View
from daye_graph.model.evidence import Evidence
from daye_graph.model.finding import Finding
from daye_graph.model.passage import Passage

DOUBLED = "wording.listed-twice"
MISSING_MARK = "wording.mark-missing"
SERIES = "wording.fixed-series"
FINAL_MARK = "wording.final-mark-missing"
STRAY_BLANK = "wording.stray-blank"
MIXED_NUMBERS = "wording.mixed-numbering"
AMBIGUOUS = "wording.ambiguous-municipal"
LATE = "wording.issued-late"

_REACH = 7
"""Characters on each side of a seam that must be the body's."""
_SINGLE_SERIES = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){3}(?![\u4e00-\u9fff、])|[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){3}(?=的)"
)
_SERIES = ("声光电磁", "听说读写", "东西南北", "水电路气", "人财物事", "春夏秋冬", "风光水火", "衣食住行")
_LIST = re.compile(r"[^，。；：]*、[^，。；：]*、[^，。；：]*")
_INNER_BLANK = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_MUNICIPAL = re.compile(r"(?<![县省区])市级(?!联)")


def check_doubled(view: View) -> Iterator[Finding]:
    """The same member twice in one list."""
    for passage in (*view.running, *view.cells):
        for match in _LIST.finditer(passage.text):
            members = [part.strip("“”") for part in re.split(r"、|和|及|以及", match.group())]
            twice = [name for name, count in Counter(members).items() if count > 1 and len(name) > 1]
            for name in twice:
                yield view.find(
                    DOUBLED,
                    "warning",
                    name,
                    [passage.evidence(match.start(), match.end())],
                    zh=f"同一列举中“{name}”出现两次，疑似重复，待核实。",
                    en=f"“{name}” stands twice in one list.",
                )


def check_marks(view: View) -> Iterator[Finding]:
    """Two stretches that run together in the schedule, and that the body ends and begins with marks."""
    ends, begins = _neighbours_of_marks(view)
    for milestone in view.graph.milestones:
        text = milestone.text
        for index in range(_REACH, len(text) - _REACH):
            left, right = text[index - _REACH : index], text[index : index + _REACH]
            if left in ends and right in begins and left + right not in ends.get("", ""):
                seam = text[index - 4 : index + 4]
                yield view.find(
                    MISSING_MARK,
                    "warning",
                    seam,
                    [milestone.evidence],
                    zh=f"“{seam}”之间疑似缺标点（正文此处分开），待与原件核对。",
                    en=f"a mark seems to be missing within “{seam}”; the body has one there.",
                    task=milestone.task,
                )


def _neighbours_of_marks(view: View) -> tuple[dict[str, str], set[str]]:
    """The stretches right before a mark and right behind one, in the body; '' holds the whole body."""
    ends: dict[str, str] = {"": "\n".join(p.text for p in view.running)}
    begins: set[str] = set()
    for passage in view.running:
        for index, char in enumerate(passage.text):
            if char in "，。；":
                ends[passage.text[max(0, index - _REACH) : index]] = char
                begins.add(passage.text[index + 1 : index + 1 + _REACH])
    return ends, begins


def check_series(view: View) -> Iterator[Finding]:
    """A fixed series with a foreign member (声、光、点、磁)."""
    for passage in (*view.running, *view.cells):
        for match in _SINGLE_SERIES.finditer(passage.text):
            members = match.group().split("、")
            for series in _SERIES:
                foreign = [member for member in members if member not in series]
                if len(members) == len(series) and len(foreign) == 1:
                    missing = next(member for member in series if member not in members)
                    yield view.find(
                        SERIES,
                        "warning",
                        match.group(),
                        [passage.evidence(match.start(), match.end())],
                        zh=f"“{match.group()}”中的“{foreign[0]}”疑为“{missing}”，待与原件核对。",
                        en=f"“{foreign[0]}” in “{match.group()}” may stand for “{missing}”.",
                    )


def check_final_marks(view: View) -> Iterator[Finding]:
    """A milestone that does not end in 。 where the others do."""
    ended = [m for m in view.graph.milestones if m.text.endswith(("。", "！"))]
    others = [m for m in view.graph.milestones if m not in ended]
    if others and len(ended) > 4 * len(others):
        yield view.find(
            FINAL_MARK,
            "note",
            "年度任务",
            [m.evidence for m in others],
            zh=f"{len(others)} 个年度任务末尾没有句号，其余都有，待与原件核对。",
            en=f"{len(others)} milestones lack the final full stop.",
        )


def check_blanks(view: View) -> Iterator[Finding]:
    """A blank between two ideographs of one line."""
    text = view.graph.document.version.text
    for responsibility in view.graph.responsibilities:
        for span in responsibility.evidence.spans:
            if _INNER_BLANK.search(text[span.start : span.end]):
                yield view.find(
                    STRAY_BLANK,
                    "note",
                    responsibility.evidence.quote,
                    [responsibility.evidence],
                    zh="单位名称中间有多余空格，待与原件核对。",
                    en="a stray blank inside a unit's name.",
                    task=responsibility.task,
                )


def check_numbering(view: View) -> Iterator[Finding]:
    """Numbers of one level in two widths: （1） and (1)."""
    by_level: dict[int, dict[bool, list[Evidence]]] = {}
    for section in view.graph.document.sections:
        if section.kind == "heading" and section.number:
            half = "(" in section.number
            by_level.setdefault(section.level, {}).setdefault(half, []).append(section.evidence)
    for level, widths in by_level.items():
        if len(widths) > 1:
            fewer = min(widths.values(), key=len)
            yield view.find(
                MIXED_NUMBERS,
                "note",
                f"第{level}级标题",
                fewer,
                zh=f"第 {level} 级标题的编号全角、半角括号混用（{len(fewer)} 处），待与原件核对。",
                en=f"numbers of level {level} use half- and full-width brackets.",
            )


def check_municipal(view: View) -> Iterator[Finding]:
    """市级 in the plan of a county-level city: its own level, or that of the city above it."""
    if not _is_county_city(view):
        return
    cited = []
    for passage in (*view.running, *view.cells):
        cited += [
            passage.evidence(m.start(), min(m.end() + 8, len(passage.text)))
            for m in _MUNICIPAL.finditer(passage.text)
        ]
    if cited:
        yield view.find(
            AMBIGUOUS,
            "note",
            "市级",
            cited,
            zh=f"县级市的方案中“市级”可指本市，也可指上级市，共 {len(cited)} 处，建议写明。",
            en=f"“市级” in a county-level city's plan can mean two levels ({len(cited)} places).",
        )


def check_date(view: View) -> Iterator[Finding]:
    """Printed when the first year is nearly over."""
    years, date = view.graph.document.years, view.graph.document.notice.printed_on
    if not years or not date or not view.graph.milestones:
        return
    year, month = int(date[:4]), int(date[5:7])
    if year == years[0] and month > 9:
        passage = _find_printing(view)
        first = [m.evidence for m in view.graph.milestones if m.year == year][:1]
        yield view.find(
            LATE,
            "note",
            date,
            [*([passage.evidence(0, len(passage.text))] if passage else []), *first],
            zh=f"印发于 {date}，{year} 年的年度任务所余时间不多，可能为追认，待核实。",
            en=f"printed on {date}, when the first year is nearly over.",
        )


def _find_printing(view: View) -> Passage | None:
    return next((p for p in view.graph.document.passages[::-1] if "印发" in p.text), None)


def _is_county_city(view: View) -> bool:
    """By the title (县（市）), or by the code of the place whose government issues the plan."""
    if "县（市）" in view.graph.document.title:
        return True
    issuer = view.graph.manifest.issuer or view.graph.document.notice.issuer or ""
    for entity in view.graph.entities:
        attributes = dict(entity.attributes)
        if entity.type == "Place" and any(issuer.startswith(n) for n in (entity.name, *entity.aliases)):
            code = attributes.get("code", "")
            return len(code) == 6 and not code.endswith("00")
    return False
