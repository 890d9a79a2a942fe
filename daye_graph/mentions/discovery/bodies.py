"""Universities, institutes, platforms and places that no file knows, by what their names end in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daye_graph.mentions.discovery.candidates import (
    Candidate,
    Item,
    Surroundings,
    clause_end,
    clause_start,
    is_name_shaped,
    split_items,
)
from daye_graph.mentions.discovery.enterprises import find_host
from daye_graph.mentions.lexicon import HAN, LEVEL, PLATFORM_SUFFIX, strip_lead_in
from daye_graph.model.entity import EntityType

UNIVERSITY = "discovery.university-suffix"
INSTITUTE = "discovery.institute-suffix"
AMONG_INSTITUTES = "discovery.institute-in-headed-list"
SHARED_HEAD = "discovery.institute-shared-head"
PLATFORM = "discovery.platform-suffix"
QUOTED_PLATFORM = "discovery.platform-quoted"
PLACE = "discovery.place-suffix"
INDUSTRY = "discovery.industry-run-in"
QUOTED_NAME = "discovery.quoted-name"

_END = rf"(?![{HAN}]*(?:有限公司|科技园))"
_UNIVERSITY = re.compile(
    rf"(?:大学|(?:理工|师范|职业|工程|医|农|商|工业|财经|美术|技术)学院)(?!科技园|生|城|园){_END}"
)
_INSTITUTE = re.compile(rf"(?:研究院|研究所|育成中心){_END}")
_HEADED_INSTITUTES = re.compile(r"等(?:重点|知名|国内外)?(?:高校院所|科研院所|高校、科研院所|院所)")
_SHARED = re.compile(r"等(?P<head>(?:产业)?(?:技术)?研究院)|(?P<plain>产业技术研究院)")
_PLATFORM_END = re.compile(PLATFORM_SUFFIX.pattern.removesuffix("$") + rf"(?![{HAN}]{{0,2}}(?:公司|局))")
_PLATFORM_WORDS = ("室", "中心", "站", "器", "空间", "天地", "基地", "园", "集群", "市场", "平台", "岛")
_TITLE_VERB = re.compile(r"(?:争创|升级为|升格为|申报|创建|建立|申建|建成|打造)$")
_APPLIES = re.compile(r"争创|共建|设立|构建|优化|搭建|\d+[个家项所名]|升级为|创建|提档升级")
_QUOTED = re.compile(r"“(?P<name>[^“”]{4,40})”")
_TOWN = re.compile(
    r"(?<![乡城市村小])(?:镇|乡|街办|街道办|街道)(?![镇村区环道长])|特色小镇|小镇|(?<=[\u4e00-\u9fff])(?:经济区|开发区)"
)
_FEATURED = re.compile(r"小镇$")
_COMMON_TOWN = re.compile(
    r"^[一二三四五六七八九十每各].*|^(?:特色|创新型|重点|各|有关|中心)?(?:乡镇|城镇|市镇|特色小镇|小镇|镇|乡|街道|经济区|开发区)$"
)
_GOVERNS = re.compile(
    r"争创|共建|设立|构建|优化|搭建|\d+[个家项所名]|升级为|升格为|申报|创建|创办|建立|建成|形成|对接|引进|承接|理顺|组建|打造|谋划建设|方式|重点支持|等(?!级)"
)
"""What ends right before a name inside one member of a list."""
_GOES_ON = re.compile(rf"(?!建设|争创|升级|申报|创建|创办|提档|等|和|与|及|在|为|国家级?|省级|两)[{HAN}]")
"""What shows that a name is only the beginning of a longer phrase."""
_LOCAL = re.compile(r"^[省市县区州]")
_GENERIC_STEM = re.compile(
    rf"^(?:{LEVEL.pattern}|一批|新型|产业|技术|重点|企业|各类|相关|若干|多家|高水平|大型|重大|专业型?|系列|该|本)*$"
)
_LIST_EDGES = ("、", "“", "”", "（", "）")
_TOWN_BEHIND = re.compile(rf"、[{HAN}]{{1,4}}(?:镇|乡|街办|街道)(?![{HAN}])")
_TOWN_BEFORE = re.compile(rf"[{HAN}]{{1,4}}(?:镇|乡|街办|街道)、$")
_KIND_OF_TOWN = re.compile(r"创新|特色|重点|示范|中心|美丽|试点|所有|全部|有关|相关|城关|边远|贫困|工业|农业")
_BOOK = re.compile(r"《(?P<name>[^《》]{4,60})》")
_LOAN = re.compile(r"“(?P<name>[^“”]{2,8}贷)”")
_PROGRAMME = re.compile(r"“(?P<name>[^“”]{4,20}(?:计划|工程|行动))”")


def discover_bodies(text: str, around: Surroundings) -> Iterator[Candidate]:
    """Give the organisations and places that the grammar of one passage's *text* shows."""
    if "大学" in text or "学院" in text:
        yield from _by_suffix(text, around, ("University", _UNIVERSITY, UNIVERSITY))
    if "研究" in text or "育成" in text:
        yield from _by_suffix(text, around, ("ResearchInstitute", _INSTITUTE, INSTITUTE))
        yield from _with_shared_head(text, around)
    if "院所" in text:
        yield from _among_institutes(text, around)
    yield from _platforms(text, around)
    yield from _towns(text, around)
    if "“" in text or "《" in text:
        yield from _quoted_names(text)


