"""What a catalogue asks for and nobody has said: listed for the publisher, never made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from daye_graph.curation.credit_code import find_code_fault
from daye_graph.errors import DataError
from daye_graph.portal.catalogue_agents import find_access_url, find_publisher
from daye_graph.portal.catalogue_place import find_own_place
from daye_graph.portal.context import Context
from daye_graph.publication import Publication
from daye_graph.wording import Wording

Catalogue = Literal["DCAT-AP", "目录"]


@dataclass(frozen=True, slots=True)
class Missing:
    """A setting that is not given: its key, the catalogue that asks for it, and what is done without it."""

    key: str
    catalogue: Catalogue
    effect: Wording

    @property
    def wording(self) -> Wording:
        """What is said of it on one line."""
        asker = Wording(self.catalogue, en="DCAT-AP" if self.catalogue == "DCAT-AP" else "directory")
        return Wording(
            f"{self.key}（{asker}）：{self.effect}", en=f"{self.key} ({asker.en}): {self.effect.en}"
        )


_DIRECTORY = {
    "provider_code": Wording("提供方代码空缺", en="the provider's code is left empty"),
    "credit_code": Wording("统一社会信用代码空缺", en="the office's credit code is left empty"),
    "classification": Wording("信息资源分类与代码空缺", en="class and code of the resources are left empty"),
    "share_type": Wording("共享类型空缺", en="the type of sharing is left empty"),
    "open_type": Wording("是否向社会开放空缺", en="whether it is open is left empty"),
    "secrecy": Wording("涉密属性空缺", en="secrecy is left empty"),
    "industry": Wording("所属行业空缺", en="the industry is left empty"),
}
"""What the 目录 asks for, by the setting, with what is done without it."""


def find_missing(context: Context) -> tuple[Missing, ...]:
    """Give what is not known, catalogue by catalogue."""
    return (*_find_for_dcat(context), *_find_for_directory(context.publication))


def check_settings(publication: Publication) -> None:
    """Raise `DataError` where the settings contradict themselves or a code is none."""
    problems = list(_find_faults(publication))
    if problems:
        raise DataError(problems)


def _find_for_dcat(context: Context) -> Iterator[Missing]:
    told = context.publication
    yield from _find_for_publisher(told)
    if not told.access_url:
        url = find_access_url(context)
        yield _for_dcat("access_url", f"以 {url} 代替", f"{url} stands in")
    if not (told.contact or told.contact_email or told.contact_phone or told.contact_url):
        yield _for_dcat("contact", "没有联系方式", "there is no contact")
    if not (told.data_licence or told.licence_url):
        yield _for_dcat("data_licence", "没有许可", "there is no licence")
    if not context.date:
        yield _for_dcat("data_date", "没有日期", "there is no date")
    if not told.changes:
        yield _for_dcat("changes", "没有版本说明", "there are no notes on the version")
    yield from _find_for_place(context)


def _find_for_publisher(told: Publication) -> Iterator[Missing]:
    name = find_publisher(told)
    if not name:
        yield _for_dcat(
            "publisher", "目录没有发布者，过不了校验", "the catalogue has no publisher and fails validation"
        )
    elif not told.publisher:
        yield _for_dcat("publisher", f"以整理者“{name}”为发布者", f"the compiler “{name}” is the publisher")
    if not told.publisher_type:
        yield _for_dcat("publisher_type", "发布者没有类型", "the publisher has no type")


def _find_for_place(context: Context) -> Iterator[Missing]:
    place = find_own_place(context.graph)
    if place is None:
        yield _for_dcat(
            "places.tsv", "方案所在地没有行政区划代码", "the plan's place has no code of a division"
        )
        return
    if not context.publication.bbox:
        yield _for_dcat("bbox", "所在地没有经纬度范围", "the place has no bounding box")
    if not (place.longitude and place.latitude):
        yield _for_dcat("places.tsv", f"{place.name}没有坐标", f"{place.name} has no point")


def _find_for_directory(told: Publication) -> Iterator[Missing]:
    if not told.publisher:
        yield Missing("publisher", "目录", Wording("信息资源提供方空缺", en="the provider is left empty"))
    for key, effect in _DIRECTORY.items():
        if not getattr(told, key):
            yield Missing(key, "目录", effect)
    if not told.frequency:
        yield Missing("frequency", "目录", Wording("更新周期空缺", en="the update cycle is left empty"))
    if told.share_type == "有条件共享" and not told.share_condition:
        yield Missing(
            "share_condition", "目录", Wording("共享条件空缺", en="the condition of sharing is left empty")
        )
    if told.share_type and told.share_type != "不予共享" and not told.share_way:
        yield Missing("share_way", "目录", Wording("共享方式空缺", en="the way of sharing is left empty"))


def _find_faults(told: Publication) -> Iterator[Wording]:
    fault = find_code_fault(told.credit_code) if told.credit_code else ""
    if fault:
        code = told.credit_code
        yield Wording(
            f"设置：credit_code “{code}” 不是统一社会信用代码：{fault}；请核对",
            en=f"settings: credit_code “{code}” is no unified social credit code: {fault}; look it up",
        )
    if told.secrecy == "涉密" and told.open_type == "是":
        yield Wording(
            "设置：secrecy 是“涉密”而 open_type 是“是”，涉密信息不得开放；请改正其中一项",
            en="settings: secrecy is 涉密 but open_type is 是; mend one, for secrets can't be open",
        )


def _for_dcat(key: str, zh: str, en: str) -> Missing:
    return Missing(key, "DCAT-AP", Wording(zh, en=en))
