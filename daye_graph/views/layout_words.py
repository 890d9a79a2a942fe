"""The layout page's own words, in Chinese and English; the plan's words are never translated."""

from __future__ import annotations

from daye_graph.model.statement import LayoutKind
from daye_graph.wording import Wording

KINDS: dict[LayoutKind, Wording] = {
    "belt": Wording("{word}", en="Belt"),
    "core": Wording("{word}", en="Core"),
    "cluster": Wording("{word}", en="Cluster"),
}
ROLES: dict[str, Wording] = {
    "core": Wording("{word}", en="Core"),
    "member": Wording("{word}成员", en="Member of a cluster"),
    "stop": Wording("沿线地点", en="Connected by a belt"),
    "towards": Wording("对接的地方", en="Where a belt leads"),
}
"""What a place is; ``{word}`` stands for the formula's own word, such as 组团 or 片区."""
FEATURED = Wording("特色小镇", en="Featured town")
RELATIONS: dict[str, Wording] = {
    "member": Wording("属于这个{word}", en="member of the cluster"),
    "connects": Wording("由{name}串联", en="connected by the belt"),
    "towards": Wording("{name}对接这里", en="the belt leads there"),
}
INTRODUCED: dict[LayoutKind, Wording] = {
    "belt": Wording("提出这条{word}", en="introduces the belt"),
    "core": Wording("列为{word}", en="makes it a core"),
    "cluster": Wording("提出这个{word}", en="introduces the cluster"),
}

LEGEND = Wording("图例", en="Legend")
NORTH = Wording("北", en="N")
NOT_AREAS = Wording("色块示意，非行政区域", en="shading, no administrative area")
REAL = Wording("实际位置", en="real position")
SCHEMATIC = Wording("示意位置", en="schematic position")
ALL_SCHEMATIC = Wording(
    "各处位置均为示意，方位不代表实际", en="all positions are schematic; directions mean nothing"
)
CUT = Wording("路程缩短，方向不变", en="distance shortened, direction kept")
REDRAWN = Wording("据文字重绘，非原附图", en="Redrawn from the text; not the plan's own map")
GEONAMES = Wording("实际位置据 GeoNames（CC BY 4.0）", en="Real positions: GeoNames (CC BY 4.0)")
GEONAMES_AND_OTHERS = Wording(
    "实际位置据 GeoNames（CC BY 4.0）等", en="Real positions: GeoNames (CC BY 4.0) and others"
)
OTHERS = Wording("实际位置的出处见各处说明", en="Sources of real positions: see each place")
REVIEW = Wording("审图号：{}", en="Map review number: {}")
SOURCE = Wording("依据{} 绘制 · 示意图", en="Drawn from {} · schematic")
MISMATCH = Wording("公布{announced} 列出{named}", en="announced {announced}, named {named}")
UNNAMED = Wording("文中未列名", en="not named in the text")

REAL_NOTE = Wording("位置：实际位置", en="Position: real")
CUT_NOTE = Wording(
    "位置：方向为实际方向，图上路程缩短", en="Position: true direction, distance shortened on the drawing"
)
SCHEMATIC_NOTE = Wording(
    "位置：示意，只用于书写名称，不是坐标", en="Position: schematic, for the label only; no coordinate"
)
DRAWN = Wording("{}，点按查看依据", en="{}: show the evidence")

MEMBERS = Wording("成员", en="Members")
CONNECTED = Wording("串联", en="Connects")
LEADS_TO = Wording("对接", en="Leads to")
PLATFORMS = Wording("文中设在此处的平台", en="Platforms that the text puts here")
ENTERPRISES = Wording("文中有关此处的段落写到的企业", en="Enterprises named in the passage about it")
FEATURED_HERE = Wording("以此为名的特色小镇", en="Featured towns that carry its name")
BESIDE = Wording("画在", en="Drawn beside")
PART_OF = Wording("所属", en="Part of")

PAGE: dict[str, Wording] = {
    "svg": Wording("下载 SVG", en="Download SVG"),
    "png": Wording("下载 PNG", en="Download PNG"),
    "print": Wording("打印", en="Print"),
    "language": Wording("English", en="中文"),
    "theme": Wording("明暗", en="Light / dark"),
    "hint": Wording(
        "点带、核、组团或地点看原文依据；Tab 键逐个移动，回车打开。",
        en="Click a belt, core, cluster or place for the plan's own words; Tab moves on, Enter opens.",
    ),
    "words": Wording("文字清单", en="The same in words"),
    "picture": Wording("布局示意图", en="Schematic drawing of the layout"),
    "close": Wording("关闭", en="Close"),
    "evidence": Wording("依据", en="Evidence"),
    "mentions": Wording("文中提及", en="Mentions in the text"),
    "others": Wording("文中其他提及", en="Other mentions in the text"),
    "copy": Wording("复制引用", en="Copy citation"),
    "copied": Wording("已复制", en="Copied"),
    "wrong": Wording("这里不对", en="This is wrong"),
    "wrongHint": Wording(
        "写明理由和机构代码后运行，这条就不再成立：",
        en="Fill in the reason and an office's code, then run it to reject this statement:",
    ),
    "rule": Wording("规则", en="rule"),
    "offsets": Wording("码点", en="code points"),
    "also": Wording("又作", en="also"),
    "note": Wording("说明", en="Note"),
    "source": Wording("出处", en="Source"),
    "failed": Wording(
        "浏览器没能生成图片，请改用“下载 SVG”",
        en="The browser could not make the picture; download the SVG instead",
    ),
}
"""Words that the page's script shows, by name."""
