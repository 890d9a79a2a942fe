/** Words of enterprises and platforms. */
import type { Pair } from "../data/model";

const words = {
  lead: [
    "{} 家企业，{} 处。据{}方案文本，不代表企业现状或承诺。“被依托”是企业承担工作，“受支持”是方案扶持企业。",
    "{} enterprises in {} places. As the plan's text{} has it; not an enterprise's present state or promise. “Relied on”: it carries the work; “supported”: the plan helps it.",
  ],
  none: ["方案没有点名企业", "The plan names no enterprise"],
  asOf: [
    "据{}方案文本，不代表企业现状或承诺。",
    "As the plan's text{} has it; not its present state or promise.",
  ],
  caption: ["企业与行动", "Enterprises and actions"],
  matrixHint: [
    "● 被依托：企业承担工作　○ 受支持：方案扶持企业。点标记看原话。",
    "● relied on: it carries the work　○ supported: the plan helps it. A mark opens the quote.",
  ],
  platformsLead: [
    "{} 个平台，{} 条升级目标。条从写明的现级别到目标级别；左端虚线表示方案没有写现级别。",
    "{} platforms and {} aims to rise. A bar runs from the level the plan states to the one aimed at; a dashed left end: no present level is written.",
  ],
  platformsCaption: ["平台一览", "Platforms"],
  upgradesCaption: ["升级目标", "Aims to rise"],
  upgrades: ["升级目标", "Aims to rise"],
  subject: ["主体", "Subject"],
  unknownLevel: ["未写明", "not written"],
  way: ["{}：{} → {}", "{}: {} → {}"],
  stays: ["{}：{}", "{}: {}"],
  noUpgrade: ["没有符合条件的升级目标", "No aim fits"],
  platformType: ["平台类型", "Type"],
  host: ["承建者", "Host"],
  subjectType: ["主体类型", "Type of subject"],
  goal: ["目标级别", "Level aimed at"],
} satisfies Record<string, [string, string]>;

export const enterprises: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
