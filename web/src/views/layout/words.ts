/** Words of the layout page that the drawing's own payload does not bring. */
import type { Pair } from "../../data/model";

const words = {
  title: ["空间布局", "Layout"],
  hint: [
    "点带、核、组团或地点，看原文怎么说；Tab 键逐个移动，回车打开。",
    "Click a belt, core, cluster or place for the plan's own words; Tab moves on, Enter opens.",
  ],
  none: ["这份方案没有写空间布局", "This plan has no layout"],
  noneHint: [
    "文中没有“一轴两翼”这样的格局表述，所以没有图可画。地点和各处的平台可以在图谱里看。",
    "The text states no formula such as “one axis, two wings”, so there is nothing to draw. Places and the platforms in them are in the graph.",
  ],
  toGraph: ["看图谱", "Open the graph"],
  svg: ["下载 SVG", "Download SVG"],
  png: ["下载 PNG", "Download PNG"],
  print: ["打印", "Print"],
  failed: [
    "浏览器没能生成图片，请改用“下载 SVG”",
    "The browser could not make the picture; download the SVG instead",
  ],
  show: ["标出各处的", "Show at each place"],
  industry: ["产业", "Industries"],
  platform: ["平台", "Platforms"],
  enterprise: ["企业", "Enterprises"],
  industryThere: ["文中有关此处的段落写到的产业", "Industries named in the passage about it"],
  there: ["各处所有", "What the text puts at each place"],
  thereNone: ["其余各处，文中没有写明。", "For the other places the text names none."],
  thereAll: ["文中没有写明各处的这些内容。", "The text names none of these at any place."],
  inWords: ["文字清单", "The same in words"],
  evidence: ["依据", "Evidence"],
  mentions: ["文中提及", "Mentions in the text"],
  others: ["文中其他提及", "Other mentions in the text"],
  more: ["引用与更正", "Cite or correct"],
  also: ["又作", "also"],
  note: ["说明：{}", "Note: {}"],
  source: ["出处：{}", "Source: {}"],
  around: ["看它在图谱中的联系", "See it in the graph"],
  and: ["等", "and others"],
} satisfies Record<string, [string, string]>;

export const layoutWords: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
