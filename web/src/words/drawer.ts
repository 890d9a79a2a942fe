/** Words of the evidence drawer. */
import type { Pair } from "../data/model";

const words = {
  title: ["依据", "Evidence"],
  where: ["出处", "Where it stands"],
  rule: ["识别规则", "Rule"],
  origin: ["来历", "Origin"],
  originText: ["由规则从原文识别", "read from the text by a rule"],
  originDecision: ["由人工决定写入", "put in by a decision"],
  offsets: ["码点", "code points"],
  copy: ["复制引文", "Copy citation"],
  copied: ["已复制", "Copied"],
  copyFailed: ["浏览器不允许复制，请手动选取", "The browser forbids copying; please select it by hand"],
  wrong: ["这条不对", "This is wrong"],
  wrongHint: [
    "补上理由和单位代码，在项目文件夹里执行；或记到“填报与更正”里一并提交：",
    "Fill in the reason and your office's code and run it in the project's folder, or note it under Corrections:",
  ],
  note: ["记到“填报与更正”", "Note it under Corrections"],
  also: ["又称", "Also"],
  noText: ["原文没有载入，以下是引文本身。", "The text did not load; this is the quote itself."],
  same: ["同一句话还说明", "The same sentence also says"],
  facts: ["{} 条关联", "{} links"],
  citation: ["“{}”（《{}》{}，码点 {}）", "“{}” (《{}》{}, code points {})"],
  mentions: ["提及 {} 处", "{} mentions"],
} satisfies Record<string, [string, string]>;

export const drawer: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