def _by_suffix(
    text: str, around: Surroundings, kind: tuple[EntityType, re.Pattern[str], str]
) -> Iterator[Candidate]:
    entity_type, pattern, rule = kind
    for match in pattern.finditer(text):
        item = _item_ending(text, match.end(), around)
        stem = item.name[: -len(match.group())] if item else ""
        if item is None or len(stem) < 2 or not is_name_shaped(item.name) or _GENERIC_STEM.match(stem):
            continue
        if not around.segmenter.is_phrase(stem) and not _is_title(text, item):
            yield Candidate(entity_type, item.name, rule)


def _among_institutes(text: str, around: Surroundings) -> Iterator[Candidate]:
    """联合A大学、B中心等高校院所: a body that is listed among them is an institute."""
    for head in _HEADED_INSTITUTES.finditer(text):
        for item in _list_before(text, head.start(), around):
            if len(item.name) > 4 and is_name_shaped(item.name) and not _UNIVERSITY.search(item.name):
                yield Candidate("ResearchInstitute", item.name, AMONG_INSTITUTES)


def _with_shared_head(text: str, around: Surroundings) -> Iterator[Candidate]:
    """建设A、B等产业技术研究院: every member makes a name with the head."""
    for match in _SHARED.finditer(text):
        head = match["head"] or match["plain"]
        items = list(_list_before(text, match.start(), around))
        members = items if match["head"] else items[:-1]
        if match["plain"] and not (items and items[-1].end == match.start() and len(items) > 1):
            continue
        for item in members:
            if is_name_shaped(item.name) and not _GENERIC_STEM.match(item.name) and len(item.name) < 9:
                yield Candidate("ResearchInstitute", item.name + head, SHARED_HEAD)


def _platforms(text: str, around: Surroundings) -> Iterator[Candidate]:
    for quoted in _QUOTED.finditer(text):
        name = quoted["name"]
        if is_name_shaped(name) and PLATFORM_SUFFIX.search(name) and _follows_a_name(text, quoted.start()):
            yield Candidate("Platform", name, QUOTED_PLATFORM)
    if not any(word in text for word in _PLATFORM_WORDS):
        return
    for match in _PLATFORM_END.finditer(text):
        item = _item_ending(text, match.end(), around)
        if item is None or not is_name_shaped(item.name) or _is_title(text, item):
            continue
        stem = item.name[: -len(match.group())]
        if len(stem) < 2 or _GENERIC_STEM.match(stem) or around.segmenter.is_phrase(stem):
            continue
        if _PLATFORM_END.search(stem) or _GOES_ON.match(text, item.end) or _is_list_of_kinds(text, item):
            continue
        if LEVEL.match(item.name) and not stem.startswith(tuple(_provinces(stem))):
            continue
        if find_host(item.name, around) or _has_name(stem, around) or _is_promoted(text, item):
            yield Candidate("Platform", item.name, PLATFORM)


