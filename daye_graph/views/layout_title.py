"""What the drawing is called and what it is drawn from, in the plan's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from daye_graph.mentions.lexicon import HAN
from daye_graph.model.graph import PlanGraph
from daye_graph.views.citation import cite_place

_OFFICE = re.compile(r"(?:人民)?政府.*$|办公[室厅].*$|委员会.*$")
_AREA = re.compile(rf"^[{HAN}]{{1,8}}?(?:自治[州县旗]|省|市|县|区|州|盟|旗)")
_REST = rf"”?\s*的?(?P<rest>[{HAN}]{{0,8}}?(?:格局|布局|结构|空间)(?:格局|布局|结构)?)"


@dataclass(frozen=True, slots=True)
class Title:
    """The parts of the drawing's title, and its source: the plan's title and where the formula stands.

    >>> Title("某市", "一核一带多极", "发展格局", "某方案", "三（三）1").whole
    '某市“一核一带多极”发展格局'
    """

    area: str
    formula: str
    rest: str
    plan: str
    place: str

    @property
    def quoted(self) -> str:
        """The formula in quotation marks."""
        return f"“{self.formula}”"

    @property
    def whole(self) -> str:
        """The whole title."""
        return f"{self.area}{self.quoted}{self.rest}"

    @property
    def source(self) -> str:
        """The plan's title in brackets, and where the formula stands."""
        plan = self.plan if self.plan.startswith("《") else f"《{self.plan}》"
        return f"{plan}{self.place}"


def read_title(graph: PlanGraph, formula: str) -> Title:
    """Read the title of the drawing for *formula*; what the plan does not say stays out of it."""
    plan = graph.manifest.title or graph.document.title
    rest, place = "", ""
    for passage in graph.document.passages:
        match = re.search(re.escape(formula) + _REST, passage.text)
        if match:
            rest = match["rest"]
            path = reversed(list(graph.document.ancestors(passage.section)))
            place = cite_place(section for section in path if section.number)
            break
    return Title(_find_area(graph, plan), formula, rest, plan, place)


def _find_area(graph: PlanGraph, plan: str) -> str:
    issuer = graph.manifest.issuer or graph.document.notice.issuer or ""
    match = _AREA.match(_OFFICE.sub("", issuer)) or _AREA.match(plan)
    if match is None:
        return ""
    named = _OFFICE.sub("", issuer)
    return named if _AREA.match(named) else match.group()
