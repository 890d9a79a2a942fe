"""README.md and README.en.md of the data: what it is, on which terms, which file is what, how to check it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from daye_graph.portal.catalogue import find_data_version, name_dataset
from daye_graph.portal.catalogue_agents import find_access_url, find_publisher
from daye_graph.portal.catalogue_place import find_own_place
from daye_graph.portal.catalogue_rights import find_point_sources
from daye_graph.portal.context import Context
from daye_graph.portal.dumps import WHOLE
from daye_graph.portal.entries import Entry
from daye_graph.portal.files import DATASETS, BundleFile
from daye_graph.publication import STATUS
from daye_graph.wording import Language, Wording, pick

_UNKNOWN = Wording("未填写", en="not stated")
_FILES = {"zh": "README.md", "en": "README.en.md"}


def build_readme(context: Context, entries: Sequence[Entry]) -> Iterator[BundleFile]:
    """Give the README in Chinese and in English, with the files written so far."""
    for language in ("zh", "en"):
        text = "\n".join(_write(context, entries, language)) + "\n"
        yield BundleFile(
            _FILES[language],
            text.encode(),
            "text/markdown",
            Wording(
                "说明" if language == "zh" else "说明（英文）",
                en="README" if language == "en" else "README (Chinese)",
            ),
        )


def _write(context: Context, entries: Sequence[Entry], language: Language) -> Iterator[str]:
    def say(zh: str, en: str) -> str:
        return pick(Wording(zh, en=en), language)

    yield f"# {pick(name_dataset(context, WHOLE), language)}"
    yield ""
    if context.stamp:
        yield from (say(f"**{context.stamp}**", f"**{context.stamp} (for internal use)**"), "")
    yield pick(DATASETS[WHOLE].description, language)
    yield ""
    for label, value in _list_facts(context):
        yield f"- {pick(label, language)}{say('：', ': ')}{pick(value, language) or pick(_UNKNOWN, language)}"
    yield from ("", say("## 使用条件", "## Terms"), "")
    for term in _list_terms(context):
        yield f"- {pick(term, language)}"
    yield from ("", say("## 文件", "## Files"), "")
    yield from _list_files(entries, language)
    yield from ("", say("## 核对", "## Check"), "")
    yield say(
        "`sha256sum --check SHA256SUMS` 核对每个文件；`daye-graph validate 文件夹` 核对全部内容。",
        "`sha256sum --check SHA256SUMS` checks every file; "
        "`daye-graph validate FOLDER` checks all that it holds.",
    )
    yield ""
    yield say(
        "`catalogue.*` 是 DCAT-AP 3.0.1 目录，可供门户收割；`rdf/daye.*` 六种写法是同样的三元组；"
        "按主题的文件合起来就是全部；`.gz` 是同名文件的压缩。",
        "`catalogue.*` is a DCAT-AP 3.0.1 catalogue for portals to harvest; `rdf/daye.*` are "
        "the same triples in six syntaxes; the files by subject together are the whole; "
        "a `.gz` is the file of that name, packed.",
    )


def _list_facts(context: Context) -> Iterator[tuple[Wording, str]]:
    told = context.publication
    manifest, document = context.graph.manifest, context.graph.document
    place = find_own_place(context.graph)
    years = document.years
    compiled = "" if told.publisher else find_publisher(told)
    yield Wording("方案", en="Plan"), f"《{context.title}》"
    yield Wording("制发机关", en="Issuer"), manifest.issuer or document.notice.issuer or ""
    yield Wording("发文字号", en="Number"), manifest.number or document.notice.number or ""
    yield Wording("文本版本", en="Text version"), f"sha256:{document.version.sha256}"
    yield Wording("年度", en="Years"), f"{min(years)}–{max(years)}" if years else ""
    yield Wording("地域", en="Place"), f"{place.name}（{place.code}）" if place else ""
    yield Wording("发布", en="Publisher"), told.publisher or compiled
    yield Wording("性质", en="Status"), STATUS[told.status]
    yield Wording("联系", en="Contact"), told.contact or told.contact_email or told.contact_phone
    yield Wording("数据日期", en="Date of the data"), context.date
    yield Wording("版本", en="Version"), find_data_version(context)
    yield Wording("本版变化", en="Changes"), told.changes
    yield Wording("网址", en="Address"), find_access_url(context)


def _list_terms(context: Context) -> Iterator[Wording]:
    told = context.publication
    unknown = _UNKNOWN
    licence = told.data_licence or told.licence_url
    yield Wording(f"标注与图谱：{licence or unknown}", en=f"Annotations and graph: {licence or unknown.en}")
    yield Wording(
        f"方案原文：{told.text_terms or unknown}", en=f"The plan's text: {told.text_terms or unknown.en}"
    )
    points = "、".join(find_point_sources(context))
    if points:
        yield Wording(f"地点坐标：{points}", en=f"Points of places: {points}")


def _list_files(entries: Sequence[Entry], language: Language) -> Iterator[str]:
    heading = ("| 文件 | 内容 | 字节 |", "| File | Content | Bytes |")
    yield heading[language == "en"]
    yield "|---|---|---:|"
    for entry in entries:
        yield f"| [{entry.path}]({entry.path}) | {pick(entry.title, language)} | {entry.size} |"
