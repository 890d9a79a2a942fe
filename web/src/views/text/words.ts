/** Words of the text page. */
import type { Pair } from "../../data/model";

const words = {
  title: ["方案原文", "The plan's text"],
  lead: [
    "点任何名称或句子，看从中得出了什么。下划线的颜色和线型表示事物的类型。",
    "Click a name or a sentence for what was drawn from it. Colour and style of the underline tell the type.",
  ],
  outline: ["目录", "Contents"],
  outlineChoice: ["目录：跳到……", "Contents: go to …"],
  find: ["在文中查找", "Find in the text"],
  found: ["第 {} 处，共 {} 处", "{} of {}"],
  notFound: ["没有找到", "Not found"],
  next: ["下一处", "Next"],
  previous: ["上一处", "Previous"],
  types: ["标出的类型", "Types marked"],
  all: ["全部标出", "Mark all"],
  nothing: ["都不标", "Mark none"],
  print: ["打印", "Print"],
  sentence: ["这句话", "This sentence"],
  about: ["关于它", "About it"],
  others: ["这句话里的其他事实", "Other facts of this sentence"],
  facts: ["从这里得出的事实", "Facts drawn from here"],
  noFacts: ["没有从这里得出事实。", "No facts were drawn from here."],
  mentioned: ["只是提及", "Only named"],
  link: ["这句话的地址", "This sentence's address"],
  keys: [
    "键盘：Tab 进入正文，左右方向键在名称之间移动，回车打开。",
    "Keyboard: Tab enters the text, left and right arrows move between names, Enter opens.",
  ],
  marked: ["已标出 {} 处", "{} marked"],
  unmark: ["取消标出", "Remove the marks"],
} satisfies Record<string, [string, string]>;

export const textWords: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;

/** What the kinds are called in the legend. */
export const kindWords: Record<string, Pair> = {
  enterprise: ["企业", "Enterprises"],
  institute: ["院所", "Institutes"],
  platform: ["平台", "Platforms"],
  place: ["地点", "Places"],
  unit: ["单位", "Units"],
  action: ["行动", "Actions"],
  indicator: ["指标", "Indicators"],
  industry: ["产业与技术", "Industries"],
  other: ["其他", "Others"],
};
