"""Enterprises that no file knows, found by the list, the role phrase or the platform they stand in."""

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
from daye_graph.mentions.lexicon import (
    ADMINISTRATIVE,
    AS_LEADER,
    ENTERPRISE_HEAD,
    GENERIC_HEAD,
    HAN,
    HOSTED_PLATFORM,
    LEGAL_FORM,
    PLATFORM_SUFFIX,
    TRADE_WORD,
    TRIGGER,
)

HEADED_LIST = "discovery.enterprise-headed-list"
LEADER_LIST = "discovery.enterprise-leader-list"
APPLICANTS = "discovery.enterprise-applicants"
LEGAL = "discovery.enterprise-legal-form"
QUOTED = "discovery.enterprise-before-quoted-platform"
HOST = "discovery.enterprise-in-platform-name"

_APPLIES = re.compile(r"争创|升级为|升格为|申报|创建|创成|认定为")
_OF_A_TRADE = re.compile(r"行业|产业|领域|制造业")
_FOR_FIRMS = re.compile(r"企业技术中心|瞪羚|独角兽|小巨人|单项冠军|专精特新|高新技术企业|领军企业")
_SUPPORT = re.compile(r"支持|推动|推荐|指导|鼓励|引导|组织")
_TAIL = re.compile(r"等[^、]*$")
_OTHER_KIND = re.compile(
    r"(?:大学|学院|研究院|研究所|育成中心|镇|乡|街办|街道|村|小镇|园|区|县|市|省|局|委|办|部|厅|院|中心|协会|学会|基金)$"
)
_COLLECTIVE = re.compile(r"(?:联合体|合作社)$")
_BRACKETED = re.compile(r"[（(][^（()）]*[）)]")
_QUOTED_PLATFORM = re.compile(r"“(?P<platform>[^“”]{4,40})”")
_BEFORE_QUOTE = re.compile(rf"[{HAN}A-Za-z0-9]+$")


def discover_enterprises(text: str, around: Surroundings) -> Iterator[Candidate]:
    """Give the enterprises that the grammar of one passage's *text* shows."""
    # Each search is begun only where its own words stand: most cells have none of them.
    if "企业" in text or "公司" in text:
        yield from _find_headed_lists(text, around)
    if "为" in text and "以" in text:
        yield from _find_leader_lists(text, around)
    if any(word in text for word in ("创", "升", "申报", "认定")):
        yield from _find_applicants(text, around)
    if any(word in text for word in ("公司", "集团", "合作社")):
        yield from _find_legal_forms(text, around)
    if "“" in text:
        yield from _find_before_quotes(text, around)


def find_host(platform: str, around: Surroundings) -> str | None:
    """Give the firm inside a platform's name (某某食品星创天地), None where the name is the platform's own.

    A platform of a firm's kind (企业技术中心) has a firm before it; before 星创天地
    stands a firm only where it ends in a trade and no level breaks it.
    """
    match = HOSTED_PLATFORM.search(platform)
    if match is None:
        return None
    name = platform[: match.start()]
    if len(name) < 2 or ADMINISTRATIVE.search(name) or not is_name_shaped(name):
        return None
    if "Enterprise" in around.known(name):
        return name
    if match.group() == "星创天地":
        return name if TRADE_WORD.search(name) and _is_proper(name, around) else None
    return name if _is_proper(name, around) or match.group() == "企业技术中心" else None


def _find_headed_lists(text: str, around: Surroundings) -> Iterator[Candidate]:
    """依托A、B等龙头企业: the head noun says what the members are."""
    for head in ENTERPRISE_HEAD.finditer(text):
        trigger = _find_trigger(text, head.start())
        if trigger is None:
            continue
        items = list(split_items(text, trigger.end(), head.start(), around))
        sure = trigger.group() in ("依托", "以", "遴选") and not _OF_A_TRADE.search(head.group())
        if sure or any(_is_firm(item.name, around) for item in items):
            yield from _take(items, HEADED_LIST, around)


def _find_leader_lists(text: str, around: Surroundings) -> Iterator[Candidate]:
    """以A、B为龙头: members are firms; other words than 龙头 ask for a proper name among them."""
    for phrase in AS_LEADER.finditer(text):
        begin = clause_start(text, phrase.start())
        opened = text.rfind("以", begin, phrase.start())
        if opened < 0:
            continue
        items = list(split_items(text, opened + 1, phrase.start(), around))
        headed = phrase["head"] is not None and len(phrase["head"]) > 1
        if phrase["word"] in ("龙头", "链主") or any(
            _is_firm(item.name, around) if headed else _is_strange_firm(item.name, around) for item in items
        ):
            yield from _take(items, LEADER_LIST, around)