def _towns(text: str, around: Surroundings) -> Iterator[Candidate]:
    if not any(word in text for word in "镇乡街区"):
        return
    for match in _TOWN.finditer(text):
        item = _item_ending(text, match.end(), around)
        if item is None or _COMMON_TOWN.match(item.name) or not is_name_shaped(item.name):
            continue
        if _FEATURED.search(item.name):
            if len(item.name) > 4 and not around.segmenter.is_phrase(item.name):
                yield Candidate("Place", item.name, PLACE)
        elif 2 < len(item.name) <= 8 and (_has_name(item.name, around) or _is_listed(text, item)):
            yield Candidate("Place", item.name, PLACE)


def _is_listed(text: str, item: Item) -> bool:
    """“A镇、B镇”, 以A镇为核心: a town that its surroundings mark off on both sides."""
    before, after = text[item.start - 1 : item.start], text[item.end : item.end + 1]
    if len(item.name) > 5 or _KIND_OF_TOWN.match(item.name):
        return False
    if (before, after) in (("“", "”"), ("以", "为"), ("以", "、"), ("、", "为")):
        return True
    if before in _LIST_EDGES and after in _LIST_EDGES and "、" in (before, after):
        return True
    return (
        _TOWN_BEHIND.match(text, item.end) is not None or _TOWN_BEFORE.search(text[: item.start]) is not None
    )


def _quoted_names(text: str) -> Iterator[Candidate]:
    for book in _BOOK.finditer(text):
        yield Candidate("PolicyDocument", book["name"], QUOTED_NAME)
    for loan in _LOAN.finditer(text):
        yield Candidate("FinancialProduct", loan["name"], QUOTED_NAME)
    for programme in _PROGRAMME.finditer(text):
        yield Candidate("Programme", programme["name"], QUOTED_NAME)


def _item_ending(text: str, end: int, around: Surroundings) -> Item | None:
    """The list member that ends exactly at *end*."""
    begin = max(clause_start(text, end), text.rfind("、", 0, end - 1) + 1)
    for mark in "“”《》（(·":
        begin = max(begin, text.rfind(mark, 0, end - 1) + 1)
    for match in _GOVERNS.finditer(text, begin, end):
        begin = match.end()
    items = [item for item in split_items(text, begin, end, around) if item.end == end]
    return items[-1] if items else None


def _list_before(text: str, end: int, around: Surroundings) -> list[Item]:
    return list(split_items(text, clause_start(text, end), end, around))


def _has_name(stem: str, around: Surroundings) -> bool:
    return around.segmenter.is_proper(_LOCAL.sub("", stem)) and "高水平" not in stem


def _is_promoted(text: str, item: Item) -> bool:
    """谋划建设X，争创…; 支持X等…争创…: something that applies for a rank has a name."""
    end = clause_end(text, item.end)
    following = text[end + 1 : end + 3] if text[end : end + 1] == "，" else ""
    return following == "争创" or _APPLIES.search(text, item.end, end) is not None


def _is_title(text: str, item: Item) -> bool:
    """争创X, 申报X: X is the title aimed at, not a thing that is there."""
    return _TITLE_VERB.search(text, max(0, item.start - 4), item.start) is not None


def _is_list_of_kinds(text: str, item: Item) -> bool:
    """建立重点实验室、技术创新中心…: where two members are bare kinds, none has a name."""
    pieces = text[clause_start(text, item.start) : clause_end(text, item.end)].split("、")
    bare = 0
    for piece in pieces:
        match = _PLATFORM_END.search(piece)
        stem = piece[strip_lead_in(piece) : match.start()] if match else "-"
        bare += _GENERIC_STEM.match(stem) is not None
    return bare > 1


def _follows_a_name(text: str, at: int) -> bool:
    return re.search(rf"[{HAN}A-Za-z]$", text[max(0, at - 1) : at]) is not None


def _provinces(stem: str) -> list[str]:
    match = re.match(r"[\u4e00-\u9fff]{2}省", stem)
    return [match.group()] if match else []


def find_industry(title: str) -> Candidate | None:
    """Give the industry that a run-in names as its paragraph's subject (材料产业。…), None if it names none.

    >>> find_industry("海洋装备产业").name
    '海洋装备产业'
    """
    match = re.fullmatch(rf"[{HAN}]{{2,10}}产业", title)
    return Candidate("Industry", title, INDUSTRY) if match else None
