"""开放审查单: a row a file with what a machine has checked, and blanks that a person fills in and signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from daye_graph.portal.context import Context
from daye_graph.portal.entries import Entry
from daye_graph.portal.files import BundleFile
from daye_graph.portal.missing import find_missing
from daye_graph.portal.review_scanning import KINDS, Concern
from daye_graph.publication import STATUS
from daye_graph.release.audience import INTERNAL, is_released
from daye_graph.views.sheets import Sheet
from daye_graph.views.worddoc import write_word
from daye_graph.wording import Wording

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TITLE = "开放审查单"
_BLANK = "　　　　　　"


def build_review(context: Context, entries: Sequence[Entry]) -> Iterator[BundleFile]:
    """Give the sheet for the review before release, with the files written so far."""
    yield BundleFile(
        "review.docx",
        write_word(
            f"{TITLE}：{context.title}",
            [_list_files(context, entries), _list_settings(context), _sign()],
            notes=list(_tell(context, entries)),
            date=context.date,
            stamp=context.stamp,
        ),
        DOCX,
        Wording(TITLE, en="review before release"),
    )


def count_unreleased(context: Context) -> int:
    """Give how many figures of the bundle are not released: none may be in a public one."""
    return sum(not is_released(each) for each in context.graph.observations)


def describe_concerns(entry: Entry) -> str:
    """Give what a machine saw in a file, kind by kind; a packed file is what it was made of.

    What is seen needs a person's judgement: an office's mailbox is none of anybody's secrets.
    """
    if entry.packed:
        return f"同 {entry.path.rpartition('.')[0]}"
    return "；".join(map(_describe, entry.concerns)) or "未见"


def _describe(concern: Concern) -> str:
    seen = (
        f"（{'、'.join(concern.seen)}{'…' if concern.count > len(concern.seen) else ''}）"
        if concern.seen
        else ""
    )
    return f"{KINDS[concern.kind]} {concern.count} 处{seen}"


def _tell(context: Context, entries: Sequence[Entry]) -> Iterator[str]:
    told, internal = context.publication, context.audience == INTERNAL
    yield (
        f"发布方式：{STATUS[told.status]}；范围：{'内部使用' if internal else '向社会公开'}；"
        f"发布机关：{told.publisher or _BLANK}；文件 {len(entries)} 个。"
    )
    yield (
        f"程序检查：逐个文件查找{'、'.join(KINDS.values())}；号码只按格式查找，身份证号并核对校验位；"
        "压缩文件与其原文件相同。查到的不一定不能公开，未查到的也不一定能公开。"
    )
    count = count_unreleased(context)
    fault = "（公开包中不应有）" if count and not internal else ""
    yield f"未公布的数值：{count} 个{fault}；核查结果与裁定理由：不在数据包中。"
    yield "保密审查与公开属性由人判断，程序不作结论；每一行都须填写“审查意见”。"


def _list_files(context: Context, entries: Sequence[Entry]) -> Sheet:
    unreleased = count_unreleased(context)
    rows = [
        (
            number,
            entry.path,
            str(entry.title),
            entry.size,
            entry.sha256[:16],
            describe_concerns(entry),
            f"{unreleased} 个" if unreleased and entry.dataset else "无",
            "",
        )
        for number, entry in enumerate(entries, start=1)
    ]
    return Sheet(
        name="文件",
        title="一、文件",
        headings=(
            "序号",
            "文件",
            "内容",
            "字节",
            "SHA-256（前16位）",
            "个人信息与坐标",
            "未公布数值",
            "审查意见",
        ),
        rows=rows,
        widths=(5, 24, 24, 9, 17, 26, 8, 16),
    )


def _list_settings(context: Context) -> Sheet:
    """Give what nobody has said: the reviewer sees what the catalogues will lack."""
    rows = [(each.key, each.catalogue, str(each.effect), "") for each in find_missing(context)]
    return Sheet(
        name="未填设置",
        title="二、发布设置中未填写的项",
        headings=("设置项", "目录", "结果", "处理"),
        rows=rows or [("—", "—", "全部已填写", "")],
        widths=(18, 12, 50, 20),
    )


def _sign() -> Sheet:
    asked = (
        "是否涉及国家秘密、工作秘密",
        "是否涉及个人信息、商业秘密",
        "坐标与地图是否符合测绘成果管理规定（审图号）",
        "原文、坐标、标注的使用条件是否已写明",
        "审查结论（同意公开、修改后公开、不予公开）",
        "审查人（签名）",
        "单位负责人（签名）",
        "日期",
    )
    return Sheet(
        name="签署",
        title="三、审查与签署",
        headings=("事项", "意见"),
        rows=[(each, "") for each in asked],
        widths=(45, 55),
    )
