"""The page's own words, in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "search": ("搜索名称或别名", "Search a name or alias"),
    "searchLabel": ("搜索", "Search"),
    "noMatch": ("没有匹配的名称", "No name matches"),
    "switches": ("显示", "Show"),
    "more": ("更多", "More"),
    "picture": (
        "关系图。右侧的清单以文字列出同样的内容。",
        "Diagram. The list beside it says the same in words.",
    ),
    "start": ("从一项行动看起", "Start from an action"),
    "startHint": (
        "点名称或线条看依据。每条事实都附方案原文和出处。",
        "Click a name or a line for its evidence. Every fact comes with the plan's own words and place.",
    ),
    "list": ("文字清单", "The same as a list"),
    "fit": ("全图", "Whole"),
    "close": ("返回", "Back"),
    "language": ("English", "中文"),
    "issued": ("印发", "issued"),
    "aliases": ("又作", "also"),
    "english": ("英文", "English"),
    "facts": ("条事实", "facts"),
    "evidence": ("条依据", "pieces of evidence"),
    "elsewhere": ("其他各处", "Elsewhere"),
    "mentions": ("提及", "mentioned"),
    "times": ("处", "times"),
    "joined": ("相连", "Joined with"),
    "units": ("责任单位", "Responsible units"),
    "tasks": ("子任务", "Sub-tasks"),
    "expand": ("在图中展开", "Expand in the picture"),
    "read": ("看上下文", "Read in context"),
    "copy": ("复制引用", "Copy citation"),
    "copied": ("已复制", "Copied"),
    "rule": ("规则", "rule"),
    "decision": ("人工裁定", "decision"),
    "characters": ("字符", "characters"),
    "carried": ("依托", "relied on"),
    "supported": ("受扶持", "supported"),
    "named": ("同处提及", "named together"),
    "legend": ("图例", "Legend"),
    "tooMany": (
        "同时最多显示约{most}项，已收起：{closed}",
        "At most about {most} at once; now hidden: {closed}",
    ),
    "part": ("局部图", "Part"),
    "official": (
        "据{year}年方案文本，不代表企业现状或承诺",
        "After the plan's text of {year}; says nothing of a company's present state or commitments",
    ),
    "officialUndated": (
        "据方案文本，不代表企业现状或承诺",
        "After the plan's text; says nothing of a company's present state or commitments",
    ),
    "noScript": ("此页需要启用脚本。", "This page needs scripts."),
    "textVersion": ("文本校验", "text version"),
}
"""Each word with its Chinese and its English form; ``{…}`` are filled in by the page."""