def _find_applicants(text: str, around: Surroundings) -> Iterator[Candidate]:
    """支持A、B等争创…: whoever applies is a firm, or a platform named after one."""
    for verb in _APPLIES.finditer(text):
        begin = clause_start(text, verb.start())
        supports = list(_SUPPORT.finditer(text, begin, verb.start()))
        if not supports:
            continue
        tail = _TAIL.search(text, supports[-1].end(), verb.start())
        end = tail.start() if tail else verb.start()
        items = list(split_items(text, supports[-1].end(), end, around))
        if _FOR_FIRMS.search(text, verb.end(), clause_end(text, verb.end())) or any(
            _is_firm(item.name, around) or find_host(item.name, around) for item in items
        ):
            yield from _take(items, APPLICANTS, around)


def _find_legal_forms(text: str, around: Surroundings) -> Iterator[Candidate]:
    """…有限公司, …公司: a legal form ends an enterprise's name wherever it stands."""
    for form in LEGAL_FORM.finditer(text):
        begin = max(clause_start(text, form.start()), text.rfind("、", 0, form.start()) + 1)
        for mark in "“”《》":
            begin = max(begin, text.rfind(mark, 0, form.start()) + 1)
        items = list(split_items(text, begin, form.end(), around))
        if not items:
            continue
        stem = LEGAL_FORM.sub("", _BRACKETED.sub("", items[-1].name))
        governed = TRIGGER.search(text, max(0, items[-1].start - 3), items[-1].start) and len(stem) > 1
        if "有限" in form.group() or governed or _is_proper(stem, around):
            yield from _take(items[-1:], LEGAL, around)


def _find_before_quotes(text: str, around: Surroundings) -> Iterator[Candidate]:
    """推进某某农业“…示范基地”建设: the name before a quoted platform owns it."""
    for quoted in _QUOTED_PLATFORM.finditer(text):
        if not PLATFORM_SUFFIX.search(quoted["platform"]):
            continue
        before = _BEFORE_QUOTE.search(text, clause_start(text, quoted.start()), quoted.start())
        if before is None:
            continue
        items = list(split_items(text, before.start(), before.end(), around))
        if items and _is_firm(items[-1].name, around):
            yield from _take(items[-1:], QUOTED, around)


def _take(items: Iterator[Item] | list[Item], rule: str, around: Surroundings) -> Iterator[Candidate]:
    """Keep the members that can be an enterprise; of a platform's name its host."""
    items = list(items)
    hosts = [find_host(item.name, around) for item in items]
    for item, found in zip(items, hosts, strict=True):
        host = found or (_find_common_host(item.name) if any(hosts) else None)
        if host is not None:
            yield Candidate("Enterprise", host, HOST)
        elif _can_be_enterprise(item.name, around):
            yield Candidate("Enterprise", item.name, rule)


def _find_common_host(platform: str) -> str | None:
    """Beside a platform that is named after a firm, a common word before the same head is one too."""
    match = HOSTED_PLATFORM.search(platform)
    if match is None or match.group() == "星创天地":
        return None
    name = platform[: match.start()]
    return name if is_name_shaped(name) and not _is_trade_only(name) else None


def _can_be_enterprise(name: str, around: Surroundings) -> bool:
    known = around.known(name)
    if known:
        return "Enterprise" in known
    if LEGAL_FORM.search(name) or _COLLECTIVE.search(name):
        return is_name_shaped(name) and not GENERIC_HEAD.search(name) and not around.segmenter.is_phrase(name)
    return (
        is_name_shaped(name)
        and not GENERIC_HEAD.search(name)
        and not PLATFORM_SUFFIX.search(name)
        and not _OTHER_KIND.search(name)
        and not around.segmenter.is_phrase(name)
        and not TRIGGER.search(name)
        and "企业" not in name
        and not _is_trade_only(name)
    )


def _is_firm(name: str, around: Surroundings) -> bool:
    """Tell whether a member by itself shows that its list holds enterprises."""
    if around.known(name):
        return "Enterprise" in around.known(name)
    return _can_be_enterprise(name, around) and (
        _COLLECTIVE.search(name) is not None
        or LEGAL_FORM.search(name) is not None
        or _is_proper(name, around)
        or _has_brand_and_trade(name)
    )


def _is_strange_firm(name: str, around: Surroundings) -> bool:
    """As `_is_firm`, but a word of the dictionary does not do (以北斗导航等为代表)."""
    return _is_firm(name, around) and (
        bool(around.known(name))
        or _COLLECTIVE.search(name) is not None
        or LEGAL_FORM.search(name) is not None
        or around.segmenter.is_out_of_vocabulary(name)
    )


def _is_trade_only(name: str) -> bool:
    match = TRADE_WORD.match(name)
    return match is not None and match.end() == len(name)


def _has_brand_and_trade(name: str) -> bool:
    trade = TRADE_WORD.search(name)
    return trade is not None and trade.start() > 1


def _is_proper(name: str, around: Surroundings) -> bool:
    return len(name) > 1 and around.segmenter.is_proper(name)


def _find_trigger(text: str, end: int) -> re.Match[str] | None:
    """The verb behind which the list that ends at *end* begins: the last one of its clause."""
    triggers = list(TRIGGER.finditer(text, clause_start(text, end), end))
    return triggers[-1] if triggers else None
